"""Filled forms for the tests."""

from datetime import date

from valtuusapp.core.forms import Reference
from valtuusapp.core.text import LocalText
from valtuusapp.documents.request_form import SignatureBlock

ORDERER = SignatureBlock(role=LocalText("Tilaaja", "Beställare"), name="Maija Šemeikka", title="palkkapäällikkö")
DIRECTOR = SignatureBlock(role=LocalText("Toimialajohtaja", "Sektordirektör"))


def wanted(**changes):
    """A row of the group of wanted mandates."""
    return {
        "e_service": Reference("Tulorekisterin sähköinen asiointipalvelu", 1),
        "theme": Reference("Palkkatietojen ilmoittaminen", 1),
        "work": "Ilmoittaa palkkatiedot ja korjaa virheelliset ilmoitukset.",
        "type": "transactions",
        "specifiers": "Koulutoimi, TYPO",
        "valid_from": date(2026, 11, 1),
        "valid_to": date(2028, 10, 31),
        **changes,
    }


def persons(*names):
    """Rows of the group of assignees."""
    return tuple(
        {"person": Reference(name, 1), "engagement": Reference("palkkasihteeri, Henkilöstö", 1)} for name in names
    )


def filled(**changes):
    """A form as filled in by an orderer."""
    return {
        "orderer": Reference("Maija Šemeikka", 1),
        "orderer_title": "palkkapäällikkö",
        "orderer_unit": Reference("Henkilöstö, demokratia ja kehitys", 1),
        "orderer_email": "maija.semeikka@mansikkala.example",
        "orderer_phone": "+358 40 123 4567",
        "assignee_kind": "persons",
        "assignees": persons("Kirsi Ŋuorra", "Иван Łukasz-Øberg"),
        "wanted": (wanted(), wanted(e_service=Reference("Kelan asiointi", 2), theme=None, type="represent")),
        "why": "Palkkahallinto ilmoittaa kunnan maksamat palkat.",
        "message_language": "sv",
        "notes": "",
        **changes,
    }
