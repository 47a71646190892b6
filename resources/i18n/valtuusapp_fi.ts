<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About valtuusapp</source>
        <translation>Tietoja valtuusapp-ohjelmasta</translation>
    </message>
    <message>
        <source>valtuusapp {version}</source>
        <translation>valtuusapp {version}</translation>
    </message>
    <message>
        <source>A register of a municipality&apos;s Suomi.fi mandates. It is not a part of Suomi.fi and does not change anything there. Free software under the MIT licence.</source>
        <translation>Kunnan Suomi.fi-valtuuksien rekisteri. Ohjelma ei ole osa Suomi.fi-palvelua eikä muuta siellä mitään. Vapaa ohjelma, MIT-lisenssi.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tiedosto</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Muokkaa</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Näytä</translation>
    </message>
    <message>
        <source>&amp;Registers</source>
        <translation>&amp;Rekisterit</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Ohje</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Lopeta</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Hae</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Päivitä</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Seuraava alue</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>&amp;Edellinen alue</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>&amp;Vaaleat värit</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>&amp;Tummat värit</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>&amp;Järjestelmän värit</translation>
    </message>
    <message>
        <source>Larger &amp;text</source>
        <translation>S&amp;uurempi teksti</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Pie&amp;nempi teksti</translation>
    </message>
    <message>
        <source>Text at &amp;100 %</source>
        <translation>Tekstin koko &amp;100 %</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Uusi</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Poista…</translation>
    </message>
    <message>
        <source>New re&amp;quest for this person</source>
        <translation>Uusi ti&amp;laus henkilölle</translation>
    </message>
    <message>
        <source>&amp;Add an engagement</source>
        <translation>Lisää t&amp;ehtävä</translation>
    </message>
    <message>
        <source>&amp;Merge into another person…</source>
        <translation>&amp;Yhdistä toiseen henkilöön…</translation>
    </message>
    <message>
        <source>&amp;Possible duplicates</source>
        <translation>Mahdolliset k&amp;aksoiskirjaukset</translation>
    </message>
    <message>
        <source>Take into use</source>
        <translation>Ota käyttöön</translation>
    </message>
    <message>
        <source>&amp;Confirm the name…</source>
        <translation>&amp;Vahvista nimi…</translation>
    </message>
    <message>
        <source>&amp;Merge into another title…</source>
        <translation>&amp;Yhdistä toiseen nimikkeeseen…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Piilota</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Tulosta…</translation>
    </message>
    <message>
        <source>&amp;Export to Excel…</source>
        <translation>&amp;Vie Exceliin…</translation>
    </message>
    <message>
        <source>&amp;Import from Excel…</source>
        <translation>T&amp;uo Excelistä…</translation>
    </message>
    <message>
        <source>Appro&amp;ve…</source>
        <translation>&amp;Hyväksy…</translation>
    </message>
    <message>
        <source>Approved &amp;states…</source>
        <translation>H&amp;yväksytyt kartat…</translation>
    </message>
    <message>
        <source>&amp;Add a row…</source>
        <translation>&amp;Lisää rivi…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Muokkaa…</translation>
    </message>
    <message>
        <source>Set the &amp;level…</source>
        <translation>A&amp;seta taso…</translation>
    </message>
    <message>
        <source>&amp;Copy the rows to another title…</source>
        <translation>Kopioi &amp;rivit toiselle nimikkeelle…</translation>
    </message>
    <message>
        <source>&amp;Propose from holdings…</source>
        <translation>&amp;Ehdota valtuuksista…</translation>
    </message>
    <message>
        <source>Make a &amp;request…</source>
        <translation>Tee til&amp;aus…</translation>
    </message>
    <message>
        <source>Apply to D&amp;VV for the right…</source>
        <translation>Hae oike&amp;utta DVV:ltä…</translation>
    </message>
    <message>
        <source>Record an e&amp;xception…</source>
        <translation>Hyväksy p&amp;oikkeama…</translation>
    </message>
    <message>
        <source>End the exce&amp;ption…</source>
        <translation>Päätä hyväks&amp;yntä…</translation>
    </message>
    <message>
        <source>Propose to e&amp;nd…</source>
        <translation>Eh&amp;dota päättämistä…</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>T&amp;aulukko</translation>
    </message>
    <message>
        <source>&amp;Matrix or table</source>
        <translation>&amp;Matriisi tai taulukko</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>P&amp;oikkeamat</translation>
    </message>
    <message>
        <source>E&amp;xceptions</source>
        <translation>&amp;Hyväksytyt poikkeamat</translation>
    </message>
    <message>
        <source>&amp;Open all groups</source>
        <translation>Avaa &amp;kaikki ryhmät</translation>
    </message>
    <message>
        <source>&amp;Close all groups</source>
        <translation>Su&amp;lje kaikki ryhmät</translation>
    </message>
    <message>
        <source>Show in the re&amp;gistry</source>
        <translation>Näytä &amp;rekisterissä</translation>
    </message>
    <message>
        <source>Cop&amp;y as a table</source>
        <translation>Kopio&amp;i taulukkona</translation>
    </message>
    <message>
        <source>&amp;Add a mandate…</source>
        <translation>Kirjaa &amp;valtuus…</translation>
    </message>
    <message>
        <source>&amp;Correct…</source>
        <translation>Ko&amp;rjaa…</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Tallenna</translation>
    </message>
    <message>
        <source>&amp;End…</source>
        <translation>Kir&amp;jaa mitätöidyksi…</translation>
    </message>
    <message>
        <source>&amp;Told of the end…</source>
        <translation>Kirjaa &amp;ilmoitetuksi…</translation>
    </message>
    <message>
        <source>Entered in e&amp;rror…</source>
        <translation>M&amp;erkitse virheelliseksi kirjaukseksi…</translation>
    </message>
    <message>
        <source>App&amp;ly to DVV for a new right…</source>
        <translation>Hae &amp;DVV:ltä uutta oikeutta…</translation>
    </message>
    <message>
        <source>Apply to DVV for the in&amp;validation…</source>
        <translation>Hae DVV:ltä &amp;mitätöintiä…</translation>
    </message>
    <message>
        <source>C&amp;opy as a table</source>
        <translation>K&amp;opioi taulukkona</translation>
    </message>
    <message>
        <source>Sho&amp;w the request</source>
        <translation>Nä&amp;ytä tilaus</translation>
    </message>
    <message>
        <source>All mandates of this &amp;assignee</source>
        <translation>V&amp;altuutetun kaikki valtuudet</translation>
    </message>
    <message>
        <source>C&amp;olumns…</source>
        <translation>Sara&amp;kkeet…</translation>
    </message>
    <message>
        <source>&amp;New request</source>
        <translation>&amp;Uusi tilaus</translation>
    </message>
    <message>
        <source>Ne&amp;w request for a new mandate</source>
        <translation>Uusi tilaus uu&amp;desta valtuudesta</translation>
    </message>
    <message>
        <source>Receive &amp;forms…</source>
        <translation>O&amp;ta vastaan lomakkeita…</translation>
    </message>
    <message>
        <source>&amp;Blank form…</source>
        <translation>T&amp;yhjä lomake…</translation>
    </message>
    <message>
        <source>Ne&amp;xt step</source>
        <translation>Seuraava &amp;vaihe</translation>
    </message>
    <message>
        <source>Check the &amp;lines</source>
        <translation>Tarkista &amp;rivit</translation>
    </message>
    <message>
        <source>&amp;Mark the mandate as checked</source>
        <translation>&amp;Merkitse valtuus tarkistetuksi</translation>
    </message>
    <message>
        <source>&amp;Open the form</source>
        <translation>&amp;Avaa lomake</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Esikatsele</translation>
    </message>
    <message>
        <source>R&amp;ecord…</source>
        <translation>A&amp;siakirja…</translation>
    </message>
    <message>
        <source>&amp;Copy as new</source>
        <translation>K&amp;opioi uudeksi</translation>
    </message>
    <message>
        <source>&amp;Attach a signed copy…</source>
        <translation>&amp;Liitä allekirjoitettu kappale…</translation>
    </message>
    <message>
        <source>Record the &amp;decision</source>
        <translation>Kirjaa p&amp;äätös</translation>
    </message>
    <message>
        <source>Chan&amp;ge the decision</source>
        <translation>Muuta päät&amp;östä</translation>
    </message>
    <message>
        <source>Correc&amp;t what was recorded…</source>
        <translation>Kor&amp;jaa kirjattua…</translation>
    </message>
    <message>
        <source>&amp;Receive without printing</source>
        <translation>Merk&amp;itse saapuneeksi tulostamatta</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>&amp;Peru tilaus…</translation>
    </message>
    <message>
        <source>&amp;Delete the draft</source>
        <translation>Poista luo&amp;nnos</translation>
    </message>
    <message>
        <source>List of &amp;requests</source>
        <translation>Tilausten &amp;luettelo</translation>
    </message>
    <message>
        <source>&amp;Work list</source>
        <translation>T&amp;yölista</translation>
    </message>
    <message>
        <source>DVV &amp;applications</source>
        <translation>&amp;DVV-hakemukset</translation>
    </message>
    <message>
        <source>&amp;Open another register…</source>
        <translation>&amp;Avaa toinen rekisteri…</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>Varmuus&amp;kopiot…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>A&amp;setukset…</translation>
    </message>
    <message>
        <source>&amp;Undo the last change</source>
        <translation>&amp;Kumoa viimeisin muutos</translation>
    </message>
    <message>
        <source>Suomeksi</source>
        <translation>Suomeksi</translation>
    </message>
    <message>
        <source>På svenska</source>
        <translation>På svenska</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Pikanäppäimet</translation>
    </message>
    <message>
        <source>&amp;About valtuusapp</source>
        <translation>&amp;Tietoja valtuusapp-ohjelmasta</translation>
    </message>
    <message>
        <source>&amp;New DVV application</source>
        <translation>&amp;Uusi DVV-hakemus</translation>
    </message>
    <message>
        <source>Ne&amp;xt step of the application</source>
        <translation>Hakemuksen seuraava &amp;vaihe</translation>
    </message>
    <message>
        <source>&amp;Edit the application</source>
        <translation>&amp;Muokkaa hakemusta</translation>
    </message>
    <message>
        <source>S&amp;ummary to enter at DVV</source>
        <translation>DVV:&amp;lle kirjattavat tiedot</translation>
    </message>
    <message>
        <source>&amp;Attach the authority…</source>
        <translation>Liitä toimivallan osoittava &amp;asiakirja…</translation>
    </message>
    <message>
        <source>Remove an attached &amp;file…</source>
        <translation>P&amp;oista liite…</translation>
    </message>
    <message>
        <source>Record a si&amp;gnature…</source>
        <translation>Kir&amp;jaa allekirjoitus…</translation>
    </message>
    <message>
        <source>Record as sen&amp;t…</source>
        <translation>K&amp;irjaa lähetetyksi…</translation>
    </message>
    <message>
        <source>Record as re&amp;gistered</source>
        <translation>Kirjaa &amp;rekisteröidyksi</translation>
    </message>
    <message>
        <source>DVV asks for a su&amp;pplement…</source>
        <translation>DVV pyytää täyd&amp;ennystä…</translation>
    </message>
    <message>
        <source>A &amp;holder invalidated in person…</source>
        <translation>Valtuutettu mit&amp;ätöi itse…</translation>
    </message>
    <message>
        <source>DVV re&amp;jected…</source>
        <translation>&amp;DVV hylkäsi…</translation>
    </message>
    <message>
        <source>Take &amp;back to be changed</source>
        <translation>&amp;Palauta valmisteluun</translation>
    </message>
    <message>
        <source>&amp;Withdraw the application…</source>
        <translation>Peru hakemu&amp;s…</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>as the system</source>
        <translation>järjestelmän mukaan</translation>
    </message>
    <message>
        <source>light</source>
        <translation>vaaleat</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>tummat</translation>
    </message>
    <message>
        <source>{scale} %</source>
        <translation>{scale} %</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Kieli</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Värit</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstin koko</translation>
    </message>
    <message>
        <source>On this workstation; in force at once.</source>
        <translation>Valinta koskee tätä työasemaa ja vaikuttaa heti.</translation>
    </message>
</context>
<context>
    <name>ApplicationCommands</name>
    <message>
        <source>Undo</source>
        <translation>Kumoa</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) begun: look through them before they are signed.</source>
        <translation>
            <numerusform>%n hakemus aloitettu: tarkista se ennen allekirjoitusta.</numerusform>
            <numerusform>%n hakemusta aloitettu: tarkista ne ennen allekirjoitusta.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is kept with the application.</source>
        <translation>{name} on tallennettu hakemuksen liitteeksi.</translation>
    </message>
    <message>
        <source>The application can be changed again. It must be signed anew.</source>
        <translation>Hakemusta voi taas muuttaa. Se on allekirjoitettava uudelleen.</translation>
    </message>
    <message>
        <source>Attach the document that shows the authority</source>
        <translation>Liitä toimivallan osoittava asiakirja</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Valitse tiedosto…</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.docx)</source>
        <translation>Asiakirjat (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.docx)</translation>
    </message>
    <message>
        <source>The application is saved.</source>
        <translation>Hakemus on tallennettu.</translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) recorded in the registry.</source>
        <translation>
            <numerusform>%n oikeus kirjattu rekisteriin.</numerusform>
            <numerusform>%n oikeutta kirjattu rekisteriin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApplicationDetail</name>
    <message>
        <source>Application</source>
        <translation>Hakemus</translation>
    </message>
    <message>
        <source>Signatories</source>
        <translation>Allekirjoittajat</translation>
    </message>
    <message>
        <source>At DVV</source>
        <translation>DVV:llä</translation>
    </message>
    <message>
        <source>Rights in the registry ({count})</source>
        <translation>Oikeudet rekisterissä ({count})</translation>
    </message>
    <message>
        <source>Attachments ({count})</source>
        <translation>Liitteet ({count})</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Assignor</source>
        <translation>Valtuuttaja</translation>
    </message>
    <message>
        <source>Persons concerned</source>
        <translation>Henkilöt</translation>
    </message>
    <message>
        <source>Mandate themes</source>
        <translation>Valtuusasiat</translation>
    </message>
    <message>
        <source>Specifier</source>
        <translation>Tarkenne</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Voimassaolo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perustelu</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Tilaus</translation>
    </message>
    <message>
        <source>about {day}, an estimate</source>
        <translation>noin {day} (arvio)</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Lähetetty</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Odotettavissa</translation>
    </message>
    <message>
        <source>Supplement asked</source>
        <translation>Täydennystä pyydetty</translation>
    </message>
    <message>
        <source>To be supplemented</source>
        <translation>Täydennettävät</translation>
    </message>
    <message>
        <source>Supplement by</source>
        <translation>Täydennys viimeistään</translation>
    </message>
    <message>
        <source>Supplement sent</source>
        <translation>Täydennys lähetetty</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ratkaisu</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Syy</translation>
    </message>
    <message>
        <source>DVV&apos;s reference</source>
        <translation>DVV:n viite</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Peruttu</translation>
    </message>
</context>
<context>
    <name>ApplicationForm</name>
    <message>
        <source>What is applied for</source>
        <translation>Hakemuksen laji</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Valtuustyyppi</translation>
    </message>
    <message>
        <source>One application is of one type.</source>
        <translation>Yhdellä hakemuksella haetaan yhtä tyyppiä.</translation>
    </message>
    <message>
        <source>Assignor</source>
        <translation>Valtuuttaja</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Henkilö</translation>
    </message>
    <message>
        <source>Work and unit</source>
        <translation>Tehtävä ja yksikkö</translation>
    </message>
    <message>
        <source>Mandate theme</source>
        <translation>Valtuusasia</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Alkaa</translation>
    </message>
    <message>
        <source>Empty: from the day on which DVV registers it.</source>
        <translation>Tyhjä: siitä päivästä, jona DVV rekisteröi oikeuden.</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Päättyy</translation>
    </message>
    <message>
        <source>Specifier</source>
        <translation>Tarkenne</translation>
    </message>
    <message>
        <source>Several with commas between. Empty: unlimited.</source>
        <translation>Useita pilkulla erottaen. Tyhjä: rajaamaton.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perustelu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nimi</translation>
    </message>
    <message>
        <source>Choose from the list, or write a name that is not in the register.</source>
        <translation>Valitse luettelosta tai kirjoita nimi, jota ei ole rekisterissä.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Nimike</translation>
    </message>
    <message>
        <source>Those who sign for the municipality. Proposed as last time.</source>
        <translation>Ne, jotka allekirjoittavat kunnan puolesta. Ehdotuksena samat kuin viimeksi.</translation>
    </message>
    <message>
        <source>DVV application</source>
        <translation>DVV-hakemus</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Hakemus</translation>
    </message>
    <message>
        <source>Persons concerned</source>
        <translation>Henkilöt</translation>
    </message>
    <message>
        <source>Each of them gets each of the mandate themes below.</source>
        <translation>Hakemus koskee jokaisen henkilön kohdalla kaikkia alla olevia valtuusasioita.</translation>
    </message>
    <message>
        <source>Mandate themes</source>
        <translation>Valtuusasiat</translation>
    </message>
    <message>
        <source>Validity and reason</source>
        <translation>Voimassaolo ja perustelu</translation>
    </message>
    <message>
        <source>Signatories</source>
        <translation>Allekirjoittajat</translation>
    </message>
</context>
<context>
    <name>ApplicationGroups</name>
    <message>
        <source>Open ones</source>
        <translation>Avoimet</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>Valmisteilla</translation>
    </message>
    <message>
        <source>Waiting for signatories</source>
        <translation>Odottaa allekirjoittajia</translation>
    </message>
    <message>
        <source>At DVV</source>
        <translation>DVV:llä</translation>
    </message>
    <message>
        <source>To be supplemented</source>
        <translation>Täydennettävät</translation>
    </message>
    <message>
        <source>Closed ones</source>
        <translation>Päättyneet</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Kaikki</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tila</translation>
    </message>
