"""The decision itself: who decided, how and when."""

from valtuusapp.core import messages
from valtuusapp.core.forms import Reference
from valtuusapp.core.problems import Problem
from valtuusapp.core.requests import Approval, ApprovalKind, Request
from valtuusapp.core.text import Language
from valtuusapp.services.opening import Services
from valtuusapp.ui.requests.signers import expected_approver
from valtuusapp.ui.requests.sources import person_suggestions, title_of
from valtuusapp.ui.widgets import ChoiceBox, DateField, FieldGrid, FieldRow, Picker, Suggestion, TextField, YesNo


class ApprovalFields(FieldGrid):
    """The fields of a decision.

    Attributes:
        rows: the fields by the names that problems have for them.
    """

    def __init__(self, services: Services, language: Language) -> None:
        super().__init__()
        self._services = services
        self._language = language
        self.rows = self._make_rows()
        for row in self.rows.values():
            self.add(row)

    def fill(self, request: Request, *, again: bool) -> None:
        """Begin with what was decided, else with who is expected to decide.

        Args:
            request: the request as it is.
            again: it is decided anew: the day is that of the decision too.
        """
        approval = request.approval
        if approval is not None:
            name: Reference | None = Reference(approval.approver, approval.approver_id)
            title = approval.title
            self.rows["kind"].editor.set_value(approval.kind.value)
            self.rows["reference"].editor.set_value(approval.reference)
            self.rows["case_number"].editor.set_value(approval.case_number)
            self.rows["as_deputy"].editor.set_value(approval.as_deputy)
        else:
            name, title = expected_approver(self._services, request, self._language)
        self.rows["approver"].editor.set_value(name)
        self.rows["title"].editor.set_value(title)
        decided = approval.decided_on if approval is not None and again else None
        self.rows["decided_on"].editor.set_value(decided or self._services.register.today())

    def approval(self) -> Approval:
        """What stands in the fields; of a day that is none today."""
        approver = self.rows["approver"].editor.value()
        return Approval(
            kind=ApprovalKind(self.rows["kind"].editor.value()),
            approver_id=approver.id if approver else None,
            approver=approver.text if approver else "",
            title=self.rows["title"].editor.value(),
            as_deputy=self.rows["as_deputy"].editor.value(),
            decided_on=self.rows["decided_on"].editor.value() or self._services.register.today(),
            reference=self.rows["reference"].editor.value(),
            case_number=self.rows["case_number"].editor.value(),
        )

    def own_problems(self) -> list[Problem]:
        """A day that is none."""
        day = self.rows["decided_on"].editor
        if day.value() is not None:
            return []
        return [Problem("not_a_date", "decided_on", values={"text": day.text().strip()})]

    def _make_rows(self) -> dict[str, FieldRow]:
        language = self._language
        kinds = [(kind.value, messages.term(kind, language)) for kind in ApprovalKind]
        approver = Picker(person_suggestions(self._services, language))
        approver.picked.connect(self._fill_title)
        return {
            "kind": FieldRow(self.tr("Form of the decision"), ChoiceBox(kinds), language),
            "decided_on": FieldRow(
                self.tr("Day of the decision"), DateField(self._services.register.today), language, required=True
            ),
            "approver": FieldRow(
                self.tr("Approver"),
                approver,
                language,
                self.tr("Choose from the list, or write a name that is not in the register."),
                required=True,
            ),
            "title": FieldRow(self.tr("Approver's title"), TextField(), language),
            "reference": FieldRow(
                self.tr("Reference"), TextField(), language, self.tr("Decision §, message or place of the original.")
            ),
            "case_number": FieldRow(self.tr("Case number"), TextField(), language),
            "as_deputy": FieldRow("", YesNo(self.tr("Decided as deputy")), language),
        }

    def _fill_title(self, person: Suggestion) -> None:
        self.rows["title"].editor.set_value(title_of(self._services, person.id, self._language))
