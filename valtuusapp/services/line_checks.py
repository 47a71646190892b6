"""The check of a request's lines: everything that the officer must see of them, as the form stands or would stand."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.checked_lines import CheckedLine, CheckedRow, gathered
from valtuusapp.core.choices import Choice
from valtuusapp.core.coverage import DEVIATING, find
from valtuusapp.core.forms import Field, FieldValue, FormValues, Reference, from_json, load_form, shown_value
from valtuusapp.core.line_checks import Elsewhere, LineFacts, check_line
from valtuusapp.core.line_questions import About, Question, questions
from valtuusapp.core.requests import LineKind
from valtuusapp.core.rules import Asked
from valtuusapp.core.sight import Sight
from valtuusapp.core.text import Language, LocalText
from valtuusapp.core.typed_form import matter_keys, read_typed
from valtuusapp.core.world import Holding
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.db.queries import line_checks as queries
from valtuusapp.db.queries import lists
from valtuusapp.db.queries.line_checks import Assignee
from valtuusapp.services import line_themes, records
from valtuusapp.services.line_facts import Known
from valtuusapp.services.line_looks import Line, Seen, concerns, holding, is_same, levels
from valtuusapp.services.request_checks import NEW
from valtuusapp.services.request_targets import settle
from valtuusapp.services.request_values import group, lines_of, reference_id
from valtuusapp.services.settings import SettingsService


class LineCheckService:
    """Looks at the lines of a request before they are decided."""

    def __init__(self, database: Database, settings: SettingsService) -> None:
        self._database = database
        self._settings = settings

    def rows(self, request_id: int, values: FormValues | None = None) -> tuple[CheckedRow, ...]:
        """Every wanted mandate with what is to be seen of its lines.

        Args:
            request_id: the request.
            values: the form as it would be after a change; None as it is.
        """
        with self._database.read() as session:
            row = records.load(session, tables.Request, request_id)
            filled = from_json(row.form_values) if values is None else values
            return _Check(session, row, filled, self._database.clock.today()).rows()

    def questions(self, request_id: int, rows: Sequence[CheckedRow]) -> list[Question]:
        """One ready letter for each who is to be asked of what is not in the maps."""
        officer = self._settings.recognise_officer()
        with self._database.read() as session:
            row = records.load(session, tables.Request, request_id)
            values = from_json(row.form_values)
        orderer = values.get("orderer")
        about = About(
            number=row.number or "",
            orderer=orderer.text if isinstance(orderer, Reference) else "",
            why=str(values.get("why") or ""),
            officer=", ".join(part for part in (officer.name, officer.title) if part),
        )
        return questions(rows, about)

    def suggest_themes(
        self,
        values: FormValues,
        text: str,
        *,
        e_service_id: int | None = None,
        limit: int = 20,
        language: Language = Language.FI,
    ) -> list[Choice]:
        """The themes that fit what is typed, those in the assignees' maps first; the detail says which map."""
        today = self._database.clock.today()
        with self._database.read() as session:
            return line_themes.suggest(
                session, values, text, e_service_id=e_service_id, today=today, limit=limit, language=language
            )


