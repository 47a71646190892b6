"""What the municipality sets of its forms, through real widgets."""

# ruff: noqa: F811 - a fixture is named like what is imported

import io
from pathlib import Path

import pypdf
import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.ui.office import Office, office  # noqa: F401 - fixtures
from tests.ui.test_directory_settings import FORMS, HELP, Settings, press, settings  # noqa: F401
from valtuusapp.core.text import Language
from valtuusapp.services.blank_forms import Wish


def picture(path: Path, kind: str = "PNG") -> Path:
    Image.new("RGB", (300, 120), (0, 90, 60)).save(path, kind)
    return path


def printed(settings: Settings, language: Language = Language.FI) -> str:
    """The text of the blank form as it is given out."""
    pdf = settings.services.blank_forms.pdf(Wish(form_id="existing", language=language))
    return " ".join(" ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def pictures_of(settings: Settings) -> int:
    """How many pictures stand on the first page of the blank form."""
    pdf = settings.services.blank_forms.pdf(Wish(form_id="existing", language=Language.FI))
    return len(pypdf.PdfReader(io.BytesIO(pdf)).pages[0].images)


def test_logo_comes_onto_the_forms_and_goes(settings: Settings, tmp_path: Path):
    section = settings.go(FORMS)
    assert pictures_of(settings) == 0
    section.ask_picture = lambda: picture(tmp_path / "tunnus.png")
    press(section, "Choose a picture…")
    QApplication.processEvents()
    assert settings.dialog.messages.text == "The logo was changed."
    assert pictures_of(settings) == 1
    shown = [one for one in section.findChildren(QLabel) if one.accessibleName() == "The logo of the forms"]
    assert [one.pixmap().isNull() for one in shown if one.isVisibleTo(section)] == [False]
    press(section, "Remove the logo")
    assert pictures_of(settings) == 0
    assert settings.services.form_settings.look().logo is None


def test_what_is_no_picture_is_refused_beside(settings: Settings, tmp_path: Path):
    section = settings.go(FORMS)
    wrong = tmp_path / "tunnus.png"
    wrong.write_text("<svg/>")
    section.ask_picture = lambda: wrong
    press(section, "Choose a picture…")
    assert "tunnus.png" in section._problem.text()
    assert section._problem.isVisibleTo(section)


def test_contact_lines_stand_on_the_form(settings: Settings):
    settings.go(FORMS)
    settings.fill(form_contact_fi="Valtuusvastaava\nneuvoo@lumijarvi.example", form_contact_sv="Fullmaktsansvarig")
    press(settings.section(), "Save")
    assert "neuvoo@lumijarvi.example" in printed(settings)
    assert "Fullmaktsansvarig" in printed(settings, Language.SV)


@pytest.mark.parametrize("text", ["a\nb\nc\nd\ne", "x" * 200])
def test_too_much_contact_is_said_beside_its_field(settings: Settings, text: str):
    settings.go(FORMS)
    settings.fill(form_contact_fi=text)
    press(settings.section(), "Save")
    assert settings.code("form_contact_fi") == "setting_contact_too_long"


def test_own_help_text_stands_on_screen_and_paper_and_goes_back(settings: Settings):
    section = settings.go(HELP)
    section.part.set_value("orderer")
    section.part.edited.emit()
    QApplication.processEvents()
    original = section.panel.rows["orderer.orderer_fi"].editor.value()
    assert original
    settings.fill(orderer_fi="Tilauksen tekee aina osastopäällikkö.")
    press(section, "Save")
    QApplication.processEvents()
    form = settings.services.form_settings.form("existing", 2)
    assert form.section("orderer").help.fi == "Tilauksen tekee aina osastopäällikkö."
    assert "Tilauksen tekee aina osastopäällikkö." in printed(settings)
    row = section.panel.rows["orderer_fi"]
    (back,) = [one for one in row.findChildren(QPushButton) if one.isVisibleTo(section)]
    back.click()
    press(section, "Save")
    assert all(not one.own for one in settings.services.form_settings.helps("existing"))
    assert "osastopäällikkö" not in printed(settings)


def test_form_is_not_changed_while_texts_are_unsaved(settings: Settings):
    section = settings.go(HELP)
    settings.fill(intro_fi="Oma johdanto.")
    section.form.set_value("new")
    section.form.edited.emit()
    assert section.form.value() == "existing"
    assert "Save or cancel" in settings.dialog.messages.text
    press(section, "Cancel")
    section.form.set_value("new")
    section.form.edited.emit()
    assert section.form.value() == "new"


def test_preview_follows_what_is_saved(settings: Settings):
    section = settings.go(FORMS)
    section.show_preview()
    preview = section.preview
    assert preview.isVisible()
    pages = preview._pages.widget()
    settings.fill(form_contact_fi="Valtuusvastaava")
    press(section, "Save")
    assert preview._pages.widget() is not pages
    preview.close()
    QApplication.processEvents()
