"""Colours can be read, and stand in one place."""

import re
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

import valtuusapp.ui
from valtuusapp.ui import theme
from valtuusapp.ui.theme import DARK, LIGHT, SIGN_ON_GROUND, TEXT_ON_GROUND, Colours, Scheme

SOURCES = sorted(Path(valtuusapp.ui.__file__).parent.rglob("*.py"))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast as WCAG 2 defines it, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_of_black_and_white():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("pairs", "least"), [(TEXT_ON_GROUND, 4.5), (SIGN_ON_GROUND, 3.0)], ids=["text", "signs"])
def test_contrast(colours: Colours, pairs, least):
    found = {pair: contrast(getattr(colours, pair[0]), getattr(colours, pair[1])) for pair in pairs}
    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least} == {}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_table_holds_plain_colours(colours: Colours):
    assert all(re.fullmatch("#[0-9a-f]{6}", getattr(colours, field.name)) for field in fields(colours))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_looks_stand_in_the_theme_only(path: Path):
    code = path.read_text(encoding="utf-8")
    if path.name != "theme.py":
        assert not re.findall(
            r"(?<!&)#[0-9a-fA-F]{3,8}\b(?=[\"' ;])|rgba?\(|setStyleSheet|GlobalColor\.(?!transparent)", code
        )
    assert not re.findall(r"\.setFixed(?:Size|Width|Height)\(", code)
    assert not re.findall(r"\btr\(\s*f[\"']", code), "texts for translation cannot be f-strings"


def test_scheme_and_size_reach_widgets(qtbot, dressed: QApplication):
    label, button = QLabel("Valtuus"), QPushButton("Lisää")
    for widget in (label, button):
        qtbot.addWidget(widget)
        widget.show()
    small = label.sizeHint()
    theme.apply(dressed, Scheme.DARK, 150)
    assert theme.current().dark
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == DARK.text
    assert label.sizeHint().height() >= 1.4 * small.height()
    assert label.sizeHint().width() >= 1.4 * small.width()
    theme.apply(dressed, Scheme.LIGHT, 100)
    assert label.sizeHint() == small


def test_size_stays_within_bounds(dressed: QApplication):
    theme.apply(dressed, Scheme.LIGHT, 400)
    assert theme.current().scale == 150


def test_rows_are_roomy(dressed: QApplication):
    assert 32 <= theme.row_height() <= 36
    theme.apply(dressed, Scheme.LIGHT, 150)
    assert theme.row_height() >= 42


def test_font_is_ours():
    assert QFontInfo(theme.font()).family() == theme.FAMILY
    assert QFontInfo(theme.font(bold=True)).weight() == QFont.Weight.DemiBold


def test_system_scheme_is_light_or_dark(dressed: QApplication):
    theme.apply(dressed, Scheme.SYSTEM)
    assert theme.current().colours in (LIGHT, DARK)
