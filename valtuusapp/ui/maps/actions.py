"""What can be done with the two maps: their entries in the menus. Both tabs have the same, with the same keys."""

from typing import Final

from valtuusapp.core.maps import MapKind
from valtuusapp.ui.actions import ActionSpec
from valtuusapp.ui.language import QT_TRANSLATE_NOOP

TABS: Final = {MapKind.SECTOR: "sector_map", MapKind.TITLE: "title_map"}
"""The ids of the tabs."""


def _specs(tab: str) -> tuple[ActionSpec, ...]:
    def spec(name: str, text: str, menu: str, shortcut: str = "", icon: str = "", *, apart: bool = False) -> ActionSpec:
        return ActionSpec(id=f"{tab}.{name}", text=text, menu=menu, shortcut=shortcut, icon=icon, tab=tab, apart=apart)

    return (
        spec("print", QT_TRANSLATE_NOOP("Actions", "&Print…"), "file", "Ctrl+P", "print"),
        spec("export", QT_TRANSLATE_NOOP("Actions", "&Export to Excel…"), "file", "Ctrl+E", "export"),
        spec("import", QT_TRANSLATE_NOOP("Actions", "&Import from Excel…"), "file", "Ctrl+I", "down"),
        spec("approve", QT_TRANSLATE_NOOP("Actions", "Appro&ve…"), "file", "Ctrl+Shift+A", "check", apart=True),
        spec("approvals", QT_TRANSLATE_NOOP("Actions", "Approved &states…"), "file", "Ctrl+H", "history"),
        spec("add", QT_TRANSLATE_NOOP("Actions", "&Add a row…"), "edit", "Ctrl+N", "add", apart=True),
        spec("change", QT_TRANSLATE_NOOP("Actions", "&Edit…"), "edit", "F2", "edit"),
        spec("save", QT_TRANSLATE_NOOP("Actions", "Sa&ve"), "edit", "Ctrl+S", "check"),
        spec("delete", QT_TRANSLATE_NOOP("Actions", "&Delete…"), "edit", "Del", "delete"),
        spec("level", QT_TRANSLATE_NOOP("Actions", "Set the &level…"), "edit", "Ctrl+L", "level-named"),
        spec("bundle", QT_TRANSLATE_NOOP("Actions", "&Copy the rows to another title…"), "edit", "Ctrl+D", "copy"),
        spec("propose", QT_TRANSLATE_NOOP("Actions", "&Propose from holdings…"), "edit", "Ctrl+K", "people"),
        spec("order", QT_TRANSLATE_NOOP("Actions", "Make a &request…"), "edit", "Ctrl+R", "request", apart=True),
        spec("apply", QT_TRANSLATE_NOOP("Actions", "Apply to D&VV for the right…"), "edit", "", "request"),
        spec("except", QT_TRANSLATE_NOOP("Actions", "Record an e&xception…"), "edit", "Ctrl+B", "state-waiting"),
        spec("unexcept", QT_TRANSLATE_NOOP("Actions", "End the exce&ption…"), "edit", "", "state-ended"),
        spec("end", QT_TRANSLATE_NOOP("Actions", "Propose to e&nd…"), "edit", "Ctrl+Shift+E", "state-ended"),
        spec("table", QT_TRANSLATE_NOOP("Actions", "&Table"), "view", "", "rows", apart=True),
        spec("matrix", QT_TRANSLATE_NOOP("Actions", "&Matrix or table"), "view", "Ctrl+M", "matrix"),
        spec("findings", QT_TRANSLATE_NOOP("Actions", "&Findings"), "view", "Ctrl+J", "warning"),
        spec("exceptions", QT_TRANSLATE_NOOP("Actions", "E&xceptions"), "view", "", "state-waiting"),
        spec("open_groups", QT_TRANSLATE_NOOP("Actions", "&Open all groups"), "view", "", "chevron-down", apart=True),
        spec("close_groups", QT_TRANSLATE_NOOP("Actions", "&Close all groups"), "view", "", "chevron-right"),
        spec(
            "registry", QT_TRANSLATE_NOOP("Actions", "Show in the re&gistry"), "view", "Ctrl+G", "registry", apart=True
        ),
        spec("copy", QT_TRANSLATE_NOOP("Actions", "Cop&y as a table"), "edit", "", "copy", apart=True),
    )


MAP_ACTIONS: Final = (*_specs(TABS[MapKind.SECTOR]), *_specs(TABS[MapKind.TITLE]))
