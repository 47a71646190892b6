#!/usr/bin/env python3
"""Everything a developer does with valtuusapp; needs nothing but Python 3.11 or newer.

The first command makes the environment in .venv from requirements.lock; later ones find it ready.
The project itself is not installed: the commands run with PYTHONPATH at this folder.

This file must parse on old Pythons (3.6 on), so that they can say what is missing: no newer syntax here.
"""

import contextlib
import hashlib
import io
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

OLDEST = (3, 11)


def newer_python():
    """Return the command of a Python that is new enough, or None."""
    wanted = "import sys; sys.exit(sys.version_info < {})".format(OLDEST)
    versions = [["python3.{}".format(minor)] for minor in (14, 13, 12, 11)]
    for command in [*versions, ["py", "-3"], ["python3"]]:
        if shutil.which(command[0]) and subprocess.call([*command, "-c", wanted], stderr=subprocess.DEVNULL) == 0:
            return command
    return None


def run_again_with_newer_python():
    """Hand over to a newer Python, or say that there is none."""
    command = newer_python()
    if command is None:
        sys.exit(
            "valtuusapp needs Python 3.11 or newer; this is {}.{} and no other was found.".format(*sys.version_info)
        )
    sys.exit(subprocess.call([*command, __file__, *sys.argv[1:]]))


if sys.version_info < OLDEST:
    run_again_with_newer_python()

# From here on the Python is new enough; only the syntax stays old.

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "valtuusapp-stamp"
SCRIPTS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
TRANSLATIONS = ROOT / "resources" / "i18n"
LANGUAGES = ("fi", "sv")

# Shared libraries that the Qt wheels expect from the system: always, for a window on X11, for one on Wayland.
QT_LIBRARIES = (
    "libEGL.so.1 libGL.so.1 libX11.so.6 libxkbcommon.so.0 libdbus-1.so.3 libfontconfig.so.1 libfreetype.so.6 "
    "libglib-2.0.so.0 libzstd.so.1"
).split()
X11_LIBRARIES = (
    "libX11-xcb.so.1 libxkbcommon-x11.so.0 libxcb-cursor.so.0 libxcb-icccm.so.4 libxcb-image.so.0 libxcb-keysyms.so.1 "
    "libxcb-randr.so.0 libxcb-render-util.so.0 libxcb-shape.so.0 libxcb-shm.so.0 libxcb-sync.so.1 libxcb-util.so.1 "
    "libxcb-xfixes.so.0 libxcb-xkb.so.1"
).split()
WAYLAND_LIBRARIES = ["libwayland-client.so.0", "libwayland-cursor.so.0"]


class Stop(Exception):
    """What is wrong, in a sentence for the person at the keyboard."""


# --- the environment -------------------------------------------------------------------------------------------


def expected_stamp() -> str:
    """Return what the stamp says when .venv fits: the locked packages, the Python, the place."""
    packages = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    return "\n".join([packages, sys.implementation.cache_tag, sys.version, str(ENVIRONMENT), ""])


def is_ready() -> bool:
    """Tell whether .venv was finished for exactly this lock file and this Python."""
    return PYTHON.exists() and STAMP.exists() and STAMP.read_text(encoding="utf-8") == expected_stamp()


@contextlib.contextmanager
def only_one_at_a_time():
    """Wait until no other dev.py of this checkout makes the environment."""
    with (ROOT / ".venv.lock").open("a") as file:
        if sys.platform == "win32":
            import msvcrt

            while True:
                try:
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                    break
                except OSError:  # gave up after ten seconds: another one is still at work
                    continue
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield  # closing the file frees the lock


def make_ready(window_environment=None) -> None:
    """Make .venv unless it is ready, and see that a window in the given environment finds what Qt needs."""
    if not is_ready():
        make_environment()
    if window_environment is not None and sys.platform.startswith("linux"):
        need_packages(missing_libraries(wanted_libraries(window_environment)))


def make_environment() -> None:
    """Make .venv. The stamp is written last, so a broken attempt is made again."""
    with only_one_at_a_time():
        if is_ready():
            return
        say("Making the environment in .venv (once; it takes 500 MB) ...")
        need_ensurepip()
        base = getattr(sys, "_base_executable", None) or sys.executable
        if subprocess.call([base, "-m", "venv", "--clear", str(ENVIRONMENT)]) != 0:
            raise Stop("Python could not make a virtual environment in .venv: see its message above.")
        pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "-qq"]
        if subprocess.call([*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)]) != 0:
            raise Stop("The packages of requirements.lock could not be installed: see pip's message above.")
        STAMP.write_text(expected_stamp(), encoding="utf-8")


