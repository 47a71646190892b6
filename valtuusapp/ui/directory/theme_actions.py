"""What is done with mandate themes besides editing: in and out of use, hide, confirm the name."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from valtuusapp.core import messages
from valtuusapp.core.problems import Problem
from valtuusapp.core.themes import OFFICIAL_LIST, Theme, ThemeRow
from valtuusapp.ui.directory.parts import Link, open_page
from valtuusapp.ui.directory.questions import answer
from valtuusapp.ui.widgets import FieldRow, InlineConfirm, TextField

if TYPE_CHECKING:
    from valtuusapp.ui.directory.themes import ThemesPage


class ThemeActions(QObject):
    """The actions of the page of themes; in use and hidden concern all selected rows.

    Attributes:
        use, hide, confirm: the actions of the menus.
    """

    def __init__(self, page: "ThemesPage") -> None:
        super().__init__(page)
        self._page = page
        self._themes = page.desk.services.themes

    def use_actions(self, use: QAction, hide: QAction, confirm: QAction) -> None:
        """Take the actions of the menus."""
        self.use, self.hide, self.confirm = use, hide, confirm

    def follow(self) -> None:
        """The words and whether they can be done, by the current row."""
        row_id, can = self._page.table.current_id(), self._page.desk.can_write
        row = self._row(row_id)
        for action in (self.use, self.hide, self.confirm):
            action.setEnabled(can and row is not None)
        self.use.setText(self.tr("Take out of use") if row and row.in_use else self.tr("Take into use"))
        self.hide.setText(self.tr("Show again") if row and row.hidden else self.tr("Hide"))
        self.confirm.setEnabled(can and row is not None and row.to_be_checked)

    def turn_use(self) -> None:
        """Take the selected themes into use, or out of use after telling what depends on them."""
        row = self._row(self._page.table.current_id())
        if row is None:
            return
        ids = self._page.table.selected_ids() or (row.id,)
        if row.in_use:
            self._with_warning(
                ids,
                self.tr("Take out of use?"),
                self.tr("Take out of use"),
                lambda: self._themes.take_into_use(ids, False),
                self.tr("%n mandate theme(s) taken out of use.", "", len(ids)),
            )
        else:
            self._do(
                lambda: self._themes.take_into_use(ids), self.tr("%n mandate theme(s) taken into use.", "", len(ids))
            )

    def turn_hidden(self) -> None:
        """Hide the selected themes after telling what depends on them, or show them again."""
        row = self._row(self._page.table.current_id())
        if row is None:
            return
        ids = self._page.table.selected_ids() or (row.id,)
        if row.hidden:
            self._do(lambda: self._themes.hide(ids, False), self.tr("%n mandate theme(s) shown again.", "", len(ids)))
        else:
            self._with_warning(
                ids,
                self.tr("Hide?"),
                self.tr("Hide"),
                lambda: self._themes.hide(ids),
                self.tr("%n mandate theme(s) hidden.", "", len(ids)),
            )

    def ask_confirm(self) -> None:
        """Ask for the name as it stands in the official list; the day is recorded."""
        page = self._page
        row_id = page.table.current_id()
        if row_id is None:
            return
        theme = page.load(row_id)
        language = page.desk.language
        rows = []
        for name, text in (("name_fi", theme.name.fi), ("name_sv", theme.name.sv)):
            row = FieldRow(self._label(name), TextField(text), language)
            row.editor.setCursorPosition(0)
            rows.append((name, row))
        question = InlineConfirm(
            self.tr("Confirm the name"),
            rows,
            self.tr("Confirm"),
            self.tr("Compare the name with the official list and correct it if need be. The day is recorded."),
        )
        layout = question.layout()
        assert layout is not None
        to_list = Link(self.tr("Open the official list of Suomi.fi"), lambda: open_page(OFFICIAL_LIST))
        layout.insertWidget(2, to_list)  # type: ignore[attr-defined]
        question.confirmed.connect(lambda: self._confirm(question, theme))
        page.ask(question)

    def _confirm(self, question: InlineConfirm, theme: Theme) -> None:
        assert theme.id is not None
        page, theme_id = self._page, theme.id
        fi, sv = str(question.value("name_fi")), str(question.value("name_sv"))
        if (fi, sv) == (theme.name.fi, theme.name.sv):
            answer(page, question, lambda: self._themes.confirm_name(theme_id), self.tr("The name was confirmed."))
            return
        former = theme.former_names
        if fi != theme.name.fi and theme.name.fi not in former.splitlines():
            former = "\n".join(part for part in (former, theme.name.fi) if part)
        corrected = replace(
            theme,
            name=replace(theme.name, fi=fi, sv=sv),
            former_names=former,
            confirmed_on=page.desk.services.register.today(),
        )
        answer(
            page,
            question,
            lambda: self._themes.save_theme(corrected),
            self.tr("The name was corrected and confirmed."),
        )

    def _with_warning(self, ids: Sequence[int], title: str, word: str, do: Callable[[], object], done: str) -> None:
        """Do it at once when nothing depends on the themes; else show what does, and ask."""
        warnings = self._warnings(ids)
        if not warnings:
            self._do(do, done)
            return
        question = InlineConfirm(title, [], word, "\n".join(warnings))
        question.confirmed.connect(lambda: answer(self._page, question, do, done))
        self._page.ask(question)

    def _warnings(self, ids: Sequence[int]) -> list[str]:
        found: list[str] = []
        for row in self._themes.theme_rows(ids):
            problems: Sequence[Problem] = self._themes.what_depends_on_theme(row.id)
            name = f"{row.name.marked(self._page.desk.language)}: " if len(ids) > 1 else ""
            found += [name + messages.say(problem, self._page.desk.language) for problem in problems]
        return found

    def _do(self, do: Callable[[], object], done: str) -> None:
        if self._page.desk.attempt(do):
            self._page.desk.done(done)
            self._page.refresh()

    def _row(self, row_id: int | None) -> ThemeRow | None:
        """The row as the list has it: no need to ask the register again."""
        model = self._page.model
        place = model.row_of(row_id) if row_id is not None else None
        return model.row(place) if place is not None else None

    def _label(self, name: str) -> str:
        return messages.word("field", name, self._page.desk.language)
