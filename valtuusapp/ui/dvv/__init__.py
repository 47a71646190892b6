"""The applications to DVV in the tab of requests."""
