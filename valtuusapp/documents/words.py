"""The words that papers and workbooks print of themselves, around what the form and the register say."""

from valtuusapp.core.text import Language, LocalText

REGISTRY = LocalText("Valtuusrekisteri", "Fullmaktsregister", "Mandate registry")
SHEET_ALL = LocalText("Kaikki", "Alla", "All")
SHEET_ENDING = LocalText("Vanhenevat", "Upphör snart", "Ending soon")
SHEET_INFO = LocalText("Tiedot", "Uppgifter", "Details")

REQUEST = LocalText("Valtuustilaus", "Fullmaktsbeställning", "Mandate request")
PAGE = LocalText("Sivu", "Sida", "Page")
NUMBER = LocalText("Numero", "Nummer", "Number")
PRINT = LocalText("Tuloste", "Utskrift", "Print")
CODE = LocalText("Tunniste", "Kod", "Code")
ROW = LocalText("Nro", "Nr", "No.")
ORDERER = LocalText("Tilaaja", "Beställare", "Orderer")
SECTOR_DIRECTOR = LocalText("Toimialajohtaja", "Sektordirektör", "Sector director")
SIGNATURES = LocalText("Allekirjoitukset", "Underskrifter", "Signatures")
PLACE_AND_DATE = LocalText("Paikka ja päiväys", "Ort och datum", "Place and date")
SIGNATURE = LocalText("Allekirjoitus", "Underskrift", "Signature")
NAME_CLARIFIED = LocalText("Nimenselvennys ja nimike", "Namnförtydligande och titel", "Name in print and title")

SHEET_TABLE = LocalText("Taulukko", "Tabell", "Table")
SHEET_MATRIX = LocalText("Matriisi", "Matris", "Matrix")
MAP = LocalText("Valtuuskartta", "Fullmaktskarta", "Mandate map")
PART = LocalText("Rajaus", "Urval", "Filter")
EMPTY_MAP = LocalText("Kartassa ei ole rivejä.", "Kartan har inga rader.", "The map has no rows.")
CONTINUED = LocalText("jatkuu", "forts.", "continued")
ANSWERS = LocalText("Vastaa", "Ansvarig", "Answers for it")
NEEDED = LocalText("Tarvittavat valtuudet", "Fullmakter som behövs", "Mandates needed")
E_SERVICES = LocalText("Asiointipalvelu ja sen omistaja", "E-tjänst och dess ägare", "E-service and its owner")
WHY_NEEDED = LocalText(
    "Miksi työ vaatii valtuutta", "Varför arbetet kräver fullmakten", "Why the work needs the mandate"
)
RESPONSIBLE = LocalText("Vastuuhenkilö", "Ansvarig", "Responsible")
LEVEL = LocalText("Taso", "Nivå", "Level")
AT_LEAST = LocalText("vähintään {}", "minst {}", "at least {}")
AT_MOST_MONTHS = LocalText("enintään {} kk", "högst {} mån.", "at most {} months")
WITH_SPECIFIER = LocalText("vain tarkenteella", "endast med specifikation", "with a specifier only")
NOT_APPROVED = LocalText("Ei hyväksytty", "Inte godkänd", "Not approved")
PARTLY_APPROVED = LocalText("Osittain hyväksytty", "Delvis godkänd", "Partly approved")
APPROVED = LocalText("Hyväksytty", "Godkänd", "Approved")
APPROVED_IN_PARTS = LocalText("Hyväksytty osa kerrallaan", "Godkänd del för del", "Approved part by part")
CASE_NUMBER = LocalText("asianumero", "ärendenummer", "case number")

