"""One writer per register: the second is told who is the first, and a dead one stands in nobody's way."""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from valtuusapp.core.problems import UserError
from valtuusapp.db import lock
from valtuusapp.db.lock import WriterLock

NOW = datetime(2026, 11, 23, 7, 5, tzinfo=UTC)

HOLDER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from valtuusapp.db.lock import WriterLock
lock = WriterLock(Path(sys.argv[1]))
lock.take(datetime(2026, 11, 23, 7, 5, tzinfo=UTC))
print("held", flush=True)
sys.stdin.read()
"""


def refused(path: Path) -> UserError:
    with pytest.raises(UserError) as caught:
        WriterLock(path).take(NOW)
    return caught.value


def test_the_second_is_told_who_is_the_first(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(lock, "account", lambda: "aino.ahola")
    first = WriterLock(path)
    assert first.take(NOW)
    error = refused(path)
    assert error.code == "in_use"
    assert error.values["path"] == path
    assert str(error.values["holder"]).startswith("aino.ahola, ")
    assert str(error.values["holder"]).endswith(", 23.11.2026 9.05")
    first.release()
    second = WriterLock(path)
    assert second.take(NOW)
    second.release()


def test_another_spelling_of_the_path_is_the_same_register(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    first = WriterLock(path)
    first.take(NOW)
    monkeypatch.chdir(path.parent)
    assert refused(Path(path.name)).code == "in_use"
    link = tmp_path / "link.sqlite"
    try:
        link.symlink_to(path)
    except OSError:
        pytest.skip("this account may not make links")
    assert refused(link).code == "in_use"
    first.release()


def test_a_register_that_was_not_closed_in_order_is_noticed(path: Path):
    left = path.with_name(f"{path.name}.lock.txt")
    left.write_text("aino.ahola, kone, 22.11.2026 16.00", encoding="utf-8")
    after_crash = WriterLock(path)
    assert not after_crash.take(NOW)
    after_crash.release()
    assert not left.exists()
    next_time = WriterLock(path)
    assert next_time.take(NOW)
    next_time.release()


def test_it_is_free_again_when_its_holder_is_killed(path: Path):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        assert refused(path).code == "in_use"
        holder.send_signal(signal.SIGKILL if os.name != "nt" else signal.SIGTERM)
        holder.wait()
    after = WriterLock(path)
    assert not after.take(NOW)  # and the register is known not to have been closed in order
    after.release()
