"""The paper of a request that has a number, on the command line."""

import argparse

from valtuusapp.cli.common import opened
from valtuusapp.core.requests import RequestState
from valtuusapp.core.text import Language


def paper_of_request(arguments: argparse.Namespace, language: Language) -> bytes:
    """The paper of the request ``arguments.request``: before the decision the form as printed, after it the record.

    A record that has been given out and still says what the register says is given out again, beside an open window
    too. Only a new one is written into the register; with ``--read-only`` it is not kept.
    """
    languages = language.value if arguments.language else ""
    with opened(arguments, read_only=True) as services:
        request = services.request_records.find(arguments.request)
        if request.approval is None and request.state is not RequestState.WITHDRAWN:
            return services.papers.record(arguments.request)
        given = services.request_records.look(request.id, languages)
    if given.is_kept or arguments.read_only:
        return given.pdf
    with opened(arguments, read_only=False) as services:
        return services.request_records.give(request.id, languages).pdf
