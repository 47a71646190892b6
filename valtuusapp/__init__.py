"""valtuusapp: the Suomi.fi mandates of a Finnish municipality."""

__version__ = "0.1.0"
