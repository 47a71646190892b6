"""The command line: opens the window, or does one job without it.

Exit status: 0 done, 1 findings or could not be done, 2 wrong use. What is wrong is one sentence on stderr. Each job is
a service call that the window uses too.
"""

import argparse
import io
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, NoReturn

from valtuusapp import __version__
from valtuusapp.core import messages
from valtuusapp.core.dates import Clock, clock_at, parse_date
from valtuusapp.core.filters import MandateFilter, Sort
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language, LocalText
from valtuusapp.services import backups, last_used, previews
from valtuusapp.services.opening import Services, open_database

DONE, NOT_DONE, WRONG_USE = 0, 1, 2

_OF_DEMONSTRATION = ("mandates", "persons", "seed", "today")


class _WrongUseError(Exception):
    """The arguments cannot be read; the text says why."""


def main(argv: Sequence[str]) -> int:
    """Does what the arguments say.

    Args:
        argv: the arguments without the program's name.

    Returns:
        The exit status.
    """
    _speak_utf8()
    language = _asked_language(argv) or last_used.language()
    try:
        arguments = _parser(language).parse_args(argv)
    except SystemExit as ended:  # --help and --version
        return int(ended.code or DONE)
    except _WrongUseError as error:
        return _refuse(messages.sentence("cli_wrong_use", {"reason": str(error)}, language), WRONG_USE)
    try:
        return int(arguments.job(arguments, language))
    except _WrongUseError as error:
        return _refuse(str(error), WRONG_USE)
    except UserError as error:
        return _refuse(messages.say(error, language), NOT_DONE)
    except OSError as error:
        values = {"reason": error.strerror or str(error), "path": error.filename}
        return _refuse(messages.sentence("cli_refused", values, language), NOT_DONE)


def _speak_utf8() -> None:
    """Names have letters that not every console expects."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _asked_language(argv: Sequence[str]) -> Language | None:
    """The language of ``--language``, known before the arguments are read, for the help."""
    for option, value in pairwise([*argv, ""]):
        name, _equals, joined = option.partition("=")
        if name == "--language" and (joined or value) in set(Language):
            return Language(joined or value)
    return None


def _refuse(sentence: str, status: int) -> int:
    print(sentence, file=sys.stderr)
    return status


# The arguments


class _Parser(argparse.ArgumentParser):
    """A parser whose help is in the reader's language and that says in one sentence what it cannot read."""

    def __init__(self, *, language: Language = Language.FI, **options: Any) -> None:
        def formatter(prog: str) -> _Help:
            return _Help(language, prog)

        super().__init__(add_help=False, allow_abbrev=False, formatter_class=formatter, **options)
        self.language = language
        self.files = self.add_argument_group(self.sentence("cli_group_arguments"))
        self.choices = self.add_argument_group(self.sentence("cli_group_options"))
        self.choices.add_argument("-h", "--help", action="help", help=self.sentence("cli_option_help"))

    def sentence(self, code: str) -> str:
        return messages.sentence(code, {}, self.language)

    def error(self, message: str) -> NoReturn:
        raise _WrongUseError(message)

    def add_file(self, kind: str = "") -> None:
        self.files.add_argument("file", metavar=f"FILE{kind}", type=Path, help=self.sentence("cli_file"))

    def add_common(self, **defaults: Any) -> None:
        """Options that may stand before the command and after it."""
        add = self.choices.add_argument
        add("--database", metavar="FILE", type=Path, help=self.sentence("cli_option_database"), **defaults)
        add("--read-only", action="store_true", help=self.sentence("cli_option_read_only"), **defaults)
        languages = [language.value for language in Language]
        add("--language", choices=languages, help=self.sentence("cli_option_language"), **defaults)


class _Help(argparse.HelpFormatter):
    def __init__(self, language: Language, prog: str) -> None:
        super().__init__(prog, max_help_position=32, width=100)
        self._usage_word = messages.sentence("cli_usage", {}, language) + " "

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, self._usage_word if prefix is None else prefix)


Job = Callable[[argparse.Namespace, Language], int]


def _parser(language: Language) -> _Parser:
    top = _Parser(language=language, prog="valtuusapp", description=messages.sentence("cli_description", {}, language))
    version = f"valtuusapp {__version__}"
    top.choices.add_argument("--version", action="version", version=version, help=top.sentence("cli_option_version"))
    top.add_common()
    top.set_defaults(job=_open_window)
    commands = _subcommands(top, required=False)

    _command(commands, "demo", top.sentence("cli_demo"), _open_demonstration)

    new = _command(commands, "new", top.sentence("cli_new"), _new)
    new.add_file()
    new.choices.add_argument("--demo", action="store_true", help=new.sentence("cli_new_demo"))
    number = partial(new.choices.add_argument, metavar="N")
    number("--mandates", type=_number(0, language), help=new.sentence("cli_new_mandates"))
    number("--persons", type=_number(1, language), help=new.sentence("cli_new_persons"))
    number("--seed", type=_number(0, language), help=new.sentence("cli_new_seed"))
    new.choices.add_argument("--today", metavar="DATE", type=_day(language), help=new.sentence("cli_new_today"))

    export = _subcommands(_command(commands, "export", top.sentence("cli_export")))
    registry = _command(export, "registry", top.sentence("cli_export_registry"), _export_registry)
    registry.add_file(".xlsx")
    registry.choices.add_argument("--filter", metavar="WORDS", default="", help=registry.sentence("cli_export_filter"))

    form = _subcommands(_command(commands, "form", top.sentence("cli_form")))
    existing = _command(form, "existing", top.sentence("cli_form_existing"), _form_existing)
    existing.add_file(".pdf")
    existing.choices.add_argument("--request", metavar="NUMBER", help=existing.sentence("cli_form_request"))

    _command(commands, "backup", top.sentence("cli_backup"), _backup).add_file()
    _command(commands, "restore", top.sentence("cli_restore"), _restore).add_file()
    _command(commands, "check", top.sentence("cli_check"), _check)
    return top


