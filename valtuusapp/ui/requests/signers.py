"""Who is expected to sign a request, by the municipality's setting."""

from valtuusapp.core.forms import Reference
from valtuusapp.core.organisation import UnitKind
from valtuusapp.core.problems import UserError
from valtuusapp.core.requests import Request
from valtuusapp.core.text import Language
from valtuusapp.services.opening import Services
from valtuusapp.ui.requests.sources import title_of


def expected_approver(services: Services, request: Request, language: Language) -> tuple[Reference | None, str]:
    """The one who decides: the orderer, or the director of the sector; with the title. None when not known."""
    if services.settings.all().signatures(request.form_id) == "orderer":
        orderer = request.values.get("orderer")
        return orderer if isinstance(orderer, Reference) else None, str(request.values.get("orderer_title") or "")
    director_id = _director_of(services, request)
    if director_id is None:
        return None, ""
    person = services.people.person(director_id)
    return Reference(person.listed_name, director_id), title_of(services, director_id, language)


def expected_endorser(services: Services, request: Request) -> str:
    """The name of the director of the orderer's sector; empty when not known."""
    director_id = _director_of(services, request)
    if director_id is None:
        return ""
    person = services.people.person(director_id)
    return f"{person.first_names} {person.last_name}"


def _director_of(services: Services, request: Request) -> int | None:
    unit = request.values.get("orderer_unit")
    return _director(services, unit.id if isinstance(unit, Reference) else None)


def _director(services: Services, unit_id: int | None) -> int | None:
    """Who leads the sector to which a unit belongs."""
    try:
        while unit_id is not None:
            unit = services.organisation.unit(unit_id)
            if unit.kind is UnitKind.SECTOR:
                return unit.director_id
            unit_id = unit.parent_id
    except UserError:
        pass  # the unit is gone since the form was filled in
    return None
