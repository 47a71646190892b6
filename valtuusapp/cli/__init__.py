"""The command line: opens the window, or does one job without it.

Exit status: 0 done, 1 findings or could not be done, 2 wrong use. What is wrong is one sentence on stderr. Each job is
a service call that the window uses too.
"""

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from valtuusapp import __version__
from valtuusapp.cli import jobs, maps, receiving
from valtuusapp.cli.common import DONE, NOT_DONE, WRONG_USE
from valtuusapp.cli.parser import Parser, WrongUseError, day, number
from valtuusapp.core import messages
from valtuusapp.core.forms import CURRENT
from valtuusapp.core.maps import MapKind
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language
from valtuusapp.services import last_used


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
    except WrongUseError as error:
        return _refuse(messages.sentence("cli_wrong_use", {"reason": str(error)}, language), WRONG_USE)
    try:
        return int(arguments.job(arguments, language))
    except WrongUseError as error:
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


Job = Callable[[argparse.Namespace, Language], int]

_EXPORTS = {MapKind.SECTOR: "cli_export_sector_map", MapKind.TITLE: "cli_export_title_map"}
_FORMS = {"existing": "cli_form_existing", "new": "cli_form_new"}
_IMPORTS = {MapKind.SECTOR: "cli_import_sector_map", MapKind.TITLE: "cli_import_title_map"}


def _parser(language: Language) -> Parser:
    top = Parser(language=language, prog="valtuusapp", description=messages.sentence("cli_description", {}, language))
    version = f"valtuusapp {__version__}"
    top.choices.add_argument("--version", action="version", version=version, help=top.sentence("cli_option_version"))
    top.add_common()
    top.set_defaults(job=jobs.open_window)
    commands = _subcommands(top, required=False)

    _command(commands, "demo", top.sentence("cli_demo"), jobs.open_demonstration)

    new = _command(commands, "new", top.sentence("cli_new"), jobs.new)
    new.add_file()
    new.choices.add_argument("--demo", action="store_true", help=new.sentence("cli_new_demo"))
    amount = partial(new.choices.add_argument, metavar="N")
    amount("--mandates", type=number(0, language), help=new.sentence("cli_new_mandates"))
    amount("--persons", type=number(1, language), help=new.sentence("cli_new_persons"))
    amount("--seed", type=number(0, language), help=new.sentence("cli_new_seed"))
    new.choices.add_argument("--today", metavar="DATE", type=day(language), help=new.sentence("cli_new_today"))

    export = _subcommands(_command(commands, "export", top.sentence("cli_export")))
    registry = _command(export, "registry", top.sentence("cli_export_registry"), jobs.export_registry)
    registry.add_file(".xlsx")
    registry.choices.add_argument("--filter", metavar="WORDS", default="", help=registry.sentence("cli_export_filter"))

    taken = _subcommands(_command(commands, "import", top.sentence("cli_import")))
    for kind in MapKind:
        name = f"{kind.value}-map"
        given = _command(export, name, messages.sentence(_EXPORTS[kind], {}, language), maps.export_map(kind))
        given.add_file(".xlsx|.pdf")
        given.choices.add_argument("--filter", metavar="WORDS", default="", help=given.sentence("cli_map_filter"))
        read = _command(taken, name, messages.sentence(_IMPORTS[kind], {}, language), maps.import_map(kind))
        read.add_file(".xlsx")
        read.choices.add_argument("--apply", action="store_true", help=read.sentence("cli_import_apply"))

    form = _subcommands(_command(commands, "form", top.sentence("cli_form")))
    for form_id in CURRENT:
        one = _command(form, form_id, messages.sentence(_FORMS[form_id], {}, language), jobs.form(form_id))
        one.add_file(".pdf")
        one.choices.add_argument("--request", metavar="NUMBER", help=one.sentence("cli_form_request"))
        one.choices.add_argument("--unit", metavar="NAME", help=one.sentence("cli_form_unit"))
        one.choices.add_argument("--continuation", action="store_true", help=one.sentence("cli_form_continuation"))

    arrived = _command(commands, "receive", top.sentence("cli_receive"), receiving.receive)
    arrived.files.add_argument(
        "files", metavar="FILE.pdf", nargs="+", type=Path, help=arrived.sentence("cli_receive_files")
    )

    _command(commands, "backup", top.sentence("cli_backup"), jobs.backup).add_file()
    _command(commands, "restore", top.sentence("cli_restore"), jobs.restore).add_file()
    _command(commands, "check", top.sentence("cli_check"), jobs.check)
    return top


def _subcommands(parser: Parser, *, required: bool = True) -> Any:
    title = parser.sentence("cli_group_commands")
    kind: Any = partial(Parser, language=parser.language)
    return parser.add_subparsers(title=title, metavar="COMMAND", required=required, parser_class=kind)


def _command(commands: Any, name: str, text: str, job: Job | None = None) -> Parser:
    parser: Parser = commands.add_parser(name, help=text, description=text)
    parser.add_common(default=argparse.SUPPRESS)
    if job is not None:
        parser.set_defaults(job=job)
    return parser
