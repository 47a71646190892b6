"""The guards of conftest.py guard: a test that leaves something running fails, a tidy one passes."""

import pytest

pytest_plugins = ["pytester"]

LEAVES_TIMER = """
from PySide6.QtCore import QTimer
kept = []
def test_it(qapp):
    timer = QTimer()
    timer.start(60_000)
    kept.append(timer)
"""
LEAVES_THREAD = """
import threading
release = threading.Event()
def test_it():
    threading.Thread(target=release.wait, args=(5,), name="forgotten", daemon=True).start()
"""
LEAVES_QT_THREAD = """
from PySide6.QtCore import QThread
kept = []
def test_it(qapp):
    thread = QThread()
    thread.setObjectName("forgotten")
    thread.start()
    kept.append(thread)
def test_end(qapp):
    for thread in kept:
        thread.quit()
        thread.wait()
"""
TIDY = """
from PySide6.QtCore import QSettings, QThread, QTimer
from PySide6.QtWidgets import QLabel
def test_it(qtbot, own_folders):
    label = QLabel()
    qtbot.addWidget(label)
    timer = QTimer(label)
    timer.start(60_000)
    thread = QThread()
    thread.start()
    thread.quit()
    thread.wait()
    settings = QSettings("valtuusapp", "valtuusapp")
    assert settings.fileName().startswith(str(own_folders))
    assert settings.value("seen") is None
    settings.setValue("seen", "1")
"""
WARNS = """
from PySide6.QtCore import qWarning
def test_it(qtbot):
    qWarning("something is wrong")
"""


def outcomes(pytester, pytestconfig, source):
    """Run a small test file under this project's conftest and settings in a process of its own."""
    root = pytestconfig.rootpath
    pytester.makeconftest((root / "tests" / "conftest.py").read_text(encoding="utf-8").replace("= 2.0", "= 0.3"))
    pytester.makefile(".toml", pyproject=(root / "pyproject.toml").read_text(encoding="utf-8"))
    pytester.makepyfile(test_small=source)
    return pytester.runpytest_subprocess("-p", "no:cacheprovider", "test_small.py").parseoutcomes()


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(LEAVES_TIMER, {"passed": 1, "errors": 1}, id="timer"),
        pytest.param(LEAVES_THREAD, {"passed": 1, "errors": 1}, id="thread"),
        pytest.param(LEAVES_QT_THREAD, {"passed": 2, "errors": 1}, id="qt-thread"),
        pytest.param(TIDY, {"passed": 1}, id="tidy"),
        pytest.param(WARNS, {"failed": 1}, id="qt-warning"),
    ],
)
def test_guard(pytester, pytestconfig, source, expected):
    found = outcomes(pytester, pytestconfig, source)
    assert {kind: count for kind, count in found.items() if kind != "seconds"} == expected
