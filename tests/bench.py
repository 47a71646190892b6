"""Speed as ratios, each beside its raw peer in the same run: ``python3 dev.py bench``.

A register of 100,000 mandates, 12,000 persons, 150 themes and 400 titles is made anew in a temporary folder. Every
figure is the median of several runs in turn; only the ratios mean anything on another machine.
"""

import argparse
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from sqlalchemy import insert
from sqlalchemy.dialects.sqlite import dialect as sqlite_dialect

from tests.bench_records import add_requests, bench_records
from valtuusapp.core import columns
from valtuusapp.core.dates import clock_at
from valtuusapp.core.filters import MandateFilter, Sort
from valtuusapp.core.mandates import MandateBasis, MandateType
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.core.organisation import OrganisationKind, UnitKind
from valtuusapp.core.people import EngagementKind
from valtuusapp.core.text import Language, LocalText, fold, sort_key
from valtuusapp.core.themes import NameBasis, SpecifierRule
from valtuusapp.db import sqlite, tables, upgrade
from valtuusapp.db.queries.registry import ids_query
from valtuusapp.services.opening import Services, open_database
from valtuusapp.services.starting import create_register, start_without_answers

TODAY = date(2026, 11, 23)
MANDATES, PERSONS, THEMES, TITLES, UNITS = 100_000, 12_000, 150, 400, 60
SECTORS = 5
BUNDLE, OF_ALL = 12, 2  # so many themes does a title need, the first ones of every holder
MAPPED = 140  # so many themes does a sector use
OFFICES, GRANTING = 8, 240  # so many titles and persons have the rights to grant
ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Row:
    """One measured line: ours and the raw peer in seconds (or megabytes), and the most that the ratio may be."""

    what: str
    ours: float
    peer: float
    bar: float

    def __str__(self) -> str:
        ratio = self.ours / self.peer
        mark = "ok  " if ratio <= self.bar else "OVER"
        return f"{mark} {self.what:<58} {self.ours:9.4f} {self.peer:9.4f}  x {ratio:5.2f}  (at most {self.bar})"


def make_register(path: Path) -> None:
    """A large register by bare inserts: what is measured is reading it."""
    upgrade.create(path)
    random = Random(1)
    words = ["vero", "palkka", "avustus", "lupa", "koulu", "vesi", "katu", "haku", "katselu", "hoito", "äiti", "ö"]
    engine = sqlite.writing(sqlite.open_engine(path, read_only=False))
    with engine.begin() as connection:

        def add(table: type[tables.Base], rows: list[dict[str, object]]) -> None:
            connection.execute(insert(table), rows)

        def named(name: str) -> dict[str, object]:
            key = sort_key(name)
            return {"name_fi": name, "name_sv": "", "search_text": fold(name), "sort_key": key, "sort_key_sv": key}

        add(tables.Organisation, [{"id": 1, **named("Kaupunki"), "kind": OrganisationKind.MUNICIPALITY, "own": True}])
        add(
            tables.Unit,
            [
                {
                    "id": 1 + n,
                    **named(f"Yksikkö {n}"),
                    "kind": UnitKind.UNIT if n >= SECTORS else UnitKind.SECTOR,
                    "sector_id": 1 + n % SECTORS,
                }
                for n in range(UNITS)
            ],
        )
        add(tables.JobTitle, [{"id": 1 + n, **named(f"Nimike {n} {random.choice(words)}")} for n in range(TITLES)])
        add(
            tables.Theme,
            [
                {
                    "id": 1 + n,
                    **named(f"{random.choice(words).title()} {random.choice(words)} {n}"),
                    "name_basis": NameBasis.OWNER_PAGE,
                    "specifier_rule": SpecifierRule.UNKNOWN,
                    "in_use": True,
                }
                for n in range(THEMES)
            ],
        )
        add(tables.Person, [_person(n, random) for n in range(PERSONS)])
        titles = [random.randrange(TITLES) if n >= GRANTING else n % OFFICES for n in range(PERSONS)]
        bundles = [random.sample(range(THEMES), BUNDLE) for _title in range(TITLES)]
        add(
            tables.Engagement,
            [
                {
                    "id": 1 + n,
                    "person_id": 1 + n,
                    "job_title_id": 1 + titles[n],
                    "unit_id": 1 + random.randrange(UNITS),
                    "kind": EngagementKind.POST,
                }
                for n in range(PERSONS)
            ],
        )
        add(tables.Mandate, [_mandate(n, random, [bundles[title] for title in titles]) for n in range(MANDATES)])
        add(tables.TitleMapEntry, list(_title_map(bundles)))
        add(tables.SectorMapEntry, list(_sector_map(random)))
        add(tables.Officer, [{"name": "Aino Ahola"}])
    engine.dispose()


