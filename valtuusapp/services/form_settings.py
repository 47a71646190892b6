"""What the municipality sets of its forms: contact lines, logo, and help texts of its own beside the fields.

The forms that the program brings never change: own help texts are laid over a form when it is read for the screen or
for paper.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.form_look import FormLook
from valtuusapp.core.forms import CURRENT, Field, Form, Section, load_form
from valtuusapp.core.identity import holds_identity_code
from valtuusapp.core.messages import words
from valtuusapp.core.problems import Problem, UserError, refuse_errors
from valtuusapp.core.text import Language, LocalText, clean
from valtuusapp.db.database import Database
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.db.tables import Attachment, AttachmentContent, FormHelp
from valtuusapp.services import attachments

#: The place of the text under the title of a form.
INTRO = "intro"
LONGEST_HELP = 600  # characters: it must find room beside its field


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpText:
    """One help text of a form.

    Attributes:
        place: where it stands: ``intro``, a section's id, or ``section.field``.
        label: the name of the section or field.
        section: the name of the section; empty for the text under the title.
        original: what the form brings; may be empty.
        own: what the municipality has put in its place; empty when nothing has been.
    """

    place: str
    label: LocalText
    section: LocalText
    original: LocalText
    own: LocalText

    @property
    def shown(self) -> LocalText:
        """What stands on the form."""
        return _merged(self.original, self.own)


class FormSettingsService:
    """Reading and changing what the municipality sets of its forms."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def look(self) -> FormLook:
        """Contact lines and logo as they stand."""
        with self._database.read() as session:
            return read_look(session)

    def form(self, form_id: str, version: int) -> Form:
        """A form with the municipality's own help texts."""
        with self._database.read() as session:
            return form_with_own_help(session, form_id, version)

    def set_logo(self, path: Path) -> None:
        """Makes an image the logo of forms and records to come; what has been printed stays as it was.

        Raises:
            UserError: ``file_not_readable``, ``identity_code_in_text`` of the file's name, and what
                ``documents.logo.check_logo`` refuses.
        """
        from valtuusapp.documents.logo import LARGEST, check_logo

        if holds_identity_code(path.name):
            raise UserError("identity_code_in_text", field=words("field", "name"))
        try:
            if path.stat().st_size > LARGEST:
                raise UserError("logo_too_large", name=path.name, megabytes=LARGEST // 1024 // 1024)
            content = path.read_bytes()
        except OSError as error:
            raise UserError("file_not_readable", path=path, reason=error.strerror or str(error)) from error
        media_type = check_logo(content, path.name)
        with self._database.write("logo_set") as written:
            _remove_logo(written.session)
            sha256 = attachments.keep(written.session, content)
            written.session.add(
                Attachment(
                    role="logo",
                    name=clean(path.name),
                    media_type=media_type,
                    size=len(content),
                    sha256=sha256,
                    added_at=self._database.clock.now(),
                )
            )

    def remove_logo(self) -> None:
        """Forms and records to come have no logo."""
        with self._database.write("logo_removed") as written:
            _remove_logo(written.session)

    def helps(self, form_id: str) -> list[HelpText]:
        """The help texts of the form that is given out now, in the form's order."""
        form = _current(form_id)
        with self._database.read() as session:
            own = _own_helps(session, form_id)
        return [
            HelpText(place=place, label=label, section=section, original=original, own=own.get(place, LocalText()))
            for place, label, section, original in _places(form)
        ]

    def check_helps(self, form_id: str, helps: Mapping[str, LocalText]) -> list[Problem]:
        """What is wrong with own help texts; the field of each problem is ``place_fi`` or ``place_sv``."""
        labels = {place: label for place, label, _section, _help in _places(_current(form_id))}
        return [
            problem.at(f"{place}_{language.value}")
            for place, text in helps.items()
            for language in (Language.FI, Language.SV)
            if (problem := _check(getattr(text, language.value), labels[place]))
        ]

    def set_helps(self, form_id: str, helps: Mapping[str, LocalText]) -> None:
        """Puts own texts in the place of a form's help texts; an empty one, or the form's own, takes them back.

        Raises:
            UserError: ``not_saved`` with the problems.
        """
        refuse_errors(self.check_helps(form_id, helps))
        originals = {place: original for place, _label, _section, original in _places(_current(form_id))}
        with self._database.write("form_helps_changed") as written:
            session = written.session
            rows = {row.place: row for row in session.scalars(select(FormHelp).where(FormHelp.form_id == form_id))}
            for place, text in helps.items():
                fi, sv = (_own(getattr(text, one), getattr(originals[place], one)) for one in ("fi", "sv"))
                row = rows.get(place)
                if not fi and not sv:
                    if row is not None:
                        session.delete(row)
                elif row is None:
                    session.add(FormHelp(form_id=form_id, place=place, help_fi=fi, help_sv=sv))
                else:
                    row.help_fi, row.help_sv = fi, sv


def read_look(session: Session) -> FormLook:
    """Contact lines and logo as they stand."""
    settings = read_settings(session)
    logo = session.scalar(
        select(AttachmentContent.content)
        .join(Attachment, Attachment.sha256 == AttachmentContent.sha256)
        .where(Attachment.role == "logo")
        .order_by(Attachment.id.desc())
        .limit(1)
    )
    return FormLook(LocalText(settings.text("form_contact_fi"), settings.text("form_contact_sv")), logo)


def form_with_own_help(session: Session, form_id: str, version: int) -> Form:
    """A form with the municipality's own help texts."""
    form = load_form(form_id, version)
    own = _own_helps(session, form_id)
    return with_own_help(form, own) if own else form


def with_own_help(form: Form, own: Mapping[str, LocalText]) -> Form:
    """The form with other help texts.

    Args:
        form: as the program brings it.
        own: texts by place: ``intro``, a section's id, or ``section.field``; places that the form lacks say nothing.
    """
    return replace(
        form,
        intro=_merged(form.intro, own.get(INTRO)),
        sections=tuple(_section_with(section, own) for section in form.sections),
    )


def _section_with(section: Section, own: Mapping[str, LocalText]) -> Section:
    fields = tuple(_field_with(field, own.get(f"{section.id}.{field.id}")) for field in section.fields)
    return replace(section, help=_merged(section.help, own.get(section.id)), fields=fields)


def _field_with(field: Field, own: LocalText | None) -> Field:
    return replace(field, help=_merged(field.help, own)) if own else field


def _merged(original: LocalText, own: LocalText | None) -> LocalText:
    """Own texts, and the form's in a language in which there is none."""
    return LocalText(own.fi or original.fi, own.sv or original.sv, original.en) if own else original


def _own(text: str, original: str) -> str:
    """What is kept of a text: nothing when it says the same as the form."""
    kept = clean(text).strip()
    return "" if kept == original.strip() else kept


def _own_helps(session: Session, form_id: str) -> dict[str, LocalText]:
    rows = session.scalars(select(FormHelp).where(FormHelp.form_id == form_id))
    return {row.place: LocalText(row.help_fi, row.help_sv) for row in rows}


def _places(form: Form) -> Iterator[tuple[str, LocalText, LocalText, LocalText]]:
    """Every help text: place, name of what it is beside, name of the section, text."""
    yield INTRO, form.title, LocalText(), form.intro
    for section in form.sections:
        yield section.id, section.title, section.title, section.help
        for field in section.fields:
            yield f"{section.id}.{field.id}", field.label, section.title, field.help


def _current(form_id: str) -> Form:
    return load_form(form_id, CURRENT[form_id])


def _check(text: str, label: LocalText) -> Problem | None:
    if len(text) > LONGEST_HELP:
        return Problem("form_too_long", values={"field": label, "length": LONGEST_HELP})
    if holds_identity_code(text):
        return Problem("identity_code_in_text", values={"field": label})
    return None


def _remove_logo(session: Session) -> None:
    """Takes the logo off; its picture stays as content, so that undo finds it."""
    for row in session.scalars(select(Attachment).where(Attachment.role == "logo")):
        session.delete(row)
    session.flush()
