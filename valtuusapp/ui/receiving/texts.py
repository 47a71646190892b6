"""The texts of the functions about files that come back."""

from valtuusapp.ui.language import Texts

Receiving = Texts("Receiving")