</context>
<context>
    <name>ApplicationList</name>
    <message>
        <source>DVV applications</source>
        <translation>DVV-hakemukset</translation>
    </message>
    <message>
        <source>Search everything: number, name, theme, reference …</source>
        <translation>Hae kaikesta: numero, nimi, valtuusasia, viite …</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Laji</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n hakemus</numerusform>
            <numerusform>%n hakemusta</numerusform>
        </translation>
    </message>
    <message>
        <source>No applications here</source>
        <translation>Ei hakemuksia</translation>
    </message>
    <message>
        <source>A right to grant is applied for from DVV. Begin here, or from an approved request.</source>
        <translation>Valtuutusoikeus haetaan DVV:ltä. Aloita tästä tai hyväksytystä tilauksesta.</translation>
    </message>
    <message>
        <source>Choose an application to see where it is and what comes next</source>
        <translation>Valitse hakemus, niin näet sen vaiheen ja seuraavan toimenpiteen</translation>
    </message>
</context>
<context>
    <name>ApplicationStepper</name>
    <message>
        <source>{done} of {count}</source>
        <translation>{done}/{count}</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Valmistelu</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Allekirjoitukset</translation>
    </message>
    <message>
        <source>At DVV</source>
        <translation>DVV:llä</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ratkaisu</translation>
    </message>
</context>
<context>
    <name>ApplicationWords</name>
    <message>
        <source>Only the document that shows the authority is kept here. Copies of the signatories&apos; identity papers are sent to DVV only and are never stored.</source>
        <translation>Tähän tallennetaan vain toimivallan osoittava asiakirja. Kopiot allekirjoittajien henkilöllisyystodistuksista lähetetään vain DVV:lle, eikä niitä koskaan tallenneta.</translation>
    </message>
    <message>
        <source>DVV applications</source>
        <translation>DVV-hakemukset</translation>
    </message>
    <message>
        <source>from the registration to {day}</source>
        <translation>rekisteröinnistä {day} asti</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>ei vielä allekirjoitettu</translation>
    </message>
    <message>
        <source>signed {day}</source>
        <translation>allekirjoitettu {day}</translation>
    </message>
</context>
<context>
    <name>ApprovalFields</name>
    <message>
        <source>Form of the decision</source>
        <translation>Päätöksen muoto</translation>
    </message>
    <message>
        <source>Day of the decision</source>
        <translation>Päätöspäivä</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Hyväksyjä</translation>
    </message>
    <message>
        <source>Choose from the list, or write a name that is not in the register.</source>
        <translation>Valitse luettelosta tai kirjoita nimi, jota ei ole rekisterissä.</translation>
    </message>
    <message>
        <source>Approver&apos;s title</source>
        <translation>Hyväksyjän nimike</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Viite</translation>
    </message>
    <message>
        <source>Decision §, message or place of the original.</source>
        <translation>Päätöksen §, viesti tai alkuperäisen kappaleen paikka.</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Asianumero</translation>
    </message>
    <message>
        <source>Decided as deputy</source>
        <translation>Päätti sijaisena</translation>
    </message>
</context>
<context>
    <name>ArrivalDetail</name>
    <message>
        <source>The chosen file</source>
        <extracomment>Longer names of files are cut in the middle.</extracomment>
        <translation>Valittu tiedosto</translation>
    </message>
    <message>
        <source>Choose a file to see what it is</source>
        <translation>Valitse tiedosto, niin näet, mikä se on</translation>
    </message>
    <message>
        <source>Received: request {number}.</source>
        <translation>Otettu vastaan: tilaus {number}.</translation>
    </message>
    <message>
        <source>Show the request</source>
        <translation>Näytä tilaus</translation>
    </message>
    <message>
        <source>Signed copy of request {number}</source>
        <translation>Tilauksen {number} allekirjoitettu kappale</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Uusi tilaus</translation>
    </message>
    <message>
        <source>Received as</source>
        <translation>Otetaan vastaan</translation>
    </message>
    <message>
        <source>Signed copy of the request</source>
        <translation>Minkä tilauksen allekirjoitettu kappale</translation>
    </message>
    <message>
        <source>Search by number, orderer or assignee.</source>
        <translation>Hae numerolla, tilaajalla tai valtuutetulla.</translation>
    </message>
    <message>
        <source>To be asked</source>
        <translation>Kysyttävää</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>Tunnistettu</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to put right: they stay with the request and are mended there.</source>
        <translation>
            <numerusform>%n kohta on korjattava: se näkyy tilauksessa ja korjataan siellä.</numerusform>
            <numerusform>%n kohtaa on korjattava: ne näkyvät tilauksessa ja korjataan siellä.</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Puuttuu</translation>
    </message>
</context>
<context>
    <name>AsTyped</name>
    <message>
        <source>As typed</source>
        <translation>Kirjoitetussa muodossa</translation>
    </message>
    <message>
        <source>Now: {text}</source>
        <translation>Nyt: {text}</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>Muut kentät</translation>
    </message>
    <message>
        <source>Service and matter</source>
        <translation>Palvelu ja valtuusasia</translation>
    </message>
    <message>
        <source>Not known: told in own words</source>
        <translation>Ei tiedossa: kerrottu omin sanoin</translation>
    </message>
</context>
<context>
    <name>AssigneeFilter</name>
    <message>
        <source>Show the mandates of everybody</source>
        <translation>Näytä kaikkien valtuudet</translation>
    </message>
</context>
<context>
    <name>Assistant</name>
    <message>
        <source>With the mandate themes, usual sectors and job titles</source>
        <translation>Valmiina valtuusasiat, tavalliset toimialat ja tehtävänimikkeet</translation>
    </message>
    <message>
        <source>Empty: everything is written by ourselves</source>
        <translation>Tyhjä: kaikki kirjataan itse</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Takaisin</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Seuraava</translation>
    </message>
    <message>
        <source>Welcome – valtuusapp</source>
        <translation>Tervetuloa – valtuusapp</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Vaihe {step}/{steps}</translation>
    </message>
    <message>
        <source>Make the register</source>
        <translation>Luo rekisteri</translation>
    </message>
    <message>
        <source>Welcome to valtuusapp</source>
        <translation>Tervetuloa valtuusappiin</translation>
    </message>
    <message>
        <source>Look at the demonstration</source>
        <translation>Tutustu esittelyyn</translation>
    </message>
    <message>
        <source>The register of your municipality&apos;s Suomi.fi mandates lies on this computer only.</source>
        <translation>Kunnan Suomi.fi-valtuuksien rekisteri on vain tällä tietokoneella.</translation>
    </message>
    <message>
        <source>Whose register is this?</source>
        <translation>Minkä kunnan rekisteri tämä on?</translation>
    </message>
    <message>
        <source>Municipality in Finnish</source>
        <translation>Kunnan nimi suomeksi</translation>
    </message>
    <message>
        <source>Municipality in Swedish</source>
        <translation>Kunnan nimi ruotsiksi</translation>
    </message>
    <message>
        <source>Business ID</source>
        <translation>Y-tunnus</translation>
    </message>
    <message>
        <source>It stands on mandates, for example 1234567-1.</source>
        <translation>Näkyy valtuuksissa. Esimerkiksi 1234567-1.</translation>
    </message>
    <message>
        <source>Language of the forms</source>
        <translation>Lomakkeiden kieli</translation>
    </message>
    <message>
        <source>Who uses the program?</source>
        <translation>Kuka käyttää ohjelmaa?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nimi</translation>
    </message>
    <message>
        <source>The name stands in the log beside what you do.</source>
        <translation>Nimi jää historiaan jokaisen kirjauksen kohdalle.</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Tehtävänimike</translation>
    </message>
    <message>
        <source>How do you begin, and where is it kept?</source>
        <translation>Mitä rekisterissä on valmiina ja mihin se tallennetaan?</translation>
    </message>
    <message>
        <source>The register</source>
        <translation>Rekisterin tiedosto</translation>
    </message>
    <message>
        <source>On a disk of this computer, not on a network share.</source>
        <translation>Tämän tietokoneen levyllä, ei verkkolevyllä.</translation>
    </message>
    <message>
        <source>Second folder for backups</source>
        <translation>Varmuuskopioiden toinen kansio</translation>
    </message>
    <message>
        <source>For example on a network share. It can be chosen later.</source>
        <translation>Esimerkiksi verkkolevyllä. Kansion voi valita myöhemminkin.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Valitse…</translation>
    </message>
    <message>
        <source>Where is the register kept?</source>
        <translation>Mihin rekisteri tallennetaan?</translation>
    </message>
    <message>
        <source>Registers (*.sqlite)</source>
        <translation>Rekisterit (*.sqlite)</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>none yet</source>
        <translation>ei vielä yhtään</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Valitse kansio…</translation>
    </message>
    <message>
        <source>The folder beside the register</source>
        <translation>Kansio rekisterin vieressä</translation>
    </message>
    <message>
        <source>Newest beside the register: {moment}</source>
        <translation>Uusin rekisterin vieressä: {moment}</translation>
    </message>
    <message>
        <source>Newest in the second folder: {moment}</source>
        <translation>Uusin toisessa kansiossa: {moment}</translation>
    </message>
    <message>
        <source>The second folder for backups</source>
        <translation>Varmuuskopioiden toinen kansio</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Making the day&apos;s backup</source>
        <translation>Tehdään päivän varmuuskopiota</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Varmuuskopiot</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>Varmuuskopioita ei ole vielä</translation>
    </message>
    <message>
        <source>Make the first one now.</source>
        <translation>Tee ensimmäinen nyt.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Palauta</translation>
    </message>
    <message>
        <source>Restore the chosen one…</source>
        <translation>Palauta valittu…</translation>
    </message>
    <message>
        <source>{moment}   {size} MB   verified</source>
        <translation>{moment}   {size} Mt   tarkistettu</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Tee varmuuskopio nyt</translation>
    </message>
    <message>
        <source>The backup is made and verified.</source>
        <translation>Varmuuskopio on tehty ja tarkistettu.</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Tehdään varmuuskopiota</translation>
    </message>
    <message>
        <source>The register goes back to {moment}. What it is now is kept beside it.</source>
        <translation>Rekisteri palautetaan sellaiseksi kuin se oli {moment}. Nykyinen rekisteri jää talteen sen viereen.</translation>
    </message>
</context>
<context>
    <name>BasicsPage</name>
    <message>
        <source>Mandate themes</source>
        <translation>Valtuusasiat</translation>
    </message>
    <message>
        <source>E-services</source>
        <translation>Asiointipalvelut</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisaatiot</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Yksiköt</translation>
    </message>
    <message>
        <source>Job titles</source>
        <translation>Tehtävänimikkeet</translation>
    </message>
    <message>
        <source>Basic data</source>
        <translation>Perustiedot</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message numerus="yes">
        <source>%n draft(s) begun: look through them and print them.</source>
        <translation>
            <numerusform>%n luonnos aloitettu: tarkista ja tulosta se.</numerusform>
            <numerusform>%n luonnosta aloitettu: tarkista ja tulosta ne.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlankFormPage</name>
    <message>
        <source>Save as PDF…</source>
        <translation>Tallenna PDF…</translation>
    </message>
    <message>
        <source>Blank form to fill in</source>
        <translation>Tyhjä lomake täytettäväksi</translation>
    </message>
    <message>
        <source>Filled in with a PDF viewer and sent back</source>
        <translation>Täytetään PDF-ohjelmassa ja lähetetään takaisin</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Näytä kansiossa</translation>
    </message>
    <message>
        <source>Open in the PDF viewer</source>
        <translation>Avaa PDF-ohjelmassa</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n sivu</numerusform>
            <numerusform>%n sivua</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Tallennettu nimellä {name}.</translation>
    </message>
    <message>
        <source>Take {name} off</source>
        <translation>Poista {name} lomakkeelta</translation>
    </message>
    <message>
        <source>Continuation pages with more rows</source>
        <translation>Jatkosivut, joilla on lisää rivejä</translation>
    </message>
    <message>
        <source>Orderer</source>
        <translation>Tilaaja</translation>
    </message>
    <message>
        <source>The form is filled in with what is known.</source>
        <translation>Lomakkeeseen täytetään valmiiksi se, mikä tiedetään.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Yksikkö</translation>
    </message>
    <message>
        <source>The maps of its sector tell which e-services can be chosen. Empty: the unit of the orderer.</source>
        <translation>Toimialan valtuuskartat kertovat, mitkä asiointipalvelut lomakkeella voi valita. Tyhjä: tilaajan yksikkö.</translation>
    </message>
    <message>
        <source>What the form holds</source>
        <translation>Mitä lomakkeella on</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Lomake</translation>
    </message>
    <message>
        <source>Language of the form</source>
        <translation>Lomakkeen kieli</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Kenelle</translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s), from the maps of {sector}</source>
        <translation>
            <numerusform>%n vaihtoehto toimialan {sector} kartoista</numerusform>
            <numerusform>%n vaihtoehtoa toimialan {sector} kartoista</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s): everything that is in use</source>
        <translation>
            <numerusform>%n vaihtoehto: ainoa käytössä oleva</numerusform>
            <numerusform>%n vaihtoehtoa: kaikki käytössä olevat</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Tallenna PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>CarryingOut</name>
    <message>
        <source>Show</source>
        <translation>Näytä</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) to DVV begun.</source>
        <translation>
            <numerusform>%n DVV-hakemus aloitettu.</numerusform>
            <numerusform>%n DVV-hakemusta aloitettu.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is recorded that the assignees were told.</source>
        <translation>Ilmoitus on kirjattu.</translation>
    </message>
    <message>
        <source>Select the one granted line that is to be corrected.</source>
        <translation>Valitse se annettu rivi, jota korjataan.</translation>
    </message>
    <message>
        <source>Another correction is not finished: save or cancel it first.</source>
        <translation>Toinen korjaus on kesken: tallenna tai peruuta se ensin.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) added to the maps.</source>
        <translation>
            <numerusform>%n rivi lisätty valtuuskarttoihin.</numerusform>
            <numerusform>%n riviä lisätty valtuuskarttoihin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mandate(s) added to the registry.</source>
        <translation>
            <numerusform>%n valtuus lisättiin valtuusrekisteriin.</numerusform>
            <numerusform>%n valtuutta lisättiin valtuusrekisteriin.</numerusform>
        </translation>
    </message>
    <message>
        <source>The record is corrected.</source>
        <translation>Kirjaus on korjattu.</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Open the form</source>
        <translation>Avaa lomake</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Tarkistus</translation>
    </message>
    <message>
        <source>Checked all the same</source>
        <translation>Tarkistettu silti</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Tarkistettu</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Tilaus</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>Copy: {value}</source>
        <translation>Kopioi: {value}</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>ei valittu</translation>
    </message>
    <message>
        <source>Theme not known yet</source>
        <translation>Valtuusasia ei vielä tiedossa</translation>
    </message>
    <message>
        <source>In the orderer&apos;s words</source>
        <translation>Tilaajan sanoin</translation>
    </message>
    <message>
        <source>As typed on the form</source>
        <translation>Kuten lomakkeella</translation>
    </message>
    <message>
        <source>The orderer told nothing more.</source>
        <translation>Tilaaja ei kertonut muuta.</translation>
    </message>
    <message>
        <source>Not named yet</source>
        <translation>Ei vielä nimetty</translation>
    </message>
    <message>
        <source>Checked {day}</source>
        <translation>Tarkistettu {day}</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>Tarkistettava</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Tarkista uudelleen</translation>
    </message>
    <message>
        <source>Mark as checked</source>
        <translation>Merkitse tarkistetuksi</translation>
    </message>
    <message>
        <source>All lines of this mandate (Ctrl+M)</source>
        <translation>Valtuuden kaikki rivit (Ctrl+M)</translation>
    </message>
    <message>
        <source>Ask the supervisor</source>
        <translation>Kysy esihenkilöltä</translation>
    </message>
    <message>
        <source>Ask the director</source>
        <translation>Kysy toimialajohtajalta</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message numerus="yes">
        <source>%n assignee(s)</source>
        <translation>
            <numerusform>%n valtuutettu</numerusform>
            <numerusform>%n valtuutettua</numerusform>
        </translation>
    </message>
    <message>
        <source>{ticked} of {count} ticked</source>
        <translation>{ticked}/{count} merkitty</translation>
    </message>
    <message>
        <source>{said}. Tick the assignees who are done.</source>
        <translation>{said}. Merkitse valtuutetut, jotka ovat valmiit.</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n mandate(s) as invalidated</source>
        <translation>
            <numerusform>Kirjaa %n valtuus mitätöidyksi</numerusform>
            <numerusform>Kirjaa %n valtuutta mitätöidyiksi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n mandate(s) as granted</source>
        <translation>
            <numerusform>Kirjaa %n valtuus annetuksi</numerusform>
            <numerusform>Kirjaa %n valtuutta annetuksi</numerusform>
        </translation>
    </message>
    <message>
        <source>Not ticked: {names}. Press again to mark as done all the same.</source>
        <translation>Merkitsemättä: {names}. Paina uudelleen, jos kirjataan silti.</translation>
    </message>
    <message>
        <source>Look at the warnings. Press again to mark as done all the same.</source>
        <translation>Katso varoitukset. Paina uudelleen, jos kirjataan silti.</translation>
    </message>
    <message>
        <source>Tick everybody</source>
        <translation>Merkitse kaikki</translation>
    </message>
</context>
<context>
    <name>ChecklistFrame</name>
    <message>
        <source>Granted here</source>
        <translation>Annetaan itse</translation>
    </message>
    <message>
        <source>The employee requests it</source>
        <translation>Työntekijä pyytää</translation>
    </message>
    <message>
        <source>How it is done</source>
        <translation>Miten tehdään</translation>
    </message>
    <message>
        <source>Written down in the register</source>
        <translation>Kirjataan rekisteriin</translation>
    </message>
    <message>
        <source>Request {number}</source>
        <translation>Tilaus {number}</translation>
    </message>
</context>
<context>
    <name>CodeField</name>
    <message>
        <source>Identity code of {name}</source>
        <translation>Henkilötunnus: {name}</translation>
    </message>
    <message>
        <source>Identity code</source>
        <translation>Henkilötunnus</translation>
    </message>
    <message>
        <source>Copy the identity code of {name}</source>
        <translation>Kopioi henkilötunnus: {name}</translation>
    </message>
    <message>
        <source>Forget the identity code</source>
        <translation>Unohda henkilötunnus</translation>
    </message>
    <message>
        <source>Checked. It is kept nowhere and forgotten in a minute.</source>
        <translation>Tarkistettu. Ei tallenneta mihinkään, unohtuu minuutissa.</translation>
    </message>
