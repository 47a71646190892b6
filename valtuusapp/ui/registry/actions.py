"""What can be done in the registry: its entries in the menus."""

from typing import Final

from valtuusapp.ui.actions import ActionSpec
from valtuusapp.ui.language import QT_TRANSLATE_NOOP

TAB: Final = "registry"

REGISTRY_ACTIONS: Final = (
    ActionSpec(
        id="registry.export",
        text=QT_TRANSLATE_NOOP("Actions", "&Export to Excel…"),
        menu="file",
        shortcut="Ctrl+E",
        icon="export",
        tab=TAB,
    ),
    ActionSpec(
        id="registry.add",
        text=QT_TRANSLATE_NOOP("Actions", "&Add a mandate…"),
        menu="edit",
        shortcut="Ctrl+N",
        icon="add",
        tab=TAB,
        apart=True,
    ),
    ActionSpec(
        id="registry.change",
        text=QT_TRANSLATE_NOOP("Actions", "&Correct…"),
        menu="edit",
        shortcut="F2",
        icon="edit",
        tab=TAB,
    ),
    ActionSpec(
        id="registry.save",
        text=QT_TRANSLATE_NOOP("Actions", "Sa&ve"),
        menu="edit",
        shortcut="Ctrl+S",
        icon="check",
        tab=TAB,
    ),
    ActionSpec(
        id="registry.end",
        text=QT_TRANSLATE_NOOP("Actions", "&End…"),
        menu="edit",
        shortcut="Del",
        icon="state-ended",
        tab=TAB,
        apart=True,
    ),
    ActionSpec(
        id="registry.tell",
        text=QT_TRANSLATE_NOOP("Actions", "&Told of the end…"),
        menu="edit",
        shortcut="Ctrl+T",
        icon="check",
        tab=TAB,
    ),
    ActionSpec(
        id="registry.void",
        text=QT_TRANSLATE_NOOP("Actions", "Entered in e&rror…"),
        menu="edit",
        icon="state-void",
        tab=TAB,
    ),
    ActionSpec(
        id="registry.copy",
        text=QT_TRANSLATE_NOOP("Actions", "C&opy as a table"),
        menu="edit",
        icon="copy",
        tab=TAB,
        apart=True,
    ),
    ActionSpec(
        id="registry.request",
        text=QT_TRANSLATE_NOOP("Actions", "Sho&w the request"),
        menu="view",
        shortcut="Ctrl+R",
        icon="request",
        tab=TAB,
        apart=True,
    ),
    ActionSpec(
        id="registry.same_assignee",
        text=QT_TRANSLATE_NOOP("Actions", "All mandates of this &assignee"),
        menu="view",
        icon="person",
        tab=TAB,
    ),
    ActionSpec(
        id="registry.columns",
        text=QT_TRANSLATE_NOOP("Actions", "C&olumns…"),
        menu="view",
        icon="columns",
        tab=TAB,
    ),
)
