"""dev.py: what it decides before anything of the project can run."""

import ast
import os
import re
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).parents[1]


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """Point dev.py at an empty checkout with a lock file."""
    environment = tmp_path / ".venv"
    scripts = environment / "bin"
    for name, value in {
        "ROOT": tmp_path,
        "LOCK": tmp_path / "requirements.lock",
        "ENVIRONMENT": environment,
        "STAMP": environment / "valtuusapp-stamp",
        "SCRIPTS": scripts,
        "PYTHON": scripts / "python",
        "TRANSLATIONS": tmp_path / "resources" / "i18n",
    }.items():
        monkeypatch.setattr(dev, name, value)
    dev.LOCK.write_text("reportlab==5.1.0\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def calls(monkeypatch):
    """Record the commands that dev.py would run instead of running them; making .venv leaves a Python there."""
    made: list[list[str]] = []

    def call(command, **_options):
        made.append([str(part) for part in command])
        if "venv" in command:
            dev.SCRIPTS.mkdir(parents=True)
            dev.PYTHON.write_text("", encoding="utf-8")
        return 0

    monkeypatch.setattr(subprocess, "call", call)
    return made


def test_parses_on_old_pythons():
    ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_old_python_without_a_newer_one_is_told_in_one_sentence(monkeypatch):
    monkeypatch.setattr(dev, "newer_python", lambda: None)
    with pytest.raises(SystemExit) as ended:
        dev.run_again_with_newer_python()
    assert "needs Python 3.11 or newer" in str(ended.value)
    assert "\n" not in str(ended.value)


def test_lock_file_names_no_registry():
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert not re.search(r"https?:|file:|index-url|find-links|@", text)
    packages = [line for line in text.splitlines() if "==" in line]
    assert len(packages) > 30
    assert all("--hash=sha256:" in block for block in re.split(r"\n(?=\S)", text.strip()))


def test_environment_is_made_once(checkout, calls):
    dev.make_ready()
    pip = calls[-1]
    assert {"--require-hashes", "--only-binary"} <= set(pip)
    assert not any("index" in part or "://" in part for part in pip)
    made = len(calls)
    dev.make_ready()
    assert len(calls) == made


def test_changed_lock_file_makes_it_again(checkout, calls):
    dev.make_ready()
    assert dev.is_ready()
    dev.LOCK.write_text("reportlab==5.2.0\n", encoding="utf-8")
    assert not dev.is_ready()


def test_other_python_makes_it_again(checkout, calls, monkeypatch):
    dev.make_ready()
    monkeypatch.setattr(sys, "version", "3.99.0")
    assert not dev.is_ready()


def test_failed_installation_leaves_no_stamp(checkout, calls, monkeypatch):
    make = subprocess.call
    monkeypatch.setattr(
        subprocess, "call", lambda command, **options: make(command, **options) or int("pip" in command)
    )
    with pytest.raises(dev.Stop, match="could not be installed"):
        dev.make_ready()
    assert not dev.is_ready()


def test_second_one_waits_for_the_first(checkout):
    order = []
    inside = threading.Event()

    def second():
        inside.wait()
        with dev.only_one_at_a_time():
            order.append("second")

    thread = threading.Thread(target=second)
    thread.start()
    with dev.only_one_at_a_time():
        inside.set()
        thread.join(0.2)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libX11.so.6", "libx11-6"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ],
)
def test_debian_package_of_a_library(library, package):
    assert dev.debian_package(library) == package


def test_libraries_depend_on_the_screen():
    assert "libxcb-cursor.so.0" in dev.wanted_libraries({"DISPLAY": ":0"})
    assert "libxcb-cursor.so.0" not in dev.wanted_libraries({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"})
    assert "libwayland-client.so.0" in dev.wanted_libraries({"WAYLAND_DISPLAY": "wayland-0"})


def test_missing_library_is_found_by_asking_the_loader():
    assert dev.missing_libraries(["libvaltuus.so.9"]) == ["libvaltuus.so.9"]


def test_missing_library_is_named_with_its_package(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(dev.Stop, match=r"libEGL\.so\.1.*apt-get install libegl1"):
        dev.need_packages(["libEGL.so.1"])


def test_root_on_debian_gets_the_package_installed(calls, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    dev.need_packages(["libEGL.so.1"])
    assert ["update" in call for call in calls] == [True, False]
    assert calls[-1][-1] == "libegl1"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_no_screen_is_said():
    with pytest.raises(dev.Stop, match=r"xvfb-run.*offscreen"):
        dev.need_screen({})
    dev.need_screen({"DISPLAY": ":0"})
    dev.need_screen({"QT_QPA_PLATFORM": "offscreen"})


def test_every_step_runs_even_after_a_failure(monkeypatch, capsys):
    monkeypatch.setattr(dev, "python", lambda status, **_options: status)
    assert dev.run_steps([("first", [1]), ("second", [0])]) == 1
    assert re.search(r"first .* s  FAILED\nsecond .* s  ok\n", capsys.readouterr().err)


def test_app_passes_arguments_status_and_folder(monkeypatch):
    seen: dict = {}

    def call(command, **options):
        seen.update(options, command=command)
        return 7

    monkeypatch.setattr(dev, "make_ready", lambda *_args: None)
    monkeypatch.setattr(subprocess, "call", call)
    assert dev.main(["app", "--read-only", "check"]) == 7
    assert seen["command"][1:] == ["-m", "valtuusapp", "--read-only", "check"]
    assert seen["cwd"] is None
    assert dev.surroundings()["PYTHONPATH"] == str(ROOT)


def test_wrong_use(capsys):
    assert dev.main(["fly"]) == 2
    assert dev.main([]) == 2
    assert dev.main(["help"]) == 0
    assert "Open the window on a demonstration municipality" in capsys.readouterr().out


def test_translation_that_was_not_remade_is_named(checkout, monkeypatch):
    dev.TRANSLATIONS.mkdir(parents=True)
    (dev.TRANSLATIONS / "valtuusapp_fi.ts").write_text("old", encoding="utf-8")
    (dev.TRANSLATIONS / "valtuusapp_sv.ts").write_text("new", encoding="utf-8")

    def make(folder):
        for language in dev.LANGUAGES:
            (folder / f"valtuusapp_{language}.ts").write_text("new", encoding="utf-8")

    monkeypatch.setattr(dev, "make_translations", make)
    assert dev.stale_translations() == ["valtuusapp_fi.ts"]