class _Check:
    """One look at a request."""

    def __init__(self, session: Session, row: tables.Request, values: FormValues, today: date) -> None:
        self._session, self._row, self._values, self._today = session, row, values, today
        self._wanted = group(values, "wanted")
        self._lines = lines_of(values)
        # Held on to, so that the session reads each person once and not for every line.
        everyone = {line.assignee_person_id for line in self._lines} - {None}
        self._held = session.scalars(select(tables.Person).where(tables.Person.id.in_(everyone))).all()
        self._fitting = settle(session, self._lines, row.assignor_id, today)
        self._known = Known(session, row, reference_id(values.get("orderer_unit")), self._lines, today)

    def rows(self) -> tuple[CheckedRow, ...]:
        """The wanted mandates in their order."""
        count = len(self._wanted)
        together: dict[Assignee, list[Line]] = {}
        lines = [self._line(position % count, row) for position, row in enumerate(self._lines)]
        for line in lines:
            together.setdefault(line.line.assignee, []).append(line)
        seen = self._seen(lines)
        stored = self._row.lines if len(self._row.lines) == len(lines) else [None] * len(lines)
        typed = self._typed()
        found = []
        for number, wanted in enumerate(self._wanted):
            checked = []
            for place, position in enumerate(range(number, len(lines), count)):
                line, kept = lines[position], stored[position]
                facts = self._facts(line, seen.get(position, Seen()), together[line.line.assignee])
                work = self._known.work_of(line.asked.assignee_id, line.engagement_id)
                who = self._known.people.get(line.asked.assignee_id or 0)
                checked.append(
                    CheckedLine(
                        line_id=kept.id if kept else None,
                        place=place,
                        assignee=self._name(place, line),
                        title=work.title if work else LocalText(),
                        unit=work.unit if work else LocalText(),
                        restricted=who is not None and who.restricted,
                        checked_on=kept.checked_on if kept else None,
                        checks=tuple(check_line(facts, self._known.settings)),
                    )
                )
            common, rest = gathered(checked)
            first = lines[number]
            found.append(
                CheckedRow(
                    number=number,
                    kind=first.line.kind,
                    values=wanted,
                    typed=typed.get(number, ()),
                    theme=first.asked.theme.name if first.asked.theme else None,
                    type=first.asked.type,
                    common=common,
                    lines=rest,
                )
            )
        return tuple(found)

    # --- the lines ---

    def _line(self, number: int, row: tables.RequestLine) -> "Line":
        """A line as the rules and the maps look at it."""
        whose = (row.assignee_person_id, row.assignee_organisation_id)
        target = self._known.targets.get(row.target_mandate_id or 0)
        start = row.valid_from or (self._today if row.kind is LineKind.CHANGE else None)
        day = max(self._today, start or self._today)
        work = self._known.work_of(row.assignee_person_id, row.engagement_id)
        asked = Asked(
            kind=row.kind,
            target=target,
            may_be_meant=self._fitting.get(row.position, 0),
            is_new=self._row.form_id == NEW,
            assignor_id=self._row.assignor_id,
            assignee_id=row.assignee_person_id,
            assignee_is_person=row.assignee_organisation_id is None,
            assignee_has_business_id=self._known.bodies.get(row.assignee_organisation_id or 0, ("", True))[1],
            theme=self._known.themes.get(row.theme_id or 0),
            type=row.type,
            specifiers=tuple(row.specifiers),
            valid_from=start,
            valid_to=row.valid_to,
            similar=self._known.similar.get(row.theme_id or 0, ()),
            engagement_ends=work.valid_to if work else None,
            earliest=self._today,
            received_ends=self._known.received_ends(row, day),
            held=tuple(self._known.held.get(whose, ())),
            orderer_id=self._row.orderer_id,
            approver_id=self._known.approver_id,
        )
        line = queries.asked_line(row, self._row.id, self._row.number or "", self._row.assignor_id)
        return Line(number, asked, line, row.work, day, row.engagement_id)

    def _seen(self, lines: Sequence[Line]) -> dict[int, Seen]:
        """How the maps see each line on its first day, as if it were held."""
        by_day: dict[date, dict[int, Holding]] = {}
        for position, line in enumerate(lines):
            if line.line.kind is not LineKind.END and (held := holding(position, line)) is not None:
                by_day.setdefault(line.day, {})[position] = held
        found: dict[int, Seen] = {}
        for day, holdings in by_day.items():
            people = {held.person_id for held in holdings.values() if held.person_id in self._known.people}
            sight = Sight(self._known.world(day, people, list(holdings.values())))
            differing = [one for one in find(sight) if one.kind in DEVIATING]
            for position, held in holdings.items():
                mine = tuple(one for one in differing if concerns(one, held))
                found[position] = Seen(mine, levels(sight, held, mine))
        return found

    def _facts(self, line: Line, seen: Seen, lines: Sequence[Line]) -> LineFacts:
        """What a line is checked by; ``lines`` are all of the same assignee."""
        asked = line.asked
        person_id, organisation_id = line.line.assignee
        who = self._known.people.get(person_id or 0)
        right = asked.type.granted_with if asked.type else None
        able = self._known.able(asked.theme.id or 0, right) if asked.theme and right else []
        works = self._known.works_on(person_id, line.day)
        others = {
            other.request_id: Elsewhere(request_id=other.request_id, number=other.number)
            for other in self._known.elsewhere
            if is_same(line.line, other)
        }
        return LineFacts(
            known=who is not None or organisation_id in self._known.bodies,
            nobody=line.line.assignee == (None, None) and not group(self._values, "assignees"),
            asked=asked,
            work=line.work,
            elsewhere=tuple(others.values()),
            twice=any(one.number != line.number and is_same(line.line, one.line) for one in lines),
            grantors=tuple(self._known.people[key].name for key in able),
            only_grantor=able == [person_id],
            findings=seen.findings,
            in_maps=seen.levels,
            exceptions={
                one.map: self._known.exceptions[one.subject]
                for one in seen.findings
                if one.map is not None and one.subject in self._known.exceptions
            },
            ours=who is None or not who.outside,
            titles=lists.joined(work.title for work in works),
            sectors=lists.joined(work.sector for work in works),
            supervisor=self._known.supervisor(person_id, line.engagement_id),
            director=self._known.director(person_id, line.engagement_id),
            commitment_on=who.commitment_on if who else None,
            commitment_said=any(one.line.kind is not LineKind.END and one.number < line.number for one in lines),
            today=self._today,
        )

    def _name(self, place: int, line: Line) -> str:
        """As listed in the register, else as it stands on the form."""
        person_id, organisation_id = line.line.assignee
        if person_id in self._known.people:
            return self._known.people[person_id].name
        if organisation_id in self._known.bodies:
            return self._known.bodies[organisation_id][0]
        rows = group(self._values, "assignees")
        value = rows[place].get("person") if place < len(rows) else self._values.get("organisation")
        return value.text if isinstance(value, Reference) else ""

    def _typed(self) -> dict[int, tuple[tuple[LocalText, LocalText], ...]]:
        """By wanted row what was typed there on the form that was received."""
        if not self._row.received_values:
            return {}
        form = load_form(self._row.form_id, self._row.form_version)
        fields = form.section("wanted").fields
        typed = read_typed(form, self._row.received_values)
        found = {}
        for number, (row, matter) in enumerate(zip(group(typed.values, "wanted"), typed.matters, strict=True)):
            pairs = [(field.label, _in_words(field, row.get(field.id))) for field in fields if row.get(field.id)]
            names = self._matter(matter)
            pairs = [(field.label, names) for field in fields if field.id == "e_service" and names is not None] + pairs
            found[number] = tuple(pairs)
        return found

    def _matter(self, text: str) -> LocalText | None:
        """The names of the e-service and theme that were chosen; None when they are not known (any more)."""
        keys = matter_keys(text)
        theme = self._session.get(tables.Theme, keys[0]) if keys else None
        e_service = self._session.get(tables.EService, keys[1]) if keys and keys[1] is not None else None
        rows = [row for row in (e_service, theme) if row is not None]
        return lists.joined([LocalText(row.name_fi, row.name_sv) for row in rows], " – ") if rows else None


def _in_words(field: Field, value: FieldValue) -> LocalText:
    return LocalText(*(shown_value(field, value, language) for language in Language))
