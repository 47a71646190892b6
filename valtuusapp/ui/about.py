"""What the program is, and which keys do what."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QMessageBox, QScrollArea, QVBoxLayout, QWidget

from valtuusapp import __version__
from valtuusapp.ui import theme
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.widgets import Heading, Text


def show_about(window: MainWindow) -> None:
    """The version, the licence and what the program does not claim."""
    box = QMessageBox(
        QMessageBox.Icon.NoIcon,
        QCoreApplication.translate("About", "About valtuusapp"),
        QCoreApplication.translate("About", "valtuusapp {version}").format(version=__version__),
        parent=window,
    )
    box.setInformativeText(
        QCoreApplication.translate(
            "About",
            "A register of a municipality's Suomi.fi mandates. It is not a part of Suomi.fi and does not change "
            "anything there. Free software under the MIT licence.",
        )
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


class ShortcutsDialog(QDialog):
    """The keys of the tab in front and of the whole window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        keys = QWidget()
        form = QFormLayout(keys)
        form.setHorizontalSpacing(theme.XL)
        form.setVerticalSpacing(theme.S)
        form.addRow(Text(f"Ctrl+1–{window.tab_count}", wrap=False), Text(self.tr("Go to a tab"), wrap=False))
        for spec in window.actions_by_id.specs:
            if spec.shortcut and (not spec.tab or spec.tab == window.current_tab):
                shown = QKeySequence(spec.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
                words = window.actions_by_id[spec.id].text().replace("&", "").rstrip("…")
                form.addRow(Text(shown, wrap=False), Text(words, wrap=False))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(keys)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.XL)
        column.setSpacing(theme.M)
        column.addWidget(Heading(self.tr("Keyboard shortcuts"), 2))
        column.addWidget(area, 1)
        column.addWidget(buttons)
        self.resize(theme.characters(64), theme.row_height() * 16)


def show_shortcuts(window: MainWindow) -> None:
    """The keys, in a dialog that can stay open."""
    ShortcutsDialog(window).show()
