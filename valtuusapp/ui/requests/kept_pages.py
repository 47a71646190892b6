"""The pages in front of a view, each for one piece of work; one that is left with something typed is kept."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from valtuusapp.ui.requests.sub_page import SubPage

P = TypeVar("P", bound=SubPage)


class KeptPages(QObject):
    """Puts pages in front of a view and leads back to it.

    Signals:
        opened: another page is in front; it begins after this.
        returned: the view is in front again; carries the page that was left.
    """

    opened = Signal()
    returned = Signal(object)

    def __init__(self, holder: QWidget, view: QWidget) -> None:
        """Shows the view.

        Args:
            holder: the widget that shows the view and the pages.
            view: what is seen while no page is in front.
        """
        super().__init__(holder)
        self._view = view
        self._kept: dict[tuple[type[SubPage], int], SubPage] = {}
        self._front: SubPage | None = None
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(view)

    @property
    def front(self) -> SubPage | None:
        """The page that is in front; None when the view is."""
        return self._front

    def open(self, kind: type[P], key: int, make: Callable[[], P]) -> P:
        """Bring a page to the front: the one that was left with something typed in it, else a new one.

        Args:
            kind: of the page.
            key: of what it is about.
            make: makes the page.
        """
        page = self._kept.get((kind, key))
        if page is not None and page is not self._front and not page.still_fits():
            self.finish(page)
            page = None
        if page is None:
            page = make()
            self._kept[(kind, key)] = page
            self._stack.addWidget(page)
            page.left.connect(self.go_back)
            page.done.connect(lambda made=page: self.finish(made))
        if page is not self._front:
            self._leave_front()
            self._front = page
            self._stack.setCurrentWidget(page)
            self.opened.emit()
            page.begin()
        assert isinstance(page, kind)
        return page

    def go_back(self) -> None:
        """Go back to the view."""
        page = self._front
        if page is not None:
            self._leave_front()
            self._stack.setCurrentWidget(self._view)
            self.returned.emit(page)

    def finish(self, page: SubPage) -> None:
        """Throw a page away whose work is done."""
        page.keep_nothing()
        if page is self._front:
            self.go_back()
        self._drop(page)

    def leave(self) -> None:
        """All of it goes out of sight: nothing typed is lost."""
        if self._front is not None:
            self._front.leave()

    def unsaved(self) -> list[str]:
        """The headings of what is typed and not saved."""
        return [page.title for page in self._kept.values() if page.has_unfinished_work()]

    def _leave_front(self) -> None:
        page, self._front = self._front, None
        if page is not None:
            page.leave()
            if not page.has_unfinished_work():
                self._drop(page)

    def _drop(self, page: SubPage) -> None:
        key = next((key for key, kept in self._kept.items() if kept is page), None)
        if key is not None:
            del self._kept[key]
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()
