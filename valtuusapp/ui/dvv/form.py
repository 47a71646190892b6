"""The fields of an application that is being prepared, and what stands in them as a value of the core."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QObject

from valtuusapp.core import messages
from valtuusapp.core.choices import Choice as Row
from valtuusapp.core.dvv import ApplicationContent, ApplicationKind, ApplicationPerson, ApplicationTheme, Signatory
from valtuusapp.core.forms import Choice, Field, FieldKind, Form, FormValues, Group, Reference, Section, check_form
from valtuusapp.core.mandates import MandateType, normal_specifiers
from valtuusapp.core.problems import Problem
from valtuusapp.core.text import Language, LocalText
from valtuusapp.ui.dvv.words import work

_RIGHTS = (MandateType.RIGHT_TO_GRANT, MandateType.RIGHT_TO_GRANT_REPRESENTATION)
_MOST_PERSONS, _MOST_THEMES, _MOST_SIGNATORIES = 40, 80, 8
_LONGEST = 2000


def _text(words: str) -> LocalText:
    """The words of the window, which are in its language already."""
    return LocalText(words)


class ApplicationForm(QObject):
    """Names the fields in the language of the window."""

    def form(self, assignors: Sequence[Row]) -> Form:
        """The form of an application of one of the organisations."""
        choices = tuple(Choice(key=str(row.id), label=_text(row.text)) for row in assignors)
        granting = ("kind", ApplicationKind.GRANT.value)
        about = (
            Field(
                id="kind",
                kind=FieldKind.CHOICE,
                label=_text(self.tr("What is applied for")),
                required=True,
                choices=_choices("application_kind", ApplicationKind),
            ),
            Field(
                id="type",
                kind=FieldKind.CHOICE,
                label=_text(self.tr("Type")),
                help=_text(self.tr("One application is of one type.")),
                required=True,
                choices=_choices("mandate_type", _RIGHTS),
            ),
            Field(
                id="assignor",
                kind=FieldKind.CHOICE,
                label=_text(self.tr("Assignor")),
                required=True,
                choices=choices,
            ),
        )
        persons = (
            Field(
                id="person",
                kind=FieldKind.PERSON,
                label=_text(self.tr("Person")),
                required=True,
            ),
            Field(
                id="engagement",
                kind=FieldKind.ENGAGEMENT,
                label=_text(self.tr("Work and unit")),
            ),
        )
        themes = (
            Field(
                id="theme",
                kind=FieldKind.THEME,
                label=_text(self.tr("Mandate theme")),
                required=True,
            ),
        )
        limits = (
            Field(
                id="valid_from",
                kind=FieldKind.DATE,
                label=_text(self.tr("Valid from")),
                help=_text(self.tr("Empty: from the day on which DVV registers it.")),
                shown_when=granting,
            ),
            Field(
                id="valid_to",
                kind=FieldKind.DATE,
                label=_text(self.tr("Valid to")),
                required=True,
                shown_when=granting,
            ),
            Field(
                id="specifiers",
                kind=FieldKind.TEXT,
                label=_text(self.tr("Specifier")),
                help=_text(self.tr("Several with commas between. Empty: unlimited.")),
            ),
            Field(
                id="why",
                kind=FieldKind.LONG_TEXT,
                label=_text(self.tr("Why")),
                max_length=_LONGEST,
            ),
        )
        signatories = (
            Field(
                id="person",
                kind=FieldKind.PERSON,
                label=_text(self.tr("Name")),
                help=_text(self.tr("Choose from the list, or write a name that is not in the register.")),
                required=True,
            ),
            Field(id="title", kind=FieldKind.TEXT, label=_text(self.tr("Title"))),
        )
        who_signs = self.tr("Those who sign for the municipality. Proposed as last time.")
        return Form(
            id="dvv",
            version=1,
            title=_text(self.tr("DVV application")),
            intro=LocalText(),
            sections=(
                Section(id="about", title=_text(self.tr("Application")), fields=about),
                Section(
                    id="persons",
                    title=_text(self.tr("Persons concerned")),
                    help=_text(self.tr("Each of them gets each of the mandate themes below.")),
                    screen_max=_MOST_PERSONS,
                    fields=persons,
                ),
                Section(
                    id="themes",
                    title=_text(self.tr("Mandate themes")),
                    screen_max=_MOST_THEMES,
                    fields=themes,
                ),
                Section(
                    id="limits",
                    title=_text(self.tr("Validity and reason")),
                    fields=limits,
                ),
                Section(
                    id="signatories",
                    title=_text(self.tr("Signatories")),
                    help=_text(who_signs),
                    screen_max=_MOST_SIGNATORIES,
                    fields=signatories,
                ),
            ),
        )


def _choices(group: str, members: Iterable[StrEnum]) -> tuple[Choice, ...]:
    return tuple(Choice(key=one.value, label=messages.words(group, one.value)) for one in members)


def values_of(content: ApplicationContent, language: Language) -> FormValues:
    """What an application says, as the form holds it."""
    return {
        "kind": content.kind.value,
        "type": content.type.value,
        "assignor": str(content.assignor_id),
        "persons": tuple(
            {
                "person": Reference(one.name, one.person_id),
                "engagement": Reference(work(one, language), one.engagement_id) if one.engagement_id else None,
            }
            for one in content.persons
        ),
        "themes": tuple({"theme": Reference(one.name.marked(language), one.theme_id)} for one in content.themes),
        "valid_from": content.valid_from,
        "valid_to": content.valid_to,
        "specifiers": ", ".join(content.specifiers),
        "why": content.why,
        "signatories": tuple(
            {"person": Reference(one.name, one.person_id), "title": one.title} for one in content.signatories
        ),
    }


def content_of(values: FormValues, before: ApplicationContent) -> ApplicationContent:
    """What the form holds, as an application says it; what is no row of the register is left out."""
    kind = ApplicationKind(str(values.get("kind") or before.kind.value))
    granting = kind is ApplicationKind.GRANT
    ids = {(one.person_id, one.name): one.id for one in before.signatories}
    signatories = []
    for row in _rows(values, "signatories"):
        who = row.get("person")
        if isinstance(who, Reference) and who.text.strip():
            key = ids.pop((who.id, who.text), None)
            signatories.append(Signatory(id=key, person_id=who.id, name=who.text, title=str(row.get("title") or "")))
    return ApplicationContent(
        kind=kind,
        type=MandateType(str(values.get("type") or before.type.value)),
        assignor_id=int(str(values.get("assignor") or before.assignor_id)),
        persons=tuple(
            ApplicationPerson(person_id=who.id, engagement_id=_id(row.get("engagement")), name=who.text)
            for row in _rows(values, "persons")
            if isinstance(who := row.get("person"), Reference) and who.id is not None
        ),
        themes=tuple(
            ApplicationTheme(theme_id=key)
            for row in _rows(values, "themes")
            if (key := _id(row.get("theme"))) is not None
        ),
        signatories=tuple(signatories),
        specifiers=normal_specifiers(str(values.get("specifiers") or "")),
        valid_from=_day(values.get("valid_from")) if granting else None,
        valid_to=_day(values.get("valid_to")) if granting else None,
        why=str(values.get("why") or ""),
    )


def typed_problems(form: Form, values: FormValues) -> list[Problem]:
    """What is wrong with what was typed before it can be a value at all; a signatory need not be in the register."""
    found = []
    for problem in check_form(form, values):
        section = problem.field.partition(".")[0]
        if problem.code == "form_group_empty" or (section == "signatories" and problem.code == "form_not_in_register"):
            continue
        if problem.code == "form_required" and _row_is_empty(values, problem.field):
            continue
        found.append(problem)
    return found


def places_of_rows(values: FormValues, problems: Sequence[Problem]) -> list[Problem]:
    """Problems of persons, themes and signatories at the rows where these stand: empty rows are left out of a value."""
    fields = {"persons": "person", "themes": "theme", "signatories": "person"}
    found = []
    for problem in problems:
        section, _dot, rest = problem.field.partition(".")
        number, _dot, field = rest.partition(".")
        if section in fields and number.isdecimal():
            rows = _rows(values, section)
            there = [place for place, row in enumerate(rows) if _counts(row.get(fields[section]), section)]
            place = there[int(number)] if int(number) < len(there) else int(number)
            found.append(Problem(problem.code, f"{section}.{place}.{field}", problem.severity, problem.values))
        else:
            found.append(problem)
    return found


def _counts(value: object, section: str) -> bool:
    return isinstance(value, Reference) and (value.id is not None or section == "signatories")


def _row_is_empty(values: FormValues, place: str) -> bool:
    """Whether a row of a group has nothing in it: the form opens with one."""
    section, _dot, rest = place.partition(".")
    number = rest.partition(".")[0]
    rows = _rows(values, section)
    return number.isdecimal() and int(number) < len(rows) and not any(rows[int(number)].values())


def _rows(values: FormValues, name: str) -> Group:
    rows = values.get(name)
    return rows if isinstance(rows, tuple) else ()


def _id(value: object) -> int | None:
    return value.id if isinstance(value, Reference) else None


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None
