"""Questions above the details: what is done when they are answered, and what is said when it cannot be."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from valtuusapp.core.problems import UserError
from valtuusapp.ui.directory.desk import as_problems
from valtuusapp.ui.directory.merging import MergeQuestion
from valtuusapp.ui.widgets import InlineConfirm

if TYPE_CHECKING:
    from valtuusapp.ui.directory.page import DirectoryPage

translate = QCoreApplication.translate


def ask_delete(page: "DirectoryPage", row_id: int, name: str) -> None:
    """Ask whether a row shall be deleted."""
    question = InlineConfirm(
        translate("Questions", "Delete {name}?").format(name=name),
        [],
        translate("Questions", "Delete"),
        translate("Questions", "Only what was written down by mistake is deleted. What is used anywhere cannot be."),
    )
    done = translate("Questions", "{name} was deleted.").format(name=name)
    question.confirmed.connect(lambda: answer(page, question, lambda: page.delete(row_id), done))
    page.ask(question)


def answer(page: "DirectoryPage", question: InlineConfirm, do: Callable[[], object], done: str) -> None:
    """Do what a question was about: then it closes; or it says why not."""
    try:
        do()
    except UserError as error:
        question.set_problems(as_problems(error), page.desk.language)
        return
    question.close_it()
    page.desk.done(done)
    page.refresh()


def answer_merge(page: "DirectoryPage", question: MergeQuestion, merge: Callable[[int], object], done: str) -> None:
    """Merge into the row that was picked, and go to it; or say why not."""
    kept_id = question.kept_id()
    if kept_id is None:
        question.set_problems(question.missing(), page.desk.language)
        return
    try:
        merge(kept_id)
    except UserError as error:
        question.set_problems(question.problems_of(error), page.desk.language)
        return
    question.close_it()
    page.refresh()
    page.open_row(kept_id)
    page.desk.done(done)
