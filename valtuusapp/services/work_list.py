"""The work list of granting: what waits, for whom of the grantors, and marking it done."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from valtuusapp.core.granting import Grant
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.problems import Problem, UserError, refuse_errors
from valtuusapp.core.text import fold
from valtuusapp.core.work_list import Grantor, Terms, WorkLine, WorkList, who_can
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.db.queries.work_list import rights_in_force, waiting_lines
from valtuusapp.services import grants
from valtuusapp.services.granting import GrantingService
from valtuusapp.services.settings import SettingsService


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """What was marked as done.

    Attributes:
        mandate_ids: the mandates that came of it, or that ended.
        done: how many lines are done.
        failed: the requests of which nothing was written, by number, with the reason.
    """

    mandate_ids: tuple[int, ...]
    done: int
    failed: tuple[tuple[str, UserError], ...]


class WorkListService:
    """What waits to be done in Suomi.fi."""

    def __init__(self, database: Database, granting: GrantingService, settings: SettingsService) -> None:
        self._database = database
        self._granting = granting
        self._settings = settings

    def read(self) -> WorkList:
        """All that waits today, and who can do it (R1)."""
        today = self._database.clock.today()
        with self._database.read() as session:

            def proposed(request: tables.Request, line: tables.RequestLine) -> Terms:
                grant = grants.propose(session, request, line, today)
                return Terms(
                    type=grant.type,
                    specifiers=grant.specifiers,
                    valid_from=grant.valid_from,
                    valid_to=grant.valid_to,
                )

            lines = tuple(waiting_lines(session, proposed))
            rights = rights_in_force(session, today)
        holding: dict[tuple[int, MandateType, int], set[int]] = defaultdict(set)
        names: dict[int, str] = {}
        for assignor_id, right, theme_id, person_id, name in rights:
            holding[assignor_id, right, theme_id].add(person_id)
            names[person_id] = name
        reach = {key: frozenset(holders) for key, holders in holding.items()}
        waiting = Counter(person_id for line in lines for person_id in who_can(line.content, reach))
        grantors = tuple(Grantor(id=key, name=name, waiting=waiting[key]) for key, name in names.items())
        return WorkList(lines=lines, grantors=grantors, reach=reach)

    def officer_among(self, work: WorkList) -> int | None:
        """The grantor who is the officer at this workstation, by the name; None when the officer is none of them."""
        name = sorted(_words(self._settings.recognise_officer().name))
        same = [one.id for one in work.grantors if sorted(_words(one.name)) == name]
        return same[0] if len(same) == 1 else None

    def proposed(self, lines: Sequence[WorkLine]) -> list[Grant]:
        """The lines as they would be done today exactly as asked, in the same order."""
        by_line = {
            grant.line_id: grant
            for request_id, ids in _by_request(lines).items()
            for grant in self._granting.proposed(request_id, ids)
        }
        return [by_line[line.id] for line in lines]

    def check(self, lines: Sequence[WorkLine], done: Sequence[Grant]) -> list[Problem]:
        """What is wrong or worth knowing before the lines are marked; at ``<line id>.<field>``."""
        return [
            problem
            for request_id, ids in _by_request(lines).items()
            for problem in self._granting.check_grants(request_id, [one for one in done if one.line_id in ids])
        ]

    def mark_done(self, lines: Sequence[WorkLine], done: Sequence[Grant]) -> Marked:
        """Writes down that the lines stand in Suomi.fi: each request in a transaction of its own.

        Raises:
            UserError: ``not_saved`` with the problems when any of them refuses: then nothing is written.
        """
        refuse_errors(self.check(lines, done))
        numbers = {line.request_id: line.request_number for line in lines}
        mandate_ids: list[int] = []
        failed: list[tuple[str, UserError]] = []
        count = 0
        for request_id, ids in _by_request(lines).items():
            wanted = [one for one in done if one.line_id in ids]
            try:
                mandate_ids += self._granting.grant(request_id, wanted)
                count += len(wanted)
            except UserError as error:  # changed meanwhile, or the disk: what the other requests say stands
                failed.append((numbers[request_id], error))
        return Marked(mandate_ids=tuple(mandate_ids), done=count, failed=tuple(failed))


def _by_request(lines: Sequence[WorkLine]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for line in lines:
        found[line.request_id].append(line.id)
    return dict(found)


def _words(name: str) -> list[str]:
    return fold(name.replace(",", " ")).split()
