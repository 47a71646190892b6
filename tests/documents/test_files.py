import errno
import os
import stat
import tempfile
from pathlib import Path

import pytest

from tests.rights import somebody_without_rights
from valtuusapp.core.messages import say
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language
from valtuusapp.documents.files import write_safely


def test_file_is_written_and_nothing_is_left_beside_it(tmp_path):
    target = tmp_path / "valtuudet.xlsx"
    target.write_bytes(b"old")
    write_safely(target, lambda file: file.write(b"new"))
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "file_disk_full"),
        (OSError(errno.EACCES, "Permission denied"), "file_not_writable"),
        (OSError(errno.EIO, "Input/output error"), "file_not_written"),
    ],
)
def test_failure_half_way_leaves_the_old_file(tmp_path, error, code):
    target = tmp_path / "valtuudet.xlsx"
    target.write_bytes(b"old")

    def write(file):
        file.write(b"half of the ne")
        raise error

    with pytest.raises(UserError) as caught:
        write_safely(target, write)
    assert caught.value.code == code
    for language in Language:
        assert "valtuudet.xlsx" in say(caught.value, language)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_cancel_goes_through_and_leaves_the_old_file(tmp_path):
    target = tmp_path / "valtuudet.xlsx"
    target.write_bytes(b"old")

    def write(file):
        file.write(b"half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_safely(target, write)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_target_that_is_open_elsewhere_is_refused(tmp_path, monkeypatch):
    """What Windows does when the file is open in Excel."""
    target = tmp_path / "valtuudet.xlsx"
    target.write_bytes(b"old")

    def refuse(self, other):
        raise PermissionError(errno.EACCES, "The process cannot access the file", str(self))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UserError) as caught:
        write_safely(target, lambda file: file.write(b"new"))
    assert caught.value.code == "file_not_writable"
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_read_only_target_is_refused(tmp_path):
    target = tmp_path / "valtuudet.xlsx"
    target.write_bytes(b"old")
    target.chmod(stat.S_IREAD)
    with pytest.raises(UserError) as caught:
        write_safely(target, lambda file: file.write(b"new"))
    assert caught.value.code == "file_not_writable"
    assert target.read_bytes() == b"old"
    target.chmod(stat.S_IREAD | stat.S_IWRITE)


def test_a_missing_folder_is_said(tmp_path):
    with pytest.raises(UserError) as caught:
        write_safely(tmp_path / "none" / "valtuudet.xlsx", lambda file: file.write(b"new"))
    assert caught.value.code == "file_folder_missing"
    assert str(tmp_path / "none") in say(caught.value, Language.FI)


@pytest.mark.parametrize("name", ["x" * 300 + ".xlsx", "x" * 5000])
def test_a_name_that_is_too_long_is_said(tmp_path, name):
    with pytest.raises(UserError) as caught:
        write_safely(tmp_path / name, lambda file: file.write(b"new"))
    assert caught.value.code == "file_not_written"
    with pytest.raises(UserError) as caught:
        write_safely(tmp_path / name / "a.xlsx", lambda file: file.write(b"new"))
    assert caught.value.code in ("file_not_written", "file_folder_missing")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="folders are closed otherwise there")
def test_a_folder_in_which_nobody_may_look_is_said():
    with tempfile.TemporaryDirectory() as folder:
        closed = Path(folder) / "closed"
        closed.mkdir()
        closed.chmod(0)
        Path(folder).chmod(0o755)
        with somebody_without_rights(), pytest.raises(UserError) as caught:
            write_safely(closed / "a.xlsx", lambda file: file.write(b"new"))
    assert caught.value.code == "file_not_writable"


def test_a_folder_in_the_place_of_the_file_is_said(tmp_path):
    (tmp_path / "folder.xlsx").mkdir()
    with pytest.raises(UserError) as caught:
        write_safely(tmp_path / "folder.xlsx", lambda file: file.write(b"new"))
    assert caught.value.code == "file_not_written"
    assert list(tmp_path.iterdir()) == [tmp_path / "folder.xlsx"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real.xlsx").write_bytes(b"old")
    link = tmp_path / "link.xlsx"
    link.symlink_to(tmp_path / "real.xlsx")
    write_safely(link, lambda file: file.write(b"new"))
    assert link.is_symlink()
    assert (tmp_path / "real.xlsx").read_bytes() == b"new"
