"""The texts of the registry's functions."""

from valtuusapp.ui.language import Texts

Registry = Texts("Registry")
