"""What can be done with persons and the basic data: the entries in the menus."""

from typing import Final

from valtuusapp.ui.actions import ActionSpec
from valtuusapp.ui.language import QT_TRANSLATE_NOOP

PERSONS, BASICS = "persons", "basics"
"""The ids of the tabs."""


def _row_actions(tab: str) -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            id=f"{tab}.new",
            text=QT_TRANSLATE_NOOP("Actions", "&New"),
            menu="edit",
            shortcut="Ctrl+N",
            icon="add",
            tab=tab,
            apart=True,
        ),
        ActionSpec(
            id=f"{tab}.edit",
            text=QT_TRANSLATE_NOOP("Actions", "&Edit"),
            menu="edit",
            shortcut="F2",
            icon="edit",
            tab=tab,
        ),
        ActionSpec(
            id=f"{tab}.delete",
            text=QT_TRANSLATE_NOOP("Actions", "&Delete…"),
            menu="edit",
            shortcut="Del",
            icon="delete",
            tab=tab,
        ),
        ActionSpec(
            id=f"{tab}.save", text=QT_TRANSLATE_NOOP("Actions", "Sa&ve"), menu="edit", shortcut="Ctrl+S", tab=tab
        ),
    )


DIRECTORY_ACTIONS: Final = (
    *_row_actions(PERSONS),
    ActionSpec(
        id="persons.request",
        text=QT_TRANSLATE_NOOP("Actions", "New re&quest for this person"),
        menu="edit",
        shortcut="Ctrl+R",
        icon="request",
        tab=PERSONS,
        apart=True,
    ),
    ActionSpec(
        id="persons.engagement",
        text=QT_TRANSLATE_NOOP("Actions", "&Add an engagement"),
        menu="edit",
        shortcut="Ctrl+Shift+N",
        icon="title",
        tab=PERSONS,
    ),
    ActionSpec(
        id="persons.merge",
        text=QT_TRANSLATE_NOOP("Actions", "&Merge into another person…"),
        menu="edit",
        icon="person",
        tab=PERSONS,
    ),
    ActionSpec(
        id="persons.duplicates",
        text=QT_TRANSLATE_NOOP("Actions", "&Possible duplicates"),
        menu="edit",
        icon="people",
        tab=PERSONS,
    ),
    *_row_actions(BASICS),
    ActionSpec(
        id="basics.use",
        text=QT_TRANSLATE_NOOP("Actions", "Take into use"),
        menu="edit",
        shortcut="Ctrl+U",
        icon="check",
        tab=BASICS,
        apart=True,
    ),
    ActionSpec(
        id="basics.confirm",
        text=QT_TRANSLATE_NOOP("Actions", "&Confirm the name…"),
        menu="edit",
        shortcut="Ctrl+K",
        icon="theme",
        tab=BASICS,
    ),
    ActionSpec(id="basics.hide", text=QT_TRANSLATE_NOOP("Actions", "Hide"), menu="edit", icon="state-void", tab=BASICS),
    ActionSpec(
        id="basics.merge",
        text=QT_TRANSLATE_NOOP("Actions", "&Merge into another title…"),
        menu="edit",
        icon="title",
        tab=BASICS,
    ),
)
"""The actions of persons and of the basic data."""