</context>
<context>
    <name>CorrectPage</name>
    <message>
        <source>Correct</source>
        <translation>Korjaa</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Syy</translation>
    </message>
    <message>
        <source>Invalidated on</source>
        <translation>Mitätöity</translation>
    </message>
    <message>
        <source>Granted on</source>
        <translation>Annettu</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Miten</translation>
    </message>
    <message>
        <source>How it was invalidated</source>
        <translation>Miten mitätöitiin</translation>
    </message>
    <message>
        <source>Why it was invalidated</source>
        <translation>Miksi mitätöity</translation>
    </message>
    <message>
        <source>Empty: the assignee has not been told, and telling waits again.</source>
        <translation>Tyhjä: valtuutetulle ei ole ilmoitettu, ja ilmoittaminen odottaa taas.</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>Ilmoitettu</translation>
    </message>
    <message>
        <source>Correct what was recorded</source>
        <translation>Kirjatun korjaaminen</translation>
    </message>
    <message>
        <source>Write here what really stands in Suomi.fi. {suomifi}</source>
        <translation>Kirjaa tähän, mitä Suomi.fi:ssä todella on. {suomifi}</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Rekisterissä nyt</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Miksi korjataan</translation>
    </message>
    <message>
        <source>The reason stays in the history.</source>
        <translation>Syy jää historiaan.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Peruuta</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Choose from the calendar</source>
        <translation>Valitse kalenterista</translation>
    </message>
    <message>
        <source>d.m.yyyy</source>
        <translation>p.k.vvvv</translation>
    </message>
</context>
<context>
    <name>DecidePage</name>
    <message>
        <source>Why the decision is changed</source>
        <translation>Miksi päätöstä muutetaan</translation>
    </message>
    <message>
        <source>Why it is not approved</source>
        <translation>Miksi ei hyväksytä</translation>
    </message>
    <message>
        <source>Everything is approved</source>
        <translation>Kaikki hyväksytään</translation>
    </message>
    <message>
        <source>Decide line by line</source>
        <translation>Päätetään riveittäin</translation>
    </message>
    <message>
        <source>Nothing is approved</source>
        <translation>Mitään ei hyväksytä</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Päätös</translation>
    </message>
    <message>
        <source>Endorsement of the sector director</source>
        <translation>Toimialajohtajan puolto</translation>
    </message>
    <message>
        <source>The decision is of {count} of {all} lines.</source>
        <translation>Päätös koskee {count} riviä. Rivejä on yhteensä {all}.</translation>
    </message>
    <message>
        <source>Mandates asked for ({count})</source>
        <translation>Tilatut valtuudet ({count})</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Peruuta</translation>
    </message>
</context>
<context>
    <name>DecisionRow</name>
    <message>
        <source>Approve</source>
        <translation>Hyväksytään</translation>
    </message>
    <message>
        <source>Do not approve</source>
        <translation>Ei hyväksytä</translation>
    </message>
    <message>
        <source>Why it is not approved</source>
        <translation>Miksi ei hyväksytä</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Undo</source>
        <translation>Kumoa</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Choose a row to see everything about it</source>
        <translation>Valitse rivi, niin sen tiedot näkyvät tässä</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Kopioi tiedot</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Lisää toimintoja</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>No mandates in force</source>
        <translation>Ei voimassa olevia valtuuksia</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ja %n muu</numerusform>
            <numerusform>ja %n muuta</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in the mandate registry</source>
        <translation>Näytä valtuusrekisterissä</translation>
    </message>
    <message>
        <source>Mandates in force ({count})</source>
        <translation>Voimassa olevat valtuudet ({count})</translation>
    </message>
    <message>
        <source>Valid to {day}</source>
        <translation>Päättyy {day}</translation>
    </message>
</context>
<context>
    <name>DirectoryPage</name>
    <message>
        <source>New</source>
        <translation>Uusi</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Täällä ei ole vielä mitään</translation>
    </message>
    <message>
        <source>Edit: {name}</source>
        <translation>Muokkaa: {name}</translation>
    </message>
    <message>
        <source>{name} was saved.</source>
        <translation>{name} on tallennettu.</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Jatka muokkaamista</translation>
    </message>
    <message>
        <source>The changes were not saved.</source>
        <translation>Muutoksia ei tallennettu.</translation>
    </message>
</context>
<context>
    <name>DoneFields</name>
    <message>
        <source>Invalidated on</source>
        <translation>Mitätöity</translation>
    </message>
    <message>
        <source>Granted on</source>
        <translation>Annettu</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Valtuustyyppi</translation>
    </message>
    <message>
        <source>Specifier</source>
        <translation>Tarkenne</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Alkaa</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Päättyy</translation>
    </message>
    <message>
        <source>Became otherwise than approved…</source>
        <translation>Toteutui toisin kuin hyväksyttiin…</translation>
    </message>
    <message>
        <source>Approved: {value}</source>
        <translation>Hyväksytty: {value}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ei mitään</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>Not saved: {title}</source>
        <translation>Tallentamatta: {title}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Jatka</translation>
    </message>
</context>
<context>
    <name>EServicesPage</name>
    <message>
        <source>E-services</source>
        <translation>Asiointipalvelut</translation>
    </message>
    <message>
        <source>Search by name or owner</source>
        <translation>Hae: nimi, omistaja</translation>
    </message>
    <message numerus="yes">
        <source>%n e-service(s)</source>
        <translation>
            <numerusform>%n asiointipalvelu</numerusform>
            <numerusform>%n asiointipalvelua</numerusform>
        </translation>
    </message>
    <message>
        <source>New e-service</source>
        <translation>Uusi asiointipalvelu</translation>
    </message>
    <message>
        <source>No e-services yet</source>
        <translation>Asiointipalveluja ei ole vielä</translation>
    </message>
    <message>
        <source>Add the e-services in which the municipality acts.</source>
        <translation>Lisää asiointipalvelut, joissa kunta asioi.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Omistaja</translation>
    </message>
    <message>
        <source>Mandate themes ({count})</source>
        <translation>Valtuusasiat ({count})</translation>
    </message>
    <message>
        <source>No mandate theme names this e-service.</source>
        <translation>Mikään valtuusasia ei liity tähän asiointipalveluun.</translation>
    </message>
</context>
<context>
    <name>EditPage</name>
    <message>
        <source>Save</source>
        <translation>Tallenna</translation>
    </message>
    <message>
        <source>DVV application</source>
        <translation>DVV-hakemus</translation>
    </message>
    <message>
        <source>New DVV application</source>
        <translation>Uusi DVV-hakemus</translation>
    </message>
    <message>
        <source>The number is given when it is saved.</source>
        <translation>Numero annetaan, kun hakemus tallennetaan.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Peruuta</translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>Not saved yet</source>
        <translation>Ei vielä tallennettu</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Tallenna</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Tallenna (Ctrl+S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Peruuta</translation>
    </message>
    <message>
        <source>Correct the mandate</source>
        <translation>Korjaa valtuuden tietoja</translation>
    </message>
    <message>
        <source>New mandate</source>
        <translation>Uusi valtuus</translation>
    </message>
</context>
<context>
    <name>EditSection</name>
    <message>
        <source>{title}: saved.</source>
        <translation>{title}: tallennettu.</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Continue</source>
        <translation>Jatka</translation>
    </message>
    <message>
        <source>The mandate was corrected.</source>
        <translation>Valtuuden tiedot on korjattu.</translation>
    </message>
    <message>
        <source>The mandate was entered.</source>
        <translation>Valtuus on kirjattu.</translation>
    </message>
    <message>
        <source>What you typed is kept.</source>
        <translation>Kirjoitettu on tallessa.</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message numerus="yes">
        <source>End %n mandate(s)</source>
        <translation>
            <numerusform>Kirjaa valtuus mitätöidyksi</numerusform>
            <numerusform>Kirjaa %n valtuutta mitätöidyiksi</numerusform>
        </translation>
    </message>
    <message>
        <source>Invalidated on</source>
        <translation>Mitätöity</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Miten</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Syy</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Kirjaa mitätöidyksi</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate(s) ended.</source>
        <translation>
            <numerusform>Valtuus on kirjattu mitätöidyksi.</numerusform>
            <numerusform>%n valtuutta on kirjattu mitätöidyiksi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as entered in error</source>
        <translation>Merkitse virheelliseksi kirjaukseksi</translation>
    </message>
    <message>
        <source>Mark as an error</source>
        <translation>Merkitse virheelliseksi</translation>
    </message>
    <message>
        <source>The mandate never was: it stays in the history only. {suomifi}</source>
        <translation>Tällaista valtuutta ei ole ollut. Kirjaus jää näkyviin vain historiaan. {suomifi}</translation>
    </message>
    <message>
        <source>The mandate is marked as entered in error.</source>
        <translation>Valtuus on merkitty virheelliseksi kirjaukseksi.</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>Ilmoitettu</translation>
    </message>
    <message numerus="yes">
        <source>Was the assignee told of the end?</source>
        <translation>
            <numerusform>Onko valtuutetulle ilmoitettu päättymisestä?</numerusform>
            <numerusform>Onko valtuutetuille ilmoitettu päättymisestä?</numerusform>
        </translation>
    </message>
    <message>
        <source>Record as told</source>
        <translation>Kirjaa ilmoitetuksi</translation>
    </message>
    <message>
        <source>Suomi.fi tells nobody of an invalidation.</source>
        <translation>Suomi.fi ei ilmoita mitätöinnistä kenellekään.</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate(s) recorded as told.</source>
        <translation>
            <numerusform>Valtuuden päättymisen ilmoitus on kirjattu.</numerusform>
            <numerusform>%n valtuuden päättymisen ilmoitus on kirjattu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the selected is left out: its state does not allow this.</source>
        <translation>
            <numerusform>Valituista %n jää pois, koska sen tila ei salli tätä.</numerusform>
            <numerusform>Valituista %n jää pois, koska niiden tila ei salli tätä.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EngagementEditing</name>
    <message>
        <source>Add an engagement</source>
        <translation>Lisää tehtävä</translation>
    </message>
    <message>
        <source>New engagement: {name}</source>
        <translation>Uusi tehtävä: {name}</translation>
    </message>
    <message>
        <source>Engagement: {name}</source>
        <translation>Tehtävä: {name}</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Viimeinen päivä</translation>
    </message>
    <message>
        <source>End the engagement</source>
        <translation>Kirjaa tehtävä päättyneeksi</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Kirjaa päättyneeksi</translation>
    </message>
    <message>
        <source>The mandates do not end by themselves when the engagement does.</source>
        <translation>Valtuudet eivät pääty itsestään, kun tehtävä päättyy.</translation>
    </message>
    <message>
        <source>The engagement was ended.</source>
        <translation>Tehtävä on kirjattu päättyneeksi.</translation>
    </message>
    <message>
        <source>Delete the engagement?</source>
        <translation>Poistetaanko tehtävä?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Poista</translation>
    </message>
    <message>
        <source>Only what was written down by mistake is deleted. Work that has ended gets its last day.</source>
        <translation>Poista vain vahingossa kirjattu tehtävä. Päättyneelle tehtävälle kirjataan viimeinen päivä.</translation>
    </message>
    <message>
        <source>The engagement was deleted.</source>
        <translation>Tehtävä on poistettu.</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Palvelussuhde</translation>
    </message>
    <message>
        <source>Empty: until further notice.</source>
        <translation>Tyhjä: toistaiseksi.</translation>
    </message>
    <message>
        <source>While on long leave a person lacks no mandates.</source>
        <translation>Pitkän poissaolon aikana henkilöltä ei puutu valtuuksia.</translation>
    </message>
    <message>
        <source>The one that lists show first. A person has one.</source>
        <translation>Näkyy luetteloissa ensimmäisenä. Henkilöllä on yksi päätehtävä.</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>päättynyt</translation>
    </message>
    <message>
        <source>on leave {period}</source>
        <translation>poissa {period}</translation>
    </message>
    <message>
        <source>Change the engagement {title}</source>
        <translation>Muokkaa tehtävää {title}</translation>
    </message>
    <message>
        <source>Delete the engagement {title}</source>
        <translation>Poista tehtävä {title}</translation>
    </message>
    <message>
        <source>End the engagement {title}</source>
        <translation>Kirjaa päättyneeksi tehtävä {title}</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>What this changes</source>
        <translation>Mitä tämä muuttaa</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Tallenna</translation>
    </message>
</context>
<context>
    <name>EntryWork</name>
    <message>
        <source>Choose a sector or a title first.</source>
        <translation>Valitse ensin toimiala tai nimike.</translation>
    </message>
    <message>
        <source>Edit: {name}</source>
        <translation>Muokkaa: {name}</translation>
    </message>
    <message>
        <source>New row: {name}</source>
        <translation>Uusi rivi: {name}</translation>
    </message>
    <message>
        <source>The row was saved: {name}.</source>
        <translation>Rivi on tallennettu: {name}.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n row(s) of the map?</source>
        <translation>
            <numerusform>Poistetaanko %n kartan rivi?</numerusform>
            <numerusform>Poistetaanko %n kartan riviä?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Poista</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) deleted.</source>
        <translation>
            <numerusform>%n rivi poistettu.</numerusform>
            <numerusform>%n riviä poistettu.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Open</source>
        <translation>Avaa</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Näytä kansiossa</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Kirjoitetaan tiedostoa {name}</translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>Vienti keskeytettiin. Tiedostoa ei kirjoitettu.</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate(s) written to {name}.</source>
        <translation>
            <numerusform>%n valtuus on viety tiedostoon {name}.</numerusform>
            <numerusform>%n valtuutta on viety tiedostoon {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>Vie Exceliin</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-työkirja (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>{label} (required)</source>
        <translation>{label} (pakollinen)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Clear filters</source>
        <translation>Tyhjennä rajaukset</translation>
    </message>
    <message>
        <source>all</source>
        <translation>kaikki</translation>
    </message>
</context>
<context>
    <name>FindingWork</name>
    <message>
        <source>Everything that is lacking has been requested already.</source>
        <translation>Kaikki puuttuvat on jo tilattu.</translation>
    </message>
    <message numerus="yes">
        <source>Record an exception for %n finding(s)</source>
        <translation>
            <numerusform>Hyväksy %n poikkeama</numerusform>
            <numerusform>Hyväksy %n poikkeamaa</numerusform>
        </translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Hyväksy</translation>
    </message>
    <message>
        <source>The findings do not count until the exception ends.</source>
        <translation>Poikkeamaa ei lasketa ennen kuin hyväksyntä päättyy.</translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s) recorded.</source>
        <translation>
            <numerusform>%n poikkeama hyväksytty.</numerusform>
            <numerusform>%n poikkeamaa hyväksytty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End %n exception(s)</source>
        <translation>
            <numerusform>Päätä %n hyväksyntä</numerusform>
            <numerusform>Päätä %n hyväksyntää</numerusform>
        </translation>
    </message>
    <message>
        <source>End the exception</source>
        <translation>Päätä hyväksyntä</translation>
    </message>
    <message>
        <source>From today on the findings count again.</source>
        <translation>Tästä päivästä alkaen poikkeamat lasketaan taas.</translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s) ended.</source>
        <translation>
            <numerusform>%n hyväksyntä päätetty.</numerusform>
            <numerusform>%n hyväksyntää päätetty.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPane</name>
    <message>
        <source>Search everything: name, theme, title …</source>
        <translation>Hae kaikesta: nimi, valtuusasia, nimike …</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Poikkeamat</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Ei poikkeamia</translation>
    </message>
    <message>
        <source>What people hold is as the maps say.</source>
        <translation>Henkilöillä on ne valtuudet, jotka kartat sanovat.</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Tehtävänimike</translation>
    </message>
    <message>
        <source>Job title: all</source>
        <translation>Tehtävänimike: kaikki</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n poikkeama</numerusform>
            <numerusform>%n poikkeamaa</numerusform>
        </translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Vakavuus</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Poikkeama</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Hyväksytyt</translation>
    </message>
    <message>
        <source>only exceptions</source>
        <translation>vain hyväksytyt</translation>
    </message>
    <message>
        <source>all, exceptions too</source>
        <translation>kaikki, myös hyväksytyt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>piilotettu</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Toimiala</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Language of the paper: </source>
        <translation>Lomakkeen kieli: </translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Lomakkeen kieli</translation>
    </message>
    <message>
        <source>The request has a number. After changes it is printed and signed anew.</source>
        <translation>Tilauksella on jo numero. Muutosten jälkeen se tulostetaan ja allekirjoitetaan uudelleen.</translation>
    </message>
    <message>
        <source>The request has a number. Say why you change it.</source>
        <translation>Tilauksella on numero. Kerro muutoksen syy.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Esikatsele</translation>
    </message>
    <message>
        <source>Save the changes…</source>
        <translation>Tallenna muutokset…</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>Kirjoitetussa muodossa</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) did not fit in the form: make another request.</source>
        <translation>
            <numerusform>%n nimi ei mahtunut lomakkeelle. Tee siitä toinen tilaus.</numerusform>
            <numerusform>%n nimeä ei mahtunut lomakkeelle. Tee niistä toinen tilaus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormPreview</name>
    <message>
        <source>Preview of the form</source>
        <translation>Lomakkeen esikatselu</translation>
    </message>
    <message>
        <source>Which form</source>
        <translation>Mikä lomake</translation>
    </message>
    <message>
        <source>Language: </source>
        <translation>Kieli: </translation>
    </message>
    <message>
        <source>Language of the form</source>
        <translation>Lomakkeen kieli</translation>
    </message>
    <message>
        <source>As it is saved.</source>
        <translation>Sellaisena kuin se on tallennettu.</translation>
    </message>