RECORD = LocalText("Asiakirja valtuustilauksesta", "Handling om fullmaktsbeställning", "Record of a mandate request")
RECORDS = LocalText(
    "Asiakirjat valtuustilauksista", "Handlingar om fullmaktsbeställningar", "Records of mandate requests"
)
PATH = LocalText("Tilauksen kulku", "Beställningens gång", "The path of the request")
STATE = LocalText("Tila", "Läge", "State")
RECEIVED = LocalText("Saapunut", "Mottagen", "Received")
SENT_FOR_SIGNATURE = LocalText("Lähetetty allekirjoitettavaksi", "Skickad för underskrift", "Sent for signature")
WITHDRAWN = LocalText("Peruttu", "Återtagen", "Withdrawn")
ORDER = LocalText("Tilaus", "Beställning", "Order")
DECISION = LocalText("Päätös", "Beslut", "Decision")
NOT_DECIDED = LocalText("Ei päätetty", "Inte avgjort", "Not decided")
DECIDED_HOW = LocalText("Päätöksen muoto", "Beslutets form", "Form of the decision")
DECIDED_BY = LocalText("Päättäjä", "Beslutsfattare", "Decided by")
AS_DEPUTY = LocalText("sijaisena", "som ställföreträdare", "as deputy")
DECIDED_ON = LocalText("Päätetty", "Beslutad", "Decided")
REFERENCE = LocalText("Viite", "Referens", "Reference")
ENDORSEMENT = LocalText("Toimialajohtajan kanta", "Sektordirektörens ställningstagande", "The sector director's stand")
LINES = LocalText("Valtuudet", "Fullmakter", "Mandates")
ASSIGNEE = LocalText("Valtuutettu", "Fullmaktstagare", "Assignee")
AS_ORDERED = LocalText("Valtuus, kuten tilattiin", "Fullmakt så som den beställdes", "Mandate as ordered")
CHECK_AND_OUTCOME = LocalText("Tarkistus ja päätös", "Granskning och beslut", "Check and decision")
GRANTING_AND_TELLING = LocalText("Antaminen ja ilmoittaminen", "Givande och meddelande", "Granting and telling")
SPECIFIER = LocalText("Tarkenne", "Specifikation", "Specifier")
TARGET = LocalText("Koskee valtuutta", "Gäller fullmakten", "Concerns the mandate")
CHECKED = LocalText("Tarkistettu {}", "Granskad {}", "Checked {}")
NOT_CHECKED = LocalText("Ei tarkistettu", "Inte granskad", "Not checked")
TOLD = LocalText("Ilmoitettu {}", "Meddelad {}", "Told {}")
NOT_TOLD = LocalText("Ei ilmoitettu", "Inte meddelad", "Not told")
BY_APPLICATION = LocalText("hakemus {}", "ansökan {}", "application {}")
AS_WAS_ORDERED = LocalText("kuten tilattiin", "så som beställdes", "as ordered")
GRANTED_DIFFERENTLY = LocalText(
    "Annettu toisin kuin tilattiin", "Given annorlunda än beställt", "Granted otherwise than ordered"
)
INVALIDATED = LocalText("mitätöity Suomi.fi:ssä", "annullerad i Suomi.fi", "invalidated in Suomi.fi")
ENDED_DIFFERENTLY = LocalText(
    "Päätetty toisin kuin tilattiin", "Avslutad annorlunda än beställt", "Ended otherwise than ordered"
)
ORDERED = LocalText("tilattu", "beställt", "ordered")
FORM_VERSION = LocalText("Lomakkeen versio", "Blankettens version", "Version of the form")
TYPE = LocalText("Tyyppi", "Typ", "Type")
VALIDITY = LocalText("Voimassa", "Giltig", "Valid")
ENDS = LocalText("Päättyy", "Upphör", "Ends")
REFUSED_BECAUSE = LocalText("Perustelu", "Motivering", "Reason")
STEPS = LocalText("Vaiheet ja korjaukset", "Skeden och rättelser", "Steps and corrections")
WHEN = LocalText("Aika", "Tidpunkt", "When")
WHO = LocalText("Kuka", "Vem", "Who")
WHAT = LocalText("Mitä", "Vad", "What")
WHY = LocalText("Syy", "Orsak", "Why")
CHANGES = LocalText("Muutokset", "Ändringar", "Changes")
TAKEN_BACK = LocalText("kumottu myöhemmin", "ångrad senare", "taken back later")
FILES = LocalText("Tiedostot", "Filer", "Files")
FILE = LocalText("Tiedosto", "Fil", "File")
KEPT_SINCE = LocalText("Liitetty", "Bifogad", "Attached")
OF_REGISTER = LocalText("Rekisteri", "Register", "Register")
PRINTED = LocalText("Tulostettu", "Utskriven", "Printed")
PRINTED_BY = LocalText("Tulostaja", "Utskriven av", "Printed by")
REPLACES = LocalText("Korvaa asiakirjan", "Ersätter handlingen", "Replaces the record of")
LOG_HEAD = LocalText("Lokin tiiviste tulostettaessa", "Loggens hash vid utskriften", "Hash of the log when printed")


def each(text: LocalText, languages: tuple[Language, ...]) -> tuple[str, ...]:
    """In each language, once if they are alike."""
    return tuple(dict.fromkeys(text.get(language) for language in languages))


def on_a_line(text: LocalText, languages: tuple[Language, ...]) -> str:
    """In all languages on one line: ``Tilaaja / Beställare``."""
    return " / ".join(each(text, languages))