def _person(number: int, random: Random) -> dict[str, object]:
    last = random.choice(["Šemeikka", "Virtanen", "Åkerlund", "Öhman", "Äijälä", "Ahola", "Zetterberg"]) + str(
        number % 97
    )
    first = random.choice(["Maija", "Erik", "Áile", "Łukasz", "Ingrid"])
    key = sort_key(f"{last} {first}")
    return {
        "id": 1 + number,
        "last_name": last,
        "first_names": first,
        "search_text": fold(f"{last} {first}"),
        "sort_key": key,
        "sort_key_sv": key,
    }


def _mandate(number: int, random: Random, bundles: list[list[int]]) -> dict[str, object]:
    """Every tenth a right to grant, of few persons; else what all of a title need, then mostly what the title has."""
    if number % 10 == 0:
        person, theme = random.randrange(GRANTING), random.randrange(THEMES)
        start = TODAY - timedelta(days=random.randrange(1500))
    elif number < OF_ALL * PERSONS:
        person, place = number % PERSONS, number // PERSONS
        theme = bundles[person][place]
        start = TODAY - timedelta(days=random.randrange(740))
    else:
        person = random.randrange(PERSONS)
        theme = random.choice(bundles[person]) if random.random() < 0.95 else random.randrange(THEMES)
        start = TODAY - timedelta(days=random.randrange(1500))
    return {
        "id": 1 + number,
        "assignor_id": 1,
        "assignee_person_id": 1 + person,
        "theme_id": 1 + theme,
        "type": MandateType.TRANSACTIONS if number % 10 else MandateType.RIGHT_TO_GRANT,
        "specifiers": [],
        "valid_from": start,
        "valid_to": start + timedelta(days=730),
        "engagement_id": 1 + person,
        "basis": MandateBasis.IMPORT,
        "why": "työ",
        "search_text": fold("työ"),
    }


def _title_map(bundles: list[list[int]]) -> Iterator[dict[str, object]]:
    for title, bundle in enumerate(bundles):
        for place, theme in enumerate(bundle):
            level = MapLevel.ALL if place < OF_ALL else MapLevel.POSSIBLE if place % 2 else MapLevel.NAMED
            row = {"job_title_id": 1 + title, "theme_id": 1 + theme, "least": 2, "responsible_id": 1}
            yield {**row, "type": MandateType.TRANSACTIONS, "level": level}
    for title in range(OFFICES):
        for theme in range(THEMES):
            row = {"job_title_id": 1 + title, "theme_id": 1 + theme, "responsible_id": 1}
            yield {**row, "type": MandateType.RIGHT_TO_GRANT, "level": MapLevel.NAMED, "least": 2}


def _sector_map(random: Random) -> Iterator[dict[str, object]]:
    for sector in range(SECTORS):
        for theme in random.sample(range(THEMES), MAPPED):
            row = {"sector_id": 1 + sector, "theme_id": 1 + theme, "level": MapLevel.POSSIBLE, "responsible_id": 1}
            yield {**row, "type": MandateType.TRANSACTIONS}
            yield {**row, "type": MandateType.RIGHT_TO_GRANT}