</context>
<context>
    <name>FormsSection</name>
    <message>
        <source>Logo</source>
        <translation>Tunnus</translation>
    </message>
    <message>
        <source>The logo of the forms</source>
        <translation>Lomakkeiden tunnus</translation>
    </message>
    <message>
        <source>A PNG or JPEG picture; it stands before the sender on forms and records.</source>
        <translation>PNG- tai JPEG-kuva, joka tulee lomakkeisiin ja asiakirjoihin lähettäjän eteen.</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Valitse kuva…</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Poista tunnus</translation>
    </message>
    <message>
        <source>Preview of the form</source>
        <translation>Lomakkeen esikatselu</translation>
    </message>
    <message>
        <source>The logo was changed.</source>
        <translation>Tunnus vaihdettiin.</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Valitse kuva</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Kuvat (*.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>GrantFields</name>
    <message>
        <source>Type</source>
        <translation>Valtuustyyppi</translation>
    </message>
    <message>
        <source>Specifier</source>
        <translation>Tarkenne</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Alkaa</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Päättyy</translation>
    </message>
    <message>
        <source>Asked: {value}</source>
        <translation>Tilattu: {value}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ei mitään</translation>
    </message>
</context>
<context>
    <name>GrantPage</name>
    <message>
        <source>Registered by DVV on</source>
        <translation>DVV rekisteröinyt</translation>
    </message>
    <message>
        <source>Granted by</source>
        <translation>Antaja</translation>
    </message>
    <message>
        <source>Granted on</source>
        <translation>Annettu</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Miten</translation>
    </message>
    <message>
        <source>Registered by DVV</source>
        <translation>DVV:n rekisteröimät valtuutusoikeudet</translation>
    </message>
    <message>
        <source>Granted in Suomi.fi</source>
        <translation>Suomi.fi:ssä annetut valtuudet</translation>
    </message>
    <message>
        <source>First grant the mandates in Suomi.fi, then write down here what was granted.</source>
        <translation>Anna valtuudet ensin Suomi.fi:ssä ja kirjaa sitten tähän, mitä annettiin.</translation>
    </message>
    <message>
        <source>DVV registers rights to grant on application. Write them down when DVV has told of it.</source>
        <translation>DVV rekisteröi valtuutusoikeudet hakemuksesta. Kirjaa ne, kun DVV on ilmoittanut rekisteröinnistä.</translation>
    </message>
    <message>
        <source>Mandates ({count})</source>
        <translation>Valtuudet ({count})</translation>
    </message>
    <message>
        <source>As asked, unless it was granted otherwise. What differs is kept beside what was asked.</source>
        <translation>Valtuudet kirjataan sellaisina kuin ne tilattiin, ellei niitä muuteta. Rekisteriin jää sekä tilattu että annettu.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Peruuta</translation>
    </message>
    <message>
        <source>Can grant these on that day: {names}</source>
        <translation>Voi antaa nämä tuona päivänä: {names}</translation>
    </message>
    <message>
        <source>By the register nobody could grant all of these on that day.</source>
        <translation>Rekisterin mukaan kukaan ei ole voinut antaa näitä kaikkia tuona päivänä.</translation>
    </message>
    <message>
        <source>holds the right to grant</source>
        <translation>on valtuutusoikeus</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n mandate(s) as ended</source>
        <translation>
            <numerusform>Kirjaa %n valtuus päätetyksi</numerusform>
            <numerusform>Kirjaa %n valtuutta päätetyiksi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n right(s) as registered</source>
        <translation>
            <numerusform>Kirjaa %n oikeus rekisteröidyksi</numerusform>
            <numerusform>Kirjaa %n oikeutta rekisteröidyiksi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n mandate(s) as granted</source>
        <translation>
            <numerusform>Kirjaa %n valtuus annetuksi</numerusform>
            <numerusform>Kirjaa %n valtuutta annetuksi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GrantRow</name>
    <message>
        <source>Change</source>
        <translation>Muuta</translation>
    </message>
</context>
<context>
    <name>GroupSection</name>
    <message>
        <source>Add a row</source>
        <translation>Lisää rivi</translation>
    </message>
    <message>
        <source>Put the removed row back</source>
        <translation>Palauta poistettu rivi</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Read-only</source>
        <translation>Vain luettavissa</translation>
    </message>
</context>
<context>
    <name>HelpTextsSection</name>
    <message>
        <source>Which form</source>
        <translation>Mikä lomake</translation>
    </message>
    <message>
        <source>Text under the title</source>
        <translation>Teksti otsikon alla</translation>
    </message>
    <message>
        <source>Which part of the form</source>
        <translation>Mikä lomakkeen osa</translation>
    </message>
    <message>
        <source>Preview of the form</source>
        <translation>Lomakkeen esikatselu</translation>
    </message>
    <message>
        <source>There are changes that are not saved. Save or cancel them first.</source>
        <translation>Muutoksia ei ole tallennettu. Tallenna tai peruuta ne ensin.</translation>
    </message>
    <message>
        <source>in Finnish</source>
        <translation>suomeksi</translation>
    </message>
    <message>
        <source>in Swedish</source>
        <translation>ruotsiksi</translation>
    </message>
    <message>
        <source>The whole part</source>
        <translation>Koko osa</translation>
    </message>
    <message>
        <source>Back to the original</source>
        <translation>Palauta alkuperäinen</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>{what} (undone)</source>
        <translation>{what} (kumottu)</translation>
    </message>
</context>
<context>
    <name>InlineConfirm</name>
    <message>
        <source>Cancel</source>
        <translation>Peruuta</translation>
    </message>
</context>
<context>
    <name>KnownLine</name>
    <message>
        <source>Change…</source>
        <translation>Vaihda…</translation>
    </message>
</context>
<context>
    <name>LetterPanel</name>
    <message>
        <source>Copy the message</source>
        <translation>Kopioi viesti</translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation>Avaa sähköpostiin</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulje</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Viesti</translation>
    </message>
    <message>
        <source>The register does not know to whom: choose the receiver yourself.</source>
        <translation>Vastaanottaja ei ole rekisterissä: valitse se itse.</translation>
    </message>
    <message>
        <source>{name}: no e-mail address in the register.</source>
        <translation>{name}: sähköpostiosoite ei ole rekisterissä.</translation>
    </message>
    <message>
        <source>To: {address}</source>
        <translation>Vastaanottaja: {address}</translation>
    </message>
    <message>
        <source>The message is on the clipboard.</source>
        <translation>Viesti on leikepöydällä.</translation>
    </message>
    <message>
        <source>The message is on the clipboard: paste it in the mail program.</source>
        <translation>Viesti on leikepöydällä: liitä se sähköpostiohjelmaan.</translation>
    </message>
</context>
<context>
    <name>LetterRow</name>
    <message>
        <source>Message to {name}</source>
        <translation>Viesti: {name}</translation>
    </message>
    <message>
        <source>Show the message</source>
        <translation>Näytä viesti</translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation>Avaa sähköpostiin</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Kopioi viesti</translation>
    </message>
    <message>
        <source>the orderer</source>
        <translation>tilaaja</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate(s)</source>
        <translation>
            <numerusform>%n valtuus</numerusform>
            <numerusform>%n valtuutta</numerusform>
        </translation>
    </message>
    <message>
        <source>no e-mail address in the register</source>
        <translation>sähköpostiosoite ei ole rekisterissä</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Each in their own</source>
        <translation>Kukin omallaan</translation>
    </message>
    <message>
        <source>Language of the messages</source>
        <translation>Viestien kieli</translation>
    </message>
</context>
<context>
    <name>LinesTable</name>
    <message>
        <source>Lines of the request</source>
        <translation>Tilauksen rivit</translation>
    </message>
    <message>
        <source>Show in the registry</source>
        <translation>Näytä valtuusrekisterissä</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>The text is long: it is copied. Paste it into the message that opened.</source>
        <translation>Teksti on pitkä, joten se on kopioitu. Liitä se avautuneeseen viestiin.</translation>
    </message>
    <message>
        <source>No mail program opened. The message is copied: paste it where you write it.</source>
        <translation>Sähköpostiohjelma ei auennut. Viesti on kopioitu: liitä se kirjoitettavaan viestiin.</translation>
    </message>
    <message>
        <source>The message to {name} is copied.</source>
        <translation>Viesti on kopioitu: {name}.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Not saved: {what}. Save it, or do the same again to leave without saving.</source>
        <translation>Tallentamatta: {what}. Tallenna tai toista toiminto, niin siitä poistutaan tallentamatta.</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Välilehdet</translation>
    </message>
    <message>
        <source>Wait until the work that is going on is done, or cancel it.</source>
        <translation>Odota, että käynnissä oleva toiminto valmistuu, tai keskeytä se.</translation>
    </message>
</context>
<context>
    <name>MandateForm</name>
    <message>
        <source>Why the register is changed</source>
        <extracomment>Fields from which others follow.</extracomment>
        <translation>Miksi rekisteriä muutetaan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Syy</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Kenelle</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Valtuutettu</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Henkilö</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisaatio</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Tehtävä ja yksikkö</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>Valtuus</translation>
    </message>
    <message>
        <source>Mandate theme</source>
        <translation>Valtuusasia</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Valtuustyyppi</translation>
    </message>
    <message>
        <source>Specifier</source>
        <translation>Tarkenne</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Alkaa</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Päättyy</translation>
    </message>
    <message>
        <source>Assignor</source>
        <translation>Valtuuttaja</translation>
    </message>
    <message>
        <source>Rests on the received mandate</source>
        <translation>Perustuu saatuun valtuuteen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>ei tiedossa</translation>
    </message>
    <message>
        <source>Granting</source>
        <translation>Antaminen</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Annettu</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Miten</translation>
    </message>
    <message>
        <source>Granted by</source>
        <translation>Antaja</translation>
    </message>
    <message>
        <source>Why the work needs it</source>
        <translation>Miksi työ vaatii valtuutta</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>Päättyminen</translation>
    </message>
    <message>
        <source>Invalidated on</source>
        <translation>Mitätöity</translation>
    </message>
    <message>
        <source>How it was invalidated</source>
        <translation>Miten mitätöitiin</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>Ilmoitettu</translation>
    </message>
    <message>
        <source>Reason of the end</source>
        <translation>Päättymisen syy</translation>
    </message>
    <message>
        <source>Without a specifier the mandate is unlimited.</source>
        <translation>Ilman tarkennetta valtuus on rajoittamaton.</translation>
    </message>
</context>
<context>
    <name>ManyRecordsPage</name>
    <message>
        <source>Print records</source>
        <translation>Tulosta asiakirjat</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n tilaus</numerusform>
            <numerusform>%n tilausta</numerusform>
        </translation>
    </message>
    <message>
        <source>one PDF file with bookmarks</source>
        <translation>yhteen PDF-tiedostoon, jossa on kirjanmerkit</translation>
    </message>
    <message>
        <source>a PDF file for each request, into a folder</source>
        <translation>kustakin tilauksesta oma PDF-tiedosto kansioon</translation>
    </message>
    <message>
        <source>a printer</source>
        <translation>tulostimelle</translation>
    </message>
    <message>
        <source>Replace the files</source>
        <translation>Korvaa tiedostot</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Näytä kansiossa</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Mihin</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Kielet</translation>
    </message>
    <message>
        <source>The pages of each request are numbered by themselves.</source>
        <translation>Kunkin tilauksen sivut numeroidaan erikseen.</translation>
    </message>
    <message>
        <source>Contact details of persons whose details are protected are left out of many records at once.</source>
        <translation>Kun tulostetaan monta kerralla, turvakiellon alaisten henkilöiden yhteystiedot jätetään pois.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) left out: a draft has no record.</source>
        <translation>
            <numerusform>%n luonnos jätetään pois: luonnoksesta ei saa asiakirjaa.</numerusform>
            <numerusform>%n luonnosta jätetään pois: luonnoksesta ei saa asiakirjaa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Tallenna PDF…</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Valitse kansio…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Tulosta…</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Kirjoitetaan tiedostoa {name}</translation>
    </message>
    <message>
        <source>Writing into {name}</source>
        <translation>Kirjoitetaan kansioon {name}</translation>
    </message>
    <message>
        <source>Making the pages</source>
        <translation>Tehdään sivuja</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Choose another printer.</source>
        <translation>Tulostin ei ottanut sivuja vastaan. Valitse toinen tulostin.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer.</source>
        <translation>
            <numerusform>%n sivu lähetettiin tulostimelle.</numerusform>
            <numerusform>%n sivua lähetettiin tulostimelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Keskeytettiin. Mitään ei kirjoitettu.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) written.</source>
        <translation>
            <numerusform>%n asiakirja kirjoitettiin.</numerusform>
            <numerusform>%n asiakirjaa kirjoitettiin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Tallenna PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>A folder for the records</source>
        <translation>Asiakirjojen kansio</translation>
    </message>
