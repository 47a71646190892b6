"""The form on screen is its specification, by mouse and keyboard."""

from collections.abc import Sequence
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.ui.keys import press, type_text
from valtuusapp.core.forms import FieldKind, Form, FormValues, Reference, check_form, from_json, load_form, to_json
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.text import Language, fold
from valtuusapp.ui.form_view import FormView
from valtuusapp.ui.widgets import ChoiceBox, Heading, Picker, Suggestion

PEOPLE = (Suggestion(1, "Šemeikka, Maija", "palkkasihteeri"), Suggestion(2, "Öhman, Ulf", "rehtori ja kirjaaja"))
ENGAGEMENTS = {
    1: [Suggestion(11, "palkkasihteeri, Konsernipalvelut")],
    2: [Suggestion(21, "rehtori, Kasvu ja oppiminen"), Suggestion(22, "kirjaaja, Konsernipalvelut")],
}
FILLED: FormValues = {
    "orderer": Reference("Öhman, Ulf", 2),
    "orderer_title": "rehtori",
    "orderer_unit": Reference("Kasvu ja oppiminen", 5),
    "assignee_kind": "persons",
    "assignees": (
        {"person": Reference("Šemeikka, Maija", 1), "engagement": Reference("palkkasihteeri, Konsernipalvelut", 11)},
        {"person": Reference("Öhman, Ulf", 2), "engagement": None},
    ),
    "wanted": (
        {
            "e_service": Reference("Kelmu", 3),
            "theme": None,
            "work": "Lukee päätökset.",
            "type": "transactions",
            "specifiers": "",
            "valid_from": date(2026, 4, 1),
            "valid_to": "31.2.2027",
        },
    ),
    "why": "Työ vaatii.",
}


class Asked:
    """Stands in for the services' look-ups and notes what narrowed them."""

    def __init__(self) -> None:
        self.narrowed: list[tuple[FieldKind, int | None]] = []

    def source(self, kind: FieldKind):
        def suggest(text: str, narrowing: int | None) -> Sequence[Suggestion]:
            self.narrowed.append((kind, narrowing))
            if kind is FieldKind.ENGAGEMENT:
                return ENGAGEMENTS.get(narrowing or 0, [])
            return [one for one in PEOPLE if fold(text) in fold(one.text)]

        return suggest

    def sources(self):
        return {kind: self.source(kind) for kind in FieldKind if kind.is_reference}


@pytest.fixture
def form() -> Form:
    return load_form("existing", 1)


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def view(qtbot, form: Form, asked: Asked) -> FormView:
    made = FormView(form, Language.FI, asked.sources(), lambda: date(2026, 3, 10))
    qtbot.addWidget(made)
    made.resize(1000, 800)
    with qtbot.waitActive(made):
        made.show()
    return made


def spoken_name(widget: QWidget) -> str:
    """The name of a field as assistive technology has it: of a drop-down on Linux that of its label."""
    interface = QAccessible.queryAccessibleInterface(widget)
    labels = [
        other.text(QAccessible.Text.Name)
        for other, how in interface.relations()
        if how == QAccessible.RelationFlag.Label
    ]
    return labels[0] if isinstance(widget, ChoiceBox) and labels else interface.text(QAccessible.Text.Name)


def headings(view: FormView) -> list[str]:
    return [heading.text() for heading in view.findChildren(Heading) if heading.isVisibleTo(view)]


def test_every_field_is_there_with_its_label_and_name(view: FormView, form: Form):
    places = dict(view.places())
    for section in form.sections:
        for field in section.fields:
            place = f"{section.id}.0.{field.id}" if section.repeats else field.id
            assert spoken_name(places[place].editor).startswith(field.label.fi)


def test_what_is_set_is_what_stands_there(view: FormView, form: Form):
    view.set_values(FILLED)
    values = view.values()
    assert {key: values[key] for key in FILLED} == FILLED
    assert from_json(to_json(values)) == values
    assert [problem.field for problem in check_form(form, values)] == ["wanted.0.valid_to"]
    view.set_values({})
    assert {key: value for key, value in view.values().items() if value and not isinstance(value, tuple)} == {}
    assert len(view.values()["assignees"]) == 1  # type: ignore[arg-type]


def test_setting_does_not_tell_but_typing_does(view: FormView, qtbot):
    with qtbot.assertNotEmitted(view.changed):
        view.set_values(FILLED)
    with qtbot.waitSignal(view.changed):
        type_text(dict(view.places())["why"].editor, "ä")
    assert view.value("why") == "äTyö vaatii."


def test_sections_come_when_they_are_asked_for(view: FormView):
    view.set_values({})
    assert "Valtuutettavat henkilöt" not in headings(view)
    view.set_value("assignee_kind", "persons")
    assert "Valtuutettavat henkilöt" in headings(view)
    view.set_value("assignee_kind", "organisation")
    assert "Valtuutettavat henkilöt" not in headings(view)
    assert "Valtuutettava organisaatio" in headings(view)


def test_what_is_hidden_is_not_lost(view: FormView):
    view.set_values(FILLED)
    view.set_value("assignee_kind", "organisation")
    view.set_value("assignee_kind", "persons")
    assert view.values()["assignees"] == FILLED["assignees"]


