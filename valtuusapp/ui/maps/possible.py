"""Which actions can be done with what is chosen in a map."""

from valtuusapp.core.coverage import DEVIATING, FindingKind
from valtuusapp.core.maps import MapKind
from valtuusapp.ui.maps.chosen import Chosen


def buttons_for(chosen: Chosen, view: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The actions that stand as buttons on the panel, and those behind a menu."""
    if view == "findings":
        return ("order", "apply", "except", "unexcept", "end"), ("registry", "exceptions")
    if chosen.cells and not chosen.rows and view == "matrix":
        return ("add", "registry") if len(chosen.cells) == 1 else ("level",), ()
    if chosen.cells:
        return ("change", "level", "registry") if len(chosen.cells) > 1 else ("change", "registry"), ("level", "delete")
    return ("approve",), ("propose", "bundle", "approvals")


def possible_actions(
    chosen: Chosen, *, view: str, kind: MapKind, can_write: bool, editing: bool, in_front: bool, has_map: bool
) -> set[str]:
    """The actions that can be done now, without the name of the tab.

    Args:
        chosen: what is chosen.
        view: how the map is looked at.
        kind: which map.
        can_write: the register is not open for reading only.
        editing: the fields of a row are open.
        in_front: a page stands in front of the map.
        has_map: the map has rows.
    """
    if in_front:
        return set()
    can_ask = can_write and not editing
    of_findings = view == "findings"
    kinds = {row.kind for row in chosen.findings}
    excepted = [row.exception is not None for row in chosen.findings]
    too_much = DEVIATING | {FindingKind.NOT_IN_USE}
    one_cell = len(chosen.cells) == 1
    one_column = chosen.column_id is not None
    conditions = {
        "print": has_map,
        "export": has_map,
        "import": can_write,
        "approve": can_ask and has_map and not of_findings,
        "approvals": True,
        "table": True,
        "matrix": True,
        "findings": True,
        "exceptions": True,
        "add": can_write and not of_findings,
        "change": can_ask and not of_findings and (one_cell or len(chosen.rows) == 1),
        "save": editing,
        "delete": can_ask and bool(chosen.rows),
        "level": can_ask and bool(chosen.cells),
        "bundle": can_ask and kind is MapKind.TITLE and one_column and view == "table",
        "propose": can_ask and one_column,
        "order": can_ask and bool(kinds & {FindingKind.LACKS, FindingKind.TOO_FEW}),
        "apply": can_ask and FindingKind.FEW_GRANTORS in kinds,
        "except": can_ask and bool(kinds) and not all(excepted),
        "unexcept": can_ask and any(excepted),
        "end": can_ask and bool(kinds & too_much),
        "open_groups": view == "matrix",
        "close_groups": view == "matrix",
        "registry": bool(chosen.cells) or (of_findings and len(chosen.findings) == 1),
        "copy": view != "matrix" and bool(chosen.rows or chosen.findings),
    }
    return {name for name, can in conditions.items() if can}
