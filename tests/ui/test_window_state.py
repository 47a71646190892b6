"""What the window remembers, and that nonsense in its file does no harm."""

from pathlib import Path

from valtuusapp.ui.theme import Scheme
from valtuusapp.ui.window_state import TableLayout, WindowState


def test_everything_comes_back(qapp, tmp_path: Path):
    state = WindowState(tmp_path)
    layout = TableLayout(order=("b", "a"), hidden=frozenset({"a"}), widths={"b": 120}, sort=("b", True))
    state.scheme, state.scale = Scheme.DARK, 150
    state.keep_table("mandates", layout)
    state.set_text("mandates/state", "valid")
    state.save()
    again = WindowState(tmp_path)
    assert (again.scheme, again.scale) == (Scheme.DARK, 150)
    assert again.table("mandates") == layout
    assert again.table("requests") == TableLayout()
    assert again.text("mandates/state") == "valid"


def test_nonsense_counts_as_not_set(qapp, qtbot, tmp_path: Path):
    lines = ["[look]", "scheme=pink", "scale=9000", "[tables]", "a=[1", 'b="[1, 2]"', 'c="{\\"widths\\": 7}"']
    lines += ["[geometry]", "main=nonsense", ""]
    (tmp_path / "window.ini").write_text("\n".join(lines), encoding="utf-8")
    from PySide6.QtWidgets import QWidget

    state = WindowState(tmp_path)
    assert (state.scheme, state.scale) == (Scheme.SYSTEM, 100)
    assert [state.table(key) for key in "abc"] == [TableLayout()] * 3
    window = QWidget()
    window.setObjectName("main")
    qtbot.addWidget(window)
    assert not state.restore_geometry(window)


def test_folder_that_cannot_be_written_is_passed_over(qapp, tmp_path: Path):
    file = tmp_path / "not a folder"
    file.write_text("")
    state = WindowState(file)
    state.scale = 125
    state.save()
    assert state.scale == 125
