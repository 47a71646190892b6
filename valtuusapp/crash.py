"""What happens when the program itself fails: a log that helps the developers and holds no personal data.

Standard library only, and set up before anything else is imported. Two files in the given folder:

- `crash.log`, rotating: one report per exception that nobody caught, on any thread;
- `fault.log`: what `faulthandler` writes when the process itself is killed by a fault in native code.

The message of an exception often quotes what somebody typed, so a report holds it only where the interpreter makes it
of names in the code; otherwise the type and the places (file, line, function, the code itself) must do.
"""

import contextlib
import faulthandler
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

LOG_NAME = "crash.log"
FAULT_NAME = "fault.log"
MAX_BYTES = 256 * 1024
"""Size in bytes at which a log gives way to a new one."""
KEPT_LOGS = 3

_SPEAKS_OF_CODE = (ImportError, AttributeError, NameError, RecursionError)


@dataclass(frozen=True, slots=True)
class CrashReport:
    """One uncaught exception.

    Attributes:
        when: the moment in UTC.
        kind: the name of the exception's type.
        thread: the name of the thread on which it happened.
        text: what was logged.
        path: the log file, whether or not it could be written.
    """

    when: datetime
    kind: str
    thread: str
    text: str
    path: Path


Notifier = Callable[[CrashReport], None]

_notifier: Notifier | None = None
_writing = threading.Lock()


def set_notifier(notifier: Notifier | None) -> None:
    """Name the function that is told of every report, or None for nobody.

    It is called on the thread where the exception happened, so it may only pass the report on: a window emits a queued
    signal. An exception in it is dropped.
    """
    global _notifier
    _notifier = notifier


def install(folder: Path, version: str) -> None:
    """Log uncaught exceptions and native faults of this process into a folder, from now on.

    The hooks that were in force before are called afterwards. A folder that cannot be written is passed over in
    silence: a program that works must not stop because it could not promise to report its failures.

    Args:
        folder: where the logs lie; made if missing.
        version: of the program, for the reports.
    """
    _enable_faulthandler(folder)

    def log(error: BaseException, thread: str) -> None:
        report = _report(error, thread, version, folder / LOG_NAME)
        _append(folder, report.text)
        if _notifier is not None:
            with contextlib.suppress(Exception):
                _notifier(report)

    _hook_main_thread(log)
    _hook_threads(log)
    _hook_unraisable(log)


def describe(error: BaseException) -> str:
    """Return an exception with everything that helps and nothing that somebody typed: type, causes, places."""
    parts = []
    for one, link in _chain(error):
        parts.append(link + "".join(traceback.format_tb(one.__traceback__)) + _name(one))
        if isinstance(one, BaseExceptionGroup):
            parts += ["in the group:\n" + describe(inner) for inner in one.exceptions]
    return "\n".join(parts)


def _chain(error: BaseException) -> list[tuple[BaseException, str]]:
    """Return an exception and what led to it, the oldest first, each with the words that lead over to it."""
    found: list[tuple[BaseException, str]] = []
    current: BaseException | None = error
    while current is not None and all(current is not one for one, _link in found):
        cause = current.__cause__
        context = None if current.__suppress_context__ else current.__context__
        link = "which directly caused:\n" if cause else "while it was handled came:\n" if context else ""
        found.append((current, link))
        current = cause or context
    return found[::-1]


def _name(error: BaseException) -> str:
    """Return the exception's type, and its message where that speaks of code or of the system only."""
    kind = type(error).__qualname__
    if isinstance(error, OSError) and error.errno is not None:
        return f"{kind}: [Errno {error.errno}] {error.strerror}"  # without the file's name
    if isinstance(error, _SPEAKS_OF_CODE):
        return f"{kind}: {error}"
    return kind


def _report(error: BaseException, thread: str, version: str, path: Path) -> CrashReport:
    when = datetime.now(UTC)
    head = f"{when:%Y-%m-%d %H:%M:%SZ} valtuusapp {version}, Python {platform.python_version()}, {sys.platform}"
    text = f"{head}, thread {thread}\n{describe(error)}\n"
    return CrashReport(when, type(error).__qualname__, thread, text, path)


def _append(folder: Path, text: str) -> None:
    """Write to the log. That the disk is full or the folder read-only is no second crash."""
    path = folder / LOG_NAME
    with _writing, contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > MAX_BYTES:
            _rotate(path)
        with path.open("a", encoding="utf-8") as log:
            log.write(text)


def _rotate(path: Path) -> None:
    """Give way to a new log: crash.log becomes crash.log.1 and so on, the oldest is dropped."""
    names = [path, *(path.with_name(f"{path.name}.{number}") for number in range(1, KEPT_LOGS + 1))]
    for older, newer in zip(names[:0:-1], names[-2::-1], strict=True):
        if newer.exists():
            newer.replace(older)


def _enable_faulthandler(folder: Path) -> None:
    path = folder / FAULT_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        mode = "w" if path.exists() and path.stat().st_size > MAX_BYTES else "a"
        faulthandler.enable(path.open(mode, encoding="utf-8"))  # stays open as long as the process lives
    except OSError:
        return


def _hook_main_thread(log: Callable[[BaseException, str], None]) -> None:
    before = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):  # not Ctrl+C
            log(error.with_traceback(trace), threading.current_thread().name)
        before(kind, error, trace)

    sys.excepthook = hook


def _hook_threads(log: Callable[[BaseException, str], None]) -> None:
    before = threading.excepthook

    def hook(args: threading.ExceptHookArgs) -> None:
        if isinstance(args.exc_value, Exception):
            log(args.exc_value, args.thread.name if args.thread else "?")
        before(args)

    threading.excepthook = hook


def _hook_unraisable(log: Callable[[BaseException, str], None]) -> None:
    before = sys.unraisablehook

    def hook(args: "sys.UnraisableHookArgs") -> None:
        if isinstance(args.exc_value, Exception):
            log(args.exc_value, threading.current_thread().name)
        before(args)

    sys.unraisablehook = hook