</context>
<context>
    <name>ManyRows</name>
    <message>
        <source>Places without a row of this type get one.</source>
        <translation>Paikat, joissa ei ole tämän tyypin riviä, saavat sellaisen.</translation>
    </message>
    <message>
        <source>Set the level</source>
        <translation>Aseta taso</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Jatka</translation>
    </message>
    <message>
        <source>Nothing changes: the level is the same already.</source>
        <translation>Mikään ei muutu: taso on jo sama.</translation>
    </message>
    <message numerus="yes">
        <source>Set the level of %n row(s)?</source>
        <translation>
            <numerusform>Asetetaanko %n rivin taso?</numerusform>
            <numerusform>Asetetaanko %n rivin taso?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The level of %n row(s) was set.</source>
        <translation>
            <numerusform>%n rivin taso on asetettu.</numerusform>
            <numerusform>%n rivin taso on asetettu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the rows of {name} to another title</source>
        <translation>Kopioi rivit toiselle nimikkeelle: {name}</translation>
    </message>
    <message>
        <source>Rows that the other title has already stay as they are.</source>
        <translation>Rivit, jotka toisella nimikkeellä jo on, pysyvät ennallaan.</translation>
    </message>
    <message>
        <source>{name} has all of these rows already.</source>
        <translation>Kaikki nämä rivit ovat jo nimikkeellä {name}.</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s) to {name}?</source>
        <translation>
            <numerusform>Kopioidaanko %n rivi: {name}?</numerusform>
            <numerusform>Kopioidaanko %n riviä: {name}?</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopioi</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied to {name}.</source>
        <translation>
            <numerusform>%n rivi kopioitu: {name}.</numerusform>
            <numerusform>%n riviä kopioitu: {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapFrame</name>
    <message>
        <source>Mandate map by sector</source>
        <translation>Toimialojen valtuuskartta</translation>
    </message>
    <message>
        <source>Mandate map by title</source>
        <translation>Nimikkeiden valtuuskartta</translation>
    </message>
    <message>
        <source>Choose a sector or a row to see who holds it and who should</source>
        <translation>Valitse toimiala tai rivi, niin näet kenellä valtuus on ja kenellä pitäisi olla</translation>
    </message>
    <message>
        <source>Choose a title or a row to see who holds it and who should</source>
        <translation>Valitse nimike tai rivi, niin näet kenellä valtuus on ja kenellä pitäisi olla</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Lisää toimintoja</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Propose rows from what people hold now, or add them one by one.</source>
        <translation>Ehdota rivejä voimassa olevista valtuuksista tai lisää ne yksitellen.</translation>
    </message>
    <message>
        <source>No map yet</source>
        <translation>Karttaa ei vielä ole</translation>
    </message>
</context>
<context>
    <name>MapPapers</name>
    <message>
        <source>Open</source>
        <translation>Avaa</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Näytä kansiossa</translation>
    </message>
    <message>
        <source>Approved states</source>
        <translation>Hyväksytyt kartat</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Kirjoitetaan tiedostoa {name}</translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>Vienti keskeytettiin. Tiedostoa ei kirjoitettu.</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Luetaan tiedostoa {name}</translation>
    </message>
    <message>
        <source>the whole map</source>
        <translation>koko kartta</translation>
    </message>
    <message>
        <source>What is approved</source>
        <translation>Mitä hyväksytään</translation>
    </message>
    <message>
        <source>Approve the map</source>
        <translation>Hyväksy kartta</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Hyväksytään</translation>
    </message>
    <message>
        <source>The map gets a number and is kept as it stands now.</source>
        <translation>Kartta saa numeron ja säilyy sellaisena kuin se on nyt.</translation>
    </message>
    <message>
        <source>The map was approved with the number {number}.</source>
        <translation>Kartta on hyväksytty numerolla {number}.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {name}.</source>
        <translation>
            <numerusform>%n rivi kirjoitettu tiedostoon {name}.</numerusform>
            <numerusform>%n riviä kirjoitettu tiedostoon {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>Vie Exceliin</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-työkirja (*.xlsx)</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>Tuo Excelistä</translation>
    </message>
</context>
<context>
    <name>MapRows</name>
    <message>
        <source>The form says who will need it. Rows that the maps lack:</source>
        <translation>Lomake kertoo, ketkä valtuutta tarvitsevat. Kartoista puuttuvat rivit:</translation>
    </message>
    <message>
        <source>Not in the register: {titles}</source>
        <translation>Ei rekisterissä: {titles}</translation>
    </message>
    <message>
        <source>Add to the map</source>
        <translation>Lisää karttaan</translation>
    </message>
    <message>
        <source>Pass over</source>
        <translation>Ohita</translation>
    </message>
    <message>
        <source>Sector {name}</source>
        <translation>Toimiala {name}</translation>
    </message>
</context>
<context>
    <name>MapViews</name>
    <message>
        <source>Table</source>
        <translation>Taulukko</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matriisi</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Poikkeamat</translation>
    </message>
    <message>
        <source>How the map is looked at</source>
        <translation>Miten karttaa katsotaan</translation>
    </message>
</context>
<context>
    <name>Maps</name>
    <message>
        <source>the whole map</source>
        <translation>koko kartta</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Tulosta…</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Kartta</translation>
    </message>
    <message>
        <source>Approved states</source>
        <translation>Hyväksytyt kartat</translation>
    </message>
    <message>
        <source>Not approved yet</source>
        <translation>Ei vielä hyväksytty</translation>
    </message>
    <message>
        <source>Approve the map, or a sector&apos;s or title&apos;s part of it: it is kept as it stood.</source>
        <translation>Hyväksy koko kartta tai toimialan tai nimikkeen osuus: se säilyy sellaisena kuin se oli.</translation>
    </message>
    <message>
        <source>The map as it was approved</source>
        <translation>Kartta sellaisena kuin se hyväksyttiin</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Erot</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>Eroja ei ole</translation>
    </message>
    <message>
        <source>Compared with: </source>
        <translation>Vertailu: </translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Vertailu</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n rivi</numerusform>
            <numerusform>%n riviä</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ei mitään</translation>
    </message>
    <message>
        <source>the map today</source>
        <translation>kartta tänään</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n poikkeama</numerusform>
            <numerusform>%n poikkeamaa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n henkilö</numerusform>
            <numerusform>%n henkilöä</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit the row</source>
        <translation>Muokkaa riviä</translation>
    </message>
    <message numerus="yes">
        <source>%n holder(s)</source>
        <translation>
            <numerusform>%n haltija</numerusform>
            <numerusform>%n haltijaa</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody holds it.</source>
        <translation>Kenelläkään ei ole valtuutta.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) should hold it and do not</source>
        <translation>
            <numerusform>%n henkilöltä puuttuu</numerusform>
            <numerusform>%n henkilöltä puuttuu</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a request</source>
        <translation>Tee tilaus</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Voimassaolo</translation>
    </message>
    <message>
        <source>not limited</source>
        <translation>ei rajoitettu</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perustelu</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>ei kirjattu</translation>
    </message>
    <message>
        <source>E-services</source>
        <translation>Asiointipalvelut</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Vastuuhenkilö</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ei kukaan</translation>
    </message>
    <message>
        <source>on long leave</source>
        <translation>pitkällä poissaololla</translation>
    </message>
    <message>
        <source>does not count: {reason}</source>
        <translation>ei lasketa mukaan: {reason}</translation>
    </message>
    <message>
        <source>Show the mandate in the registry</source>
        <translation>Näytä valtuus rekisterissä</translation>
    </message>
    <message>
        <source>Not in the map here, but allowed elsewhere.</source>
        <translation>Ei tässä kartassa, mutta sallittu muualla.</translation>
    </message>
    <message>
        <source>Not in the map: ask the director whether the sector needs it.</source>
        <translation>Ei kartassa: kysy toimialajohtajalta, tarvitaanko valtuutta toimialalla.</translation>
    </message>
    <message>
        <source>Not in the map: ask the supervisor whether the work needs it.</source>
        <translation>Ei kartassa: kysy esihenkilöltä, tarvitaanko valtuutta työssä.</translation>
    </message>
    <message>
        <source>Add to the map</source>
        <translation>Lisää karttaan</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ja %n muu</numerusform>
            <numerusform>ja %n muuta</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes for anybody.</source>
        <translation>Kenenkään kohdalla mikään ei muutu.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Henkilöitä</translation>
    </message>
    <message>
        <source>Rows in the map</source>
        <translation>Rivejä kartassa</translation>
    </message>
    <message>
        <source>Not approved yet.</source>
        <translation>Ei vielä hyväksytty.</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Hyväksynnät</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) selected</source>
        <translation>
            <numerusform>%n rivi valittu</numerusform>
            <numerusform>%n riviä valittu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) without a row</source>
        <translation>
            <numerusform>%n paikka ilman riviä</numerusform>
            <numerusform>%n paikkaa ilman riviä</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s) with findings</source>
        <translation>
            <numerusform>%n valtuusasia, jossa on poikkeamia</numerusform>
            <numerusform>%n valtuusasiaa, joissa on poikkeamia</numerusform>
        </translation>
    </message>
    <message>
        <source>no map</source>
        <translation>ei karttaa</translation>
    </message>
    <message>
        <source>added</source>
        <translation>lisätty</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>poistettu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>muutettu</translation>
    </message>
    <message>
        <source>At most months</source>
        <translation>Enintään kuukautta</translation>
    </message>
    <message>
        <source>Empty: the map does not limit the length.</source>
        <translation>Tyhjä: kartta ei rajoita pituutta.</translation>
    </message>
    <message>
        <source>Why the work needs it</source>
        <translation>Miksi työ vaatii valtuutta</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Mitä koskee</translation>
    </message>
    <message>
        <source>The row of the map</source>
        <translation>Kartan rivi</translation>
    </message>
    <message>
        <source>The mandate</source>
        <translation>Valtuus</translation>
    </message>
    <message>
        <source>The exception</source>
        <translation>Poikkeaman hyväksyntä</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) selected</source>
        <translation>
            <numerusform>%n poikkeama valittu</numerusform>
            <numerusform>%n poikkeamaa valittu</numerusform>
        </translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Henkilö</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Tehtävänimike</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Toimiala</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>voimassa</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>päättynyt</translation>
    </message>
    <message>
        <source>End the exception…</source>
        <translation>Päätä poikkeama…</translation>
    </message>
    <message>
        <source>Recorded exceptions</source>
        <translation>Hyväksytyt poikkeamat</translation>
    </message>
    <message>
        <source>No exceptions</source>
        <translation>Ei hyväksyttyjä poikkeamia</translation>
    </message>
    <message>
        <source>A finding that is as it should be is recorded as an exception.</source>
        <translation>Poikkeama, joka on niin kuin pitääkin, kirjataan hyväksytyksi poikkeamaksi.</translation>
    </message>
    <message>
        <source>all, ended too</source>
        <translation>kaikki, myös päättyneet</translation>
    </message>
    <message>
        <source>Shown: </source>
        <translation>Näytetään: </translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Mitä näytetään</translation>
    </message>
    <message numerus="yes">
        <source>End %n exception(s)</source>
        <translation>
            <numerusform>Päätä %n hyväksyntä</numerusform>
            <numerusform>Päätä %n hyväksyntää</numerusform>
        </translation>
    </message>
    <message>
        <source>End the exception</source>
        <translation>Päätä hyväksyntä</translation>
    </message>
    <message>
        <source>From today on the findings count again.</source>
        <translation>Tästä päivästä alkaen poikkeamat lasketaan taas.</translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s) ended.</source>
        <translation>
            <numerusform>%n hyväksyntä päätetty.</numerusform>
            <numerusform>%n hyväksyntää päätetty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s) selected</source>
        <translation>
            <numerusform>%n poikkeama valittu</numerusform>
            <numerusform>%n poikkeamaa valittu</numerusform>
        </translation>
    </message>
    <message>
        <source>Mandate theme</source>
        <translation>Valtuusasia</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Valtuustyyppi</translation>
    </message>
    <message>
        <source>Assignor</source>
        <translation>Valtuuttaja</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Tilattu</translation>
    </message>
    <message>
        <source>Sector or title</source>
        <translation>Toimiala tai nimike</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Taso</translation>
    </message>
    <message>
        <source>Specifier</source>
        <translation>Tarkenne</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Tilaus</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Hyväksyjä</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Päätetty</translation>
    </message>
    <message>
        <source>exception</source>
        <translation>hyväksytty</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Tuo</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>Tuo Excelistä</translation>
    </message>
    <message>
        <source>What the file would change</source>
        <translation>Mitä tiedosto muuttaisi</translation>
    </message>
    <message>
        <source>The file is as the map: nothing would change.</source>
        <translation>Tiedosto on kuin kartta: mikään ei muuttuisi.</translation>
    </message>
    <message>
        <source>Import the file?</source>
        <translation>Tuodaanko tiedosto?</translation>
    </message>
    <message>
        <source>What is wrong with the file</source>
        <translation>Mikä tiedostossa on vialla</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n lisätään</numerusform>
            <numerusform>%n lisätään</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n poistetaan</numerusform>
            <numerusform>%n poistetaan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n muutetaan</numerusform>
            <numerusform>%n muutetaan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s): mend the file, nothing is imported before.</source>
        <translation>
            <numerusform>%n virhe: korjaa tiedosto, sitä ennen mitään ei tuoda.</numerusform>
            <numerusform>%n virhettä: korjaa tiedosto, sitä ennen mitään ei tuoda.</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>Tuodaan tiedostoa {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) imported.</source>
        <translation>
            <numerusform>%n muutos tuotu.</numerusform>
            <numerusform>%n muutosta tuotu.</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the map</source>
        <extracomment>The symbol of each level; None where somebody holds what the map does not have. The ground of each level, as the theme calls it.</extracomment>
        <translation>ei kartassa</translation>
    </message>
    <message>
        <source>finding: {severity}</source>
        <translation>poikkeama: {severity}</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Ei hyväksytty</translation>
    </message>
    <message>
        <source>Changed since the approval on {day}</source>
        <translation>Muutettu hyväksynnän {day} jälkeen</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Muut</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>suljettu</translation>
    </message>
    <message>
        <source>open</source>
        <translation>avattu</translation>
    </message>
    <message numerus="yes">
        <source>group of %n mandate theme(s)</source>
        <translation>
            <numerusform>ryhmä, %n valtuusasia</numerusform>
            <numerusform>ryhmä, %n valtuusasiaa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the map</source>
        <translation>
            <numerusform>%n kohta</numerusform>
            <numerusform>%n kohtaa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in the map</source>
        <translation>
            <numerusform>%n rivi kartassa</numerusform>
            <numerusform>%n riviä kartassa</numerusform>
        </translation>
    </message>
    <message>
        <source>Responsible: {names}</source>
        <translation>Vastuuhenkilö: {names}</translation>
    </message>
    <message>
        <source>Approved on {day}</source>
        <translation>Hyväksytty {day}</translation>
    </message>
    <message>
        <source>no longer in use</source>
        <translation>ei enää käytössä</translation>
    </message>
    <message>
        <source>finding of the whole theme: {severity}</source>
        <translation>koko valtuusasiaa koskeva poikkeama: {severity}</translation>
    </message>
    <message>
        <source>Printed: </source>
        <translation>Tulostetaan: </translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>Mitä tulostetaan</translation>
    </message>
    <message>
        <source>Language: </source>
        <translation>Kieli: </translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Lomakkeen kieli</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Tallenna PDF…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n sivu</numerusform>
            <numerusform>%n sivua</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer did not take the pages. Choose another printer.</source>
        <translation>Tulostin ei ottanut sivuja vastaan. Valitse toinen tulostin.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Tallennettu nimellä {name}.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Tallenna PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>kyllä</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ei</translation>
    </message>
    <message>
        <source>Take into the map</source>
        <translation>Ota karttaan</translation>
    </message>
    <message>
        <source>Propose from holdings</source>
        <translation>Ehdota valtuuksista</translation>
    </message>
    <message>
        <source>Proposed rows</source>
        <translation>Ehdotetut rivit</translation>
    </message>
    <message>
        <source>Nothing to propose</source>
        <translation>Ei ehdotettavaa</translation>
    </message>
    <message>
        <source>The map has already what its people hold, or they hold nothing.</source>
        <translation>Kartassa on jo se, mitä henkilöillä on, tai heillä ei ole valtuuksia.</translation>
    </message>
    <message>
        <source>as proposed</source>
        <translation>kuten ehdotettu</translation>
    </message>
    <message>
        <source>Level of the selected rows: </source>
        <translation>Valittujen rivien taso: </translation>
    </message>
    <message>
        <source>Level of the selected rows</source>
        <translation>Valittujen rivien taso</translation>
    </message>
    <message numerus="yes">
        <source>Take %n row(s) into the map?</source>
        <translation>
            <numerusform>Otetaanko %n rivi karttaan?</numerusform>
            <numerusform>Otetaanko %n riviä karttaan?</numerusform>
        </translation>
    </message>
    <message>
        <source>What people hold now, with the share of those who work there. Tick what belongs to the map. The shares at which a level is proposed are settings.</source>
        <translation>Henkilöiden nykyiset valtuudet ja osuus, jolla kukin on. Merkitse ne, jotka kuuluvat karttaan. Osuudet, joilla tasoa ehdotetaan, ovat asetuksissa.</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Merkitse kaikki</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Poista merkinnät</translation>
    </message>
    <message>
        <source>{accepted} of {count} ticked</source>
        <translation>{accepted}/{count} merkitty</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken into the map.</source>
        <translation>
            <numerusform>%n rivi otettu karttaan.</numerusform>
            <numerusform>%n riviä otettu karttaan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n month(s)</source>
        <translation>
            <numerusform>enintään %n kuukausi</numerusform>
            <numerusform>enintään %n kuukautta</numerusform>
        </translation>
    </message>
    <message>
        <source>with a specifier only</source>
        <translation>vain tarkenteella</translation>
    </message>
</context>
<context>
    <name>MatrixPane</name>
    <message>
        <source>No map yet</source>
        <translation>Karttaa ei vielä ole</translation>
    </message>
    <message>
        <source>Search themes, owners and sectors</source>
        <translation>Hae valtuusasioista, omistajista ja toimialoista</translation>
    </message>
    <message>
        <source>Search themes, owners and titles</source>
        <translation>Hae valtuusasioista, omistajista ja nimikkeistä</translation>
    </message>
    <message>
        <source>by owner</source>
        <translation>omistajan mukaan</translation>
    </message>
    <message>
        <source>by category</source>
        <translation>asiakategorian mukaan</translation>
    </message>
    <message>
        <source>no groups</source>
        <translation>ei ryhmiä</translation>
    </message>
    <message>
        <source>Grouped: </source>
        <translation>Ryhmittely: </translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Ryhmittely</translation>
    </message>
    <message>
        <source>what is in the map or held</source>
        <translation>kartassa olevat ja annetut</translation>
    </message>
    <message>
        <source>empty ones too</source>
        <translation>myös tyhjät</translation>
    </message>
    <message>
        <source>only with findings</source>
        <translation>vain poikkeamat</translation>
    </message>
    <message>
        <source>Shown: </source>
        <translation>Näytetään: </translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Mitä näytetään</translation>
    </message>
    <message>
        <source>Matrix of themes and sectors</source>
        <translation>Valtuusasioiden ja toimialojen matriisi</translation>
    </message>
    <message>
        <source>Matrix of themes and titles</source>
        <translation>Valtuusasioiden ja nimikkeiden matriisi</translation>
    </message>
    <message>
        <source>held, not in the map</source>
        <translation>annettu, ei kartassa</translation>
    </message>
    <message>
        <source>Number: holders</source>
        <translation>Luku: haltijoita</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate theme(s)</source>
        <translation>
            <numerusform>%n valtuusasia</numerusform>
            <numerusform>%n valtuusasiaa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sector(s)</source>
        <translation>
            <numerusform>%n toimiala</numerusform>
            <numerusform>%n toimialaa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n title(s)</source>
        <translation>
            <numerusform>%n nimike</numerusform>
            <numerusform>%n nimikettä</numerusform>
        </translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Ei poikkeamia</translation>
    </message>
    <message>
        <source>Nothing matches the search</source>
        <translation>Haku ei tuottanut tuloksia</translation>
    </message>
</context>
<context>
    <name>MergeQuestion</name>
    <message>
        <source>Why</source>
        <translation>Syy</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Yhdistä</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Sulje ilmoitus</translation>
    </message>
</context>
<context>
    <name>OfficersSection</name>
    <message>
        <source>Nobody yet. Add yourself, so that the log knows your name.</source>
        <translation>Käyttäjiä ei ole vielä. Lisää itsesi, jotta nimesi näkyy historiassa.</translation>
    </message>
    <message>
        <source>The name of the account on the workstation: the program knows the officer by it.</source>
        <translation>Työaseman käyttäjätunnus, josta ohjelma tunnistaa käyttäjän.</translation>
    </message>
    <message>
        <source>New officer</source>
        <translation>Uusi käyttäjä</translation>
    </message>
    <message>
        <source>Take {name} off the list?</source>
        <translation>Poistetaanko {name} luettelosta?</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Poista luettelosta</translation>
    </message>
    <message>
        <source>What the officer has done stays in the log.</source>
        <translation>Käyttäjän kirjaukset säilyvät historiassa.</translation>
    </message>
    <message>
        <source>{name} was taken off the list.</source>
        <translation>{name} on poistettu luettelosta.</translation>
    </message>
    <message>
        <source>Add an officer</source>
        <translation>Lisää käyttäjä</translation>
    </message>
    <message>
        <source>Their names stand in the log beside what they have done.</source>
        <translation>Historiasta näkyy, kuka on tehnyt mitäkin.</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Muokkaa: {name}</translation>
    </message>
    <message>
        <source>Take off {name}</source>
        <translation>Poista luettelosta: {name}</translation>
    </message>
    <message>
        <source>The officer was saved.</source>
        <translation>Käyttäjä on tallennettu.</translation>
    </message>
</context>
<context>
    <name>OpeningFailed</name>
    <message>
        <source>The register cannot be opened</source>
        <extracomment>With these the file is there and whole: it can be looked at without writing. With these the file itself is the trouble: a backup helps.</extracomment>
        <translation>Rekisteriä ei voi avata</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yritä uudelleen</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Avaa vain luettavaksi</translation>
    </message>
    <message>
        <source>Restore the newest backup</source>
        <translation>Palauta uusin varmuuskopio</translation>
    </message>
    <message>
        <source>Open another register…</source>
        <translation>Avaa toinen rekisteri…</translation>
    </message>
    <message>
        <source>Make a new register</source>
        <translation>Luo uusi rekisteri</translation>
    </message>
    <message>
        <source>Open a register</source>
        <translation>Avaa rekisteri</translation>
    </message>
    <message>
        <source>Registers (*.sqlite)</source>
        <translation>Rekisterit (*.sqlite)</translation>
    </message>
</context>
<context>
    <name>OrganisationsPage</name>
    <message>
        <source>Organisations</source>
        <translation>Organisaatiot</translation>
    </message>
    <message>
        <source>Search by name or business ID</source>
        <translation>Hae: nimi, Y-tunnus</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Organisaatiot</translation>
    </message>
    <message>
        <source>own</source>
        <translation>omat</translation>
    </message>
    <message>
        <source>others</source>
        <translation>muut</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Päättyneet</translation>
    </message>
    <message>
        <source>shown too</source>
        <translation>näytetään</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>ei näytetä</translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s)</source>
        <translation>
            <numerusform>%n organisaatio</numerusform>
            <numerusform>%n organisaatiota</numerusform>
        </translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>Uusi organisaatio</translation>
    </message>
    <message>
        <source>No organisations yet</source>
        <translation>Organisaatioita ei ole vielä</translation>
    </message>
    <message>
        <source>Begin with the municipality itself.</source>
        <translation>Aloita kunnasta itsestään.</translation>
    </message>
    <message>
        <source>For example 1234567-1. Needed when it is given a mandate.</source>
        <translation>Esimerkiksi 1234567-1. Tarvitaan, kun organisaatiolle annetaan valtuus.</translation>
    </message>
    <message>
        <source>The municipality itself or its enterprise: the mandates that it gives stand here.</source>
        <translation>Kunta itse tai sen liikelaitos: sen antamat valtuudet ovat tässä rekisterissä.</translation>
    </message>
    <message>
        <source>When it has been in operation</source>
        <translation>Toiminta-aika</translation>
    </message>
    <message>
        <source>The organisation that continues its duties.</source>
        <translation>Organisaatio, joka jatkaa tehtäviä.</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Oma organisaatio</translation>
    </message>
    <message>
        <source>In operation</source>
        <translation>Toiminta-aika</translation>
    </message>
    <message>
        <source>Continued by</source>
        <translation>Seuraaja</translation>
    </message>
</context>
<context>
    <name>PdfPages</name>
    <message>
        <source>Pages</source>
        <translation>Sivut</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Sivu {number}/{count}</translation>
    </message>
