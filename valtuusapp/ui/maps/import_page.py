"""A map read from a workbook: what is wrong with the file, what it would change, and then all of it or nothing."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.maps import MapKind
from valtuusapp.core.problems import Problem, UserError, errors
from valtuusapp.services.map_imports import MapImport
from valtuusapp.ui import theme
from valtuusapp.ui.directory.desk import Desk, as_problems
from valtuusapp.ui.icons import IconLabel
from valtuusapp.ui.maps.differences import DifferencesModel, rows_of, with_whole_words
from valtuusapp.ui.maps.finding_words import impact_words
from valtuusapp.ui.maps.map_sub_page import MapSubPage
from valtuusapp.ui.maps.texts import Maps
from valtuusapp.ui.states import SEVERITIES
from valtuusapp.ui.table_view import TableView
from valtuusapp.ui.tasks import Task
from valtuusapp.ui.widgets import Card, EmptyText, InlineConfirm, Text

_MOST_PROBLEMS = 200
_FEW = 5
"""So many problems are all seen at once."""
_PARTS = (2, 5)
"""How problems and differences share the height."""


class ImportPage(MapSubPage):
    """The page.

    Attributes:
        found: what the file says.
        differences: the table of what would change.
    """

    def __init__(self, desk: Desk, kind: MapKind, path: Path, found: MapImport) -> None:
        super().__init__(desk, Maps.tr("Import"), "check")
        self._kind, self._path = kind, path
        self.found = found
        self.set_texts(Maps.tr("Import from Excel"), path.name)
        self._model = DifferencesModel(desk.language)
        self.differences = TableView(self._model, "map_differences", desk.window.state)
        self._model.setParent(self.differences)
        self.differences.setAccessibleName(Maps.tr("What the file would change"))
        self.differences.when_empty = EmptyText("check", Maps.tr("The file is as the map: nothing would change."))
        self.panes = (self.differences,)
        self._counts = Text(quiet=True, wrap=False)
        self.add_status(self._counts)
        self._lay_content()
        self._show()

    def confirm(self) -> None:
        """Say what it would change for people, then import."""
        try:
            impact = self._desk.services.map_changes.preview(self.found.difference.change)
        except UserError as error:
            self._desk.say_error(error)
            return
        sentences = impact_words(impact, self.language) or [Maps.tr("Nothing changes for anybody.")]
        question = InlineConfirm(Maps.tr("Import the file?"), [], Maps.tr("Import"), "\n".join(sentences))
        question.confirmed.connect(self._import)
        self.ask(question)

    def _lay_content(self) -> None:
        column = self.lay_column()
        problems = self.found.problems
        if problems:
            few = len(problems) <= _FEW
            column.addWidget(self._problems(problems), 0 if few else _PARTS[0])
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(with_whole_words(self.differences, self._model))
        column.addWidget(card, _PARTS[1])

    def _problems(self, problems: Sequence[Problem]) -> QWidget:
        ground = QWidget()
        ground.setObjectName("ground")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, theme.S, 0)
        column.setSpacing(theme.XS)
        for problem in problems[:_MOST_PROBLEMS]:
            column.addWidget(_problem(problem, messages.say(problem, self.language)))
        if len(problems) > _MOST_PROBLEMS:
            column.addWidget(Text(Maps.tr("and %n more", "", len(problems) - _MOST_PROBLEMS), quiet=True))
        if len(problems) <= _FEW:
            return ground
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(Maps.tr("What is wrong with the file"))
        scroll.setWidget(ground)
        return scroll

    def _show(self) -> None:
        comparison = self.found.comparison
        self._model.show(rows_of(comparison, self.language))
        wrong = len(errors(self.found.problems))
        counts = [
            Maps.tr("%n added", "", len(comparison.added)),
            Maps.tr("%n removed", "", len(comparison.removed)),
            Maps.tr("%n changed", "", len(comparison.changed)),
        ]
        words = Maps.tr("%n mistake(s): mend the file, nothing is imported before.", "", wrong)
        self._counts.setText(words if wrong else ", ".join(counts))
        self.primary.setEnabled(bool(self.found.difference) and not wrong and self._desk.can_write)

    def _import(self) -> None:
        documents, seen = self._desk.services.map_documents, self.found.difference
        self._desk.window.tasks.run(
            Task(
                Maps.tr("Importing {name}").format(name=self._path.name),
                lambda _progress: documents.import_apply(self._path, self._kind, seen=seen),
                done=lambda _found: self._imported(),
                failed=self._refused,
            )
        )

    def _imported(self) -> None:
        comparison = self.found.comparison
        count = len(comparison.added) + len(comparison.removed) + len(comparison.changed)
        self.done.emit()
        self._desk.done(Maps.tr("%n change(s) imported.", "", count))

    def _refused(self, error: UserError) -> None:
        if self.question is not None:
            self.question.set_problems(as_problems(error), self.language)
        else:
            self._desk.say_error(error)


def _problem(problem: Problem, words: str) -> QWidget:
    look = SEVERITIES[problem.severity]
    box = QFrame()
    theme.mark(box, "badge", look.tone.value)
    row = QHBoxLayout(box)
    row.setContentsMargins(theme.S, theme.XS, theme.S, theme.XS)
    row.setSpacing(theme.S)
    row.addWidget(IconLabel(look.icon, look.tone.value, 16), alignment=Qt.AlignmentFlag.AlignTop)
    row.addWidget(Text(words), 1)
    box.setAccessibleName(words)
    return box
