"""Many papers in one PDF: each begins on a page of its own and is counted by itself, and the outline leads to them."""

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.platypus import BaseDocTemplate, Flowable, NextPageTemplate, PageBreak

from valtuusapp.documents.pdf_finish import finish
from valtuusapp.documents.pdf_page import CountingCanvas, Page, document_options, page_template


@dataclass(frozen=True, slots=True)
class Paper:
    """One of the papers: what stands around its text, the text, and its name in the outline."""

    page: Page
    story: Sequence[Flowable]
    title: str


def build_many(title: str, papers: Iterable[Paper]) -> bytes:
    """All papers in one PDF file, in the order in which they come; they are asked for one by one.

    Args:
        title: of the file; language and day are those of the first paper.
        papers: at least one.
    """
    coming = iter(papers)
    first = next(coming)
    titles = [first.title]

    class Canvas(CountingCanvas):
        def begin_part(self, part: int) -> None:
            self.bookmarkPage(f"part{part}")
            self.addOutlineEntry(titles[part], f"part{part}")

    file = io.BytesIO()
    document = BaseDocTemplate(file, **document_options(first.page))
    document.addPageTemplates([page_template(first.page)])

    def following() -> Iterator[list[Flowable]]:
        for number, paper in enumerate(coming, 1):
            titles.append(paper.title)
            template = page_template(paper.page, number)
            document.addPageTemplates([template])
            yield [NextPageTemplate(template.id), PageBreak(), *paper.story]

    document.build(_Story(first.story, following()), canvasmaker=Canvas)
    return finish(file.getvalue(), title=title, language=first.page.language, day=first.page.day, outline=True)


class _Story(list[Any]):
    """A text that is asked for when the one before has been set: a thousand papers need not be in memory at once."""

    def __init__(self, first: Iterable[Flowable], following: Iterator[list[Flowable]]) -> None:
        super().__init__(first)
        self._following = following

    def __len__(self) -> int:
        """How much there is to set now; nothing only when nothing follows."""
        while not super().__len__():
            try:
                self.extend(next(self._following))
            except StopIteration:
                return 0
        return super().__len__()
