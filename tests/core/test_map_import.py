"""A map from a file against the register and the map that stands."""

from dataclasses import replace

import pytest

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.map_import import Known, MapDifference, compare
from valtuusapp.core.map_sheet import MapField, ReadCell, ReadRow, as_in_cell
from valtuusapp.core.maps import MapChange, MapEntry, MapKind, MapLevel
from valtuusapp.core.messages import say
from valtuusapp.core.names import KnownName, Names
from valtuusapp.core.problems import Severity
from valtuusapp.core.text import Language, LocalText, both

F = MapField
ORDER = (F.TITLE, F.THEME, F.TYPE, F.LEVEL, F.LEAST, F.MONTHS, F.LIMITED, F.WHY_FI, F.WHY_SV, F.RESPONSIBLE)


def person(key, last, first):
    return KnownName(key=key, name=LocalText(*[f"{last}, {first}"] * 3), others=(f"{first} {last}",))


KNOWN = Known(
    kind=MapKind.TITLE,
    columns=Names(
        [
            KnownName(key=1, name=LocalText("kirjanpitäjä", "bokförare")),
            KnownName(key=2, name=LocalText("palkkasihteeri")),
            KnownName(key=3, name=LocalText("Kirjanpitäjä"), current=False),
        ]
    ),
    themes=Names(
        [
            KnownName(key=11, name=LocalText("Veroasioiden hoito", "Skatteärenden")),
            KnownName(key=12, name=LocalText("Etuustietojen katselu")),
            KnownName(key=13, name=LocalText("Etuustietojen katselu")),
        ]
    ),
    persons=Names([person(21, "Šemeikka", "Maija"), person(22, "Aho", "Liisa"), person(23, "Aho", "Liisa")]),
)

ENTRY = MapEntry(
    id=101,
    map=MapKind.TITLE,
    column_id=1,
    theme_id=11,
    type=MandateType.TRANSACTIONS,
    level=MapLevel.NAMED,
    least=2,
    months=24,
    limited=True,
    why=LocalText("Hoitaa verot.", "Sköter skatterna."),
    responsible_id=21,
)
OTHER = replace(ENTRY, id=102, column_id=2, level=MapLevel.ALL, least=5)
SAME = (
    *("kirjanpitäjä", "Veroasioiden hoito", "asiointivaltuus", "nimetyt", "2", "24", "kyllä"),
    *("Hoitaa verot.", "Sköter skatterna.", "Šemeikka, Maija"),
)


def row(*texts, number=2, **changed):
    """A row of the sheet; changes by field."""
    texts = dict(zip(ORDER, texts or SAME, strict=True)) | {F(name): text for name, text in changed.items()}
    cells = {field: ReadCell(f"{'ABCDEFGHIJ'[place]}{number}", texts[field]) for place, field in enumerate(ORDER)}
    return ReadRow(cells)


def found(*rows, present=(ENTRY,), known=KNOWN, within=None):
    problems, difference = compare(rows, known, present, within)
    for problem in problems:
        assert problem.values["cell"] == problem.field
        for language in Language:
            assert problem.field in say(problem, language)
            assert "{" not in say(problem, language)
    return [(problem.code, problem.field) for problem in problems], difference


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"title": "bokförare", "theme": "SKATTEÄRENDEN", "type": "ärendefullmakt", "level": "utsedda", "limited": "ja"},
        {"type": "mandate for transactions", "level": "named", "limited": "yes", "responsible": "Maija Šemeikka"},
        {"title": " KIRJANPITÄJÄ  ", "level": "nimetyt henkilöt", "responsible": "semeikka,  maija", "limited": "x"},
        {"theme": "Veroasioiden hoito (fi)", "months": "24.0", "least": "2,0"},
    ],
)
def test_the_same_in_other_words_is_no_difference(changed):
    assert found(row(**changed)) == ([], MapDifference())


