"""The findings of the maps: listing and explaining them, exceptions, and what is done about many at once."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from valtuusapp.core.coverage import DEVIATING, Finding, FindingKind, Subject, find
from valtuusapp.core.findings import ExceptionRow, FindingException, FindingFilter, FindingRow, Searched
from valtuusapp.core.forms import FormValues
from valtuusapp.core.identity import holds_identity_code
from valtuusapp.core.maps import MapKind
from valtuusapp.core.messages import words
from valtuusapp.core.problems import Problem, Severity, UserError, refuse_errors
from valtuusapp.core.sight import Sight
from valtuusapp.core.text import Language, LocalText, sort_key
from valtuusapp.core.world import Given
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.db.queries import coverage, lists
from valtuusapp.db.queries import findings as queries
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.services import records
from valtuusapp.services.finding_orders import on_order, order_values, unnamed_values

#: Everything that no exception covers.
ALL_OPEN = FindingFilter()

_SEVERITIES = tuple(Severity)
_KINDS = tuple(FindingKind)


@dataclass(frozen=True, slots=True)
class Look:
    """The register as the findings see it on a day.

    Attributes:
        exceptions: those that hold, by what they are about.
    """

    sight: Sight
    findings: list[Finding]
    exceptions: dict[Subject, FindingException]

    def open(self) -> list[Finding]:
        """The findings that no exception covers."""
        if not self.exceptions:
            return self.findings
        return [finding for finding in self.findings if finding.subject not in self.exceptions]


def look(session: Session, today: date, theme_id: int | None = None) -> Look:
    """Looks at the whole register, or only at what concerns one theme."""
    world = coverage.world(session, today, read_settings(session), theme_id)
    if theme_id is not None:
        rows = tuple(entry for entry in world.entries if entry.theme_id == theme_id)
        world = replace(world, entries=rows, in_use=world.in_use & {theme_id})
    sight = Sight(world)
    return Look(sight, find(sight), queries.exceptions_in_force(session, today))


class FindingService:
    """Where what is held differs from the maps, and what is done about it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(self, which: FindingFilter = ALL_OPEN, language: Language = Language.FI) -> list[FindingRow]:
        """The findings of today that the filter leaves: the worst first, then by kind, theme and name."""
        with self._database.read() as session:
            seen = look(session, self._today(), which.theme_id)
            findings = _chosen(seen, which)
            rows = Searched(list(describe(session, findings, seen))).found(which.query)
        return sorted(rows, key=lambda row: _place(row, language))

    def counts(self) -> dict[FindingKind, int]:
        """How many findings there are of each kind that no exception covers."""
        with self._database.read() as session:
            found = [finding.kind for finding in look(session, self._today()).open()]
        return {kind: found.count(kind) for kind in FindingKind}

    # Exceptions

    def check_exception(self, reason: str, approver: str, until: date | None) -> list[Problem]:
        """What is wrong with an exception before it is recorded."""
        return list(_check_exception(reason, approver, until, self._today()))

    def record_exception(self, subjects: Iterable[Subject], reason: str, approver: str, until: date | None) -> None:
        """Writes down that findings are as they should be for now; one event.

        An exception that holds already for the same is renewed.

        Args:
            subjects: what they are about: ``Finding.subject``.
            reason: why.
            approver: who has approved it.
            until: the last day; from the next day on they count again.

        Raises:
            UserError: ``not_saved`` with the problems.
        """
        today = self._today()
        refuse_errors(_check_exception(reason, approver, until, today))
        assert until is not None
        with self._database.write("map_exception_recorded", reason.strip()) as written:
            held = queries.exceptions_in_force(written.session, today)
            for subject in dict.fromkeys(subjects):
                row = _exception(written.session, subject, held)
                row.reason, row.approver = reason.strip(), approver.strip()
                row.approved_on, row.until = today, until

    def end_exception(self, exception_ids: Iterable[int], reason: str) -> None:
        """Ends exceptions: from today on the findings count again. One recorded today goes altogether.

        Raises:
            UserError: ``reason_missing``, ``row_gone``.
        """
        if not reason.strip():
            raise UserError("reason_missing")
        yesterday = self._today() - timedelta(days=1)
        with self._database.write("map_exception_ended", reason.strip()) as written:
            for exception_id in exception_ids:
                row = records.load(written.session, tables.MapException, exception_id)
                if row.approved_on > yesterday:
                    written.session.delete(row)
                else:
                    row.until = min(row.until, yesterday)

    def exceptions(self, with_ended: bool = False) -> list[ExceptionRow]:
        """The exceptions, those that end last first."""
        today = self._today()
        with self._database.read() as session:
            names = queries.read_names(session)
            rows = []
            for subject, exception in queries.exceptions(session):
                if not (with_ended or exception.in_force(today)):
                    continue
                _kind, theme_id, _type, map, column_id, person_id, _assignor_id = subject
                columns = names.columns[map] if map is not None else {}
                row = ExceptionRow(
                    exception=exception,
                    subject=subject,
                    theme=names.themes[theme_id],
                    column=columns.get(column_id or 0, LocalText()),
                    person=names.persons.get(person_id or 0, ""),
                    in_force=exception.in_force(today),
                )
                rows.append(row)
            return rows

    # Many at once

    def request_values(self, rows: Sequence[FindingRow]) -> list[FormValues]:
        """Requests for what is lacking, as ``requests.start`` takes them.

        One request for all who lack the same from the same assignor and have the same supervisor, who orders. What
        has been asked for already is left out. Where a sector or title has too few holders, one request for each in
        which nobody is named yet. Every finding of another kind is left out.
        """
        lacking = [row for row in rows if row.kind is FindingKind.LACKS and row.ordered_id is None]
        too_few = [row for row in rows if row.kind is FindingKind.TOO_FEW]
        today = self._today()
        with self._database.read() as session:
            return [
                *order_values(session, lacking, today),
                *unnamed_values(session, too_few, today),
            ]

    def mandates_to_end(self, rows: Sequence[FindingRow]) -> list[int]:
        """The keys of the mandates that are too much, for ``mandates.end``."""
        too_much = DEVIATING | {FindingKind.NOT_IN_USE}
        return sorted({mandate.id for row in rows if row.kind in too_much for mandate in row.mandates})

    def _today(self) -> date:
        return self._database.clock.today()


