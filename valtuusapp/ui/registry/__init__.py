"""The tab of the mandate registry."""
