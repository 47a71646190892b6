"""Request forms as PDF: what stands on the paper, and who signs it."""

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from valtuusapp.core.forms import Form, Reference, from_json, load_form
from valtuusapp.core.requests import paper_languages
from valtuusapp.core.settings import NO_SIGNATURE, Settings
from valtuusapp.core.text import LocalText
from valtuusapp.db import tables
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.documents import words
from valtuusapp.services.form_settings import read_look
from valtuusapp.services.request_values import print_code

if TYPE_CHECKING:
    from valtuusapp.documents.request_form import SignatureBlock


def request_paper(session: Session, row: tables.Request, today: date) -> bytes:
    """The request as it would be printed now."""
    from valtuusapp.documents.request_form import PrintedRequest, request_pdf

    values = from_json(row.form_values)
    form = load_form(row.form_id, row.form_version)
    assignor = session.get_one(tables.Organisation, row.assignor_id)
    orderer = values.get("orderer")
    return request_pdf(
        PrintedRequest(
            form=form,
            languages=paper_languages(row.language),
            municipality=LocalText(assignor.name_fi, assignor.name_sv),
            values=values,
            number=row.number or "",
            print_number=row.print_number,
            code=print_code(row),
            printed_on=today,
            signatures=signature_blocks(
                read_settings(session),
                form,
                name=orderer.text if isinstance(orderer, Reference) else "",
                title=str(values.get("orderer_title") or ""),
                director=_director(session, row),
            ),
            look=read_look(session),
        )
    )


def signature_blocks(
    settings: Settings, form: Form, *, name: str = "", title: str = "", director: str = ""
) -> "tuple[SignatureBlock, ...]":
    """Who signs the form, by the municipality's setting; names that are not known are written by hand."""
    from valtuusapp.documents.request_form import SignatureBlock

    signers = settings.signatures(form.id)
    if signers == NO_SIGNATURE:
        return ()
    blocks = [SignatureBlock(role=words.ORDERER, name=name, title=title)]
    if signers == "orderer_director":
        blocks.append(SignatureBlock(role=words.SECTOR_DIRECTOR, name=director, stands=_stands(form)))
    return tuple(blocks)


def _stands(form: Form) -> tuple[LocalText, ...]:
    """What the director can say of the request; nothing where the form does not ask."""
    fields = [field for section in form.sections for field in section.fields if field.id == "endorsement"]
    return tuple(choice.label for field in fields for choice in field.choices)


def _director(session: Session, row: tables.Request) -> str:
    """The director of the sector of the orderer's unit; empty when not known."""
    unit = session.get(tables.Unit, row.unit_id) if row.unit_id is not None else None
    sector = session.get(tables.Unit, unit.sector_id) if unit is not None and unit.sector_id is not None else None
    director = session.get(tables.Person, sector.director_id) if sector is not None and sector.director_id else None
    return f"{director.first_names} {director.last_name}" if director else ""