def _subcommands(parser: _Parser, *, required: bool = True) -> Any:
    title = parser.sentence("cli_group_commands")
    kind: Any = partial(_Parser, language=parser.language)
    return parser.add_subparsers(title=title, metavar="COMMAND", required=required, parser_class=kind)


def _command(commands: Any, name: str, text: str, job: Job | None = None) -> _Parser:
    parser: _Parser = commands.add_parser(name, help=text, description=text)
    parser.add_common(default=argparse.SUPPRESS)
    if job is not None:
        parser.set_defaults(job=job)
    return parser


def _number(least: int, language: Language) -> Callable[[str], int]:
    def read(text: str) -> int:
        if text.isascii() and text.isdecimal() and int(text) >= least:
            return int(text)
        values = {"text": text, "least": least}
        raise argparse.ArgumentTypeError(messages.sentence("cli_not_a_number", values, language))

    return read


def _day(language: Language) -> Callable[[str], date]:
    def read(text: str) -> date:
        if day := parse_date(text):
            return day
        raise argparse.ArgumentTypeError(messages.sentence("not_a_date", {"text": text}, language))

    return read


# The jobs


def _open_window(arguments: argparse.Namespace, language: Language) -> int:
    from valtuusapp.ui.application import run_window  # loads Qt

    return run_window(_database(arguments), read_only=arguments.read_only, language=language, demonstration=False)


def _open_demonstration(arguments: argparse.Namespace, language: Language) -> int:
    from valtuusapp.ui.application import run_window  # loads Qt

    return run_window(None, read_only=arguments.read_only, language=language, demonstration=True)


def _new(arguments: argparse.Namespace, language: Language) -> int:
    asked = {name: value for name in _OF_DEMONSTRATION if (value := getattr(arguments, name)) is not None}
    if asked and not arguments.demo:
        raise _WrongUseError(messages.sentence("cli_only_with_demo", {}, language))
    if arguments.demo:
        from valtuusapp.services.demonstration import create_demonstration

        today = asked.pop("today", None)
        create_demonstration(arguments.file, clock=clock_at(today) if today else Clock(), **asked)
    else:
        from valtuusapp.services.starting import create_register, start_without_answers

        name = LocalText(*(messages.sentence("cli_unnamed_municipality", {}, each) for each in Language))
        create_register(arguments.file, start_without_answers(name), Clock())
    print(messages.sentence("cli_made", {"path": arguments.file}, language))
    return DONE


def _export_registry(arguments: argparse.Namespace, language: Language) -> int:
    _refuse_ending(arguments.file, ".xlsx", language)
    with _opened(arguments, read_only=arguments.read_only) as services:
        count = services.exports.registry(
            arguments.file,
            MandateFilter(query=arguments.filter),
            Sort("assignee", language=language),
            language,
            filter_words=arguments.filter,
        )
    print(messages.sentence("cli_exported", {"count": count, "path": arguments.file}, language))
    return DONE


def _form_existing(arguments: argparse.Namespace, language: Language) -> int:
    _refuse_ending(arguments.file, ".pdf", language)
    with _opened(arguments, read_only=True) as services:
        if arguments.request is not None:
            pdf = services.papers.record(arguments.request)
        else:
            pdf = services.papers.blank(language if arguments.language else None)
    previews.save(pdf, arguments.file)
    print(messages.sentence("cli_written", {"path": arguments.file}, language))
    return DONE


def _backup(arguments: argparse.Namespace, language: Language) -> int:
    backups.copy_register(_database(arguments), arguments.file)
    print(messages.sentence("cli_backed_up", {"path": arguments.file}, language))
    return DONE


def _restore(arguments: argparse.Namespace, language: Language) -> int:
    database = _database(arguments)
    if arguments.read_only:
        raise UserError("opened_read_only", path=database)
    kept = backups.restore(arguments.file, database, Clock())
    print(messages.sentence("cli_restored", {"path": database}, language))
    if kept is not None:
        print(messages.sentence("cli_kept", {"path": kept}, language))
    return DONE


def _check(arguments: argparse.Namespace, language: Language) -> int:
    from valtuusapp.services.checking import check_register

    database = _database(arguments)
    problems = check_register(database)
    for problem in problems:
        print(messages.say(problem, language))
    if not problems:
        print(messages.sentence("cli_all_well", {"path": database}, language))
    return NOT_DONE if problems else DONE


def _database(arguments: argparse.Namespace) -> Path:
    path: Path = arguments.database or last_used.database()
    return path.absolute()


@contextmanager
def _opened(arguments: argparse.Namespace, *, read_only: bool) -> Iterator[Services]:
    services = open_database(_database(arguments), read_only=read_only)
    try:
        services.register.use_as(services.settings.recognise_officer().name)
        yield services
    finally:
        services.close()


def _refuse_ending(path: Path, ending: str, language: Language) -> None:
    if path.suffix.lower() != ending:
        raise _WrongUseError(messages.sentence("cli_wrong_ending", {"path": path, "ending": ending}, language))
