"""Icons take the theme's colours and stay crisp."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor, QIcon
from PySide6.QtWidgets import QApplication, QPushButton

import valtuusapp.ui
from valtuusapp import resources
from valtuusapp.ui import icons, states, theme
from valtuusapp.ui.theme import DARK, LIGHT, Scheme

UI = Path(valtuusapp.ui.__file__).parent


def colours_in(icon: QIcon, side: int, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    """The colours of the opaque points of an icon."""
    picture = icon.pixmap(QSize(side, side), mode).toImage()
    points = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return {QColor(point).name() for point in points if point.alpha() == 255}


def test_colour_of_the_theme(dressed: QApplication):
    assert colours_in(icons.icon("search", "accent"), 20) == {LIGHT.accent}
    assert colours_in(icons.icon("search", "accent"), 20, QIcon.Mode.Disabled) == {LIGHT.disabled}
    theme.apply(dressed, Scheme.DARK)
    assert colours_in(icons.icon("search", "accent"), 20) == {DARK.accent}


def test_button_and_action_follow_the_theme(qtbot, dressed: QApplication):
    button, action = QPushButton(), QAction()
    qtbot.addWidget(button)
    for target in (button, action):
        icons.set_icon(target, "add", "accent")
    assert colours_in(button.icon(), 18) == {LIGHT.accent}
    theme.apply(dressed, Scheme.DARK, 150)
    assert colours_in(button.icon(), 27) == colours_in(action.icon(), 27) == {DARK.accent}
    assert button.iconSize() == QSize(27, 27)
    icons.set_icon(button, "delete", "error")
    theme.apply(dressed, Scheme.LIGHT)
    assert colours_in(button.icon(), 18) == {LIGHT.error}


@pytest.mark.parametrize("scale", theme.SCALES)
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_one_point_of_the_picture_is_one_point_of_the_screen(scale: int, ratio: float, dressed: QApplication):
    theme.apply(dressed, Scheme.LIGHT, scale)
    side = theme.current().icon_size
    picture = icons.pixmap("calendar", LIGHT.text, side, ratio)
    assert picture.width() == round(side * ratio)
    assert picture.deviceIndependentSize().toSize() == QSize(side, side)


def test_icon_of_a_text_size_is_not_stretched(dressed: QApplication):
    theme.apply(dressed, Scheme.LIGHT, 150)
    assert QSize(27, 27) in icons.icon("calendar").availableSizes()


def test_missing_icon_is_an_error():
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon")


def test_every_icon_that_the_code_names_is_there():
    named = {look.icon for look in (*states.LOOKS.values(), *states.SEVERITIES.values(), states.ENDS_SOON)}
    pattern = (
        r"(?:set_icon\([\w.]+,|IconLabel\(|EmptyText\(|tool_button\(|icon=|edge\.symbol\(|\.button\()\s*\"([\w-]+)\""
    )
    for path in UI.rglob("*.py"):
        named |= set(re.findall(pattern, path.read_text(encoding="utf-8")))
    there = {path.stem for path in resources.path("icons").glob("*.svg")}
    assert named - there == set()
