"""Files dropped on a widget from the desktop."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from valtuusapp.ui import theme
from valtuusapp.ui.icons import IconLabel
from valtuusapp.ui.widgets import Card, Heading, Text


class FileDrop(QObject):
    """Lets files be dropped on a widget, and says so while they hang over it.

    Signals:
        dropped: files were dropped; carries their paths.
    """

    dropped = Signal(list)

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        self._target = target
        self._hint = _Hint(target)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Files come over the widget, leave it, or are dropped."""
        match event.type():
            case QEvent.Type.DragEnter | QEvent.Type.DragMove | QEvent.Type.Drop:
                assert isinstance(event, QDropEvent)
                return self._meet(event)
            case QEvent.Type.DragLeave:
                self._hint.hide()
        return super().eventFilter(watched, event)

    def _meet(self, event: QDropEvent) -> bool:
        paths = files_in(event.mimeData())
        if not paths:
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)  # the file stays where it was
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self._hint.hide()
            self.dropped.emit(paths)
        else:
            self._hint.show_over(self._target)
        return True


def files_in(data: QMimeData) -> list[Path]:
    """The files of this machine that are carried; no folders."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
    return [path for path in paths if not path.is_dir()]


class _Hint(Card):
    """What can be dropped, over the middle of the widget."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__()
        self.setParent(parent)
        self.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.XL)
        column.setSpacing(theme.S)
        icon = IconLabel("down", "accent", 40)
        title = Heading(self.tr("Drop the files to receive them"), 2, wrap=False)
        words = Text(self.tr("Filled forms become requests, signed copies find theirs."), quiet=True, wrap=False)
        for label in (icon, title, words):
            column.addWidget(label, alignment=Qt.AlignmentFlag.AlignHCenter)

    def show_over(self, widget: QWidget) -> None:
        """Show in the middle of a widget."""
        if self.isVisible():
            return
        self.adjustSize()
        rect = self.rect()
        rect.moveCenter(widget.rect().center())
        self.move(rect.topLeft())
        self.raise_()
        self.show()