</context>
<context>
    <name>PersonDetail</name>
    <message>
        <source>Engagements ({count})</source>
        <translation>Tehtävät ({count})</translation>
    </message>
    <message>
        <source>May be the same person</source>
        <translation>Voi olla sama henkilö</translation>
    </message>
</context>
<context>
    <name>PersonMerging</name>
    <message>
        <source>They have the same name or the same e-mail address. Open one and merge it into the other.</source>
        <translation>Heillä on sama nimi tai sähköpostiosoite. Avaa toinen ja yhdistä hänet toiseen.</translation>
    </message>
    <message>
        <source>No two persons have the same name or e-mail address.</source>
        <translation>Kenelläkään ei ole samaa nimeä tai sähköpostiosoitetta.</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Mahdolliset kaksoiskirjaukset</translation>
    </message>
    <message>
        <source>Merge {name} into another person</source>
        <translation>Yhdistä toiseen henkilöön: {name}</translation>
    </message>
    <message>
        <source>The person who stays</source>
        <translation>Henkilö, joka jää</translation>
    </message>
    <message>
        <source>Everything that {name} has moves to the person who stays.</source>
        <translation>Kaikki, mitä henkilöllä {name} on, siirtyy jäävälle henkilölle.</translation>
    </message>
    <message>
        <source>{name} was merged.</source>
        <translation>{name} on yhdistetty.</translation>
    </message>
    <message>
        <source>Moves to {name}: engagements {engagements}, mandates {mandates}, requests and records.</source>
        <translation>Siirtyy henkilölle {name}: tehtäviä {engagements}, valtuuksia {mandates}, tilaukset ja kirjaukset.</translation>
    </message>
    <message>
        <source>Details that are added: {details}.</source>
        <translation>Lisätään tiedot: {details}.</translation>
    </message>
    <message>
        <source>The employee number {number} is left out.</source>
        <translation>Henkilönumero {number} jää pois.</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Open in the mail program</source>
        <translation>Avaa sähköpostiin</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Kopioi viesti</translation>
    </message>
</context>
<context>
    <name>PersonsPage</name>
    <message>
        <source>Persons</source>
        <translation>Henkilöt</translation>
    </message>
    <message>
        <source>Search by name, title or unit</source>
        <translation>Hae: nimi, nimike, yksikkö</translation>
    </message>
    <message>
        <source>current</source>
        <translation>voimassa</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>päättynyt</translation>
    </message>
    <message>
        <source>from outside</source>
        <translation>ulkopuolinen</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Palvelussuhde</translation>
    </message>
    <message>
        <source>Mandates</source>
        <translation>Valtuudet</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>voimassa</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ei valtuuksia</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Toimiala</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n henkilö</numerusform>
            <numerusform>%n henkilöä</numerusform>
        </translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Uusi henkilö</translation>
    </message>
    <message>
        <source>No persons yet</source>
        <translation>Henkilöitä ei ole vielä</translation>
    </message>
    <message>
        <source>Add those who hold, order or grant mandates.</source>
        <translation>Lisää henkilöt, joilla on valtuuksia tai jotka tilaavat tai antavat niitä.</translation>
    </message>
    <message>
        <source>In which messages are written.</source>
        <translation>Kieli, jolla henkilölle kirjoitetaan.</translation>
    </message>
    <message>
        <source>Contact details</source>
        <translation>Yhteystiedot</translation>
    </message>
    <message>
        <source>Only this mark is shown, and the details are left out of lists and papers.</source>
        <translation>Näkyviin jää vain tämä merkintä. Tiedot jäävät pois luetteloista ja lomakkeista.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Muut tiedot</translation>
    </message>
    <message>
        <source>Only for a person from outside the municipality.</source>
        <translation>Vain kunnan ulkopuoliselle henkilölle.</translation>
    </message>
    <message>
        <source>The day on which it was signed.</source>
        <translation>Allekirjoituspäivä.</translation>
    </message>
</context>
<context>
    <name>PickMany</name>
    <message>
        <source>Add one more</source>
        <translation>Lisää</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Poista {name}</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Show the choices</source>
        <translation>Näytä vaihtoehdot</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Show in folder</source>
        <translation>Näytä kansiossa</translation>
    </message>
    <message>
        <source>Open in the PDF viewer</source>
        <translation>Avaa PDF-ohjelmassa</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Tallenna PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Tulosta…</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>luonnos</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Esikatselu</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n sivu</numerusform>
            <numerusform>%n sivua</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Tallennettu nimellä {name}.</translation>
    </message>
    <message>
        <source>The number is given when the request is printed for signature.</source>
        <translation>Numero annetaan, kun tilaus tulostetaan allekirjoitettavaksi.</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Choose another printer.</source>
        <translation>Tulostin ei ottanut sivuja vastaan. Valitse toinen tulostin.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Tallenna PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>ProblemCount</name>
    <message>
        <source>Go to the next of them</source>
        <translation>Siirry seuraavaan</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right</source>
        <translation>
            <numerusform>%n asia korjattavana</numerusform>
            <numerusform>%n asiaa korjattavana</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n varoitus</numerusform>
            <numerusform>%n varoitusta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n huomautus</numerusform>
            <numerusform>%n huomautusta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to fill in</source>
        <translation>
            <numerusform>%n kohta täyttämättä</numerusform>
            <numerusform>%n kohtaa täyttämättä</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to put right</source>
        <translation>Ei korjattavaa</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Making the demonstration</source>
        <translation>Luodaan esittelyä</translation>
    </message>
    <message>
        <source>A made-up city with its people, mandates and requests.</source>
        <translation>Keksitty kaupunki, jolla on henkilöitä, valtuuksia ja tilauksia.</translation>
    </message>
    <message>
        <source>The register was restored from the backup.</source>
        <translation>Rekisteri on palautettu varmuuskopiosta.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Jokin meni vikaan</translation>
    </message>
    <message>
        <source>The program met an error of its own. What has been saved is safe.</source>
        <translation>Ohjelmassa tapahtui virhe. Tallennetut tiedot ovat tallessa.</translation>
    </message>
    <message>
        <source>Start the program anew. If this comes again, send the log to the developers: {path}</source>
        <translation>Käynnistä ohjelma uudelleen. Jos virhe toistuu, lähetä loki kehittäjille: {path}</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>New person: add to the register</source>
        <translation>Uusi henkilö: lisää rekisteriin</translation>
    </message>
    <message>
        <source>On the form: {words}</source>
        <translation>Lomakkeella: {words}</translation>
    </message>
    <message>
        <source>The work that the form tells is added too.</source>
        <translation>Myös lomakkeella kerrottu tehtävä lisätään.</translation>
    </message>
    <message>
        <source>Title or unit is not in the register: only the person is added.</source>
        <translation>Nimike tai yksikkö ei ole rekisterissä: vain henkilö lisätään.</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Sukunimi</translation>
    </message>
    <message>
        <source>First names</source>
        <translation>Etunimet</translation>
    </message>
    <message>
        <source>Employee number</source>
        <translation>Henkilönumero</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Sähköposti</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Delete {name}?</source>
        <translation>Poistetaanko {name}?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Poista</translation>
    </message>
    <message>
        <source>Only what was written down by mistake is deleted. What is used anywhere cannot be.</source>
        <translation>Poista vain vahingossa kirjattu tieto. Jos tietoa käytetään jossakin, sitä ei voi poistaa.</translation>
    </message>
    <message>
        <source>{name} was deleted.</source>
        <translation>{name} on poistettu.</translation>
    </message>
    <message>
        <source>Given on</source>
        <extracomment>Errors that have no problem of their own, and the field at which they are said.</extracomment>
        <translation>Annettu allekirjoitettavaksi</translation>
    </message>
    <message>
        <source>The application waits for its signatories.</source>
        <translation>Hakemus odottaa allekirjoittajia.</translation>
    </message>
    <message>
        <source>All who have not signed yet</source>
        <translation>Kaikki, jotka eivät ole vielä allekirjoittaneet</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Allekirjoittaja</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Allekirjoitettu</translation>
    </message>
    <message>
        <source>Way of signing</source>
        <translation>Miten allekirjoitettiin</translation>
    </message>
    <message>
        <source>The signature is recorded.</source>
        <translation>Allekirjoitus on kirjattu.</translation>
    </message>
    <message>
        <source>In Suomi.fi each signatory approves the application. Identity papers are never stored here.</source>
        <translation>Suomi.fi:ssä jokainen allekirjoittaja hyväksyy hakemuksen. Henkilöllisyystodistuksia ei koskaan tallenneta tähän ohjelmaan.</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Lähetetty</translation>
    </message>
    <message>
        <source>The application is recorded as sent.</source>
        <translation>Hakemus on kirjattu lähetetyksi.</translation>
    </message>
    <message>
        <source>What DVV asks for</source>
        <translation>Mitä DVV pyytää</translation>
    </message>
    <message>
        <source>Supplement by</source>
        <translation>Täydennys viimeistään</translation>
    </message>
    <message>
        <source>DVV asks for a supplement</source>
        <translation>DVV pyytää täydennystä</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Pyydetty</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Kirjaa</translation>
    </message>
    <message>
        <source>It is recorded what DVV asks for.</source>
        <translation>DVV:n täydennyspyyntö on kirjattu.</translation>
    </message>
    <message>
        <source>The supplement is recorded as sent.</source>
        <translation>Täydennys on kirjattu lähetetyksi.</translation>
    </message>
    <message>
        <source>Rejected on</source>
        <translation>Hylätty</translation>
    </message>
    <message>
        <source>DVV rejected the application</source>
        <translation>DVV hylkäsi hakemuksen</translation>
    </message>
    <message>
        <source>The application is recorded as rejected.</source>
        <translation>Hakemus on kirjattu hylätyksi.</translation>
    </message>
    <message>
        <source>What was approved in the request stays approved and can be applied for anew.</source>
        <translation>Tilauksessa hyväksytty pysyy hyväksyttynä, ja sitä voi hakea uudelleen.</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Valtuutettu</translation>
    </message>
    <message>
        <source>Invalidated on</source>
        <translation>Mitätöity</translation>
    </message>
    <message>
        <source>A holder invalidated in person</source>
        <translation>Valtuutettu mitätöi itse</translation>
    </message>
    <message>
        <source>The rights of the holder are recorded as invalidated.</source>
        <translation>Valtuutetun oikeudet on kirjattu mitätöidyiksi.</translation>
    </message>
    <message>
        <source>The holder has invalidated these rights in Suomi.fi. DVV is not needed for them any more.</source>
        <translation>Valtuutettu on mitätöinyt nämä oikeudet Suomi.fi:ssä. Niihin ei enää tarvita DVV:tä.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tiedosto</translation>
    </message>
    <message>
        <source>It stays in the history.</source>
        <translation>Jää näkyviin historiaan.</translation>
    </message>
    <message>
        <source>Remove an attached file</source>
        <translation>Poista liite</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Poista</translation>
    </message>
    <message>
        <source>The file is removed.</source>
        <translation>Liite on poistettu.</translation>
    </message>
    <message>
        <source>The file is not kept anywhere in the register any more. This cannot be undone.</source>
        <translation>Tiedostoa ei säilytetä enää missään rekisterin kohdassa. Tätä ei voi kumota.</translation>
    </message>
    <message>
        <source>Withdraw the application</source>
        <translation>Peru hakemus</translation>
    </message>
    <message>
        <source>The application is withdrawn.</source>
        <translation>Hakemus on peruttu.</translation>
    </message>
    <message>
        <source>The number is not used again. If the application is at DVV, withdraw it there too.</source>
        <translation>Numeroa ei käytetä uudelleen. Jos hakemus on DVV:llä, peru se myös siellä.</translation>
    </message>
    <message>
        <source>DVV&apos;s reference</source>
        <translation>DVV:n viite</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Syy</translation>
    </message>
</context>
<context>
    <name>Receiving</name>
    <message>
        <source>Request {number}</source>
        <extracomment>Said of the words of a question, and of the work of somebody who is not known.</extracomment>
        <translation>Tilaus {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to put right</source>
        <translation>
            <numerusform>%n kohta korjattava</numerusform>
            <numerusform>%n kohtaa korjattava</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceivingPage</name>
    <message>
        <source>Receive</source>
        <translation>Ota vastaan</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Valitse tiedostot…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Poista luettelosta</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>Luetaan tiedostoja</translation>
    </message>
    <message>
        <source>Receive forms</source>
        <translation>Lomakkeiden vastaanotto</translation>
    </message>
    <message>
        <source>Forms and signed copies (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.eml *.msg *.asice *.docx)</source>
        <translation>Lomakkeet ja allekirjoitetut kappaleet (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.eml *.msg *.asice *.docx)</translation>
    </message>
    <message>
        <source>Received: request {number}.</source>
        <translation>Otettu vastaan: tilaus {number}.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tiedostot</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Ei vielä tiedostoja</translation>
    </message>
    <message>
        <source>Drop filled forms and signed copies here, or choose them.</source>
        <translation>Pudota tähän täytetyt lomakkeet ja allekirjoitetut kappaleet tai valitse ne.</translation>
    </message>
    <message>
        <source>Some of the files are in the list already.</source>
        <translation>Osa tiedostoista on jo luettelossa.</translation>
    </message>
    <message>
        <source>Receiving the files</source>
        <translation>Otetaan tiedostoja vastaan</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) received.</source>
        <translation>
            <numerusform>%n tiedosto on otettu vastaan.</numerusform>
            <numerusform>%n tiedostoa on otettu vastaan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Receive all that can be ({count})</source>
        <translation>Ota vastaan kaikki otettavissa olevat ({count})</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Seuraava tiedosto</translation>
    </message>
    <message>
        <source>Back to the requests</source>
        <translation>Takaisin tilauksiin</translation>
    </message>
