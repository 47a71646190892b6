"""The words that papers and workbooks print of themselves, around what the form and the register say."""

from valtuusapp.core.text import LocalText

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
