"""Where the user's own files are saved at first."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def first_folder() -> Path:
    """The user's documents, or the home folder where there is no such folder."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or "~")
    return documents if documents.is_dir() else Path.home()
