"""The record of a request on the command line."""

import shutil
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.test_cli import STORED, run  # noqa: F401 - a fixture
from valtuusapp.core.dates import clock_at
from valtuusapp.core.requests import Approval, ApprovalKind
from valtuusapp.services.opening import open_database

TODAY = date(2026, 11, 23)


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A register whose first request is decided."""
    path = tmp_path / "rekisteri.sqlite"
    shutil.copy(STORED, path)
    with closing(open_database(path, clock=clock_at(TODAY))) as services:
        request = services.requests.request(1)
        if request.approval is None:
            approval = Approval(
                kind=ApprovalKind.E_MAIL,
                approver_id=None,
                approver="Aho, Liisa",
                title="",
                as_deputy=False,
                decided_on=TODAY,
            )
            services.granting.decide(1, approval, {line.id: None for line in request.lines})
    return path


def text_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(path).pages)


def records_of(register: Path) -> int:
    with closing(open_database(register, read_only=True)) as services:
        return [file.role for file in services.attachments.of_request(1)].count("record")


def test_the_record_after_the_decision_the_same_bytes_again(run, register: Path, tmp_path: Path):  # noqa: F811
    first, second = tmp_path / "yksi.pdf", tmp_path / "kaksi.pdf"
    for target in (first, second):
        assert run("--database", register, "form", "existing", target, "--request", "2026-0001")[0] == 0
    assert "Asiakirja valtuustilauksesta" in text_of(first)
    assert first.read_bytes() == second.read_bytes()
    assert records_of(register) == 1
    assert run("--database", register, "check")[0] == 0


def test_another_language_is_asked_for(run, register: Path, tmp_path: Path):  # noqa: F811
    target = tmp_path / "handling.pdf"
    arguments = ("--database", register, "form", "existing", target, "--request", "2026-0001")
    assert run(*arguments, "--language", "sv")[0] == 0
    assert "Handling om fullmaktsbeställning" in text_of(target)


def test_read_only_keeps_nothing(run, register: Path, tmp_path: Path):  # noqa: F811
    target = tmp_path / "asiakirja.pdf"
    arguments = ("--database", register, "--read-only", "form", "existing", target, "--request", "2026-0001")
    assert run(*arguments)[0] == 0
    assert "Asiakirja valtuustilauksesta" in text_of(target)
    assert records_of(register) == 0


def test_a_kept_one_is_given_out_beside_an_open_window(run, register: Path, tmp_path: Path):  # noqa: F811
    target = tmp_path / "asiakirja.pdf"
    arguments = ("--database", register, "form", "existing", target, "--request", "2026-0001")
    with closing(open_database(register)) as services:
        status, _out, err = run(*arguments)
        assert (status, target.exists()) == (1, False)
        assert err.count("\n") == 1
        services.request_records.give(1)
        assert run(*arguments)[0] == 0
