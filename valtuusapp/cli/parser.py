"""How arguments are read: help in the reader's language, and one sentence for what cannot be read."""

import argparse
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from valtuusapp.core import messages
from valtuusapp.core.dates import parse_date
from valtuusapp.core.text import Language


class WrongUseError(Exception):
    """The arguments cannot be read; the text says why."""


class Parser(argparse.ArgumentParser):
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
        """A text of the help."""
        return messages.sentence(code, {}, self.language)

    def error(self, message: str) -> NoReturn:
        raise WrongUseError(message)

    def add_file(self, kind: str = "") -> None:
        """The file that a command is about."""
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


def number(least: int, language: Language) -> Callable[[str], int]:
    """Reads a whole number that is not less than ``least``."""

    def read(text: str) -> int:
        if text.isascii() and text.isdecimal() and int(text) >= least:
            return int(text)
        values = {"text": text, "least": least}
        raise argparse.ArgumentTypeError(messages.sentence("cli_not_a_number", values, language))

    return read


def day(language: Language) -> Callable[[str], date]:
    """Reads a day."""

    def read(text: str) -> date:
        if found := parse_date(text):
            return found
        raise argparse.ArgumentTypeError(messages.sentence("not_a_date", {"text": text}, language))

    return read
