"""The fields of a mandate that is written down or corrected by hand, and how one field follows from another."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.forms import Reference
from valtuusapp.core.mandates import EndKind, GrantingWay, Mandate, MandateType, normal_specifiers
from valtuusapp.core.problems import Problem
from valtuusapp.core.rules import default_validity
from valtuusapp.core.text import Language
from valtuusapp.core.themes import SpecifierRule, Theme
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme as looks
from valtuusapp.ui.registry.choices import Choices, in_force_first
from valtuusapp.ui.registry.filters import ORGANISATION, PERSON
from valtuusapp.ui.widgets import ChoiceBox, DateField, FieldGrid, FieldRow, Heading, LongText, Picker, TextField

#: Fields from which others follow.
_LEADING = frozenset({"assignor", "assignee_kind", "person", "engagement", "theme", "type", "valid_from", "granted_on"})


class MandateForm(QWidget):
    """The fields, by the names that problems use.

    Attributes:
        rows: the fields by name.
        touched: the names of those that the user has filled in.

    Signals:
        changed: the user has changed a field.
    """

    changed = Signal()

    def __init__(self, services: Services, language: Language, base: Mandate | None) -> None:
        """Makes empty fields; for a mandate that has been ended also those of its end.

        Args:
            services: what there is to choose.
            language: of the words.
            base: the mandate that is corrected; None for a new one.
        """
        super().__init__()
        self.rows: dict[str, FieldRow] = {}
        self.touched: set[str] = set()
        self._services = services
        self._language = language
        self._base = base
        self._choices = Choices(services, language)
        self._theme: Theme | None = None
        self._by_program = False
        self._grids: list[FieldGrid] = []
        self._labels: dict[str, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, looks.M, looks.M)
        self._column.setSpacing(looks.S)
        self._make_assignee()
        self._make_mandate()
        self._make_granting()
        if base is not None and base.ended_on is not None:
            self._make_end()
        if base is not None:
            self._section(self.tr("Why the register is changed"))
            self._add("reason", self.tr("Reason"), LongText(), required=True)
        self._column.addStretch()
        with self._program():
            self._settle("")

    # --- values ---

    def values(self) -> dict[str, Any]:
        """All that stands in the fields, also what is no day."""
        return {
            name: row.editor.value_or_text() if isinstance(row.editor, DateField) else row.editor.value()
            for name, row in self.rows.items()
        }

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Fills fields; the leading ones first, so that the others offer what follows from them."""
        with self._program():
            for name in sorted(values, key=lambda name: name not in _LEADING):
                if name in self.rows:
                    self.rows[name].editor.set_value(values[name])
                    if name in _LEADING:
                        self._settle(name)
            for name in sorted(values, key=lambda name: name not in _LEADING):
                if name in self.rows:
                    self.rows[name].editor.set_value(values[name])

    def mandate(self) -> Mandate:
        """The mandate as the fields say; what is missing is None, and refused when checked."""
        to_person = self._to_person
        values: dict[str, Any] = {
            "assignor_id": self._id("assignor"),
            "assignee_person_id": self._id("person") if to_person else None,
            "assignee_organisation_id": None if to_person else self._id("organisation"),
            "engagement_id": _number(self._value("engagement")) if to_person else None,
            "theme_id": self._id("theme"),
            "type": self.type,
            "specifiers": normal_specifiers(self._value("specifiers")),
            "rests_on_id": _number(self._value("rests_on")) if self.type is MandateType.REPRESENT else None,
            "valid_from": self._value("valid_from"),
            "valid_to": self._value("valid_to"),
            "granted_on": self._value("granted_on"),
            "granted_by_id": self._id("granted_by"),
            "granted_how": GrantingWay(how) if (how := self._value("granted_how")) else None,
            "why": self._value("why"),
        }
        if "ended_on" in self.rows:
            values |= self._end_values()
        return replace(self._base, **values) if self._base is not None else Mandate(**values)

    def unreadable(self) -> list[Problem]:
        """What stands in fields and names nothing: words that are no row, texts that are no day, missing rows."""
        found = []
        for name, row in self.rows.items():
            if isinstance(row.editor, DateField) and (problem := row.editor.problem()) is not None:
                found.append(problem.at(name))
            elif isinstance(row.editor, Picker) and not row.isHidden():
                found += self._unknown(name, row.editor)
        return found

    @property
    def type(self) -> MandateType:
        """The type that is chosen."""
        return MandateType(self._value("type") or MandateType.TRANSACTIONS)

    # --- making ---

    def _make_assignee(self) -> None:
        self._section(self.tr("To whom"))
        word = {key: messages.word("term", key, self._language) for key in (PERSON, ORGANISATION)}
        self._add("assignee_kind", self.tr("Assignee"), ChoiceBox(list(word.items())))
        self._add("person", self.tr("Person"), Picker(self._choices.persons), required=True)
        self._add("organisation", self.tr("Organisation"), Picker(self._choices.organisations), required=True)
        self._add("engagement", self.tr("Engagement"), ChoiceBox(self._choices.engagement_words([])))

    def _make_mandate(self) -> None:
        today = self._services.register.today
        self._section(self.tr("Mandate"))
        self._add("theme", self.tr("Mandate theme"), Picker(self._choices.themes), required=True, wide=True)
        self._add("type", self.tr("Type"), ChoiceBox(self._choices.types(None, to_person=True, now=None)))
        self._add("specifiers", self.tr("Specifier"), TextField())
        self._add("valid_from", self.tr("Valid from"), DateField(today), required=True)
        self._add("valid_to", self.tr("Valid to"), DateField(today), required=True)
        self._add("assignor", self.tr("Assignor"), Picker(self._choices.organisations), required=True)
        self._add("rests_on", self.tr("Rests on the received mandate"), ChoiceBox([("", "")]))

    def _make_granting(self) -> None:
        ways = [("", self.tr("not known")), *((way.value, messages.term(way, self._language)) for way in GrantingWay)]
        self._section(self.tr("Granting"))
        self._add("granted_on", self.tr("Granted"), DateField(self._services.register.today))
        self._add("granted_how", self.tr("How"), ChoiceBox(ways))
        self._add("granted_by", self.tr("Granted by"), Picker(self._offer_grantors), wide=True)
        self._add("why", self.tr("Why the work needs it"), LongText())

    def _make_end(self) -> None:
        kinds = [(kind.value, messages.term(kind, self._language)) for kind in EndKind]
        today = self._services.register.today
        self._section(self.tr("The end"))
        self._add("ended_on", self.tr("Invalidated on"), DateField(today))
        self._add("end_kind", self.tr("How it was invalidated"), ChoiceBox(kinds))
        self._add("told_on", self.tr("Told on"), DateField(today))
        self._add("end_reason", self.tr("Reason of the end"), LongText())

    def _section(self, title: str) -> None:
        self._column.addWidget(Heading(title, 3))
        grid = FieldGrid()
        self._grids.append(grid)
        self._column.addWidget(grid)
        self._column.addSpacing(looks.S)

    def _add(self, name: str, label: str, editor: Any, *, required: bool = False, wide: bool = False) -> None:
        row = FieldRow(label, editor, self._language, required=required)
        self.rows[name] = row
        self._labels[name] = label
        self._grids[-1].add(row, wide=wide)
        editor.edited.connect(lambda: self._edited(name))

    # --- one field follows from another ---

    def _edited(self, name: str) -> None:
        if self._by_program:
            return
        self.touched.add(name)
        if name in _LEADING:
            with self._program():
                self._settle(name)
        self.changed.emit()

    def _settle(self, name: str) -> None:
        self._show("person", self._to_person)
        self._show("engagement", self._to_person)
        self._show("organisation", not self._to_person)
        if name in ("person", ""):
            self._settle_engagement()
        if name in ("theme", "assignee_kind", ""):
            self._settle_theme()
        kind = self.type
        self.rows["type"].set_help(messages.word("mandate_type_help", kind.value, self._language))
        self._show("rests_on", kind is MandateType.REPRESENT)
        if kind is MandateType.REPRESENT:
            now = self._base.rests_on_id if self._base is not None else None
            received = self._choices.received(self._id("assignor"), self._id("theme"), self._day, now)
            self.rows["rests_on"].editor.set_choices(received)
            if self._base is None and "rests_on" not in self.touched and len(received) > 1:
                self.rows["rests_on"].editor.set_value(received[1][0])
        if self._base is None:
            self._propose()

    def _settle_engagement(self) -> None:
        rows = self._choices.engagements(self._id("person"))
        box = self.rows["engagement"].editor
        box.set_choices(self._choices.engagement_words(rows))
        usual = in_force_first(rows, self._services.register.today())
        if self._base is None or "person" in self.touched:
            box.set_value(str(usual.id) if usual else "")

    def _settle_theme(self) -> None:
        theme_id = self._id("theme")
        if (self._theme and self._theme.id) != theme_id:
            self._theme = self._services.themes.theme(theme_id) if theme_id is not None else None
        now = self._base.type if self._base is not None else None
        self.rows["type"].editor.set_choices(self._choices.types(self._theme, to_person=self._to_person, now=now))
        rule = self._theme.specifier_rule if self._theme else SpecifierRule.UNKNOWN
        self._show("specifiers", rule is not SpecifierRule.NONE or bool(self._value("specifiers")))
        note = self._theme.specifier_note.get(self._language) if self._theme else ""
        unlimited = self.tr("Without a specifier the mandate is unlimited.")
        self.rows["specifiers"].set_help(note or ("" if rule is SpecifierRule.REQUIRED else unlimited))

    def _propose(self) -> None:
        """What is usual, in the fields that nobody has touched."""
        today = self._services.register.today()
        start = self._value("valid_from")
        if start is not None:
            ends = [row.valid_to for row in self._choices.engagements(self._id("person")) if str(row.id) == self._work]
            end = default_validity(
                start=start, theme=self._theme, settings=self._services.settings.all(), engagement_ends=ends
            )
            self._propose_in("valid_to", end)
            self._propose_in("granted_on", today if start >= today else None)
        by_dvv = self.type.is_right_to_grant
        how = GrantingWay.REGISTERED_BY_DVV if by_dvv else GrantingWay.GRANTED
        self._propose_in("granted_how", how.value)

    def _propose_in(self, name: str, value: Any) -> None:
        if name not in self.touched:
            self.rows[name].editor.set_value(value)

    # --- inside ---

    @property
    def _to_person(self) -> bool:
        return self._value("assignee_kind") != ORGANISATION

    @property
    def _day(self) -> date:
        """The day on which the right to grant and the received mandate are needed."""
        return self._value("granted_on") or self._services.register.today()

    @property
    def _work(self) -> str:
        return str(self._value("engagement"))

    def _value(self, name: str) -> Any:
        return self.rows[name].editor.value()

    def _id(self, name: str) -> int | None:
        reference = self._value(name)
        return reference.id if isinstance(reference, Reference) else None

    def _show(self, name: str, shown: bool) -> None:
        row = self.rows[name]
        next(grid for grid in self._grids if grid.isAncestorOf(row)).show_row(row, shown)

    def _offer_grantors(self, text: str) -> Any:
        return self._choices.grantors(text, self.type, self._id("assignor"), self._id("theme"), self._day)

    def _end_values(self) -> dict[str, Any]:
        if self._value("ended_on") is None:
            return {"ended_on": None, "end_kind": None, "end_reason": "", "told_on": None}
        return {
            "ended_on": self._value("ended_on"),
            "end_kind": EndKind(kind) if (kind := self._value("end_kind")) else None,
            "end_reason": self._value("end_reason"),
            "told_on": self._value("told_on"),
        }

    def _unknown(self, name: str, picker: Picker) -> list[Problem]:
        value = picker.value()
        label = self._labels[name]
        if value is None:
            required = name in ("theme", "assignor")
            return [Problem("form_required", name, values={"field": label})] if required else []
        if value.id is None:
            return [Problem("form_not_in_register", name, values={"field": label, "text": value.text})]
        return []

    @contextmanager
    def _program(self) -> Iterator[None]:
        """What changes now was not typed."""
        before, self._by_program = self._by_program, True
        try:
            yield
        finally:
            self._by_program = before


def _number(key: str) -> int | None:
    return int(key) if key else None
