"""The tables. What each row means is said in ``valtuusapp.core``; here is only how it is kept.

Editable rows carry ``version``: a save over somebody's newer row is refused. Rows that can be searched carry
``search_text`` and sort keys, filled from their own columns in one place (``valtuusapp.db.search``).
"""

from valtuusapp.db.tables.applications import Application, ApplicationPerson, ApplicationSignatory, ApplicationTheme
from valtuusapp.db.tables.base import Base, Row, Searchable, UtcMoment
from valtuusapp.db.tables.directory import Engagement, JobTitle, Organisation, Person, Unit
from valtuusapp.db.tables.kept import Attachment, AttachmentContent, FormHelp, NumberSeries, Officer, SettingRow
from valtuusapp.db.tables.log import UNAUDITED, AuditChange, AuditEvent
from valtuusapp.db.tables.mandates import Mandate
from valtuusapp.db.tables.maps import MapApproval, MapEntry, MapException, SectorMapEntry, TitleMapEntry
from valtuusapp.db.tables.requests import Request, RequestLine
from valtuusapp.db.tables.themes import EService, Theme, ThemeEService, ThemeType

__all__ = [
    "UNAUDITED",
    "Application",
    "ApplicationPerson",
    "ApplicationSignatory",
    "ApplicationTheme",
    "Attachment",
    "AttachmentContent",
    "AuditChange",
    "AuditEvent",
    "Base",
    "EService",
    "Engagement",
    "FormHelp",
    "JobTitle",
    "Mandate",
    "MapApproval",
    "MapEntry",
    "MapException",
    "NumberSeries",
    "Officer",
    "Organisation",
    "Person",
    "Request",
    "RequestLine",
    "Row",
    "Searchable",
    "SectorMapEntry",
    "SettingRow",
    "Theme",
    "ThemeEService",
    "ThemeType",
    "TitleMapEntry",
    "Unit",
    "UtcMoment",
]
