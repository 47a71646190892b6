"""Maps as files: what they say, and what comes back from them."""

import io
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from sqlalchemy import func, select

from tests.services.directory import refused
from tests.services.mapped import ACT, GRANT, MappedTown
from valtuusapp.core.map_import import MapDifference
from valtuusapp.core.maps import MapEntry, MapKind, MapLevel
from valtuusapp.core.messages import say
from valtuusapp.core.problems import Severity
from valtuusapp.core.text import Language, LocalText
from valtuusapp.core.themes import TypeBasis
from valtuusapp.db.tables import AuditEvent

TITLE, SECTOR = MapKind.TITLE, MapKind.SECTOR


@pytest.fixture
def documents(mapped: MappedTown):
    return mapped.services.map_documents


@pytest.fixture
def file(tmp_path):
    return tmp_path / "kartta.xlsx"


def text(pdf):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def edit(path, cells=(), rows=(), delete=()):
    """Edits the table sheet as somebody in Excel would."""
    workbook = load_workbook(path)
    sheet = workbook.worksheets[0]
    for address, value in dict(cells).items():
        sheet[address].value = value
    for row in rows:
        sheet.append(row)
    for number in delete:
        sheet.delete_rows(number)
    workbook.save(path)


def problems(found):
    for problem in found.problems:
        for language in Language:
            assert problem.field in say(problem, language)
            assert "{" not in say(problem, language)
    return [(problem.code, problem.field, problem.severity) for problem in found.problems]


# On paper


def test_the_whole_map_on_paper(mapped, documents):
    mapped.title_row(level=MapLevel.NAMED, least=2, months=24, why=LocalText("Hoitaa verot", "Sköter skatterna"))
    mapped.title_row(mapped.pay, mapped.chief, responsible_id=mapped.anna)
    found = text(documents.pdf(TITLE))
    assert "Merilinnan kaupunki" in found
    assert "23.11.2026 Ei hyväksytty" in found
    assert "kirjanpitäjä Vastaa: Öhman, Cilla" in found
    assert "Veroasioiden hoito asiointivaltuus, enintään 24 kk Taso: nimetyt (vähintään 2)" in found
    assert "OmaVero (Verohallinto) Hoitaa verot Öhman, Cilla" in found
    assert "talouspäällikkö Vastaa: Aho, Anna" in found
    found = text(documents.pdf(TITLE, language=Language.SV))
    assert found.index("bokförare") < found.index("ekonomichef")
    assert "Skatteärenden ärendefullmakt" in found


def test_one_title_or_some_rows_on_paper(mapped, documents):
    mapped.title_row()
    mapped.title_row(mapped.pay, mapped.chief)
    found = text(documents.pdf(TITLE, mapped.chief))
    assert "Palkkatietojen" in found
    assert "Veroasioiden" not in found
    found = text(documents.pdf(TITLE, words="OMAVERO kirjanp"))
    assert "Rajaus: OMAVERO kirjanp" in found
    assert "Veroasioiden" in found
    assert "Palkkatietojen" not in found
    with refused("row_gone"):
        documents.pdf(TITLE, 9_999)


def test_an_approved_map_says_so_until_it_changes(mapped, documents):
    key = mapped.title_row()
    approvals = mapped.services.map_approvals
    approval = approvals.approve(TITLE, None, "Kaisa Virtanen", date(2026, 11, 2), "12/2026")
    (row,) = approvals.approvals(TITLE)
    said = f"Hyväksytty 2.11.2026, Kaisa Virtanen, {row.number}, asianumero 12/2026"
    assert said in text(documents.pdf(TITLE))
    assert said in text(documents.pdf(TITLE, mapped.clerk))
    entry = mapped.services.maps.entry(TITLE, key)
    mapped.services.map_changes.save_entry(replace(entry, months=6))
    assert "23.11.2026 Ei hyväksytty" in text(documents.pdf(TITLE))
    assert "23.11.2026 Ei hyväksytty" in text(documents.pdf(TITLE, mapped.clerk))
    as_it_was = text(documents.approved_pdf(approval))
    assert said in as_it_was
    assert "enintään 6 kk" not in as_it_was


def test_sectors_are_approved_each_by_itself(mapped, documents):
    mapped.sector_row()
    mapped.sector_row(mapped.pay, mapped.growth)
    mapped.services.map_approvals.approve(SECTOR, mapped.growth, "Kaisa Virtanen", date(2026, 11, 2))
    found = text(documents.pdf(SECTOR))
    assert "23.11.2026 Osittain hyväksytty" in found
    assert "Hyväksytty 2.11.2026" in found[found.index(" Kasvu ") : found.index(" Talous ")]
    assert "Ei hyväksytty" in found[found.index(" Talous ") :]
    mapped.services.map_approvals.approve(SECTOR, mapped.finance, "Liisa Aho", date(2026, 11, 3))
    assert "Hyväksytty osa kerrallaan" in text(documents.pdf(SECTOR))
    assert "23.11.2026 Hyväksytty 3.11.2026, Liisa Aho" in text(documents.pdf(SECTOR, mapped.finance))


