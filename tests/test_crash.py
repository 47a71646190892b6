"""The crash log: everything that nobody caught is in it, and nothing that somebody typed."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from valtuusapp import crash

NAME = "Šemeikka"


def run(folder: Path, program: str, before: str = "pass") -> subprocess.CompletedProcess[str]:
    """Run a program with the crash log installed, in a process of its own."""
    head = f"""
        import pathlib, sys
        from valtuusapp import crash
        {before}
        crash.install(pathlib.Path({str(folder)!r}), "0.0.0")
        """
    code = textwrap.dedent(head) + textwrap.dedent(program)
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", cwd=Path(__file__).parents[1], check=False
    )


def test_main_thread(tmp_path):
    ended = run(tmp_path / "made" / "here", "raise ValueError(''.join(['Šem', 'eikka']) + ' is no date')")
    log = (tmp_path / "made" / "here" / crash.LOG_NAME).read_text(encoding="utf-8")
    assert ended.returncode == 1
    assert "ValueError" in log
    assert "thread MainThread" in log
    assert "valtuusapp 0.0.0" in log
    assert NAME not in log
    assert "ValueError" in ended.stderr  # the hook of before is called too


def test_other_thread(tmp_path):
    run(
        tmp_path,
        """
        import threading
        thread = threading.Thread(target=lambda: {}["secret"], name="saver")
        thread.start()
        thread.join()
        """,
    )
    log = (tmp_path / crash.LOG_NAME).read_text(encoding="utf-8")
    assert "KeyError" in log
    assert "thread saver" in log


def test_unraisable(tmp_path):
    run(
        tmp_path,
        """
        class Closing:
            def __del__(self):
                raise LookupError("secret")
        Closing()
        """,
    )
    log = (tmp_path / crash.LOG_NAME).read_text(encoding="utf-8")
    assert "LookupError" in log
    assert "__del__" in log


def test_keyboard_interrupt_is_no_crash(tmp_path):
    run(tmp_path, "raise KeyboardInterrupt")
    assert not (tmp_path / crash.LOG_NAME).exists()


def test_native_fault(tmp_path):
    ended = run(tmp_path, "import faulthandler; faulthandler._sigsegv()")
    assert ended.returncode != 0
    assert "Segmentation fault" in (tmp_path / crash.FAULT_NAME).read_text(encoding="utf-8")


def test_notifier_is_told_and_may_fail(tmp_path):
    ended = run(
        tmp_path,
        """
        import threading
        def tell(report):
            print(report.kind, report.thread, report.path.name)
            raise RuntimeError
        crash.set_notifier(tell)
        thread = threading.Thread(target=lambda: 1 / 0, name="saver")
        thread.start()
        thread.join()
        """,
    )
    assert ended.stdout.split() == ["ZeroDivisionError", "saver", "crash.log"]
    assert ended.returncode == 0


def test_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    ended = run(tmp_path / "file" / "logs", "print('works')")
    assert ended.stdout.strip() == "works"
    assert ended.returncode == 0


def test_log_rotates(tmp_path):
    run(
        tmp_path,
        """
        sys.stderr = None
        for number in range(200):
            sys.excepthook(ValueError, ValueError(), None)
        """,
        before="crash.MAX_BYTES = 2_000",
    )
    logs = sorted(path.name for path in tmp_path.glob("crash.log*"))
    assert logs == ["crash.log", "crash.log.1", "crash.log.2", "crash.log.3"]


def caught(function):
    """Return the exception that a function raises."""
    with pytest.raises(Exception) as info:
        function()
    return info.value


def test_causes_come_first():
    def fail():
        try:
            int(NAME)
        except ValueError as error:
            raise LookupError(NAME) from error

    text = crash.describe(caught(fail))
    assert text.index("ValueError") < text.index("which directly caused") < text.index("LookupError")
    assert "int(NAME)" in text
    assert NAME not in text


def test_groups_are_opened():
    def fail():
        raise ExceptionGroup(NAME, [ValueError(NAME), TypeError(NAME)])

    text = crash.describe(caught(fail))
    assert "ValueError" in text
    assert "TypeError" in text
    assert NAME not in text


def test_system_errors_keep_number_but_not_the_file(tmp_path):
    text = crash.describe(caught((tmp_path / f"{NAME}.pdf").read_bytes))
    assert "FileNotFoundError: [Errno 2]" in text
    assert NAME not in text


def test_messages_about_code_are_kept():
    assert "no attribute 'granted_on'" in crash.describe(caught(lambda: None.granted_on))  # type: ignore[attr-defined]