def describe(session: Session, findings: Sequence[Finding], seen: Look) -> Iterator[FindingRow]:
    """The findings with names and with what they follow from."""
    names = queries.read_names(session)
    entries = {(entry.map, entry.entry_id): entry for entry in seen.sight.world.entries}
    ordered = on_order(session) if any(each.kind is FindingKind.LACKS for each in findings) else {}
    nowhere = LocalText()
    for number, (finding, held) in enumerate(_with_mandates(session, findings, seen.sight.world.today)):
        entry = entries.get((finding.map, finding.entry_id)) if finding.map and finding.entry_id else None
        column_id = finding.column_id or (entry.column_id if entry else None)
        person_id, assignor_id = finding.person_id or 0, finding.assignor_id or 0
        organisations = [names.organisations[one.organisation_id].fi for one in held if one.organisation_id]
        asked = None
        if finding.kind is FindingKind.LACKS and finding.type is not None:
            asked = ordered.get((assignor_id, person_id, finding.theme_id, finding.type))
        yield FindingRow(
            id=number,
            finding=finding,
            theme=names.themes[finding.theme_id],
            column=names.columns[finding.map].get(column_id or 0, nowhere) if finding.map else nowhere,
            holder=names.persons.get(person_id, "") or "".join(organisations[:1]),
            assignor=names.organisations.get(assignor_id, nowhere),
            titles=_columns_of(seen, MapKind.TITLE, person_id, names),
            sectors=_columns_of(seen, MapKind.SECTOR, person_id, names),
            level=entry.level if entry else None,
            least=entry.least if entry else 0,
            months=entry.months if entry else None,
            limited=entry.limited if entry else False,
            mandates=tuple(one.behind for one in held),
            exception=seen.exceptions.get(finding.subject),
            ordered_id=asked[0] if asked else None,
            ordered=asked[1] if asked else "",
        )


