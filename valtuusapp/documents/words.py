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
