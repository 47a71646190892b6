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
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "valtuusapp")
    assert settings.fileName().startswith(str(own_folders))
    assert settings.value("seen") is None
    settings.setValue("seen", "1")
"""
WARNS = """
from PySide6.QtCore import qWarning
def test_it(qtbot):
    qWarning("something is wrong")
"""


def test_guards(pytester: pytest.Pytester, pytestconfig: pytest.Config):
    """Small test files under this project's conftest and settings, in a process of their own."""
    root = pytestconfig.rootpath
    pytester.makeconftest((root / "tests" / "conftest.py").read_text(encoding="utf-8").replace("= 2.0", "= 0.3"))
    pytester.makefile(".toml", pyproject=(root / "pyproject.toml").read_text(encoding="utf-8"))
    pytester.makepyfile(
        test_qt_thread=LEAVES_QT_THREAD,
        test_thread=LEAVES_THREAD,
        test_tidy=TIDY,
        test_timer=LEAVES_TIMER,
        test_warns=WARNS,
    )
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", "-rA", ".")
    told = {tuple(line.split()[:2]) for line in result.outlines if line.startswith(("PASSED ", "ERROR ", "FAILED "))}
    assert told == {
        ("PASSED", "test_qt_thread.py::test_it"),
        ("ERROR", "test_qt_thread.py::test_it"),
        ("PASSED", "test_qt_thread.py::test_end"),
        ("PASSED", "test_thread.py::test_it"),
        ("ERROR", "test_thread.py::test_it"),
        ("PASSED", "test_tidy.py::test_it"),
        ("PASSED", "test_timer.py::test_it"),
        ("ERROR", "test_timer.py::test_it"),
        ("FAILED", "test_warns.py::test_it"),
    }
