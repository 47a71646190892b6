"""The first start by keyboard."""

from PySide6.QtCore import Qt

from tests.ui.keys import press
from valtuusapp.core.text import Language
from valtuusapp.ui.assistant import Assistant


def test_enter_goes_on_and_presses_the_button_with_the_focus(qtbot, tmp_path):
    assistant = Assistant(Language.FI, tmp_path / "rekisteri.sqlite")
    qtbot.addWidget(assistant)
    with qtbot.waitActive(assistant):
        assistant.show()
    assistant.set_value("municipality", "Lumijärven kaupunki")
    press(assistant.focusWidget(), Qt.Key.Key_Return)
    assert assistant.focusWidget() is assistant.field("officer_name").editor
    back = assistant._back
    back.setFocus()
    press(back, Qt.Key.Key_Return)
    assert assistant.focusWidget() is assistant.field("municipality").editor
