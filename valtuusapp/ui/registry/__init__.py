"""The tab of the mandate registry."""

from valtuusapp.ui.registry.actions import REGISTRY_ACTIONS
from valtuusapp.ui.registry.page import RegistryPage

__all__ = ["REGISTRY_ACTIONS", "RegistryPage"]
