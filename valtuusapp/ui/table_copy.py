"""Rows on the clipboard: as text with tabs and as a table, and never as formulas that run."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData


def as_mime(lines: Sequence[Sequence[str]]) -> QMimeData:
    """Lines of cells, the first one the headings, as the clipboard takes them."""
    mime = QMimeData()
    mime.setText("\n".join("\t".join(harmless(text) for text in line) for line in lines))
    mime.setHtml(_html(lines))
    return mime


def harmless(text: str) -> str:
    """One line of text that a spreadsheet takes for text and never for a formula."""
    line = " ".join(text.split())
    return f"'{line}" if line[:1] in ("=", "+", "-", "@") else line


def _html(lines: Sequence[Sequence[str]]) -> str:
    head, *body = lines
    as_text = "mso-number-format:'\\@'"  # Excel's way to say that a cell holds text, not a formula or a number
    headings = "".join(f"<th>{escape(text)}</th>" for text in head)
    rows = "".join(
        "<tr>" + "".join(f'<td style="{as_text}">{escape(text)}</td>' for text in line) + "</tr>" for line in body
    )
    return f"<table><thead><tr>{headings}</tr></thead><tbody>{rows}</tbody></table>"
