"""The pages of a PDF on the screen and on the printer."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPaintEvent, QPen
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from valtuusapp.services import previews
from valtuusapp.ui import theme

PRINTER_DPI = 300
"""The pages go to the printer as pictures so fine that small print stays sharp."""
_SCREEN_DPI = 110
_SHORT, _LONG = 210, 297
"""The sides of A4 in millimetres."""
_INCH = 25.4


class PdfPages(QScrollArea):
    """Sheets of paper below each other, drawn when they come to sight."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Pages"))

    def show_pdf(self, pdf: bytes, count: int, *, across: bool = False, percent: int = 100) -> None:
        """Show the pages of a file.

        Args:
            pdf: the file.
            count: how many pages it has.
            across: the sheets lie on their long side.
            percent: of the usual size, where there is less room.
        """
        ground = QWidget()
        ground.setObjectName("ground")
        column = QVBoxLayout(ground)
        column.setContentsMargins(theme.L, theme.XS, theme.L, theme.L)
        column.setSpacing(theme.L)
        for number in range(count):
            sheet = _Sheet(pdf, number, across, percent)
            sheet.setAccessibleName(self.tr("Page {number} of {count}").format(number=number + 1, count=count))
            column.addWidget(sheet, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self.setWidget(ground)


class _Sheet(QWidget):
    """One page."""

    def __init__(self, pdf: bytes, number: int, across: bool, percent: int) -> None:
        super().__init__()
        self._pdf, self._number = pdf, number
        self._sides = (_LONG, _SHORT) if across else (_SHORT, _LONG)
        self._percent = percent
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """An A4 sheet as wide as the program's text asks."""
        wide, high = self._sides
        width = round(_SCREEN_DPI * wide / _INCH * theme.current().scale / 100 * self._percent / 100)
        return QSize(width, round(width * high / wide))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the page, once read as finely as the screen is."""
        ratio = self.devicePixelRatioF()
        if self._image is None or self._image.width() != round(self.width() * ratio):
            dots = self.width() * ratio / (self._sides[0] / _INCH)
            self._image = _image(previews.page_picture(self._pdf, self._number, dots))
        painter = QPainter(self)
        painter.drawImage(self.rect(), self._image)
        painter.setPen(QPen(QColor(theme.current().colours.border)))
        painter.drawRect(QRect(0, 0, self.width() - 1, self.height() - 1))
        painter.end()


def print_pdf(pdf: bytes, printer: QPrinter, *, across: bool = False) -> bool:
    """Draw the pages on a printer's paper; False when it does not take them."""
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    orientation = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(orientation)
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    count = previews.page_count(pdf)
    first, last = printer.fromPage() or 1, printer.toPage() or count
    for number in range(first - 1, min(last, count)):
        if number >= first:
            printer.newPage()
        painter.drawImage(painter.viewport(), _image(previews.page_picture(pdf, number, PRINTER_DPI)))
    return painter.end()


def _image(page: previews.PagePicture) -> QImage:
    image = QImage(page.rgb, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888)
    return image.copy()  # its own memory: the bytes go
