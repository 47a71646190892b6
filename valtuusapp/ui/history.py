"""The log in the words of the officer, for the details of a row."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from valtuusapp.core import messages
from valtuusapp.core.history import FieldChange, HistoryEntry
from valtuusapp.core.text import Language
from valtuusapp.ui import widgets
from valtuusapp.ui.widgets import HistoryList

_NOTHING = "–"


def history_list(entries: Iterable[HistoryEntry], language: Language) -> HistoryList:
    """The events of the log as a list to read."""
    return HistoryList([_entry(entry, language) for entry in entries])


def _entry(entry: HistoryEntry, language: Language) -> widgets.HistoryEntry:
    what = messages.word("action", entry.action, language)
    what = what[:1].upper() + what[1:]
    if entry.undone:
        what = QCoreApplication.translate("History", "{what} (undone)").format(what=what)
    return widgets.HistoryEntry(
        when=entry.at,
        who=entry.actor,
        what=what,
        why=entry.reason,
        lines=[_change(change, language) for change in entry.changes],
        undone=entry.undone,
    )


def _change(change: FieldChange, language: Language) -> str:
    before, after = (messages.shown(value, language) or _NOTHING for value in (change.before, change.after))
    return f"{messages.word('field', change.field, language)}: {before} → {after}"
