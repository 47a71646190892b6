"""The registry in Excel, as filtered: written, read back, refused, cancelled."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QUrl

from tests.ui.registry import Registry
from valtuusapp.core.filters import MandateFilter
from valtuusapp.core.mandates import MandateState


def export_to(registry: Registry, qtbot, path: Path | None) -> list[Path]:
    """Exports; the file dialog answers ``path``. Returns what it had proposed."""
    proposed = []

    def answer(proposal: Path) -> Path | None:
        proposed.append(proposal)
        return path

    registry.page.export.ask_path = answer
    if path is None:
        registry.do("export")
        return proposed
    with qtbot.waitSignal(registry.window.tasks.finished, timeout=20_000):
        registry.do("export")
    registry.settle()
    return proposed


def test_workbook_holds_what_is_filtered(registry: Registry, qtbot, tmp_path: Path):
    registry.add(why="=1+1")
    registry.add(theme_id=registry.town.pay)
    registry.settle()
    registry.page.show_filter(MandateFilter(states=frozenset({MandateState.VALID}), theme_id=registry.town.tax))
    target = tmp_path / "vienti.xlsx"
    (proposed,) = export_to(registry, qtbot, target)
    assert proposed.name == "valtuusrekisteri-2026-11-23.xlsx"
    assert registry.said == "2 mandate(s) written to vienti.xlsx."
    book = load_workbook(target)
    sheet = book["Kaikki"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    heading = next(row for row in rows if "Valtuutettu" in row)
    body = rows[rows.index(heading) + 1 :]
    assert {row[heading.index("Valtuutettu")] for row in body} == {"Aho, Liisa", "Šemeikka, Maija"}
    why = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "=1+1")
    assert why.data_type == "s", "text is never a formula"
    told = [cell.value for row in book["Tiedot"].iter_rows() for cell in row]
    assert "State: voimassa; Ends: whenever; Type: all; Sector: all; Given or received: all; " in "\n".join(
        str(one) for one in told
    )


def test_message_opens_the_file_and_its_folder(registry: Registry, qtbot, tmp_path: Path):
    opened: list[QUrl] = []
    registry.page.export.open_url = opened.append
    export_to(registry, qtbot, tmp_path / "vienti")
    for button in registry.window.messages._buttons:
        button.click()
    assert [url.toLocalFile() for url in opened] == [str(tmp_path / "vienti.xlsx"), str(tmp_path)]
    (proposed,) = export_to(registry, qtbot, None)
    assert proposed.parent == tmp_path, "the next time in the same folder"


@pytest.mark.parametrize("name", ["ei-ole/vienti.xlsx", "kansio.xlsx"])
def test_target_that_cannot_be_written_is_said_in_a_sentence(registry: Registry, qtbot, tmp_path: Path, name: str):
    (tmp_path / "kansio.xlsx").mkdir()
    export_to(registry, qtbot, tmp_path / name)
    assert registry.said.endswith(".")
    assert "written to" not in registry.said
    assert name.split("/")[-1].removesuffix(".xlsx") in registry.said or "ei-ole" in registry.said
    assert not list(tmp_path.rglob("*.tmp*"))


def test_cancelled_export_leaves_no_file(registry: Registry, qtbot, tmp_path: Path):
    for _ in range(3):
        registry.add()
    target = tmp_path / "vienti.xlsx"
    registry.page.export.ask_path = lambda _proposed: target
    with qtbot.waitSignal(registry.window.tasks.finished, timeout=20_000):
        registry.do("export")
        registry.window.tasks.cancel()
    registry.settle()
    assert registry.said == "The export was cancelled. No file was written."
    assert not target.exists()
