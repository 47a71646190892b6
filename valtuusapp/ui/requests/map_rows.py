"""Rows that an approved new mandate would bring to the maps: taken in, or passed over."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.maps import MapKind, Proposal
from valtuusapp.core.text import Language
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.widgets import QuietButton, Text, YesNo, button
from valtuusapp.ui.widgets.flow import FlowLayout


class MapRows(QWidget):
    """The proposed rows, each with a box to tick, and the job titles that the register does not know.

    Attributes:
        boxes: in the order of the proposals.

    Signals:
        accepted: the ticked rows are wanted on the maps; carries them.
        passed_over: none of them is wanted.
    """

    accepted = Signal(object)
    passed_over = Signal()

    def __init__(
        self, proposals: Sequence[Proposal], unknown: Sequence[str], services: Services, language: Language
    ) -> None:
        super().__init__()
        self._proposals = tuple(proposals)
        kinds = {one.entry.map for one in proposals}
        self._columns = {
            (kind, column.id): column.name for kind in kinds for column in services.maps.columns(kind, "", language)
        }
        self.boxes = [YesNo(self._place(one, language)) for one in proposals]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(Text(self.tr("The form says who will need it. Rows that the maps lack:"), quiet=True))
        for box, one in zip(self.boxes, self._proposals, strict=True):
            box.set_value(True)
            box.edited.connect(self._count)
            what = Text(_words(one, language), quiet=True, small=True)
            what.setContentsMargins(theme.XL, 0, 0, 0)
            box.setAccessibleDescription(what.text())
            column.addWidget(box)
            column.addWidget(what)
        if unknown:
            sentence = self.tr("Not in the register: {titles}").format(titles=", ".join(unknown))
            column.addWidget(Text(sentence, quiet=True, small=True))
        self._accept = button(self.tr("Add to the map"), "add", self._take)
        foot = QWidget()
        row = FlowLayout(foot, theme.S)
        row.addWidget(self._accept)
        row.addWidget(button(self.tr("Pass over"), "", self.passed_over.emit, QuietButton))
        foot.setVisible(not services.register.read_only)
        column.addWidget(foot)

    def _place(self, proposal: Proposal, language: Language) -> str:
        """The job title, or the sector."""
        entry = proposal.entry
        name = self._columns.get((entry.map, entry.column_id))
        where = name.get(language) if name is not None else ""
        return self.tr("Sector {name}").format(name=where) if entry.map is MapKind.SECTOR else where

    def _count(self) -> None:
        self._accept.setEnabled(any(box.value() for box in self.boxes))

    def _take(self) -> None:
        self.accepted.emit([one for one, box in zip(self._proposals, self.boxes, strict=True) if box.value()])


def _words(proposal: Proposal, language: Language) -> str:
    """``Veroasioiden hoito, asiointivaltuus (mahdollinen)``."""
    entry = proposal.entry
    what = ", ".join([proposal.theme.marked(language), messages.term(entry.type, language)])
    return f"{what} ({messages.term(entry.level, language)})"