def need_ensurepip() -> None:
    """Debian keeps the part of Python that makes environments in a package of its own."""
    missing = subprocess.call([sys.executable, "-c", "import ensurepip"], stderr=subprocess.DEVNULL) != 0
    if missing and shutil.which("apt-get"):
        need_packages(["Python's module ensurepip"], ["python3.{}-venv".format(sys.version_info[1])])


# --- what the system must have ---------------------------------------------------------------------------------


def wanted_libraries(environment) -> list:
    """Return the libraries that Qt needs for the screen that this environment describes."""
    platform = environment.get("QT_QPA_PLATFORM", "")
    wanted = list(QT_LIBRARIES)
    if platform.startswith("xcb") or (not platform and environment.get("DISPLAY")):
        wanted += X11_LIBRARIES
    if platform.startswith("wayland") or (not platform and environment.get("WAYLAND_DISPLAY")):
        wanted += WAYLAND_LIBRARIES
    return wanted


def debian_package(library) -> str:
    """Return the package of a library: Debian names them alike, libX11.so.6 is in libx11-6."""
    if library.startswith("libglib-2.0"):
        return "libglib2.0-0"
    name, version = library.lower().split(".so.")
    return name + ("-" if name[-1].isdigit() else "") + version


def missing_libraries(wanted) -> list:
    """Return those of the libraries that the loader does not find, asked in a process of its own."""
    program = (
        "import ctypes, sys\nfor name in sys.argv[1:]:\n    try: ctypes.CDLL(name)\n    except OSError: print(name)\n"
    )
    answer = subprocess.run([str(PYTHON), "-c", program, *wanted], stdout=subprocess.PIPE, check=True)
    return answer.stdout.decode().split()


def need_packages(missing, packages=None) -> None:
    """Install the Debian packages of missing things as root; otherwise stop with the command that does it."""
    if not missing:
        return
    packages = packages or [debian_package(library) for library in missing]
    what = "Missing on this system: {}. ".format(", ".join(missing))
    if not (shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0):
        raise Stop(what + "On Debian or Ubuntu: sudo apt-get install " + " ".join(packages))
    say(what + "Installing {} ...".format(" ".join(packages)))
    apt = ["apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=300"]
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    subprocess.call([*apt, "update"], env=quiet, stdout=subprocess.DEVNULL)
    install = [*apt, "install", "--no-install-recommends", *packages]
    if subprocess.call(install, env=quiet, stdout=subprocess.DEVNULL) != 0:
        raise Stop("apt-get could not install {}: see its message above.".format(" ".join(packages)))


def need_screen(environment) -> None:
    """Stop when a window could not be seen anywhere."""
    if not sys.platform.startswith("linux"):
        return
    if not any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        raise Stop(
            "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): use a desktop session, or "
            "'xvfb-run -a python3 dev.py demo' for a screen in memory, or QT_QPA_PLATFORM=offscreen for none at all."
        )


# --- running things --------------------------------------------------------------------------------------------


def say(text) -> None:
    """Tell the person at the keyboard, without mixing into the output of a command."""
    print(text, file=sys.stderr, flush=True)


def surroundings(**more) -> dict:
    """Return the variables of the commands: the code of this checkout, UTF-8, nothing from the current folder."""
    return dict(os.environ, PYTHONPATH=str(ROOT), PYTHONUTF8="1", PYTHONSAFEPATH="1", **more)


def offscreen() -> dict:
    """Return the surroundings for windows that nobody looks at."""
    return surroundings(QT_QPA_PLATFORM="offscreen")


def python(*args, env=None, cwd=ROOT) -> int:
    """Run the environment's Python and return its exit status."""
    return subprocess.call([str(PYTHON), *args], env=env or surroundings(), cwd=cwd)


def tool(name, *args, **options):
    """Run a program that a package installed into the environment."""
    return subprocess.run([str(SCRIPTS / name), *args], cwd=ROOT, env=offscreen(), **options)


def run_steps(steps) -> int:
    """Run every step even after a failure, print what each took, return 1 if any failed."""
    results = []
    for title, args in steps:
        say("\n== " + title)
        began = time.monotonic()
        status = python(*args, env=offscreen())
        results.append((title, status, time.monotonic() - began))
    say("")
    for title, status, seconds in results:
        say("{:<22} {:>7.1f} s  {}".format(title, seconds, "ok" if status == 0 else "FAILED"))
    return 1 if any(status for _title, status, _seconds in results) else 0


def open_window(args) -> int:
    """Open the program's window from the caller's folder."""
    need_screen(os.environ)
    make_ready(os.environ)
    return python("-m", "valtuusapp", *args, cwd=None)


# --- the commands ----------------------------------------------------------------------------------------------

