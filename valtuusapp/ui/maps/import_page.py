"""A map read from a workbook."""

from pathlib import Path

from valtuusapp.core.maps import MapKind
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.requests.sub_page import SubPage


class ImportPage(SubPage):
    """The page."""

    def __init__(self, desk: Desk, kind: MapKind, path: Path) -> None:
        super().__init__(0, desk.language, "")