</context>
<context>
    <name>RecordChoices</name>
    <message>
        <source>each request&apos;s own</source>
        <translation>kunkin tilauksen oma</translation>
    </message>
    <message>
        <source>Language of the record</source>
        <translation>Asiakirjan kieli</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Print…</source>
        <translation>Tulosta…</translation>
    </message>
    <message>
        <source>Language: </source>
        <translation>Kieli: </translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Näytä kansiossa</translation>
    </message>
    <message>
        <source>Open in the PDF viewer</source>
        <translation>Avaa PDF-ohjelmassa</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Tallenna PDF…</translation>
    </message>
    <message>
        <source>Record {number}</source>
        <translation>Asiakirja {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n sivu</numerusform>
            <numerusform>%n sivua</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer did not take the pages. Choose another printer.</source>
        <translation>Tulostin ei ottanut sivuja vastaan. Valitse toinen tulostin.</translation>
    </message>
    <message>
        <source>Given out {moment}, kept as it was.</source>
        <translation>Annettu {moment}, säilytetty sellaisenaan.</translation>
    </message>
    <message>
        <source>It is not kept: the register is open for reading only.</source>
        <translation>Asiakirjaa ei säilytetä: rekisteri on avattu vain luettavaksi.</translation>
    </message>
    <message>
        <source>A new one: the facts have changed since the record of {moment}.</source>
        <translation>Uusi asiakirja: tiedot ovat muuttuneet asiakirjan {moment} jälkeen.</translation>
    </message>
    <message>
        <source>It is kept in the register once it is printed, saved or opened.</source>
        <translation>Asiakirja säilytetään rekisterissä, kun se tulostetaan, tallennetaan tai avataan.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Tallennettu nimellä {name}.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Tallenna PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Registered on</source>
        <translation>Rekisteröity</translation>
    </message>
    <message>
        <source>Invalidated on</source>
        <translation>Mitätöity</translation>
    </message>
    <message>
        <source>DVV&apos;s reference</source>
        <translation>DVV:n viite</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Alkaa</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Päättyy</translation>
    </message>
    <message>
        <source>Registered by DVV</source>
        <translation>DVV:n rekisteröimät valtuutusoikeudet</translation>
    </message>
    <message>
        <source>Invalidated by DVV</source>
        <translation>DVV:n mitätöimät valtuutusoikeudet</translation>
    </message>
    <message>
        <source>The rights come into the registry at once. What is not ticked can be applied for anew.</source>
        <translation>Oikeudet tulevat rekisteriin heti. Sitä, mitä ei ole merkitty, voi hakea uudelleen.</translation>
    </message>
    <message>
        <source>The rights end in the registry at once. This does not change Suomi.fi.</source>
        <translation>Oikeudet päättyvät rekisterissä heti. Tämä ei muuta Suomi.fi:tä.</translation>
    </message>
    <message>
        <source>Rights ({count})</source>
        <translation>Oikeudet ({count})</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Peruuta</translation>
    </message>
    <message numerus="yes">
        <source>Record %n right(s) as registered</source>
        <translation>
            <numerusform>Kirjaa %n oikeus rekisteröidyksi</numerusform>
            <numerusform>Kirjaa %n oikeutta rekisteröidyiksi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %n right(s) as invalidated</source>
        <translation>
            <numerusform>Kirjaa %n oikeus mitätöidyksi</numerusform>
            <numerusform>Kirjaa %n oikeutta mitätöidyiksi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterWindow</name>
    <message>
        <source>Open a register</source>
        <translation>Avaa rekisteri</translation>
    </message>
    <message>
        <source>Registers (*.sqlite)</source>
        <translation>Rekisterit (*.sqlite)</translation>
    </message>
    <message>
        <source>The program does not know you yet: add yourself to the officers in the settings.</source>
        <translation>Ohjelma ei vielä tunne käyttäjää. Lisää itsesi käyttäjiin asetuksissa.</translation>
    </message>
</context>
<context>
    <name>Registry</name>
    <message>
        <source>not tied to an engagement</source>
        <translation>ei liity tehtävään</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>ei kirjattu</translation>
    </message>
    <message>
        <source>{work} (until {day})</source>
        <translation>{work} ({day} asti)</translation>
    </message>
    <message>
        <source>The name of the mandate theme is to be checked.</source>
        <translation>Valtuusasian nimi on tarkistettava.</translation>
    </message>
    <message>
        <source>Granting</source>
        <translation>Antaminen</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>Päättyminen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate(s) selected</source>
        <translation>
            <numerusform>%n valtuus valittu</numerusform>
            <numerusform>%n valtuutta valittu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ends in %n day(s)</source>
        <translation>
            <numerusform>päättyy %n päivän kuluttua</numerusform>
            <numerusform>päättyy %n päivän kuluttua</numerusform>
        </translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>päättyy tänään</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Valtuutettu</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Tehtävänimike</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Yksikkö</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Palvelussuhde</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Valtuustyyppi</translation>
    </message>
    <message>
        <source>Unlimited</source>
        <translation>Rajoittamaton</translation>
    </message>
    <message>
        <source>Specifier</source>
        <translation>Tarkenne</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Voimassaolo</translation>
    </message>
    <message>
        <source>Assignor</source>
        <translation>Valtuuttaja</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Ei kirjattu</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Annettu</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ei tiedossa</translation>
    </message>
    <message>
        <source>Granted by</source>
        <translation>Antaja</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Miten</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Perustuu valtuuteen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perustelu</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Kirjauksen lähde</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Tilaus</translation>
    </message>
    <message>
        <source>DVV application</source>
        <translation>DVV-hakemus</translation>
    </message>
    <message>
        <source>Differs from the request</source>
        <translation>Poikkeaa tilauksesta</translation>
    </message>
    <message>
        <source>Another mandate theme was asked than was granted.</source>
        <translation>Tilattiin toista valtuusasiaa kuin annettiin.</translation>
    </message>
    <message>
        <source>Asked as {asked}, granted as {granted}.</source>
        <translation>Tilattiin: {asked}, annettiin: {granted}.</translation>
    </message>
    <message>
        <source>Asked with the specifier {asked}, granted with {granted}.</source>
        <translation>Tarkenne tilattiin: {asked}, annettiin: {granted}.</translation>
    </message>
    <message>
        <source>Asked from {asked}, granted from {granted}.</source>
        <translation>Tilattiin {asked} alkaen, annettiin {granted} alkaen.</translation>
    </message>
    <message>
        <source>Asked until {asked}, granted until {granted}.</source>
        <translation>Tilattiin {asked} asti, annettiin {granted} asti.</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Kumottu</translation>
    </message>
    <message>
        <source>Entered in error</source>
        <translation>Virheellinen kirjaus</translation>
    </message>
    <message>
        <source>Invalidated</source>
        <translation>Mitätöity</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Syy</translation>
    </message>
    <message>
        <source>Told of the end</source>
        <translation>Päättymisestä ilmoitettu</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Ei ilmoitettu</translation>
    </message>
    <message>
        <source>{kind}, until {day}</source>
        <translation>{kind}, {day} asti</translation>
    </message>
    <message>
        <source>The engagement ended on {day}, but the mandate goes on. End it if it is not needed.</source>
        <translation>Tehtävä päättyi {day}, mutta valtuus jatkuu. Mitätöi valtuus, jos sitä ei tarvita.</translation>
    </message>
    <message>
        <source>The engagement ends on {day}, before the mandate.</source>
        <translation>Tehtävä päättyy {day}, ennen valtuutta.</translation>
    </message>
    <message>
        <source>The received mandate on which this one rests is not in force ({state}).</source>
        <translation>Saatu valtuus, johon tämä perustuu, ei ole voimassa (tila: {state}).</translation>
    </message>
    <message>
        <source>The received mandate on which this one rests ends on {day}, before this one.</source>
        <translation>Saatu valtuus, johon tämä perustuu, päättyy {day}, ennen tätä.</translation>
    </message>
    <message>
        <source>The assignee has not been told of the end. Suomi.fi does not tell: tell, and record the day.</source>
        <translation>Valtuutetulle ei ole ilmoitettu valtuuden päättymisestä. Suomi.fi ei ilmoita siitä. Ilmoita itse ja kirjaa päivä.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tila</translation>
    </message>
    <message>
        <source>all, ended too</source>
        <translation>kaikki, myös päättyneet</translation>
    </message>
    <message>
        <source>valid or upcoming</source>
        <translation>voimassa tai tulossa</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Päättyy</translation>
    </message>
    <message numerus="yes">
        <source>within %n day(s)</source>
        <translation>
            <numerusform>%n päivän kuluessa</numerusform>
            <numerusform>%n päivän kuluessa</numerusform>
        </translation>
    </message>
    <message>
        <source>whenever</source>
        <translation>milloin vain</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Toimiala</translation>
    </message>
    <message>
        <source>Given or received</source>
        <translation>Annettu tai saatu</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Haku</translation>
    </message>
</context>
<context>
    <name>RegistryPage</name>
    <message>
        <source>Undo</source>
        <translation>Kumoa</translation>
    </message>
    <message>
        <source>Search the ended ones too</source>
        <translation>Hae myös päättyneistä</translation>
    </message>
    <message>
        <source>Mandate registry</source>
        <translation>Valtuusrekisteri</translation>
    </message>
    <message>
        <source>Search everything: name, theme, unit, request …</source>
        <translation>Hae: nimi, valtuusasia, yksikkö, tilaus …</translation>
    </message>
    <message>
        <source>Mandate theme: all</source>
        <translation>Valtuusasia: kaikki</translation>
    </message>
    <message>
        <source>Mandate theme</source>
        <translation>Valtuusasia</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Tehtävänimike</translation>
    </message>
    <message>
        <source>Job title: all</source>
        <translation>Tehtävänimike: kaikki</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Valtuutettu</translation>
    </message>
    <message>
        <source>Add the first mandate, or make a request: its mandates come here when they are granted.</source>
        <translation>Kirjaa ensimmäinen valtuus tai tee tilaus. Tilauksen valtuudet tulevat tänne, kun ne on annettu.</translation>
    </message>
    <message>
        <source>No mandates yet</source>
        <translation>Valtuuksia ei ole vielä</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate(s)</source>
        <translation>
            <numerusform>%n valtuus</numerusform>
            <numerusform>%n valtuutta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n end(s) within {days} days</source>
        <translation>
            <numerusform>%n päättyy {days} päivän kuluessa</numerusform>
            <numerusform>%n päättyy {days} päivän kuluessa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mandate(s) in other states match.</source>
        <translation>
            <numerusform>Hakua vastaa %n valtuus muissa tiloissa.</numerusform>
            <numerusform>Hakua vastaa %n valtuutta muissa tiloissa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches in this state</source>
        <translation>Haku ei tuottanut tuloksia tässä tilassa</translation>
    </message>
    <message>
        <source>Nothing matches the search</source>
        <translation>Haku ei tuottanut tuloksia</translation>
    </message>
</context>
<context>
    <name>RequestCommands</name>
    <message>
        <source>Undo</source>
        <translation>Kumoa</translation>
    </message>
    <message>
        <source>The changes are saved. Print the request again.</source>
        <translation>Muutokset on tallennettu. Tulosta tilaus uudelleen.</translation>
    </message>
    <message>
        <source>The changes are saved.</source>
        <translation>Muutokset on tallennettu.</translation>
    </message>
    <message>
        <source>The request has the number {number}. Print it and have it signed.</source>
        <translation>Tilauksen numero on {number}. Tulosta lomake ja pyydä allekirjoitus.</translation>
    </message>
    <message>
        <source>{name} is kept with the request.</source>
        <translation>Tiedosto {name} on liitetty tilaukseen.</translation>
    </message>
    <message>
        <source>The request has the number {number}.</source>
        <translation>Tilauksen numero on {number}.</translation>
    </message>
    <message>
        <source>The draft is deleted.</source>
        <translation>Luonnos on poistettu.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Syy</translation>
    </message>
    <message>
        <source>It stays in the history.</source>
        <translation>Jää näkyviin historiaan.</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>Peru tilaus</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Peru tilaus</translation>
    </message>
    <message>
        <source>The number is not used again. The request stays in the list of closed ones.</source>
        <translation>Numeroa ei käytetä uudelleen. Tilaus jää päättyneiden luetteloon.</translation>
    </message>
    <message>
        <source>The request is withdrawn.</source>
        <translation>Tilaus on peruttu.</translation>
    </message>
    <message>
        <source>The decision is recorded.</source>
        <translation>Päätös on kirjattu.</translation>
    </message>
    <message>
        <source>The lines are checked.</source>
        <translation>Rivit on tarkistettu.</translation>
    </message>
    <message>
        <source>Attach a signed copy</source>
        <translation>Liitä allekirjoitettu kappale</translation>
    </message>
    <message>
        <source>Signed copies (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.eml *.msg *.asice *.docx)</source>
        <translation>Allekirjoitetut kappaleet (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.eml *.msg *.asice *.docx)</translation>
    </message>
</context>
<context>
    <name>RequestDetail</name>
    <message>
        <source>Draft</source>
        <translation>Luonnos</translation>
    </message>
    <message>
        <source>Mandates asked for ({count})</source>
        <translation>Tilatut valtuudet ({count})</translation>
    </message>
    <message>
        <source>Mandates asked for</source>
        <translation>Tilatut valtuudet</translation>
    </message>
    <message>
        <source>Add to the maps</source>
        <translation>Lisää valtuuskarttoihin</translation>
    </message>
    <message>
        <source>DVV applications</source>
        <translation>DVV-hakemukset</translation>
    </message>
    <message>
        <source>New service or matter</source>
        <translation>Uusi palvelu tai valtuusasia</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Tilaus</translation>
    </message>
    <message>
        <source>Endorsement</source>
        <translation>Puolto</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Päätös</translation>
    </message>
    <message>
        <source>Attachments ({count})</source>
        <translation>Liitteet ({count})</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Assignees</source>
        <translation>Valtuutetut</translation>
    </message>
    <message>
        <source>Mandate themes</source>
        <translation>Valtuusasiat</translation>
    </message>
    <message>
        <source>print {number}, code {code}</source>
        <translation>tuloste {number}, tunniste {code}</translation>
    </message>
    <message>
        <source>changed after that: print again</source>
        <translation>muutettu sen jälkeen: tulosta uudelleen</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Lomake</translation>
    </message>
    <message>
        <source>Orderer</source>
        <translation>Tilaaja</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Yksikkö</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Yhteystiedot</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perustelu</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Lisätietoja</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Saapunut</translation>
    </message>
    <message>
        <source>Sent for signature</source>
        <translation>Lähetetty allekirjoitettavaksi</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Peruttu</translation>
    </message>
    <message>
        <source>sent {day}</source>
        <translation>lähetetty {day}</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>Kanta</translation>
    </message>
    <message>
        <source>Sector director</source>
        <translation>Toimialajohtaja</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Päivä</translation>
    </message>
    <message>
        <source>as deputy</source>
        <translation>sijaisena</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Hyväksyjä</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Päätöspäivä</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Päätöksen muoto</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Viite</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Asianumero</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} kt</translation>
    </message>
</context>
<context>
    <name>RequestList</name>
    <message>
        <source>Mandate requests</source>
        <translation>Valtuustilaukset</translation>
    </message>
    <message>
        <source>Search everything: number, name, theme, unit …</source>
        <translation>Hae: numero, nimi, valtuusasia, yksikkö …</translation>
    </message>
    <message>
        <source>over 7 days</source>
        <translation>yli 7 päivää</translation>
    </message>
    <message>
        <source>over 30 days</source>
        <translation>yli 30 päivää</translation>
    </message>
    <message>
        <source>over 90 days</source>
        <translation>yli 90 päivää</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tila</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Ikä</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Yksikkö</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Lomake</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n tilaus</numerusform>
            <numerusform>%n tilausta</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Mikään ei odota sinua</translation>
    </message>
    <message>
        <source>The open ones wait for others.</source>
        <translation>Avoimet odottavat muita.</translation>
    </message>
    <message>
        <source>Nothing is out for signature</source>
        <translation>Mikään ei ole allekirjoitettavana</translation>
    </message>
    <message>
        <source>No request is closed yet</source>
        <translation>Yhtään tilausta ei ole vielä päätetty</translation>
    </message>
    <message>
        <source>Begin with a new request, or receive forms that were filled in without the program.</source>
        <translation>Aloita uusi tilaus tai ota vastaan lomakkeita, jotka on täytetty ilman ohjelmaa.</translation>
    </message>
    <message>
        <source>No requests here</source>
        <translation>Ei tilauksia</translation>
    </message>
    <message>
        <source>Choose a request to see where it is and what comes next</source>
        <translation>Valitse tilaus, niin sen vaihe ja seuraava toimenpide näkyvät tässä</translation>
    </message>
    <message>
        <source>Choose the form</source>
        <translation>Valitse lomake</translation>
    </message>
    <message>
        <source>{chosen} of {count} lines selected: the next step is for them.</source>
        <translation>Valittuna {chosen}/{count} riviä: seuraava vaihe koskee niitä.</translation>
    </message>
    <message>
        <source>Select lines to take the next step with them only.</source>
        <translation>Valitse rivejä, jos seuraava vaihe koskee vain niitä.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Luonnos</translation>
    </message>
</context>
<context>
    <name>RequestViews</name>
    <message>
        <source>Requests</source>
        <translation>Tilaukset</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>Työlista</translation>
    </message>
    <message>
        <source>DVV applications</source>
        <translation>DVV-hakemukset</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>Näkymä</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>ends {day}</source>
        <translation>päättyy {day}</translation>
    </message>
    <message>
        <source>Theme not known yet</source>
        <translation>Valtuusasia ei vielä tiedossa</translation>
    </message>
    <message>
        <source>mandate not known yet</source>
        <translation>valtuus ei vielä tiedossa</translation>
    </message>
    <message>
        <source>now {period}</source>
        <translation>nyt {period}</translation>
    </message>
    <message>
        <source>nobody named yet</source>
        <translation>ketään ei vielä nimetty</translation>
    </message>
    <message>
        <source>told {day}</source>
        <translation>ilmoitettu {day}</translation>
    </message>
    <message>
        <source>told</source>
        <translation>ilmoitettu</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>rekisteröity</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>annettu</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>päättynyt</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>tarkistamatta</translation>
    </message>
    <message>
        <source>checked {day}</source>
        <translation>tarkistettu {day}</translation>
    </message>
    <message>
        <source>waits for assignees</source>
        <translation>odottaa valtuutettavia</translation>
    </message>
    <message>
        <source>waits for an application to DVV</source>
        <translation>odottaa DVV-hakemusta</translation>
    </message>
    <message>
        <source>waits for ending</source>
        <translation>odottaa päättämistä</translation>
    </message>
    <message>
        <source>waits for granting</source>
        <translation>odottaa antamista</translation>
    </message>
    <message>
        <source>waits for DVV</source>
        <translation>odottaa DVV:n rekisteröintiä</translation>
    </message>
</context>
<context>
    <name>Revising</name>
    <message>
        <source>Why it is changed</source>
        <translation>Miksi tilausta muutetaan</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Tallenna muutokset</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Tallenna</translation>
    </message>
    <message>
        <source>The paper that was printed before is no longer valid: print the request again.</source>
        <translation>Aiemmin tulostettu lomake ei enää kelpaa. Tulosta tilaus uudelleen.</translation>
    </message>
</context>
<context>
    <name>RightRow</name>
    <message>
        <source>Valid from</source>
        <translation>Alkaa</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Päättyy</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Muut päivät</translation>
    </message>
</context>
<context>
    <name>SavedNote</name>
    <message>
        <source>Saving …</source>
        <translation>Tallennetaan …</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Tallennettu {time}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Ei tallennettu</translation>
    </message>
    <message>
        <source>Changes are not saved yet</source>
        <translation>Muutoksia ei ole vielä tallennettu</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear the search</source>
        <translation>Tyhjennä haku</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Asetukset</translation>
    </message>
    <message>
        <source>Forms and signatures</source>
        <translation>Lomakkeet ja allekirjoitukset</translation>
    </message>
    <message>
        <source>Validity and warnings</source>
        <translation>Voimassaolo ja varoitukset</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kunta</translation>
    </message>
    <message>
        <source>Help texts of the forms</source>
        <translation>Lomakkeiden ohjetekstit</translation>
    </message>
    <message>
        <source>Granting and telling</source>
        <translation>Antaminen ja ilmoittaminen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Varmuuskopiot</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>Käyttäjät</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Ulkoasu</translation>
    </message>
    <message>
        <source>{title}: there are changes that are not saved. Save or cancel them first.</source>
        <translation>{title}: kaikkia muutoksia ei ole tallennettu. Tallenna tai peruuta ne ensin.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Pikanäppäimet</translation>
    </message>
    <message>
        <source>Go to a tab</source>
        <translation>Siirry välilehdelle</translation>
    </message>
</context>
<context>
    <name>SplitPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n rivi</numerusform>
            <numerusform>%n riviä</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Tyhjennä haku ja rajaukset</translation>
    </message>
    <message>
        <source>Nothing matches the search</source>
        <translation>Haku ei tuottanut tuloksia</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Valitse sarakkeet</translation>
    </message>
</context>
<context>
    <name>StandFields</name>
    <message>
        <source>Stand</source>
        <translation>Kanta</translation>
    </message>
    <message>
        <source>Sector director</source>
        <translation>Toimialajohtaja</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Päivä</translation>
    </message>
</context>
<context>
    <name>StateGroups</name>
    <message>
        <source>Open ones</source>
        <translation>Avoimet</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation>Odottaa minua</translation>
    </message>
    <message>
        <source>Out for signature</source>
        <translation>Allekirjoitettavana</translation>
    </message>
    <message>
        <source>Closed ones</source>
        <translation>Päättyneet</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Kaikki</translation>
    </message>
    <message>
        <source>Which requests</source>
        <translation>Mitkä tilaukset</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Step {number} of {count}: {step}, {state}</source>
        <translation>Vaihe {number}/{count}: {step}, {state}</translation>
    </message>
</context>
<context>
    <name>StepRows</name>
    <message>
        <source>Type</source>
        <translation>Valtuustyyppi</translation>
    </message>
    <message>
        <source>Assignor</source>
        <translation>Valtuuttaja</translation>
    </message>
    <message>
        <source>Business ID</source>
        <translation>Y-tunnus</translation>
    </message>
    <message>
        <source>E-service: {names}</source>
        <translation>Asiointipalvelu: {names}</translation>
    </message>
    <message>
        <source>E-service: {names} ({owners})</source>
        <translation>Asiointipalvelu: {names} ({owners})</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Valtuusasia</translation>
    </message>
    <message>
        <source>The theme has no specifier</source>
        <translation>Valtuusasiassa ei ole tarkennetta</translation>
    </message>
    <message>
        <source>No specifier: the mandate is not narrowed</source>
        <translation>Ei tarkennetta: valtuutta ei rajata</translation>
    </message>
    <message>
        <source>Specifier</source>
        <translation>Tarkenne</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Alkaa</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Päättyy</translation>
    </message>
    <message>
        <source>Ordered to be valid until {day}: not invalidated before that.</source>
        <translation>Tilattu olemaan voimassa {day} asti: ei mitätöidä sitä ennen.</translation>
    </message>
    <message>
        <source>The former mandate runs to its last day, {day}, by itself.</source>
        <translation>Entinen valtuus päättyy itsestään viimeisenä päivänään {day}.</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Draft</source>
        <translation>Luonnos</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Allekirjoitus</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Tarkistus</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Päätös</translation>
    </message>
    <message>
        <source>Granting</source>
        <translation>Antaminen</translation>
    </message>
    <message>
        <source>Telling</source>
        <translation>Ilmoitus</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Saapunut</translation>
    </message>
    <message>
        <source>signed copy</source>
        <translation>allekirjoitettu kappale</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>ei tarvita</translation>
    </message>
    <message>
        <source>{done} of {count}</source>
        <translation>{done}/{count}</translation>
    </message>
