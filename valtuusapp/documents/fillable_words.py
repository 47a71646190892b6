"""The words that a fillable form prints around what the form's specification says."""

from valtuusapp.core.text import LocalText

HOW = LocalText(
    "Täytä lomake tietokoneella, tallenna se ja lähetä tallennettu tiedosto. Lomakkeen voi myös tulostaa ja täyttää "
    "käsin. Tähdellä (*) merkityt kohdat ovat pakollisia.",
    "Fyll i blanketten på datorn, spara den och skicka den sparade filen. Blanketten kan också skrivas ut och fyllas i "
    "för hand. Punkter med en asterisk (*) är obligatoriska.",
    "Fill in the form on a computer, save it and send the saved file. The form can also be printed and filled in by "
    "hand. What is marked with an asterisk (*) is required.",
)
DAY = LocalText("pp.kk.vvvv", "dd.mm.åååå", "dd.mm.yyyy")
REQUIRED = LocalText("Pakollinen.", "Obligatorisk.", "Required.")
WHEN = LocalText(
    "Täytä, jos kohdassa ”{field}” on valittu ”{choice}”.",
    "Fyll i om ”{choice}” har valts i punkten ”{field}”.",
    "Fill in if “{choice}” is chosen in “{field}”.",
)
UNLESS = LocalText(
    "täytä, jos kohdassa ”{field}” on valittu muu kuin ”{choice}”",
    "fyll i om något annat än ”{choice}” har valts i punkten ”{field}”",
    "fill in if something else than “{choice}” is chosen in “{field}”",
)
MATTER = LocalText("Asiointipalvelu ja valtuusasia", "E-tjänst och fullmaktsärende", "E-service and mandate theme")
MATTER_HELP = LocalText(
    "Palvelu, johon kirjaudutaan, ja asia, jota siellä hoidetaan. Jos oikeaa ei löydy, valitse viimeinen vaihtoehto ja "
    "kerro työstä omin sanoin.",
    "Den tjänst där man loggar in och det ärende som sköts där. Hittas inte det rätta, välj det sista alternativet och "
    "berätta om arbetet med egna ord.",
    "The service where one logs in and the matter that is done there. If the right one is not there, choose the last "
    "one and describe the work in your own words.",
)
UNKNOWN = LocalText(
    "En tiedä: kerron työstä", "Jag vet inte: jag berättar om arbetet", "I do not know: I describe the work"
)
MORE_ROWS = LocalText(
    "Jos rivit eivät riitä, pyydä lomake jatkosivuineen tai täytä toinen lomake.",
    "Räcker raderna inte till, be om en blankett med fortsättningssidor eller fyll i en blankett till.",
    "If there are too few rows, ask for the form with continuation pages or fill in another form.",
)
ROWS_GO_ON = LocalText(
    "Rivit {first}–{last} ovat jatkosivulla lomakkeen lopussa.",
    "Raderna {first}–{last} finns på fortsättningssidan i slutet av blanketten.",
    "Rows {first}–{last} are on the continuation page at the end of the form.",
)
CONTINUATION = LocalText("Jatkosivu", "Fortsättningssida", "Continuation page")
VERSION = LocalText("Lomakkeen versio {}", "Blankettversion {}", "Form version {}")
