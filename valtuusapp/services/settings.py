"""The municipality's settings, the officers who use the program, and the municipality itself."""

from collections.abc import Iterator, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.organisation import Organisation
from valtuusapp.core.people import Officer
from valtuusapp.core.problems import Problem, UserError, refuse_errors
from valtuusapp.core.settings import Settings, check_setting
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.db.lock import account
from valtuusapp.db.queries.settings import municipality, read_settings
from valtuusapp.services import checks, records


class SettingsService:
    """Reading and changing what the municipality has settled."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> Settings:
        """The settings as they stand."""
        with self._database.read() as session:
            return read_settings(session)

    def check(self, values: Mapping[str, str]) -> list[Problem]:
        """What is wrong with typed values; the field of each problem is the setting's key."""
        return [problem for key, text in values.items() if (problem := check_setting(key, text.strip()))]

    def set(self, values: Mapping[str, str]) -> None:
        """Changes settings, all or none.

        Raises:
            UserError: ``not_saved`` with the problems.
        """
        refuse_errors(self.check(values))
        with self._database.write("settings_changed") as written:
            for key, text in values.items():
                row = written.session.get(tables.SettingRow, key)
                if row is None:
                    written.session.add(tables.SettingRow(key=key, value=text.strip()))
                else:
                    row.value = text.strip()

    def municipality(self) -> Organisation:
        """The municipality whose register this is.

        Raises:
            UserError: ``no_municipality`` when none has been written down yet.
        """
        with self._database.read() as session:
            return read_municipality(session)

    def officers(self) -> list[Officer]:
        """Those who use the program, in the order in which they were written down."""
        with self._database.read() as session:
            rows = session.scalars(select(tables.Officer).order_by(tables.Officer.id))
            return [records.read(row, Officer) for row in rows]

    def recognise_officer(self) -> Officer:
        """The officer with this account on the workstation, else the only one there is.

        When neither is known, an officer without a key who is called as the account is.
        """
        officers = self.officers()
        mine = [officer for officer in officers if officer.account and officer.account == account()]
        candidates = mine or officers
        return candidates[0] if len(candidates) == 1 else Officer(name=account() or "?", account=account())

    def check_officer(self, officer: Officer) -> list[Problem]:
        """What is wrong with an officer's details."""
        with self._database.read() as session:
            return list(_check_officer(session, officer))

    def save_officer(self, officer: Officer) -> int:
        """Saves an officer. Returns the key.

        Raises:
            UserError: ``not_saved`` with the problems, ``changed_elsewhere``.
        """
        with self._database.write("officer_saved") as written:
            refuse_errors(_check_officer(written.session, officer))
            return records.save(written.session, tables.Officer, officer).id

    def delete_officer(self, officer_id: int) -> None:
        """Takes an officer off the list; what the officer has done stays in the log."""
        with self._database.write("officer_deleted") as written:
            written.session.delete(records.load(written.session, tables.Officer, officer_id))


def read_municipality(session: Session) -> Organisation:
    """The municipality whose register this is.

    Raises:
        UserError: ``no_municipality`` when none has been written down yet.
    """
    row = municipality(session)
    if row is None:
        raise UserError("no_municipality")
    return records.read(row, Organisation)


def _check_officer(session: Session, officer: Officer) -> Iterator[Problem]:
    yield from checks.check_texts(officer)
    if not officer.name.strip():
        yield Problem("name_missing", "name")
    if officer.account.strip():
        query = select(tables.Officer).where(
            tables.Officer.account == officer.account.strip(), tables.Officer.id != (officer.id or 0)
        )
        if other := session.scalar(query.limit(1)):
            yield Problem("account_taken", "account", values={"other": other.name})