def _columns_of(seen: Look, kind: MapKind, person_id: int, names: queries.Names) -> LocalText:
    """The titles or sectors of a person's work."""
    columns = seen.sight.places[kind].of_person.get(person_id, ())
    return lists.joined(names.columns[kind][column_id] for column_id in sorted(columns))


def _with_mandates(
    session: Session, findings: Sequence[Finding], today: date
) -> Iterator[tuple[Finding, Sequence[queries.Held]]]:
    """Each finding with the mandates that it is about: the single one, or all that the person has in the matter."""
    single = queries.mandates(session, {each.mandate_id for each in findings if each.mandate_id is not None})
    wanted = {place for each in findings if each.mandate_id is None and (place := _place_of(each)) is not None}
    held = queries.mandates_of(session, wanted, today)
    for finding in findings:
        if finding.mandate_id is not None:
            yield finding, [single[finding.mandate_id]]
        elif (place := _place_of(finding)) is not None:
            yield finding, held.get(place, ())
        else:
            yield finding, ()


def _place_of(finding: Finding) -> tuple[int, Given] | None:
    """The person, assignor, theme and type of what somebody holds too much."""
    if (
        finding.kind not in DEVIATING
        or finding.person_id is None
        or finding.assignor_id is None
        or finding.type is None
    ):
        return None
    return finding.person_id, (finding.assignor_id, finding.theme_id, finding.type)


def _chosen(seen: Look, which: FindingFilter) -> list[Finding]:
    """The findings that the filter leaves, its words apart."""
    chosen = [
        finding
        for finding in seen.findings
        if (not which.kinds or finding.kind in which.kinds)
        and (not which.severities or finding.severity in which.severities)
        and which.map in (None, finding.map)
        and which.theme_id in (None, finding.theme_id)
        and which.person_id in (None, finding.person_id)
        and which.excepted in (None, finding.subject in seen.exceptions)
    ]
    for kind, column_id in ((MapKind.SECTOR, which.sector_id), (MapKind.TITLE, which.title_id)):
        if column_id is not None:
            people = seen.sight.places[kind].in_column(column_id)
            chosen = [finding for finding in chosen if _is_of(finding, kind, column_id, people)]
    return chosen


def _is_of(finding: Finding, kind: MapKind, column_id: int, people: Collection[int]) -> bool:
    """Whether it is of a column's map or of a person who works there."""
    if finding.map is kind and finding.column_id is not None:
        return finding.column_id == column_id
    return finding.person_id in people


def _place(row: FindingRow, language: Language) -> tuple[object, ...]:
    return (
        _SEVERITIES.index(row.severity),
        _KINDS.index(row.kind),
        sort_key(row.theme.get(language)),
        sort_key(row.column.get(language)),
        sort_key(row.holder),
        row.finding.type or "",
        row.id,
    )


def _check_exception(reason: str, approver: str, until: date | None, today: date) -> Iterator[Problem]:
    for field, text in (("reason", reason), ("approver", approver)):
        if not text.strip():
            yield Problem("exception_field_missing", field, values={"field": words("field", field)})
        elif holds_identity_code(text):
            yield Problem("identity_code_in_text", field, values={"field": words("field", field)})
    if until is None:
        yield Problem("exception_no_end", "until")
    elif until < today:
        yield Problem("exception_in_past", "until", values={"until": until})


def _exception(session: Session, subject: Subject, held: dict[Subject, FindingException]) -> tables.MapException:
    """The row of the exception that holds already, or a new one."""
    if subject in held:
        return records.load(session, tables.MapException, held[subject].id)
    kind, theme_id, type, map, column_id, person_id, assignor_id = subject
    row = tables.MapException(
        kind=kind,
        theme_id=theme_id,
        type=type,
        map=map,
        column_id=column_id,
        person_id=person_id,
        assignor_id=assignor_id,
    )
    session.add(row)
    return row
