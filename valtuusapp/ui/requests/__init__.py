"""The tab of requests: the officer's main job, from the first draft to the last telling."""
