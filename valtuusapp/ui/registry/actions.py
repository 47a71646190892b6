"""What can be done in the registry: its entries in the menus, and when each of them comes into question."""

from collections.abc import Sequence
from typing import Final

from valtuusapp.core.mandates import Direction, MandateRow, MandateState
from valtuusapp.ui.actions import ActionSpec
from valtuusapp.ui.language import QT_TRANSLATE_NOOP

TAB: Final = "registry"
IN_FORCE: Final = (MandateState.VALID, MandateState.UPCOMING)
ENDED: Final = (MandateState.EXPIRED, MandateState.INVALIDATED)

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
        id="registry.apply",
        text=QT_TRANSLATE_NOOP("Actions", "App&ly to DVV for a new right…"),
        menu="edit",
        icon="request",
        tab=TAB,
        apart=True,
    ),
    ActionSpec(
        id="registry.apply_end",
        text=QT_TRANSLATE_NOOP("Actions", "Apply to DVV for the in&validation…"),
        menu="edit",
        icon="state-ended",
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


def possible_actions(
    rows: Sequence[MandateRow], *, many: bool, can_write: bool, editing: bool, has_request: bool
) -> set[str]:
    """The actions that can be done now, without the name of the tab.

    Args:
        rows: the selected mandates; none when they are too many to be looked at one by one.
        many: several are selected.
        can_write: the register is not open for reading only.
        editing: the fields of a mandate are open: nothing else is asked meanwhile.
        has_request: the mandate comes from a request.
    """
    unknown = many and not rows
    one = len(rows) == 1 and not many
    alive = one and rows[0].state is not MandateState.VOID
    can_ask = can_write and not editing
    rights = [row for row in rows if row.type.is_right_to_grant and row.direction is Direction.GIVEN]
    lasting_rights = bool(rights) and len(rights) == len(rows) and all(row.state in IN_FORCE for row in rights)
    conditions = {
        "export": True,
        "columns": True,
        "add": can_write,
        "change": can_write and alive,
        "save": editing,
        "end": can_ask and (unknown or any(row.state in IN_FORCE for row in rows)),
        "tell": can_ask and (unknown or any(row.state in ENDED for row in rows)),
        "void": can_ask and alive,
        "apply": can_ask and lasting_rights,
        "apply_end": can_ask and lasting_rights,
        "copy": bool(rows) or many,
        "request": has_request,
        "same_assignee": one,
    }
    return {name for name, possible in conditions.items() if possible}


def buttons(rows: Sequence[MandateRow], *, many: bool) -> list[str]:
    """The actions that stand as buttons on the panel, if they can be done."""
    if many:
        return ["end", "tell", "copy", "apply"]
    untold = any(row.state is MandateState.INVALIDATED and row.told_on is None for row in rows)
    ending = any(row.ends_soon for row in rows)
    return ["change", "end", *(["tell"] if untold else []), *(["apply"] if ending else [])]
