"""Going from pane to pane with F6."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def go_on(panes: Sequence[QWidget], backwards: bool) -> None:
    """Put the keyboard into the pane after the one that has it, or before it; else into the first."""
    focus = QApplication.focusWidget()
    inside = [n for n, pane in enumerate(panes) if focus is not None and (pane is focus or pane.isAncestorOf(focus))]
    target = panes[(inside[0] + (-1 if backwards else 1)) % len(panes)] if inside else panes[0]
    target.setFocus(Qt.FocusReason.ShortcutFocusReason)
