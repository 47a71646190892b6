"""What refers to a row: the reason why it cannot be deleted, and what moves when two rows become one."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from valtuusapp.core.forms import FieldKind, load_form
from valtuusapp.core.messages import word
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language, LocalText
from valtuusapp.db.tables import Base, Engagement, EService, Organisation, Person, Request, Theme, Unit

#: How a draft's form names a row: not a key of the tables yet, so that it is looked for in the form.
_IN_FORMS = {
    Person: FieldKind.PERSON,
    Engagement: FieldKind.ENGAGEMENT,
    Organisation: FieldKind.ORGANISATION,
    Unit: FieldKind.UNIT,
    Theme: FieldKind.THEME,
    EService: FieldKind.E_SERVICE,
}


def delete(session: Session, row: Any) -> None:
    """Deletes a row that nothing refers to.

    Raises:
        UserError: ``row_in_use`` with what refers to it and how many.
    """
    if found := _referring(session, row):
        raise UserError("row_in_use", what=_in_words({table: len(ids) for table, ids in found.items()}))
    session.delete(row)


def move(session: Session, model: Any, merged_id: int, kept_id: int) -> None:
    """Makes everything that refers to the merged row refer to the kept one, drafts included."""
    for other, attribute in _references(model):
        for row in session.scalars(select(other).where(attribute == merged_id)):
            setattr(row, attribute.key, kept_id)
    for draft in _drafts_naming(session, model, merged_id):
        draft.form_values = _renumbered(draft, _IN_FORMS[model], merged_id, kept_id)


def is_named_in_draft(session: Session, row: Any) -> bool:
    """Whether the form of a draft names the row, which no key of the tables tells."""
    return type(row) in _IN_FORMS and bool(_drafts_naming(session, type(row), row.id))


def _references(model: Any) -> Iterator[tuple[Any, InstrumentedAttribute[Any]]]:
    """Every column that refers to the table, apart from rows that live and die with theirs."""
    owned = {relation.mapper.class_ for relation in inspect(model).relationships if relation.cascade.delete_orphan}
    for mapper in Base.registry.mappers:
        if mapper.class_ in owned:
            continue
        for column in mapper.columns:
            if any(key.column.table is model.__table__ for key in column.foreign_keys):
                yield mapper.class_, getattr(mapper.class_, mapper.get_property_by_column(column).key)


def _referring(session: Session, row: Any) -> dict[str, set[int]]:
    """The keys of the rows that refer to a row, by table."""
    model = type(row)
    found: dict[str, set[int]] = {}
    for other, attribute in _references(model):
        ids = set(session.scalars(select(other.id).where(attribute == row.id)))
        if other is model:
            ids.discard(row.id)  # a sector is its own sector
        if ids:
            found.setdefault(other.__tablename__, set()).update(ids)
    if drafts := {draft.id for draft in _drafts_naming(session, model, row.id)}:
        found.setdefault(Request.__tablename__, set()).update(drafts)
    return found


def _in_words(counts: dict[str, int]) -> LocalText:
    """``valtuudet: 3, tilaukset: 1``."""
    return LocalText(
        *(
            ", ".join(f"{word('reference', table, language)}: {count}" for table, count in counts.items())
            for language in Language
        )
    )


def _drafts_naming(session: Session, model: Any, row_id: int) -> list[Request]:
    """The drafts whose form names the row. What has been printed stays as it was signed."""
    if model not in _IN_FORMS:
        return []
    drafts = session.scalars(select(Request).where(Request.number.is_(None))).all()
    kind = _IN_FORMS[model]
    return [draft for draft in drafts if _renumbered(draft, kind, row_id, -1) != draft.form_values]


def _renumbered(draft: Request, kind: FieldKind, old_id: int, new_id: int) -> dict[str, Any]:
    """The filled form with another key wherever a field of the kind names the row."""
    form = load_form(draft.form_id, draft.form_version)
    of_kind = {(section.id, field.id) for section in form.sections for field in section.fields if field.kind is kind}
    repeating = {section.id for section in form.sections if section.repeats}
    alone = {field for section, field in of_kind if section not in repeating}

    def renumber(name: str, value: Any, names: set[str]) -> Any:
        if name in names and isinstance(value, dict) and value.get("id") == old_id:
            return value | {"id": new_id}
        return value

    def renumber_group(section: str, rows: Any) -> Any:
        names = {field for of_section, field in of_kind if of_section == section}
        return [{name: renumber(name, value, names) for name, value in row.items()} for row in rows or ()]

    return {
        name: renumber_group(name, value) if isinstance(value, list) else renumber(name, value, alone)
        for name, value in draft.form_values.items()
    }
