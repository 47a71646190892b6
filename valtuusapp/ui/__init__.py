"""The window: holds values of core only, and calls services only."""
