"""Ready messages: to whom, in which language, what they say, and how they get into the mail program (R6, R16)."""

from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from tests.services.test_work_list import approve, by_theme, of_old  # noqa: F401 - fixture
from tests.services.town import TODAY, Town
from valtuusapp.core.mandates import EndKind, Mandate, MandateBasis, MandateType
from valtuusapp.core.people import Officer
from valtuusapp.core.telling import LONGEST_MAILTO, Letter
from valtuusapp.core.text import Language
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.services.opening import Services


@pytest.fixture
def granted(services: Services, town: Town, approve, database: Database) -> int:  # noqa: F811
    """A request of which everything is granted; Áile is written to in Swedish."""
    with database.write("person_saved") as written:
        aile = written.session.get_one(tables.Person, town.aile)
        aile.language, aile.email = Language.SV, "aile@lumijarvi.example"
    services.settings.save_officer(Officer(name="Liisa Aho", title="valtuusvastaava"))
    request_id = approve()
    grants = services.granting.proposed(request_id, [line.id for line in services.requests.request(request_id).lines])
    services.granting.grant(request_id, [replace(grant, granted_by_id=town.grantor) for grant in grants])
    return int(request_id)


def test_everybody_gets_one_message_in_their_language_and_the_orderer_one_of_all(services: Services, granted: int):
    maija, aile, orderer = services.telling.letters(granted)
    assert (maija.language, aile.language, orderer.language) == (Language.FI, Language.SV, Language.FI)
    assert maija.body.startswith("Hei Maija Šemeikka,")
    assert "– Veroasioiden hoito\n  Asiointipalvelu: OmaVero" in maija.body
    assert "Voimassa: 23.11.2026–31.3.2027" in maija.body
    assert "Áile" not in maija.body
    assert "– Skatteärenden\n  E-tjänst: MinSkatt" in aile.body
    assert "överlåts inte" in aile.body
    assert aile.email == "aile@lumijarvi.example"
    assert orderer.to_orderer
    assert orderer.email == "erik.odegard@lumijarvi.example"
    assert "– Áile Ŋuorra: Veroasioiden hoito" in orderer.body
    assert "– Maija Šemeikka: Palkkatietojen ilmoittaminen" in orderer.body
    assert "Liisa Aho, valtuusvastaava\nLumijärven kaupunki" in orderer.body
    number = services.requests.request(granted).number
    assert maija.subject == f"Suomi.fi-valtuudet on annettu, tilaus {number}"
    for letter in (maija, aile, orderer):
        assert "{" not in letter.body + letter.subject


def test_only_what_is_not_told_yet_or_what_is_chosen(services: Services, granted: int):
    lines = services.requests.request(granted).lines
    services.granting.tell(granted, [line.id for line in lines if line.assignee.startswith("Šem")], TODAY)
    assert [letter.name for letter in services.telling.letters(granted)] == ["Ŋuorra, Áile", "Ødegård, Erik"]
    (letter, _orderer) = services.telling.letters(granted, [lines[0].id])
    assert letter.line_ids == (lines[0].id,)


def test_the_orderer_may_ask_for_the_language_of_the_assignees(services: Services, town: Town, approve):  # noqa: F811
    request_id = approve(message_language="sv")
    lines = [line.id for line in services.requests.request(request_id).lines]
    grants = [replace(one, granted_by_id=town.grantor) for one in services.granting.proposed(request_id, lines)]
    services.granting.grant(request_id, grants)
    maija, _aile, orderer = services.telling.letters(request_id)
    assert (maija.language, orderer.language) == (Language.SV, Language.FI)


def test_another_language_for_all(services: Services, granted: int):
    letters = services.telling.letters(granted, language=Language.SV)
    assert {letter.language for letter in letters} == {Language.SV}
    assert all(letter.body.startswith("Hej ") for letter in letters)


def test_the_municipality_words_the_duties(services: Services, granted: int):
    services.settings.set({"telling_duties_fi": "Kysy ensin."})
    maija, aile, _orderer = services.telling.letters(granted)
    assert "Kysy ensin." in maija.body
    assert "henkilökohtainen" not in maija.body
    assert "personlig" in aile.body


def test_what_was_granted_is_told_and_not_what_was_asked(services: Services, town: Town, approve):  # noqa: F811
    request_id = approve()
    first, *_rest = services.granting.proposed(
        request_id, [line.id for line in services.requests.request(request_id).lines]
    )
    granted = replace(first, granted_by_id=town.grantor, specifiers=("TYPO",), valid_to=date(2027, 1, 31))
    services.granting.grant(request_id, [granted])
    letter = services.telling.letters(request_id)[0]
    assert "Tarkenne: TYPO" in letter.body
    assert "31.1.2027" in letter.body


