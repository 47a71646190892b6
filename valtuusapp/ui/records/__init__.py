"""Records of requests: looked at, printed, saved, many at once."""
