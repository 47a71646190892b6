"""Every piece of the window in all looks and languages: nothing is cut, nothing complains.

With ``GALLERY=folder`` in the environment the pictures are kept there, to be looked at.
"""

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tests.ui.clipping import clipped
from tests.ui.conftest import COLUMNS, Register, made_row
from valtuusapp.core.forms import FieldKind, Reference, check_form, load_form
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.text import Language
from valtuusapp.ui import language as speech
from valtuusapp.ui import theme
from valtuusapp.ui.actions import ACTIONS
from valtuusapp.ui.form_view import FormView
from valtuusapp.ui.header_bar import HeaderText
from valtuusapp.ui.language import StretchingTranslator
from valtuusapp.ui.main_window import MainWindow, TabSpec
from valtuusapp.ui.paged_table import PagedTableModel
from valtuusapp.ui.split_page import SplitPage
from valtuusapp.ui.theme import Scheme, Tone
from valtuusapp.ui.widgets import (
    ChoiceBox,
    DateField,
    Detail,
    DetailRow,
    DetailSection,
    EmptyText,
    FieldRow,
    Filter,
    Heading,
    HistoryEntry,
    HistoryList,
    InlineConfirm,
    LongText,
    Suggestion,
    Text,
)
from valtuusapp.ui.window_state import WindowState

LOOKS = [
    pytest.param(Scheme.LIGHT, 100, Language.FI, False, id="light-100-fi"),
    pytest.param(Scheme.DARK, 100, Language.SV, False, id="dark-100-sv"),
    pytest.param(Scheme.LIGHT, 150, Language.SV, False, id="light-150-sv"),
    pytest.param(Scheme.DARK, 150, Language.FI, True, id="dark-150-fi-stretched"),
    pytest.param(Scheme.LIGHT, 100, Language.SV, True, id="light-100-sv-stretched"),
]
WHEN = datetime(2026, 1, 2, 7, 5, tzinfo=UTC)


class Registry(SplitPage):
    """A list of made-up mandates."""

    def __init__(self, window: MainWindow) -> None:
        register = Register(600)
        super().__init__(
            PagedTableModel(COLUMNS, register.ids, register.page, window.language), "gallery", window.state
        )
        self.register = register
        self.set_texts("Valtuusrekisteri", "Hae kaikesta: nimi, valtuusasia, yksikkö")
        self.set_filters(
            [
                Filter("state", "Tila", [("valid", "voimassa"), ("expired", "päättynyt")]),
                Filter("type", "Valtuustyyppi", [("right", "edustajan valtuutusoikeus")]),
                Filter("sector", "Toimiala", [("1", "Konsernipalvelut"), ("2", "Kasvu ja oppiminen")]),
            ]
        )
        self.add = QAction("Lisää valtuus…", self)
        self.export = QAction("Vie Exceliin…", self)
        self.end = QAction("Päätä valtuus…", self)
        self.change = QAction("Muuta…", self)
        self.set_actions(self.add, [self.export])
        self.detail.set_actions(self.end, [self.change])
        self.table.when_empty = EmptyText(
            "registry", "Rekisterissä ei ole vielä valtuuksia", "Lisää ensimmäinen tai tuo luettelo.", self.add
        )

    def show_row(self, row_id: int | None) -> None:
        if row_id is None:
            self.detail.clear()
            return
        row = made_row(row_id)
        events = [
            HistoryEntry(WHEN, "Sirpa Korhonen", "Valtuus annettu Suomi.fi:ssä", "Tilauksen 2026-0017 mukaan"),
            HistoryEntry(WHEN, "Sirpa Korhonen", "Tilaus hyväksytty", "", ["Päättyy: 31.12.2025 → 31.12.2026"]),
        ]
        facts = [
            DetailRow("Valtuutettu", row.name),
            DetailRow("Tehtävänimike", "tiedonhallinnan erityisasiantuntija"),
            DetailRow("Voimassa", "1.1.2026–31.12.2027"),
            DetailRow("Päättymisestä ilmoitettu", "3.1.2026"),
            DetailRow("Peruste", "Palkkojen ilmoittaminen tulorekisteriin ja virheiden korjaaminen kuukausittain."),
            DetailRow("Tilaus", "2026-0017", open=lambda: None),
        ]
        sections = [DetailSection("facts", "", facts), DetailSection("history", "Historia", HistoryList(events))]
        self.detail.show_detail(Detail(row.theme.fi, row.name, row.state, row.ends_soon, sections=sections))

    def ask_end(self, language: Language) -> None:
        rows = [
            ("ended_on", FieldRow("Mitätöity", DateField(lambda: date(2026, 3, 10)), language, required=True)),
            ("kind", FieldRow("Miten", ChoiceBox([("a", "valtuuttaja mitätöi")]), language)),
            ("reason", FieldRow("Syy", LongText(), language, "Syy jää rekisteriin.")),
        ]
        question = InlineConfirm("Päätä valtuus", rows, "Päätä", "Tämä ei muuta Suomi.fi:tä.")
        self.detail.ask(question)
        question.set_problems([Problem("not_a_date", "ended_on", values={"text": "31.2.2026"})], language)