def test_the_mail_program_is_given_everything_or_the_text_is_pasted(services: Services, granted: int):
    maija, aile, _orderer = services.telling.letters(granted)
    short = replace(aile, body="Hej Áile,\n\ntext & mera? 100 %")
    address = short.mailto()
    assert address is not None
    parts = urlsplit(address)
    assert unquote(parts.path) == "aile@lumijarvi.example"
    assert parse_qs(parts.query)["body"] == ["Hej Áile,\r\n\r\ntext & mera? 100 %"]
    assert parse_qs(parts.query)["subject"] == [aile.subject]
    long = replace(maija, body="ä" * LONGEST_MAILTO)
    assert long.mailto() is None
    assert len(long.mailto_without_body()) < 300


def test_a_receiver_cannot_carry_anything_into_the_address():
    letter = Letter(name="x", email="a@b.fi?cc=c@d.fi&body=x", language=Language.FI, subject="s", body="b")
    address = letter.mailto()
    assert address is not None
    assert parse_qs(urlsplit(address).query) == {"subject": ["s"], "body": ["b"]}


def test_an_end_is_told_with_its_day(services: Services, town: Town, approve):  # noqa: F811
    _old, form = of_old(services, town, "end", valid_to=TODAY)
    request_id = approve(**form)
    (line,) = services.requests.request(request_id).lines
    (grant,) = services.granting.proposed(request_id, [line.id])
    services.granting.grant(request_id, [replace(grant, granted_by_id=town.grantor, granted_on=date(2026, 11, 20))])
    letter, orderer = services.telling.letters(request_id)
    assert letter.subject.startswith("Suomi.fi-valtuus on päättynyt")
    assert "Päättynyt: 20.11.2026" in letter.body
    assert "Voimassa:" not in letter.body
    assert "henkilökohtainen" not in letter.body, "an ended one has no duties"
    assert "Maija Šemeikka: Veroasioiden hoito" in orderer.body


def test_a_change_says_what_it_replaces(services: Services, town: Town, approve):  # noqa: F811
    _old, form = of_old(services, town, "change", specifiers="UUSI")
    request_id = approve(**form)
    (line,) = services.requests.request(request_id).lines
    (grant,) = services.granting.proposed(request_id, [line.id])
    services.granting.grant(request_id, [replace(grant, granted_by_id=town.grantor)])
    letter = services.telling.letters(request_id)[0]
    assert "Tarkenne: UUSI" in letter.body
    assert "Korvaa entisen valtuuden, joka päättyi 23.11.2026" in letter.body
    assert "TYPO" not in letter.body


def test_what_the_employee_requests_is_said_exactly(services: Services, town: Town, approve):  # noqa: F811
    approve()
    tax = by_theme(services.work_list.read().groups_of(town.grantor))["Veroasioiden hoito"]
    aile, maija = services.telling.requests_to_make(tax.lines)
    assert "– Valtuuttaja: Lumijärven kaupunki\n– Y-tunnus: 0001001-4" in maija.body
    assert "– Valtuustyyppi: asiointivaltuus\n– Valtuusasia: Veroasioiden hoito" in maija.body
    assert "– Voimassa: 23.11.2026–31.3.2027" in maija.body
    assert "Tarkenne" not in maija.body
    assert "Maija" not in aile.body


def test_an_end_without_a_request_is_told_to_everybody_once(services: Services, town: Town):
    def held(person: int, theme: int, **changes: Any) -> int:
        values = {"valid_from": date(2026, 1, 1), "valid_to": date(2027, 12, 31)} | changes
        mandate = Mandate(
            assignor_id=town.city,
            assignee_person_id=person,
            theme_id=theme,
            type=MandateType.TRANSACTIONS,
            basis=MandateBasis.MANUAL,
            **values,
        )
        return services.mandates.add(mandate)

    ended = [held(town.maija, town.tax), held(town.aile, town.tax)]
    services.mandates.end(ended, TODAY, EndKind.INVALIDATED_BY_ASSIGNOR, "Tehtävä päättyi.")
    run_out = held(town.maija, town.pay, valid_to=date(2026, 10, 31))
    running = held(town.aile, town.pay)
    maija, aile = services.telling.of_ends([*ended, run_out, running])
    assert (maija.mandate_ids, aile.mandate_ids) == ((ended[0], run_out), (ended[1],))
    assert maija.subject == "Suomi.fi-valtuus on päättynyt"
    assert "Päättynyt: 23.11.2026" in maija.body
    assert "Päättynyt: 31.10.2026" in maija.body
    assert "Palkkatietojen" not in aile.body
    (swedish,) = services.telling.of_ends([ended[0]], Language.SV)
    assert swedish.subject == "Suomi.fi-fullmakten har upphört"