</context>
<context>
    <name>SubPage</name>
    <message>
        <source>Requests</source>
        <translation>Tilaukset</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Takaisin luetteloon (Esc)</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Print…</source>
        <translation>Tulosta…</translation>
    </message>
    <message>
        <source>Summary to enter at DVV</source>
        <translation>DVV:lle kirjattavat tiedot</translation>
    </message>
    <message>
        <source>Language of the summary: </source>
        <translation>Tulosteen kieli: </translation>
    </message>
    <message>
        <source>Language of the summary</source>
        <translation>Tulosteen kieli</translation>
    </message>
    <message>
        <source>Open in the PDF viewer</source>
        <translation>Avaa PDF-ohjelmassa</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Tallenna PDF…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n sivu</numerusform>
            <numerusform>%n sivua</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer did not take the pages. Choose another printer.</source>
        <translation>Tulostin ei ottanut sivuja vastaan. Valitse toinen tulostin.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Tallennettu nimellä {name}.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Tallenna PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>TableColumns</name>
    <message>
        <source>Columns</source>
        <translation>Sarakkeet</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>Palauta alkuperäiset sarakkeet</translation>
    </message>
</context>
<context>
    <name>TablePane</name>
    <message>
        <source>by name</source>
        <translation>nimi</translation>
    </message>
    <message>
        <source>by findings</source>
        <translation>poikkeamat</translation>
    </message>
    <message>
        <source>by rows</source>
        <translation>rivit</translation>
    </message>
    <message>
        <source>by people</source>
        <translation>henkilöt</translation>
    </message>
    <message>
        <source>Sorted: </source>
        <translation>Järjestys: </translation>
    </message>
    <message>
        <source>Sorting</source>
        <translation>Järjestys</translation>
    </message>
    <message>
        <source>Search sectors</source>
        <translation>Hae toimialoista</translation>
    </message>
    <message>
        <source>Search titles</source>
        <translation>Hae nimikkeistä</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Toimialat</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Nimikkeet</translation>
    </message>
    <message>
        <source>Propose rows from what its people hold now, or add them one by one.</source>
        <translation>Ehdota rivejä henkilöiden voimassa olevista valtuuksista tai lisää ne yksitellen.</translation>
    </message>
    <message>
        <source>No map yet</source>
        <translation>Karttaa ei vielä ole</translation>
    </message>
    <message>
        <source>Mandates that are needed: {name}</source>
        <translation>Tarvittavat valtuudet: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n henkilö</numerusform>
            <numerusform>%n henkilöä</numerusform>
        </translation>
    </message>
    <message>
        <source>Responsible: {names}</source>
        <translation>Vastuuhenkilö: {names}</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Täällä ei ole vielä mitään</translation>
    </message>
    <message>
        <source>Nothing matches the search</source>
        <translation>Haku ei tuottanut tuloksia</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yritä uudelleen</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Kopioi taulukkona</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Mandate registry</source>
        <translation>Valtuusrekisteri</translation>
    </message>
    <message>
        <source>Mandate map by sector</source>
        <translation>Toimialojen valtuuskartta</translation>
    </message>
    <message>
        <source>Mandate map by title</source>
        <translation>Nimikkeiden valtuuskartta</translation>
    </message>
    <message>
        <source>Mandate requests</source>
        <translation>Valtuustilaukset</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Henkilöt</translation>
    </message>
    <message>
        <source>Basic data</source>
        <translation>Perustiedot</translation>
    </message>
</context>
<context>
    <name>TaskStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Keskeytä</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done}/{total}</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Keskeytetään …</translation>
    </message>
</context>
<context>
    <name>TellPage</name>
    <message>
        <source>Told on</source>
        <translation>Ilmoitettu</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n mandate(s) as told</source>
        <translation>
            <numerusform>Kirjaa %n valtuus ilmoitetuksi</numerusform>
            <numerusform>Kirjaa %n valtuutta ilmoitetuiksi</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Viestit</translation>
    </message>
    <message>
        <source>The program sends nothing by itself. Suomi.fi does not tell of an end: the officer does.</source>
        <translation>Ohjelma ei lähetä mitään itse. Suomi.fi ei ilmoita päättymisestä, joten siitä ilmoitetaan tässä.</translation>
    </message>
    <message>
        <source>Written down in the register</source>
        <translation>Kirjataan rekisteriin</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Peruuta</translation>
    </message>
</context>
<context>
    <name>ThemeActions</name>
    <message>
        <source>Take out of use</source>
        <translation>Poista käytöstä</translation>
    </message>
    <message>
        <source>Take into use</source>
        <translation>Ota käyttöön</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Palauta näkyviin</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Piilota</translation>
    </message>
    <message>
        <source>Take out of use?</source>
        <translation>Poistetaanko käytöstä?</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate theme(s) taken out of use.</source>
        <translation>
            <numerusform>%n valtuusasia on poistettu käytöstä.</numerusform>
            <numerusform>%n valtuusasiaa on poistettu käytöstä.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mandate theme(s) taken into use.</source>
        <translation>
            <numerusform>%n valtuusasia on otettu käyttöön.</numerusform>
            <numerusform>%n valtuusasiaa on otettu käyttöön.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mandate theme(s) shown again.</source>
        <translation>
            <numerusform>%n valtuusasia on palautettu näkyviin.</numerusform>
            <numerusform>%n valtuusasiaa on palautettu näkyviin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide?</source>
        <translation>Piilotetaanko?</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate theme(s) hidden.</source>
        <translation>
            <numerusform>%n valtuusasia on piilotettu.</numerusform>
            <numerusform>%n valtuusasiaa on piilotettu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm the name</source>
        <translation>Vahvista nimi</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Vahvista</translation>
    </message>
    <message>
        <source>Compare the name with the official list and correct it if need be. The day is recorded.</source>
        <translation>Vertaa nimeä viralliseen luetteloon ja korjaa se tarvittaessa. Vahvistuspäivä jää rekisteriin.</translation>
    </message>
    <message>
        <source>Open the official list of Suomi.fi</source>
        <translation>Avaa Suomi.fi:n virallinen luettelo</translation>
    </message>
    <message>
        <source>The name was confirmed.</source>
        <translation>Nimi on vahvistettu.</translation>
    </message>
    <message>
        <source>The name was corrected and confirmed.</source>
        <translation>Nimi on korjattu ja vahvistettu.</translation>
    </message>
</context>
<context>
    <name>ThemeDetail</name>
    <message>
        <source>Name</source>
        <translation>Nimi</translation>
    </message>
    <message>
        <source>Specifier and length</source>
        <translation>Tarkenne ja pituus</translation>
    </message>
    <message>
        <source>E-services</source>
        <translation>Asiointipalvelut</translation>
    </message>
    <message>
        <source>Easily mixed up with</source>
        <translation>Sekoittuu helposti</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>piilotettu</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>käytössä</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>ei käytössä</translation>
    </message>
    <message>
        <source>Open the official list of Suomi.fi</source>
        <translation>Avaa Suomi.fi:n virallinen luettelo</translation>
    </message>
    <message>
        <source>Open the source of these details</source>
        <translation>Avaa näiden tietojen lähde</translation>
    </message>
    <message>
        <source>Open the owner&apos;s page</source>
        <translation>Avaa omistajan sivu</translation>
    </message>
    <message>
        <source>Known by: {basis}</source>
        <translation>Tyyppien lähde: {basis}</translation>
    </message>
    <message>
        <source>Specifier</source>
        <translation>Tarkenne</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ohje</translation>
    </message>
    <message>
        <source>none recorded</source>
        <translation>ei kirjattu</translation>
    </message>
</context>
<context>
    <name>ThemeFields</name>
    <message>
        <source>Types and e-services</source>
        <translation>Tyypit ja asiointipalvelut</translation>
    </message>
    <message>
        <source>How the types are known</source>
        <translation>Tyyppien lähde</translation>
    </message>
    <message>
        <source>E-services that ask for it</source>
        <translation>Asiointipalvelut, joissa valtuutta tarvitaan</translation>
    </message>
    <message>
        <source>Specifier and length</source>
        <translation>Tarkenne ja pituus</translation>
    </message>
    <message>
        <source>Empty: as in the settings.</source>
        <translation>Tyhjä: asetusten mukaan.</translation>
    </message>
    <message>
        <source>Description and sources</source>
        <translation>Kuvaus ja lähteet</translation>
    </message>
    <message>
        <source>The stable key of the theme; seen in lists downloaded from Suomi.fi.</source>
        <translation>Valtuusasian pysyvä tunnus, joka näkyy Suomi.fi:stä ladatuissa luetteloissa.</translation>
    </message>
    <message>
        <source>One on a line. The theme is found by them too.</source>
        <translation>Yksi riville. Valtuusasia löytyy myös niillä.</translation>
    </message>
</context>
<context>
    <name>ThemeModel</name>
    <message>
        <source>to be checked</source>
        <extracomment>The names of the filter&apos;s choices, and what they mean to the service.</extracomment>
        <translation>tarkistettava</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>piilotettu</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>käytössä</translation>
    </message>
</context>
<context>
    <name>ThemeNote</name>
    <message>
        <source>Official list</source>
        <translation>Virallinen luettelo</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Lähde</translation>
    </message>
</context>
<context>
    <name>ThemesPage</name>
    <message>
        <source>Mandate themes</source>
        <translation>Valtuusasiat</translation>
    </message>
    <message>
        <source>Search by name, e-service or description</source>
        <translation>Hae: nimi, asiointipalvelu, kuvaus</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>käytössä</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>ei käytössä</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>tarkistettava</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>piilotettu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tila</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Omistaja</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate theme(s)</source>
        <translation>
            <numerusform>%n valtuusasia</numerusform>
            <numerusform>%n valtuusasiaa</numerusform>
        </translation>
    </message>
    <message>
        <source>New mandate theme</source>
        <translation>Uusi valtuusasia</translation>
    </message>
    <message>
        <source>No mandate themes yet</source>
        <translation>Valtuusasioita ei ole vielä</translation>
    </message>
    <message>
        <source>Add those that the municipality uses, with the names of the official list.</source>
        <translation>Lisää kunnan käyttämät valtuusasiat virallisen luettelon nimillä.</translation>
    </message>
</context>
<context>
    <name>TitlesPage</name>
    <message>
        <source>Job titles</source>
        <translation>Tehtävänimikkeet</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Hae: nimi</translation>
    </message>
    <message numerus="yes">
        <source>%n job title(s)</source>
        <translation>
            <numerusform>%n tehtävänimike</numerusform>
            <numerusform>%n tehtävänimikettä</numerusform>
        </translation>
    </message>
    <message>
        <source>New job title</source>
        <translation>Uusi tehtävänimike</translation>
    </message>
    <message>
        <source>No job titles yet</source>
        <translation>Tehtävänimikkeitä ei ole vielä</translation>
    </message>
    <message>
        <source>Job titles are needed for the engagements of persons.</source>
        <translation>Nimikkeitä tarvitaan henkilöiden tehtäviin.</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Haltijoita</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n henkilö</numerusform>
            <numerusform>%n henkilöä</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge {name} into another title</source>
        <translation>Yhdistä toiseen nimikkeeseen: {name}</translation>
    </message>
    <message>
        <source>The title that stays</source>
        <translation>Nimike, joka jää</translation>
    </message>
    <message>
        <source>The engagements and the map of this title move to the one that stays.</source>
        <translation>Nimikkeen tehtävät ja valtuuskartta siirtyvät jäävälle nimikkeelle.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will have it too.</source>
        <translation>
            <numerusform>Nimikkeen saa lisäksi %n henkilö.</numerusform>
            <numerusform>Nimikkeen saa lisäksi %n henkilöä.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} was merged.</source>
        <translation>{name} on yhdistetty.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>There is nothing to undo.</source>
        <extracomment>Events that say something of Suomi.fi, where undoing in the register changes nothing.</extracomment>
        <translation>Ei mitään kumottavaa.</translation>
    </message>
    <message>
        <source>Undone: {what}.</source>
        <translation>Kumottu: {what}.</translation>
    </message>
    <message>
        <source>This does not change Suomi.fi.</source>
        <translation>Tämä ei muuta mitään Suomi.fi:ssä.</translation>
    </message>
</context>
<context>
    <name>UnitsPage</name>
    <message>
        <source>Units</source>
        <translation>Yksiköt</translation>
    </message>
    <message>
        <source>Search by name or sector</source>
        <translation>Hae: nimi, toimiala</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Taso</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Toimiala</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Päättyneet</translation>
    </message>
    <message>
        <source>shown too</source>
        <translation>näytetään</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>ei näytetä</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n yksikkö</numerusform>
            <numerusform>%n yksikköä</numerusform>
        </translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>Uusi yksikkö</translation>
    </message>
    <message>
        <source>No units yet</source>
        <translation>Yksiköitä ei ole vielä</translation>
    </message>
    <message>
        <source>Begin with the sectors; service areas and units come below them.</source>
        <translation>Aloita toimialoista. Palvelualueet ja yksiköt tulevat niiden alle.</translation>
    </message>
    <message>
        <source>Assignor</source>
        <translation>Valtuuttaja</translation>
    </message>
    <message>
        <source>The organisation that gives the mandates of the people here, if not the municipality.</source>
        <translation>Organisaatio, joka antaa täällä työskentelevien valtuudet, jos se ei ole kunta.</translation>
    </message>
    <message>
        <source>When it has been in operation</source>
        <translation>Toiminta-aika</translation>
    </message>
    <message>
        <source>The unit that continues its work.</source>
        <translation>Yksikkö, joka jatkaa toimintaa.</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Kuuluu</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>ei kirjattu</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Henkilöitä</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n henkilö</numerusform>
            <numerusform>%n henkilöä</numerusform>
        </translation>
    </message>
    <message>
        <source>In operation</source>
        <translation>Toiminta-aika</translation>
    </message>
    <message>
        <source>Continued by</source>
        <translation>Seuraaja</translation>
    </message>
</context>
<context>
    <name>WorkListPane</name>
    <message>
        <source>The identity code is off the clipboard.</source>
        <translation>Henkilötunnus on poistettu leikepöydältä.</translation>
    </message>
    <message>
        <source>Grantor: </source>
        <translation>Antaja: </translation>
    </message>
    <message>
        <source>Grantor</source>
        <translation>Valtuuden antaja</translation>
    </message>
    <message>
        <source>Search everything: name, theme, number …</source>
        <translation>Hae mistä tahansa: nimi, valtuusasia, numero …</translation>
    </message>
    <message numerus="yes">
        <source>%n assignee(s)</source>
        <translation>
            <numerusform>%n valtuutettu</numerusform>
            <numerusform>%n valtuutettua</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name} ({count})</translation>
    </message>
    <message>
        <source>Nobody can grant ({count})</source>
        <translation>Kukaan ei voi antaa ({count})</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate(s) to do</source>
        <translation>
            <numerusform>%n valtuus tehtävänä</numerusform>
            <numerusform>%n valtuutta tehtävänä</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody holds a right to grant today</source>
        <translation>Kenelläkään ei ole tänään valtuutusoikeutta</translation>
    </message>
    <message>
        <source>Add the rights to the registry, or apply for them from DVV.</source>
        <translation>Kirjaa valtuutusoikeudet rekisteriin tai hae niitä DVV:ltä.</translation>
    </message>
    <message>
        <source>Nothing waits to be granted</source>
        <translation>Mikään ei odota antamista</translation>
    </message>
    <message>
        <source>Approved lines come here when a holder of the right can grant them.</source>
        <translation>Hyväksytyt rivit tulevat tähän, kun valtuutusoikeuden haltija voi antaa ne.</translation>
    </message>
    <message>
        <source>Choose what is done to see it step by step</source>
        <translation>Valitse tehtävä, niin näet sen vaiheittain</translation>
    </message>
    <message>
        <source>Nobody holds the right to grant this today</source>
        <translation>Kenelläkään ei ole tänään oikeutta antaa tätä</translation>
    </message>
    <message>
        <source>A right to grant is applied for from DVV. When it is registered, this moves to its holder.</source>
        <translation>Valtuutusoikeus haetaan DVV:ltä. Kun se on rekisteröity, tämä siirtyy haltijan työlistalle.</translation>
    </message>
    <message>
        <source>Marked as done: {done}. Request {number} was left as it was: {why}</source>
        <translation>Kirjattu tehdyiksi: {done}. Tilaus {number} jäi ennalleen: {why}</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate(s) marked as done. Tell the assignees too.</source>
        <translation>
            <numerusform>%n valtuus kirjattu tehdyksi. Ilmoita myös valtuutetulle.</numerusform>
            <numerusform>%n valtuutta kirjattu tehdyiksi. Ilmoita myös valtuutetuille.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Näytä</translation>
    </message>
    <message>
        <source>Go to the request</source>
        <translation>Siirry tilaukseen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Kumoa</translation>
    </message>
    <message>
        <source>Apply to D&amp;VV for the right…</source>
        <translation>Hae oike&amp;utta DVV:ltä…</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>Työlista</translation>
    </message>
</context>
<context>
    <name>_GroupRow</name>
    <message>
        <source>Copy the row</source>
        <translation>Kopioi rivi</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Poista rivi</translation>
    </message>
</context>
<context>
    <name>_Hint</name>
    <message>
        <source>Drop the files to receive them</source>
        <translation>Pudota tiedostot vastaanotettaviksi</translation>
    </message>
    <message>
        <source>Filled forms become requests, signed copies find theirs.</source>
        <translation>Täytetyistä lomakkeista tulee tilauksia, allekirjoitetut kappaleet liitetään tilauksiinsa.</translation>
    </message>
</context>
</TS>
