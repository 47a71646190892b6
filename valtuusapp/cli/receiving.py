"""The job of the command line that takes in files that came back."""

import argparse
import sys

from valtuusapp.cli.common import DONE, NOT_DONE, opened
from valtuusapp.core import messages
from valtuusapp.core.problems import UserError, errors
from valtuusapp.core.receiving import Arrival, ArrivalKind, ArrivalState
from valtuusapp.core.text import Language
from valtuusapp.services.opening import Services


def receive(arguments: argparse.Namespace, language: Language) -> int:
    """Takes in forms and signed copies: what is sure is taken, what is not stays to be put right in the request.

    A line for each file; what is refused stands on the error output, and the rest goes on.
    """
    with opened(arguments, read_only=arguments.read_only) as services:
        if services.register.read_only:
            raise UserError("opened_read_only", path=services.register.path)
        taken = [_take(services, arrival, language) for arrival in services.receiving.look(arguments.files, language)]
    return DONE if all(taken) else NOT_DONE


def _take(services: Services, arrival: Arrival, language: Language) -> bool:
    """Takes one file and says so; False when it was refused."""
    if any(note.code == "received_same_values_twice" for note in arrival.notes):
        arrival = services.receiving.look_again(arrival, language)  # the other one may be a request by now
    reasons = [messages.say(note, language) for note in arrival.notes]
    if arrival.state is ArrivalState.BEFORE:
        _say(arrival, " ".join(reasons), language)
        return True
    if arrival.state is ArrivalState.REFUSED:
        return _refuse(arrival, " ".join(reasons), language)
    try:
        number = services.requests.request(services.receiving.take(arrival)).number
    except UserError as error:
        return _refuse(arrival, messages.say(error, language), language)
    if arrival.kind is ArrivalKind.COPY:
        said = messages.sentence("cli_received_copy", {"number": number}, language)
    else:
        wrong = len({problem.field for problem in errors(arrival.problems)})
        said = messages.sentence("cli_received", {"number": number, "count": wrong}, language)
    _say(arrival, " ".join([said, *reasons]), language)
    return True


def _say(arrival: Arrival, text: str, language: Language) -> None:
    print(messages.sentence("cli_received_file", {"name": arrival.name, "text": text}, language))


def _refuse(arrival: Arrival, text: str, language: Language) -> bool:
    print(messages.sentence("cli_received_file", {"name": arrival.name, "text": text}, language), file=sys.stderr)
    return False
