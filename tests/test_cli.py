"""The command line as somebody types it: what is done, what is said, and the exit status."""

import io
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tomllib
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import openpyxl
import pytest
from pypdf import PdfReader

from tests.rights import files_of_at_most
from valtuusapp import __version__
from valtuusapp.cli import main
from valtuusapp.core.dates import Clock, clock_at
from valtuusapp.core.text import Language
from valtuusapp.db import backups, upgrade
from valtuusapp.db.lock import WriterLock
from valtuusapp.services import last_used
from valtuusapp.services.opening import open_database

STORED = Path(__file__).parent / "fixtures" / "databases" / f"{upgrade.HEAD}.sqlite"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A register with a request, its mandate and a signed copy."""
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


def started(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """A command in a process of its own, as the user starts it."""
    return subprocess.run(
        [sys.executable, "-m", "valtuusapp", *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), **environment},
        capture_output=True,
        check=False,
    )


def one_sentence(said: str) -> str:
    """What was said on stderr; one line, and no traceback."""
    assert said.endswith("\n")
    assert said.count("\n") == 1
    assert "Traceback" not in said
    return said.strip()


def text_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(path).pages)


class TestInAProcessOfItsOwn:
    def test_letters_come_out_in_utf_8_whatever_the_console(self, register: Path):
        done = started("--database", register, "check", "--language", "sv", LC_ALL="C", PYTHONIOENCODING="ascii")
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout.decode() == f"Registret är i sin ordning: {register}{os.linesep}"

    def test_a_mistake_is_one_sentence(self, tmp_path: Path):
        done = started("--database", tmp_path / "ei-ole.sqlite", "check")
        assert done.returncode == 1
        assert "ei-ole.sqlite ei ole" in one_sentence(done.stderr.decode().replace("\r\n", "\n"))
        assert done.stdout == b""

    def test_jobs_without_a_window_do_not_load_qt(self, register: Path, tmp_path: Path):
        program = (
            "import sys; from valtuusapp.cli import main;"
            f"status = main(['--database', {str(register)!r}, 'check']);"
            "sys.exit(status or any(name.startswith(('PySide6', 'shiboken6', 'reportlab')) for name in sys.modules))"
        )
        done = subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
            capture_output=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")


class TestHelp:
    @pytest.mark.parametrize(
        ("language", "words"),
        [("fi", "varmuuskopio"), ("sv", "säkerhetskopia"), ("en", "back the register up")],
    )
    def test_it_is_in_the_readers_language(self, run: Run, language: str, words: str):
        status, out, err = run("--language", language, "--help")
        assert (status, err) == (0, "")
        assert words in out
        for command in ("demo", "new", "export", "form", "backup", "restore", "check"):
            assert command in out

    def test_finnish_is_the_language_until_another_was_used(self, run: Run):
        assert run("--help")[1].startswith("käyttö: valtuusapp")
        last_used.remember(language=Language.SV)
        assert run("--help")[1].startswith("användning: valtuusapp")

    def test_every_command_has_its_own(self, run: Run):
        for command in (
            ["demo"],
            ["new"],
            ["export", "registry"],
            ["form", "existing"],
            ["backup"],
            ["restore"],
            ["check"],
        ):
            status, out, _err = run(*command, "--help")
            assert status == 0
            assert "--database" in out

    def test_the_version(self, run: Run):
        assert run("--version") == (0, f"valtuusapp {__version__}\n", "")


class TestWrongUse:
    @pytest.mark.parametrize(
        "arguments",
        [
            ["nonsense"],
            ["export"],
            ["export", "registry"],
            ["export", "registry", "rekisteri.csv"],
            ["form", "existing", "lomake.txt"],
            ["form", "other", "lomake.pdf"],
            ["backup"],
            ["check", "extra"],
            ["--language", "de", "check"],
            ["--databas", "x.sqlite", "check"],
            ["new", "x.sqlite", "--demo", "--persons", "0"],
            ["new", "x.sqlite", "--demo", "--mandates", "-1"],
            ["new", "x.sqlite", "--demo", "--today", "31.2.2026"],
            ["new", "x.sqlite", "--persons", "10"],
            ["new", "x.sqlite", "--today", "2026-11-23"],
        ],
    )
    def test_it_is_said_in_one_sentence_and_nothing_is_made(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
    ):
        monkeypatch.chdir(tmp_path)
        status, out, err = run(*arguments)
        assert (status, out) == (2, "")
        assert one_sentence(err)
        assert list(tmp_path.iterdir()) == []


class TestNew:
    def test_a_register_to_begin_with(self, run: Run, tmp_path: Path):
        path = tmp_path / "uusi" / "rekisteri.sqlite"
        assert run("new", path) == (0, f"Rekisteri luotiin: {path}\n", "")
        services = open_database(path)
        assert services.settings.municipality().name.sv == "Namnlös kommun"
        assert len(services.themes.theme_ids(hidden=None)) == 144
        services.close()

    def test_a_file_that_exists_is_refused_untouched(self, run: Run, tmp_path: Path):
        path = tmp_path / "tärkeä.sqlite"
        path.write_text("tärkeää")
        for options in ([], ["--demo"]):
            status, out, err = run("new", path, *options)
            assert (status, out) == (1, "")
            assert "on jo olemassa" in one_sentence(err)
        assert path.read_text() == "tärkeää"

    def test_a_demonstration_of_a_day(self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        made = []

        def create(path: Path, *, clock: Clock, **asked: int) -> None:
            made.append((path, clock.today(), asked))

        monkeypatch.setattr("valtuusapp.services.demonstration.create_demonstration", create)
        path = tmp_path / "esittely.sqlite"
        options = ["--demo", "--persons", 40, "--mandates", 30, "--seed", 7, "--today", "2026-11-23"]
        assert run("new", path, *options)[0] == 0
        assert made == [(path, date(2026, 11, 23), {"persons": 40, "mandates": 30, "seed": 7})]


class TestExport:
    def sheet(self, path: Path) -> list[tuple]:
        return list(openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True))

    def test_everything_ended_too(self, run: Run, register: Path, tmp_path: Path):
        target = tmp_path / "rekisteri.xlsx"
        assert run("--database", register, "export", "registry", target) == (
            0,
            f"Valtuuksia vietiin 3: {target}\n",
            "",
        )
        rows = self.sheet(target)
        assert any("mitätöity" in row for row in rows)
        assert any("Tila" in row for row in rows)

    def test_words_filter_it(self, run: Run, register: Path, tmp_path: Path):
        target = tmp_path / "rekisteri.xlsx"
        status, out, _err = run("--database", register, "export", "registry", target, "--filter", "SEMEIKKA typo")
        assert (status, out) == (0, f"Valtuuksia vietiin 1: {target}\n")

    def test_headings_are_in_the_language(self, run: Run, register: Path, tmp_path: Path):
        target = tmp_path / "register.xlsx"
        assert run("export", "registry", target, "--language", "sv", "--database", register)[0] == 0
        assert any("Fullmaktstagare" in row for row in self.sheet(target))

    def test_it_is_in_the_log_with_the_officers_name(self, run: Run, register: Path, tmp_path: Path):
        run("--database", register, "export", "registry", tmp_path / "rekisteri.xlsx")
        services = open_database(register, read_only=True)
        entry = services.history.latest(1)[0]
        assert (entry.action, entry.actor) == ("registry_exported", "Aino Ahola")
        services.close()

    def test_a_register_in_use_is_not_waited_for_but_can_be_read(self, run: Run, register: Path, tmp_path: Path):
        target = tmp_path / "rekisteri.xlsx"
        services = open_database(register)
        status, out, err = run("--database", register, "export", "registry", target)
        assert (status, out) == (1, "")
        assert re.search(r"jo käytössä: .+, .+, \d+\.\d+\.\d{4}", one_sentence(err))
        assert not target.exists()
        assert run("--database", register, "--read-only", "export", "registry", target)[0] == 0
        services.close()

    @pytest.mark.skipif(os.name == "nt", reason="names are text there")
    def test_a_file_whose_name_is_no_text(self, run: Run, register: Path, tmp_path: Path):
        target = tmp_path / os.fsdecode(b"rekisteri-\xe4.xlsx")
        assert run("--database", register, "export", "registry", target, "--filter", "\udce4")[0] == 0
        assert target.exists()
        assert run("--database", register, "check")[0] == 0

    def test_a_target_that_cannot_be_written_is_said(self, run: Run, register: Path, tmp_path: Path):
        status, _out, err = run("--database", register, "export", "registry", tmp_path / "ei" / "ole.xlsx")
        assert status == 1
        assert "Kansiota ei ole" in one_sentence(err)


class TestForm:
    def test_a_blank_one_in_the_languages_of_the_municipality(self, run: Run, register: Path, tmp_path: Path):
        target = tmp_path / "lomake.pdf"
        assert run("--database", register, "form", "existing", target) == (0, f"Lomake kirjoitettiin: {target}\n", "")
        text = text_of(target)
        assert "Hakulomake - olemassa oleva asiointivaltuus" in text
        assert "Lumijärven kaupunki" in text
        assert "Numero" not in text
        run("--database", register, "form", "existing", target, "--language", "sv")
        assert "Ansökningsblankett - befintlig ärendefullmakt" in text_of(target)
        assert run("--database", register, "form", "new", target)[0] == 0
        assert "Hakulomake - uusi asiointivaltuus" in text_of(target)

    def test_a_blank_one_has_fields_and_the_choices_of_the_unit(self, run: Run, register: Path, tmp_path: Path):
        target = tmp_path / "lomake.pdf"
        arguments = ("--database", register, "form", "existing", target)
        assert run(*arguments, "--unit", "talous", "--continuation")[0] == 0
        fields = PdfReader(target).get_fields() or {}
        assert [option[1] for option in fields["wanted_12_matter"]["/Opt"]][-1] == "En tiedä: kerron työstä"
        assert fields["orderer_unit"].value == "Talous"
        status, _out, err = run(*arguments, "--unit", "Olematon")
        assert status == 1
        assert "Olematon" in one_sentence(err)

    def test_a_request_that_was_never_printed_as_it_would_be(self, run: Run, register: Path, tmp_path: Path):
        target = tmp_path / "tilaus.pdf"
        assert run("--database", register, "form", "existing", target, "--request", "2026-0001")[0] == 0
        assert "Hoitaa kaupungin verot" in text_of(target)
        assert "2026-0001" in text_of(target)

    def test_the_last_print_as_it_was_signed(self, run: Run, register: Path, tmp_path: Path):
        services = open_database(register)
        copy = services.requests.copy_as_new(1)
        services.close()
        with closing(sqlite3.connect(register)) as connection, connection:
            content = b"%PDF-1.7 the print"
            connection.execute("insert into attachment_content values ('abc', ?)", [content])
            connection.execute(
                "insert into attachment (request_id, role, name, media_type, size, sha256, added_at, version)"
                " values (?, 'print', 'x.pdf', 'application/pdf', 1, 'abc', '2026-11-23 07:00:00.000000', 1)",
                [copy],
            )
            connection.execute("update request set number = '2026-0002' where id = ?", [copy])
        target = tmp_path / "tilaus.pdf"
        assert run("--database", register, "form", "existing", target, "--request", "2026-0002")[0] == 0
        assert target.read_bytes() == content

    def test_a_number_that_is_not_there(self, run: Run, register: Path, tmp_path: Path):
        target = tmp_path / "tilaus.pdf"
        status, _out, err = run("--database", register, "form", "existing", target, "--request", "2026-0417")
        assert status == 1
        assert "2026-0417" in one_sentence(err)
        assert not target.exists()

    def test_it_works_beside_the_open_window(self, run: Run, register: Path, tmp_path: Path):
        services = open_database(register)
        assert run("--database", register, "form", "existing", tmp_path / "lomake.pdf")[0] == 0
        services.close()


class TestBackupAndRestore:
    def test_there_and_back(self, run: Run, register: Path, tmp_path: Path):
        backup = tmp_path / "kopio.sqlite"
        assert run("--database", register, "backup", backup) == (
            0,
            f"Varmuuskopio tehtiin ja tarkistettiin: {backup}\n",
            "",
        )
        status, out, err = run("--database", register, "restore", backup)
        assert (status, err) == (0, "")
        said = out.splitlines()
        assert said[0] == f"Rekisteri palautettiin: {register}"
        assert Path(said[1].removeprefix("Aiempi rekisteri on tallessa: ")).exists()
        assert run("--database", register, "check")[0] == 0

    def test_a_backup_is_made_while_the_window_is_open(self, run: Run, register: Path, tmp_path: Path):
        services = open_database(register)
        assert run("--database", register, "backup", tmp_path / "kopio.sqlite")[0] == 0
        status, _out, err = run("--database", register, "restore", tmp_path / "kopio.sqlite")
        services.close()
        assert status == 1
        assert "jo käytössä" in one_sentence(err)

    def test_a_backup_is_not_written_over(self, run: Run, register: Path, tmp_path: Path):
        (tmp_path / "kopio.sqlite").write_text("vanha")
        status, _out, err = run("--database", register, "backup", tmp_path / "kopio.sqlite")
        assert status == 1
        assert "on jo olemassa" in one_sentence(err)
        assert (tmp_path / "kopio.sqlite").read_text() == "vanha"

    @pytest.mark.parametrize("content", [b"", b"Hei", STORED.read_bytes()[:100_000]])
    def test_a_damaged_backup_is_refused_and_the_register_untouched(
        self, run: Run, register: Path, tmp_path: Path, content: bytes
    ):
        (tmp_path / "kopio.sqlite").write_bytes(content)
        before = register.read_bytes()
        status, out, err = run("--database", register, "restore", tmp_path / "kopio.sqlite")
        assert (status, out) == (1, "")
        assert "kopio.sqlite" in one_sentence(err)
        assert register.read_bytes() == before

    def test_a_new_workstation_gets_its_register_back(self, run: Run, tmp_path: Path):
        database = tmp_path / "uusi kone" / "rekisteri.sqlite"
        assert run("--database", database, "restore", STORED) == (0, f"Rekisteri palautettiin: {database}\n", "")
        assert run("--database", database, "check")[0] == 0

    def test_nothing_is_restored_when_only_reading_was_asked(self, run: Run, register: Path):
        assert run("--database", register, "--read-only", "restore", STORED)[0] == 1


@pytest.mark.skipif(os.name == "nt", reason="the size of files cannot be limited there")
class TestTooLittleRoom:
    @pytest.mark.parametrize(
        ("arguments", "kilobytes"),
        [
            (["new", "uusi.sqlite"], 40),
            (["new", "uusi.sqlite"], 300),
            (["new", "uusi.sqlite", "--demo", "--persons", 20, "--mandates", 20], 500),
            (["backup", "kopio.sqlite"], 40),
            (["backup", "kopio.sqlite"], 200),
            (["restore", STORED], 40),
            (["restore", STORED], 200),
            (["export", "registry", "rekisteri.xlsx"], 6),
            (["form", "existing", "lomake.pdf"], 20),
        ],
    )
    def test_it_is_said_and_nothing_is_left(
        self, run: Run, register: Path, monkeypatch: pytest.MonkeyPatch, arguments: list, kilobytes: int
    ):
        monkeypatch.chdir(register.parent)
        before = register.read_bytes()
        with files_of_at_most(kilobytes * 1024):
            status, out, err = run("--database", register, "--read-only", *arguments)
            if arguments[0] == "restore":
                status, out, err = run("--database", register, *arguments)
        assert (status, out) == (1, "")
        assert "." in one_sentence(err)
        assert register.read_bytes() == before
        left = {path.name for path in register.parent.iterdir()}
        assert left <= {register.name} | {f"{register.name}{ending}" for ending in ("-wal", "-shm", ".lock")}


class TestCheck:
    def test_findings_are_told_and_the_status_is_1(self, run: Run, register: Path):
        with closing(sqlite3.connect(register)) as connection, connection:
            connection.execute("update audit_event set actor = 'Joku muu' where id = 2")
        status, out, err = run("--database", register, "check")
        assert (status, err) == (1, "")
        assert out.startswith("Muutosloki ei ole ehjä")

    def test_what_the_system_refuses_is_a_sentence(self, run: Run, register: Path, monkeypatch: pytest.MonkeyPatch):
        def refuse(_path: Path) -> bool:
            raise PermissionError(13, "Permission denied", "/kielletty")

        monkeypatch.setattr(Path, "is_file", refuse)
        status, _out, err = run("--database", register, "check")
        assert status == 1
        assert one_sentence(err)


class TestTheWindow:
    @pytest.fixture
    def opened(self, monkeypatch: pytest.MonkeyPatch) -> list[tuple]:
        """What the window was asked to show; it ends with 0."""
        asked: list[tuple] = []

        def run_window(database, *, read_only, language, demonstration) -> int:
            asked.append((database, read_only, language, demonstration))
            return 0

        monkeypatch.setitem(sys.modules, "valtuusapp.ui.application", SimpleNamespace(run_window=run_window))
        return asked

    def test_it_opens_on_the_default_register_at_first(self, run: Run, opened: list[tuple]):
        assert run() == (0, "", "")
        assert opened == [(last_used.default_database(), False, Language.FI, False)]

    def test_it_opens_on_what_was_used_last(self, run: Run, opened: list[tuple], register: Path):
        last_used.remember(database=register, language=Language.SV)
        run("--read-only")
        assert opened == [(register, True, Language.SV, False)]

    def test_a_register_can_be_named_from_where_one_stands(
        self, run: Run, opened: list[tuple], register: Path, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.chdir(register.parent)
        run("--database", register.name, "--language", "en")
        assert opened == [(register, False, Language.EN, False)]

    def test_the_demonstration_lies_apart(self, run: Run, opened: list[tuple], register: Path):
        last_used.remember(database=register)
        run("demo", "--language", "sv")
        assert opened == [(None, False, Language.SV, True)]


class TestWhatIsRemembered:
    @pytest.mark.parametrize("name", ["rekisteri.sqlite", 'O\'Neilin "oma" kansio/räkisteri.sqlite', "a\\b.sqlite"])
    def test_any_path_comes_back(self, tmp_path: Path, name: str):
        last_used.remember(database=tmp_path / name)
        last_used.remember(language=Language.SV)
        assert last_used.database() == tmp_path / name
        assert last_used.language() is Language.SV
        content = (last_used.config_folder() / "valtuusapp.toml").read_text(encoding="utf-8")
        assert set(tomllib.loads(content)) == {"database", "language"}

    def test_a_name_that_is_no_text_is_not_remembered(self, tmp_path: Path):
        last_used.remember(database=tmp_path / "a.sqlite", language=Language.SV)
        last_used.remember(database=tmp_path / "\udce4.sqlite")
        assert last_used.database() == tmp_path / "a.sqlite"
        assert last_used.language() is Language.SV

    def test_what_else_the_file_says_does_not_spoil_it(self, tmp_path: Path):
        last_used.config_folder().mkdir(parents=True)
        (last_used.config_folder() / "valtuusapp.toml").write_text('"two words" = "x"\nlanguage = "sv"\n')
        last_used.remember(database=tmp_path / "a.sqlite")
        assert (last_used.database(), last_used.language()) == (tmp_path / "a.sqlite", Language.SV)

    def test_the_first_start_is_the_one_before_there_was_a_register(self, register: Path):
        default = last_used.default_database()
        assert last_used.is_first_start(default)
        assert not last_used.is_first_start(register.with_name("poissa.sqlite"))
        backups = default.with_name("valtuusrekisteri-backups")
        backups.mkdir(parents=True)
        shutil.copy(register, backups / "valtuusrekisteri-2026-11-22-120000.sqlite")
        assert not last_used.is_first_start(default)  # it has been lost, and can be restored

    @pytest.mark.parametrize("content", ["", "nonsense", "language = 'klingon'", "database = 3"])
    def test_a_file_that_says_nothing_is_as_none(self, content: str):
        last_used.config_folder().mkdir(parents=True)
        (last_used.config_folder() / "valtuusapp.toml").write_text(content)
        assert last_used.database() == last_used.default_database()
        assert last_used.language() is Language.FI

    @pytest.fixture
    def made(self, monkeypatch: pytest.MonkeyPatch) -> list[date]:
        """The days of which a demonstration has been made; the files are empty."""
        days: list[date] = []

        def create(path: Path, *, clock: Clock, progress: object) -> None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("")
            days.append(clock.today())

        monkeypatch.setattr("valtuusapp.services.demonstration.create_demonstration", create)
        return days

    def test_the_demonstration_is_made_anew_on_another_day(self, made: list[date]):
        monday, tuesday = clock_at(date(2026, 11, 23)), clock_at(date(2026, 11, 24))
        first = last_used.make_demonstration(monday)
        backups.folder_of(first).mkdir()
        assert last_used.make_demonstration(monday) == first
        second = last_used.make_demonstration(tuesday)
        assert made == [monday.today(), tuesday.today()]
        assert [path.name for path in second.parent.glob("demonstration*")] == [second.name]
        assert second.parent == last_used.default_database().parent

    def test_a_demonstration_that_is_still_open_stays(self, made: list[date]):
        monday, tuesday = clock_at(date(2026, 11, 23)), clock_at(date(2026, 11, 24))
        first = last_used.make_demonstration(monday)
        lock = WriterLock(first)
        lock.take(monday.now())
        last_used.make_demonstration(tuesday)
        assert first.exists()
        lock.release()


def test_output_that_is_no_console_is_written_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert main(["--database", str(tmp_path / "x.sqlite"), "check"]) == 1
