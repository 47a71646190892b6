"""Long work happens elsewhere, one at a time, and can be stopped."""

import threading

import pytest
from PySide6.QtWidgets import QProgressBar, QPushButton

from tests.ui.keys import child
from valtuusapp.core.problems import UserError
from valtuusapp.ui.tasks import Cancelled, Progress, Task, Tasks, TaskStrip


@pytest.fixture
def tasks(qtbot):
    made = Tasks()
    yield made
    made.close()


def test_result_comes_back_on_the_windows_thread(tasks: Tasks, qtbot):
    threads: list[threading.Thread] = []
    results: list[int] = []

    def work(progress: Progress) -> int:
        threads.append(threading.current_thread())
        progress(1, 1)
        return 42

    def done(result: int) -> None:
        threads.append(threading.current_thread())
        results.append(result)

    with qtbot.waitSignal(tasks.finished):
        assert tasks.run(Task("Vie Exceliin", work, done))
    assert results == [42]
    assert threads[0] is not threads[1] is threading.main_thread()
    assert not tasks.running


def test_one_at_a_time(tasks: Tasks, qtbot):
    go = threading.Event()
    with qtbot.waitSignal(tasks.finished):
        tasks.run(Task("Ensimmäinen", lambda _progress: go.wait(5)))
        with qtbot.waitSignal(tasks.refused):
            assert not tasks.run(Task("Toinen", lambda _progress: None))
        go.set()


def test_cancelling_stops_at_the_next_step(tasks: Tasks, qtbot):
    started = threading.Event()
    ended: list[str] = []

    def work(progress: Progress) -> None:
        for step in range(10_000):
            started.set()
            progress(step, 10_000)
            threading.Event().wait(0.001)

    task = Task("Tuo", work, lambda _result: ended.append("done"), cancelled=lambda: ended.append("cancelled"))
    with qtbot.waitSignal(tasks.finished):
        tasks.run(task)
        started.wait(5)
        tasks.cancel()
    assert ended == ["cancelled"]


def test_error_of_the_users_is_handed_over(tasks: Tasks, qtbot):
    def fail(_progress: Progress) -> None:
        raise UserError("not_saved")

    heard: list[UserError] = []
    with qtbot.waitSignal(tasks.finished):
        tasks.run(Task("Tuo", fail, failed=heard.append))
    assert [error.code for error in heard] == ["not_saved"]
    with qtbot.waitSignal(tasks.failed) as blocker:
        tasks.run(Task("Tuo", fail))
    assert blocker.args[0].code == "not_saved"


def test_our_own_error_is_raised_on_the_windows_thread(tasks: Tasks, qtbot):
    def fail(_progress: Progress) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught, qtbot.waitSignal(tasks.finished):
        tasks.run(Task("Tuo", fail))
    assert [kind for kind, _error, _trace in caught] == [ZeroDivisionError]


def test_closing_waits_and_tells_nobody(tasks: Tasks, qtbot):
    told: list[object] = []
    started = threading.Event()

    def work(progress: Progress) -> None:
        started.set()
        while True:
            progress(0, 0)

    tasks.run(Task("Tuo", work, told.append, cancelled=lambda: told.append("cancelled")))
    started.wait(5)
    tasks.close()
    qtbot.wait(20)
    assert told == []
    with pytest.raises(Cancelled):
        tasks._progress(0, 1)


def test_strip_shows_how_far_it_is(tasks: Tasks, qtbot):
    strip = TaskStrip(tasks)
    qtbot.addWidget(strip)
    go, shown = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        progress(250, 1000)
        shown.set()
        go.wait(5)
        progress(1000, 1000)

    with qtbot.waitSignal(tasks.finished):
        with qtbot.waitSignal(tasks.progressed):
            tasks.run(Task("Viedään 1000 riviä", work))
        assert not strip.isHidden()
        bar = child(strip, QProgressBar)
        assert (bar.value(), bar.maximum()) == (250, 1000)
        assert bar.accessibleName() == "Viedään 1000 riviä"
        child(strip, QPushButton).click()
        go.set()
    assert strip.isHidden()
