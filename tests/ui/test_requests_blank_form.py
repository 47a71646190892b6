"""The page on which a blank form is made: what is wished, the pages as they will be, the file."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.clipping import clipped
from tests.ui.keys import press, type_text
from tests.ui.requesting import Requests
from valtuusapp.core.forms import Reference
from valtuusapp.core.text import Language
from valtuusapp.documents.form_reading import read_pdf
from valtuusapp.ui.requests.blank_form import BlankFormPage


@pytest.fixture
def page(requests: Requests) -> BlankFormPage:
    """The page in front of the list."""
    requests.do("blank_form")
    assert isinstance(requests.page.front, BlankFormPage)
    return requests.page.front


def saved(page: BlankFormPage, path: Path) -> bytes:
    """The file that the primary button writes."""
    page.ask_path = lambda _proposed: path
    page.confirm()
    return path.read_bytes()


def wait(page: BlankFormPage) -> None:
    """Until the pages are made anew."""
    while page._pause.isActive():
        QTest.qWait(20)
    QApplication.processEvents()


def test_it_begins_with_the_form_and_shows_its_pages(page: BlankFormPage):
    assert page.form.value() == "existing"
    assert page.speech.value() == "fi"
    assert page._count.text() == "3 page(s)"
    assert page.primary.isEnabled()
    assert "everything that is in use" in page._offered.text()


def test_saved_as_chosen_it_is_read_back(page: BlankFormPage, requests: Requests, tmp_path: Path):
    page.form.set_value("new")
    page.speech.set_value("sv")
    page.wish_for(requests.town.orderer, (requests.town.maija, requests.town.aile))
    read = read_pdf(saved(page, tmp_path / "blankett.pdf"))
    assert read.form is not None
    assert (read.form.form_id, read.form.language) == ("new", Language.SV)
    assert read.values["orderer"] == "Erik Ødegård"
    assert read.values["assignees_2_person"] == "Áile Ŋuorra"
    assert "blankett.pdf" in requests.said
    assert page._show_folder.isVisibleTo(page)


def test_persons_are_found_by_typing_and_taken_off(page: BlankFormPage, requests: Requests, tmp_path: Path):
    page.person.setFocus()
    type_text(page.person, "Šemeikka")
    QTest.qWait(200)
    press(page.person._list, Qt.Key.Key_Tab)
    QTest.qWait(1)
    assert page.persons.ids() == (requests.town.maija,)
    assert page.person.text() == ""
    wait(page)
    assert "assignees_1_person" in read_pdf(page._pdf).values
    page.persons._remove(requests.town.maija)
    wait(page)
    assert read_pdf(page._pdf).values == {}


def test_the_form_speaks_the_language_of_the_orderer(page: BlankFormPage, requests: Requests):
    people = requests.services.people
    person = people.person(requests.town.orderer)
    people.save_person(replace(person, language=Language.SV))
    page.orderer.setFocus()
    type_text(page.orderer, "Ødegård")
    press(page.orderer, Qt.Key.Key_Return)  # sooner than the list comes
    press(page.orderer._list, Qt.Key.Key_Return)
    assert page.orderer.value() == Reference("Ødegård, Erik", requests.town.orderer)
    assert page.speech.value() == "sv"


def test_who_is_typing_still_is_not_told_that_it_is_wrong(page: BlankFormPage):
    page.unit.setFocus()
    type_text(page.unit, "Olem")
    wait(page)
    assert page._unit_row.problem is None
    assert not page.primary.isEnabled()
    page.form.setFocus()
    wait(page)
    assert page._unit_row.problem is not None


def test_more_rows(page: BlankFormPage):
    page.more.set_value(True)
    wait(page)
    assert page._count.text() == "6 page(s)"


def test_words_that_name_no_unit_are_said_and_nothing_is_saved(page: BlankFormPage, requests: Requests):
    page.unit.set_value(Reference("Olematon"))
    wait(page)
    assert page._unit_row.problem is not None
    assert not page.primary.isEnabled()
    page.unit.set_value(Reference("Talous", requests.town.sector))
    wait(page)
    assert page._unit_row.problem is None
    assert page.primary.isEnabled()


def test_what_is_changed_just_before_saving_is_in_the_file(page: BlankFormPage, requests: Requests, tmp_path: Path):
    page.orderer.set_value(Reference("Aho, Liisa", requests.town.grantor))
    assert read_pdf(saved(page, tmp_path / "lomake.pdf")).values["orderer"] == "Liisa Aho"


def test_a_folder_that_is_not_there_is_said(page: BlankFormPage, requests: Requests, tmp_path: Path):
    page.ask_path = lambda _proposed: tmp_path / "ei ole" / "lomake.pdf"
    page.confirm()
    assert "ei ole" in requests.said


def test_the_file_is_called_as_the_form(page: BlankFormPage, tmp_path: Path):
    proposed: list[str] = []
    page.ask_path = lambda path: proposed.append(path.name)
    page.confirm()
    page.speech.set_value("sv")
    page.confirm()
    assert proposed == [
        "hakulomake-olemassa-oleva-asiointivaltuus.pdf",
        "ansökningsblankett-befintlig-ärendefullmakt.pdf",
    ]


def test_esc_leads_back_and_nothing_was_written(page: BlankFormPage, requests: Requests):
    before = requests.services.history.latest()
    press(page, Qt.Key.Key_Escape)
    assert requests.page.front is None
    assert requests.services.history.latest() == before


def test_nothing_is_cut_and_everything_has_a_name(page: BlankFormPage, requests: Requests):
    requests.window.resize(1200, 800)
    page.wish_for(requests.town.orderer, (requests.town.maija,))
    wait(page)
    assert clipped(page) == []
    for editor in (page.form, page.speech, page.orderer, page.unit, page.person):
        assert editor.accessibleName()


def test_the_pages_show_what_stands_there_already(page: BlankFormPage, requests: Requests):
    from valtuusapp.services import previews

    empty = previews.page_picture(page._pdf, 0, 72).rgb
    page.wish_for(requests.town.orderer)
    assert previews.page_picture(page._pdf, 0, 72).rgb != empty
