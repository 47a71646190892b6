"""E-services of the state: who owns them and which mandate themes they ask for."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal

from valtuusapp.core import columns
from valtuusapp.core.filters import Sort
from valtuusapp.core.problems import Problem
from valtuusapp.core.text import LocalText
from valtuusapp.core.themes import EService
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.directory.fields import Field
from valtuusapp.ui.directory.page import DirectoryPage
from valtuusapp.ui.directory.parts import Link, column_of, history_section, names
from valtuusapp.ui.widgets import Detail, DetailRow, DetailSection, Text


class EServicesPage(DirectoryPage):
    """The e-services.

    Signals:
        show_theme: go to a mandate theme; carries its key.
    """

    key = "e_services"
    icon = "e_service"
    depends_on = frozenset({"e_service", "theme_e_service", "mandate_theme"})
    show_theme = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, columns.E_SERVICES)
        self.set_texts(self.tr("E-services"), self.tr("Search by name or owner"))
        self.count_text = lambda count: self.tr("%n e-service(s)", "", count)

    def new_words(self) -> str:
        """The words for adding one."""
        return self.tr("New e-service")

    def empty_words(self) -> tuple[str, str]:
        """What to do first."""
        return self.tr("No e-services yet"), self.tr("Add the e-services in which the municipality acts.")

    def read_ids(self, sort: Sort) -> Sequence[int]:
        """By words."""
        return self.desk.services.themes.e_service_ids(self.words, sort=sort)

    def read_rows(self, ids: Sequence[int]) -> Sequence[Any]:
        """With the number of themes."""
        return self.desk.services.themes.e_service_rows(ids)

    def blank(self) -> EService:
        """One without a name."""
        return EService(name=LocalText())

    def load(self, row_id: int) -> EService:
        """The e-service."""
        return self.desk.services.themes.e_service(row_id)

    def fields(self, value: Any) -> Sequence[Field]:
        """Names and owner."""
        return [
            Field(name="name_fi", required=True),
            Field(name="name_sv"),
            Field(name="owner_fi"),
            Field(name="owner_sv"),
        ]

    def check(self, value: Any) -> Sequence[Problem]:
        """As the service says."""
        return self.desk.services.themes.check_e_service(value)

    def save(self, value: Any) -> int:
        """Into the register."""
        return self.desk.services.themes.save_e_service(value)

    def delete(self, row_id: int) -> None:
        """Only one that no theme names."""
        self.desk.services.themes.delete_e_service(row_id)

    def name_of(self, value: Any) -> str:
        """An owner's name is never translated by us."""
        return str(value.name.marked(self.desk.language))

    def describe(self, value: EService) -> Detail:
        """Names, owner, and the themes with a way to each."""
        assert value.id is not None
        language, themes = self.desk.language, self.desk.services.themes
        ids = themes.theme_ids(e_service_id=value.id, hidden=None, sort=Sort("name", False, language))
        links = [
            Link(row.name.marked(language), partial(self.show_theme.emit, row.id)) for row in themes.theme_rows(ids)
        ]
        owner = DetailRow(self.tr("Owner"), value.owner.get(language))
        return Detail(
            title=self.name_of(value),
            sections=[
                DetailSection("names", "", [*names(value.name, language), owner]),
                DetailSection(
                    "themes",
                    self.tr("Mandate themes ({count})").format(count=len(ids)),
                    column_of(links or [Text(self.tr("No mandate theme names this e-service."), quiet=True)]),
                ),
                history_section(self.desk, [("e_service", value.id)]),
            ],
        )
