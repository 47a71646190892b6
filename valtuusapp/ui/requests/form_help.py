"""Help while a request is filled in: what the register knows is filled in, what a theme asks for is told."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from valtuusapp.core import messages
from valtuusapp.core.forms import FieldValue, Reference
from valtuusapp.core.people import Person
from valtuusapp.core.problems import UserError
from valtuusapp.core.requests import LineKind
from valtuusapp.core.text import Language
from valtuusapp.core.themes import SpecifierRule, Theme
from valtuusapp.services.opening import Services
from valtuusapp.ui.form_view import FormView
from valtuusapp.ui.requests.line_kinds import KindHelp
from valtuusapp.ui.requests.sources import assignee_row, engagement_words, main_engagement
from valtuusapp.ui.requests.theme_note import ThemeNote
from valtuusapp.ui.widgets import DateField, FieldRow, Suggestion

_PROPOSED = "proposedEnd"
_BASIS = "proposedFor"
_SEEN = "seen"


class FormHelp(QObject):
    """Works on both forms. Everything that it fills in can be changed.

    Signals:
        names_left_over: more names were pasted than there is room for; carries how many stayed out.
    """

    names_left_over = Signal(int)

    def __init__(self, form: FormView, services: Services, language: Language) -> None:
        super().__init__(form)
        self._form = form
        self._services = services
        self._language = language
        self._themes: dict[int, Theme | None] = {}
        self._kinds = KindHelp(form, services, language)
        for end in self._ends().values():
            end.setProperty(_SEEN, True)
        self._propose_ends(change=False)  # the draft stays as it was left
        form.picked.connect(self._fill)
        form.changed.connect(self._begin_rows)

    def settle(self) -> None:
        """Look at all rows: new ones get what is proposed, ends follow starts and engagements, themes are told of."""
        rows = dict(self._form.places())
        for place, row in rows.items():
            if place.startswith("assignees.") and place.endswith(".person"):
                row.editor.removeEventFilter(self)
                row.editor.installEventFilter(self)
            if place.startswith("wanted.") and place.endswith(".theme"):
                self._tell_of_theme(rows, place.removesuffix(".theme"))
        self._propose_ends()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Several names pasted into a name, one on each line, become several persons."""
        pressed = event if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress else None
        if pressed is not None and pressed.matches(QKeySequence.StandardKey.Paste):
            names = [" ".join(line.split()) for line in QGuiApplication.clipboard().text().splitlines()]
            names = [name for name in names if name]
            place = next((place for place, row in self._form.places() if row.editor is watched), "")
            if len(names) > 1 and place:
                self.put_names(int(place.split(".")[1]), names)
                return True
        return super().eventFilter(watched, event)

    def put_names(self, at: int, names: list[str]) -> None:
        """Put persons by their names into rows, from the row ``at`` on if it is empty, else after it."""
        values = dict(self._form.values())
        before = values["assignees"]
        assert isinstance(before, tuple)
        rows = list(before)
        if rows[at].get("person") is None:
            del rows[at]
        else:
            at += 1
        most = self._form.form.section("assignees").screen_max or 0
        fitting = names[: max(0, most - len(rows))]
        rows[at:at] = [self._person(name) for name in fitting]
        self._form.set_values({**values, "assignees": tuple(rows)})
        self.settle()
        self._form.changed.emit()
        if len(fitting) < len(names):
            self.names_left_over.emit(len(names) - len(fitting))

    def _person(self, name: str) -> dict[str, FieldValue]:
        """A row for a name; the person and the engagement when the register knows exactly one of that name."""
        found = self._services.people.suggest_persons(name, limit=2, language=self._language)
        if len(found) != 1:
            return {"person": Reference(name)}
        return assignee_row(self._services, found[0].id, found[0].text, self._language)

    # --- what follows from a pick ---

    def _fill(self, place: str, picked: Suggestion) -> None:
        around, _dot, field_id = place.rpartition(".")
        match field_id:
            case "orderer":
                self._fill_orderer(picked.id)
            case "person":
                self._fill_engagement(around, picked.id)
            case "theme":
                self._fill_from_theme(around, picked.id)
            case "e_service":
                self._fill_only_theme(around, picked.id)
            case "target":
                self._kinds.fill_from_target(around, picked.id)
        self.settle()

    def _fill_orderer(self, person_id: int) -> None:
        person: Person = self._services.people.person(person_id)
        engagement = main_engagement(self._services, person_id)
        unit = Reference(engagement.unit.get(self._language), self._unit_id(engagement.id)) if engagement else None
        self._form.set_value("orderer_title", engagement.title.get(self._language) if engagement else "")
        self._form.set_value("orderer_unit", unit)
        self._form.set_value("orderer_email", person.email)
        self._form.set_value("orderer_phone", person.phone)

    def _unit_id(self, engagement_id: int) -> int:
        return self._services.people.engagement(engagement_id).unit_id

    def _fill_engagement(self, around: str, person_id: int) -> None:
        engagement = main_engagement(self._services, person_id)
        if engagement is not None and self._form.value(f"{around}.engagement") is None:
            words = engagement_words(engagement, self._language)
            self._form.set_value(f"{around}.engagement", Reference(words, engagement.id))

    def _fill_from_theme(self, around: str, theme_id: int) -> None:
        theme = self._theme(theme_id)
        if theme is None:
            return
        asks = f"{around}.e_service" in dict(self._form.places())
        if asks and self._form.value(f"{around}.e_service") is None and len(theme.e_service_ids) == 1:
            e_service = self._services.themes.e_service(theme.e_service_ids[0])
            name = Reference(e_service.name.marked(self._language), e_service.id)
            self._form.set_value(f"{around}.e_service", name)
        if theme.types and self._form.value(f"{around}.type") not in theme.types:
            self._form.set_value(f"{around}.type", theme.types[0].value)

    def _fill_only_theme(self, around: str, e_service_id: int) -> None:
        offered = self._services.themes.suggest_themes("", e_service_id=e_service_id, language=self._language)
        if self._form.value(f"{around}.theme") is None and len(offered) == 1:
            self._form.set_value(f"{around}.theme", Reference(offered[0].text, offered[0].id))
            self._fill_from_theme(around, offered[0].id)

    # --- what is told of a theme ---

    def _tell_of_theme(self, rows: dict[str, FieldRow], around: str) -> None:
        value = rows[f"{around}.theme"].editor.value()
        theme = self._theme(value.id) if value is not None and value.id is not None else None
        self._note(rows[f"{around}.theme"]).show_theme(theme)
        if theme is not None:
            rows[f"{around}.specifiers"].set_help(self._specifier_words(theme))

    def _specifier_words(self, theme: Theme) -> str:
        note = theme.specifier_note.get(self._language)
        if theme.specifier_rule is SpecifierRule.UNKNOWN:
            return note or self._default_help("specifiers")
        rule = messages.term(theme.specifier_rule, self._language)
        return " ".join(part for part in (f"{rule[:1].upper()}{rule[1:]}.", note) if part)

    def _default_help(self, field_id: str) -> str:
        fields = self._form.form.section("wanted").fields
        return next(field.help.get(self._language) for field in fields if field.id == field_id)

    def _note(self, row: FieldRow) -> ThemeNote:
        note = row.findChild(ThemeNote)
        if note is None:
            note = ThemeNote(self._language)
            layout = row.layout()
            assert layout is not None
            layout.addWidget(note)
        return note

    def _theme(self, theme_id: int) -> Theme | None:
        if theme_id not in self._themes:
            try:
                self._themes[theme_id] = self._services.themes.theme(theme_id)
            except UserError:
                self._themes[theme_id] = None  # gone since the form was filled in
        return self._themes[theme_id]

    def forget(self) -> None:
        """The register has changed: read themes anew."""
        self._themes.clear()

    # --- what is proposed ---

    def _propose_ends(self, *, change: bool = True) -> None:
        rows = dict(self._form.places())
        engagements = [row.editor.value() for place, row in rows.items() if place.endswith(".engagement")]
        ids = tuple(one.id for one in engagements if one is not None and one.id is not None)
        for place in self._ends():
            self._propose_end(rows, place.removesuffix(".valid_to"), ids, change=change)

    def _begin_rows(self) -> None:
        """A new mandate begins with what is proposed; one that was copied stays as it was copied."""
        self._kinds.settle()
        for place, end in self._ends().items():
            if end.property(_SEEN):
                continue
            end.setProperty(_SEEN, True)
            around = place.removesuffix(".valid_to")
            if not end.text():
                asked = dict(self._form.places())
                for field_id, value in self._services.request_proposals.blank_wanted(self._form.form.id).items():
                    if f"{around}.{field_id}" in asked:
                        self._form.set_value(f"{around}.{field_id}", value)
                end.setProperty(_PROPOSED, end.text())

    def _ends(self) -> dict[str, DateField]:
        """The last days of the wanted mandates, by their places."""
        places = self._form.places()
        return {place: row.editor for place, row in places if place.startswith("wanted.") and "valid_to" in place}

    def _propose_end(
        self, rows: dict[str, FieldRow], around: str, engagement_ids: tuple[int, ...], *, change: bool
    ) -> None:
        """A new start, theme or engagement moves the end, unless somebody has written another one."""
        kind = rows.get(f"{around}.kind")
        start = rows[f"{around}.valid_from"].editor.value()
        if kind is not None and kind.editor.value() in (LineKind.CHANGE, LineKind.END):
            return  # its last day is that of the mandate in force, or the day of the end
        if not isinstance(start, date):
            return
        theme = rows[f"{around}.theme"].editor.value()
        theme_id = theme.id if theme is not None else None
        end = rows[f"{around}.valid_to"].editor
        basis = repr((start, theme_id, engagement_ids))
        if end.property(_BASIS) == basis:
            return
        proposed = self._services.request_proposals.end(start, theme_id, engagement_ids)
        end.setProperty(_BASIS, basis)
        if change and end.text() == end.property(_PROPOSED):
            end.set_value(proposed)
        end.setProperty(_PROPOSED, messages.shown(proposed, self._language))
