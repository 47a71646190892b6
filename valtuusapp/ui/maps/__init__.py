"""The tabs of the two mandate maps."""

from valtuusapp.ui.maps.actions import MAP_ACTIONS
from valtuusapp.ui.maps.page import MapPage

__all__ = ["MAP_ACTIONS", "MapPage"]
