"""A thousand printed requests beside bare reportlab that sets the same texts in the same tables: rows of the bench."""

import html
import io
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from pathlib import Path
from random import Random
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Table
from sqlalchemy import insert

from valtuusapp.core.mandates import GrantingWay, MandateBasis, MandateType
from valtuusapp.core.requests import ApprovalKind, LineOutcome
from valtuusapp.db import sqlite, tables
from valtuusapp.documents.pdf_lines import Row
from valtuusapp.documents.request_record import record_story
from valtuusapp.services.opening import Services

REQUESTS = 1_000
LINES_OF = (1, 1, 2, 2, 4)  # so many persons does a request have in turn, each for two mandates
_FIRST = 1_000_000  # the keys of mandates and events begin here


def add_requests(path: Path, today: date, persons: int, themes: int) -> None:
    """Granted requests by bare inserts into a register that has persons and themes."""
    random = Random(2)
    engine = sqlite.writing(sqlite.open_engine(path, read_only=False))
    requests: list[dict[str, Any]] = []
    lines: list[dict[str, Any]] = []
    mandates: list[dict[str, Any]] = []
    events: list[dict[str, Any]] = []
    changes: list[dict[str, Any]] = []
    for number in range(1, REQUESTS + 1):
        people = random.sample(range(1, persons + 1), LINES_OF[number % len(LINES_OF)])
        chosen = random.sample(range(1, themes + 1), 2)
        requests.append(_request(number, people, chosen, today))
        for person in people:
            for theme in chosen:
                line = _line(len(lines) + 1, number, person, theme, today)
                lines.append(line)
                mandates.append(_mandate(_FIRST + line["id"], line))
        for action in ("request_printed", "request_decided", "request_granted", "request_told"):
            event = _FIRST + len(events)
            at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=event - _FIRST)
            events.append({"id": event, "at": at, "actor": "Aino Ahola", "action": action, "hash": f"{event:064x}"})
            changes.append(_change(event, number))
    with engine.begin() as connection:
        for table, rows in (
            (tables.Request, requests),
            (tables.RequestLine, lines),
            (tables.Mandate, mandates),
            (tables.AuditEvent, events),
            (tables.AuditChange, changes),
        ):
            connection.execute(insert(table), rows)
    engine.dispose()


def bench_records(services: Services, folder: Path, row: Callable[[str, float, float, float], Any]) -> list[Any]:
    """All requests into one file and as files, against the same texts set by bare reportlab.

    Args:
        services: on a register with the requests.
        folder: to write into.
        row: makes a line of the bench of name, our time, the peer's and the bar.
    """
    records = services.request_records
    ids = list(range(1, REQUESTS + 1))
    with services.register.database.read() as session:
        stories = [record_story(record) for record in records._copies(session, ids, "", lambda _done, _total: None)]
        texts = [_taken_apart(story) for story in stories]
    files = folder / "files"
    files.mkdir()
    records.write_one_file(folder / "warm.pdf", ids[:20])
    _bare_files(texts[:20], folder)
    ours = _seconds(lambda: records.write_one_file(folder / "all.pdf", ids))
    peer = _seconds(lambda: (folder / "bare.pdf").write_bytes(_bare(texts)))
    ours_files = _seconds(lambda: records.write_files(files, ids))
    peer_files = _seconds(lambda: _bare_files(texts, folder))
    return [
        row(f"{REQUESTS} printed requests into one file", ours, peer, 1.3),
        row(f"{REQUESTS} printed requests as files", ours_files, peer_files, 2),
    ]


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _bare(texts: Iterable[list[Any]]) -> bytes:
    """The texts as one PDF: nothing read, no head, no counted pages, no profile."""
    file = io.BytesIO()
    story = [part for paper in texts for part in (*map(_put_together, paper), PageBreak())]
    SimpleDocTemplate(file, pagesize=A4, leftMargin=57, rightMargin=43, topMargin=90, bottomMargin=60).build(story)
    return file.getvalue()


def _bare_files(texts: list[list[Any]], folder: Path) -> None:
    for number, paper in enumerate(texts):
        (folder / f"bare-{number}.pdf").write_bytes(_bare([paper]))


