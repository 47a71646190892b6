"""The words that the summary of an application to DVV prints of itself."""

from valtuusapp.core.text import LocalText

SUMMARY = LocalText("DVV-hakemuksen tiedot", "Uppgifter för ansökan till MDB", "Details of the DVV application")
NOT_THE_APPLICATION = LocalText(
    "Tästä kirjoitetaan tiedot DVV:n hakemukseen. Tämä ei ole itse hakemus.",
    "Härifrån skrivs uppgifterna in i ansökan till MDB. Detta är inte själva ansökan.",
    "The application to DVV is filled in from this. This is not the application itself.",
)
PARTIES = LocalText("Osapuolet", "Parter", "Parties")
NO_CODES = LocalText(
    "Henkilötunnukset kirjoitetaan vain hakemukseen, ei tähän paperiin.",
    "Personbeteckningarna skrivs bara i ansökan, inte på detta papper.",
    "Personal identity codes are written in the application only, not on this paper.",
)
WHAT = LocalText("Mitä haetaan", "Vad ansökan gäller", "What is applied for")
TYPE = LocalText("Valtuustyyppi", "Fullmaktstyp", "Type")
THEMES = LocalText("Valtuusasiat", "Fullmaktsärenden", "Mandate themes")
NO_SPECIFIER = LocalText("ei tarkennetta", "ingen specifikation", "no specifier")
FROM_REGISTRATION = LocalText("rekisteröinnistä – {}", "från registreringen – {}", "from the registration – {}")
SIGNATORIES = LocalText("Allekirjoittajat", "Undertecknare", "Signatories")
NAME = LocalText("Nimi", "Namn", "Name")
SIGNED = LocalText("Allekirjoitettu", "Undertecknad", "Signed")
ATTACHMENTS = LocalText("Liitteet", "Bilagor", "Attachments")
NOT_ATTACHED = LocalText("ei vielä liitetty", "ännu inte bifogad", "not attached yet")
IDENTITY_PAPERS = LocalText(
    "Jos hakemus allekirjoitetaan käsin, kopiot allekirjoittajien henkilöllisyystodistuksista lähetetään vain DVV:lle.",
    "Om ansökan undertecknas för hand skickas kopior av undertecknarnas identitetshandlingar bara till MDB.",
    "If the application is signed by hand, copies of the signatories' identity papers are sent to DVV only.",
)
ROW = LocalText("Nro", "Nr", "No.")