def test_problems_stand_beside_their_fields(view: FormView):
    view.set_values(FILLED)
    problems = [
        Problem("not_a_date", "wanted.0.valid_to", Severity.WARNING, {"text": "a"}),
        Problem("not_a_date", "wanted.0.valid_to", Severity.ERROR, {"text": "b"}),
        Problem("form_group_empty", "assignees", values={"section": "Valtuutettavat henkilöt"}),
        Problem("not_a_date", "somewhere.else", values={"text": "c"}),
        Problem("not_a_date", values={"text": "d"}),
    ]
    assert [one.field for one in view.set_problems(problems)] == ["somewhere.else", ""]
    row = dict(view.places())["wanted.0.valid_to"]
    assert row.problem is problems[1], "the worst is shown"
    assert view._general["assignees"].isVisibleTo(view)
    assert view.go_to_problem()
    assert row.editor.hasFocus()
    assert row.visibleRegion().boundingRect().height() > 0, "it is brought to sight"
    assert view.set_problems([]) == []
    assert not view.go_to_problem()


def test_rows_come_and_go(view: FormView, qtbot):
    view.set_values(FILLED)
    group = view._groups["assignees"]
    with qtbot.waitSignal(view.changed):
        group.add_row()
    assert [row["person"] for row in group.values()][-1] is None
    group.remove_row(0)
    assert group.values()[0] == FILLED["assignees"][1]  # type: ignore[index]
    group.put_back()
    assert group.values()[:2] == FILLED["assignees"]
    group.remove_row(2)
    group.remove_row(1)
    group.remove_row(0)
    assert len(group.values()) == 1, "one row is always there"


def test_rows_by_keyboard(view: FormView):
    view.set_values(FILLED)
    control = Qt.KeyboardModifier.ControlModifier
    group = view._groups["wanted"]
    view.go_to("wanted.0.work")
    press(QApplication.focusWidget(), Qt.Key.Key_D, control)
    assert group.values()[0] == group.values()[1]
    assert QApplication.focusWidget() is group.rows()[1].rows["e_service"].editor
    press(QApplication.focusWidget(), Qt.Key.Key_Return, control)
    assert len(group.values()) == 3
    press(QApplication.focusWidget(), Qt.Key.Key_Delete, control | Qt.KeyboardModifier.ShiftModifier)
    assert len(group.values()) == 2
    view.go_to("wanted.0.work")
    press(QApplication.focusWidget(), Qt.Key.Key_Return, control)
    assert [bool(row["e_service"]) for row in group.values()] == [True, False, True]


def test_not_more_rows_than_the_form_allows(view: FormView, form: Form):
    group = view._groups["assignees"]
    group.set_values([{}] * (form.section("assignees").screen_max or 0))
    count = len(group.values())
    group.add_row()
    assert len(group.values()) == count
    assert not group._add.isEnabled()


def test_help_stands_on_the_first_row_only(view: FormView, form: Form):
    view.set_values(FILLED)
    rows = [fields.rows["person"] for fields in view._groups["assignees"].rows()]
    assert [row._help.isVisibleTo(view) for row in rows] == [True, False]
    assert rows[1].editor.accessibleDescription() == rows[0].editor.accessibleDescription() != ""


def test_only_engagement_comes_with_the_person(view: FormView, asked: Asked, qtbot):
    view.set_values({"assignee_kind": "persons"})
    picker = dict(view.places())["assignees.0.person"].editor
    assert isinstance(picker, Picker)
    with qtbot.waitSignal(view.picked) as blocker:
        picker._pick(PEOPLE[0])
    assert blocker.args == ["assignees.0.person", PEOPLE[0]]
    assert view.value("assignees.0.engagement") == Reference("palkkasihteeri, Konsernipalvelut", 11)
    picker._pick(PEOPLE[1])
    assert view.value("assignees.0.engagement") is None, "among several one chooses"
    dict(view.places())["assignees.0.engagement"].editor.suggestions("")
    assert asked.narrowed[-1] == (FieldKind.ENGAGEMENT, 2)


def test_theme_is_narrowed_by_the_e_service(view: FormView, asked: Asked):
    view.set_values(FILLED)
    dict(view.places())["wanted.0.theme"].editor.suggestions("vero")
    assert asked.narrowed[-1] == (FieldKind.THEME, 3)


def test_read_only(view: FormView):
    view.set_values(FILLED)
    view.set_read_only(True)
    editor = dict(view.places())["why"].editor
    type_text(editor, "x")
    assert view.value("why") == "Työ vaatii."
    view._groups["wanted"].add_row()
    assert len(view._groups["wanted"].values()) == 1
    assert not any(one.isVisibleTo(view) for one in view._groups["wanted"].findChildren(QPushButton))
    view.set_read_only(False)
    type_text(editor, "x")
    assert view.value("why") == "xTyö vaatii."


def test_tab_goes_through_the_form_in_order(view: FormView):
    view.set_values(FILLED)
    view.go_to("orderer")
    rows = dict(view.places())
    seen = []
    for _ in range(60):
        focus = QApplication.focusWidget()
        place = next((place for place, row in rows.items() if row.editor is focus), None)
        if place and place not in seen:
            seen.append(place)
        view.focusNextPrevChild(True)
    shown = [place for place, row in rows.items() if row.isVisibleTo(view)]
    assert seen == shown


@pytest.mark.parametrize("rows", [40])
def test_large_form_is_quick(view: FormView, rows: int):
    """Forty persons: made once, well under a second or two on any machine; the limit only catches a disaster."""
    import time

    person = {"person": Reference("Šemeikka, Maija", 1)}
    values: FormValues = {**FILLED, "assignees": (person,) * rows}
    began = time.monotonic()
    view.set_values(values)
    assert time.monotonic() - began < 5
