"""Ready messages about what was granted or ended, in the language of each receiver (R6, R16)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core import telling
from valtuusapp.core.forms import Reference, from_json
from valtuusapp.core.requests import LineKind
from valtuusapp.core.settings import Settings
from valtuusapp.core.telling import Letter, Sender, ToldMandate
from valtuusapp.core.text import Language, LocalText
from valtuusapp.core.work_list import WorkLine
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.db.queries.settings import municipality, read_settings
from valtuusapp.services.request_rows import get
from valtuusapp.services.settings import SettingsService


class TellingService:
    """Writes the messages; whether they are sent is noted with ``granting.tell``."""

    def __init__(self, database: Database, settings: SettingsService) -> None:
        self._database = database
        self._settings = settings

    def letters(self, request_id: int, line_ids: Sequence[int] = (), language: Language | None = None) -> list[Letter]:
        """A message to everybody whose mandates were granted or ended, and one to the orderer.

        Args:
            request_id: the request.
            line_ids: those of its lines that are told of; empty for all that are done and not told yet.
            language: of all messages; None for each receiver's own: of the assignees, as the form asks for it.
        """
        officer = self._officer()
        with self._database.read() as session:
            row = get(session, request_id)
            done = [line for line in row.lines if line.granted_on is not None]
            chosen = [line for line in done if line.id in line_ids]
            lines = chosen or [line for line in done if line.told_on is None] or done
            settings = read_settings(session)
            told = {line.id: mandate for line in lines if (mandate := _told(session, line)) is not None}
            lines = [line for line in lines if line.id in told]
            sender = _sender(session, row.assignor_id, officer)
            found = [
                _to_assignee(session, row, members, told, sender, settings, language)
                for members in _by_assignee(lines).values()
            ]
            if lines and (letter := _to_orderer(session, row, lines, told, sender, language)) is not None:
                found.append(letter)
            return found

    def of_ends(self, mandate_ids: Iterable[int], language: Language | None = None) -> list[Letter]:
        """A message to everybody whose mandates have ended without a request, each in their own language (R6).

        Args:
            mandate_ids: those that have ended or run out; others are left out.
            language: of all messages; None for each receiver's own.
        """
        officer = self._officer()
        with self._database.read() as session:
            today, settings = self._database.clock.today(), read_settings(session)
            by_assignee: dict[tuple[int | None, int | None], list[tables.Mandate]] = defaultdict(list)
            for mandate in (session.get(tables.Mandate, key) for key in mandate_ids):
                if mandate is not None and not mandate.void_reason and (mandate.ended_on or mandate.valid_to < today):
                    by_assignee[mandate.assignee_person_id, mandate.assignee_organisation_id].append(mandate)
            return [_of_ends(session, ended, officer, settings, language) for ended in by_assignee.values()]

    def requests_to_make(self, lines: Iterable[WorkLine]) -> list[Letter]:
        """For each line a message that says what the employee requests in Suomi.fi (R16), in the same order."""
        officer = self._officer()
        with self._database.read() as session:
            found = []
            for line in lines:
                sender = _sender(session, line.content.assignor_id, officer)
                asked = ToldMandate(
                    assignee=line.called,
                    theme=line.subject.theme,
                    e_services=line.subject.e_services,
                    type=line.content.terms.type,
                    specifiers=line.content.terms.specifiers,
                    valid_from=line.content.terms.valid_from,
                    valid_to=line.content.terms.valid_to,
                )
                subject, body = telling.ask_to_request(line.called, asked, sender, line.request_number, line.language)
                found.append(
                    Letter(
                        name=line.name,
                        email=line.email,
                        language=line.language,
                        subject=subject,
                        body=body,
                        line_ids=(line.id,),
                    )
                )
            return found

    def _officer(self) -> str:
        officer = self._settings.recognise_officer()
        return ", ".join(part for part in (officer.name, officer.title) if part)


def _told(session: Session, line: tables.RequestLine) -> ToldMandate | None:
    """What stands in the register of a line; of an end, the mandate that ended."""
    if line.kind is LineKind.END:
        mandate = session.get(tables.Mandate, line.target_mandate_id) if line.target_mandate_id else None
        ended_on = (mandate.ended_on if mandate is not None else None) or line.granted_on
    else:
        mandate = session.scalar(select(tables.Mandate).where(tables.Mandate.request_line_id == line.id))
        ended_on = mandate.ended_on if mandate is not None else None
    if mandate is None or mandate.void_reason:
        return None
    called = _called(session, line.assignee_person_id, line.assignee_organisation_id)
    return _told_mandate(session, mandate, called, ended_on)


def _told_mandate(session: Session, mandate: tables.Mandate, called: str, ended_on: date | None) -> ToldMandate:
    theme = session.get_one(tables.Theme, mandate.theme_id)
    query = (
        select(tables.EService.name_fi, tables.EService.name_sv)
        .join(tables.ThemeEService, tables.ThemeEService.e_service_id == tables.EService.id)
        .where(tables.ThemeEService.theme_id == theme.id)
        .order_by(tables.EService.sort_key)
    )
    return ToldMandate(
        assignee=called,
        theme=LocalText(theme.name_fi, theme.name_sv, theme.name_en),
        e_services=tuple(LocalText(*names) for names in session.execute(query).tuples()),
        type=mandate.type,
        specifiers=tuple(mandate.specifiers),
        valid_from=mandate.valid_from,
        valid_to=mandate.valid_to,
        ended_on=ended_on,
        replaced_on=_replaced_on(session, mandate),
    )


def _replaced_on(session: Session, mandate: tables.Mandate) -> date | None:
    replaced = session.get(tables.Mandate, mandate.replaces_id) if mandate.replaces_id is not None else None
    return replaced.ended_on if replaced is not None else None


def _called(session: Session, person_id: int | None, organisation_id: int | None) -> str:
    if person_id is not None:
        person = session.get_one(tables.Person, person_id)
        return f"{person.first_names} {person.last_name}".strip()
    return session.get_one(tables.Organisation, organisation_id).name_fi


def _of_ends(
    session: Session, ended: Sequence[tables.Mandate], officer: str, settings: Settings, language: Language | None
) -> Letter:
    """To the one whose mandates they were; an organisation is written to in Finnish."""
    first = ended[0]
    who = (first.assignee_person_id, first.assignee_organisation_id)
    called = _called(session, *who)
    person = session.get(tables.Person, first.assignee_person_id) if first.assignee_person_id is not None else None
    language = language or (person.language if person is not None else Language.FI)
    told = [_told_mandate(session, one, called, one.ended_on or one.valid_to) for one in ended]
    letter = _letter(session, who, told, _sender(session, first.assignor_id, officer), "", language, settings)
    return replace(letter, mandate_ids=tuple(one.id for one in ended))


def _letter(
    session: Session,
    who: tuple[int | None, int | None],
    told: Sequence[ToldMandate],
    sender: Sender,
    number: str,
    language: Language,
    settings: Settings,
) -> Letter:
    """To a person or an organisation, of their own mandates."""
    person = session.get(tables.Person, who[0]) if who[0] is not None else None
    called = _called(session, *who)
    subject, body = telling.tell_assignee(called, told, sender, number, language, settings)
    return Letter(
        name=f"{person.last_name}, {person.first_names}" if person is not None else called,
        email=person.email if person is not None else "",
        language=language,
        subject=subject,
        body=body,
    )


def _by_assignee(lines: Sequence[tables.RequestLine]) -> dict[tuple[int | None, int | None], list[tables.RequestLine]]:
    found = defaultdict(list)
    for line in lines:
        found[line.assignee_person_id, line.assignee_organisation_id].append(line)
    return dict(found)


def _to_assignee(
    session: Session,
    row: tables.Request,
    lines: Sequence[tables.RequestLine],
    told: dict[int, ToldMandate],
    sender: Sender,
    settings: Settings,
    language: Language | None,
) -> Letter:
    who = (lines[0].assignee_person_id, lines[0].assignee_organisation_id)
    person = session.get(tables.Person, who[0]) if who[0] is not None else None
    language = language or _asked_language(row) or (person.language if person is not None else _language_of(row))
    letter = _letter(session, who, [told[line.id] for line in lines], sender, row.number or "", language, settings)
    return replace(letter, line_ids=tuple(line.id for line in lines))


def _to_orderer(
    session: Session,
    row: tables.Request,
    lines: Sequence[tables.RequestLine],
    told: dict[int, ToldMandate],
    sender: Sender,
    language: Language | None,
) -> Letter | None:
    """None when the orderer is told already as the only assignee, or is not known at all."""
    if row.orderer_id is not None and {line.assignee_person_id for line in lines} == {row.orderer_id}:
        return None
    values = from_json(row.form_values)
    person = session.get(tables.Person, row.orderer_id) if row.orderer_id is not None else None
    typed = values.get("orderer")
    name = typed.text if isinstance(typed, Reference) else ""
    if person is None and not name:
        return None
    called = f"{person.first_names} {person.last_name}".strip() if person is not None else name
    language = language or (person.language if person is not None else _language_of(row))
    subject, body = telling.tell_orderer(called, [told[line.id] for line in lines], sender, row.number or "", language)
    return Letter(
        name=f"{person.last_name}, {person.first_names}" if person is not None else name,
        email=str(values.get("orderer_email") or (person.email if person is not None else "")),
        language=language,
        subject=subject,
        body=body,
        to_orderer=True,
        line_ids=tuple(line.id for line in lines),
    )


def _asked_language(row: tables.Request) -> Language | None:
    """What the orderer asks the messages to the assignees to be written in; None when nothing is asked."""
    asked = row.form_values.get("message_language")
    return Language(str(asked)) if asked else None


def _language_of(row: tables.Request) -> Language:
    """What is asked, else the form's first language."""
    return _asked_language(row) or Language(row.language.split("+")[0])


def _sender(session: Session, assignor_id: int, officer: str) -> Sender:
    assignor = session.get_one(tables.Organisation, assignor_id)
    ours = municipality(session) or assignor
    return Sender(
        assignor=LocalText(assignor.name_fi, assignor.name_sv),
        business_id=assignor.business_id or "",
        officer=officer,
        municipality=LocalText(ours.name_fi, ours.name_sv),
    )
