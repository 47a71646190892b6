"""The tabs of the two mandate maps."""