@pytest.mark.parametrize(
    ("changed", "after"),
    [
        ({"level": "kaikki", "least": ""}, {"level": MapLevel.ALL}),
        ({"level": "kan ges", "least": ""}, {"level": MapLevel.POSSIBLE}),
        ({"least": "3"}, {"least": 3}),
        ({"least": ""}, {"least": 1}),
        ({"months": ""}, {"months": None}),
        ({"months": "300"}, {"months": 300}),
        ({"limited": "ei"}, {"limited": False}),
        ({"limited": ""}, {"limited": False}),
        ({"why_fi": "Uusi."}, {"why": LocalText("Uusi.", "Sköter skatterna.")}),
        ({"why_sv": ""}, {"why": LocalText("Hoitaa verot.")}),
        ({"responsible": ""}, {"responsible_id": None}),
    ],
)
def test_a_changed_cell_changes_its_row(changed, after):
    assert found(row(**changed)) == ([], MapDifference(changed=((ENTRY, replace(ENTRY, **after)),)))


def test_a_row_that_is_new_or_gone():
    difference = MapDifference(added=(replace(OTHER, id=None, least=1),), removed=(ENTRY,))
    new = row(title="palkkasihteeri", level="kaikki", least="")
    assert found(new) == ([], difference)
    assert found(row(), new, present=(ENTRY, OTHER)) == ([], MapDifference())
    assert found(new, present=(ENTRY, OTHER)) == ([], MapDifference(removed=(ENTRY,)))


def test_a_part_of_the_map_leaves_the_rest_alone():
    assert found(row(), present=(ENTRY, OTHER), within={101}) == ([], MapDifference())
    assert found(present=(ENTRY, OTHER), within={102}) == ([], MapDifference(removed=(OTHER,)))


def test_nothing_is_gone_while_a_row_is_not_understood():
    for changed in ({"title": "kirjuri"}, {"theme": ""}, {"type": "?"}):
        _problems, difference = found(row(**changed), present=(ENTRY, OTHER))
        assert not difference, "whether the row is still there nobody can tell"


def test_another_theme_or_type_is_another_row():
    problems, difference = found(row(type="valtuutusoikeus"))
    assert problems == []
    assert difference == MapDifference(
        added=(replace(ENTRY, id=None, type=MandateType.RIGHT_TO_GRANT),), removed=(ENTRY,)
    )


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"title": "kirjuri"}, ("map_import_title_unknown", "A2")),
        ({"title": ""}, ("map_import_cell_empty", "A2")),
        ({"theme": "Veroasiat"}, ("map_import_theme_unknown", "B2")),
        ({"theme": ""}, ("map_import_cell_empty", "B2")),
        ({"theme": "Etuustietojen katselu"}, ("map_import_name_ambiguous", "B2")),
        ({"theme": "Veroasioiden hoito #12"}, ("map_import_theme_unknown", "B2")),
        ({"type": "asiointi?"}, ("map_import_type_unknown", "C2")),
        ({"type": ""}, ("map_import_cell_empty", "C2")),
        ({"level": "melkein kaikki"}, ("map_import_level_unknown", "D2")),
        ({"level": ""}, ("map_import_cell_empty", "D2")),
        ({"least": "0"}, ("map_import_no_number", "E2")),
        ({"least": "kaksi"}, ("map_import_no_number", "E2")),
        ({"months": "301"}, ("map_import_no_number", "F2")),
        ({"months": "12,5"}, ("map_import_no_number", "F2")),
        ({"months": "1.2.2026"}, ("map_import_no_number", "F2")),
        ({"limited": "ehkä"}, ("map_import_no_yes_no", "G2")),
        ({"responsible": "Aho, Liisa"}, ("map_import_name_ambiguous", "J2")),
        ({"responsible": "Aho, Leena"}, ("map_import_person_unknown", "J2")),
    ],
)
def test_what_is_wrong_is_named_with_its_cell(changed, problem):
    problems, _difference = compare([row(**changed)], KNOWN, (ENTRY,))
    assert [(each.code, each.field, each.severity) for each in problems] == [(*problem, Severity.ERROR)]
    found(row(**changed))


def test_what_it_takes_to_make_the_map_so():
    new = row(title="palkkasihteeri", number=3)
    _problems, difference = found(row(months="7"), new, present=(ENTRY, replace(OTHER, type=MandateType.REPRESENT)))
    after = replace(ENTRY, months=7)
    added = replace(ENTRY, id=None, column_id=2)
    assert difference.change == MapChange(saved=(added, after), deleted=((MapKind.TITLE, 102),))
    assert difference.said_by[2, 11, MandateType.TRANSACTIONS] is new


