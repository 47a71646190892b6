"""Settings: defaults, what can be typed, what cannot."""

import pytest

from valtuusapp.core.settings import SETTINGS, Settings, check_setting, day_and_month


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_a_default_is_a_value_that_could_be_typed(setting):
    assert check_setting(setting.key, setting.default) is None


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_a_setting_is_named_in_finnish_and_swedish(setting):
    texts = [setting.label, *(label for _value, label in setting.choices), *([setting.help] if setting.help else [])]
    for text in texts:
        assert text.fi
        assert text.sv


@pytest.mark.parametrize(
    ("key", "text", "code"),
    [
        ("default_months", "0", "setting_not_a_number"),
        ("default_months", "301", "setting_not_a_number"),
        ("default_months", "-1", "setting_not_a_number"),
        ("default_months", "kaksi", "setting_not_a_number"),
        ("default_months", "", "setting_not_a_number"),
        ("default_months", "2,5", "setting_not_a_number"),
        ("common_end_day", "31.2.", "setting_not_a_day"),
        ("common_end_day", "32.1.", "setting_not_a_day"),
        ("common_end_day", "1.13.", "setting_not_a_day"),
        ("common_end_day", "maaliskuu", "setting_not_a_day"),
        ("form_languages", "en", "setting_not_a_choice"),
    ],
)
def test_what_cannot_be_is_refused_at_its_setting(key: str, text: str, code: str):
    problem = check_setting(key, text)
    assert problem is not None
    assert (problem.code, problem.field) == (code, key)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("default_months", "1"),
        ("default_months", "300"),
        ("warn_days", "0"),
        ("common_end_day", ""),
        ("common_end_day", "31.3."),
    ],
)
def test_the_ends_of_what_can_be_are_accepted(key: str, text: str):
    assert check_setting(key, text) is None


@pytest.mark.parametrize(
    ("text", "expected"), [("31.3.", (31, 3)), ("31.3", (31, 3)), (" 1.12. ", (1, 12)), ("29.2.", (29, 2)), ("", None)]
)
def test_a_day_of_the_year_is_read(text: str, expected: tuple[int, int] | None):
    assert day_and_month(text) == expected


def test_what_is_stored_goes_before_the_default():
    settings = Settings({"default_months": "12", "common_end_day": "31.3."})
    assert settings.number("default_months") == 12
    assert settings.day("common_end_day") == (31, 3)
    assert settings.number("longest_months") == 60
    assert settings.text("form_languages") == "fi"
    assert Settings({}).day("common_end_day") is None
