"""Opening a register: the only place where its parts are put together. The window and the command line both call it."""

from dataclasses import dataclass
from pathlib import Path

from valtuusapp.core.dates import Clock
from valtuusapp.core.problems import UserError
from valtuusapp.core.progress import Progress, silent
from valtuusapp.db import location, sqlite, upgrade
from valtuusapp.db.database import Database
from valtuusapp.db.lock import WriterLock
from valtuusapp.services.attachments import AttachmentService
from valtuusapp.services.backups import BackupService
from valtuusapp.services.blank_forms import BlankFormService
from valtuusapp.services.dvv import DvvService
from valtuusapp.services.exports import ExportService
from valtuusapp.services.findings import FindingService
from valtuusapp.services.form_settings import FormSettingsService
from valtuusapp.services.granting import GrantingService
from valtuusapp.services.history import HistoryService
from valtuusapp.services.line_checks import LineCheckService
from valtuusapp.services.mandates import MandateService
from valtuusapp.services.map_approvals import MapApprovalService
from valtuusapp.services.map_changes import MapChangeService
from valtuusapp.services.map_documents import MapDocumentService
from valtuusapp.services.maps import MapService
from valtuusapp.services.organisation import OrganisationService
from valtuusapp.services.papers import PaperService
from valtuusapp.services.people import PeopleService
from valtuusapp.services.receiving import ReceivingService
from valtuusapp.services.register import Register
from valtuusapp.services.request_proposing import RequestProposalService
from valtuusapp.services.request_records import RequestRecordService
from valtuusapp.services.requests import RequestService
from valtuusapp.services.settings import SettingsService
from valtuusapp.services.telling import TellingService
from valtuusapp.services.themes import ThemeService
from valtuusapp.services.work_list import WorkListService


@dataclass(frozen=True, slots=True)
class Services:
    """All that can be done with one open register."""

    register: Register
    settings: SettingsService
    organisation: OrganisationService
    people: PeopleService
    themes: ThemeService
    mandates: MandateService
    requests: RequestService
    request_proposals: RequestProposalService
    receiving: ReceivingService
    granting: GrantingService
    dvv: DvvService
    line_checks: LineCheckService
    work_list: WorkListService
    telling: TellingService
    maps: MapService
    map_changes: MapChangeService
    map_approvals: MapApprovalService
    map_documents: MapDocumentService
    findings: FindingService
    attachments: AttachmentService
    history: HistoryService
    papers: PaperService
    blank_forms: BlankFormService
    form_settings: FormSettingsService
    request_records: RequestRecordService
    exports: ExportService
    backups: BackupService

    def close(self) -> None:
        """Lets go of the register."""
        self.register.close()


def open_database(
    path: Path,
    progress: Progress = silent,
    *,
    read_only: bool = False,
    clock: Clock | None = None,
) -> Services:
    """Opens a register: takes the lock, checks, upgrades, and puts the services together.

    Args:
        path: the register's file; it must exist.
        progress: told how far a long upgrade is.
        read_only: nothing is written and no lock taken, as for the auditor or a backup.
        clock: another day than today, for tests and the demonstration.

    Raises:
        UserError: ``database_missing``, ``in_use``, ``not_a_database``, ``database_newer`` and what else the file or
            the folder refuses; then nothing is open and nothing has been changed.
    """
    clock = clock or Clock()
    sqlite.refuse_foreign(path)  # before a lock is laid beside a file that is not ours
    lock, closed_in_order = None, True
    if not read_only:
        location.refuse_unsafe(path)
        lock = WriterLock(path)
        closed_in_order = lock.take(clock.now())
    try:
        upgraded = _make_ready(path, clock, progress, read_only=read_only)
        if not closed_in_order and not sqlite.quick_check(path):
            raise UserError("database_damaged", path=path)
        database = Database(path, sqlite.open_engine(path, read_only=read_only), clock, read_only)
        return compose(Register(database, lock, upgraded))
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def _make_ready(path: Path, clock: Clock, progress: Progress, *, read_only: bool) -> bool:
    """Refuses what is not our register or is newer than this program; upgrades what is older."""
    if not read_only:
        return upgrade.upgrade(path, clock.now(), progress=progress)
    revision = upgrade.stored_revision(path)
    if revision != upgrade.HEAD:
        newer = revision not in upgrade.known_revisions()
        raise UserError("database_newer" if newer else "database_older", path=path)
    return False


def compose(register: Register) -> Services:
    """The services on an open register."""
    database = register.database
    settings = SettingsService(database)
    themes = ThemeService(database)
    granting = GrantingService(database)
    map_changes = MapChangeService(database)
    map_approvals = MapApprovalService(database)
    return Services(
        register=register,
        settings=settings,
        organisation=OrganisationService(database),
        people=PeopleService(database),
        themes=themes,
        mandates=MandateService(database),
        requests=RequestService(database),
        request_proposals=RequestProposalService(database),
        receiving=ReceivingService(database),
        granting=granting,
        dvv=DvvService(database),
        line_checks=LineCheckService(database, settings),
        work_list=WorkListService(database, granting, settings),
        telling=TellingService(database, settings),
        maps=MapService(database),
        map_changes=map_changes,
        map_approvals=map_approvals,
        map_documents=MapDocumentService(database, settings, themes, map_changes, map_approvals),
        findings=FindingService(database),
        attachments=AttachmentService(database),
        history=HistoryService(database),
        papers=PaperService(database),
        blank_forms=BlankFormService(database),
        form_settings=FormSettingsService(database),
        request_records=RequestRecordService(database),
        exports=ExportService(database),
        backups=BackupService(database, settings),
    )
