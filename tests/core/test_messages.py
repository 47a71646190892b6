"""Every code that the program can raise has a sentence in three languages, and every word it asks for is there."""

import ast
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path

import pytest

import valtuusapp
from valtuusapp import resources
from valtuusapp.core import messages
from valtuusapp.core.mandates import MandateState, MandateType
from valtuusapp.core.maps import MapLevel
from valtuusapp.core.problems import Problem, Severity, UserError
from valtuusapp.core.text import Language, LocalText
from valtuusapp.db.tables import UNAUDITED, Base
from valtuusapp.services.history import NEVER_UNDONE

PACKAGE = Path(valtuusapp.__file__).parent
SENTENCES = resources.toml("messages.toml")
VOCABULARY = resources.toml("vocabulary.toml")


@dataclass(frozen=True)
class Use:
    """A place where a code stands with the names of its values."""

    where: str
    pattern: str
    values: frozenset[str]

    def __str__(self) -> str:
        return f"{self.where} {self.pattern}"


def _sources() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield str(path.relative_to(PACKAGE)), ast.parse(path.read_text(encoding="utf-8"))


def _calls(*names: str) -> Iterator[tuple[str, ast.Module, ast.Call]]:
    for where, module in _sources():
        for node in ast.walk(module):
            if isinstance(node, ast.Call):
                called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                if called in names:
                    yield f"{where}:{node.lineno}", module, node


def _patterns(node: ast.expr, module: ast.Module) -> list[str]:
    """What the expression can be, as regular expressions; nothing for a name that is passed through."""
    match node:
        case ast.Constant(value=str(text)):
            return [re.escape(text)]
        case ast.IfExp(body=body, orelse=other):
            return [*_patterns(body, module), *_patterns(other, module)]
        case ast.JoinedStr(values=parts):
            return ["".join(re.escape(part.value) if isinstance(part, ast.Constant) else ".+" for part in parts)]
        case ast.Subscript(value=ast.Name(id=name)):
            table = next(
                each.value
                for each in module.body
                if isinstance(each, ast.Assign) and ast.unparse(each.targets[0]) == name
            )
            assert isinstance(table, ast.Dict)
            return [pattern for value in table.values for pattern in _patterns(value, module)]
        case _:
            return []


def _values(call: ast.Call, module: ast.Module) -> frozenset[str]:
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    if name == "UserError":
        return frozenset(keyword.arg for keyword in call.keywords if keyword.arg)
    position = 1 if name in ("", "sentence") else 3
    given = [keyword.value for keyword in call.keywords if keyword.arg == "values"] + call.args[position : position + 1]
    dicts = [_assigned(each, module) if isinstance(each, ast.Name) else each for each in given]
    return frozenset(
        key.value for each in dicts if isinstance(each, ast.Dict) for key in each.keys if isinstance(key, ast.Constant)
    )


def _assigned(name: ast.Name, module: ast.Module) -> ast.expr | None:
    """What was last assigned to a name above the place where it stands."""
    above = [
        node
        for node in ast.walk(module)
        if isinstance(node, ast.Assign) and node.lineno < name.lineno and ast.unparse(node.targets[0]) == name.id
    ]
    return max(above, key=lambda node: node.lineno).value if above else None


def _uses() -> list[Use]:
    return [
        Use(where, pattern, _values(call, module))
        for where, module, call in _calls("Problem", "UserError", "sentence")
        if call.args
        for pattern in _patterns(call.args[0], module)
    ]


USES = _uses()


def _names_in(text: str) -> set[str]:
    return {name for _text, name, _format, _conversion in string.Formatter().parse(text) if name is not None}


def test_the_codes_are_found_in_the_source():
    assert len(USES) > 100
    assert {"database_disk_full", "database_older"} <= {use.pattern for use in USES}


@pytest.mark.parametrize("use", USES, ids=str)
def test_every_code_has_a_sentence_that_names_only_what_is_given(use: Use):
    codes = [code for code in SENTENCES if re.fullmatch(use.pattern, code)]
    assert codes, f"no sentence for {use.pattern}"
    for code in codes:
        assert _names_in(SENTENCES[code]["fi"]) <= use.values


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_is_whole_in_each_language_and_names_the_same(code: str):
    entry = SENTENCES[code]
    assert set(entry) == {"fi", "sv", "en"}
    for text in entry.values():
        assert text == text.strip()
        assert text[-1] in ".?!:}" or code.startswith("cli_")
        assert _names_in(text) == _names_in(entry["fi"])


