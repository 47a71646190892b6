"""The question before one of two rows that mean the same goes into the other."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from valtuusapp.core.choices import Choice
from valtuusapp.core.problems import Problem, UserError
from valtuusapp.ui.directory.desk import Desk, as_problems
from valtuusapp.ui.widgets import FieldRow, InlineConfirm, Picker, Suggestion, TextField


class MergeQuestion(InlineConfirm):
    """Asks into which row this one goes, and why; tells what moves before it is done.

    Attributes:
        into: where the row that stays is picked.
    """

    def __init__(
        self,
        desk: Desk,
        title: str,
        label: str,
        sentence: str,
        suggest: Callable[[str], Sequence[Choice]],
        own_id: int,
        preview: Callable[[int], str],
        parent: QWidget | None = None,
    ) -> None:
        """Asks.

        Args:
            desk: for the language.
            title: the heading.
            label: the words for the row that stays.
            sentence: what it means.
            suggest: rows for typed words.
            own_id: the row that goes; it is not offered.
            preview: tells what moves to a row.
            parent: the widget that it stands in.
        """
        self.into = Picker(
            lambda text: [Suggestion(one.id, one.text, one.detail) for one in suggest(text) if one.id != own_id]
        )
        into = FieldRow(label, self.into, desk.language, required=True)
        reason = FieldRow(self.tr("Why"), TextField(), desk.language, required=True)
        rows = [("into", into), ("reason", reason)]
        super().__init__(title, rows, self.tr("Merge"), sentence, parent)
        self._preview = preview
        self.into.edited.connect(self._tell)

    def kept_id(self) -> int | None:
        """The row that stays; None while none is picked."""
        value = self.into.value()
        return value.id if value else None

    def reason(self) -> str:
        """Why, in the officer's words."""
        return str(self.value("reason"))

    def problems_of(self, error: UserError) -> list[Problem]:
        """Why it was refused, at the field that can be mended."""
        if error.code == "reason_missing":
            return [Problem(error.code, "reason")]
        return as_problems(error)

    def missing(self) -> list[Problem]:
        """What must be filled in before anything is asked of the register."""
        if self.kept_id() is not None:
            return []
        return [Problem("form_required", "into", values={"field": self.rows["into"].editor.accessibleName()})]

    def _tell(self) -> None:
        kept_id = self.kept_id()
        self.rows["into"].set_help(self._preview(kept_id) if kept_id is not None else "")
