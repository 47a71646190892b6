"""The Qt binding itself: known faults of some of its releases must not come back with a new lock file."""

import sys

from PySide6.QtWidgets import QLabel


def test_void_calls_leave_the_references_to_none_alone(qtbot):
    """PySide6 6.12.0 on Python 3.11 loses one with every call that returns nothing, until the process dies."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(2_000):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 200