def test_no_sentence_is_left_over():
    unused = [code for code in SENTENCES if not any(re.fullmatch(use.pattern, code) for use in USES)]
    assert unused == []


def test_every_action_has_a_word():
    actions = set(NEVER_UNDONE)
    for _where, module, call in _calls("write", "log"):
        patterns = _patterns(call.args[0], module) if call.args else []
        actions |= {pattern for pattern in patterns if re.fullmatch(r"[a-z_]+", pattern)}
    assert "mandates_added" in actions
    assert actions - set(VOCABULARY["action"]) == set()


def test_every_word_that_the_code_names_is_there():
    asked = [call.args[:2] for _where, _module, call in _calls("word") if len(call.args) == 3]
    pairs = [(group.value, key) for group, key in asked if isinstance(group, ast.Constant)]
    assert pairs
    for group, key in pairs:
        assert group in VOCABULARY
        if isinstance(key, ast.Constant):
            assert key.value in VOCABULARY[group]


def _enumerations() -> list[type[Enum]]:
    """The enumerations that stand in values of the core, and so in sentences and cells."""
    import importlib

    found = {}
    for path in sorted((PACKAGE / "core").glob("*.py")):
        module = importlib.import_module(f"valtuusapp.core.{path.stem}")
        found.update({kind.__name__: kind for kind in vars(module).values() if isinstance(kind, type(Enum))})
    without_words = {"Enum", "StrEnum", "FieldKind", "ColumnKind"}  # never shown
    return [kind for name, kind in sorted(found.items()) if name not in without_words]


@pytest.mark.parametrize("kind", _enumerations(), ids=lambda kind: kind.__name__)
def test_every_member_of_an_enumeration_has_a_word(kind: type[Enum]):
    for member in kind:
        assert messages.term(member, Language.FI)


def test_every_column_that_the_history_shows_has_a_word():
    shown = {
        name
        for table in Base.metadata.tables.values()
        if table.name not in UNAUDITED
        for name in table.columns.keys()  # noqa: SIM118 (a collection of columns, not a dict)
    }
    shown -= {"version", "search_text", "sort_key", "sort_key_sv", "specifier_key", "content"}
    assert shown - set(VOCABULARY["field"]) == set()


def test_everything_that_can_be_referred_from_has_a_word():
    referring = {table.name for table in Base.metadata.tables.values() if table.foreign_keys} - UNAUDITED
    assert referring - set(VOCABULARY["reference"]) == set()


def test_a_problem_is_said_in_the_readers_language():
    problem = Problem("r2_ends_before_start", values={"start": date(2026, 3, 1), "end": date(2026, 2, 1)})
    assert messages.say(problem, Language.FI).startswith("Päättymispäivä 1.2.2026 on ennen alkamispäivää 1.3.2026.")
    assert messages.say(problem, Language.SV).startswith("Slutdatumet 1.2.2026 är före startdatumet 1.3.2026.")
    error = UserError("grantor_without_right", right=MandateType.RIGHT_TO_GRANT)
    assert "(valtuutusoikeus)" in messages.say(error, Language.FI)


def test_a_sentence_ends_where_a_value_is_empty():
    said = messages.say(Problem("r3_specifier_required", values={"note": LocalText()}), Language.FI)
    assert said == "Valtuusasia vaatii tarkenteen. Kirjoita se."


def test_braces_in_a_value_are_only_text():
    assert "{x}" in messages.say(Problem("not_a_date", values={"text": "{x}"}), Language.FI)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        ("teksti", "teksti"),
        (17, "17"),
        (True, "kyllä"),
        (False, "ei"),
        (date(2026, 2, 1), "1.2.2026"),
        (datetime(2026, 2, 1, 7, 5, tzinfo=UTC), "1.2.2026 9.05"),
        (LocalText("nimi", "namn"), "nimi"),
        (MandateState.VALID, "voimassa"),
        (MapLevel.NAMED, "nimetyt henkilöt"),
        (Severity.WARNING, "varoitus"),
        (Language.SV, "ruotsi"),
    ],
)
def test_values_stand_as_people_write_them(value: object, shown: str):
    assert messages.shown(value, Language.FI) == shown