class FormPage(QWidget):
    """The request form, filled in with mistakes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        form = load_form("existing", 1)
        sources = {
            kind: lambda _text, _id: [Suggestion(1, "Šemeikka, Maija")] for kind in FieldKind if kind.is_reference
        }
        self.form = FormView(form, window.language, sources)
        self.form.set_values(
            {
                "orderer": Reference("Virtanen, Matti", 1),
                "assignee_kind": "persons",
                "assignees": ({"person": Reference("Šemeikka, Maija", 1)}, {"person": Reference("Ŋuorra, Ánne")}),
                "wanted": ({"e_service": Reference("Kelmu"), "type": "transactions", "valid_to": "31.2.2026"},),
            }
        )
        warning = Problem("form_required", "assignees.0.engagement", Severity.WARNING, {"field": "Tehtävä"})
        self.form.set_problems([*check_form(form, self.form.values()), warning])
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.M, theme.L, theme.L)
        column.addWidget(Heading(form.title.get(window.language)))
        column.addWidget(Text(form.intro.get(window.language), quiet=True))
        column.addWidget(self.form, 1)


@pytest.fixture
def speak(qapp: QApplication) -> Iterator:
    installed = []

    def install(language: Language, stretch: bool) -> None:
        installed.extend(speech.install(qapp, language, StretchingTranslator(qapp) if stretch else None))

    yield install
    speech.remove(qapp, installed)


@pytest.mark.parametrize(("scheme", "scale", "language", "stretch"), LOOKS)
def test_nothing_is_cut(
    qtbot, dressed: QApplication, speak, state: WindowState, request, scheme, scale, language, stretch
):
    speak(language, stretch)
    theme.apply(dressed, scheme, scale)
    tabs = [TabSpec("registry", "Valtuusrekisteri", Registry), TabSpec("requests", "Valtuustilaukset", FormPage)]
    header = HeaderText(municipality="Kaarniemen kaupunki", officer="Sirpa Korhonen, valtuusvastaava", read_only=True)
    window = MainWindow(tabs, ACTIONS, header, language, state, lambda: date(2026, 3, 10))
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    found = {}

    def look(page: str) -> None:
        for _ in range(3):
            QApplication.processEvents()
        if cut := clipped(window):
            found[page] = cut
        if folder := os.environ.get("GALLERY"):
            name = f"{request.node.callspec.id}-{page}.png"
            window.grab().save(str(Path(folder) / name))

    registry = window.view("registry")
    assert isinstance(registry, Registry)
    look("nothing-chosen")
    registry.table.select_id(6)
    registry.table.setFocus()
    registry.filters.set_values({"state": "valid"})
    window.say("Valtuus päätettiin. Tämä ei muuta Suomi.fi:tä.", Tone.SUCCESS, registry.change)
    look("chosen")
    registry.ask_end(language)
    look("question")
    registry.register.present = []
    registry.refresh()
    window.say("Levy on täynnä. Vapauta tilaa ja yritä uudelleen.", Tone.ERROR)
    look("no-hits")
    registry.clear_filters()
    look("empty")
    window.messages.hide()
    form = window.go_to("requests")
    assert isinstance(form, FormPage)
    look("form-top")
    form.form.go_to("wanted.0.valid_to")
    look("form-bottom")
    assert found == {}


def test_look_changes_while_the_window_is_open(qtbot, dressed: QApplication, state: WindowState):
    tabs = [TabSpec("registry", "Valtuusrekisteri", Registry), TabSpec("requests", "Valtuustilaukset", FormPage)]
    header = HeaderText(municipality="Kaarniemen kaupunki", officer="Sirpa Korhonen")
    window = MainWindow(tabs, ACTIONS, header, Language.FI, state, lambda: date(2026, 3, 10))
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    registry = window.view("registry")
    assert isinstance(registry, Registry)
    registry.table.select_id(6)
    window.go_to("requests")
    for scheme, scale in ((Scheme.DARK, 150), (Scheme.LIGHT, 100)):
        window.set_look(scheme, scale)
        for tab in ("registry", "requests"):
            window.go_to(tab)
            for _ in range(3):
                QApplication.processEvents()
            if folder := os.environ.get("GALLERY"):
                window.grab().save(str(Path(folder) / f"changed-{scale}-{tab}.png"))
            assert clipped(window) == []


def test_clipping_is_seen(qtbot):
    """The helper finds what it is there to find."""
    page = QWidget()
    qtbot.addWidget(page)
    cut = Text("Edustajan valtuutusoikeus", wrap=False)
    cut.setParent(page)
    cut.setGeometry(0, 0, 40, 30)
    low = Text("Palkkojen ilmoittaminen tulorekisteriin ja virheiden korjaaminen")
    low.setParent(page)
    low.setGeometry(0, 40, 150, 20)
    page.resize(400, 300)
    page.show()
    assert len(clipped(page)) == 2
