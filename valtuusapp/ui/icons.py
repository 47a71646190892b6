"""Icons: the SVG files of resources/icons in a colour of the theme, crisp at every scale, made anew with the theme."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from valtuusapp import resources
from valtuusapp.ui import theme

SIDES: Final = (16, 18, 20, 24)
"""The sides at which icons are used, in device-independent pixels at a text size of 100 %."""


def icon(name: str, role: str = "text") -> QIcon:
    """The icon ``name`` in the colour ``role`` of the theme in force (a field of ``theme.Colours``).

    A disabled control shows it in the colour of disabled text. It keeps its colour: what stays on screen while the
    theme changes uses ``set_icon``.

    Raises:
        FileNotFoundError: if there is no such icon.
    """
    look = theme.current()
    return _icon(name, getattr(look.colours, role), look.colours.disabled, _sides(look.scale))


def set_icon(target: QAbstractButton | QAction, name: str, role: str = "text") -> None:
    """Give a button or an action an icon that follows the theme."""
    for follower in target.findChildren(_Follower, options=Qt.FindChildOption.FindDirectChildrenOnly):
        follower.look(name, role)
        return
    _Follower(target).look(name, role)


def pixmap(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    """The icon as a picture.

    Args:
        name: of the file, without its ending.
        colour: as in the theme's table.
        side: in device-independent pixels.
        ratio: real pixels to one of those.
    """
    picture = QPixmap(_pixmap(name, colour, round(side * ratio)))
    picture.setDevicePixelRatio(ratio)
    return picture


class IconLabel(QLabel):
    """An icon that stands by itself; decoration unless it is given an accessible name."""

    def __init__(self, name: str = "", role: str = "text", side: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._role, self._side = name, role, side
        theme.changes.changed.connect(self._draw)
        self._draw()

    def look(self, name: str, role: str) -> None:
        """Show another icon, or another colour."""
        self._name, self._role = name, role
        self._draw()

    def _draw(self) -> None:
        if self._name:
            look = theme.current()
            colour = getattr(look.colours, self._role)
            self.setPixmap(pixmap(self._name, colour, look.pixels(self._side), self.devicePixelRatioF()))
        else:
            self.clear()


class _Follower(QObject):
    """Lives with a button or an action and renews its icon."""

    def __init__(self, target: QAbstractButton | QAction) -> None:
        super().__init__(target)
        self._name = self._role = ""
        theme.changes.changed.connect(self._renew)

    def look(self, name: str, role: str) -> None:
        self._name, self._role = name, role
        self._renew()

    def _renew(self) -> None:
        target = self.parent()
        assert isinstance(target, QAbstractButton | QAction)
        target.setIcon(icon(self._name, self._role))
        if isinstance(target, QAbstractButton):
            side = theme.current().icon_size
            target.setIconSize(QSize(side, side))


def _sides(scale: int) -> tuple[int, ...]:
    """The sides in real pixels on the screens that are there, so that no picture is ever stretched."""
    ratios = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
    return tuple(sorted({round(side * scale / 100 * ratio) for side in SIDES for ratio in ratios}))


@lru_cache(maxsize=1024)
def _icon(name: str, colour: str, disabled: str, sides: tuple[int, ...]) -> QIcon:
    made = QIcon()
    for side in sides:
        made.addPixmap(_pixmap(name, colour, side))
        made.addPixmap(_pixmap(name, disabled, side), QIcon.Mode.Disabled)
        made.addPixmap(_pixmap(name, colour, side), QIcon.Mode.Selected)
    return made


@lru_cache(maxsize=4096)
def _pixmap(name: str, colour: str, side: int) -> QPixmap:
    drawing = _drawing(name).replace("currentColor", colour)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    return resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")