def _taken_apart(story: Iterable[Flowable]) -> list[Any]:
    """What a story says: rows of cells with their texts, those under each other together, and the ends of pages."""
    found: list[Any] = []
    for part in story:
        if not isinstance(part, Row):
            found.append(None)
            continue
        cells = [[_joined(lines) for lines in _by_style(cell)] for cell in part._lines]
        if found and found[-1] is not None and found[-1][0] == part._widths:
            found[-1][1].append(cells)
        else:
            found.append((part._widths, [cells]))
    return found


def _by_style(cell: list[Any]) -> Iterator[list[Any]]:
    for _style, lines in groupby(cell, lambda line: id(line[1])):
        yield list(lines)


def _joined(lines: list[Any]) -> tuple[str, Any]:
    return html.escape(" ".join(line for line, _style in lines), quote=False), lines[0][1]


def _put_together(part: Any) -> Flowable:
    if part is None:
        return PageBreak()
    widths, rows = part
    made = [[[Paragraph(text, style) for text, style in cell] for cell in row] for row in rows]
    if len(made) == 1 and len(made[0]) == 1 and len(made[0][0]) == 1:
        return made[0][0][0]
    return Table(
        [[cell or "" for cell in row] for row in made], colWidths=widths, style=[("VALIGN", (0, 0), (-1, -1), "TOP")]
    )


def _request(number: int, people: list[int], themes: list[int], today: date) -> dict[str, Any]:
    values = {
        "orderer": {"text": "Ødegård, Erik", "id": 1},
        "orderer_title": "talousjohtaja",
        "orderer_unit": {"text": "Konsernipalvelut", "id": 1},
        "orderer_email": "erik.odegard@lumijarvi.example",
        "assignee_kind": "persons",
        "assignees": [{"person": {"text": f"Henkilö {one}", "id": one}} for one in people],
        "wanted": [
            {
                "theme": {"text": f"Valtuusasia {one}", "id": one},
                "work": "Hoitaa kaupungin asiat.",
                "type": "transactions",
            }
            for one in themes
        ],
        "why": "Tehtävä vaatii palvelun käyttämistä viikoittain, ja sijainen hoitaa sen lomien aikana.",
    }
    return {
        "id": number,
        "number": f"2026-{number:04d}",
        "form_id": "existing",
        "form_version": 2,
        "language": "fi",
        "assignor_id": 1,
        "form_values": values,
        "created_on": today,
        "changed_on": today,
        "received_on": today,
        "sent_for_signature_on": today,
        "print_number": 1,
        "approval_kind": ApprovalKind.PAPER,
        "approver": "Aino Ahola",
        "approver_title": "toimialajohtaja",
        "decided_on": today,
        "search_text": "",
    }


def _line(key: int, request: int, person: int, theme: int, today: date) -> dict[str, Any]:
    return {
        "id": key,
        "request_id": request,
        "position": key,
        "assignee_person_id": person,
        "engagement_id": person,
        "theme_id": theme,
        "type": MandateType.TRANSACTIONS,
        "specifiers": [],
        "valid_from": today,
        "valid_to": today + timedelta(days=700),
        "checked_on": today,
        "outcome": LineOutcome.APPROVED,
        "granted_on": today,
        "granted_by_id": 1,
        "granted_how": GrantingWay.GRANTED,
        "told_on": today,
    }


def _mandate(key: int, line: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": key,
        "assignor_id": 1,
        "assignee_person_id": line["assignee_person_id"],
        "theme_id": line["theme_id"],
        "type": line["type"],
        "specifiers": [],
        "valid_from": line["valid_from"],
        "valid_to": line["valid_to"],
        "engagement_id": line["engagement_id"],
        "request_line_id": line["id"],
        "basis": MandateBasis.REQUEST,
        "search_text": "",
    }


def _change(event: int, request: int) -> dict[str, Any]:
    return {
        "event_id": event,
        "table_name": "request",
        "row_key": str(request),
        "operation": "update",
        "digest": f"{event:064x}",
        "before": {"decided_on": None},
        "after": {"decided_on": "2026-11-23"},
    }
