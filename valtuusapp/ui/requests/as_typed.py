"""A form as it was typed by the one who sent it, to be compared with what stands in the program now."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from valtuusapp.core.forms import Field, FieldKind, Form, FormValues, Section, shown_value
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language, fold
from valtuusapp.core.typed_form import MATTER, UNKNOWN
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.widgets import Card, Heading, Text

_MATTER = re.compile(r"t(\d+)(?:e(\d+))?")
_WIDTH = 44  # letters


@dataclass(frozen=True, slots=True)
class _Typed:
    """What was typed in one field.

    Attributes:
        section: the words of the section; with a number where the section is repeated.
        place: the field of the form, as in the places of problems; empty when the form on screen has none.
    """

    section: str
    label: str
    text: str
    place: str
    field: Field | None


class AsTyped(QScrollArea):
    """Every field that was filled in, in the order of the form; below it what stands there now where that differs."""

    def __init__(self, form: Form, typed: Mapping[str, str], name: str, services: Services, language: Language) -> None:
        """Shows what was typed.

        Args:
            form: the form in its own version.
            typed: by the fields of the fillable form.
            name: the name of the file.
            services: for the words of what was chosen.
            language: of labels and choices.
        """
        super().__init__()
        self._language = language
        self._services = services
        self._now: list[tuple[_Typed, Text]] = []
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        column.setSpacing(theme.XS)
        column.addWidget(Heading(self.tr("As typed"), 2))
        if name:
            column.addWidget(Text(name, quiet=True, small=True))
        section = ""
        for one in self._all(form, typed):
            if one.section != section:
                section = one.section
                column.addSpacing(theme.XS)
                column.addWidget(Heading(section, 3))
            column.addWidget(self._row(one))
        column.addStretch()
        self.setWidget(card)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(theme.characters(_WIDTH * 0.6))
        self.setAccessibleName(self.tr("As typed"))

    def compare(self, values: FormValues) -> None:
        """Say what stands now in the fields where something else was typed."""
        for one, label in self._now:
            now = self._present(one, values)
            same = now is None or _plain(now) == _plain(one.text)
            label.setText("" if same else self.tr("Now: {text}").format(text=now or "–"))
            label.setVisible(not same)

    def _row(self, one: _Typed) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, theme.XS)
        column.setSpacing(0)
        column.addWidget(Text(one.label, quiet=True, small=True))
        column.addWidget(Text(one.text))
        now = Text(small=True)
        theme.mark(now, "tone", "info")
        now.hide()
        column.addWidget(now)
        row.setAccessibleName(f"{one.label}: {one.text}")
        self._now.append((one, now))
        return row

    def _all(self, form: Form, typed: Mapping[str, str]) -> Iterator[_Typed]:
        left = dict(typed)
        for section in form.sections:
            title = section.title.get(self._language)
            if not section.repeats:
                yield from self._of_section(section, title, "", "", left)
                continue
            for number in _numbers(section, left):
                place = f"{section.id}.{number - 1}."
                yield from self._of_section(section, f"{title} {number}", f"{section.id}_{number}_", place, left)
        other = self.tr("Other fields")
        yield from (_Typed(other, name, text, "", None) for name, text in left.items())

    def _of_section(
        self, section: Section, title: str, prefix: str, place: str, left: dict[str, str]
    ) -> Iterator[_Typed]:
        if matter := left.pop(f"{prefix}{MATTER}", "") if prefix else "":
            yield _Typed(title, self.tr("Service and matter"), self._matter(matter), "", None)
        for field in section.fields:
            if text := left.pop(f"{prefix}{field.id}", ""):
                words = shown_value(field, text, self._language) if field.kind is FieldKind.CHOICE else text
                yield _Typed(title, field.label.get(self._language), words, f"{place}{field.id}", field)

    def _matter(self, key: str) -> str:
        """The words of the combined choice of e-service and theme."""
        if key == UNKNOWN:
            return self.tr("Not known: told in own words")
        found = _MATTER.fullmatch(key)
        if found is None:
            return key
        try:
            theme_name = self._services.themes.theme(int(found[1])).name.marked(self._language)
            e_service = self._services.themes.e_service(int(found[2])) if found[2] else None
        except UserError:
            return key  # gone from the catalogue since the form was given out
        return " – ".join([e_service.name.marked(self._language), theme_name] if e_service else [theme_name])

    def _present(self, one: _Typed, values: FormValues) -> str | None:
        """What stands in the field now; None when there is no such field or row any more."""
        if one.field is None:
            return None
        section_id, dot, rest = one.place.partition(".")
        if not dot:
            value = values.get(one.place)
        else:
            number, _dot, field_id = rest.partition(".")
            rows = values.get(section_id)
            if not isinstance(rows, tuple) or int(number) >= len(rows):
                return None
            value = rows[int(number)].get(field_id)
        assert not isinstance(value, tuple)
        return shown_value(one.field, value, self._language)


def _numbers(section: Section, typed: Mapping[str, str]) -> list[int]:
    """The rows of a repeated section in which something was typed."""
    rows = (re.match(rf"{section.id}_(\d+)_", name) for name in typed)
    return sorted({int(row[1]) for row in rows if row})


def _plain(text: str) -> str:
    return " ".join(fold(text).split())
