"""The program as it is started: the first start, a register that cannot be opened, languages, backups, a second one."""

import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from valtuusapp.core.dates import Clock, clock_at
from valtuusapp.core.text import Language, LocalText
from valtuusapp.services import last_used
from valtuusapp.services.opening import open_database
from valtuusapp.services.starting import Start, create_register
from valtuusapp.ui.application import Program
from valtuusapp.ui.assistant import Assistant
from valtuusapp.ui.backups_dialog import BackupsDialog
from valtuusapp.ui.opening_failed import OpeningFailed
from valtuusapp.ui.shell import RegisterWindow
from valtuusapp.ui.tasks import Task
from valtuusapp.ui.waiting import Waiting

START = Start(municipality=LocalText("Lumijärven kaupunki", "Snöträsks stad"), officer_name="Aino Ahola")


@pytest.fixture
def program(qtbot, own_folders) -> Iterator[Program]:
    """The program without a window yet."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made = Program(app, Language.FI)
    yield made
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()
    made.close()


@pytest.fixture
def register(tmp_path) -> Path:
    """A register of a small town."""
    path = tmp_path / "lumijärvi.sqlite"
    create_register(path, START, clock_at(date(2026, 11, 23)))
    return path


def test_first_start_asks_three_steps_and_opens_the_register(program, qtbot, tmp_path):
    program.begin(None)
    assistant = program.window
    assert isinstance(assistant, Assistant)
    assistant.go_on()
    assert assistant.field("municipality").problem.code == "start_municipality_missing"
    assistant.set_value("municipality", "Lumijärven kaupunki")
    assistant.set_value("business_id", "0001001-5")
    assistant.go_on()
    assert assistant.value("business_id") == "0001001-5"  # wrong: the first step stays
    assistant.set_value("business_id", "0001001-4")
    assistant.go_on()
    assistant.set_value("officer_name", "Aino Šemeikka")
    assistant.go_on()
    path = tmp_path / "oma" / "rekisteri.sqlite"
    assistant.set_value("database", str(path))
    assistant.go_on()
    qtbot.waitUntil(lambda: isinstance(program.window, RegisterWindow))
    assert path.exists()
    assert last_used.database() == path
    assert program.services.register.actor == "Aino Šemeikka"
    assert program.services.settings.municipality().name.fi == "Lumijärven kaupunki"
    assert len(program.services.themes.theme_ids()) > 100


def test_wrong_answer_is_said_beside_its_field_and_makes_no_file(program, tmp_path):
    program.begin(None)
    assistant = program.window
    assistant.set_value("municipality", "Lumijärvi")
    assistant.set_value("business_id", "1234567-0")
    assistant.go_on()
    row = assistant.field("business_id")
    assert row.problem is not None
    assert row.problem.code == "r4_business_id_wrong"
    assert not last_used.default_database().exists()


@pytest.mark.parametrize(
    "content", [b"", b"this is a letter, not a register" * 40, b"SQLite format 3\x00" + b"\xff" * 4000]
)
def test_file_that_is_no_register_is_met_with_a_sentence(program, tmp_path, content):
    path = tmp_path / "kirje.sqlite"
    path.write_bytes(content)
    program.begin(path)
    assert isinstance(program.window, OpeningFailed)
    assert "kirje.sqlite" in program.window.sentence
    assert path.read_bytes() == content
    assert program.services is None


def test_second_window_is_told_who_has_the_register(program, register):
    first = open_database(register)
    program.begin(register)
    failed = program.window
    assert isinstance(failed, OpeningFailed)
    first.close()
    with_reading = [one.text() for one in failed.findChildren(QPushButton)]
    assert len(with_reading) == 3  # try again, read only, another one
    failed.open_wanted.emit(register, False)
    assert isinstance(program.window, RegisterWindow)


def test_read_only_opens_beside_a_writer(program, register):
    first = open_database(register)
    program.begin(register, read_only=True)
    assert isinstance(program.window, RegisterWindow)
    assert program.services.register.read_only
    first.close()


def test_language_is_changed_on_the_open_register(program, register):
    program.begin(register)
    assert program.window.windowTitle().startswith("Lumijärven kaupunki")
    program.speak(Language.SV)
    assert program.window.windowTitle().startswith("Snöträsks stad")
    assert program.window.language is Language.SV
    assert last_used.language() is Language.SV


def test_demonstration_is_made_and_shown(program, qtbot, monkeypatch):
    made = []

    def make(clock: Clock, progress) -> Path:
        progress(1, 2)
        path = last_used.demonstration_path(clock)
        create_register(path, START, clock)
        made.append(path)
        return path

    monkeypatch.setattr(last_used, "make_demonstration", make)
    program.open_demonstration()
    assert isinstance(program.window, Waiting)
    qtbot.waitUntil(lambda: isinstance(program.window, RegisterWindow), timeout=20_000)
    assert program.services.register.path == made[0]
    assert last_used.database() == last_used.default_database()  # the officer's own is still what opens next


def test_who_does_not_wait_for_the_demonstration_leaves_nothing_behind(program, qtbot, monkeypatch):
    begun, ended = threading.Event(), []

    def make(_clock: Clock, progress) -> Path:
        try:
            while True:
                progress(1, 2)
                begun.set()
                time.sleep(0.01)
        finally:
            ended.append(True)

    monkeypatch.setattr(last_used, "make_demonstration", make)
    program.open_demonstration()
    qtbot.waitUntil(begun.is_set)
    program.window.close()
    assert ended == [True]


def test_backup_is_made_and_put_back(program, qtbot, register):
    program.begin(register)
    services = program.services
    dialog = BackupsDialog(program.window, services)
    qtbot.addWidget(dialog)
    backup = services.backups.make()
    services.settings.set({"default_months": "36"})
    dialog.refresh()
    program.restore(backup.path)
    assert isinstance(program.window, RegisterWindow)
    assert program.services.settings.all().text("default_months") == "24"
    assert list(register.parent.glob("*before-restore*"))
    assert program.window.messages.text == "Rekisteri on palautettu varmuuskopiosta."


def test_backup_that_is_made_after_its_dialog_was_closed_is_told_in_the_window(program, qtbot, register):
    program.begin(register)
    dialog = BackupsDialog(program.window, program.services)
    dialog.open()
    make = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Tee varmuuskopio nyt")
    make.click()
    dialog.close()
    qtbot.waitUntil(lambda: not program.window.tasks.running)
    assert program.window.messages.text == "Varmuuskopio on tehty ja tarkistettu."
    assert len(program.services.backups.listed()) == 1


def test_work_on_a_register_is_stopped_before_another_takes_its_place(program, qtbot, register):
    program.begin(register)
    begun, ended = threading.Event(), []

    def work(progress) -> None:
        try:
            while True:
                progress(1, 2)
                begun.set()
                time.sleep(0.01)
        finally:
            ended.append(program.services is not None)

    backup = program.services.backups.make()
    program.window.tasks.run(Task("", work))
    qtbot.waitUntil(begun.is_set)
    program.restore(backup.path)
    assert ended == [True]
    assert isinstance(program.window, RegisterWindow)


def test_damaged_register_offers_its_newest_backup(program, register):
    services = open_database(register)
    services.backups.make()
    services.close()
    register.write_bytes(b"x" * 5000)
    program.begin(register)
    failed = program.window
    assert isinstance(failed, OpeningFailed)
    failed.restore_newest()
    assert isinstance(program.window, RegisterWindow)