def in_turn(ours: Callable[[], object], peer: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """The medians of both, run in turn so that a slow moment of the machine meets both."""
    times: tuple[list[float], list[float]] = ([], [])
    for _round in range(rounds + 1):
        for index, work in enumerate((ours, peer)):
            begun = time.perf_counter()
            work()
            times[index].append(time.perf_counter() - begun)
    return statistics.median(times[0][1:]), statistics.median(times[1][1:])


_FOUND = """
    m.search_text like '%{word}%'
    or m.assignee_person_id in (select id from person where search_text like '%{word}%')
    or m.theme_id in (select id from mandate_theme where search_text like '%{word}%')
    or m.engagement_id in (
        select e.id from engagement e join org_unit u on u.id = e.unit_id
        where e.job_title_id in (select id from job_title where search_text like '%{word}%')
        or e.unit_id in (select id from org_unit where search_text like '%{word}%'))"""


def bench_search(services: Services, raw: sqlite3.Connection) -> Row:
    """Two words, sorted by the assignee, to the first hundred rows."""

    def ours() -> None:
        ids = services.mandates.ids(MandateFilter(query="palkka še"), Sort("assignee"))
        services.mandates.rows(ids[:100])

    conditions = " and ".join(f"({_FOUND.format(word=word)})" for word in ("palkka", "se"))
    query = (
        f"with hits as materialized (select id from mandate m where {conditions}) "
        "select m.id from hits join mandate m on m.id = hits.id join person p on p.id = m.assignee_person_id "
        "order by p.sort_key, m.valid_to, m.id"
    )
    return Row(
        "search of two words, sorted, to the first page", *in_turn(ours, lambda: raw.execute(query).fetchall()), 2
    )


def bench_sort(services: Services, raw: sqlite3.Connection) -> list[Row]:
    """All mandates in the order of a column, against the driver alone with the same query."""
    rows = []
    for column in columns.REGISTRY:
        sort = Sort(column.key)
        query = str(
            ids_query(MandateFilter(), sort, TODAY).compile(
                dialect=sqlite_dialect(), compile_kwargs={"literal_binds": True}
            )
        )

        def ours(sort: Sort = sort) -> None:
            services.mandates.ids(MandateFilter(), sort)

        def peer(query: str = query) -> None:
            raw.execute(query).fetchall()

        rows.append(Row(f"sort by {column.key}", *in_turn(ours, peer, 3), 2))
    return rows


_BY_TITLE = """
    select e.job_title_id, m.theme_id, m.type, count(*)
    from mandate m join engagement e on e.person_id = m.assignee_person_id
    group by e.job_title_id, m.theme_id, m.type"""


def bench_maps(services: Services, path: Path, folder: Path) -> list[Row]:
    """Each whole map with counts and findings, against counting by title, theme and type with covering indexes."""
    copy = folder / "counted.sqlite"
    sqlite.copy_database(path, copy, named=copy)
    with closing(sqlite3.connect(copy)) as raw:
        raw.execute("create index mandate_counted on mandate (assignee_person_id, theme_id, type)")
        raw.execute("create index engagement_counted on engagement (person_id, job_title_id)")
        raw.execute("analyze")
        return [
            Row(
                f"the whole {kind.value} map with counts and findings",
                *in_turn(lambda kind=kind: services.maps.matrix(kind), lambda: raw.execute(_BY_TITLE).fetchall(), 9),  # type: ignore[misc]
                3,
            )
            for kind in MapKind
        ]


def bench_export(services: Services, folder: Path) -> Row:
    """20,000 mandates into Excel, against openpyxl writing the same cells."""
    from openpyxl import Workbook, load_workbook

    some = MandateFilter(query="vero")
    target = folder / "registry.xlsx"
    services.exports.registry(target, some, Sort("assignee"), Language.FI)
    book = load_workbook(target, read_only=True)
    cells = [[list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets]
    book.close()

    def peer() -> None:
        bare = Workbook(write_only=True)
        for rows in cells:
            sheet = bare.create_sheet()
            for row in rows:
                sheet.append(row)
        bare.save(folder / "bare.xlsx")

    def ours() -> None:
        services.exports.registry(target, some, Sort("assignee"), Language.FI)

    return Row(f"Excel export of {len(cells[0]) - 1} mandates, read included", *in_turn(ours, peer, 3), 1.15)


_BARE_WINDOW = """
import sqlalchemy.orm, valtuusapp.db.tables
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); window = QMainWindow(); window.show(); app.processEvents()
"""

_OUR_WINDOW = """
import sys
from pathlib import Path
import valtuusapp.cli
from valtuusapp.core.text import Language
from valtuusapp.core.quick import without_collecting
with without_collecting():
    from valtuusapp.ui.application import build_window
app, window = build_window(Path(sys.argv[1]), read_only=True, language=Language.FI)
window.show(); app.processEvents()
"""

# Not what getrusage says: that begins with what the measuring process has.
_MEMORY = """
print(next(int(line.split()[1]) / 1024 for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


def bench_window(path: Path, folder: Path) -> list[Row]:
    """From the command to a window that can be used, and what its memory grows by."""
    empty = folder / "empty.sqlite"
    create_register(empty, start_without_answers(LocalText("Kaupunki")), clock_at(TODAY))

    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # nobody compiles the program anew at each start

    def run(code: str, *arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            check=True,
            capture_output=True,
            text=True,
            env=environment,
        )
        return done.stdout

    times = in_turn(lambda: run(_OUR_WINDOW, str(path)), lambda: run(_BARE_WINDOW))
    full = float(run(_OUR_WINDOW + _MEMORY, str(path)))
    bare = float(run(_OUR_WINDOW + _MEMORY, str(empty)))
    return [
        Row("command to usable window", *times, 1.5),
        Row("memory of the open window, MB (at most 25 MB more)", full, bare, (bare + 25) / bare),
    ]


def main() -> int:
    """Prints every row; the exit status tells whether all bars were met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-window", action="store_true", help="leave out the rows that open a window")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "register.sqlite"
        make_register(path)
        add_requests(path, TODAY, PERSONS, THEMES)
        print(f"{MANDATES} mandates, {PERSONS} persons: ours, raw peer, ratio")
        rows: list[Row] = []
        services = open_database(path, clock=clock_at(TODAY))
        with closing(sqlite3.connect(path)) as raw:
            rows += [bench_search(services, raw), *bench_sort(services, raw)]
            rows += bench_maps(services, path, folder)
            rows.append(bench_export(services, folder))
            rows += bench_records(services, folder, Row)
        services.close()
        if not chosen.no_window:
            rows += bench_window(path, folder)
    for row in rows:
        print(row)
    return int(any(row.ours / row.peer > row.bar for row in rows))


if __name__ == "__main__":
    sys.exit(main())
