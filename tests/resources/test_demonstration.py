"""The demonstration municipality: made up, bilingual, of the promised size."""

import tomllib
from pathlib import Path

RESOURCES = Path(__file__).parents[2] / "resources"


def _toml(*parts: str) -> dict:
    with RESOURCES.joinpath(*parts).open("rb") as file:
        return tomllib.load(file)


UNITS = _toml("demonstration", "units.toml")
STAFFING = _toml("demonstration", "staffing.toml")
TITLES = {title["fi"] for title in _toml("catalogue", "organisation.toml")["job_titles"]}


def _workplaces() -> list[dict]:
    areas = [area for sector in UNITS["sector"] for area in sector["service_area"]]
    return [*areas, *(unit for area in areas for unit in area.get("unit", []))]


def test_about_400_people_work_there():
    posts = [post for place in _workplaces() if "staffing" in place for post in STAFFING[place["staffing"]]]
    people = sum(post["count"] for post in posts) + len(UNITS["sector"])
    assert 380 <= people <= 420
    assert any(post.get("kind") == "elected" for post in posts)


def test_titles_and_units_are_known():
    keys = [place["key"] for place in (*UNITS["sector"], *_workplaces())]
    assert len(keys) == len(set(keys))
    for sector in UNITS["sector"]:
        assert sector["director"] in TITLES
    for name, posts in STAFFING.items():
        if name == "second":
            continue
        for post in posts:
            assert post["title"] in TITLES
            assert post.get("temporary", 0) + post.get("substitute", 0) <= post["count"]
    for second in STAFFING["second"]:
        assert {second["title"], second["from_title"]} <= TITLES
        assert second["unit"] in keys


def test_business_ids_are_right_and_made_up():
    organisations = _toml("demonstration", "municipality.toml")["organisation"]
    assert len({each["business_id"] for each in organisations}) == len(organisations)
    for each in organisations:
        digits, check = each["business_id"].split("-")
        remainder = sum(int(digit) * weight for digit, weight in zip(digits, (7, 9, 10, 5, 8, 4, 2), strict=True)) % 11
        assert digits.startswith("000")
        assert remainder != 1
        assert int(check) == (11 - remainder if remainder else 0)
        assert each["fi"]
        assert each["sv"]


def test_reasons_are_in_both_languages():
    reasons = _toml("demonstration", "reasons.toml")
    assert len(reasons["reason"]) >= 30
    assert any(not {"owners", "themes"} & set(reason) for reason in reasons["reason"])
    for group in reasons.values():
        for each in group:
            assert each["fi"]
            assert each["sv"]


def test_names_are_enough_and_unique():
    names = _toml("demonstration", "names.toml")
    for key, least in {"first_fi": 150, "last_fi": 150, "first_sv": 80, "last_sv": 80}.items():
        assert len(names[key]) >= least
        assert len(set(names[key])) == len(names[key])
    assert {"Šemeikka", "Ŋuorra", "von Numers", "O'Connor"} <= {each["last"] for each in names["hard"]}
