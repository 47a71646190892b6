"""Receiving through real widgets: files are dropped, looked through, asked about and received."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from tests.services.arriving import CODE, FILLED, encrypted, form_pdf, put, scan, scripted, signed_copy
from tests.ui.clipping import clipped
from tests.ui.keys import press, type_text
from tests.ui.requesting import Requests, open_requests
from valtuusapp.core.forms import Reference
from valtuusapp.core.receiving import ArrivalState
from valtuusapp.core.text import Language
from valtuusapp.services.opening import Services
from valtuusapp.ui import language as speech
from valtuusapp.ui import theme
from valtuusapp.ui.receiving.drop import FileDrop
from valtuusapp.ui.receiving.page import ReceivingPage
from valtuusapp.ui.theme import Scheme


class Post:
    """Files on disk, and the page that receives them."""

    def __init__(self, qtbot, requests: Requests, folder: Path) -> None:
        self.qtbot, self.requests, self.folder = qtbot, requests, folder

    def put(self, name: str, content: bytes) -> Path:
        return put(self.folder, name, content)

    def form(self, name: str = "lomake.pdf", **changes: str) -> Path:
        return self.put(name, form_pdf(FILLED | changes))

    @property
    def page(self) -> ReceivingPage:
        assert isinstance(self.requests.page.front, ReceivingPage)
        return self.requests.page.front

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.requests.window.tasks.running, timeout=30_000)
        self.requests.settle()

    def receive(self, *paths: Path) -> ReceivingPage:
        """Has files looked at."""
        self.requests.page.receiving.receive(paths)
        self.settle()
        return self.page

    def drop(self, *paths: Path) -> tuple[bool, Qt.DropAction]:
        """Drops files on the tab, as the desktop does; whether they are taken, and how."""
        data = mime(*paths)
        actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        over = QDragEnterEvent(QPoint(50, 50), actions, data, *_PRESSED)
        QApplication.sendEvent(self.requests.page, over)
        event = QDropEvent(QPointF(50, 50), actions, data, *_PRESSED)
        QApplication.sendEvent(self.requests.page, event)
        taken = event.isAccepted(), event.dropAction()
        self.settle()
        return taken

    def states(self) -> list[ArrivalState]:
        return [row.state for row in self.page.model.shown]

    def choose(self, name: str) -> None:
        row = next(row for row in self.page.model.shown if row.arrival.name == name)
        assert self.page.table.select_id(row.id)

    def confirm(self) -> None:
        self.page.primary.click()
        self.settle()


_PRESSED = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def mime(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


@pytest.fixture
def post(qtbot, requests: Requests, tmp_path: Path) -> Post:
    """The tab of requests, and files for it."""
    return Post(qtbot, requests, tmp_path / "post")


class TestDropping:
    def test_files_dropped_on_the_tab_are_looked_at(self, post: Post):
        taken = post.drop(post.form(), post.put("koodi.pdf", scripted()))
        assert taken == (True, Qt.DropAction.CopyAction)
        assert sorted(post.states()) == [ArrivalState.READY, ArrivalState.REFUSED]

    def test_a_hint_is_shown_while_files_hang_over_the_tab(self, post: Post):
        page, data = post.requests.page, mime(post.form())
        hint = page.findChild(FileDrop)._hint
        over = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, *_PRESSED)
        QApplication.sendEvent(page, over)
        taken = over.isAccepted()
        assert taken
        assert hint.isVisible()
        assert clipped(hint) == []
        QApplication.sendEvent(page, QDragLeaveEvent())
        assert not hint.isVisible()

    def test_words_and_folders_are_not_taken(self, post: Post):
        words = QMimeData()
        words.setText("hei")
        for data in (words, mime(post.folder.parent)):
            event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, *_PRESSED)
            QApplication.sendEvent(post.requests.page, event)
            taken = event.isAccepted()
            assert not taken
        assert post.requests.page.front is None

    def test_more_files_join_those_that_wait(self, post: Post):
        first = post.form()
        post.receive(first)
        post.drop(post.form("toinen.pdf", why="Muu syy."), first)
        assert [row.arrival.name for row in post.page.model.shown] == ["lomake.pdf", "toinen.pdf"]

    def test_files_are_chosen_from_the_menu(self, post: Post, monkeypatch: pytest.MonkeyPatch):
        path = post.form()
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(path)], ""))
        post.requests.do("receive_forms")
        post.settle()
        assert post.states() == [ArrivalState.READY]

    def test_a_register_that_is_only_looked_at_takes_nothing(self, qtbot, services: Services, town, tmp_path: Path):
        services.register.database.read_only = True
        requests = open_requests(qtbot, services, town, tmp_path)
        assert not requests.can("receive_forms")
        requests.page.receiving.receive([put(tmp_path, "a.pdf", form_pdf(FILLED))])
        assert requests.page.front is None
        assert requests.said


class TestReceiving:
    def test_what_is_sure_is_received_with_one_click(self, post: Post):
        post.receive(post.form())
        assert post.page.primary.text() == post.page.tr("Receive")
        post.confirm()
        assert post.states() == [ArrivalState.TAKEN]
        assert "2026-0001" in post.requests.said
        post.confirm()  # nothing is left: back to the list
        assert post.requests.page.front is None
        assert post.requests.page.list.request is not None
        assert post.requests.page.list.request.number == "2026-0001"

    def test_the_batch_goes_on_from_file_to_file(self, post: Post):
        post.receive(
            post.form("a.pdf"),
            post.put("b.pdf", encrypted()),
            post.form("c.pdf", why="Kolmas."),
        )
        post.choose("a.pdf")
        post.confirm()
        assert post.page.current is not None
        assert post.page.current.arrival.name == "c.pdf"
        post.choose("b.pdf")
        post.confirm()  # cannot be received: on to the next
        assert post.page.current.arrival.name == "c.pdf"
        press(post.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        post.settle()
        assert [row.number for row in post.page.model.shown] == ["2026-0001", "", "2026-0002"]

    def test_all_that_is_plain_is_received_at_once_and_the_rest_waits(self, post: Post):
        same = form_pdf(FILLED, signed=True)
        post.receive(
            post.form("a.pdf"),
            post.form("b.pdf", why="Toinen."),
            post.form("c.pdf", assignees_1_person="Joku Muu"),
            post.put("d.pdf", same),
        )
        post.page.receive_ready.click()
        post.settle()
        assert post.states() == [
            ArrivalState.TAKEN,
            ArrivalState.TAKEN,
            ArrivalState.TO_ASK,
            ArrivalState.READY,  # the same values as another: to be looked at
        ]

    def test_the_same_form_signed_is_the_copy_unless_the_officer_says_otherwise(self, post: Post):
        post.receive(post.form("a.pdf"), post.put("b.pdf", form_pdf(FILLED, signed=True)))
        post.confirm()
        assert post.page.current.arrival.name == "b.pdf"
        detail = post.page.detail
        assert detail.received_as.editor.value() == "copy"
        assert detail.copy_of.editor.value() == Reference("2026-0001", post.page.model.shown[0].request_id)
        assert clipped(post.page) == []
        detail.received_as.editor.set_value("form")
        post.settle()
        assert detail.copy_of is None
        assert detail.received_as.editor.hasFocus()
        detail.received_as.editor.set_value("copy")
        post.settle()
        post.confirm()
        assert {row.number for row in post.page.model.shown} == {"2026-0001"}

    def test_the_same_form_may_be_a_new_request(self, post: Post):
        post.receive(post.form("a.pdf"))
        post.confirm()
        post.receive(post.put("b.pdf", form_pdf(FILLED) + b"\n"))
        post.choose("b.pdf")
        assert post.page.detail.received_as.editor.value() == "form"
        post.confirm()
        assert sorted(row.number for row in post.page.model.shown) == ["2026-0001", "2026-0002"]

    def test_everything_typed_is_shown_with_what_is_wrong(self, post: Post):
        post.receive(post.form(wanted_1_valid_to="31.2.2027"))
        texts = [label.text() for label in post.page.detail.findChildren(type(post.page._counts))]
        assert "31.2.2027" in texts
        assert FILLED["why"] in texts
        assert any("31.12.2026" in text and "31.2.2027" in text for text in texts)  # how a day is written

    def test_leaving_keeps_what_waits(self, post: Post):
        post.receive(post.form())
        page = post.page
        press(page, Qt.Key.Key_Escape)
        assert post.requests.page.front is None
        assert post.requests.page.receiving.open() is page
        assert post.states() == [ArrivalState.READY]

    def test_f6_goes_between_the_list_and_the_chosen_file(self, post: Post):
        page = post.receive(post.form(assignees_1_person="Joku Muu"))
        page.table.setFocus()
        post.requests.window.actions_by_id["view.next_pane"].trigger()
        assert page.detail.questions["assignees.0.person"].row.editor.hasFocus()
        post.requests.window.actions_by_id["view.next_pane"].trigger()
        assert page.table.hasFocus()

    def test_a_file_is_taken_off_the_list(self, post: Post):
        path = post.form()
        post.receive(path, post.put("b.pdf", scan()))
        post.choose("lomake.pdf")
        press(post.page.table, Qt.Key.Key_Delete)
        post.page.leave_out()
        assert [row.arrival.name for row in post.page.model.shown] == []
        assert not post.page.has_unfinished_work()
        post.receive(path)
        assert post.states() == [ArrivalState.READY]
        assert path.exists()

    def test_the_same_file_again_leads_to_its_request(self, post: Post):
        path = post.form()
        post.receive(path)
        post.confirm()
        post.receive(path)
        post.page.table.select_id(1)
        assert post.states() == [ArrivalState.TAKEN, ArrivalState.BEFORE]
        _press_button(post, post.page.detail.tr("Show the request"))
        assert post.requests.page.front is None
        assert post.requests.page.list.request is not None


class TestAsking:
    def test_one_of_those_who_may_be_meant_is_one_click_away(self, post: Post):
        post.receive(post.form(assignees_1_person="Maija Semeikka", assignees_1_engagement="siivooja"))
        box = post.page.detail.questions["assignees.0.person"]
        candidate = next(one for one in box.findChildren(QPushButton) if "Šemeikka" in one.text())
        candidate.click()
        assert post.states() == [ArrivalState.READY]
        assert box.row.problem is None
        post.confirm()
        assert post.requests.request(1).lines[0].assignee_person_id == post.requests.town.maija

    def test_anybody_can_be_found_while_typing(self, post: Post, qtbot):
        post.receive(post.form(assignees_1_person="Aili Nuorra"))
        picker = post.page.detail.questions["assignees.0.person"].row.editor
        picker.setFocus()
        type_text(picker, "Ŋuorra, Áile")
        press(picker, Qt.Key.Key_Tab)
        assert picker.value() == Reference("Ŋuorra, Áile", post.requests.town.aile)
        assert post.states() == [ArrivalState.READY]

    @pytest.mark.parametrize("name", ["Иван Петров", "Łukasz Žółć", "Ŋorra-Þór, Ánne"])
    def test_a_new_person_is_written_down_with_the_request(self, post: Post, name: str):
        post.receive(post.form(assignees_1_person=name, assignees_1_employee_number="7001"))
        box = post.page.detail.questions["assignees.0.person"]
        assert not box.fields["last_name"].isVisibleTo(box)
        box.new.click()
        assert box.fields["last_name"].isVisibleTo(box)
        box.fields["last_name"].editor.set_value("Uusi")
        assert post.states() == [ArrivalState.READY]
        post.confirm()
        person_id = post.requests.request(1).lines[0].assignee_person_id
        assert person_id is not None
        person = post.requests.services.people.person(person_id)
        assert (person.last_name, person.employee_number) == ("Uusi", "7001")

    def test_what_is_wrong_with_a_new_person_is_said_at_its_field(self, post: Post):
        post.receive(post.form(assignees_1_person="Uusi Ihminen", assignees_1_engagement=""))
        box = post.page.detail.questions["assignees.0.person"]
        box.new.click()
        box.fields["employee_number"].editor.set_value("1001")
        post.confirm()
        problem = box.fields["employee_number"].problem
        assert problem is not None
        assert problem.code == "employee_number_taken"
        assert post.states() == [ArrivalState.READY]
        box.fields["employee_number"].editor.set_value(CODE)
        post.confirm()
        assert post.requests.services.requests.counts() == {}

    def test_a_person_who_was_added_is_known_in_the_next_file(self, post: Post):
        post.receive(
            post.form("a.pdf", assignees_1_person="Uusi Ihminen", assignees_1_employee_number="7001"),
            post.form("b.pdf", assignees_1_person="Uusi Ihminen", assignees_1_employee_number="7001", why="B."),
        )
        post.page.detail.questions["assignees.0.person"].new.click()
        post.confirm()
        assert post.states() == [ArrivalState.TAKEN, ArrivalState.READY]
        post.confirm()
        first, second = (post.requests.request(key).lines[0].assignee_person_id for key in (1, 2))
        assert first == second is not None

    def test_what_is_not_answered_stays_open_in_the_request(self, post: Post):
        post.receive(post.form(assignees_1_person="Joku Muu"))
        post.confirm()
        assert post.requests.request(1).lines[0].has_assignee is False

    def test_a_recognised_one_can_be_changed_or_left_open(self, post: Post):
        post.receive(post.form())
        _press_button(post, post.page.detail.findChildren(QPushButton)[-1].text())
        box = post.page.detail.questions["assignees.0.person"]
        box.row.editor.set_value(None)
        assert post.states() == [ArrivalState.TO_ASK]
        post.page.table.clearSelection()
        post.confirm()
        assert post.requests.request(1).lines[0].has_assignee is False

    def test_answers_stay_while_another_file_is_looked_at(self, post: Post):
        post.receive(post.form("a.pdf", assignees_1_person="Uusi Ihminen"), post.form("b.pdf", why="B."))
        box = post.page.detail.questions["assignees.0.person"]
        box.new.click()
        box.fields["last_name"].editor.set_value("Toinen")
        post.choose("b.pdf")
        post.choose("a.pdf")
        box = post.page.detail.questions["assignees.0.person"]
        assert box.new.value()
        assert box.fields["last_name"].editor.value() == "Toinen"


class TestCopies:
    def test_a_signed_copy_finds_its_request(self, post: Post):
        request_id = post.requests.draft()
        pdf = post.requests.services.requests.print_for_signature(request_id)
        post.receive(post.put("kopio.pdf", signed_copy(pdf)))
        assert post.states() == [ArrivalState.READY]
        post.confirm()
        assert post.requests.request(request_id).has_signed_copy

    def test_of_a_scan_the_request_is_chosen(self, post: Post):
        request_id = post.requests.printed()
        number = post.requests.request(request_id).number
        post.receive(post.put("skannaus.pdf", scan()))
        assert post.states() == [ArrivalState.TO_ASK]
        assert not post.page.primary.isEnabled()
        assert post.page.detail.copy_of is not None
        picker = post.page.detail.copy_of.editor
        picker.setFocus()
        type_text(picker, number)
        press(picker, Qt.Key.Key_Tab)
        assert post.states() == [ArrivalState.READY]
        post.confirm()
        assert post.requests.request(request_id).has_signed_copy


class TestLooks:
    @pytest.mark.parametrize("language", [Language.FI, Language.SV])
    @pytest.mark.parametrize("scale", [100, 150])
    def test_nothing_is_cut(self, qtbot, qapp, services: Services, town, tmp_path: Path, language, scale: int):
        installed = speech.install(qapp, language, speech.StretchingTranslator())
        try:
            theme.apply(qapp, Scheme.DARK if language is Language.SV else Scheme.LIGHT, scale)
            post = Post(qtbot, open_requests(qtbot, services, town, tmp_path, language), tmp_path / "post")
            post.requests.window.resize(1920, 1080)
            page = post.requests.page.receiving.open()
            post.settle()
            assert clipped(page) == []
            post.receive(
                post.form(
                    "lomake-jonka-nimi-on-hyvin-pitkä-eikä-mahdu-riville-eikä-toisellekaan.pdf",
                    assignees_1_person="Joku Muu",
                    assignees_2_person="Maija Šemeikka",
                    wanted_1_valid_to="x" * 60,
                    why=f"{CODE} {'pitkä ' * 200}",
                ),
                post.put("b.pdf", scan()),
                post.put("c.pdf", scripted()),
            )
            post.page.table.select_id(0)
            post.page.detail.questions["assignees.0.person"].new.click()
            for row in post.page.model.shown:
                post.page.table.select_id(row.id)
                post.settle()
                assert clipped(post.page) == [], row.arrival.name
            buttons = [one for one in post.page.findChildren(QPushButton) if one.isVisible()]
            assert all(one.accessibleName() or one.text() for one in buttons)
        finally:
            speech.remove(qapp, installed)

    def test_many_files_are_listed(self, post: Post):
        page = post.receive(*(post.form(f"{n}.pdf", why=f"Syy {n}.") for n in range(60)))
        assert len(page.model.shown) == 60
        assert page.receive_ready.isEnabled()
        page.receive_ready.click()
        post.settle()
        assert not page.has_unfinished_work()


def _press_button(post: Post, text: str) -> None:
    found = [one for one in post.page.detail.findChildren(QPushButton) if one.text() == text and one.isVisible()]
    found[-1].click()
    post.requests.settle()
