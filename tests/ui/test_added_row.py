"""A row that is added to a long form comes to sight."""

from datetime import date

from valtuusapp.core.forms import FieldKind, load_form
from valtuusapp.core.text import Language
from valtuusapp.ui.form_group import GroupSection
from valtuusapp.ui.form_view import FormView


def test_an_added_row_comes_to_sight(qtbot):
    sources = {kind: (lambda text, narrowing: []) for kind in FieldKind if kind.is_reference}
    view = FormView(load_form("existing", 1), Language.FI, sources, lambda: date(2026, 3, 10))
    qtbot.addWidget(view)
    view.resize(1000, 700)
    with qtbot.waitActive(view):
        view.show()
    wanted = view.findChildren(GroupSection)[1]
    wanted.add_row()
    last = wanted.rows()[-1].rows
    qtbot.waitUntil(lambda: not last["e_service"].editor.visibleRegion().isEmpty())
    qtbot.waitUntil(lambda: not last["valid_to"].editor.visibleRegion().isEmpty())
