"""What every test may rely on: nothing of this machine's user is touched, and nothing is left running behind."""

import gc
import os
import threading
import time
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # the same everywhere; Qt warns of a locale without UTF-8

# Windows and sessions are made and thrown away by the thousand: a tenth of the time went into looking for garbage.
gc.set_threshold(100_000, 50, 100)

USER_FOLDERS = ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "APPDATA"]
PATIENCE = 2.0
"""Seconds that a thread or timer gets to end after its test."""


def uses_qt(request: pytest.FixtureRequest) -> bool:
    """Tell whether a test has anything to do with Qt."""
    return bool({"qapp", "qtbot", "qtmodeltester"} & set(request.fixturenames))


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test user folders of its own, so that none meets the officer's real database or settings."""
    home = tmp_path_factory.mktemp("home")
    for name in USER_FOLDERS:
        monkeypatch.setenv(name, str(home / name.lower()))
    return home


@pytest.fixture(autouse=True)
def nothing_left_over(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread behind, and a test with Qt that leaves a timer or a Qt thread behind."""
    threads_before = set(threading.enumerate())
    if not uses_qt(request):
        yield
        running = _wait_until_none(lambda: [t.name for t in threading.enumerate() if t not in threads_before])
        assert not running, f"threads left running: {running}"
        return

    from PySide6.QtCore import QThread, QTimer

    started: weakref.WeakSet[QThread | QTimer] = weakref.WeakSet()
    with pytest.MonkeyPatch.context() as patch:
        for kind in (QThread, QTimer):
            patch.setattr(kind, "start", _noting(kind.start, started))
        gc.freeze()  # what was there before the test need not be gone through after it
        yield
    running = _wait_until_none(lambda: _running_in_qt(started, threads_before))
    assert not running, f"left running: {running}"


@pytest.fixture(autouse=True)
def fresh_settings(request: pytest.FixtureRequest, own_folders: Path) -> None:
    """Give each test with Qt empty settings in a folder of its own."""
    if not uses_qt(request):
        return
    from PySide6.QtCore import QSettings

    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
        QSettings.setPath(QSettings.Format.IniFormat, scope, str(own_folders / "settings"))


def _noting(start, started):
    """Return a `start` that notes on what it was called."""

    def noting_start(self, *args, **kwargs):
        started.add(self)
        return start(self, *args, **kwargs)

    return noting_start


def _running_in_qt(started, threads_before) -> list[str]:
    """Name what still runs of what was started; pending deletions and garbage are cleared first."""
    import shiboken6
    from PySide6.QtCore import QCoreApplication, QEvent, QThread, QThreadPool

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    gc.collect()
    running = [thread.name for thread in threading.enumerate() if thread not in threads_before]
    running = [name for name in running if not name.startswith("Dummy-")]  # a Qt thread that Python has met
    for one in list(started):
        if shiboken6.isValid(one) and (one.isRunning() if isinstance(one, QThread) else one.isActive()):
            running.append(f"{type(one).__name__} {one.objectName() or one!r}")
    if QThreadPool.globalInstance().activeThreadCount():
        running.append("a task in the global thread pool")
    return running


def _wait_until_none(what) -> list[str]:
    """Ask until nothing is left or patience ends; return what is left."""
    end = time.monotonic() + PATIENCE
    while (left := what()) and time.monotonic() < end:
        time.sleep(0.02)
    return left
