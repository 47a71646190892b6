"""Tab goes through a form as it is read: from top to bottom, rows that were added later too."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from tests.ui.keys import press
from valtuusapp.core.forms import FieldKind, load_form
from valtuusapp.core.text import Language
from valtuusapp.ui.form_group import GroupSection
from valtuusapp.ui.form_view import FormView

PERSONS = {"assignee_kind": "persons", "assignees": ({}, {}), "wanted": ({}, {})}


@pytest.fixture
def page(qtbot) -> QWidget:
    """A form between two buttons."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.addWidget(QPushButton("before"))
    sources = {kind: (lambda text, narrowing: []) for kind in FieldKind if kind.is_reference}
    column.addWidget(FormView(load_form("existing", 1), Language.FI, sources, lambda: date(2026, 3, 10)))
    column.addWidget(QPushButton("after"))
    qtbot.addWidget(made)
    made.resize(1000, 2400)
    with qtbot.waitActive(made):
        made.show()
    return made


def visited(page: QWidget) -> list[QWidget]:
    """The widgets that Tab comes to, from the first button on."""
    QApplication.processEvents()  # rows are shown once they have their place
    first = next(button for button in page.findChildren(QPushButton) if button.text() == "before")
    first.setFocus()
    found: list[QWidget] = [first]
    widget = first.nextInFocusChain()
    while widget is not first:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(page) and widget.isEnabled():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def read_downwards(page: QWidget) -> bool:
    """Whether no group row, and no button under the rows, is visited before what stands above it."""
    blocks = [group for group in page.findChildren(GroupSection) if group.isVisibleTo(page)]
    order = visited(page)
    for group in blocks:
        rows = [row.rows["person" if "person" in row.rows else "e_service"].editor for row in group.rows()]
        add = [one for one in group.findChildren(QPushButton) if one.isVisibleTo(group)]
        places = [order.index(one) for one in [*rows, *add]]
        if places != sorted(places):
            return False
    return order[-1].property("text") == "after"


def test_a_new_form_is_read_downwards(page):
    assert read_downwards(page)


def test_the_rows_of_a_kept_draft_are_read_downwards(page):
    page.findChild(FormView).set_values(PERSONS)
    assert read_downwards(page)


def test_rows_added_removed_and_put_back_are_read_downwards(page):
    view = page.findChild(FormView)
    view.set_values(PERSONS)
    group = page.findChildren(GroupSection)[0]
    group.add_row(0)
    assert read_downwards(page)
    group.remove_row(0)
    group.put_back()
    assert read_downwards(page)


def test_tab_goes_from_the_last_field_of_a_row_to_its_buttons_and_on_to_the_next_row(page):
    view = page.findChild(FormView)
    view.set_values(PERSONS)
    group = page.findChildren(GroupSection)[0]
    first, second = group.rows()
    QApplication.processEvents()
    first.rows["engagement"].editor.setFocus()
    for _time in range(3):  # copy, remove, the next name
        press(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.focusWidget() is second.rows["person"].editor
