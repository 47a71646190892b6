"""The starter catalogue holds together: keys, references, languages."""

import csv
import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

RESOURCES = Path(__file__).parents[2] / "resources"
CATALOGUE = RESOURCES / "catalogue"
TYPES = {"transactions", "right_to_grant", "represent", "right_to_grant_representation"}


def _rows(name: str) -> list[dict[str, str]]:
    with (CATALOGUE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def _toml(*parts: str) -> dict:
    with RESOURCES.joinpath(*parts).open("rb") as file:
        return tomllib.load(file)


THEMES = _rows("themes.csv")
E_SERVICES = _rows("e_services.csv")
ORGANISATION = _toml("catalogue", "organisation.toml")
TITLES = [title["fi"] for title in ORGANISATION["job_titles"]]


def _split(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def test_there_are_144_themes_with_unique_keys_names_and_uris():
    assert len(THEMES) == 144
    for column in ("key", "name_fi"):
        assert not [value for value, times in Counter(row[column] for row in THEMES).items() if times > 1]
    uris = [row["register_uri"] for row in THEMES if row["register_uri"]]
    assert len(uris) == len(set(uris))
    assert all(re.fullmatch(r"[a-z0-9_]+", row["key"]) for row in THEMES)


@pytest.mark.parametrize("row", THEMES, ids=lambda row: row["key"])
def test_every_theme_is_complete(row: dict[str, str]):
    assert None not in row
    assert None not in row.values()
    assert row["description_fi"]
    assert row["description_sv"]
    assert row["source"].startswith("https://")
    assert bool(row["specifier_note_fi"]) == bool(row["specifier_note_sv"])
    assert row["name_basis"] in {"owner_page", "export_2020", "translated"}
    assert row["types_basis"] in {"source", "general_rule"}
    assert row["specifier"] in {"optional", "required", "none", "unknown"}
    assert row["owner_is_usually_municipality"] in {"yes", "no"}
    assert set(_split(row["mandate_types"])) <= TYPES
    assert row["mandate_types"]
    if row["register_uri"]:
        assert row["register_uri"].rsplit("/", 1)[-1] == row["key"]


def test_references_of_the_themes_are_found():
    services = {row["name_fi"] for row in E_SERVICES}
    sectors = {sector["fi"] for sector in ORGANISATION["sector"]}
    for row in THEMES:
        assert set(_split(row["e_service"])) <= services
        assert set(_split(row["sectors"])) <= sectors
        assert set(_split(row["job_titles"])) <= set(TITLES)


def test_e_services_are_unique_owned_and_used():
    for column in ("key", "name_fi"):
        assert len({row[column] for row in E_SERVICES}) == len(E_SERVICES)
    assert all(row["owner_fi"] for row in E_SERVICES)
    assert {row["name_fi"] for row in E_SERVICES} == {name for row in THEMES for name in _split(row["e_service"])}


def test_themes_of_municipal_owners_are_marked():
    assert sum(row["owner_is_usually_municipality"] == "yes" for row in THEMES) == 7


def test_easily_mixed_pairs_point_at_themes():
    keys = {row["key"] for row in THEMES}
    pairs = _toml("catalogue", "easily_mixed.toml")["pair"]
    assert pairs
    for pair in pairs:
        assert len(pair["themes"]) == 2
        assert set(pair["themes"]) <= keys
        assert pair["fi"]
        assert pair["sv"]


def test_organisation_is_complete_in_both_languages():
    for sector in ORGANISATION["sector"]:
        assert sector["director"] in TITLES
        for part in (sector, *sector["service_areas"]):
            assert part["fi"]
            assert part["sv"]
            assert part["key"]
    for language in ("fi", "sv"):
        names = [title[language] for title in ORGANISATION["job_titles"]]
        assert all(names)
        assert len(names) == len(set(names))


def test_titles_need_themes_in_types_that_the_themes_have():
    types = {row["key"]: set(_split(row["mandate_types"])) for row in THEMES}
    rows = _rows("title_themes.csv")
    assert len({(row["job_title"], row["theme"], row["type"]) for row in rows}) == len(rows)
    for row in rows:
        assert row["job_title"] in TITLES
        assert row["type"] in types[row["theme"]]
        assert row["level"] in {"all", "named", "possible"}
