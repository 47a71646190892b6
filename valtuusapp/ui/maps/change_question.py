"""The question before a map is changed: what it would do to people, with their names."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from valtuusapp.core.maps import MapChange
from valtuusapp.core.problems import UserError
from valtuusapp.ui.directory.desk import as_problems
from valtuusapp.ui.maps.finding_words import impact_words
from valtuusapp.ui.maps.texts import Maps
from valtuusapp.ui.widgets import InlineConfirm

if TYPE_CHECKING:
    from valtuusapp.ui.maps.page import MapPage

_MOST_LINES = 4
"""More would push the buttons out of sight; the selected rows are seen in the map."""


def ask_change(
    page: "MapPage",
    title: str,
    confirm: str,
    change: MapChange,
    does: Callable[[], object],
    done: str,
    lines: Sequence[str] = (),
) -> None:
    """Say what a change would do to people, and ask.

    Args:
        page: where it is asked.
        title: the question.
        confirm: the word on its button.
        change: what would change.
        does: makes it so.
        done: what is said afterwards.
        lines: what is concerned, one line each.
    """
    desk = page.desk
    try:
        impact = desk.services.map_changes.preview(change)
    except UserError as error:
        desk.say_error(error)
        return
    sentences = impact_words(impact, desk.language) or [Maps.tr("Nothing changes for anybody.")]
    shown = list(lines[:_MOST_LINES])
    if len(lines) > _MOST_LINES:
        shown.append(Maps.tr("and %n more", "", len(lines) - _MOST_LINES))
    question = InlineConfirm(title, [], confirm, "\n".join([*sentences, *shown]))
    question.confirmed.connect(lambda: _do(page, question, does, done))
    page.ask(question)


def _do(page: "MapPage", question: InlineConfirm, does: Callable[[], object], done: str) -> None:
    try:
        does()
    except UserError as error:
        question.set_problems(as_problems(error), page.desk.language)
        return
    question.close_it()
    page.refresh()
    page.desk.done(done)
    page.views.focus()
