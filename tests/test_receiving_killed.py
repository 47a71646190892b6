"""Receiving killed, locked out or out of disk: each file is wholly in or not at all, and no number is doubled."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.services.arriving import CODE, FILLED, form_pdf, put
from tests.services.town import open_register, with_town
from valtuusapp.db import tables, upgrade
from valtuusapp.services.checking import check_register
from valtuusapp.services.opening import open_database

FILES = 50
ROOT = Path(__file__).parents[1]
PROGRAM = [sys.executable, "-u", "-m", "valtuusapp"]


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A register with the small town."""
    path = tmp_path / "empty.sqlite"
    upgrade.create(path)
    return with_town(path)[0]


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Forms, each with something of its own."""
    return [put(tmp_path / "in", f"{n:02}.pdf", form_pdf({**FILLED, "why": f"Syy {n}."})) for n in range(FILES)]


def receiving(register: Path, files: list[Path], **options: object) -> "subprocess.Popen[str]":
    command = [*PROGRAM, "--database", str(register), "receive", *map(str, files)]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", **options
    )


def said(process: "subprocess.Popen[str]") -> tuple[int, str, str]:
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def requests(register: Path) -> list[tuple[str, str, int, int]]:
    """Of each request its number, its file's digest, how many lines it has and how many files are kept with it."""
    database = open_register(register)
    with database.read() as session:
        found = [
            (
                row.number or "",
                row.received_sha256,
                len(row.lines),
                len(
                    session.scalars(
                        select(tables.AttachmentContent)
                        .join(tables.Attachment, tables.Attachment.sha256 == tables.AttachmentContent.sha256)
                        .where(tables.Attachment.request_id == row.id)
                    ).all()
                ),
            )
            for row in session.scalars(select(tables.Request).order_by(tables.Request.id))
        ]
    database.close()
    return found


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no SIGKILL on this system")
def test_killed_again_and_again(register: Path, files: list[Path]):
    chance = random.Random(20261123)
    for wanted in (1, 7, 15):  # new files at least, before it is killed
        process = receiving(register, files)
        assert process.stdout is not None
        told = 0
        while told < wanted and (line := process.stdout.readline()):
            told += "korjattavia" in line
        time.sleep(chance.uniform(0, 0.05))
        process.kill()
        process.communicate()
        assert check_register(register) == []
    begun = requests(register)
    assert 0 < len(begun) < FILES
    status, _out, err = said(receiving(register, files))
    assert (status, err) == (0, "")
    assert check_register(register) == []
    done = requests(register)
    assert done[: len(begun)] == begun
    assert [number[-4:] for number, *_rest in done] == [f"{n:04}" for n in range(1, FILES + 1)]
    assert len({digest for _number, digest, *_rest in done}) == FILES
    assert {(lines, kept) for _number, _digest, lines, kept in done} == {(1, 1)}


def test_a_second_instance_says_who_holds_the_register(register: Path, files: list[Path]):
    services = open_database(register, read_only=False)
    try:
        status, out, err = said(receiving(register, files[:1]))
    finally:
        services.close()
    assert (status, out) == (1, "")
    assert str(register) in err
    assert "käytössä" in err
    assert requests(register) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no limits on this system")
def test_a_full_disk_keeps_what_was_there(register: Path, files: list[Path], tmp_path: Path):
    import resource

    assert said(receiving(register, files[:3]))[0] == 0
    before = requests(register)
    large = put(tmp_path, "suuri.pdf", form_pdf({**FILLED, "why": "x" * 3_000_000}))
    limit = register.stat().st_size + 500_000

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    status, out, err = said(receiving(register, [large, files[3]], preexec_fn=full))
    assert status == 1
    assert "suuri.pdf: " in err
    assert "mitään ei tallennettu" in err
    assert "Traceback" not in err
    assert check_register(register) == []
    now = requests(register)
    assert now[:3] == before
    assert len(now) == 3 + out.count("korjattavia")
    assert said(receiving(register, [large, files[3]]))[0] == 0
    assert [number[-4:] for number, *_rest in requests(register)] == ["0001", "0002", "0003", "0004", "0005"]


def test_no_file_of_the_register_holds_an_identity_code(register: Path, tmp_path: Path):
    """Its file, its journal, its backup and the logs, byte for byte."""
    fields = [name for name in FILLED if not name.endswith(("kind", "matter"))]
    home = tmp_path / "home"
    variables = {
        **os.environ,
        **dict.fromkeys(("HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"), str(home)),
    }
    coded = [
        put(tmp_path / "in", f"{CODE}-{n}.pdf", form_pdf({**FILLED, n: f"Aino {CODE}", CODE: "x"})) for n in fields
    ]
    status, out, err = said(receiving(register, coded, env=variables))
    assert status == 0
    copy = tmp_path / "varmuuskopio.sqlite"
    backup = [*PROGRAM, "--database", str(register), "backup", str(copy)]
    subprocess.run(backup, cwd=ROOT, env=variables, check=True, capture_output=True)
    kept = [path for path in [*register.parent.iterdir(), *home.rglob("*"), copy] if path.is_file()]
    assert copy in kept
    for path in kept:
        content = path.read_bytes()
        for letters in ("utf-8", "utf-16-le", "utf-16-be"):
            assert CODE.encode(letters) not in content, path.name
    assert CODE not in out + err