def test_everything_wrong_in_a_row_is_said_at_once():
    problems, _difference = found(row("?", "?", "?", "?", "?", "?", "?", "", "", "?"))
    assert [field for _code, field in problems] == ["A2", "B2", "C2", "D2", "E2", "F2", "G2"]


def test_a_doubled_row_is_named_with_the_first():
    problems, difference = compare([row(), row(title="bokförare", number=7)], KNOWN, (ENTRY,))
    (problem,) = problems
    assert (problem.code, problem.values["cell"], problem.values["first"]) == ("map_import_row_twice", "A7", "A2")
    assert not difference


def test_a_formula_is_refused():
    cells = row().cells | {F.MONTHS: ReadCell("F2", "=12*2", computed=True)}
    assert [code for code, _field in found(ReadRow(cells))[0]] == ["map_import_computed", "map_import_no_number"]
    assert found(ReadRow(cells | {F.MONTHS: ReadCell("F2", "24"), F.E_SERVICES: ReadCell("K2", "=A1", True)}))[0] == []


def test_a_number_without_the_level_that_it_belongs_to_is_said_and_left_out():
    problems, difference = found(row(level="kaikki", least="7"))
    assert problems == [("map_import_least_not_used", "E2")]
    assert difference.changed == ((ENTRY, replace(ENTRY, level=MapLevel.ALL)),)


def test_the_level_of_all_holders_is_of_titles_only():
    known = replace(KNOWN, kind=MapKind.SECTOR)
    cells = {
        F.SECTOR if field is F.TITLE else field: cell for field, cell in row(level="kaikki", least="").cells.items()
    }
    assert found(ReadRow(cells), known=known)[0] == [("map_import_level_unknown", "D2")]


def test_fields_that_the_sheet_lacks_stay_as_they_are():
    cells = {field: row().cells[field] for field in (F.TITLE, F.THEME, F.TYPE, F.LEVEL)}
    assert found(ReadRow(cells)) == ([], MapDifference())
    (added,) = found(ReadRow(cells), present=())[1].added
    assert added == MapEntry(
        map=MapKind.TITLE, column_id=1, theme_id=11, type=MandateType.TRANSACTIONS, level=MapLevel.NAMED
    )


def test_of_two_with_a_name_the_one_in_use_is_meant():
    assert KNOWN.columns.find("KIRJANPITÄJÄ") == [1]
    assert KNOWN.columns.label(1, Language.FI) == "kirjanpitäjä"
    assert KNOWN.columns.label(3, Language.FI) == "Kirjanpitäjä #3"
    assert KNOWN.columns.find("kirjanpitäjä #3") == [3]


@pytest.mark.parametrize("language", Language)
def test_every_label_is_found_again(language):
    for names, keys in ((KNOWN.columns, (1, 2, 3)), (KNOWN.themes, (11, 12, 13)), (KNOWN.persons, (21, 22, 23))):
        for key in keys:
            assert names.find(names.label(key, language)) == [key]


def test_a_name_known_in_finnish_only_is_marked():
    assert KNOWN.columns.label(2, Language.SV) == "palkkasihteeri (fi)"
    assert KNOWN.themes.label(12, Language.SV) == "Etuustietojen katselu (fi) #12"
    assert KNOWN.persons.label(21, Language.SV) == "Šemeikka, Maija"


def test_a_swedish_name_that_is_another_finnish_name_is_told_apart():
    names = Names([KnownName(key=1, name=LocalText("controller", "ekonom")), KnownName(key=2, name=both("controller"))])
    assert names.label(1, Language.FI) == "controller #1"
    assert names.label(1, Language.SV) == "ekonom"
    assert names.label(2, Language.SV) == "controller #2"


def test_a_reason_that_a_cell_cannot_hold_is_no_difference():
    entry = replace(ENTRY, why=LocalText("Rivi\r\ntoinen\x07" + "x" * 40_000, "Sköter skatterna."))
    assert found(row(why_fi=as_in_cell(entry.why.fi)), present=(entry,)) == ([], MapDifference())
