"""The jobs of the command line that concern the two mandate maps."""

import argparse
from collections.abc import Callable, Iterator

from valtuusapp.cli.common import DONE, opened, refuse_ending
from valtuusapp.core import messages
from valtuusapp.core.maps import MapComparison, MapKind, MapRow
from valtuusapp.core.problems import UserError, errors
from valtuusapp.core.text import Language

Job = Callable[[argparse.Namespace, Language], int]


def export_map(kind: MapKind) -> Job:
    """Writes a map to Excel or on paper, as the file's name says."""

    def job(arguments: argparse.Namespace, language: Language) -> int:
        refuse_ending(arguments.file, (".xlsx", ".pdf"), language)
        with opened(arguments, read_only=arguments.read_only) as services:
            documents = services.map_documents
            if arguments.file.suffix.lower() == ".pdf":
                documents.write_pdf(arguments.file, kind, None, language, arguments.filter)
                print(messages.sentence("cli_written", {"path": arguments.file}, language))
            else:
                count = documents.export_excel(arguments.file, kind, language, arguments.filter)
                values = {"count": count, "path": arguments.file}
                print(messages.sentence("cli_map_exported", values, language))
        return DONE

    return job


def import_map(kind: MapKind) -> Job:
    """Says what a file would change in a map, and changes it when it is told to."""

    def job(arguments: argparse.Namespace, language: Language) -> int:
        refuse_ending(arguments.file, (".xlsx",), language)
        if arguments.apply and arguments.read_only:
            raise UserError("opened_read_only", path=arguments.file)
        with opened(arguments, read_only=not arguments.apply) as services:
            seen = services.map_documents.import_preview(arguments.file, kind)
            for problem in seen.problems:
                print(messages.say(problem, language))
            if wrong := errors(seen.problems):
                raise UserError("map_import_refused", seen.problems, count=len(wrong))
            for line in _lines(seen.comparison, language):
                print(line)
            for said in services.map_changes.preview(seen.difference.change).says():
                print(messages.say(said, language))
            if arguments.apply:
                services.map_documents.import_apply(arguments.file, kind, seen=seen.difference)
        found = seen.comparison
        values = {"added": len(found.added), "removed": len(found.removed), "changed": len(found.changed)}
        if not found:
            print(messages.sentence("cli_map_same", {}, language))
        elif arguments.apply:
            print(messages.sentence("cli_map_imported", values, language))
        else:
            print(messages.sentence("cli_map_would_import", values, language))
        return DONE

    return job


def _lines(comparison: MapComparison, language: Language) -> Iterator[str]:
    """Row by row what would be done."""
    for row in comparison.added:
        yield messages.sentence("cli_map_row_added", {"row": _named(row, language)}, language)
    for row in comparison.removed:
        yield messages.sentence("cli_map_row_removed", {"row": _named(row, language)}, language)
    for _before, row in comparison.changed:
        yield messages.sentence("cli_map_row_changed", {"row": _named(row, language)}, language)


def _named(row: MapRow, language: Language) -> str:
    level = messages.word("map_level_short", row.level.value, language)
    return f"{row.column.get(language)}: {row.theme.get(language)} ({messages.term(row.type, language)}), {level}"
