"""The pieces that views are made of."""

from valtuusapp.ui.widgets.basic import (
    Card,
    Heading,
    PrimaryButton,
    QuietButton,
    Text,
    action_button,
    button,
    tool_button,
)
from valtuusapp.ui.widgets.choice_box import ChoiceBox
from valtuusapp.ui.widgets.date_field import DateField
from valtuusapp.ui.widgets.detail_panel import Detail, DetailPanel, DetailRow, DetailSection
from valtuusapp.ui.widgets.empty_state import EmptyState, EmptyText
from valtuusapp.ui.widgets.field_row import FieldGrid, FieldRow
from valtuusapp.ui.widgets.fields import TextField, YesNo
from valtuusapp.ui.widgets.filter_bar import Filter, FilterBar
from valtuusapp.ui.widgets.history_list import HistoryEntry, HistoryList
from valtuusapp.ui.widgets.inline_confirm import InlineConfirm
from valtuusapp.ui.widgets.long_text import LongText
from valtuusapp.ui.widgets.message_bar import MessageBar
from valtuusapp.ui.widgets.picker import Picker, Suggest, Suggestion
from valtuusapp.ui.widgets.search_box import SearchBox

__all__ = [
    "Card",
    "ChoiceBox",
    "DateField",
    "Detail",
    "DetailPanel",
    "DetailRow",
    "DetailSection",
    "EmptyState",
    "EmptyText",
    "FieldGrid",
    "FieldRow",
    "Filter",
    "FilterBar",
    "Heading",
    "HistoryEntry",
    "HistoryList",
    "InlineConfirm",
    "LongText",
    "MessageBar",
    "Picker",
    "PrimaryButton",
    "QuietButton",
    "SearchBox",
    "Suggest",
    "Suggestion",
    "Text",
    "TextField",
    "YesNo",
    "action_button",
    "button",
    "tool_button",
]
