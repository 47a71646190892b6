"""The texts of the maps' functions."""

from valtuusapp.ui.language import Texts

Maps = Texts("Maps")