def test_writing_a_pdf_is_logged(mapped, documents, tmp_path):
    mapped.sector_row()
    path = tmp_path / "kartta.pdf"
    documents.write_pdf(path, SECTOR, mapped.finance, Language.SV)
    assert "Fullmaktskarta per sektor" in text(path.read_bytes())
    assert mapped.directory.last_event() == ("map_printed", "kartta.pdf: toimialakohtainen valtuuskartta", 0)


def test_writing_an_approved_map_is_logged(mapped, documents, tmp_path):
    mapped.sector_row()
    key = mapped.services.map_approvals.approve(SECTOR, mapped.finance, "Öhman, Cilla", date(2026, 1, 5))
    path = tmp_path / "kartta.pdf"
    documents.write_approved_pdf(path, key, Language.SV)
    assert path.read_bytes() == documents.approved_pdf(key, Language.SV)
    assert mapped.directory.last_event() == ("map_printed", "kartta.pdf: toimialakohtainen valtuuskartta 2026-0001", 0)


# To Excel and back


def test_the_workbook_tells_what_it_is(mapped, documents, file):
    mapped.title_row()
    assert documents.export_excel(file, TITLE) == 1
    info = {row[0].value: row[1].value for row in load_workbook(file)["Tiedot"]}
    assert info["Valtuuskartta"] == "nimikekohtainen valtuuskartta"
    assert info["Kunta"] == "Merilinnan kaupunki"
    assert info["Hyväksyntä"] == "Ei hyväksytty"
    assert info["Rajaus"] == "koko kartta"
    assert info["Rivejä"] == "1"
    assert info["Tekijä"] == "Aino Ahola"
    assert mapped.directory.last_event() == ("map_exported", "kartta.xlsx: nimikekohtainen valtuuskartta, 1", 0)


@pytest.mark.parametrize("language", Language)
def test_out_and_in_is_no_difference(mapped, documents, file, language):
    mapped.title_row(level=MapLevel.NAMED, least=2, months=24, limited=True, why=LocalText("Hoitaa verot"))
    mapped.title_row(kind := mapped.pay, mapped.chief, level=MapLevel.ALL, responsible_id=None)
    mapped.title_row(kind, type=GRANT)
    documents.export_excel(file, TITLE, language)
    found = documents.import_preview(file, TITLE)
    assert problems(found) == []
    assert not found.difference
    assert not found.comparison
    events = count_events(mapped)
    documents.import_apply(file, TITLE)
    assert count_events(mapped) == events, "nothing has been done"


def count_events(mapped):
    with mapped.directory.database.read() as session:
        return session.scalar(select(func.count()).select_from(AuditEvent))


def test_names_that_several_have_come_back_to_the_same_rows(mapped, documents, file):
    twin = mapped.directory.person("Öhman", "Cilla")
    title = mapped.directory.title("Kirjanpitäjä", "räkenskapsförare")
    theme = mapped.directory.theme("Veroasioiden hoito", types=(ACT,))
    mapped.title_row()
    mapped.title_row(responsible_id=twin, column=title)
    mapped.title_row(theme)
    documents.export_excel(file, TITLE)
    sheet = load_workbook(file)["Taulukko"]
    assert {sheet["A2"].value, sheet["A4"].value} == {f"kirjanpitäjä #{mapped.clerk}", f"Kirjanpitäjä #{title}"}
    assert f"Öhman, Cilla #{twin}" in {sheet[f"J{row}"].value for row in (2, 3, 4)}
    assert not documents.import_preview(file, TITLE).difference


def test_edited_and_in_is_seen_and_then_applied_at_once_as_one_event(mapped, documents, file):
    gone = mapped.title_row(mapped.pay)
    kept = mapped.title_row(months=24)
    documents.export_excel(file, TITLE, Language.SV)
    assert load_workbook(file).worksheets[0]["B2"].value == "Anmälan om löneuppgifter"
    new = ["ekonomichef", "Veroasioiden hoito", "valtuutusoikeus", "named", 3, None, "ja", "Antaa muille", None, None]
    edit(file, {"F3": 12, "H3": "Hoitaa verot"}, [new], delete=[2])
    found = documents.import_preview(file, TITLE)
    assert problems(found) == []
    before, after = found.difference.changed[0]
    assert (before.id, before.months, after.months, after.why.fi) == (kept, 24, 12, "Hoitaa verot")
    assert [entry.id for entry in found.difference.removed] == [gone]
    (added,) = found.difference.added
    assert added == MapEntry(
        map=TITLE,
        column_id=mapped.chief,
        theme_id=mapped.tax,
        type=GRANT,
        level=MapLevel.NAMED,
        least=3,
        limited=True,
        why=LocalText("Antaa muille"),
    )
    (shown,) = found.comparison.added
    assert (shown.column.sv, shown.theme.sv, shown.e_services[0][0].fi) == ("ekonomichef", "Skatteärenden", "OmaVero")
    assert [row.id for row in found.comparison.removed] == [gone]
    assert [(one.months, other.months) for one, other in found.comparison.changed] == [(24, 12)]

    events = count_events(mapped)
    assert documents.import_apply(file, TITLE, "Kartta vuodelle 2027", found.difference).difference == found.difference
    assert mapped.directory.last_event() == ("map_imported", "Kartta vuodelle 2027 (kartta.xlsx)", 3)
    assert count_events(mapped) == events + 1
    assert not documents.import_preview(file, TITLE).difference
    mapped.services.history.undo(mapped.services.history.undoable().event_id)
    assert {entry.id for entry in mapped.services.maps.entries(TITLE)} == {kept, gone}


