"""What the window does not need at first is not loaded: what the start must not wait for."""

import os
import subprocess
import sys
from pathlib import Path

#: The tabs that are not seen at first, and what makes documents.
LATER = ("valtuusapp.ui.maps.page", "valtuusapp.ui.requests.page", "valtuusapp.ui.directory.page")
LATER += (
    "valtuusapp.documents.excel",
    "valtuusapp.documents.pdf_page",
    "reportlab",
    "openpyxl",
    "pikepdf",
    "pypdfium2",
    "lxml",
    "alembic",
)


def test_the_window_opens_without_what_other_tabs_need(template: Path):
    program = (
        "import sys; from pathlib import Path; from valtuusapp.core.text import Language;"
        "from valtuusapp.ui.application import build_window;"
        "app, window = build_window(Path(sys.argv[1]), read_only=True, language=Language.FI);"
        "window.show(); app.processEvents();"
        f"print(sorted(set({LATER!r}) & set(sys.modules))); window.close()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(template)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"
