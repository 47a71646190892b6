"""Saving the changes of a numbered request: with a reason, and the paper is printed anew."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from valtuusapp.core.problems import Problem, UserError
from valtuusapp.core.text import Language
from valtuusapp.ui.widgets import FieldRow, InlineConfirm, LongText


class Revising(QObject):
    """Asks why, and saves.

    Attributes:
        question: what is shown; it is kept alive by whoever shows it.

    Signals:
        saved: the changes are saved.
        refused: the form has problems; they are to be shown beside their fields.
    """

    saved = Signal()
    refused = Signal()

    def __init__(self, language: Language, save: Callable[[str], object], *, printed: bool) -> None:
        """Asks for the reason.

        Args:
            language: of its words.
            save: is given the reason, and raises ``UserError`` when it cannot be saved.
            printed: there is a paper that will not be valid any more.
        """
        super().__init__()
        self._language = language
        self._save = save
        again = self.tr("The paper that was printed before is no longer valid: print the request again.")
        reason = FieldRow(self.tr("Why it is changed"), LongText(), language, required=True)
        self.question = InlineConfirm(
            self.tr("Save the changes"),
            [("reason", reason)],
            self.tr("Save"),
            again if printed else "",
        )
        self.question.confirmed.connect(self._confirm)
        self.setParent(self.question)

    def _confirm(self) -> None:
        try:
            self._save(str(self.question.value("reason")))
        except UserError as error:
            if error.problems:
                self.question.close_it()
                self.refused.emit()
            else:
                field = "reason" if error.code == "reason_missing" else ""
                self.question.set_problems([Problem(error.code, field, values=error.values)], self._language)
            return
        self.question.close_it()
        self.saved.emit()
