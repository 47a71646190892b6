"""What the municipality sets of its forms, without a window: look, logo, own help texts, languages and signers."""

import io
from pathlib import Path

import pytest
from PIL import Image

from valtuusapp.core.forms import CURRENT, load_form
from valtuusapp.core.problems import UserError
from valtuusapp.core.settings import Settings
from valtuusapp.core.text import LocalText
from valtuusapp.documents.logo import drawn_logo
from valtuusapp.services.opening import Services


def image(kind: str = "PNG", size: tuple[int, int] = (200, 80), mode: str = "RGB") -> bytes:
    file = io.BytesIO()
    Image.new(mode, size).save(file, kind)
    return file.getvalue()


def file_of(folder: Path, content: bytes, name: str = "tunnus.png") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "RGB"), ("PNG", "RGBA"), ("PNG", "P"), ("JPEG", "RGB"), ("JPEG", "CMYK")]
)
def test_png_and_jpeg_become_the_logo(services: Services, tmp_path: Path, kind: str, mode: str):
    content = image(kind, mode=mode)
    services.form_settings.set_logo(file_of(tmp_path, content))
    assert services.form_settings.look().logo == content
    assert drawn_logo(content).mode == "RGB"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "logo_kind_unknown"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "logo_kind_unknown"),
        (image("GIF"), "logo_kind_unknown"),
        (image()[:80], "logo_unreadable"),
        (image("JPEG", (900, 900))[:-300], "logo_unreadable"),
        (image(size=(20, 20)), "logo_wrong_size"),
        (image(size=(7_000, 50)), "logo_wrong_size"),
        (image() + bytes(3_000_000), "logo_too_large"),
    ],
)
def test_what_is_no_logo_is_refused(services: Services, tmp_path: Path, content: bytes, code: str):
    with pytest.raises(UserError, match=code):
        services.form_settings.set_logo(file_of(tmp_path, content))
    assert services.form_settings.look().logo is None


def test_a_missing_file_and_a_code_in_the_name_are_refused(services: Services, tmp_path: Path):
    with pytest.raises(UserError, match="file_not_readable"):
        services.form_settings.set_logo(tmp_path / "ei ole.png")
    with pytest.raises(UserError, match="identity_code_in_text"):
        services.form_settings.set_logo(file_of(tmp_path, image(), "010101-900R.png"))


def test_logo_is_replaced_removed_and_brought_back(services: Services, tmp_path: Path):
    first, second = image(), image(size=(90, 90))
    services.form_settings.set_logo(file_of(tmp_path, first))
    services.form_settings.set_logo(file_of(tmp_path, second))
    assert services.form_settings.look().logo == second
    services.form_settings.remove_logo()
    assert services.form_settings.look().logo is None
    event = services.history.undoable()
    assert event is not None
    services.history.undo(event.event_id)
    assert services.form_settings.look().logo == second


def test_own_help_is_laid_over_the_form_that_never_changes(services: Services):
    released = load_form("existing", CURRENT["existing"])
    own = LocalText("Kirjoita nimi kuten henkilöstöjärjestelmässä.", "")
    services.form_settings.set_helps(
        "existing", {"orderer.orderer": own, "intro": LocalText("Oma johdanto.", "Egen ingress.")}
    )
    form = services.form_settings.form("existing", CURRENT["existing"])
    field = form.section("orderer").fields[0]
    assert field.help == LocalText(own.fi, released.section("orderer").fields[0].help.sv)
    assert form.intro.sv == "Egen ingress."
    assert load_form("existing", CURRENT["existing"]) == released


def test_the_original_typed_again_is_no_own_text(services: Services):
    (one,) = (one for one in services.form_settings.helps("new") if one.place == "orderer")
    services.form_settings.set_helps("new", {"orderer": LocalText("Toinen", "En annan")})
    services.form_settings.set_helps("new", {"orderer": LocalText(one.original.fi, f" {one.original.sv} ")})
    assert not any(one.own for one in services.form_settings.helps("new"))


@pytest.mark.parametrize(
    ("text", "code"), [("x" * 601, "form_too_long"), ("Tunnus 010101-900R", "identity_code_in_text")]
)
def test_wrong_help_is_refused(services: Services, text: str, code: str):
    helps = {"orderer.orderer": LocalText("", text)}
    (problem,) = services.form_settings.check_helps("existing", helps)
    assert (problem.code, problem.field) == (code, "orderer.orderer_sv")
    with pytest.raises(UserError, match="not_saved"):
        services.form_settings.set_helps("existing", helps)


@pytest.mark.parametrize(
    ("stored", "form_id", "languages"),
    [
        ({}, "new", "fi"),
        ({"form_languages": "sv"}, "new", "sv"),
        ({"form_languages": "sv", "form_languages_new": "fi+sv"}, "new", "fi+sv"),
        ({"form_languages_new": "sv"}, "existing", "fi"),
    ],
)
def test_languages_of_each_form(stored: dict[str, str], form_id: str, languages: str):
    assert Settings(stored).form_languages(form_id) == languages


def test_signers_of_each_form():
    assert Settings({}).signatures("existing") == "orderer"
    assert Settings({}).signatures("new") == "orderer_director"
    assert Settings({"signatures_new": "none"}).signatures("new") == "none"
