"""What of a form's specification is asked on paper, and how: names, labels, tips, controls."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from valtuusapp.core.forms import Field, FieldKind, Form, Section
from valtuusapp.core.messages import words
from valtuusapp.core.text import Language, LocalText
from valtuusapp.documents import fillable_words as said
from valtuusapp.documents.fillable_fields import Control, FormField

#: Instead of e-service and theme the orderer chooses a pair of both.
MATTER = "matter"
UNKNOWN = "unknown"

_CONTROLS = {
    FieldKind.LONG_TEXT: Control.LINES,
    FieldKind.CHOICE: Control.BUTTONS,
    FieldKind.YES_NO: Control.BUTTONS,
}
_YES_NO = ("yes", "no")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperField:
    """A field as it is asked on paper.

    Attributes:
        lines: the room of a long text.
    """

    id: str
    kind: FieldKind
    control: Control
    label: LocalText
    help: LocalText
    required: bool = False
    max_length: int | None = None
    choices: tuple[tuple[str, LocalText], ...] = ()
    unless: tuple[str, str] | None = None
    shown_when: tuple[str, str] | None = None
    lines: int = 1


def paper_fields(section: Section) -> list[PaperField]:
    """The fields of a section on paper: where e-service and theme are asked, the officer finds theme and type."""
    kinds = {field.kind for field in section.fields}
    has_matter = section.repeats and {FieldKind.E_SERVICE, FieldKind.THEME} <= kinds
    found = []
    for field in section.fields:
        if has_matter and field.kind is FieldKind.E_SERVICE:
            found.append(_MATTER)
        elif not (has_matter and (field.kind is FieldKind.THEME or field.id == "type")):
            found.append(_paper_field(field, in_group=section.repeats))
    return found


_MATTER = PaperField(
    id=MATTER,
    kind=FieldKind.E_SERVICE,
    control=Control.LIST,
    label=said.MATTER,
    help=said.MATTER_HELP,
)


def _paper_field(field: Field, *, in_group: bool) -> PaperField:
    choices = tuple((choice.key, choice.label) for choice in field.choices)
    if field.kind is FieldKind.YES_NO:
        choices = tuple((key, words("yes_no", key)) for key in _YES_NO)
    return PaperField(
        id=field.id,
        kind=field.kind,
        control=_CONTROLS.get(field.kind, Control.LINE),
        label=field.label,
        help=field.help,
        required=field.required,
        max_length=field.max_length,
        choices=choices,
        unless=field.unless,
        shown_when=field.shown_when,
        lines=3 if in_group or (field.max_length or 0) <= 1000 else 5,
    )


@dataclass(frozen=True, slots=True)
class Paper:
    """Makes the fields of the PDF.

    Attributes:
        matters: key and words of each e-service with what is done there.
        values: what stands in the fields already, by their names.
    """

    form: Form
    language: Language
    matters: tuple[tuple[str, str], ...]
    values: Mapping[str, str]

    def form_field(self, section: Section, field: PaperField, row: int) -> FormField:
        """The field of a row of a group, counted from 1; of a section that is no group with row 0."""
        name = f"{section.id}_{row}_{field.id}" if row else field.id
        return FormField(
            name=name,
            control=field.control,
            tip=self._tip(section, field, row),
            choices=self._choices(field),
            max_length=field.max_length,
            value=unicodedata.normalize("NFC", self.values.get(name, "")),
            fits=field.control is Control.LINE and section.repeats and field.kind is not FieldKind.DATE,
        )

    def _choices(self, field: PaperField) -> tuple[tuple[str, str], ...]:
        if field.control is Control.LIST:
            return (*self.matters, (UNKNOWN, said.UNKNOWN.get(self.language)))
        return tuple((key, label.get(self.language)) for key, label in field.choices)

    def _tip(self, section: Section, field: PaperField, row: int) -> str:
        language = self.language
        where = f"{section.title.get(language)} {row}: " if row else ""
        label = field.label.get(language)
        if field.kind is FieldKind.DATE:
            label = f"{label} ({said.DAY.get(language)})"
        parts = [f"{where}{label}.", said.REQUIRED.get(language) if field.required else "", field.help.get(language)]
        return " ".join(part for part in parts if part)


def label_of(form: Form, field: PaperField, language: Language, row: int) -> str:
    """The label as it is printed; what a long text is for stands beside the first of its kind."""
    label = field.label.get(language) + (" *" if field.required else "")
    if field.kind is FieldKind.DATE:
        label += f" ({said.DAY.get(language)})"
    if told := conditions(form, field, language):
        label += f" ({'; '.join(told)})"
    if field.control is Control.LINES and row <= 1 and (help_text := field.help.get(language)):
        label += f". {help_text}"
    return label


def conditions(form: Form, part: Section | PaperField, language: Language) -> list[str]:
    """When a part is to be filled in, in words: paper cannot hide it."""
    unless = part.unless if isinstance(part, PaperField) else None
    told = []
    for template, condition in ((said.WHEN, part.shown_when), (said.UNLESS, unless)):
        if condition is not None:
            field = next(one for section in form.sections for one in section.fields if one.id == condition[0])
            choice = next((one.label for one in field.choices if one.key == condition[1]), LocalText(condition[1]))
            told.append(template.get(language).format(field=field.label.get(language), choice=choice.get(language)))
    return told
