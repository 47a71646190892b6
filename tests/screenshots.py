"""Pictures of every page, to be looked at: ``python3 dev.py screenshots [FOLDER]``.

The demonstration municipality in Finnish light and Swedish dark, at 100 and 150 per cent.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from valtuusapp.core.dates import clock_at
from valtuusapp.core.filters import RequestFilter, Sort
from valtuusapp.core.maps import MapKind
from valtuusapp.core.problems import UserError
from valtuusapp.core.requests import RequestState
from valtuusapp.core.text import Language
from valtuusapp.services.blank_forms import Wish
from valtuusapp.services.demonstration import create_demonstration
from valtuusapp.services.opening import open_database
from valtuusapp.ui import language as speech
from valtuusapp.ui import theme
from valtuusapp.ui.application import make_application
from valtuusapp.ui.assistant import Assistant
from valtuusapp.ui.opening_failed import OpeningFailed
from valtuusapp.ui.requests.page import RequestsPage
from valtuusapp.ui.shell import RegisterWindow, make_main_window
from valtuusapp.ui.theme import Scheme
from valtuusapp.ui.window_state import WindowState

TODAY = date(2026, 11, 23)
LOOKS = (
    (Language.FI, Scheme.LIGHT, 100),
    (Language.SV, Scheme.DARK, 100),
    (Language.FI, Scheme.LIGHT, 150),
    (Language.SV, Scheme.DARK, 150),
)


def settle(app: QApplication) -> None:
    """Lets everything that is waiting be done and painted."""
    for _round in range(5):
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        app.processEvents()


def take(app: QApplication, folder: Path, database: Path, look: tuple[Language, Scheme, int]) -> None:
    """Pictures of all pages in one look."""
    language, scheme, scale = look
    spoken = speech.install(app, language)
    theme.apply(app, scheme, scale)
    name = f"{language.value}-{scheme.value}" + ("" if scale == 100 else f"-{scale}")

    def picture(widget: QWidget, page: str) -> None:
        settle(app)
        widget.grab().save(str(folder / f"{page}-{name}.png"))

    services = open_database(database, clock=clock_at(TODAY))
    window = make_main_window(services, language, WindowState(database.parent / name), demonstration=True)
    window.resize(1440, 900)
    window.show()
    for tab in ("registry", "sector_map", "title_map", "requests", "persons", "basics"):
        window.go_to(tab)
        picture(window, tab)
    for page in chain(map_views(window), request_pages(window), form_pages(window, database.parent)):
        picture(window, page)
    window.close()
    services.close()
    assistant = Assistant(language, Path("valtuusrekisteri.sqlite"))
    newer = UserError("database_newer", path="valtuusrekisteri.sqlite")
    failed = OpeningFailed(newer, Path("valtuusrekisteri.sqlite"), language)
    for widget, page in ((assistant, "assistant"), (failed, "opening-failed")):
        widget.show()
        picture(widget, page)
        widget.close()
    speech.remove(app, spoken)


def request_pages(window: RegisterWindow) -> Iterator[str]:
    """The pages on which a request is worked on, each brought to the front as its name is given."""
    view = window.go_to("requests")
    assert isinstance(view, RequestsPage)
    steps = (
        (RequestState.DRAFT, "request-form"),
        (RequestState.RECEIVED, "request-check"),
        (RequestState.OUT_FOR_SIGNATURE, "request-decision"),
        (RequestState.APPROVED, "request-granting"),
        (RequestState.GRANTED, "request-telling"),
    )
    for state, page in steps:
        (request_id, *_others) = window.services.requests.ids(
            RequestFilter(states=frozenset({state})), Sort("number", descending=True)
        )
        view.open_request(request_id)
        if state is RequestState.DRAFT:
            view.commands.open_form(request_id)
        else:
            view.commands.take_next_step()
        yield page
        view.show_list()


def map_views(window: RegisterWindow) -> Iterator[str]:
    """The other views of the maps: a matrix with a cell chosen, the findings, the exceptions."""
    view: Any = window.go_to("title_map")
    view.choose_view("matrix")
    places = window.services.maps.matrix(MapKind.TITLE).cells
    view.go_to(*next(place for place, cell in places.items() if cell.worst and cell.holders))
    yield "title_map-matrix"
    view = window.go_to("sector_map")
    view.choose_view("findings")
    view.findings.table.select_id(view.findings.table.table_model.ids[4])
    yield "sector_map-findings"
    window.actions_by_id["sector_map.exceptions"].trigger()
    yield "sector_map-exceptions"
    view.show_map()


def form_pages(window: RegisterWindow, folder: Path) -> Iterator[str]:
    """What a form does on its way out and back: blank, received, worked through in Suomi.fi, applied for, recorded."""
    services = window.services
    view = window.go_to("requests")
    assert isinstance(view, RequestsPage)
    for key, page in (("work", "work-list"), ("dvv", "dvv-applications")):
        view.open_view(key)
        yield page
    view.open_view("list")
    people = services.people.suggest_persons("", limit=2)
    wish = Wish(form_id="existing", language=window.language, orderer_id=people[0].id, person_ids=(people[1].id,))
    view.blank_forms.open().wish_for(people[0].id, (people[1].id,))
    yield "blank-form"
    view.show_list()
    came = folder / "valtuustilaus.pdf"
    came.write_bytes(services.blank_forms.pdf(wish))
    view.receiving.receive([came])
    while window.tasks.running:
        QApplication.processEvents()
    yield "receiving"
    view.show_list()
    closed = RequestFilter(states=frozenset({RequestState.CLOSED}))
    view.open_request(services.requests.ids(closed, Sort("number", descending=True))[0])
    window.actions_by_id["requests.record"].trigger()
    yield "request-record"
    view.show_list()


def main() -> int:
    """Takes the pictures into the folder that was named, else docs/screenshots."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("docs/screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    app = make_application()
    with tempfile.TemporaryDirectory() as name:
        database = Path(name) / "demonstration.sqlite"
        create_demonstration(database, clock=clock_at(TODAY))
        for look in LOOKS:
            take(app, folder, database, look)
    print(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
