"""What can be done in the tab of requests."""

from typing import Final

from valtuusapp.ui.actions import ActionSpec
from valtuusapp.ui.language import QT_TRANSLATE_NOOP

TAB: Final = "requests"

REQUEST_ACTIONS: Final = (
    ActionSpec(
        id="requests.new",
        text=QT_TRANSLATE_NOOP("Actions", "&New request"),
        menu="edit",
        shortcut="Ctrl+N",
        icon="add",
        tab=TAB,
        apart=True,
    ),
    ActionSpec(
        id="requests.new_form",
        text=QT_TRANSLATE_NOOP("Actions", "Ne&w request for a new mandate"),
        menu="edit",
        shortcut="Ctrl+Shift+N",
        icon="add",
        tab=TAB,
    ),
    ActionSpec(
        id="requests.receive_forms",
        text=QT_TRANSLATE_NOOP("Actions", "Receive &forms…"),
        menu="edit",
        shortcut="Ctrl+R",
        icon="down",
        tab=TAB,
    ),
    ActionSpec(
        id="requests.next",
        text=QT_TRANSLATE_NOOP("Actions", "Ne&xt step"),
        menu="edit",
        shortcut="Ctrl+K",
        icon="forward",
        tab=TAB,
    ),
    ActionSpec(
        id="requests.check",
        text=QT_TRANSLATE_NOOP("Actions", "Check the &lines"),
        menu="edit",
        icon="check",
        tab=TAB,
    ),
    ActionSpec(
        id="requests.check_row",
        text=QT_TRANSLATE_NOOP("Actions", "&Mark the mandate as checked"),
        menu="edit",
        shortcut="Ctrl+M",
        icon="check",
        tab=TAB,
    ),
    ActionSpec(
        id="requests.open",
        text=QT_TRANSLATE_NOOP("Actions", "&Open the form"),
        menu="edit",
        shortcut="F2",
        icon="edit",
        tab=TAB,
    ),
    ActionSpec(
        id="requests.preview",
        text=QT_TRANSLATE_NOOP("Actions", "&Preview"),
        menu="edit",
        shortcut="Ctrl+P",
        icon="print",
        tab=TAB,
    ),
    ActionSpec(
        id="requests.copy",
        text=QT_TRANSLATE_NOOP("Actions", "&Copy as new"),
        menu="edit",
        shortcut="Ctrl+Shift+C",
        icon="copy",
        tab=TAB,
    ),
    ActionSpec(
        id="requests.attach",
        text=QT_TRANSLATE_NOOP("Actions", "&Attach a signed copy…"),
        menu="edit",
        shortcut="Ctrl+Shift+A",
        icon="attach",
        tab=TAB,
    ),
    ActionSpec(
        id="requests.decide",
        text=QT_TRANSLATE_NOOP("Actions", "Record the &decision"),
        menu="edit",
        icon="check",
        tab=TAB,
    ),
    ActionSpec(
        id="requests.redecide",
        text=QT_TRANSLATE_NOOP("Actions", "Chan&ge the decision"),
        menu="edit",
        icon="edit",
        tab=TAB,
    ),
    ActionSpec(
        id="requests.receive",
        text=QT_TRANSLATE_NOOP("Actions", "&Receive without printing"),
        menu="edit",
        icon="down",
        tab=TAB,
    ),
    ActionSpec(
        id="requests.withdraw",
        text=QT_TRANSLATE_NOOP("Actions", "&Withdraw…"),
        menu="edit",
        icon="close",
        tab=TAB,
    ),
    ActionSpec(
        id="requests.delete",
        text=QT_TRANSLATE_NOOP("Actions", "&Delete the draft"),
        menu="edit",
        shortcut="Del",
        icon="delete",
        tab=TAB,
    ),
    ActionSpec(
        id="requests.view_list",
        text=QT_TRANSLATE_NOOP("Actions", "List of &requests"),
        menu="view",
        shortcut="Alt+1",
        icon="rows",
        tab=TAB,
        apart=True,
    ),
    ActionSpec(
        id="requests.view_work",
        text=QT_TRANSLATE_NOOP("Actions", "&Work list"),
        menu="view",
        shortcut="Alt+2",
        icon="check",
        tab=TAB,
    ),
    ActionSpec(
        id="requests.view_dvv",
        text=QT_TRANSLATE_NOOP("Actions", "DVV &applications"),
        menu="view",
        shortcut="Alt+3",
        icon="request",
        tab=TAB,
    ),
)
"""The actions of the tab. What does not fit the state of the chosen request is disabled and its button hidden."""
