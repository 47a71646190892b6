"""The rules R1-R5, R12, R17 and R18 one by one, and the day that is proposed as the end."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from valtuusapp.core.dates import add_months
from valtuusapp.core.mandates import EndKind, MandateType
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.rules import Asked, Held, check_end, check_mandate, default_validity
from valtuusapp.core.settings import Settings
from valtuusapp.core.text import LocalText, both
from valtuusapp.core.themes import SpecifierRule, Theme, TypeBasis

TODAY = date(2026, 3, 2)
DEFAULTS = Settings({})
THEME = Theme(
    id=1,
    name=both("Palkkatietojen ilmoittaminen"),
    types=(MandateType.TRANSACTIONS, MandateType.RIGHT_TO_GRANT),
    types_basis=TypeBasis.SOURCE,
    in_use=True,
)
ASKED = Asked(
    assignor_id=1,
    assignee_id=7,
    assignee_is_person=True,
    theme=THEME,
    type=MandateType.TRANSACTIONS,
    valid_from=TODAY,
    valid_to=date(2027, 3, 31),
    earliest=TODAY,
)


def problems(asked: Asked = ASKED, settings: Settings = DEFAULTS, **changes) -> dict[str, Problem]:
    """The problems by their codes."""
    return {problem.code: problem for problem in check_mandate(replace(asked, **changes), settings)}


def severity(code: str, **changes) -> Severity:
    return problems(**changes)[code].severity


def test_an_ordinary_mandate_is_all_right():
    assert problems() == {}


def test_what_is_not_known_yet_is_asked_for():
    found = problems(theme=None, type=None, valid_from=None, valid_to=None)
    assert set(found) == {"theme_missing", "r2_no_start", "r2_no_end"}
    assert found["theme_missing"].severity is Severity.WARNING


@pytest.mark.parametrize("changes", [{"in_use": False}, {"hidden": True}])
def test_a_theme_that_is_not_in_use_is_a_warning(changes: dict[str, bool]):
    assert severity("theme_not_in_use", theme=replace(THEME, **changes)) is Severity.WARNING


class TestR1:
    @pytest.mark.parametrize("kind", [kind for kind in MandateType if kind is not MandateType.TRANSACTIONS])
    def test_an_organisation_receives_mandates_for_transactions_only(self, kind: MandateType):
        theme = replace(THEME, types=tuple(MandateType))
        organisation = {"assignee_id": None, "assignee_is_person": False, "theme": theme}
        assert severity("r1_persons_only", type=kind, **organisation) is Severity.ERROR
        assert "r1_persons_only" not in problems(type=MandateType.TRANSACTIONS, **organisation)
        assert "r1_persons_only" not in problems(type=kind, theme=theme)

    def test_a_type_that_the_theme_lacks_is_refused_when_that_is_known(self):
        assert severity("r1_type_not_of_theme", type=MandateType.REPRESENT) is Severity.ERROR
        confirmed = replace(THEME, types_basis=TypeBasis.MUNICIPALITY)
        assert severity("r1_type_not_of_theme", type=MandateType.REPRESENT, theme=confirmed) is Severity.ERROR

    def test_our_own_reading_of_the_types_only_warns(self):
        guessed = replace(THEME, types_basis=TypeBasis.GENERAL_RULE)
        assert severity("r1_type_not_of_theme", type=MandateType.REPRESENT, theme=guessed) is Severity.WARNING
        assert "r1_type_not_of_theme" not in problems(type=MandateType.REPRESENT, theme=replace(THEME, types=()))


class TestR2:
    def test_the_end_is_not_before_the_start(self):
        assert severity("r2_ends_before_start", valid_to=TODAY - timedelta(1)) is Severity.ERROR
        assert problems(valid_to=TODAY) == {}

    def test_25_years_are_the_most(self):
        most = add_months(TODAY, 25 * 12)
        assert "r2_too_long" not in problems(valid_to=most)
        assert severity("r2_too_long", valid_to=most + timedelta(1)) is Severity.ERROR

    def test_the_25_years_begin_on_the_day_of_granting_once_it_is_known(self):
        most = add_months(TODAY, 25 * 12)
        later = {"valid_from": TODAY + timedelta(300), "valid_to": most + timedelta(1)}
        assert severity("r2_too_long", granted_on=TODAY, **later) is Severity.ERROR
        assert "r2_too_long" not in problems(granted_on=TODAY, **(later | {"valid_to": most}))
        assert "r2_too_long" not in problems(earliest=TODAY, **later)  # it may be granted on its first day

    def test_longer_than_the_municipality_usually_gives_warns(self):
        usual = add_months(TODAY, 60)
        assert problems(valid_to=usual) == {}
        assert severity("r2_longer_than_usual", valid_to=usual + timedelta(1)) is Severity.WARNING
        assert "r2_longer_than_usual" in problems(settings=Settings({"longest_months": "6"}))

    def test_the_length_of_the_theme_goes_before_the_setting(self):
        found = problems(theme=replace(THEME, longest_months=12))
        assert found["r2_longer_than_usual"].values == {"months": 12}


class TestR3:
    def test_a_required_specifier_is_asked_for(self):
        theme = replace(THEME, specifier_rule=SpecifierRule.REQUIRED, specifier_note=both("TYPO"))
        problem = problems(theme=theme)["r3_specifier_required"]
        assert (problem.severity, problem.field, problem.values["note"].fi) == (Severity.ERROR, "specifiers", "TYPO")
        assert problems(theme=theme, specifiers=("TYPO",)) == {}

    def test_a_specifier_where_none_is_possible_is_refused(self):
        theme = replace(THEME, specifier_rule=SpecifierRule.NONE)
        assert severity("r3_specifier_not_allowed", theme=theme, specifiers=("TYPO",)) is Severity.ERROR
        assert problems(theme=theme) == {}

    @pytest.mark.parametrize("rule", [SpecifierRule.OPTIONAL, SpecifierRule.UNKNOWN])
    @pytest.mark.parametrize("specifiers", [(), ("TYPO",)])
    def test_unknown_counts_as_optional(self, rule: SpecifierRule, specifiers: tuple[str, ...]):
        assert problems(theme=replace(THEME, specifier_rule=rule), specifiers=specifiers) == {}


def test_r4_an_organisation_needs_its_business_id():
    organisation = {"assignee_id": None, "assignee_is_person": False}
    assert severity("r4_no_business_id", assignee_has_business_id=False, **organisation) is Severity.ERROR
    assert problems(**organisation) == {}


class TestR5:
    def test_a_start_cannot_lie_in_the_past_when_granted(self):
        assert severity("r5_start_in_past", valid_from=TODAY - timedelta(1)) is Severity.ERROR
        granted = {"granted_on": TODAY, "earliest": None}
        assert severity("r5_start_in_past", valid_from=TODAY - timedelta(1), **granted) is Severity.ERROR
        assert "r5_start_in_past" not in problems(valid_from=TODAY - timedelta(1), earliest=None)

    def test_longer_than_the_engagement_warns(self):
        end = date(2026, 12, 31)
        found = problems(engagement_ends=end)
        assert found["r5_longer_than_engagement"].severity is Severity.WARNING
        assert found["r5_longer_than_engagement"].values == {"engagement_ends": end}
        assert problems(engagement_ends=end, valid_to=end) == {}

    def test_an_end_needs_a_day_a_way_and_a_reason(self):
        found = check_end(valid_to=date(2027, 1, 1), ended_on=None, granted_on=None, kind=None, reason=" ", today=TODAY)
        assert [problem.field for problem in found] == ["ended_on", "end_kind", "end_reason"]

    @pytest.mark.parametrize(
        ("ended_on", "codes"),
        [
            (TODAY, []),
            (TODAY + timedelta(1), ["end_in_future"]),
            (TODAY - timedelta(10), ["end_after_last_day"]),
            (TODAY - timedelta(20), []),
            (TODAY - timedelta(30), []),
            (TODAY - timedelta(31), ["end_before_granting"]),
        ],
    )
    def test_an_end_lies_behind_us_and_within_the_validity(self, ended_on: date, codes: list[str]):
        last = TODAY if ended_on >= TODAY else TODAY - timedelta(15)
        found = check_end(
            valid_to=last,
            ended_on=ended_on,
            granted_on=TODAY - timedelta(30),
            kind=EndKind.INVALIDATED_BY_ASSIGNOR,
            reason="Työ päättyi.",
            today=TODAY,
        )
        assert [problem.code for problem in found] == codes


class TestR12:
    def test_a_theme_that_is_easily_mixed_up_is_a_note_with_the_explanation(self):
        other, why = both("Etuustietojen katselu"), LocalText("Tulorekisteri", "Inkomstregistret")
        problem = problems(similar=((other, why),))["r12_similar_theme"]
        assert problem.severity is Severity.NOTE
        assert problem.values == {"other": other, "explanation": why}

    def test_represent_without_a_received_mandate_warns(self):
        theme = replace(THEME, types=tuple(MandateType))
        represent = {"theme": theme, "type": MandateType.REPRESENT}
        assert severity("r12_represent_meant", **represent) is Severity.WARNING
        assert problems(received_ends=date(2030, 1, 1), **represent) == {}


@pytest.mark.parametrize("role", ["orderer", "approver", "grantor"])
def test_r17_who_orders_approves_or_grants_for_themselves_is_warned(role: str):
    assert severity(f"r17_{role}_is_assignee", **{f"{role}_id": 7}) is Severity.WARNING
    assert problems(**{f"{role}_id": 8}) == {}
    assert problems(assignee_id=None, assignee_is_person=False, **{f"{role}_id": None}) == {}


def test_r18_represent_does_not_outlive_the_received_mandate():
    represent = {"theme": replace(THEME, types=tuple(MandateType)), "type": MandateType.REPRESENT}
    end = ASKED.valid_to
    assert end is not None
    assert severity("r18_received_ends", received_ends=end - timedelta(1), **represent) is Severity.WARNING
    assert problems(received_ends=end, **represent) == {}


class TestDuplicates:
    HELD = Held(
        id=3,
        assignor_id=1,
        theme_id=1,
        type=MandateType.TRANSACTIONS,
        specifiers=(),
        valid_from=date(2027, 3, 31),
        valid_to=date(2028, 1, 1),
    )

    def test_the_same_mandate_on_the_same_day_warns(self):
        assert severity("duplicate", held=(self.HELD,)) is Severity.WARNING

    @pytest.mark.parametrize(
        "other",
        [
            {"assignor_id": 2},
            {"theme_id": 2},
            {"type": MandateType.RIGHT_TO_GRANT},
            {"specifiers": ("TYPO",)},
            {"valid_from": date(2027, 4, 1)},
        ],
    )
    def test_another_one_does_not(self, other: dict[str, object]):
        assert problems(held=(replace(self.HELD, **other),)) == {}


class TestDefaultValidity:
    def end(
        self, start: date = TODAY, theme: Theme | None = None, ends: tuple[date | None, ...] = (), **stored
    ) -> date:
        settings = Settings({key: str(value) for key, value in stored.items()})
        return default_validity(start=start, theme=theme, settings=settings, engagement_ends=ends)

    def test_it_is_as_long_as_the_municipality_has_settled(self):
        assert self.end() == date(2028, 3, 1)
        assert self.end(default_months=12) == date(2027, 3, 1)

    def test_the_theme_goes_before_the_setting(self):
        assert self.end(theme=replace(THEME, default_months=6)) == date(2026, 9, 1)

    def test_the_common_day_is_the_last_one_within_the_length(self):
        assert self.end(common_end_day="31.3.") == date(2027, 3, 31)
        assert self.end(start=date(2026, 4, 1), common_end_day="31.3.") == date(2028, 3, 31)

    def test_a_length_without_a_common_day_is_not_stretched_to_one(self):
        short = replace(THEME, default_months=6)
        assert self.end(start=date(2026, 4, 1), theme=short, common_end_day="31.3.") == date(2026, 9, 30)

    def test_it_never_goes_past_an_engagement(self):
        assert self.end(ends=(None, date(2026, 8, 31), date(2026, 12, 31))) == date(2026, 8, 31)
        assert self.end(ends=(None,)) == date(2028, 3, 1)
        assert self.end(ends=(date(2025, 1, 1),)) == date(2028, 3, 1)  # over before it starts: said as a problem

    @given(
        st.dates(date(2020, 1, 1), date(2060, 1, 1)),
        st.integers(1, 300),
        st.sampled_from(["", "31.3.", "29.2.", "31.12.", "1.1."]),
        st.none() | st.dates(date(2020, 1, 1), date(2090, 1, 1)),
    )
    def test_it_starts_before_it_ends_and_keeps_to_the_length(
        self, start: date, months: int, common: str, engagement: date | None
    ):
        end = self.end(start=start, ends=(engagement,), default_months=months, common_end_day=common)
        assert start <= end < add_months(start, months)
