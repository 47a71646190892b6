"""Receiving on the command line: a line for each file, and the exit status."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.services.arriving import CODE, FILLED, form_pdf, put, scan, scripted, signed_copy, stamp
from tests.services.town import TODAY, Town, open_register, with_town
from tests.ui.requesting import filled
from valtuusapp.cli import main
from valtuusapp.core.dates import Clock
from valtuusapp.db import upgrade
from valtuusapp.services.opening import Services, compose
from valtuusapp.services.register import Register

Run = Callable[..., tuple[int, list[str], list[str]]]


@pytest.fixture(scope="module")
def of_town(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Town]:
    """The small town in a register of its own."""
    path = tmp_path_factory.mktemp("town") / "empty.sqlite"
    upgrade.create(path)
    return with_town(path)


@pytest.fixture
def register(of_town: tuple[Path, Town], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, on 23.11.2026."""
    path = tmp_path / "rekisteri.sqlite"
    shutil.copy(of_town[0], path)
    monkeypatch.setattr(Clock, "today", lambda _clock: TODAY)
    return path


@pytest.fixture
def run(register: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Receives files; gives exit status, and the lines of output and of errors."""

    def command(*files: Path, language: str = "fi") -> tuple[int, list[str], list[str]]:
        status = main(["--database", str(register), "--language", language, "receive", *map(str, files)])
        said = capsys.readouterr()
        return status, said.out.splitlines(), said.err.splitlines()

    return command


def services_of(register: Path) -> Services:
    return compose(Register(open_register(register), lock=None))


def test_a_line_for_each_file_and_the_batch_goes_on(run: Run, tmp_path: Path, register: Path):
    good = put(tmp_path, "tilaus.pdf", form_pdf(FILLED))
    bad = put(tmp_path, "koodi.pdf", scripted())
    other = put(tmp_path, "toinen.pdf", form_pdf({**FILLED, "assignees_1_person": "Иван Петров", "why": "Muu."}))
    status, said, refused = run(good, bad, other)
    assert status == 1
    assert [line.split(",")[0] for line in said] == ["tilaus.pdf: tilaus 2026-0001", "toinen.pdf: tilaus 2026-0002"]
    assert len(refused) == 1
    assert refused[0].startswith("koodi.pdf: ")
    services = services_of(register)
    lines = [services.requests.request(key).lines[0] for key in (1, 2)]
    assert [line.has_assignee for line in lines] == [True, False]
    services.close()


def test_the_same_file_again_says_which_request(run: Run, tmp_path: Path):
    file = put(tmp_path, "tilaus.pdf", form_pdf(FILLED))
    assert run(file)[0] == 0
    status, said, refused = run(file, language="sv")
    assert (status, refused) == (0, [])
    assert "2026-0001" in said[0]


def test_a_signed_copy_finds_its_request(run: Run, tmp_path: Path, register: Path, of_town: tuple[Path, Town]):
    services = services_of(register)
    request_id = services.requests.start(filled(of_town[1]))
    copy = put(tmp_path, "allekirjoitettu.pdf", signed_copy(services.requests.print_for_signature(request_id)))
    services.close()
    status, said, refused = run(copy, put(tmp_path, "skannaus.pdf", scan()))
    assert status == 1
    assert "2026-0001" in said[0]
    assert refused[0].startswith("skannaus.pdf: ")


def test_an_identity_code_is_said_nowhere(run: Run, tmp_path: Path):
    file = put(tmp_path, f"{CODE}.pdf", form_pdf({**FILLED, "why": f"Maija {CODE}"}))
    status, said, refused = run(file)
    assert status == 0
    assert said[0].startswith("***.pdf: ")
    assert CODE not in "".join(said + refused)


def test_another_municipality_and_a_missing_file_are_refused(run: Run, tmp_path: Path):
    file = put(tmp_path, "muu.pdf", form_pdf(FILLED, stamp(municipality="Toinen kunta")))
    status, said, refused = run(file, tmp_path / "poissa.pdf")
    assert (status, said) == (1, [])
    assert ["Toinen kunta" in refused[0], "poissa.pdf" in refused[1]] == [True, True]


def test_a_register_that_is_only_looked_at_takes_nothing(register: Path, tmp_path: Path, capsys):
    file = put(tmp_path, "tilaus.pdf", form_pdf(FILLED))
    assert main(["--database", str(register), "receive", "--read-only", str(file)]) == 1
    assert main(["--database", str(register), "receive"]) == 2
    assert capsys.readouterr().out == ""


def test_a_form_that_comes_back_signed_is_the_copy_of_its_request(run: Run, tmp_path: Path, register: Path):
    first = put(tmp_path, "tilaus.pdf", form_pdf(FILLED))
    signed = put(tmp_path, "tilaus-allekirjoitettu.pdf", form_pdf(FILLED, signed=True))
    status, said, _refused = run(first, signed)
    assert status == 0
    assert said[1].startswith("tilaus-allekirjoitettu.pdf: allekirjoitettu kappale liitettiin tilaukseen 2026-0001.")
