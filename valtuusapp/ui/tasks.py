"""Long work away from the window's thread: one task at a time, with progress, and it can be cancelled.

The work is a plain function that takes ``progress(done, total)``; the call raises ``Cancelled`` once the user has asked
to stop. It runs on one worker thread; everything that follows happens on the window's thread.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from valtuusapp.core.problems import UserError
from valtuusapp.ui import theme
from valtuusapp.ui.widgets.basic import Text, button

Progress = Callable[[int, int], None]
"""Tells how far the work is: so much done of so much in all (0: not known). Raises ``Cancelled``."""
_TELL_EVERY = 0.05


class Cancelled(Exception):  # noqa: N818 - no error: the user wanted it
    """The user has asked to stop; whatever was written in this transaction is rolled back."""


@dataclass(frozen=True, slots=True)
class Task:
    """One piece of long work.

    Attributes:
        title: what is being done, for the strip in the window.
        work: does it, on the worker thread; touches no widget.
        done: is given the result.
        failed: is given the ``UserError``; other exceptions are raised on the window's thread.
        cancelled: is called when the user stopped it.
    """

    title: str
    work: Callable[[Progress], Any]
    done: Callable[[Any], object] = lambda _result: None
    failed: Callable[[UserError], object] | None = None
    cancelled: Callable[[], object] = lambda: None


class Tasks(QObject):
    """Runs tasks, one at a time.

    Signals:
        started: a task has begun; carries its title.
        progressed: so much is done of so much.
        finished: the task is over, well or not.
        refused: a second task was asked for while one is running.
        failed: a task has failed with a ``UserError`` that it does not handle itself.
    """

    started = Signal(str)
    progressed = Signal(int, int)
    finished = Signal()
    refused = Signal()
    failed = Signal(object)
    _ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(0)  # no thread waits for work that may never come
        self._task: Task | None = None
        self._stop = threading.Event()
        self._told = 0.0
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether a task is at work: the window is read-only meanwhile."""
        return self._task is not None

    def run(self, task: Task) -> bool:
        """Begin a task; False when another one is at work."""
        if self._task is not None:
            self.refused.emit()
            return False
        self._task = task
        self._stop.clear()
        self._told = 0.0
        self.started.emit(task.title)
        self._pool.start(lambda: self._work(task))
        return True

    def cancel(self) -> None:
        """Ask the task to stop at its next step."""
        self._stop.set()

    def close(self) -> None:
        """Stop what is at work and wait for its end; its result is not told to anybody."""
        self.cancel()
        self._pool.waitForDone()
        self._task = None

    def _work(self, task: Task) -> None:
        """Runs on the worker thread."""
        try:
            result, error = task.work(self._progress), None
        except BaseException as caught:  # delivered, never swallowed: _end raises it again
            result, error = None, caught
        self._ended.emit(result, error)

    def _progress(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._told >= _TELL_EVERY or done >= total > 0:
            self._told = now
            self.progressed.emit(done, total)

    def _end(self, result: Any, error: BaseException | None) -> None:
        task = self._task
        if task is None:
            return
        self._task = None
        self.finished.emit()
        match error:
            case None:
                task.done(result)
            case Cancelled():
                task.cancelled()
            case UserError() if task.failed is not None:
                task.failed(error)
            case UserError():
                self.failed.emit(error)
            case _:
                raise error


class TaskStrip(QFrame):
    """A strip at the foot of the window while a task is at work: what, how far, and a button to stop it."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text(wrap=False)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._count = Text(quiet=True, small=True, wrap=False)
        self._stop = button(self.tr("Cancel"), "", self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.L, theme.XS, theme.L, theme.XS)
        row.setSpacing(theme.M)
        row.addWidget(self._title)
        row.addWidget(self._bar, 1)
        row.addWidget(self._count)
        row.addWidget(self._stop)
        self._tasks = tasks
        tasks.started.connect(self._begin)
        tasks.progressed.connect(self._show)
        tasks.finished.connect(self.hide)
        self.hide()

    def _begin(self, title: str) -> None:
        self._title.setText(title)
        self._bar.setAccessibleName(title)
        self._bar.setRange(0, 0)
        self._count.clear()
        self._stop.setEnabled(True)
        self.show()

    def _show(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._count.setText(self.tr("{done} of {total}").format(done=done, total=total) if total else str(done))

    def _cancel(self) -> None:
        self._stop.setEnabled(False)
        self._title.setText(self.tr("Stopping …"))
        self._tasks.cancel()
