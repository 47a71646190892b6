"""Words broken into a few lines, the last of them cut where there is no more room."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption


def lines_of(text: str, font: QFont, width: int, most: int) -> list[str]:
    """``text`` in at most ``most`` lines of ``width`` device-independent pixels."""
    return list(_lines(text, font.toString(), width, most))


@lru_cache(maxsize=4096)
def _lines(text: str, font: str, width: int, most: int) -> tuple[str, ...]:
    made = QFont()
    made.fromString(font)
    text = text.replace("\n", "\u2028")  # as a layout knows the end of a line
    layout = QTextLayout(text, made)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    found: list[str] = []
    layout.beginLayout()
    while len(found) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        at, length = line.textStart(), line.textLength()
        if len(found) == most - 1 and at + length < len(text):
            found.append(QFontMetrics(made).elidedText(text[at:], Qt.TextElideMode.ElideRight, width))
        else:
            found.append(text[at : at + length].rstrip("\u2028 "))
    layout.endLayout()
    return tuple(found)
