"""What can be done with applications to DVV."""

from typing import Final

from valtuusapp.ui.actions import ActionSpec
from valtuusapp.ui.language import QT_TRANSLATE_NOOP
from valtuusapp.ui.requests.actions import DVV, TAB

DVV_ACTIONS: Final = (
    ActionSpec(
        id="dvv.new",
        text=QT_TRANSLATE_NOOP("Actions", "&New DVV application"),
        menu="edit",
        shortcut="Ctrl+N",
        icon="add",
        tab=TAB,
        view=DVV,
        apart=True,
    ),
    ActionSpec(
        id="dvv.next",
        text=QT_TRANSLATE_NOOP("Actions", "Ne&xt step of the application"),
        menu="edit",
        shortcut="Ctrl+K",
        icon="forward",
        tab=TAB,
        view=DVV,
    ),
    ActionSpec(
        id="dvv.edit",
        text=QT_TRANSLATE_NOOP("Actions", "&Edit the application"),
        menu="edit",
        shortcut="F2",
        icon="edit",
        tab=TAB,
        view=DVV,
    ),
    ActionSpec(
        id="dvv.summary",
        text=QT_TRANSLATE_NOOP("Actions", "S&ummary to enter at DVV"),
        menu="edit",
        shortcut="Ctrl+P",
        icon="print",
        tab=TAB,
        view=DVV,
    ),
    ActionSpec(
        id="dvv.attach",
        text=QT_TRANSLATE_NOOP("Actions", "&Attach the authority…"),
        menu="edit",
        icon="attach",
        tab=TAB,
        view=DVV,
    ),
    ActionSpec(
        id="dvv.detach",
        text=QT_TRANSLATE_NOOP("Actions", "Remove an attached &file…"),
        menu="edit",
        icon="delete",
        tab=TAB,
        view=DVV,
    ),
    ActionSpec(
        id="dvv.sign",
        text=QT_TRANSLATE_NOOP("Actions", "Record a si&gnature…"),
        menu="edit",
        icon="check",
        tab=TAB,
        view=DVV,
    ),
    ActionSpec(
        id="dvv.send",
        text=QT_TRANSLATE_NOOP("Actions", "Record as sen&t…"),
        menu="edit",
        icon="up",
        tab=TAB,
        view=DVV,
    ),
    ActionSpec(
        id="dvv.register",
        text=QT_TRANSLATE_NOOP("Actions", "Record as re&gistered"),
        menu="edit",
        icon="registry",
        tab=TAB,
        view=DVV,
    ),
    ActionSpec(
        id="dvv.supplement",
        text=QT_TRANSLATE_NOOP("Actions", "DVV asks for a su&pplement…"),
        menu="edit",
        icon="info",
        tab=TAB,
        view=DVV,
    ),
    ActionSpec(
        id="dvv.settle",
        text=QT_TRANSLATE_NOOP("Actions", "A &holder invalidated in person…"),
        menu="edit",
        icon="person",
        tab=TAB,
        view=DVV,
    ),
    ActionSpec(
        id="dvv.reject",
        text=QT_TRANSLATE_NOOP("Actions", "DVV re&jected…"),
        menu="edit",
        icon="close",
        tab=TAB,
        view=DVV,
    ),
    ActionSpec(
        id="dvv.take_back",
        text=QT_TRANSLATE_NOOP("Actions", "Take &back to be changed"),
        menu="edit",
        icon="undo",
        tab=TAB,
        view=DVV,
    ),
    ActionSpec(
        id="dvv.withdraw",
        text=QT_TRANSLATE_NOOP("Actions", "&Withdraw the application…"),
        menu="edit",
        icon="close",
        tab=TAB,
        view=DVV,
    ),
)
"""The actions of the view. They are seen while the view is in front, and enabled where they fit the application."""
