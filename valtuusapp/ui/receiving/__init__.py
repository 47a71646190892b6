"""Files that come back: dropped on the tab of requests or chosen, looked through and received one by one."""
