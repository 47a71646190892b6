"""The maps on the command line: out to Excel and paper, and back, seen first and then applied."""

import shutil
from pathlib import Path

import openpyxl
import pytest

from tests.test_cli import STORED, Run, one_sentence, text_of
from valtuusapp.cli import main
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.services.opening import open_database


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A register with a row in each map."""
    path = tmp_path / "rekisteri.sqlite"
    shutil.copy(STORED, path)
    return path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Gives exit status, output and errors of a command."""

    def command(*arguments: object) -> tuple[int, str, str]:
        status = main([str(each) for each in arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return command


def levels(register: Path, kind: MapKind) -> list[MapLevel]:
    services = open_database(register, read_only=True)
    try:
        return [entry.level for entry in services.maps.entries(kind)]
    finally:
        services.close()


def edit(path: Path, address: str, text: str) -> None:
    book = openpyxl.load_workbook(path)
    book.worksheets[0][address] = text
    book.save(path)


def address_of(path: Path, text: str) -> str:
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return next(cell.coordinate for row in sheet.iter_rows() for cell in row if cell.value == text)


@pytest.mark.parametrize("name", ["sector-map", "title-map"])
def test_a_map_is_written_to_excel_and_on_paper(run: Run, register: Path, tmp_path: Path, name: str):
    for ending in (".xlsx", ".pdf"):
        target = tmp_path / f"kartta{ending}"
        status, out, err = run("--database", register, "export", name, target)
        assert (status, err) == (0, "")
        assert str(target) in out
    assert "Veroasioiden hoito" in text_of(tmp_path / "kartta.pdf")
    assert "Veroasioiden hoito" in str(list(openpyxl.load_workbook(tmp_path / "kartta.xlsx").worksheets[0].values))


def test_words_leave_rows_out(run: Run, register: Path, tmp_path: Path):
    status, out, _err = run("--database", register, "export", "title-map", tmp_path / "k.xlsx", "--filter", "olematon")
    assert status == 0
    assert "viety: 0" in out


def test_what_a_file_would_change_is_shown_and_then_done(run: Run, register: Path, tmp_path: Path):
    path = tmp_path / "kartta.xlsx"
    run("--database", register, "export", "title-map", path)
    assert run("--database", register, "import", "title-map", path)[1] == "Tiedosto ei muuta karttaa.\n"
    edit(path, address_of(path, "kaikki"), "voidaan antaa")
    status, out, err = run("--database", register, "import", "title-map", path)
    assert (status, err) == (0, "")
    assert "Muutetaan: kirjanpitäjä: Veroasioiden hoito (asiointivaltuus), voidaan antaa" in out
    assert "Valtuus ei enää puutu" in out
    assert "valinnalla --apply" in out
    assert levels(register, MapKind.TITLE) == [MapLevel.ALL]
    status, out, err = run("--database", register, "import", "title-map", path, "--apply")
    assert (status, err) == (0, "")
    assert "Kartta on muutettu: lisätty 0, poistettu 0, muutettu 1." in out
    assert levels(register, MapKind.TITLE) == [MapLevel.POSSIBLE]


def test_a_mistake_in_the_file_is_named_with_its_cell_and_nothing_is_done(run: Run, register: Path, tmp_path: Path):
    path = tmp_path / "kartta.xlsx"
    run("--database", register, "export", "title-map", path)
    address = address_of(path, "kaikki")
    edit(path, address, "melkein kaikki")
    status, out, err = run("--database", register, "import", "title-map", path, "--apply")
    assert status == 1
    assert address in out
    assert "virheitä (1)" in one_sentence(err)
    assert levels(register, MapKind.TITLE) == [MapLevel.ALL]


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "sector-map", "kartta.txt"],
        ["import", "title-map", "kartta.pdf"],
        ["import"],
        ["export", "person-map", "kartta.xlsx"],
    ],
)
def test_wrong_use(run: Run, register: Path, arguments: list[str]):
    status, out, err = run("--database", register, *arguments)
    assert (status, out) == (2, "")
    one_sentence(err)


def test_only_reading_changes_nothing(run: Run, register: Path, tmp_path: Path):
    path = tmp_path / "kartta.xlsx"
    assert run("--database", register, "--read-only", "export", "sector-map", path)[0] == 0
    status, _out, err = run("--database", register, "--read-only", "import", "sector-map", path, "--apply")
    assert status == 1
    one_sentence(err)


@pytest.mark.parametrize("name", ["sector-map", "title-map"])
@pytest.mark.parametrize("command", ["export", "import"])
def test_every_command_has_its_help(run: Run, command: str, name: str):
    status, out, _err = run(command, name, "--help")
    assert status == 0
    assert "--database" in out
