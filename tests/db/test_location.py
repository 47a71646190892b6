"""A register on a share or in a synchronised folder is refused: two computers could write to it at once."""

from pathlib import Path

import pytest

from valtuusapp.core.problems import UserError
from valtuusapp.db import location

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
tmpfs /tmp tmpfs rw 0 0
//palvelin/yhteinen /mnt/yhteinen cifs rw 0 0
palvelin:/koti /koti nfs4 rw 0 0
/dev/sdb1 /koti/aino/paikallinen ext4 rw 0 0
//palvelin/arkisto /mnt/kunnan\\040arkisto smb3 rw 0 0
//palvelin/äly /mnt/älyä cifs rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/aino/rekisteri.sqlite", "ext4"),
        ("/tmp/rekisteri.sqlite", "tmpfs"),
        ("/mnt/yhteinen/rekisteri.sqlite", "cifs"),
        ("/mnt/yhteinen2/rekisteri.sqlite", "ext4"),
        ("/koti/aino/rekisteri.sqlite", "nfs4"),
        ("/koti/aino/paikallinen/rekisteri.sqlite", "ext4"),
        ("/mnt/kunnan arkisto/rekisteri.sqlite", "smb3"),
        ("/mnt/älyä/rekisteri.sqlite", "cifs"),
        ("/run/user/1000/gvfs/smb-share:server=palvelin/rekisteri.sqlite", "fuse.gvfsd-fuse"),
    ],
)
def test_the_deepest_mount_above_the_file_counts(path: str, kind: str):
    assert location._file_system(Path(path), MOUNTS) == kind


@pytest.mark.parametrize("kind", ["nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "davfs", "fuse.gvfsd-fuse"])
def test_a_share_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str):
    monkeypatch.setattr(location, "_file_system", lambda _path, _mounts: kind)
    monkeypatch.setattr(location.sys, "platform", "linux")
    if not Path("/proc/mounts").exists():
        pytest.skip("no list of mounts here")
    with pytest.raises(UserError) as caught:
        location.refuse_unsafe(tmp_path / "rekisteri.sqlite")
    assert caught.value.code == "on_network"


@pytest.mark.parametrize(
    "folder", ["OneDrive", "OneDrive - Lumijärven kaupunki", "Dropbox", "Nextcloud", "Google Drive", "iCloudDrive"]
)
def test_a_synchronised_folder_is_refused_by_its_name(tmp_path: Path, folder: str):
    with pytest.raises(UserError) as caught:
        location.refuse_unsafe(tmp_path / folder / "Rekisteri" / "rekisteri.sqlite")
    assert caught.value.code == "in_synchronised_folder"
    assert caught.value.values["folder"] == folder


def test_a_link_into_a_synchronised_folder_is_followed(tmp_path: Path):
    (tmp_path / "OneDrive").mkdir()
    link = tmp_path / "rekisterit"
    try:
        link.symlink_to(tmp_path / "OneDrive", target_is_directory=True)
    except OSError:
        pytest.skip("this account may not make links")
    with pytest.raises(UserError) as caught:
        location.refuse_unsafe(link / "rekisteri.sqlite")
    assert caught.value.code == "in_synchronised_folder"


def test_an_ordinary_folder_will_do(tmp_path: Path):
    location.refuse_unsafe(tmp_path / "Rekisteri" / "rekisteri.sqlite")