CHECKS = [
    ("ruff check", ["-m", "ruff", "check"]),
    ("ruff format --check", ["-m", "ruff", "format", "--check"]),
    ("mypy", ["-m", "mypy"]),
    ("lint-imports", ["-c", "from importlinter.cli import lint_imports_command as main; main()", "--no-logo"]),
]


def run(args) -> int:
    """Open the window on your own database."""
    return open_window(args)


def demo(args) -> int:
    """Open the window on a demonstration municipality, apart from the real database."""
    return open_window(["demo", *args])


def app(args) -> int:
    """Run exactly `python -m valtuusapp ARGS` in the environment, from the current folder."""
    make_ready()
    return python("-m", "valtuusapp", *args, cwd=None)


def test(args) -> int:
    """Run the checks and the tests (pytest's own arguments may follow)."""
    make_ready(offscreen())
    return run_steps([*CHECKS, ("pytest", ["-m", "pytest", "-n", "2", "--dist", "worksteal", *args])])


def check(_args) -> int:
    """Run ruff, mypy and import-linter."""
    make_ready()
    return run_steps(CHECKS)


def bench(args) -> int:
    """Measure the speed of the program beside its raw peers."""
    make_ready(offscreen())
    return python("-m", "tests.bench", *args, env=offscreen())


def screenshots(args) -> int:
    """Draw every page into a folder (docs/screenshots unless named)."""
    make_ready(offscreen())
    folder = Path(args[0]) if args else ROOT / "docs" / "screenshots"
    return python("-m", "tests.screenshots", str(folder.resolve()), env=offscreen())


def make_translations(folder) -> None:
    """Bring the .ts files in a folder up to date with the window's texts and make the .qm files from them."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "valtuusapp").rglob("*.py"))
    for language in LANGUAGES:
        ts, qm = (str(folder / "valtuusapp_{}.{}".format(language, kind)) for kind in ("ts", "qm"))
        texts = ["-source-language", "en", "-target-language", language, "-locations", "none", "-no-obsolete"]
        tool("pyside6-lupdate", *texts, *sources, "-ts", ts, check=True, stdout=subprocess.PIPE)
        tool("pyside6-lrelease", ts, "-qm", qm, check=True, stdout=subprocess.PIPE)


def stale_translations() -> list:
    """Return the names of the translation files that differ from what would be made now."""

    def contents(folder):
        return {path.name: path.read_bytes() for path in folder.glob("valtuusapp_*.*")}

    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name) / "fresh"
        shutil.copytree(str(TRANSLATIONS), str(fresh))
        make_translations(fresh)
        here, made = contents(TRANSLATIONS), contents(fresh)
    return sorted(file for file in made if made[file] != here.get(file))


def translations(args) -> int:
    """Update the window's texts in Finnish and Swedish; --check only says whether they are current."""
    make_ready(offscreen())
    TRANSLATIONS.mkdir(parents=True, exist_ok=True)
    if args != ["--check"]:
        make_translations(TRANSLATIONS)
        return 0
    stale = stale_translations()
    say("Not current, run 'python3 dev.py translations': " + ", ".join(stale) if stale else "All are current.")
    return 1 if stale else 0


def lock(_args) -> int:
    """Remake requirements.lock from pyproject.toml (needs uv)."""
    if shutil.which("uv") is None:
        raise Stop("This needs uv, which is not found: install it (pip install uv) and try again.")
    rules = ["--universal", "--python-version", "3.11", "--generate-hashes", "--group", "dev"]
    silence = ["--no-emit-index-url", "--no-annotate", "--no-header"]  # the file names packages, never a registry
    return subprocess.call(["uv", "pip", "compile", *rules, *silence, "pyproject.toml", "-o", LOCK.name], cwd=ROOT)


def package(_args) -> int:
    """Build the wheel into dist/."""
    make_ready()
    return python("-m", "hatchling", "build", "-t", "wheel", "-d", "dist")


COMMANDS = {
    command.__name__: command
    for command in (run, demo, app, test, check, bench, screenshots, translations, lock, package)
}


def usage() -> str:
    """Return one line per command."""
    lines = ["usage: python3 dev.py COMMAND [ARGS]", ""]
    lines += ["  {:<13} {}".format(name, command.__doc__) for name, command in COMMANDS.items()]
    return "\n".join(lines)


def main(argv) -> int:
    """Run one command and return its exit status: 0 done, 1 failed, 2 wrong use."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if not argv or argv[0] in ("-h", "--help", "help"):
        print(usage())
        return 0 if argv else 2
    if argv[0] not in COMMANDS:
        say("dev.py knows no command '{}'.\n\n{}".format(argv[0], usage()))
        return 2
    try:
        return COMMANDS[argv[0]](argv[1:])
    except Stop as stop:
        say(str(stop))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
