"""Killed in the middle of saves, a hundred times: every save that was confirmed is there, and the register is whole."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.db.rows import names
from valtuusapp.core.dates import Clock
from valtuusapp.db import sqlite
from valtuusapp.db.database import Database
from valtuusapp.db.tables import JobTitle
from valtuusapp.services.checking import check_register

KILLS = 100

# One process starts the savers and kills them, so that nothing is forked from a process with threads. Each saver opens
# the register as the program does and tells of a save when it is confirmed, never before.
NURSERY = """
import json, os, random, signal, sys, time
from pathlib import Path
from valtuusapp.core.dates import Clock
from valtuusapp.db import sqlite, tables
from valtuusapp.db.database import Database
from tests.db.rows import organisation

def save(path, generation, numbers, confirmed):
    database = Database(path, sqlite.open_engine(path, read_only=False), Clock(), actor=str(generation))
    for number in numbers:
        name = f"{generation}/{number}"
        with database.write("organisation_saved") as written:
            written.session.add(organisation(name + " " + "x" * 2000))
            written.session.flush()
            written.session.add(tables.JobTitle(name_fi=name))
        os.write(confirmed, f"{name}\\n".encode())
    database.close()

path, kills = Path(sys.argv[1]), int(sys.argv[2])
with open(os.devnull, "w") as nobody:
    save(path, "first", range(1), nobody.fileno())  # what is loaded and compiled now need not be in every saver
chance = random.Random(20261123)
saved = []
for generation in range(kills):
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            save(path, generation, range(1_000_000), writing)
        except BaseException as error:
            os.write(2, f"{error!r}\\n".encode())
        os._exit(1)
    os.close(writing)
    with os.fdopen(reading) as confirmed:
        saved += confirmed.readline().split()
        time.sleep(chance.uniform(0, 0.03))
        os.kill(child, signal.SIGKILL)
        saved += confirmed.read().split()
    os.waitpid(child, 0)
print(json.dumps(saved))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no SIGKILL on this system")
def test_killed_a_hundred_times_nothing_confirmed_is_lost(path: Path):
    done = subprocess.run(
        [sys.executable, "-c", NURSERY, str(path), str(KILLS)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    confirmed = json.loads(done.stdout)
    assert len({name.split("/")[0] for name in confirmed}) == KILLS
    database = Database(path, sqlite.open_engine(path, read_only=False), Clock())
    there = [name.split(" ")[0] for name in names(database)]
    with database.read() as session:
        others = list(session.scalars(select(JobTitle.name_fi).order_by(JobTitle.id)))
    database.close()
    assert others == there  # both rows of a save or none
    assert set(confirmed) <= set(there)
    assert len(there) == len(set(there))
    assert len(there) - len(confirmed) <= KILLS + 1  # at most the one that was being confirmed when the kill came
    assert check_register(path) == []
