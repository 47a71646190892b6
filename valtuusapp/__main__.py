"""`python -m valtuusapp`: the crash log first, then the command line."""

import sys

from platformdirs import user_log_path

from valtuusapp import __version__, crash


def main() -> int:
    """Run the program with the process's arguments and return its exit status."""
    crash.install(user_log_path("valtuusapp", appauthor=False), __version__)
    from valtuusapp.cli import main as command_line  # not before: a failing import is logged too

    return command_line(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