def test_with_an_error_nothing_is_applied(mapped, documents, file):
    mapped.title_row()
    mapped.title_row(mapped.pay)
    documents.export_excel(file, TITLE)
    edit(file, {"B2": "Palkat", "F3": 12})
    found = documents.import_preview(file, TITLE)
    assert problems(found) == [("map_import_theme_unknown", "B2", Severity.ERROR)]
    stand = mapped.services.maps.entries(TITLE)
    with refused("map_import_refused", "map_import_theme_unknown"):
        documents.import_apply(file, TITLE)
    assert mapped.services.maps.entries(TITLE) == stand


def test_what_the_register_says_of_a_row_is_told_with_its_cell(mapped, documents, file):
    theme = mapped.directory.theme("Rekisterit", types=(ACT,), types_basis=TypeBasis.SOURCE, longest_months=12)
    mapped.services.themes.take_into_use([mapped.pay], in_use=False)
    mapped.title_row()
    documents.export_excel(file, TITLE)
    line = [
        "kirjanpitäjä",
        "Rekisterit",
        "edustamisvaltuus",
        "kaikki",
        None,
        24,
        None,
        "Henkilö 131052-308T",
        None,
        None,
    ]
    other = ["kirjanpitäjä", "Palkkatietojen ilmoittaminen", "asiointivaltuus", "kaikki"]
    edit(file, rows=[line, other])
    assert theme in {entry.theme_id for entry in documents.import_preview(file, TITLE).difference.added}
    assert problems(documents.import_preview(file, TITLE)) == [
        ("map_import_of_cell", "C3", Severity.ERROR),
        ("map_import_of_cell", "F3", Severity.WARNING),
        ("map_import_of_cell", "H3", Severity.ERROR),
        ("map_import_of_cell", "B4", Severity.WARNING),
    ]


def test_a_merged_title_takes_no_new_rows(mapped, documents, file):
    mapped.directory.organisation.merge_titles(mapped.chief, mapped.clerk, "Sama")
    documents.export_excel(file, TITLE)
    edit(file, rows=[["kirjanpitäjä", "Veroasioiden hoito", "asiointivaltuus", "kaikki"]])
    assert problems(documents.import_preview(file, TITLE)) == [("map_import_of_cell", "A2", Severity.ERROR)]


def test_a_part_that_is_edited_leaves_the_rest_alone(mapped, documents, file):
    mapped.title_row()
    gone = mapped.title_row(column=mapped.chief)
    mapped.title_row(mapped.pay, mapped.chief)
    assert documents.export_excel(file, TITLE, words="vero ekonomichef") == 1
    assert not documents.import_preview(file, TITLE).difference
    edit(file, delete=[2])
    difference = documents.import_preview(file, TITLE).difference
    assert [entry.id for entry in difference.removed] == [gone]
    assert (difference.added, difference.changed) == ((), ())


def test_what_was_not_looked_at_is_not_applied(mapped, documents, file):
    mapped.title_row()
    documents.export_excel(file, TITLE)
    edit(file, {"F2": 12})
    with refused("map_import_changed_since"):
        documents.import_apply(file, TITLE, seen=MapDifference())
    assert mapped.services.maps.entries(TITLE)[0].months is None


def test_a_file_of_the_other_map_is_refused(mapped, documents, file):
    mapped.sector_row()
    documents.export_excel(file, SECTOR)
    assert not documents.import_preview(file, SECTOR).difference
    with refused("map_file_other_map"):
        documents.import_preview(file, TITLE)


def test_a_municipality_with_no_map_gets_its_first_one_from_a_sheet(mapped, documents, file):
    documents.export_excel(file, SECTOR)
    edit(file, rows=[["Talous", "Veroasioiden hoito", "asiointivaltuus", "nimetyt", 2, 24, "x", "", "", "Cilla Öhman"]])
    documents.import_apply(file, SECTOR)
    (entry,) = mapped.services.maps.entries(SECTOR)
    assert (entry.column_id, entry.theme_id, entry.least) == (mapped.finance, mapped.tax, 2)
    assert (entry.limited, entry.responsible_id) == (True, mapped.cilla)
