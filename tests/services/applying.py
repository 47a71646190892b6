"""Short ways to applications to DVV in the small town."""

from dataclasses import replace
from datetime import date
from typing import Any

from tests.services.town import TODAY, Town
from valtuusapp.core.dvv import (
    ApplicationContent,
    ApplicationKind,
    ApplicationPerson,
    ApplicationTheme,
    Registration,
    Signatory,
    SignatureWay,
)
from valtuusapp.core.forms import Reference
from valtuusapp.core.requests import Approval, ApprovalKind
from valtuusapp.services.opening import Services

END = date(2029, 12, 31)


def content(town: Town, **changes: Any) -> ApplicationContent:
    """A right to grant both themes for Maija, signed by Ødegård."""
    whole = ApplicationContent(
        assignor_id=town.city,
        persons=(ApplicationPerson(person_id=town.maija, engagement_id=town.maija_engagement, name="Šemeikka, Maija"),),
        themes=(ApplicationTheme(theme_id=town.tax), ApplicationTheme(theme_id=town.pay)),
        signatories=(Signatory(person_id=town.orderer, name="Ødegård, Erik", title="talousjohtaja"),),
        valid_to=END,
        why="Talous tarvitsee toisen, joka antaa valtuuksia.",
    )
    return replace(whole, **changes)


def invalidation(town: Town, **changes: Any) -> ApplicationContent:
    """That Aho's rights to both themes end."""
    details = {
        "kind": ApplicationKind.INVALIDATE,
        "persons": (ApplicationPerson(person_id=town.grantor),),
        "valid_to": None,
        "why": "Siirtyi toisiin tehtäviin.",
    }
    return content(town, **{**details, **changes})


def signed(services: Services, application_id: int) -> int:
    """Everybody signs in Suomi.fi today."""
    services.dvv.give(application_id, TODAY)
    signatories = services.dvv.application(application_id).content.signatories
    services.dvv.sign(application_id, [one.id for one in signatories], TODAY, SignatureWay.SUOMI_FI)
    return application_id


def sent(services: Services, content: ApplicationContent) -> int:
    """An application that is at DVV."""
    application_id = signed(services, services.dvv.begin(content))
    services.dvv.send(application_id, TODAY)
    return application_id


def registered(services: Services, application_id: int) -> int:
    """DVV registers everything as asked."""
    rights = tuple(services.dvv.proposed(application_id))
    services.dvv.register(application_id, Registration(on=TODAY, reference="DVV/1234/2026", rights=rights))
    return application_id


def approved_rights(services: Services, town: Town, **changes: Any) -> int:
    """An approved request that asks rights to grant both themes for Maija and Áile."""
    wanted = {"type": "right_to_grant", "valid_from": date(2027, 2, 1), "valid_to": date(2029, 3, 31), "specifiers": ""}
    values = {
        "orderer": Reference("Ødegård, Erik", town.orderer),
        "orderer_title": "talousjohtaja",
        "orderer_unit": Reference("Konsernipalvelut", town.sector),
        "assignee_kind": "persons",
        "assignees": (
            {
                "person": Reference("Šemeikka, Maija", town.maija),
                "engagement": Reference("kirjanpitäjä", town.maija_engagement),
            },
            {
                "person": Reference("Ŋuorra, Áile", town.aile),
                "engagement": Reference("kirjanpitäjä", town.aile_engagement),
            },
        ),
        "wanted": (
            {**wanted, "theme": Reference("Veroasioiden hoito", town.tax)},
            {**wanted, "theme": Reference("Palkkatietojen ilmoittaminen", town.pay)},
        ),
        "why": "Talous tarvitsee omat valtuuttajat.",
        **changes,
    }
    request_id = services.requests.start(values)
    services.requests.print_for_signature(request_id)
    decision = Approval(
        kind=ApprovalKind.PAPER,
        approver_id=None,
        approver="Kaupunginjohtaja",
        title="",
        as_deputy=False,
        decided_on=TODAY,
    )
    lines = services.requests.request(request_id).lines
    services.granting.decide(request_id, decision, {line.id: None for line in lines})
    return request_id
