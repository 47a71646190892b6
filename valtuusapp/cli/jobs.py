"""The jobs of the command line that concern the register as a whole, the registry and the forms."""

import argparse
from collections.abc import Callable

from valtuusapp.cli.common import DONE, NOT_DONE, database, opened, refuse_ending
from valtuusapp.cli.parser import WrongUseError
from valtuusapp.cli.records import paper_of_request
from valtuusapp.core import messages
from valtuusapp.core.dates import Clock, clock_at
from valtuusapp.core.filters import MandateFilter, Sort
from valtuusapp.core.problems import UserError
from valtuusapp.core.quick import without_collecting
from valtuusapp.core.text import Language, LocalText
from valtuusapp.services import backups, previews
from valtuusapp.services.blank_forms import Wish

_OF_DEMONSTRATION = ("mandates", "persons", "seed", "today")


def open_window(arguments: argparse.Namespace, language: Language) -> int:
    """Opens the window."""
    with without_collecting():
        from valtuusapp.ui.application import run_window  # loads Qt

    return run_window(database(arguments), read_only=arguments.read_only, language=language, demonstration=False)


def open_demonstration(arguments: argparse.Namespace, language: Language) -> int:
    """Opens the window on the demonstration."""
    with without_collecting():
        from valtuusapp.ui.application import run_window  # loads Qt

    return run_window(None, read_only=arguments.read_only, language=language, demonstration=True)


def new(arguments: argparse.Namespace, language: Language) -> int:
    """Makes a register."""
    asked = {name: value for name in _OF_DEMONSTRATION if (value := getattr(arguments, name)) is not None}
    if asked and not arguments.demo:
        raise WrongUseError(messages.sentence("cli_only_with_demo", {}, language))
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


def export_registry(arguments: argparse.Namespace, language: Language) -> int:
    """Writes the registry to Excel."""
    refuse_ending(arguments.file, (".xlsx",), language)
    with opened(arguments, read_only=arguments.read_only) as services:
        count = services.exports.registry(
            arguments.file,
            MandateFilter(query=arguments.filter),
            Sort("assignee", language=language),
            language,
            filter_words=arguments.filter,
        )
    print(messages.sentence("cli_exported", {"count": count, "path": arguments.file}, language))
    return DONE


def form(form_id: str) -> Callable[[argparse.Namespace, Language], int]:
    """Writes a form: blank to be filled in with a PDF viewer, or the paper of a request."""

    def job(arguments: argparse.Namespace, language: Language) -> int:
        refuse_ending(arguments.file, (".pdf",), language)
        pdf = (
            _blank(form_id, arguments, language) if arguments.request is None else paper_of_request(arguments, language)
        )
        previews.save(pdf, arguments.file)
        print(messages.sentence("cli_written", {"path": arguments.file}, language))
        return DONE

    return job


def _blank(form_id: str, arguments: argparse.Namespace, language: Language) -> bytes:
    with opened(arguments, read_only=True) as services:
        forms = services.blank_forms
        languages = forms.languages(form_id)
        asked = language if arguments.language and language in languages else languages[0]
        unit_id = forms.unit_named(arguments.unit) if arguments.unit is not None else None
        wish = Wish(form_id=form_id, language=asked, unit_id=unit_id, continuation=arguments.continuation)
        return forms.pdf(wish)


def backup(arguments: argparse.Namespace, language: Language) -> int:
    """Makes a backup."""
    backups.copy_register(database(arguments), arguments.file)
    print(messages.sentence("cli_backed_up", {"path": arguments.file}, language))
    return DONE


def restore(arguments: argparse.Namespace, language: Language) -> int:
    """Puts a backup back."""
    register = database(arguments)
    if arguments.read_only:
        raise UserError("opened_read_only", path=register)
    kept = backups.restore(arguments.file, register, Clock())
    print(messages.sentence("cli_restored", {"path": register}, language))
    if kept is not None:
        print(messages.sentence("cli_kept", {"path": kept}, language))
    return DONE


def check(arguments: argparse.Namespace, language: Language) -> int:
    """Checks the register."""
    from valtuusapp.services.checking import check_register

    register = database(arguments)
    problems = check_register(register)
    for problem in problems:
        print(messages.say(problem, language))
    if not problems:
        print(messages.sentence("cli_all_well", {"path": register}, language))
    return NOT_DONE if problems else DONE
