"""Where mandates are written down and corrected: a panel that takes the place of the details for a while."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QStackedWidget

from valtuusapp.core.problems import UserError
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.registry.edit import EditPanel
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.undo import no_change_in_suomifi, say_done
from valtuusapp.ui.widgets import DetailPanel

_WIDTH = 66
"""The width of the fields in letters, so that two stand side by side."""


class Editing(QObject):
    """Shows one ``EditPanel`` at a time. What was typed and left with Esc is there when one comes back.

    Attributes:
        panel: the panel that is open; None when the details are seen.

    Signals:
        opened: a panel is open.
        saved: a mandate stands in the register; carries its key.
        closed: the details are seen again.
    """

    opened = Signal()
    saved = Signal(int)
    closed = Signal()

    def __init__(self, services: Services, window: MainWindow, details: DetailPanel, undo: QAction) -> None:
        super().__init__(details)
        self.panel: EditPanel | None = None
        self._services = services
        self._window = window
        self._undo = undo
        self._left: dict[int | None, tuple[dict[str, Any], set[str]]] = {}
        self._sizes: list[int] = []
        self._details = details
        self._stack = QStackedWidget()
        self._again = QAction(self.tr("Continue"), self)
        self._again.triggered.connect(lambda: self._open(self._again.data()))
        splitter = details.parentWidget()
        assert isinstance(splitter, QSplitter)
        self._splitter = splitter
        splitter.replaceWidget(splitter.indexOf(details), self._stack)
        self._stack.addWidget(details)
        details.show()

    def add(self) -> None:
        """Opens the fields of a new mandate."""
        self._open(None)

    def change(self, mandate_id: int) -> None:
        """Opens the fields of a mandate that is in the register."""
        self._open(mandate_id)

    def save(self) -> None:
        """Saves what is open."""
        if self.panel is not None:
            self.panel.save()

    def leave(self) -> None:
        """Goes back to the details; what was typed is kept."""
        if self.panel is not None:
            self._leave(keep=self.panel.changed)

    def leave_unless_changed(self) -> None:
        """Goes back to the details if nothing has been typed."""
        if self.panel is not None and not self.panel.changed:
            self._close()

    def _open(self, key: int | None) -> None:
        if self.panel is not None:
            if self.panel.key == key:
                self.panel.begin()
                return
            self.leave()
        try:
            shown = self._services.mandates.detail(key) if key is not None else None
        except UserError as error:
            self._window.say_error(error)
            return
        panel = EditPanel(self._services, self._window, shown)
        if key in self._left:
            panel.restore(*self._left.pop(key))
        panel.saved.connect(self._finish)
        panel.left.connect(lambda keep: self._leave(keep=keep))
        self.panel = panel
        self._stack.addWidget(panel)
        self._stack.setCurrentWidget(panel)
        self._widen()
        panel.begin()
        self.opened.emit()

    def _finish(self, key: int) -> None:
        assert self.panel is not None
        corrected = self.panel.key is not None
        self._close()
        text = self.tr("The mandate was corrected.") if corrected else self.tr("The mandate was entered.")
        say_done(self._services, self._window, f"{text} {no_change_in_suomifi()}", self._undo)
        self.saved.emit(key)

    def _leave(self, *, keep: bool) -> None:
        panel = self.panel
        assert panel is not None
        if keep:
            self._left[panel.key] = (panel.form.values(), set(panel.form.touched))
            self._again.setData(panel.key)
            self._window.say(self.tr("What you typed is kept."), Tone.SUCCESS, self._again)
        self._close()

    def _close(self) -> None:
        panel, self.panel = self.panel, None
        assert panel is not None
        self._stack.setCurrentWidget(self._details)
        self._stack.removeWidget(panel)
        panel.deleteLater()
        if self._sizes:
            self._splitter.setSizes(self._sizes)
            self._sizes = []
        self.closed.emit()

    def _widen(self) -> None:
        sizes = self._splitter.sizes()
        wanted = min(theme.characters(_WIDTH), sum(sizes) * 3 // 5)
        if sizes[1] < wanted:
            self._sizes = sizes
            self._splitter.setSizes([sum(sizes) - wanted, wanted])
