<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About valtuusapp</source>
        <translation>Om valtuusapp</translation>
    </message>
    <message>
        <source>valtuusapp {version}</source>
        <translation>valtuusapp {version}</translation>
    </message>
    <message>
        <source>A register of a municipality&apos;s Suomi.fi mandates. It is not a part of Suomi.fi and does not change anything there. Free software under the MIT licence.</source>
        <translation>Ett register över kommunens Suomi.fi-fullmakter. Programmet är inte en del av Suomi.fi och ändrar ingenting där. Fri programvara, MIT-licens.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arkiv</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Redigera</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visa</translation>
    </message>
    <message>
        <source>&amp;Registers</source>
        <translation>Re&amp;gister</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjälp</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Avsluta</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Sök</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Uppdatera</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nästa område</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>&amp;Föregående område</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>&amp;Ljusa färger</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>&amp;Mörka färger</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>&amp;Systemets färger</translation>
    </message>
    <message>
        <source>Larger &amp;text</source>
        <translation>S&amp;törre text</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>M&amp;indre text</translation>
    </message>
    <message>
        <source>Text at &amp;100 %</source>
        <translation>Textstorlek &amp;100 %</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>N&amp;y</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Ta bort…</translation>
    </message>
    <message>
        <source>New re&amp;quest for this person</source>
        <translation>Ny &amp;beställning för personen</translation>
    </message>
    <message>
        <source>&amp;Add an engagement</source>
        <translation>&amp;Lägg till en befattning</translation>
    </message>
    <message>
        <source>&amp;Merge into another person…</source>
        <translation>Slå sa&amp;mman med en annan person…</translation>
    </message>
    <message>
        <source>&amp;Possible duplicates</source>
        <translation>Möjliga &amp;dubbletter</translation>
    </message>
    <message>
        <source>Take into use</source>
        <translation>Ta i bruk</translation>
    </message>
    <message>
        <source>&amp;Confirm the name…</source>
        <translation>Be&amp;kräfta namnet…</translation>
    </message>
    <message>
        <source>&amp;Merge into another title…</source>
        <translation>Slå sa&amp;mman med en annan beteckning…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Dölj</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Skriv &amp;ut…</translation>
    </message>
    <message>
        <source>&amp;Export to Excel…</source>
        <translation>&amp;Exportera till Excel…</translation>
    </message>
    <message>
        <source>&amp;Import from Excel…</source>
        <translation>&amp;Hämta från Excel…</translation>
    </message>
    <message>
        <source>Appro&amp;ve…</source>
        <translation>&amp;Godkänn…</translation>
    </message>
    <message>
        <source>Approved &amp;states…</source>
        <translation>Godkända &amp;kartor…</translation>
    </message>
    <message>
        <source>&amp;Add a row…</source>
        <translation>&amp;Lägg till en rad…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Redigera…</translation>
    </message>
    <message>
        <source>Set the &amp;level…</source>
        <translation>&amp;Ange nivå…</translation>
    </message>
    <message>
        <source>&amp;Copy the rows to another title…</source>
        <translation>&amp;Kopiera raderna till en annan beteckning…</translation>
    </message>
    <message>
        <source>&amp;Propose from holdings…</source>
        <translation>&amp;Föreslå från fullmakter…</translation>
    </message>
    <message>
        <source>Make a &amp;request…</source>
        <translation>Gör en &amp;beställning…</translation>
    </message>
    <message>
        <source>Apply to D&amp;VV for the right…</source>
        <translation>Sök rätten hos &amp;MDB…</translation>
    </message>
    <message>
        <source>Record an e&amp;xception…</source>
        <translation>Godkänn a&amp;vvikelsen…</translation>
    </message>
    <message>
        <source>End the exce&amp;ption…</source>
        <translation>Avsluta &amp;godkännandet…</translation>
    </message>
    <message>
        <source>Propose to e&amp;nd…</source>
        <translation>Föreslå avsl&amp;utande…</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>Ta&amp;bell</translation>
    </message>
    <message>
        <source>&amp;Matrix or table</source>
        <translation>Matris &amp;eller tabell</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Avvikelser</translation>
    </message>
    <message>
        <source>E&amp;xceptions</source>
        <translation>&amp;Godkända avvikelser</translation>
    </message>
    <message>
        <source>&amp;Open all groups</source>
        <translation>&amp;Öppna alla grupper</translation>
    </message>
    <message>
        <source>&amp;Close all groups</source>
        <translation>St&amp;äng alla grupper</translation>
    </message>
    <message>
        <source>Show in the re&amp;gistry</source>
        <translation>Visa i &amp;registret</translation>
    </message>
    <message>
        <source>Cop&amp;y as a table</source>
        <translation>Kop&amp;iera som tabell</translation>
    </message>
    <message>
        <source>&amp;Add a mandate…</source>
        <translation>Anteckna en &amp;fullmakt…</translation>
    </message>
    <message>
        <source>&amp;Correct…</source>
        <translation>&amp;Rätta…</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>S&amp;para</translation>
    </message>
    <message>
        <source>&amp;End…</source>
        <translation>&amp;Anteckna som annullerad…</translation>
    </message>
    <message>
        <source>&amp;Told of the end…</source>
        <translation>Anteckna som &amp;meddelad…</translation>
    </message>
    <message>
        <source>Entered in e&amp;rror…</source>
        <translation>Märk som f&amp;elaktig anteckning…</translation>
    </message>
    <message>
        <source>App&amp;ly to DVV for a new right…</source>
        <translation>Sök en ny rätt &amp;hos MDB…</translation>
    </message>
    <message>
        <source>Apply to DVV for the in&amp;validation…</source>
        <translation>S&amp;ök annullering hos MDB…</translation>
    </message>
    <message>
        <source>C&amp;opy as a table</source>
        <translation>&amp;Kopiera som tabell</translation>
    </message>
    <message>
        <source>Sho&amp;w the request</source>
        <translation>Vis&amp;a beställningen</translation>
    </message>
    <message>
        <source>All mandates of this &amp;assignee</source>
        <translation>Fullmaktstaga&amp;rens alla fullmakter</translation>
    </message>
    <message>
        <source>C&amp;olumns…</source>
        <translation>&amp;Kolumner…</translation>
    </message>
    <message>
        <source>&amp;New request</source>
        <translation>N&amp;y beställning</translation>
    </message>
    <message>
        <source>Ne&amp;w request for a new mandate</source>
        <translation>Ny beställning &amp;av en ny fullmakt</translation>
    </message>
    <message>
        <source>Receive &amp;forms…</source>
        <translation>Ta em&amp;ot blanketter…</translation>
    </message>
    <message>
        <source>&amp;Blank form…</source>
        <translation>&amp;Tom blankett…</translation>
    </message>
    <message>
        <source>Ne&amp;xt step</source>
        <translation>N&amp;ästa steg</translation>
    </message>
    <message>
        <source>Check the &amp;lines</source>
        <translation>Granska &amp;raderna</translation>
    </message>
    <message>
        <source>&amp;Mark the mandate as checked</source>
        <translation>&amp;Markera fullmakten som granskad</translation>
    </message>
    <message>
        <source>&amp;Open the form</source>
        <translation>&amp;Öppna blanketten</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Förhandsgranska</translation>
    </message>
    <message>
        <source>R&amp;ecord…</source>
        <translation>&amp;Handling…</translation>
    </message>
    <message>
        <source>&amp;Copy as new</source>
        <translation>&amp;Kopiera som ny</translation>
    </message>
    <message>
        <source>&amp;Attach a signed copy…</source>
        <translation>B&amp;ifoga undertecknat exemplar…</translation>
    </message>
    <message>
        <source>Record the &amp;decision</source>
        <translation>Anteckna bes&amp;lutet</translation>
    </message>
    <message>
        <source>Chan&amp;ge the decision</source>
        <translation>Än&amp;dra beslutet</translation>
    </message>
    <message>
        <source>Correc&amp;t what was recorded…</source>
        <translation>Rätta det ante&amp;cknade…</translation>
    </message>
    <message>
        <source>&amp;Receive without printing</source>
        <translation>Anteckna som mottagen &amp;utan utskrift</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>Åt&amp;erta beställningen…</translation>
    </message>
    <message>
        <source>&amp;Delete the draft</source>
        <translation>Ta &amp;bort utkastet</translation>
    </message>
    <message>
        <source>List of &amp;requests</source>
        <translation>Listan över &amp;beställningar</translation>
    </message>
    <message>
        <source>&amp;Work list</source>
        <translation>&amp;Arbetslista</translation>
    </message>
    <message>
        <source>DVV &amp;applications</source>
        <translation>Ans&amp;ökningar till MDB</translation>
    </message>
    <message>
        <source>&amp;Open another register…</source>
        <translation>&amp;Öppna ett annat register…</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>&amp;Säkerhetskopior…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Inställningar…</translation>
    </message>
    <message>
        <source>&amp;Undo the last change</source>
        <translation>Å&amp;ngra den senaste ändringen</translation>
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
        <translation>&amp;Kortkommandon</translation>
    </message>
    <message>
        <source>&amp;About valtuusapp</source>
        <translation>&amp;Om valtuusapp</translation>
    </message>
    <message>
        <source>&amp;New DVV application</source>
        <translation>Ny ansökan till &amp;MDB</translation>
    </message>
    <message>
        <source>Ne&amp;xt step of the application</source>
        <translation>&amp;Ansökans nästa steg</translation>
    </message>
    <message>
        <source>&amp;Edit the application</source>
        <translation>Re&amp;digera ansökan</translation>
    </message>
    <message>
        <source>S&amp;ummary to enter at DVV</source>
        <translation>U&amp;ppgifter att föra in hos MDB</translation>
    </message>
    <message>
        <source>&amp;Attach the authority…</source>
        <translation>Bifoga &amp;handling som visar behörigheten…</translation>
    </message>
    <message>
        <source>Remove an attached &amp;file…</source>
        <translation>Ta bort &amp;en bilaga…</translation>
    </message>
    <message>
        <source>Record a si&amp;gnature…</source>
        <translation>Anteckna &amp;underskrift…</translation>
    </message>
    <message>
        <source>Record as sen&amp;t…</source>
        <translation>Anteckna som s&amp;änd…</translation>
    </message>
    <message>
        <source>Record as re&amp;gistered</source>
        <translation>Anteckna som &amp;registrerad</translation>
    </message>
    <message>
        <source>DVV asks for a su&amp;pplement…</source>
        <translation>MDB begär &amp;komplettering…</translation>
    </message>
    <message>
        <source>A &amp;holder invalidated in person…</source>
        <translation>&amp;Fullmaktstagaren annullerade själv…</translation>
    </message>
    <message>
        <source>DVV re&amp;jected…</source>
        <translation>MDB a&amp;vslog…</translation>
    </message>
    <message>
        <source>Take &amp;back to be changed</source>
        <translation>Återför till &amp;beredning</translation>
    </message>
    <message>
        <source>&amp;Withdraw the application…</source>
        <translation>&amp;Återta ansökan…</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>as the system</source>
        <translation>enligt systemet</translation>
    </message>
    <message>
        <source>light</source>
        <translation>ljusa</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>mörka</translation>
    </message>
    <message>
        <source>{scale} %</source>
        <translation>{scale} %</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Färger</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textstorlek</translation>
    </message>
    <message>
        <source>On this workstation; in force at once.</source>
        <translation>Valet gäller den här arbetsstationen och träder i kraft genast.</translation>
    </message>
</context>
<context>
    <name>ApplicationCommands</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) begun: look through them before they are signed.</source>
        <translation>
            <numerusform>%n ansökan påbörjad: granska den innan den undertecknas.</numerusform>
            <numerusform>%n ansökningar påbörjade: granska dem innan de undertecknas.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is kept with the application.</source>
        <translation>{name} är sparad som bilaga till ansökan.</translation>
    </message>
    <message>
        <source>The application can be changed again. It must be signed anew.</source>
        <translation>Ansökan kan ändras igen. Den måste undertecknas på nytt.</translation>
    </message>
    <message>
        <source>Attach the document that shows the authority</source>
        <translation>Bifoga handlingen som visar behörigheten</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Välj en fil…</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.docx)</source>
        <translation>Handlingar (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.docx)</translation>
    </message>
    <message>
        <source>The application is saved.</source>
        <translation>Ansökan är sparad.</translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) recorded in the registry.</source>
        <translation>
            <numerusform>%n rätt antecknad i registret.</numerusform>
            <numerusform>%n rätter antecknade i registret.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApplicationDetail</name>
    <message>
        <source>Application</source>
        <translation>Ansökan</translation>
    </message>
    <message>
        <source>Signatories</source>
        <translation>Undertecknare</translation>
    </message>
    <message>
        <source>At DVV</source>
        <translation>Hos MDB</translation>
    </message>
    <message>
        <source>Rights in the registry ({count})</source>
        <translation>Rätter i registret ({count})</translation>
    </message>
    <message>
        <source>Attachments ({count})</source>
        <translation>Bilagor ({count})</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Assignor</source>
        <translation>Fullmaktsgivare</translation>
    </message>
    <message>
        <source>Persons concerned</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Mandate themes</source>
        <translation>Fullmaktsärenden</translation>
    </message>
    <message>
        <source>Specifier</source>
        <translation>Specifikation</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Giltighetstid</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivering</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Beställning</translation>
    </message>
    <message>
        <source>about {day}, an estimate</source>
        <translation>omkring {day} (uppskattning)</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sänd</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Väntas</translation>
    </message>
    <message>
        <source>Supplement asked</source>
        <translation>Komplettering begärd</translation>
    </message>
    <message>
        <source>To be supplemented</source>
        <translation>Ska kompletteras</translation>
    </message>
    <message>
        <source>Supplement by</source>
        <translation>Komplettering senast</translation>
    </message>
    <message>
        <source>Supplement sent</source>
        <translation>Komplettering sänd</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Avgörande</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>DVV&apos;s reference</source>
        <translation>MDB:s referens</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Återtagen</translation>
    </message>
</context>
<context>
    <name>ApplicationForm</name>
    <message>
        <source>What is applied for</source>
        <translation>Vad ansökan gäller</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Fullmaktstyp</translation>
    </message>
    <message>
        <source>One application is of one type.</source>
        <translation>En ansökan gäller en typ.</translation>
    </message>
    <message>
        <source>Assignor</source>
        <translation>Fullmaktsgivare</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Work and unit</source>
        <translation>Befattning och enhet</translation>
    </message>
    <message>
        <source>Mandate theme</source>
        <translation>Fullmaktsärende</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Börjar</translation>
    </message>
    <message>
        <source>Empty: from the day on which DVV registers it.</source>
        <translation>Tomt: från den dag då MDB registrerar rätten.</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Upphör</translation>
    </message>
    <message>
        <source>Specifier</source>
        <translation>Specifikation</translation>
    </message>
    <message>
        <source>Several with commas between. Empty: unlimited.</source>
        <translation>Flera åtskilda med kommatecken. Tomt: obegränsad.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivering</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Choose from the list, or write a name that is not in the register.</source>
        <translation>Välj ur listan eller skriv ett namn som inte finns i registret.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Beteckning</translation>
    </message>
    <message>
        <source>Those who sign for the municipality. Proposed as last time.</source>
        <translation>De som undertecknar för kommunens räkning. Föreslås vara de samma som senast.</translation>
    </message>
    <message>
        <source>DVV application</source>
        <translation>Ansökan till MDB</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Ansökan</translation>
    </message>
    <message>
        <source>Persons concerned</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Each of them gets each of the mandate themes below.</source>
        <translation>För varje person gäller ansökan alla fullmaktsärenden nedan.</translation>
    </message>
    <message>
        <source>Mandate themes</source>
        <translation>Fullmaktsärenden</translation>
    </message>
    <message>
        <source>Validity and reason</source>
        <translation>Giltighetstid och motivering</translation>
    </message>
    <message>
        <source>Signatories</source>
        <translation>Undertecknare</translation>
    </message>
</context>
<context>
    <name>ApplicationGroups</name>
    <message>
        <source>Open ones</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>Under beredning</translation>
    </message>
    <message>
        <source>Waiting for signatories</source>
        <translation>Väntar på undertecknare</translation>
    </message>
    <message>
        <source>At DVV</source>
        <translation>Hos MDB</translation>
    </message>
    <message>
        <source>To be supplemented</source>
        <translation>Ska kompletteras</translation>
    </message>
    <message>
        <source>Closed ones</source>
        <translation>Avslutade</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>ApplicationList</name>
    <message>
        <source>DVV applications</source>
        <translation>Ansökningar till MDB</translation>
    </message>
    <message>
        <source>Search everything: number, name, theme, reference …</source>
        <translation>Sök i allt: nummer, namn, fullmaktsärende, referens …</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n ansökan</numerusform>
            <numerusform>%n ansökningar</numerusform>
        </translation>
    </message>
    <message>
        <source>No applications here</source>
        <translation>Inga ansökningar</translation>
    </message>
    <message>
        <source>A right to grant is applied for from DVV. Begin here, or from an approved request.</source>
        <translation>En fullmaktsrätt söks hos MDB. Börja här eller från en godkänd beställning.</translation>
    </message>
    <message>
        <source>Choose an application to see where it is and what comes next</source>
        <translation>Välj en ansökan för att se var den är och vad som är nästa steg</translation>
    </message>
</context>
<context>
    <name>ApplicationStepper</name>
    <message>
        <source>{done} of {count}</source>
        <translation>{done} av {count}</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Beredning</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Underskrifter</translation>
    </message>
    <message>
        <source>At DVV</source>
        <translation>Hos MDB</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Avgörande</translation>
    </message>
</context>
<context>
    <name>ApplicationWords</name>
    <message>
        <source>Only the document that shows the authority is kept here. Copies of the signatories&apos; identity papers are sent to DVV only and are never stored.</source>
        <translation>Här sparas bara handlingen som visar behörigheten. Kopior av undertecknarnas identitetshandlingar skickas bara till MDB och sparas aldrig.</translation>
    </message>
    <message>
        <source>DVV applications</source>
        <translation>Ansökningar till MDB</translation>
    </message>
    <message>
        <source>from the registration to {day}</source>
        <translation>från registreringen till {day}</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>ännu inte undertecknad</translation>
    </message>
    <message>
        <source>signed {day}</source>
        <translation>undertecknad {day}</translation>
    </message>
</context>
<context>
    <name>ApprovalFields</name>
    <message>
        <source>Form of the decision</source>
        <translation>Beslutets form</translation>
    </message>
    <message>
        <source>Day of the decision</source>
        <translation>Beslutsdag</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Godkännare</translation>
    </message>
    <message>
        <source>Choose from the list, or write a name that is not in the register.</source>
        <translation>Välj ur listan eller skriv ett namn som inte finns i registret.</translation>
    </message>
    <message>
        <source>Approver&apos;s title</source>
        <translation>Godkännarens titel</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referens</translation>
    </message>
    <message>
        <source>Decision §, message or place of the original.</source>
        <translation>Beslutets §, meddelandet eller var originalet finns.</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Ärendenummer</translation>
    </message>
    <message>
        <source>Decided as deputy</source>
        <translation>Beslutade som ställföreträdare</translation>
    </message>
</context>
<context>
    <name>ArrivalDetail</name>
    <message>
        <source>The chosen file</source>
        <extracomment>Longer names of files are cut in the middle.</extracomment>
        <translation>Den valda filen</translation>
    </message>
    <message>
        <source>Choose a file to see what it is</source>
        <translation>Välj en fil för att se vad den är</translation>
    </message>
    <message>
        <source>Received: request {number}.</source>
        <translation>Mottagen: beställning {number}.</translation>
    </message>
    <message>
        <source>Show the request</source>
        <translation>Visa beställningen</translation>
    </message>
    <message>
        <source>Signed copy of request {number}</source>
        <translation>Undertecknat exemplar av beställning {number}</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Ny beställning</translation>
    </message>
    <message>
        <source>Received as</source>
        <translation>Tas emot som</translation>
    </message>
    <message>
        <source>Signed copy of the request</source>
        <translation>Undertecknat exemplar av beställningen</translation>
    </message>
    <message>
        <source>Search by number, orderer or assignee.</source>
        <translation>Sök med nummer, beställare eller fullmaktstagare.</translation>
    </message>
    <message>
        <source>To be asked</source>
        <translation>Att fråga</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>Identifierade</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to put right: they stay with the request and are mended there.</source>
        <translation>
            <numerusform>%n punkt att rätta: den syns i beställningen och rättas där.</numerusform>
            <numerusform>%n punkter att rätta: de syns i beställningen och rättas där.</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Saknas</translation>
    </message>
</context>
<context>
    <name>AsTyped</name>
    <message>
        <source>As typed</source>
        <translation>Som det skrevs</translation>
    </message>
    <message>
        <source>Now: {text}</source>
        <translation>Nu: {text}</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>Övriga fält</translation>
    </message>
    <message>
        <source>Service and matter</source>
        <translation>Tjänst och fullmaktsärende</translation>
    </message>
    <message>
        <source>Not known: told in own words</source>
        <translation>Inte känt: berättat med egna ord</translation>
    </message>
</context>
<context>
    <name>AssigneeFilter</name>
    <message>
        <source>Show the mandates of everybody</source>
        <translation>Visa allas fullmakter</translation>
    </message>
</context>
<context>
    <name>Assistant</name>
    <message>
        <source>With the mandate themes, usual sectors and job titles</source>
        <translation>Med färdiga fullmaktsärenden, vanliga sektorer och yrkesbeteckningar</translation>
    </message>
    <message>
        <source>Empty: everything is written by ourselves</source>
        <translation>Tomt: allt antecknas för hand</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>Welcome – valtuusapp</source>
        <translation>Välkommen – valtuusapp</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Steg {step} av {steps}</translation>
    </message>
    <message>
        <source>Make the register</source>
        <translation>Skapa registret</translation>
    </message>
    <message>
        <source>Welcome to valtuusapp</source>
        <translation>Välkommen till valtuusapp</translation>
    </message>
    <message>
        <source>Look at the demonstration</source>
        <translation>Se på demonstrationen</translation>
    </message>
    <message>
        <source>The register of your municipality&apos;s Suomi.fi mandates lies on this computer only.</source>
        <translation>Registret över kommunens Suomi.fi-fullmakter finns bara på den här datorn.</translation>
    </message>
    <message>
        <source>Whose register is this?</source>
        <translation>Vilken kommuns register är det här?</translation>
    </message>
    <message>
        <source>Municipality in Finnish</source>
        <translation>Kommunens namn på finska</translation>
    </message>
    <message>
        <source>Municipality in Swedish</source>
        <translation>Kommunens namn på svenska</translation>
    </message>
    <message>
        <source>Business ID</source>
        <translation>FO-nummer</translation>
    </message>
    <message>
        <source>It stands on mandates, for example 1234567-1.</source>
        <translation>Syns i fullmakterna. Till exempel 1234567-1.</translation>
    </message>
    <message>
        <source>Language of the forms</source>
        <translation>Blanketternas språk</translation>
    </message>
    <message>
        <source>Who uses the program?</source>
        <translation>Vem använder programmet?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>The name stands in the log beside what you do.</source>
        <translation>Namnet sparas i historiken vid varje anteckning.</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Yrkesbeteckning</translation>
    </message>
    <message>
        <source>How do you begin, and where is it kept?</source>
        <translation>Vad innehåller registret från början och var sparas det?</translation>
    </message>
    <message>
        <source>The register</source>
        <translation>Registrets fil</translation>
    </message>
    <message>
        <source>On a disk of this computer, not on a network share.</source>
        <translation>På den här datorns skiva, inte på en nätverksenhet.</translation>
    </message>
    <message>
        <source>Second folder for backups</source>
        <translation>Andra mappen för säkerhetskopior</translation>
    </message>
    <message>
        <source>For example on a network share. It can be chosen later.</source>
        <translation>Till exempel på en nätverksenhet. Mappen kan också väljas senare.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
    <message>
        <source>Where is the register kept?</source>
        <translation>Var sparas registret?</translation>
    </message>
    <message>
        <source>Registers (*.sqlite)</source>
        <translation>Register (*.sqlite)</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>none yet</source>
        <translation>ingen ännu</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Välj mapp…</translation>
    </message>
    <message>
        <source>The folder beside the register</source>
        <translation>Mappen bredvid registret</translation>
    </message>
    <message>
        <source>Newest beside the register: {moment}</source>
        <translation>Nyaste bredvid registret: {moment}</translation>
    </message>
    <message>
        <source>Newest in the second folder: {moment}</source>
        <translation>Nyaste i den andra mappen: {moment}</translation>
    </message>
    <message>
        <source>The second folder for backups</source>
        <translation>Andra mappen för säkerhetskopior</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Making the day&apos;s backup</source>
        <translation>Gör dagens säkerhetskopia</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Säkerhetskopior</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>Inga säkerhetskopior ännu</translation>
    </message>
    <message>
        <source>Make the first one now.</source>
        <translation>Gör den första nu.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Återställ</translation>
    </message>
    <message>
        <source>Restore the chosen one…</source>
        <translation>Återställ den valda…</translation>
    </message>
    <message>
        <source>{moment}   {size} MB   verified</source>
        <translation>{moment}   {size} MB   kontrollerad</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Gör en säkerhetskopia nu</translation>
    </message>
    <message>
        <source>The backup is made and verified.</source>
        <translation>Säkerhetskopian har gjorts och kontrollerats.</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Gör en säkerhetskopia</translation>
    </message>
    <message>
        <source>The register goes back to {moment}. What it is now is kept beside it.</source>
        <translation>Registret återställs så som det var {moment}. Det nuvarande registret bevaras bredvid det.</translation>
    </message>
</context>
<context>
    <name>BasicsPage</name>
    <message>
        <source>Mandate themes</source>
        <translation>Fullmaktsärenden</translation>
    </message>
    <message>
        <source>E-services</source>
        <translation>E-tjänster</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationer</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Enheter</translation>
    </message>
    <message>
        <source>Job titles</source>
        <translation>Yrkesbeteckningar</translation>
    </message>
    <message>
        <source>Basic data</source>
        <translation>Grunduppgifter</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message numerus="yes">
        <source>%n draft(s) begun: look through them and print them.</source>
        <translation>
            <numerusform>%n utkast påbörjat: kontrollera och skriv ut det.</numerusform>
            <numerusform>%n utkast påbörjade: kontrollera och skriv ut dem.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlankFormPage</name>
    <message>
        <source>Save as PDF…</source>
        <translation>Spara som PDF…</translation>
    </message>
    <message>
        <source>Blank form to fill in</source>
        <translation>Tom blankett att fylla i</translation>
    </message>
    <message>
        <source>Filled in with a PDF viewer and sent back</source>
        <translation>Fylls i med ett PDF-program och skickas tillbaka</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Visa i mappen</translation>
    </message>
    <message>
        <source>Open in the PDF viewer</source>
        <translation>Öppna i PDF-programmet</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n sida</numerusform>
            <numerusform>%n sidor</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Sparat som {name}.</translation>
    </message>
    <message>
        <source>Take {name} off</source>
        <translation>Ta bort {name} från blanketten</translation>
    </message>
    <message>
        <source>Continuation pages with more rows</source>
        <translation>Fortsättningssidor med fler rader</translation>
    </message>
    <message>
        <source>Orderer</source>
        <translation>Beställare</translation>
    </message>
    <message>
        <source>The form is filled in with what is known.</source>
        <translation>Det som är känt fylls i på blanketten.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>The maps of its sector tell which e-services can be chosen. Empty: the unit of the orderer.</source>
        <translation>Sektorns fullmaktskartor avgör vilka e-tjänster som kan väljas på blanketten. Tomt: beställarens enhet.</translation>
    </message>
    <message>
        <source>What the form holds</source>
        <translation>Vad som finns på blanketten</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Blankett</translation>
    </message>
    <message>
        <source>Language of the form</source>
        <translation>Blankettens språk</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Åt vem</translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s), from the maps of {sector}</source>
        <translation>
            <numerusform>%n alternativ från kartorna för {sector}</numerusform>
            <numerusform>%n alternativ från kartorna för {sector}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s): everything that is in use</source>
        <translation>
            <numerusform>%n alternativ: allt som är i bruk</numerusform>
            <numerusform>%n alternativ: allt som är i bruk</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
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
        <translation>Visa</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) to DVV begun.</source>
        <translation>
            <numerusform>%n ansökan till MDB påbörjad.</numerusform>
            <numerusform>%n ansökningar till MDB påbörjade.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is recorded that the assignees were told.</source>
        <translation>Meddelandet har antecknats.</translation>
    </message>
    <message>
        <source>Select the one granted line that is to be corrected.</source>
        <translation>Välj den givna rad som ska rättas.</translation>
    </message>
    <message>
        <source>Another correction is not finished: save or cancel it first.</source>
        <translation>En annan rättelse är oavslutad: spara eller avbryt den först.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) added to the maps.</source>
        <translation>
            <numerusform>%n rad tillagd på fullmaktskartorna.</numerusform>
            <numerusform>%n rader tillagda på fullmaktskartorna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mandate(s) added to the registry.</source>
        <translation>
            <numerusform>%n fullmakt lades till i fullmaktsregistret.</numerusform>
            <numerusform>%n fullmakter lades till i fullmaktsregistret.</numerusform>
        </translation>
    </message>
    <message>
        <source>The record is corrected.</source>
        <translation>Anteckningen är rättad.</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Open the form</source>
        <translation>Öppna blanketten</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Granskning</translation>
    </message>
    <message>
        <source>Checked all the same</source>
        <translation>Granskad ändå</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Granskad</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Beställning</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>Copy: {value}</source>
        <translation>Kopiera: {value}</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>inte vald</translation>
    </message>
    <message>
        <source>Theme not known yet</source>
        <translation>Fullmaktsärendet är inte känt ännu</translation>
    </message>
    <message>
        <source>In the orderer&apos;s words</source>
        <translation>Med beställarens ord</translation>
    </message>
    <message>
        <source>As typed on the form</source>
        <translation>Som på blanketten</translation>
    </message>
    <message>
        <source>The orderer told nothing more.</source>
        <translation>Beställaren har inte berättat mer.</translation>
    </message>
    <message>
        <source>Not named yet</source>
        <translation>Inte utsedd ännu</translation>
    </message>
    <message>
        <source>Checked {day}</source>
        <translation>Granskad {day}</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>Ska granskas</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Granska på nytt</translation>
    </message>
    <message>
        <source>Mark as checked</source>
        <translation>Markera som granskad</translation>
    </message>
    <message>
        <source>All lines of this mandate (Ctrl+M)</source>
        <translation>Alla rader för fullmakten (Ctrl+M)</translation>
    </message>
    <message>
        <source>Ask the supervisor</source>
        <translation>Fråga chefen</translation>
    </message>
    <message>
        <source>Ask the director</source>
        <translation>Fråga sektordirektören</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message numerus="yes">
        <source>%n assignee(s)</source>
        <translation>
            <numerusform>%n fullmaktstagare</numerusform>
            <numerusform>%n fullmaktstagare</numerusform>
        </translation>
    </message>
    <message>
        <source>{ticked} of {count} ticked</source>
        <translation>{ticked} av {count} markerade</translation>
    </message>
    <message>
        <source>{said}. Tick the assignees who are done.</source>
        <translation>{said}. Markera de fullmaktstagare som är klara.</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n mandate(s) as invalidated</source>
        <translation>
            <numerusform>Anteckna %n fullmakt som annullerad</numerusform>
            <numerusform>Anteckna %n fullmakter som annullerade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n mandate(s) as granted</source>
        <translation>
            <numerusform>Anteckna %n fullmakt som given</numerusform>
            <numerusform>Anteckna %n fullmakter som givna</numerusform>
        </translation>
    </message>
    <message>
        <source>Not ticked: {names}. Press again to mark as done all the same.</source>
        <translation>Inte markerade: {names}. Tryck igen för att anteckna ändå.</translation>
    </message>
    <message>
        <source>Look at the warnings. Press again to mark as done all the same.</source>
        <translation>Se varningarna. Tryck igen för att anteckna ändå.</translation>
    </message>
    <message>
        <source>Tick everybody</source>
        <translation>Markera alla</translation>
    </message>
</context>
<context>
    <name>ChecklistFrame</name>
    <message>
        <source>Granted here</source>
        <translation>Ges här</translation>
    </message>
    <message>
        <source>The employee requests it</source>
        <translation>Den anställda begär</translation>
    </message>
    <message>
        <source>How it is done</source>
        <translation>Hur det görs</translation>
    </message>
    <message>
        <source>Written down in the register</source>
        <translation>Antecknas i registret</translation>
    </message>
    <message>
        <source>Request {number}</source>
        <translation>Beställning {number}</translation>
    </message>
</context>
<context>
    <name>CodeField</name>
    <message>
        <source>Identity code of {name}</source>
        <translation>Personbeteckning: {name}</translation>
    </message>
    <message>
        <source>Identity code</source>
        <translation>Personbeteckning</translation>
    </message>
    <message>
        <source>Copy the identity code of {name}</source>
        <translation>Kopiera personbeteckningen: {name}</translation>
    </message>
    <message>
        <source>Forget the identity code</source>
        <translation>Glöm personbeteckningen</translation>
    </message>
    <message>
        <source>Checked. It is kept nowhere and forgotten in a minute.</source>
        <translation>Kontrollerad. Sparas ingenstans, glöms om en minut.</translation>
    </message>
</context>
<context>
    <name>CorrectPage</name>
    <message>
        <source>Correct</source>
        <translation>Rätta</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Invalidated on</source>
        <translation>Annullerad</translation>
    </message>
    <message>
        <source>Granted on</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>How it was invalidated</source>
        <translation>Hur den annullerades</translation>
    </message>
    <message>
        <source>Why it was invalidated</source>
        <translation>Varför den annullerades</translation>
    </message>
    <message>
        <source>Empty: the assignee has not been told, and telling waits again.</source>
        <translation>Tomt: fullmaktstagaren har inte fått något meddelande, och meddelandet väntar igen.</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>Meddelad</translation>
    </message>
    <message>
        <source>Correct what was recorded</source>
        <translation>Rättelse av det antecknade</translation>
    </message>
    <message>
        <source>Write here what really stands in Suomi.fi. {suomifi}</source>
        <translation>Anteckna här vad som verkligen finns i Suomi.fi. {suomifi}</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>I registret nu</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Varför det rättas</translation>
    </message>
    <message>
        <source>The reason stays in the history.</source>
        <translation>Orsaken bevaras i historiken.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Choose from the calendar</source>
        <translation>Välj i kalendern</translation>
    </message>
    <message>
        <source>d.m.yyyy</source>
        <translation>d.m.åååå</translation>
    </message>
</context>
<context>
    <name>DecidePage</name>
    <message>
        <source>Why the decision is changed</source>
        <translation>Varför beslutet ändras</translation>
    </message>
    <message>
        <source>Why it is not approved</source>
        <translation>Varför den inte godkänns</translation>
    </message>
    <message>
        <source>Everything is approved</source>
        <translation>Allt godkänns</translation>
    </message>
    <message>
        <source>Decide line by line</source>
        <translation>Avgörs rad för rad</translation>
    </message>
    <message>
        <source>Nothing is approved</source>
        <translation>Inget godkänns</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Endorsement of the sector director</source>
        <translation>Sektordirektörens tillstyrkan</translation>
    </message>
    <message>
        <source>The decision is of {count} of {all} lines.</source>
        <translation>Beslutet gäller {count} av {all} rader.</translation>
    </message>
    <message>
        <source>Mandates asked for ({count})</source>
        <translation>Beställda fullmakter ({count})</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>DecisionRow</name>
    <message>
        <source>Approve</source>
        <translation>Godkänns</translation>
    </message>
    <message>
        <source>Do not approve</source>
        <translation>Godkänns inte</translation>
    </message>
    <message>
        <source>Why it is not approved</source>
        <translation>Varför den inte godkänns</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Choose a row to see everything about it</source>
        <translation>Välj en rad för att se uppgifterna här</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Kopiera uppgifterna</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Fler åtgärder</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>No mandates in force</source>
        <translation>Inga giltiga fullmakter</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in the mandate registry</source>
        <translation>Visa i fullmaktsregistret</translation>
    </message>
    <message>
        <source>Mandates in force ({count})</source>
        <translation>Giltiga fullmakter ({count})</translation>
    </message>
    <message>
        <source>Valid to {day}</source>
        <translation>Upphör {day}</translation>
    </message>
</context>
<context>
    <name>DirectoryPage</name>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Här finns ingenting ännu</translation>
    </message>
    <message>
        <source>Edit: {name}</source>
        <translation>Redigera: {name}</translation>
    </message>
    <message>
        <source>{name} was saved.</source>
        <translation>{name} har sparats.</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Fortsätt redigera</translation>
    </message>
    <message>
        <source>The changes were not saved.</source>
        <translation>Ändringarna sparades inte.</translation>
    </message>
</context>
<context>
    <name>DoneFields</name>
    <message>
        <source>Invalidated on</source>
        <translation>Annullerad</translation>
    </message>
    <message>
        <source>Granted on</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Fullmaktstyp</translation>
    </message>
    <message>
        <source>Specifier</source>
        <translation>Specifikation</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Börjar</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Upphör</translation>
    </message>
    <message>
        <source>Became otherwise than approved…</source>
        <translation>Blev annorlunda än godkänt…</translation>
    </message>
    <message>
        <source>Approved: {value}</source>
        <translation>Godkänt: {value}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>inget</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>Not saved: {title}</source>
        <translation>Inte sparat: {title}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
</context>
<context>
    <name>EServicesPage</name>
    <message>
        <source>E-services</source>
        <translation>E-tjänster</translation>
    </message>
    <message>
        <source>Search by name or owner</source>
        <translation>Sök: namn, ägare</translation>
    </message>
    <message numerus="yes">
        <source>%n e-service(s)</source>
        <translation>
            <numerusform>%n e-tjänst</numerusform>
            <numerusform>%n e-tjänster</numerusform>
        </translation>
    </message>
    <message>
        <source>New e-service</source>
        <translation>Ny e-tjänst</translation>
    </message>
    <message>
        <source>No e-services yet</source>
        <translation>Inga e-tjänster ännu</translation>
    </message>
    <message>
        <source>Add the e-services in which the municipality acts.</source>
        <translation>Lägg till de e-tjänster där kommunen uträttar ärenden.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ägare</translation>
    </message>
    <message>
        <source>Mandate themes ({count})</source>
        <translation>Fullmaktsärenden ({count})</translation>
    </message>
    <message>
        <source>No mandate theme names this e-service.</source>
        <translation>Inget fullmaktsärende hör till e-tjänsten.</translation>
    </message>
</context>
<context>
    <name>EditPage</name>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>DVV application</source>
        <translation>Ansökan till MDB</translation>
    </message>
    <message>
        <source>New DVV application</source>
        <translation>Ny ansökan till MDB</translation>
    </message>
    <message>
        <source>The number is given when it is saved.</source>
        <translation>Numret ges när ansökan sparas.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>Not saved yet</source>
        <translation>Inte sparat ännu</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Spara (Ctrl+S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Correct the mandate</source>
        <translation>Rätta fullmaktens uppgifter</translation>
    </message>
    <message>
        <source>New mandate</source>
        <translation>Ny fullmakt</translation>
    </message>
</context>
<context>
    <name>EditSection</name>
    <message>
        <source>{title}: saved.</source>
        <translation>{title}: sparat.</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>The mandate was corrected.</source>
        <translation>Fullmaktens uppgifter har rättats.</translation>
    </message>
    <message>
        <source>The mandate was entered.</source>
        <translation>Fullmakten har antecknats.</translation>
    </message>
    <message>
        <source>What you typed is kept.</source>
        <translation>Det skrivna finns kvar.</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message numerus="yes">
        <source>End %n mandate(s)</source>
        <translation>
            <numerusform>Anteckna fullmakten som annullerad</numerusform>
            <numerusform>Anteckna %n fullmakter som annullerade</numerusform>
        </translation>
    </message>
    <message>
        <source>Invalidated on</source>
        <translation>Annullerad</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Anteckna som annullerad</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate(s) ended.</source>
        <translation>
            <numerusform>Fullmakten har antecknats som annullerad.</numerusform>
            <numerusform>%n fullmakter har antecknats som annullerade.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as entered in error</source>
        <translation>Märk som felaktig anteckning</translation>
    </message>
    <message>
        <source>Mark as an error</source>
        <translation>Märk som felaktig</translation>
    </message>
    <message>
        <source>The mandate never was: it stays in the history only. {suomifi}</source>
        <translation>En sådan fullmakt har inte funnits. Anteckningen blir kvar bara i historiken. {suomifi}</translation>
    </message>
    <message>
        <source>The mandate is marked as entered in error.</source>
        <translation>Fullmakten har märkts som felaktig anteckning.</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>Meddelad</translation>
    </message>
    <message numerus="yes">
        <source>Was the assignee told of the end?</source>
        <translation>
            <numerusform>Har fullmaktstagaren fått ett meddelande om upphörandet?</numerusform>
            <numerusform>Har fullmaktstagarna fått ett meddelande om upphörandet?</numerusform>
        </translation>
    </message>
    <message>
        <source>Record as told</source>
        <translation>Anteckna som meddelad</translation>
    </message>
    <message>
        <source>Suomi.fi tells nobody of an invalidation.</source>
        <translation>Suomi.fi meddelar ingen om en annullering.</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate(s) recorded as told.</source>
        <translation>
            <numerusform>Meddelandet om att fullmakten har upphört är antecknat.</numerusform>
            <numerusform>Meddelandet om att %n fullmakter har upphört är antecknat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the selected is left out: its state does not allow this.</source>
        <translation>
            <numerusform>%n av de valda lämnas bort, eftersom dess status inte tillåter detta.</numerusform>
            <numerusform>%n av de valda lämnas bort, eftersom deras status inte tillåter detta.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EngagementEditing</name>
    <message>
        <source>Add an engagement</source>
        <translation>Lägg till en befattning</translation>
    </message>
    <message>
        <source>New engagement: {name}</source>
        <translation>Ny befattning: {name}</translation>
    </message>
    <message>
        <source>Engagement: {name}</source>
        <translation>Befattning: {name}</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dag</translation>
    </message>
    <message>
        <source>End the engagement</source>
        <translation>Anteckna befattningen som avslutad</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Anteckna som avslutad</translation>
    </message>
    <message>
        <source>The mandates do not end by themselves when the engagement does.</source>
        <translation>Fullmakterna upphör inte av sig själva när befattningen upphör.</translation>
    </message>
    <message>
        <source>The engagement was ended.</source>
        <translation>Befattningen har antecknats som avslutad.</translation>
    </message>
    <message>
        <source>Delete the engagement?</source>
        <translation>Ska befattningen tas bort?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Only what was written down by mistake is deleted. Work that has ended gets its last day.</source>
        <translation>Ta bara bort en befattning som har antecknats av misstag. För en befattning som har upphört antecknas sista dagen.</translation>
    </message>
    <message>
        <source>The engagement was deleted.</source>
        <translation>Befattningen har tagits bort.</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Anställning</translation>
    </message>
    <message>
        <source>Empty: until further notice.</source>
        <translation>Tomt: tills vidare.</translation>
    </message>
    <message>
        <source>While on long leave a person lacks no mandates.</source>
        <translation>Under en lång frånvaro saknar personen inga fullmakter.</translation>
    </message>
    <message>
        <source>The one that lists show first. A person has one.</source>
        <translation>Visas först i listorna. En person har en huvudbefattning.</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>avslutad</translation>
    </message>
    <message>
        <source>on leave {period}</source>
        <translation>frånvarande {period}</translation>
    </message>
    <message>
        <source>Change the engagement {title}</source>
        <translation>Redigera befattningen {title}</translation>
    </message>
    <message>
        <source>Delete the engagement {title}</source>
        <translation>Ta bort befattningen {title}</translation>
    </message>
    <message>
        <source>End the engagement {title}</source>
        <translation>Anteckna befattningen {title} som avslutad</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>What this changes</source>
        <translation>Vad detta ändrar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
</context>
<context>
    <name>EntryWork</name>
    <message>
        <source>Choose a sector or a title first.</source>
        <translation>Välj först en sektor eller en beteckning.</translation>
    </message>
    <message>
        <source>Edit: {name}</source>
        <translation>Redigera: {name}</translation>
    </message>
    <message>
        <source>New row: {name}</source>
        <translation>Ny rad: {name}</translation>
    </message>
    <message>
        <source>The row was saved: {name}.</source>
        <translation>Raden har sparats: {name}.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n row(s) of the map?</source>
        <translation>
            <numerusform>Ta bort %n rad på kartan?</numerusform>
            <numerusform>Ta bort %n rader på kartan?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) deleted.</source>
        <translation>
            <numerusform>%n rad borttagen.</numerusform>
            <numerusform>%n rader borttagna.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Visa i mappen</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Skriver filen {name}</translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>Exporten avbröts. Ingen fil skrevs.</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate(s) written to {name}.</source>
        <translation>
            <numerusform>%n fullmakt har exporterats till filen {name}.</numerusform>
            <numerusform>%n fullmakter har exporterats till filen {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>Exportera till Excel</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-arbetsbok (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>{label} (required)</source>
        <translation>{label} (obligatorisk)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Clear filters</source>
        <translation>Rensa urvalen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alla</translation>
    </message>
</context>
<context>
    <name>FindingWork</name>
    <message>
        <source>Everything that is lacking has been requested already.</source>
        <translation>Allt som saknas har redan beställts.</translation>
    </message>
    <message numerus="yes">
        <source>Record an exception for %n finding(s)</source>
        <translation>
            <numerusform>Godkänn %n avvikelse</numerusform>
            <numerusform>Godkänn %n avvikelser</numerusform>
        </translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Godkänn</translation>
    </message>
    <message>
        <source>The findings do not count until the exception ends.</source>
        <translation>Avvikelsen räknas inte förrän godkännandet upphör.</translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s) recorded.</source>
        <translation>
            <numerusform>%n avvikelse godkänd.</numerusform>
            <numerusform>%n avvikelser godkända.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End %n exception(s)</source>
        <translation>
            <numerusform>Avsluta %n godkännande</numerusform>
            <numerusform>Avsluta %n godkännanden</numerusform>
        </translation>
    </message>
    <message>
        <source>End the exception</source>
        <translation>Avsluta godkännandet</translation>
    </message>
    <message>
        <source>From today on the findings count again.</source>
        <translation>Från och med i dag räknas avvikelserna igen.</translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s) ended.</source>
        <translation>
            <numerusform>%n godkännande avslutat.</numerusform>
            <numerusform>%n godkännanden avslutade.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPane</name>
    <message>
        <source>Search everything: name, theme, title …</source>
        <translation>Sök i allt: namn, fullmaktsärende, beteckning …</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Avvikelser</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Inga avvikelser</translation>
    </message>
    <message>
        <source>What people hold is as the maps say.</source>
        <translation>Personerna har de fullmakter som kartorna säger.</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Yrkesbeteckning</translation>
    </message>
    <message>
        <source>Job title: all</source>
        <translation>Beteckning: alla</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n avvikelse</numerusform>
            <numerusform>%n avvikelser</numerusform>
        </translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Allvar</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Avvikelse</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Godkända</translation>
    </message>
    <message>
        <source>only exceptions</source>
        <translation>bara godkända</translation>
    </message>
    <message>
        <source>all, exceptions too</source>
        <translation>alla, också godkända</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>dolda</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Language of the paper: </source>
        <translation>Blankettens språk: </translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Blankettens språk</translation>
    </message>
    <message>
        <source>The request has a number. After changes it is printed and signed anew.</source>
        <translation>Beställningen har redan ett nummer. Efter ändringar skrivs den ut och undertecknas på nytt.</translation>
    </message>
    <message>
        <source>The request has a number. Say why you change it.</source>
        <translation>Beställningen har ett nummer. Berätta varför den ändras.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Förhandsgranska</translation>
    </message>
    <message>
        <source>Save the changes…</source>
        <translation>Spara ändringarna…</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>Som det skrevs</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) did not fit in the form: make another request.</source>
        <translation>
            <numerusform>%n namn rymdes inte på blanketten. Gör en beställning till.</numerusform>
            <numerusform>%n namn rymdes inte på blanketten. Gör en beställning till.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormPreview</name>
    <message>
        <source>Preview of the form</source>
        <translation>Förhandsgranska blanketten</translation>
    </message>
    <message>
        <source>Which form</source>
        <translation>Vilken blankett</translation>
    </message>
    <message>
        <source>Language: </source>
        <translation>Språk: </translation>
    </message>
    <message>
        <source>Language of the form</source>
        <translation>Blankettens språk</translation>
    </message>
    <message>
        <source>As it is saved.</source>
        <translation>Så som den är sparad.</translation>
    </message>
</context>
<context>
    <name>FormsSection</name>
    <message>
        <source>Logo</source>
        <translation>Logotyp</translation>
    </message>
    <message>
        <source>The logo of the forms</source>
        <translation>Blanketternas logotyp</translation>
    </message>
    <message>
        <source>A PNG or JPEG picture; it stands before the sender on forms and records.</source>
        <translation>En PNG- eller JPEG-bild som står före avsändaren på blanketter och handlingar.</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Välj en bild…</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Ta bort logotypen</translation>
    </message>
    <message>
        <source>Preview of the form</source>
        <translation>Förhandsgranska blanketten</translation>
    </message>
    <message>
        <source>The logo was changed.</source>
        <translation>Logotypen byttes.</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Välj en bild</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>GrantFields</name>
    <message>
        <source>Type</source>
        <translation>Fullmaktstyp</translation>
    </message>
    <message>
        <source>Specifier</source>
        <translation>Specifikation</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Börjar</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Upphör</translation>
    </message>
    <message>
        <source>Asked: {value}</source>
        <translation>Beställt: {value}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>inget</translation>
    </message>
</context>
<context>
    <name>GrantPage</name>
    <message>
        <source>Registered by DVV on</source>
        <translation>Registrerad av MDB</translation>
    </message>
    <message>
        <source>Granted by</source>
        <translation>Given av</translation>
    </message>
    <message>
        <source>Granted on</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>Registered by DVV</source>
        <translation>Fullmaktsrätter som MDB har registrerat</translation>
    </message>
    <message>
        <source>Granted in Suomi.fi</source>
        <translation>Fullmakter som har getts i Suomi.fi</translation>
    </message>
    <message>
        <source>First grant the mandates in Suomi.fi, then write down here what was granted.</source>
        <translation>Ge först fullmakterna i Suomi.fi och anteckna sedan här vad som gavs.</translation>
    </message>
    <message>
        <source>DVV registers rights to grant on application. Write them down when DVV has told of it.</source>
        <translation>MDB registrerar fullmaktsrätter på ansökan. Anteckna dem när MDB har meddelat om registreringen.</translation>
    </message>
    <message>
        <source>Mandates ({count})</source>
        <translation>Fullmakter ({count})</translation>
    </message>
    <message>
        <source>As asked, unless it was granted otherwise. What differs is kept beside what was asked.</source>
        <translation>Fullmakterna antecknas så som de beställdes, om de inte ändras. Både det beställda och det givna sparas i registret.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Can grant these on that day: {names}</source>
        <translation>Kan ge dessa den dagen: {names}</translation>
    </message>
    <message>
        <source>By the register nobody could grant all of these on that day.</source>
        <translation>Enligt registret har ingen kunnat ge alla dessa den dagen.</translation>
    </message>
    <message>
        <source>holds the right to grant</source>
        <translation>har fullmaktsrätt</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n mandate(s) as ended</source>
        <translation>
            <numerusform>Anteckna %n fullmakt som avslutad</numerusform>
            <numerusform>Anteckna %n fullmakter som avslutade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n right(s) as registered</source>
        <translation>
            <numerusform>Anteckna %n rätt som registrerad</numerusform>
            <numerusform>Anteckna %n rätter som registrerade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n mandate(s) as granted</source>
        <translation>
            <numerusform>Anteckna %n fullmakt som given</numerusform>
            <numerusform>Anteckna %n fullmakter som givna</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GrantRow</name>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
</context>
<context>
    <name>GroupSection</name>
    <message>
        <source>Add a row</source>
        <translation>Lägg till en rad</translation>
    </message>
    <message>
        <source>Put the removed row back</source>
        <translation>Återställ den borttagna raden</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Read-only</source>
        <translation>Bara för läsning</translation>
    </message>
</context>
<context>
    <name>HelpTextsSection</name>
    <message>
        <source>Which form</source>
        <translation>Vilken blankett</translation>
    </message>
    <message>
        <source>Text under the title</source>
        <translation>Texten under rubriken</translation>
    </message>
    <message>
        <source>Which part of the form</source>
        <translation>Vilken del av blanketten</translation>
    </message>
    <message>
        <source>Preview of the form</source>
        <translation>Förhandsgranska blanketten</translation>
    </message>
    <message>
        <source>There are changes that are not saved. Save or cancel them first.</source>
        <translation>Det finns ändringar som inte har sparats. Spara eller ångra dem först.</translation>
    </message>
    <message>
        <source>in Finnish</source>
        <translation>på finska</translation>
    </message>
    <message>
        <source>in Swedish</source>
        <translation>på svenska</translation>
    </message>
    <message>
        <source>The whole part</source>
        <translation>Hela delen</translation>
    </message>
    <message>
        <source>Back to the original</source>
        <translation>Återställ originalet</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>{what} (undone)</source>
        <translation>{what} (ångrat)</translation>
    </message>
</context>
<context>
    <name>InlineConfirm</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>KnownLine</name>
    <message>
        <source>Change…</source>
        <translation>Byt…</translation>
    </message>
</context>
<context>
    <name>LetterPanel</name>
    <message>
        <source>Copy the message</source>
        <translation>Kopiera meddelandet</translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation>Öppna i e-postprogrammet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meddelande</translation>
    </message>
    <message>
        <source>The register does not know to whom: choose the receiver yourself.</source>
        <translation>Mottagaren finns inte i registret: välj den själv.</translation>
    </message>
    <message>
        <source>{name}: no e-mail address in the register.</source>
        <translation>{name}: e-postadressen finns inte i registret.</translation>
    </message>
    <message>
        <source>To: {address}</source>
        <translation>Till: {address}</translation>
    </message>
    <message>
        <source>The message is on the clipboard.</source>
        <translation>Meddelandet finns på urklipp.</translation>
    </message>
    <message>
        <source>The message is on the clipboard: paste it in the mail program.</source>
        <translation>Meddelandet finns på urklipp: klistra in det i e-postprogrammet.</translation>
    </message>
</context>
<context>
    <name>LetterRow</name>
    <message>
        <source>Message to {name}</source>
        <translation>Meddelande: {name}</translation>
    </message>
    <message>
        <source>Show the message</source>
        <translation>Visa meddelandet</translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation>Öppna i e-postprogrammet</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Kopiera meddelandet</translation>
    </message>
    <message>
        <source>the orderer</source>
        <translation>beställaren</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate(s)</source>
        <translation>
            <numerusform>%n fullmakt</numerusform>
            <numerusform>%n fullmakter</numerusform>
        </translation>
    </message>
    <message>
        <source>no e-mail address in the register</source>
        <translation>e-postadressen finns inte i registret</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Each in their own</source>
        <translation>Var och en på sitt eget</translation>
    </message>
    <message>
        <source>Language of the messages</source>
        <translation>Meddelandenas språk</translation>
    </message>
</context>
<context>
    <name>LinesTable</name>
    <message>
        <source>Lines of the request</source>
        <translation>Beställningens rader</translation>
    </message>
    <message>
        <source>Show in the registry</source>
        <translation>Visa i fullmaktsregistret</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>The text is long: it is copied. Paste it into the message that opened.</source>
        <translation>Texten är lång och har därför kopierats. Klistra in den i meddelandet som öppnades.</translation>
    </message>
    <message>
        <source>No mail program opened. The message is copied: paste it where you write it.</source>
        <translation>E-postprogrammet öppnades inte. Meddelandet är kopierat: klistra in det där du skriver.</translation>
    </message>
    <message>
        <source>The message to {name} is copied.</source>
        <translation>Meddelandet är kopierat: {name}.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Not saved: {what}. Save it, or do the same again to leave without saving.</source>
        <translation>Inte sparat: {what}. Spara, eller upprepa åtgärden för att lämna utan att spara.</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Flikar</translation>
    </message>
    <message>
        <source>Wait until the work that is going on is done, or cancel it.</source>
        <translation>Vänta tills den pågående åtgärden är klar, eller avbryt den.</translation>
    </message>
</context>
<context>
    <name>MandateForm</name>
    <message>
        <source>Why the register is changed</source>
        <extracomment>Fields from which others follow.</extracomment>
        <translation>Varför registret ändras</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Till vem</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Fullmaktstagare</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Befattning och enhet</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>Fullmakt</translation>
    </message>
    <message>
        <source>Mandate theme</source>
        <translation>Fullmaktsärende</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Fullmaktstyp</translation>
    </message>
    <message>
        <source>Specifier</source>
        <translation>Specifikation</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Börjar</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Upphör</translation>
    </message>
    <message>
        <source>Assignor</source>
        <translation>Fullmaktsgivare</translation>
    </message>
    <message>
        <source>Rests on the received mandate</source>
        <translation>Grundar sig på mottagen fullmakt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inte känt</translation>
    </message>
    <message>
        <source>Granting</source>
        <translation>Hur fullmakten gavs</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>Granted by</source>
        <translation>Given av</translation>
    </message>
    <message>
        <source>Why the work needs it</source>
        <translation>Varför arbetet kräver fullmakten</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>Upphörande</translation>
    </message>
    <message>
        <source>Invalidated on</source>
        <translation>Annullerad</translation>
    </message>
    <message>
        <source>How it was invalidated</source>
        <translation>Hur den annullerades</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>Meddelad</translation>
    </message>
    <message>
        <source>Reason of the end</source>
        <translation>Orsak till upphörandet</translation>
    </message>
    <message>
        <source>Without a specifier the mandate is unlimited.</source>
        <translation>Utan specifikation är fullmakten obegränsad.</translation>
    </message>
</context>
<context>
    <name>ManyRecordsPage</name>
    <message>
        <source>Print records</source>
        <translation>Skriv ut handlingar</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n beställning</numerusform>
            <numerusform>%n beställningar</numerusform>
        </translation>
    </message>
    <message>
        <source>one PDF file with bookmarks</source>
        <translation>till en PDF-fil med bokmärken</translation>
    </message>
    <message>
        <source>a PDF file for each request, into a folder</source>
        <translation>en PDF-fil för varje beställning i en mapp</translation>
    </message>
    <message>
        <source>a printer</source>
        <translation>till en skrivare</translation>
    </message>
    <message>
        <source>Replace the files</source>
        <translation>Ersätt filerna</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Visa i mappen</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Vart</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>The pages of each request are numbered by themselves.</source>
        <translation>Varje beställnings sidor numreras för sig.</translation>
    </message>
    <message>
        <source>Contact details of persons whose details are protected are left out of many records at once.</source>
        <translation>När många skrivs ut på en gång utelämnas kontaktuppgifterna för personer vars uppgifter är skyddade.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) left out: a draft has no record.</source>
        <translation>
            <numerusform>%n utkast utelämnas: ett utkast har ingen handling.</numerusform>
            <numerusform>%n utkast utelämnas: ett utkast har ingen handling.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Spara som PDF…</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Välj mapp…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Skriver filen {name}</translation>
    </message>
    <message>
        <source>Writing into {name}</source>
        <translation>Skriver till mappen {name}</translation>
    </message>
    <message>
        <source>Making the pages</source>
        <translation>Sidorna görs</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Choose another printer.</source>
        <translation>Skrivaren tog inte emot sidorna. Välj en annan skrivare.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer.</source>
        <translation>
            <numerusform>%n sida skickades till skrivaren.</numerusform>
            <numerusform>%n sidor skickades till skrivaren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Avbrutet. Inget skrevs.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) written.</source>
        <translation>
            <numerusform>%n handling skrevs.</numerusform>
            <numerusform>%n handlingar skrevs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>A folder for the records</source>
        <translation>En mapp för handlingarna</translation>
    </message>
</context>
<context>
    <name>ManyRows</name>
    <message>
        <source>Places without a row of this type get one.</source>
        <translation>Platser utan en rad av denna typ får en.</translation>
    </message>
    <message>
        <source>Set the level</source>
        <translation>Ange nivå</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Nothing changes: the level is the same already.</source>
        <translation>Inget ändras: nivån är redan densamma.</translation>
    </message>
    <message numerus="yes">
        <source>Set the level of %n row(s)?</source>
        <translation>
            <numerusform>Ange nivån för %n rad?</numerusform>
            <numerusform>Ange nivån för %n rader?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The level of %n row(s) was set.</source>
        <translation>
            <numerusform>Nivån för %n rad har angetts.</numerusform>
            <numerusform>Nivån för %n rader har angetts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the rows of {name} to another title</source>
        <translation>Kopiera raderna till en annan beteckning: {name}</translation>
    </message>
    <message>
        <source>Rows that the other title has already stay as they are.</source>
        <translation>De rader som den andra beteckningen redan har förblir som de är.</translation>
    </message>
    <message>
        <source>{name} has all of these rows already.</source>
        <translation>{name} har redan alla dessa rader.</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s) to {name}?</source>
        <translation>
            <numerusform>Kopiera %n rad till {name}?</numerusform>
            <numerusform>Kopiera %n rader till {name}?</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied to {name}.</source>
        <translation>
            <numerusform>%n rad kopierad till {name}.</numerusform>
            <numerusform>%n rader kopierade till {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapFrame</name>
    <message>
        <source>Mandate map by sector</source>
        <translation>Sektorernas fullmaktskarta</translation>
    </message>
    <message>
        <source>Mandate map by title</source>
        <translation>Beteckningarnas fullmaktskarta</translation>
    </message>
    <message>
        <source>Choose a sector or a row to see who holds it and who should</source>
        <translation>Välj en sektor eller en rad för att se vem som har fullmakten och vem som borde ha den</translation>
    </message>
    <message>
        <source>Choose a title or a row to see who holds it and who should</source>
        <translation>Välj en beteckning eller en rad för att se vem som har fullmakten och vem som borde ha den</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Fler åtgärder</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Propose rows from what people hold now, or add them one by one.</source>
        <translation>Föreslå rader utifrån gällande fullmakter eller lägg till dem en i taget.</translation>
    </message>
    <message>
        <source>No map yet</source>
        <translation>Ingen karta ännu</translation>
    </message>
</context>
<context>
    <name>MapPapers</name>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Visa i mappen</translation>
    </message>
    <message>
        <source>Approved states</source>
        <translation>Godkända kartor</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Skriver filen {name}</translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>Exporten avbröts. Ingen fil skrevs.</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Läser {name}</translation>
    </message>
    <message>
        <source>the whole map</source>
        <translation>hela kartan</translation>
    </message>
    <message>
        <source>What is approved</source>
        <translation>Vad godkänns</translation>
    </message>
    <message>
        <source>Approve the map</source>
        <translation>Godkänn kartan</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Godkänns</translation>
    </message>
    <message>
        <source>The map gets a number and is kept as it stands now.</source>
        <translation>Kartan får ett nummer och bevaras som den är nu.</translation>
    </message>
    <message>
        <source>The map was approved with the number {number}.</source>
        <translation>Kartan har godkänts med numret {number}.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {name}.</source>
        <translation>
            <numerusform>%n rad skriven till {name}.</numerusform>
            <numerusform>%n rader skrivna till {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>Exportera till Excel</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-arbetsbok (*.xlsx)</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>Hämta från Excel</translation>
    </message>
</context>
<context>
    <name>MapRows</name>
    <message>
        <source>The form says who will need it. Rows that the maps lack:</source>
        <translation>Blanketten berättar vilka som behöver fullmakten. Rader som saknas på kartorna:</translation>
    </message>
    <message>
        <source>Not in the register: {titles}</source>
        <translation>Finns inte i registret: {titles}</translation>
    </message>
    <message>
        <source>Add to the map</source>
        <translation>Lägg till på kartan</translation>
    </message>
    <message>
        <source>Pass over</source>
        <translation>Hoppa över</translation>
    </message>
    <message>
        <source>Sector {name}</source>
        <translation>Sektor {name}</translation>
    </message>
</context>
<context>
    <name>MapViews</name>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matris</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Avvikelser</translation>
    </message>
    <message>
        <source>How the map is looked at</source>
        <translation>Hur kartan visas</translation>
    </message>
</context>
<context>
    <name>Maps</name>
    <message>
        <source>the whole map</source>
        <translation>hela kartan</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Kartan</translation>
    </message>
    <message>
        <source>Approved states</source>
        <translation>Godkända kartor</translation>
    </message>
    <message>
        <source>Not approved yet</source>
        <translation>Inte ännu godkänd</translation>
    </message>
    <message>
        <source>Approve the map, or a sector&apos;s or title&apos;s part of it: it is kept as it stood.</source>
        <translation>Godkänn hela kartan eller sektorns eller beteckningens del: den bevaras som den var.</translation>
    </message>
    <message>
        <source>The map as it was approved</source>
        <translation>Kartan som den godkändes</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Skillnader</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>Inga skillnader</translation>
    </message>
    <message>
        <source>Compared with: </source>
        <translation>Jämförelse: </translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Jämförelse</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n rad</numerusform>
            <numerusform>%n rader</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>inget</translation>
    </message>
    <message>
        <source>the map today</source>
        <translation>kartan i dag</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n avvikelse</numerusform>
            <numerusform>%n avvikelser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit the row</source>
        <translation>Redigera raden</translation>
    </message>
    <message numerus="yes">
        <source>%n holder(s)</source>
        <translation>
            <numerusform>%n innehavare</numerusform>
            <numerusform>%n innehavare</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody holds it.</source>
        <translation>Ingen har fullmakten.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) should hold it and do not</source>
        <translation>
            <numerusform>%n person saknar den</numerusform>
            <numerusform>%n personer saknar den</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a request</source>
        <translation>Gör en beställning</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Giltighetstid</translation>
    </message>
    <message>
        <source>not limited</source>
        <translation>inte begränsad</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivering</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>inte antecknad</translation>
    </message>
    <message>
        <source>E-services</source>
        <translation>E-tjänster</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ansvarig</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>on long leave</source>
        <translation>på lång frånvaro</translation>
    </message>
    <message>
        <source>does not count: {reason}</source>
        <translation>räknas inte: {reason}</translation>
    </message>
    <message>
        <source>Show the mandate in the registry</source>
        <translation>Visa fullmakten i registret</translation>
    </message>
    <message>
        <source>Not in the map here, but allowed elsewhere.</source>
        <translation>Inte på den här kartan, men tillåten på annat håll.</translation>
    </message>
    <message>
        <source>Not in the map: ask the director whether the sector needs it.</source>
        <translation>Inte på kartan: fråga sektordirektören om sektorn behöver fullmakten.</translation>
    </message>
    <message>
        <source>Not in the map: ask the supervisor whether the work needs it.</source>
        <translation>Inte på kartan: fråga chefen om arbetet kräver fullmakten.</translation>
    </message>
    <message>
        <source>Add to the map</source>
        <translation>Lägg till på kartan</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes for anybody.</source>
        <translation>Inget ändras för någon.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Rows in the map</source>
        <translation>Rader på kartan</translation>
    </message>
    <message>
        <source>Not approved yet.</source>
        <translation>Inte ännu godkänd.</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Godkännanden</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) selected</source>
        <translation>
            <numerusform>%n rad vald</numerusform>
            <numerusform>%n rader valda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) without a row</source>
        <translation>
            <numerusform>%n plats utan rad</numerusform>
            <numerusform>%n platser utan rad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s) with findings</source>
        <translation>
            <numerusform>%n fullmaktsärende med avvikelser</numerusform>
            <numerusform>%n fullmaktsärenden med avvikelser</numerusform>
        </translation>
    </message>
    <message>
        <source>no map</source>
        <translation>ingen karta</translation>
    </message>
    <message>
        <source>added</source>
        <translation>tillagd</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>borttagen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>ändrad</translation>
    </message>
    <message>
        <source>At most months</source>
        <translation>Högst månader</translation>
    </message>
    <message>
        <source>Empty: the map does not limit the length.</source>
        <translation>Tomt: kartan begränsar inte längden.</translation>
    </message>
    <message>
        <source>Why the work needs it</source>
        <translation>Varför arbetet kräver fullmakten</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Vad det gäller</translation>
    </message>
    <message>
        <source>The row of the map</source>
        <translation>Raden på kartan</translation>
    </message>
    <message>
        <source>The mandate</source>
        <translation>Fullmakten</translation>
    </message>
    <message>
        <source>The exception</source>
        <translation>Godkännandet av avvikelsen</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) selected</source>
        <translation>
            <numerusform>%n avvikelse vald</numerusform>
            <numerusform>%n avvikelser valda</numerusform>
        </translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Yrkesbeteckning</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>giltiga</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>avslutad</translation>
    </message>
    <message>
        <source>End the exception…</source>
        <translation>Avsluta avvikelsen…</translation>
    </message>
    <message>
        <source>Recorded exceptions</source>
        <translation>Godkända avvikelser</translation>
    </message>
    <message>
        <source>No exceptions</source>
        <translation>Inga godkända avvikelser</translation>
    </message>
    <message>
        <source>A finding that is as it should be is recorded as an exception.</source>
        <translation>En avvikelse som är som den ska vara antecknas som godkänd avvikelse.</translation>
    </message>
    <message>
        <source>all, ended too</source>
        <translation>alla, också upphörda</translation>
    </message>
    <message>
        <source>Shown: </source>
        <translation>Visas: </translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Vad som visas</translation>
    </message>
    <message numerus="yes">
        <source>End %n exception(s)</source>
        <translation>
            <numerusform>Avsluta %n godkännande</numerusform>
            <numerusform>Avsluta %n godkännanden</numerusform>
        </translation>
    </message>
    <message>
        <source>End the exception</source>
        <translation>Avsluta godkännandet</translation>
    </message>
    <message>
        <source>From today on the findings count again.</source>
        <translation>Från och med i dag räknas avvikelserna igen.</translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s) ended.</source>
        <translation>
            <numerusform>%n godkännande avslutat.</numerusform>
            <numerusform>%n godkännanden avslutade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s) selected</source>
        <translation>
            <numerusform>%n avvikelse vald</numerusform>
            <numerusform>%n avvikelser valda</numerusform>
        </translation>
    </message>
    <message>
        <source>Mandate theme</source>
        <translation>Fullmaktsärende</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Fullmaktstyp</translation>
    </message>
    <message>
        <source>Assignor</source>
        <translation>Fullmaktsgivare</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Beställd</translation>
    </message>
    <message>
        <source>Sector or title</source>
        <translation>Sektor eller beteckning</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivå</translation>
    </message>
    <message>
        <source>Specifier</source>
        <translation>Specifikation</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Beställning</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Godkännare</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Beslutad</translation>
    </message>
    <message>
        <source>exception</source>
        <translation>godkänd</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Hämta</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>Hämta från Excel</translation>
    </message>
    <message>
        <source>What the file would change</source>
        <translation>Vad filen skulle ändra</translation>
    </message>
    <message>
        <source>The file is as the map: nothing would change.</source>
        <translation>Filen är som kartan: inget skulle ändras.</translation>
    </message>
    <message>
        <source>Import the file?</source>
        <translation>Hämta filen?</translation>
    </message>
    <message>
        <source>What is wrong with the file</source>
        <translation>Vad som är fel i filen</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n läggs till</numerusform>
            <numerusform>%n läggs till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n tas bort</numerusform>
            <numerusform>%n tas bort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n ändras</numerusform>
            <numerusform>%n ändras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s): mend the file, nothing is imported before.</source>
        <translation>
            <numerusform>%n fel: rätta filen, inget hämtas före det.</numerusform>
            <numerusform>%n fel: rätta filen, inget hämtas före det.</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>Hämtar {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) imported.</source>
        <translation>
            <numerusform>%n ändring hämtad.</numerusform>
            <numerusform>%n ändringar hämtade.</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the map</source>
        <extracomment>The symbol of each level; None where somebody holds what the map does not have. The ground of each level, as the theme calls it.</extracomment>
        <translation>inte på kartan</translation>
    </message>
    <message>
        <source>finding: {severity}</source>
        <translation>avvikelse: {severity}</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Inte godkänd</translation>
    </message>
    <message>
        <source>Changed since the approval on {day}</source>
        <translation>Ändrad efter godkännandet {day}</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Övriga</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>stängd</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öppen</translation>
    </message>
    <message numerus="yes">
        <source>group of %n mandate theme(s)</source>
        <translation>
            <numerusform>grupp, %n fullmaktsärende</numerusform>
            <numerusform>grupp, %n fullmaktsärenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the map</source>
        <translation>
            <numerusform>%n plats</numerusform>
            <numerusform>%n platser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in the map</source>
        <translation>
            <numerusform>%n rad på kartan</numerusform>
            <numerusform>%n rader på kartan</numerusform>
        </translation>
    </message>
    <message>
        <source>Responsible: {names}</source>
        <translation>Ansvarig: {names}</translation>
    </message>
    <message>
        <source>Approved on {day}</source>
        <translation>Godkänd {day}</translation>
    </message>
    <message>
        <source>no longer in use</source>
        <translation>inte längre i bruk</translation>
    </message>
    <message>
        <source>finding of the whole theme: {severity}</source>
        <translation>avvikelse som gäller hela fullmaktsärendet: {severity}</translation>
    </message>
    <message>
        <source>Printed: </source>
        <translation>Skrivs ut: </translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>Vad som skrivs ut</translation>
    </message>
    <message>
        <source>Language: </source>
        <translation>Språk: </translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Blankettens språk</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Spara som PDF…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n sida</numerusform>
            <numerusform>%n sidor</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer did not take the pages. Choose another printer.</source>
        <translation>Skrivaren tog inte emot sidorna. Välj en annan skrivare.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Sparat som {name}.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>Take into the map</source>
        <translation>Ta upp på kartan</translation>
    </message>
    <message>
        <source>Propose from holdings</source>
        <translation>Föreslå från fullmakter</translation>
    </message>
    <message>
        <source>Proposed rows</source>
        <translation>Föreslagna rader</translation>
    </message>
    <message>
        <source>Nothing to propose</source>
        <translation>Inget att föreslå</translation>
    </message>
    <message>
        <source>The map has already what its people hold, or they hold nothing.</source>
        <translation>Kartan har redan det som personerna har, eller så har de inga fullmakter.</translation>
    </message>
    <message>
        <source>as proposed</source>
        <translation>som föreslagits</translation>
    </message>
    <message>
        <source>Level of the selected rows: </source>
        <translation>Nivå för de valda raderna: </translation>
    </message>
    <message>
        <source>Level of the selected rows</source>
        <translation>Nivå för de valda raderna</translation>
    </message>
    <message numerus="yes">
        <source>Take %n row(s) into the map?</source>
        <translation>
            <numerusform>Ta upp %n rad på kartan?</numerusform>
            <numerusform>Ta upp %n rader på kartan?</numerusform>
        </translation>
    </message>
    <message>
        <source>What people hold now, with the share of those who work there. Tick what belongs to the map. The shares at which a level is proposed are settings.</source>
        <translation>Personernas nuvarande fullmakter och andelen som har dem. Kryssa för dem som hör till kartan. Andelarna för varje nivå finns i inställningarna.</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Kryssa för alla</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Ta bort kryssen</translation>
    </message>
    <message>
        <source>{accepted} of {count} ticked</source>
        <translation>{accepted} av {count} förkryssade</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken into the map.</source>
        <translation>
            <numerusform>%n rad upptagen på kartan.</numerusform>
            <numerusform>%n rader upptagna på kartan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n month(s)</source>
        <translation>
            <numerusform>högst %n månad</numerusform>
            <numerusform>högst %n månader</numerusform>
        </translation>
    </message>
    <message>
        <source>with a specifier only</source>
        <translation>endast med specifikation</translation>
    </message>
</context>
<context>
    <name>MatrixPane</name>
    <message>
        <source>No map yet</source>
        <translation>Ingen karta ännu</translation>
    </message>
    <message>
        <source>Search themes, owners and sectors</source>
        <translation>Sök fullmaktsärenden, ägare och sektorer</translation>
    </message>
    <message>
        <source>Search themes, owners and titles</source>
        <translation>Sök fullmaktsärenden, ägare och beteckningar</translation>
    </message>
    <message>
        <source>by owner</source>
        <translation>enligt ägare</translation>
    </message>
    <message>
        <source>by category</source>
        <translation>enligt ärendekategori</translation>
    </message>
    <message>
        <source>no groups</source>
        <translation>inga grupper</translation>
    </message>
    <message>
        <source>Grouped: </source>
        <translation>Gruppering: </translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Gruppering</translation>
    </message>
    <message>
        <source>what is in the map or held</source>
        <translation>på kartan och givna</translation>
    </message>
    <message>
        <source>empty ones too</source>
        <translation>också tomma</translation>
    </message>
    <message>
        <source>only with findings</source>
        <translation>bara avvikelser</translation>
    </message>
    <message>
        <source>Shown: </source>
        <translation>Visas: </translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Vad som visas</translation>
    </message>
    <message>
        <source>Matrix of themes and sectors</source>
        <translation>Matris över fullmaktsärenden och sektorer</translation>
    </message>
    <message>
        <source>Matrix of themes and titles</source>
        <translation>Matris över fullmaktsärenden och beteckningar</translation>
    </message>
    <message>
        <source>held, not in the map</source>
        <translation>given, inte på kartan</translation>
    </message>
    <message>
        <source>Number: holders</source>
        <translation>Siffran: innehavare</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate theme(s)</source>
        <translation>
            <numerusform>%n fullmaktsärende</numerusform>
            <numerusform>%n fullmaktsärenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sector(s)</source>
        <translation>
            <numerusform>%n sektor</numerusform>
            <numerusform>%n sektorer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n title(s)</source>
        <translation>
            <numerusform>%n beteckning</numerusform>
            <numerusform>%n beteckningar</numerusform>
        </translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Inga avvikelser</translation>
    </message>
    <message>
        <source>Nothing matches the search</source>
        <translation>Sökningen gav inga träffar</translation>
    </message>
</context>
<context>
    <name>MergeQuestion</name>
    <message>
        <source>Why</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Slå samman</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Stäng meddelandet</translation>
    </message>
</context>
<context>
    <name>OfficersSection</name>
    <message>
        <source>Nobody yet. Add yourself, so that the log knows your name.</source>
        <translation>Inga användare ännu. Lägg till dig själv, så att ditt namn syns i historiken.</translation>
    </message>
    <message>
        <source>The name of the account on the workstation: the program knows the officer by it.</source>
        <translation>Användarkontot på arbetsstationen. Programmet känner igen användaren på det.</translation>
    </message>
    <message>
        <source>New officer</source>
        <translation>Ny användare</translation>
    </message>
    <message>
        <source>Take {name} off the list?</source>
        <translation>Ska {name} tas bort ur listan?</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Ta bort ur listan</translation>
    </message>
    <message>
        <source>What the officer has done stays in the log.</source>
        <translation>Användarens anteckningar finns kvar i historiken.</translation>
    </message>
    <message>
        <source>{name} was taken off the list.</source>
        <translation>{name} har tagits bort ur listan.</translation>
    </message>
    <message>
        <source>Add an officer</source>
        <translation>Lägg till en användare</translation>
    </message>
    <message>
        <source>Their names stand in the log beside what they have done.</source>
        <translation>I historiken syns vem som har gjort vad.</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Redigera: {name}</translation>
    </message>
    <message>
        <source>Take off {name}</source>
        <translation>Ta bort ur listan: {name}</translation>
    </message>
    <message>
        <source>The officer was saved.</source>
        <translation>Användaren har sparats.</translation>
    </message>
</context>
<context>
    <name>OpeningFailed</name>
    <message>
        <source>The register cannot be opened</source>
        <extracomment>With these the file is there and whole: it can be looked at without writing. With these the file itself is the trouble: a backup helps.</extracomment>
        <translation>Registret kan inte öppnas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök på nytt</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Öppna bara för läsning</translation>
    </message>
    <message>
        <source>Restore the newest backup</source>
        <translation>Återställ den nyaste säkerhetskopian</translation>
    </message>
    <message>
        <source>Open another register…</source>
        <translation>Öppna ett annat register…</translation>
    </message>
    <message>
        <source>Make a new register</source>
        <translation>Skapa ett nytt register</translation>
    </message>
    <message>
        <source>Open a register</source>
        <translation>Öppna ett register</translation>
    </message>
    <message>
        <source>Registers (*.sqlite)</source>
        <translation>Register (*.sqlite)</translation>
    </message>
</context>
<context>
    <name>OrganisationsPage</name>
    <message>
        <source>Organisations</source>
        <translation>Organisationer</translation>
    </message>
    <message>
        <source>Search by name or business ID</source>
        <translation>Sök: namn, FO-nummer</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Organisationer</translation>
    </message>
    <message>
        <source>own</source>
        <translation>egna</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andra</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Upphörda</translation>
    </message>
    <message>
        <source>shown too</source>
        <translation>visas</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>visas inte</translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s)</source>
        <translation>
            <numerusform>%n organisation</numerusform>
            <numerusform>%n organisationer</numerusform>
        </translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>Ny organisation</translation>
    </message>
    <message>
        <source>No organisations yet</source>
        <translation>Inga organisationer ännu</translation>
    </message>
    <message>
        <source>Begin with the municipality itself.</source>
        <translation>Börja med kommunen själv.</translation>
    </message>
    <message>
        <source>For example 1234567-1. Needed when it is given a mandate.</source>
        <translation>Till exempel 1234567-1. Behövs när organisationen ges en fullmakt.</translation>
    </message>
    <message>
        <source>The municipality itself or its enterprise: the mandates that it gives stand here.</source>
        <translation>Kommunen själv eller dess affärsverk: de fullmakter som den ger finns i det här registret.</translation>
    </message>
    <message>
        <source>When it has been in operation</source>
        <translation>Verksamhetstid</translation>
    </message>
    <message>
        <source>The organisation that continues its duties.</source>
        <translation>Den organisation som tar över uppgifterna.</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Egen organisation</translation>
    </message>
    <message>
        <source>In operation</source>
        <translation>Verksamhetstid</translation>
    </message>
    <message>
        <source>Continued by</source>
        <translation>Efterföljare</translation>
    </message>
</context>
<context>
    <name>PdfPages</name>
    <message>
        <source>Pages</source>
        <translation>Sidor</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Sida {number} av {count}</translation>
    </message>
</context>
<context>
    <name>PersonDetail</name>
    <message>
        <source>Engagements ({count})</source>
        <translation>Befattningar ({count})</translation>
    </message>
    <message>
        <source>May be the same person</source>
        <translation>Kan vara samma person</translation>
    </message>
</context>
<context>
    <name>PersonMerging</name>
    <message>
        <source>They have the same name or the same e-mail address. Open one and merge it into the other.</source>
        <translation>De har samma namn eller e-postadress. Öppna den ena och slå samman den med den andra.</translation>
    </message>
    <message>
        <source>No two persons have the same name or e-mail address.</source>
        <translation>Inga två personer har samma namn eller e-postadress.</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Möjliga dubbletter</translation>
    </message>
    <message>
        <source>Merge {name} into another person</source>
        <translation>Slå samman med en annan person: {name}</translation>
    </message>
    <message>
        <source>The person who stays</source>
        <translation>Den person som blir kvar</translation>
    </message>
    <message>
        <source>Everything that {name} has moves to the person who stays.</source>
        <translation>Allt som {name} har flyttas till den person som blir kvar.</translation>
    </message>
    <message>
        <source>{name} was merged.</source>
        <translation>{name} har slagits samman.</translation>
    </message>
    <message>
        <source>Moves to {name}: engagements {engagements}, mandates {mandates}, requests and records.</source>
        <translation>Flyttas till {name}: befattningar {engagements}, fullmakter {mandates}, beställningar och anteckningar.</translation>
    </message>
    <message>
        <source>Details that are added: {details}.</source>
        <translation>Uppgifter som läggs till: {details}.</translation>
    </message>
    <message>
        <source>The employee number {number} is left out.</source>
        <translation>Anställningsnumret {number} utelämnas.</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Open in the mail program</source>
        <translation>Öppna i e-postprogrammet</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Kopiera meddelandet</translation>
    </message>
</context>
<context>
    <name>PersonsPage</name>
    <message>
        <source>Persons</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Search by name, title or unit</source>
        <translation>Sök: namn, beteckning, enhet</translation>
    </message>
    <message>
        <source>current</source>
        <translation>gällande</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>avslutad</translation>
    </message>
    <message>
        <source>from outside</source>
        <translation>utomstående</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Anställning</translation>
    </message>
    <message>
        <source>Mandates</source>
        <translation>Fullmakter</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>giltiga</translation>
    </message>
    <message>
        <source>none</source>
        <translation>inga</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Ny person</translation>
    </message>
    <message>
        <source>No persons yet</source>
        <translation>Inga personer ännu</translation>
    </message>
    <message>
        <source>Add those who hold, order or grant mandates.</source>
        <translation>Lägg till dem som har, beställer eller ger fullmakter.</translation>
    </message>
    <message>
        <source>In which messages are written.</source>
        <translation>Språket i meddelanden till personen.</translation>
    </message>
    <message>
        <source>Contact details</source>
        <translation>Kontaktuppgifter</translation>
    </message>
    <message>
        <source>Only this mark is shown, and the details are left out of lists and papers.</source>
        <translation>Bara den här märkningen visas. Uppgifterna utelämnas ur listor och blanketter.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Övriga uppgifter</translation>
    </message>
    <message>
        <source>Only for a person from outside the municipality.</source>
        <translation>Bara för en person utanför kommunen.</translation>
    </message>
    <message>
        <source>The day on which it was signed.</source>
        <translation>Dagen då den undertecknades.</translation>
    </message>
</context>
<context>
    <name>PickMany</name>
    <message>
        <source>Add one more</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Ta bort {name}</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Show the choices</source>
        <translation>Visa alternativen</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Show in folder</source>
        <translation>Visa i mappen</translation>
    </message>
    <message>
        <source>Open in the PDF viewer</source>
        <translation>Öppna i PDF-programmet</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Spara som PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>utkast</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Förhandsgranskning</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n sida</numerusform>
            <numerusform>%n sidor</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Sparat som {name}.</translation>
    </message>
    <message>
        <source>The number is given when the request is printed for signature.</source>
        <translation>Numret ges när beställningen skrivs ut för underskrift.</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Choose another printer.</source>
        <translation>Skrivaren tog inte emot sidorna. Välj en annan skrivare.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
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
        <translation>Gå till nästa</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right</source>
        <translation>
            <numerusform>%n sak att rätta</numerusform>
            <numerusform>%n saker att rätta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n varning</numerusform>
            <numerusform>%n varningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n anmärkning</numerusform>
            <numerusform>%n anmärkningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to fill in</source>
        <translation>
            <numerusform>%n punkt att fylla i</numerusform>
            <numerusform>%n punkter att fylla i</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to put right</source>
        <translation>Inget att rätta</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Making the demonstration</source>
        <translation>Skapar demonstrationen</translation>
    </message>
    <message>
        <source>A made-up city with its people, mandates and requests.</source>
        <translation>En påhittad stad med personer, fullmakter och beställningar.</translation>
    </message>
    <message>
        <source>The register was restored from the backup.</source>
        <translation>Registret har återställts från säkerhetskopian.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Något gick fel</translation>
    </message>
    <message>
        <source>The program met an error of its own. What has been saved is safe.</source>
        <translation>Ett fel inträffade i programmet. Det som har sparats finns kvar.</translation>
    </message>
    <message>
        <source>Start the program anew. If this comes again, send the log to the developers: {path}</source>
        <translation>Starta programmet på nytt. Om felet upprepas, skicka loggen till utvecklarna: {path}</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>New person: add to the register</source>
        <translation>Ny person: lägg till i registret</translation>
    </message>
    <message>
        <source>On the form: {words}</source>
        <translation>På blanketten: {words}</translation>
    </message>
    <message>
        <source>The work that the form tells is added too.</source>
        <translation>Också befattningen på blanketten läggs till.</translation>
    </message>
    <message>
        <source>Title or unit is not in the register: only the person is added.</source>
        <translation>Beteckningen eller enheten finns inte i registret: bara personen läggs till.</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>First names</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>Employee number</source>
        <translation>Anställningsnummer</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Delete {name}?</source>
        <translation>Ska {name} tas bort?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Only what was written down by mistake is deleted. What is used anywhere cannot be.</source>
        <translation>Ta bara bort sådant som har antecknats av misstag. Det som används någonstans kan inte tas bort.</translation>
    </message>
    <message>
        <source>{name} was deleted.</source>
        <translation>{name} har tagits bort.</translation>
    </message>
    <message>
        <source>Given on</source>
        <extracomment>Errors that have no problem of their own, and the field at which they are said.</extracomment>
        <translation>Given för underskrift</translation>
    </message>
    <message>
        <source>The application waits for its signatories.</source>
        <translation>Ansökan väntar på undertecknarna.</translation>
    </message>
    <message>
        <source>All who have not signed yet</source>
        <translation>Alla som ännu inte har undertecknat</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Undertecknare</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Undertecknad</translation>
    </message>
    <message>
        <source>Way of signing</source>
        <translation>Hur undertecknad</translation>
    </message>
    <message>
        <source>The signature is recorded.</source>
        <translation>Underskriften är antecknad.</translation>
    </message>
    <message>
        <source>In Suomi.fi each signatory approves the application. Identity papers are never stored here.</source>
        <translation>I Suomi.fi godkänner varje undertecknare ansökan. Identitetshandlingar sparas aldrig i detta program.</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Sänd</translation>
    </message>
    <message>
        <source>The application is recorded as sent.</source>
        <translation>Ansökan är antecknad som sänd.</translation>
    </message>
    <message>
        <source>What DVV asks for</source>
        <translation>Vad MDB begär</translation>
    </message>
    <message>
        <source>Supplement by</source>
        <translation>Komplettering senast</translation>
    </message>
    <message>
        <source>DVV asks for a supplement</source>
        <translation>MDB begär komplettering</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Begärd</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Anteckna</translation>
    </message>
    <message>
        <source>It is recorded what DVV asks for.</source>
        <translation>MDB:s begäran om komplettering är antecknad.</translation>
    </message>
    <message>
        <source>The supplement is recorded as sent.</source>
        <translation>Kompletteringen är antecknad som sänd.</translation>
    </message>
    <message>
        <source>Rejected on</source>
        <translation>Avslagen</translation>
    </message>
    <message>
        <source>DVV rejected the application</source>
        <translation>MDB avslog ansökan</translation>
    </message>
    <message>
        <source>The application is recorded as rejected.</source>
        <translation>Ansökan är antecknad som avslagen.</translation>
    </message>
    <message>
        <source>What was approved in the request stays approved and can be applied for anew.</source>
        <translation>Det som godkändes i beställningen förblir godkänt och kan sökas på nytt.</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Fullmaktstagare</translation>
    </message>
    <message>
        <source>Invalidated on</source>
        <translation>Annullerad</translation>
    </message>
    <message>
        <source>A holder invalidated in person</source>
        <translation>Fullmaktstagaren annullerade själv</translation>
    </message>
    <message>
        <source>The rights of the holder are recorded as invalidated.</source>
        <translation>Fullmaktstagarens rätter är antecknade som annullerade.</translation>
    </message>
    <message>
        <source>The holder has invalidated these rights in Suomi.fi. DVV is not needed for them any more.</source>
        <translation>Fullmaktstagaren har annullerat dessa rätter i Suomi.fi. MDB behövs inte längre för dem.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>It stays in the history.</source>
        <translation>Sparas i historiken.</translation>
    </message>
    <message>
        <source>Remove an attached file</source>
        <translation>Ta bort en bilaga</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>The file is removed.</source>
        <translation>Bilagan är borttagen.</translation>
    </message>
    <message>
        <source>The file is not kept anywhere in the register any more. This cannot be undone.</source>
        <translation>Filen sparas inte längre någonstans i registret. Detta kan inte ångras.</translation>
    </message>
    <message>
        <source>Withdraw the application</source>
        <translation>Återta ansökan</translation>
    </message>
    <message>
        <source>The application is withdrawn.</source>
        <translation>Ansökan är återtagen.</translation>
    </message>
    <message>
        <source>The number is not used again. If the application is at DVV, withdraw it there too.</source>
        <translation>Numret används inte på nytt. Om ansökan finns hos MDB, återta den också där.</translation>
    </message>
    <message>
        <source>DVV&apos;s reference</source>
        <translation>MDB:s referens</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
</context>
<context>
    <name>Receiving</name>
    <message>
        <source>Request {number}</source>
        <extracomment>Said of the words of a question, and of the work of somebody who is not known.</extracomment>
        <translation>Beställning {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to put right</source>
        <translation>
            <numerusform>%n punkt att rätta</numerusform>
            <numerusform>%n punkter att rätta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceivingPage</name>
    <message>
        <source>Receive</source>
        <translation>Ta emot</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Välj filer…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Ta bort från listan</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>Filerna läses</translation>
    </message>
    <message>
        <source>Receive forms</source>
        <translation>Ta emot blanketter</translation>
    </message>
    <message>
        <source>Forms and signed copies (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.eml *.msg *.asice *.docx)</source>
        <translation>Blanketter och undertecknade exemplar (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.eml *.msg *.asice *.docx)</translation>
    </message>
    <message>
        <source>Received: request {number}.</source>
        <translation>Mottagen: beställning {number}.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Filer</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Inga filer ännu</translation>
    </message>
    <message>
        <source>Drop filled forms and signed copies here, or choose them.</source>
        <translation>Släpp ifyllda blanketter och undertecknade exemplar här eller välj dem.</translation>
    </message>
    <message>
        <source>Some of the files are in the list already.</source>
        <translation>En del av filerna finns redan i listan.</translation>
    </message>
    <message>
        <source>Receiving the files</source>
        <translation>Filerna tas emot</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) received.</source>
        <translation>
            <numerusform>%n fil har tagits emot.</numerusform>
            <numerusform>%n filer har tagits emot.</numerusform>
        </translation>
    </message>
    <message>
        <source>Receive all that can be ({count})</source>
        <translation>Ta emot alla som kan tas emot ({count})</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Nästa fil</translation>
    </message>
    <message>
        <source>Back to the requests</source>
        <translation>Tillbaka till beställningarna</translation>
    </message>
</context>
<context>
    <name>RecordChoices</name>
    <message>
        <source>each request&apos;s own</source>
        <translation>varje beställnings eget</translation>
    </message>
    <message>
        <source>Language of the record</source>
        <translation>Handlingens språk</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Language: </source>
        <translation>Språk: </translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Visa i mappen</translation>
    </message>
    <message>
        <source>Open in the PDF viewer</source>
        <translation>Öppna i PDF-programmet</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Spara som PDF…</translation>
    </message>
    <message>
        <source>Record {number}</source>
        <translation>Handling {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n sida</numerusform>
            <numerusform>%n sidor</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer did not take the pages. Choose another printer.</source>
        <translation>Skrivaren tog inte emot sidorna. Välj en annan skrivare.</translation>
    </message>
    <message>
        <source>Given out {moment}, kept as it was.</source>
        <translation>Given {moment}, bevarad som den var.</translation>
    </message>
    <message>
        <source>It is not kept: the register is open for reading only.</source>
        <translation>Handlingen bevaras inte: registret är öppnat endast för läsning.</translation>
    </message>
    <message>
        <source>A new one: the facts have changed since the record of {moment}.</source>
        <translation>En ny handling: uppgifterna har ändrats efter handlingen {moment}.</translation>
    </message>
    <message>
        <source>It is kept in the register once it is printed, saved or opened.</source>
        <translation>Handlingen bevaras i registret när den skrivs ut, sparas eller öppnas.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Sparat som {name}.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
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
        <translation>Registrerad</translation>
    </message>
    <message>
        <source>Invalidated on</source>
        <translation>Annullerad</translation>
    </message>
    <message>
        <source>DVV&apos;s reference</source>
        <translation>MDB:s referens</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Börjar</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Upphör</translation>
    </message>
    <message>
        <source>Registered by DVV</source>
        <translation>Fullmaktsrätter som MDB har registrerat</translation>
    </message>
    <message>
        <source>Invalidated by DVV</source>
        <translation>Fullmaktsrätter som MDB har annullerat</translation>
    </message>
    <message>
        <source>The rights come into the registry at once. What is not ticked can be applied for anew.</source>
        <translation>Rätterna kommer in i registret genast. Det som inte är markerat kan sökas på nytt.</translation>
    </message>
    <message>
        <source>The rights end in the registry at once. This does not change Suomi.fi.</source>
        <translation>Rätterna upphör i registret genast. Detta ändrar inte Suomi.fi.</translation>
    </message>
    <message>
        <source>Rights ({count})</source>
        <translation>Rätter ({count})</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message numerus="yes">
        <source>Record %n right(s) as registered</source>
        <translation>
            <numerusform>Anteckna %n rätt som registrerad</numerusform>
            <numerusform>Anteckna %n rätter som registrerade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %n right(s) as invalidated</source>
        <translation>
            <numerusform>Anteckna %n rätt som annullerad</numerusform>
            <numerusform>Anteckna %n rätter som annullerade</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterWindow</name>
    <message>
        <source>Open a register</source>
        <translation>Öppna ett register</translation>
    </message>
    <message>
        <source>Registers (*.sqlite)</source>
        <translation>Register (*.sqlite)</translation>
    </message>
    <message>
        <source>The program does not know you yet: add yourself to the officers in the settings.</source>
        <translation>Programmet känner inte igen användaren ännu. Lägg till dig själv bland användarna i inställningarna.</translation>
    </message>
</context>
<context>
    <name>Registry</name>
    <message>
        <source>not tied to an engagement</source>
        <translation>hör inte till någon befattning</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>inte antecknad</translation>
    </message>
    <message>
        <source>{work} (until {day})</source>
        <translation>{work} (till {day})</translation>
    </message>
    <message>
        <source>The name of the mandate theme is to be checked.</source>
        <translation>Fullmaktsärendets namn ska kontrolleras.</translation>
    </message>
    <message>
        <source>Granting</source>
        <translation>Hur fullmakten gavs</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>Upphörande</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate(s) selected</source>
        <translation>
            <numerusform>%n fullmakt vald</numerusform>
            <numerusform>%n fullmakter valda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ends in %n day(s)</source>
        <translation>
            <numerusform>upphör om %n dag</numerusform>
            <numerusform>upphör om %n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>upphör i dag</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Fullmaktstagare</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Yrkesbeteckning</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Anställning</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Fullmaktstyp</translation>
    </message>
    <message>
        <source>Unlimited</source>
        <translation>Obegränsad</translation>
    </message>
    <message>
        <source>Specifier</source>
        <translation>Specifikation</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Giltighetstid</translation>
    </message>
    <message>
        <source>Assignor</source>
        <translation>Fullmaktsgivare</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Inte antecknad</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inte känt</translation>
    </message>
    <message>
        <source>Granted by</source>
        <translation>Given av</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Grundar sig på fullmakten</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivering</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Anteckningens källa</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Beställning</translation>
    </message>
    <message>
        <source>DVV application</source>
        <translation>Ansökan till MDB</translation>
    </message>
    <message>
        <source>Differs from the request</source>
        <translation>Avviker från beställningen</translation>
    </message>
    <message>
        <source>Another mandate theme was asked than was granted.</source>
        <translation>Ett annat fullmaktsärende beställdes än det som gavs.</translation>
    </message>
    <message>
        <source>Asked as {asked}, granted as {granted}.</source>
        <translation>Beställdes: {asked}, gavs: {granted}.</translation>
    </message>
    <message>
        <source>Asked with the specifier {asked}, granted with {granted}.</source>
        <translation>Specifikationen beställdes: {asked}, gavs: {granted}.</translation>
    </message>
    <message>
        <source>Asked from {asked}, granted from {granted}.</source>
        <translation>Beställdes från och med {asked}, gavs från och med {granted}.</translation>
    </message>
    <message>
        <source>Asked until {asked}, granted until {granted}.</source>
        <translation>Beställdes till och med {asked}, gavs till och med {granted}.</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Ångrad</translation>
    </message>
    <message>
        <source>Entered in error</source>
        <translation>Felaktig anteckning</translation>
    </message>
    <message>
        <source>Invalidated</source>
        <translation>Annullerad</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Told of the end</source>
        <translation>Upphörandet meddelat</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Inte meddelat</translation>
    </message>
    <message>
        <source>{kind}, until {day}</source>
        <translation>{kind}, till {day}</translation>
    </message>
    <message>
        <source>The engagement ended on {day}, but the mandate goes on. End it if it is not needed.</source>
        <translation>Befattningen upphörde {day}, men fullmakten fortsätter. Annullera fullmakten om den inte behövs.</translation>
    </message>
    <message>
        <source>The engagement ends on {day}, before the mandate.</source>
        <translation>Befattningen upphör {day}, före fullmakten.</translation>
    </message>
    <message>
        <source>The received mandate on which this one rests is not in force ({state}).</source>
        <translation>Den mottagna fullmakt som denna grundar sig på gäller inte (status: {state}).</translation>
    </message>
    <message>
        <source>The received mandate on which this one rests ends on {day}, before this one.</source>
        <translation>Den mottagna fullmakt som denna grundar sig på upphör {day}, före denna.</translation>
    </message>
    <message>
        <source>The assignee has not been told of the end. Suomi.fi does not tell: tell, and record the day.</source>
        <translation>Fullmaktstagaren har inte fått ett meddelande om att fullmakten har upphört. Suomi.fi meddelar inte det. Meddela själv och anteckna dagen.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>all, ended too</source>
        <translation>alla, också upphörda</translation>
    </message>
    <message>
        <source>valid or upcoming</source>
        <translation>giltig eller kommande</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Upphör</translation>
    </message>
    <message numerus="yes">
        <source>within %n day(s)</source>
        <translation>
            <numerusform>inom %n dag</numerusform>
            <numerusform>inom %n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>whenever</source>
        <translation>när som helst</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>Given or received</source>
        <translation>Given eller mottagen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sökning</translation>
    </message>
</context>
<context>
    <name>RegistryPage</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Search the ended ones too</source>
        <translation>Sök också bland de upphörda</translation>
    </message>
    <message>
        <source>Mandate registry</source>
        <translation>Fullmaktsregister</translation>
    </message>
    <message>
        <source>Search everything: name, theme, unit, request …</source>
        <translation>Sök: namn, fullmaktsärende, enhet, beställning …</translation>
    </message>
    <message>
        <source>Mandate theme: all</source>
        <translation>Fullmaktsärende: alla</translation>
    </message>
    <message>
        <source>Mandate theme</source>
        <translation>Fullmaktsärende</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Yrkesbeteckning</translation>
    </message>
    <message>
        <source>Job title: all</source>
        <translation>Beteckning: alla</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Fullmaktstagare</translation>
    </message>
    <message>
        <source>Add the first mandate, or make a request: its mandates come here when they are granted.</source>
        <translation>Anteckna den första fullmakten eller gör en beställning. Beställningens fullmakter kommer hit när de har getts.</translation>
    </message>
    <message>
        <source>No mandates yet</source>
        <translation>Inga fullmakter ännu</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate(s)</source>
        <translation>
            <numerusform>%n fullmakt</numerusform>
            <numerusform>%n fullmakter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n end(s) within {days} days</source>
        <translation>
            <numerusform>%n upphör inom {days} dagar</numerusform>
            <numerusform>%n upphör inom {days} dagar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mandate(s) in other states match.</source>
        <translation>
            <numerusform>%n fullmakt med annan status motsvarar sökningen.</numerusform>
            <numerusform>%n fullmakter med annan status motsvarar sökningen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches in this state</source>
        <translation>Sökningen gav inga träffar med denna status</translation>
    </message>
    <message>
        <source>Nothing matches the search</source>
        <translation>Sökningen gav inga träffar</translation>
    </message>
</context>
<context>
    <name>RequestCommands</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>The changes are saved. Print the request again.</source>
        <translation>Ändringarna har sparats. Skriv ut beställningen på nytt.</translation>
    </message>
    <message>
        <source>The changes are saved.</source>
        <translation>Ändringarna är sparade.</translation>
    </message>
    <message>
        <source>The request has the number {number}. Print it and have it signed.</source>
        <translation>Beställningen har nummer {number}. Skriv ut blanketten och be om underskrift.</translation>
    </message>
    <message>
        <source>{name} is kept with the request.</source>
        <translation>Filen {name} har bifogats beställningen.</translation>
    </message>
    <message>
        <source>The request has the number {number}.</source>
        <translation>Beställningen har nummer {number}.</translation>
    </message>
    <message>
        <source>The draft is deleted.</source>
        <translation>Utkastet har tagits bort.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>It stays in the history.</source>
        <translation>Sparas i historiken.</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>Återta beställningen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Återta beställningen</translation>
    </message>
    <message>
        <source>The number is not used again. The request stays in the list of closed ones.</source>
        <translation>Numret används inte på nytt. Beställningen finns kvar bland de avslutade.</translation>
    </message>
    <message>
        <source>The request is withdrawn.</source>
        <translation>Beställningen har återtagits.</translation>
    </message>
    <message>
        <source>The decision is recorded.</source>
        <translation>Beslutet har antecknats.</translation>
    </message>
    <message>
        <source>The lines are checked.</source>
        <translation>Raderna är granskade.</translation>
    </message>
    <message>
        <source>Attach a signed copy</source>
        <translation>Bifoga undertecknat exemplar</translation>
    </message>
    <message>
        <source>Signed copies (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.eml *.msg *.asice *.docx)</source>
        <translation>Undertecknade exemplar (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.eml *.msg *.asice *.docx)</translation>
    </message>
</context>
<context>
    <name>RequestDetail</name>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Mandates asked for ({count})</source>
        <translation>Beställda fullmakter ({count})</translation>
    </message>
    <message>
        <source>Mandates asked for</source>
        <translation>Beställda fullmakter</translation>
    </message>
    <message>
        <source>Add to the maps</source>
        <translation>Lägg till på fullmaktskartorna</translation>
    </message>
    <message>
        <source>DVV applications</source>
        <translation>Ansökningar till MDB</translation>
    </message>
    <message>
        <source>New service or matter</source>
        <translation>Ny tjänst eller nytt fullmaktsärende</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Beställning</translation>
    </message>
    <message>
        <source>Endorsement</source>
        <translation>Tillstyrkan</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Attachments ({count})</source>
        <translation>Bilagor ({count})</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Assignees</source>
        <translation>Fullmaktstagare</translation>
    </message>
    <message>
        <source>Mandate themes</source>
        <translation>Fullmaktsärenden</translation>
    </message>
    <message>
        <source>print {number}, code {code}</source>
        <translation>utskrift {number}, kod {code}</translation>
    </message>
    <message>
        <source>changed after that: print again</source>
        <translation>ändrad därefter: skriv ut på nytt</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Blankett</translation>
    </message>
    <message>
        <source>Orderer</source>
        <translation>Beställare</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontaktuppgifter</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivering</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Tilläggsuppgifter</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottagen</translation>
    </message>
    <message>
        <source>Sent for signature</source>
        <translation>Sänd för underskrift</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Återtagen</translation>
    </message>
    <message>
        <source>sent {day}</source>
        <translation>skickad {day}</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>Ställningstagande</translation>
    </message>
    <message>
        <source>Sector director</source>
        <translation>Sektordirektör</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>as deputy</source>
        <translation>som ställföreträdare</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Godkännare</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Beslutsdag</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Beslutets form</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referens</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Ärendenummer</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} kB</translation>
    </message>
</context>
<context>
    <name>RequestList</name>
    <message>
        <source>Mandate requests</source>
        <translation>Fullmaktsbeställningar</translation>
    </message>
    <message>
        <source>Search everything: number, name, theme, unit …</source>
        <translation>Sök: nummer, namn, fullmaktsärende, enhet …</translation>
    </message>
    <message>
        <source>over 7 days</source>
        <translation>över 7 dagar</translation>
    </message>
    <message>
        <source>over 30 days</source>
        <translation>över 30 dagar</translation>
    </message>
    <message>
        <source>over 90 days</source>
        <translation>över 90 dagar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Ålder</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Blankett</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n beställning</numerusform>
            <numerusform>%n beställningar</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Inget väntar på dig</translation>
    </message>
    <message>
        <source>The open ones wait for others.</source>
        <translation>De öppna väntar på andra.</translation>
    </message>
    <message>
        <source>Nothing is out for signature</source>
        <translation>Inget är för underskrift</translation>
    </message>
    <message>
        <source>No request is closed yet</source>
        <translation>Ingen beställning är avslutad ännu</translation>
    </message>
    <message>
        <source>Begin with a new request, or receive forms that were filled in without the program.</source>
        <translation>Börja med en ny beställning, eller ta emot blanketter som har fyllts i utan programmet.</translation>
    </message>
    <message>
        <source>No requests here</source>
        <translation>Inga beställningar</translation>
    </message>
    <message>
        <source>Choose a request to see where it is and what comes next</source>
        <translation>Välj en beställning för att se var den är och vad som görs härnäst</translation>
    </message>
    <message>
        <source>Choose the form</source>
        <translation>Välj blankett</translation>
    </message>
    <message>
        <source>{chosen} of {count} lines selected: the next step is for them.</source>
        <translation>{chosen} av {count} rader valda: nästa steg gäller dem.</translation>
    </message>
    <message>
        <source>Select lines to take the next step with them only.</source>
        <translation>Välj rader om nästa steg bara gäller dem.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
</context>
<context>
    <name>RequestViews</name>
    <message>
        <source>Requests</source>
        <translation>Beställningar</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>Arbetslista</translation>
    </message>
    <message>
        <source>DVV applications</source>
        <translation>Ansökningar till MDB</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>Vy</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>ends {day}</source>
        <translation>upphör {day}</translation>
    </message>
    <message>
        <source>Theme not known yet</source>
        <translation>Fullmaktsärendet är inte känt ännu</translation>
    </message>
    <message>
        <source>mandate not known yet</source>
        <translation>fullmakten inte känd ännu</translation>
    </message>
    <message>
        <source>now {period}</source>
        <translation>nu {period}</translation>
    </message>
    <message>
        <source>nobody named yet</source>
        <translation>ingen nämnd ännu</translation>
    </message>
    <message>
        <source>told {day}</source>
        <translation>meddelad {day}</translation>
    </message>
    <message>
        <source>told</source>
        <translation>meddelad</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>registrerad</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>given</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>har upphört</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>inte granskad ännu</translation>
    </message>
    <message>
        <source>checked {day}</source>
        <translation>granskad {day}</translation>
    </message>
    <message>
        <source>waits for assignees</source>
        <translation>väntar på fullmaktstagare</translation>
    </message>
    <message>
        <source>waits for an application to DVV</source>
        <translation>väntar på en ansökan till MDB</translation>
    </message>
    <message>
        <source>waits for ending</source>
        <translation>väntar på att avslutas</translation>
    </message>
    <message>
        <source>waits for granting</source>
        <translation>väntar på att ges</translation>
    </message>
    <message>
        <source>waits for DVV</source>
        <translation>väntar på MDB:s registrering</translation>
    </message>
</context>
<context>
    <name>Revising</name>
    <message>
        <source>Why it is changed</source>
        <translation>Varför beställningen ändras</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Spara ändringarna</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>The paper that was printed before is no longer valid: print the request again.</source>
        <translation>Den tidigare utskriften gäller inte längre. Skriv ut beställningen på nytt.</translation>
    </message>
</context>
<context>
    <name>RightRow</name>
    <message>
        <source>Valid from</source>
        <translation>Börjar</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Upphör</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Andra dagar</translation>
    </message>
</context>
<context>
    <name>SavedNote</name>
    <message>
        <source>Saving …</source>
        <translation>Sparas …</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Sparat {time}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Inte sparat</translation>
    </message>
    <message>
        <source>Changes are not saved yet</source>
        <translation>Ändringarna har inte sparats ännu</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear the search</source>
        <translation>Rensa sökningen</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Forms and signatures</source>
        <translation>Blanketter och underskrifter</translation>
    </message>
    <message>
        <source>Validity and warnings</source>
        <translation>Giltighetstid och varningar</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommun</translation>
    </message>
    <message>
        <source>Help texts of the forms</source>
        <translation>Blanketternas hjälptexter</translation>
    </message>
    <message>
        <source>Granting and telling</source>
        <translation>Givande och meddelanden</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Säkerhetskopior</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>Användare</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>{title}: there are changes that are not saved. Save or cancel them first.</source>
        <translation>{title}: alla ändringar har inte sparats. Spara eller avbryt först.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Kortkommandon</translation>
    </message>
    <message>
        <source>Go to a tab</source>
        <translation>Gå till en flik</translation>
    </message>
</context>
<context>
    <name>SplitPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n rad</numerusform>
            <numerusform>%n rader</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Rensa sökningen och urvalen</translation>
    </message>
    <message>
        <source>Nothing matches the search</source>
        <translation>Sökningen gav inga träffar</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Välj kolumner</translation>
    </message>
</context>
<context>
    <name>StandFields</name>
    <message>
        <source>Stand</source>
        <translation>Ställningstagande</translation>
    </message>
    <message>
        <source>Sector director</source>
        <translation>Sektordirektör</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
</context>
<context>
    <name>StateGroups</name>
    <message>
        <source>Open ones</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation>Väntar på mig</translation>
    </message>
    <message>
        <source>Out for signature</source>
        <translation>För underskrift</translation>
    </message>
    <message>
        <source>Closed ones</source>
        <translation>Avslutade</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Which requests</source>
        <translation>Vilka beställningar</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Step {number} of {count}: {step}, {state}</source>
        <translation>Steg {number} av {count}: {step}, {state}</translation>
    </message>
</context>
<context>
    <name>StepRows</name>
    <message>
        <source>Type</source>
        <translation>Fullmaktstyp</translation>
    </message>
    <message>
        <source>Assignor</source>
        <translation>Fullmaktsgivare</translation>
    </message>
    <message>
        <source>Business ID</source>
        <translation>FO-nummer</translation>
    </message>
    <message>
        <source>E-service: {names}</source>
        <translation>E-tjänst: {names}</translation>
    </message>
    <message>
        <source>E-service: {names} ({owners})</source>
        <translation>E-tjänst: {names} ({owners})</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Fullmaktsärende</translation>
    </message>
    <message>
        <source>The theme has no specifier</source>
        <translation>Fullmaktsärendet har ingen specifikation</translation>
    </message>
    <message>
        <source>No specifier: the mandate is not narrowed</source>
        <translation>Ingen specifikation: fullmakten begränsas inte</translation>
    </message>
    <message>
        <source>Specifier</source>
        <translation>Specifikation</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Börjar</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Upphör</translation>
    </message>
    <message>
        <source>Ordered to be valid until {day}: not invalidated before that.</source>
        <translation>Beställd att gälla till {day}: annulleras inte före det.</translation>
    </message>
    <message>
        <source>The former mandate runs to its last day, {day}, by itself.</source>
        <translation>Den tidigare fullmakten upphör av sig själv på sin sista dag {day}.</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Underskrift</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Granskning</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Granting</source>
        <translation>Fullmakt</translation>
    </message>
    <message>
        <source>Telling</source>
        <translation>Besked</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottagen</translation>
    </message>
    <message>
        <source>signed copy</source>
        <translation>undertecknat exemplar</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>behövs inte</translation>
    </message>
    <message>
        <source>{done} of {count}</source>
        <translation>{done} av {count}</translation>
    </message>
</context>
<context>
    <name>SubPage</name>
    <message>
        <source>Requests</source>
        <translation>Beställningar</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Tillbaka till listan (Esc)</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Summary to enter at DVV</source>
        <translation>Uppgifter att föra in hos MDB</translation>
    </message>
    <message>
        <source>Language of the summary: </source>
        <translation>Utskriftens språk: </translation>
    </message>
    <message>
        <source>Language of the summary</source>
        <translation>Utskriftens språk</translation>
    </message>
    <message>
        <source>Open in the PDF viewer</source>
        <translation>Öppna i PDF-programmet</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Spara som PDF…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n sida</numerusform>
            <numerusform>%n sidor</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer did not take the pages. Choose another printer.</source>
        <translation>Skrivaren tog inte emot sidorna. Välj en annan skrivare.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Sparat som {name}.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
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
        <translation>Kolumner</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>Återställ de ursprungliga kolumnerna</translation>
    </message>
</context>
<context>
    <name>TablePane</name>
    <message>
        <source>by name</source>
        <translation>namn</translation>
    </message>
    <message>
        <source>by findings</source>
        <translation>avvikelser</translation>
    </message>
    <message>
        <source>by rows</source>
        <translation>rader</translation>
    </message>
    <message>
        <source>by people</source>
        <translation>personer</translation>
    </message>
    <message>
        <source>Sorted: </source>
        <translation>Sortering: </translation>
    </message>
    <message>
        <source>Sorting</source>
        <translation>Sortering</translation>
    </message>
    <message>
        <source>Search sectors</source>
        <translation>Sök sektorer</translation>
    </message>
    <message>
        <source>Search titles</source>
        <translation>Sök beteckningar</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Sektorer</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Beteckningar</translation>
    </message>
    <message>
        <source>Propose rows from what its people hold now, or add them one by one.</source>
        <translation>Föreslå rader utifrån personernas gällande fullmakter eller lägg till dem en i taget.</translation>
    </message>
    <message>
        <source>No map yet</source>
        <translation>Ingen karta ännu</translation>
    </message>
    <message>
        <source>Mandates that are needed: {name}</source>
        <translation>Behövliga fullmakter: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>Responsible: {names}</source>
        <translation>Ansvarig: {names}</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Här finns ingenting ännu</translation>
    </message>
    <message>
        <source>Nothing matches the search</source>
        <translation>Sökningen gav inga träffar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök på nytt</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Kopiera som tabell</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Mandate registry</source>
        <translation>Fullmaktsregister</translation>
    </message>
    <message>
        <source>Mandate map by sector</source>
        <translation>Sektorernas fullmaktskarta</translation>
    </message>
    <message>
        <source>Mandate map by title</source>
        <translation>Beteckningarnas fullmaktskarta</translation>
    </message>
    <message>
        <source>Mandate requests</source>
        <translation>Fullmaktsbeställningar</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Basic data</source>
        <translation>Grunduppgifter</translation>
    </message>
</context>
<context>
    <name>TaskStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} av {total}</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Avbryts …</translation>
    </message>
</context>
<context>
    <name>TellPage</name>
    <message>
        <source>Told on</source>
        <translation>Meddelad</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n mandate(s) as told</source>
        <translation>
            <numerusform>Anteckna %n fullmakt som meddelad</numerusform>
            <numerusform>Anteckna %n fullmakter som meddelade</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meddelanden</translation>
    </message>
    <message>
        <source>The program sends nothing by itself. Suomi.fi does not tell of an end: the officer does.</source>
        <translation>Programmet skickar ingenting själv. Suomi.fi meddelar inte att en fullmakt upphör, så det meddelas här.</translation>
    </message>
    <message>
        <source>Written down in the register</source>
        <translation>Antecknas i registret</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>ThemeActions</name>
    <message>
        <source>Take out of use</source>
        <translation>Ta ur bruk</translation>
    </message>
    <message>
        <source>Take into use</source>
        <translation>Ta i bruk</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Visa igen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Dölj</translation>
    </message>
    <message>
        <source>Take out of use?</source>
        <translation>Ska det tas ur bruk?</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate theme(s) taken out of use.</source>
        <translation>
            <numerusform>%n fullmaktsärende har tagits ur bruk.</numerusform>
            <numerusform>%n fullmaktsärenden har tagits ur bruk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mandate theme(s) taken into use.</source>
        <translation>
            <numerusform>%n fullmaktsärende har tagits i bruk.</numerusform>
            <numerusform>%n fullmaktsärenden har tagits i bruk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mandate theme(s) shown again.</source>
        <translation>
            <numerusform>%n fullmaktsärende visas igen.</numerusform>
            <numerusform>%n fullmaktsärenden visas igen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide?</source>
        <translation>Ska det döljas?</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate theme(s) hidden.</source>
        <translation>
            <numerusform>%n fullmaktsärende har dolts.</numerusform>
            <numerusform>%n fullmaktsärenden har dolts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm the name</source>
        <translation>Bekräfta namnet</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bekräfta</translation>
    </message>
    <message>
        <source>Compare the name with the official list and correct it if need be. The day is recorded.</source>
        <translation>Jämför namnet med den officiella förteckningen och rätta det vid behov. Bekräftelsedagen sparas i registret.</translation>
    </message>
    <message>
        <source>Open the official list of Suomi.fi</source>
        <translation>Öppna den officiella förteckningen i Suomi.fi</translation>
    </message>
    <message>
        <source>The name was confirmed.</source>
        <translation>Namnet har bekräftats.</translation>
    </message>
    <message>
        <source>The name was corrected and confirmed.</source>
        <translation>Namnet har rättats och bekräftats.</translation>
    </message>
</context>
<context>
    <name>ThemeDetail</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Specifier and length</source>
        <translation>Specifikation och längd</translation>
    </message>
    <message>
        <source>E-services</source>
        <translation>E-tjänster</translation>
    </message>
    <message>
        <source>Easily mixed up with</source>
        <translation>Förväxlas lätt med</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>dolt</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>i bruk</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>inte i bruk</translation>
    </message>
    <message>
        <source>Open the official list of Suomi.fi</source>
        <translation>Öppna den officiella förteckningen i Suomi.fi</translation>
    </message>
    <message>
        <source>Open the source of these details</source>
        <translation>Öppna källan till uppgifterna</translation>
    </message>
    <message>
        <source>Open the owner&apos;s page</source>
        <translation>Öppna ägarens sida</translation>
    </message>
    <message>
        <source>Known by: {basis}</source>
        <translation>Typernas källa: {basis}</translation>
    </message>
    <message>
        <source>Specifier</source>
        <translation>Specifikation</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anvisning</translation>
    </message>
    <message>
        <source>none recorded</source>
        <translation>inga antecknade</translation>
    </message>
</context>
<context>
    <name>ThemeFields</name>
    <message>
        <source>Types and e-services</source>
        <translation>Typer och e-tjänster</translation>
    </message>
    <message>
        <source>How the types are known</source>
        <translation>Typernas källa</translation>
    </message>
    <message>
        <source>E-services that ask for it</source>
        <translation>E-tjänster där fullmakten behövs</translation>
    </message>
    <message>
        <source>Specifier and length</source>
        <translation>Specifikation och längd</translation>
    </message>
    <message>
        <source>Empty: as in the settings.</source>
        <translation>Tomt: enligt inställningarna.</translation>
    </message>
    <message>
        <source>Description and sources</source>
        <translation>Beskrivning och källor</translation>
    </message>
    <message>
        <source>The stable key of the theme; seen in lists downloaded from Suomi.fi.</source>
        <translation>Fullmaktsärendets bestående identifierare. Syns i förteckningar som hämtats från Suomi.fi.</translation>
    </message>
    <message>
        <source>One on a line. The theme is found by them too.</source>
        <translation>Ett per rad. Fullmaktsärendet hittas också med dem.</translation>
    </message>
</context>
<context>
    <name>ThemeModel</name>
    <message>
        <source>to be checked</source>
        <extracomment>The names of the filter&apos;s choices, and what they mean to the service.</extracomment>
        <translation>ska kontrolleras</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>dolt</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>i bruk</translation>
    </message>
</context>
<context>
    <name>ThemeNote</name>
    <message>
        <source>Official list</source>
        <translation>Officiell förteckning</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Källa</translation>
    </message>
</context>
<context>
    <name>ThemesPage</name>
    <message>
        <source>Mandate themes</source>
        <translation>Fullmaktsärenden</translation>
    </message>
    <message>
        <source>Search by name, e-service or description</source>
        <translation>Sök: namn, e-tjänst, beskrivning</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>i bruk</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>inte i bruk</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>ska kontrolleras</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>dolt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ägare</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate theme(s)</source>
        <translation>
            <numerusform>%n fullmaktsärende</numerusform>
            <numerusform>%n fullmaktsärenden</numerusform>
        </translation>
    </message>
    <message>
        <source>New mandate theme</source>
        <translation>Nytt fullmaktsärende</translation>
    </message>
    <message>
        <source>No mandate themes yet</source>
        <translation>Inga fullmaktsärenden ännu</translation>
    </message>
    <message>
        <source>Add those that the municipality uses, with the names of the official list.</source>
        <translation>Lägg till de fullmaktsärenden som kommunen använder, med namnen i den officiella förteckningen.</translation>
    </message>
</context>
<context>
    <name>TitlesPage</name>
    <message>
        <source>Job titles</source>
        <translation>Yrkesbeteckningar</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Sök: namn</translation>
    </message>
    <message numerus="yes">
        <source>%n job title(s)</source>
        <translation>
            <numerusform>%n yrkesbeteckning</numerusform>
            <numerusform>%n yrkesbeteckningar</numerusform>
        </translation>
    </message>
    <message>
        <source>New job title</source>
        <translation>Ny yrkesbeteckning</translation>
    </message>
    <message>
        <source>No job titles yet</source>
        <translation>Inga yrkesbeteckningar ännu</translation>
    </message>
    <message>
        <source>Job titles are needed for the engagements of persons.</source>
        <translation>Beteckningarna behövs för personernas befattningar.</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Innehavare</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge {name} into another title</source>
        <translation>Slå samman med en annan beteckning: {name}</translation>
    </message>
    <message>
        <source>The title that stays</source>
        <translation>Den beteckning som blir kvar</translation>
    </message>
    <message>
        <source>The engagements and the map of this title move to the one that stays.</source>
        <translation>Beteckningens befattningar och fullmaktskarta flyttas till den beteckning som blir kvar.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will have it too.</source>
        <translation>
            <numerusform>%n person får också beteckningen.</numerusform>
            <numerusform>%n personer får också beteckningen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} was merged.</source>
        <translation>{name} har slagits samman.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>There is nothing to undo.</source>
        <extracomment>Events that say something of Suomi.fi, where undoing in the register changes nothing.</extracomment>
        <translation>Det finns ingenting att ångra.</translation>
    </message>
    <message>
        <source>Undone: {what}.</source>
        <translation>Ångrat: {what}.</translation>
    </message>
    <message>
        <source>This does not change Suomi.fi.</source>
        <translation>Detta ändrar ingenting i Suomi.fi.</translation>
    </message>
</context>
<context>
    <name>UnitsPage</name>
    <message>
        <source>Units</source>
        <translation>Enheter</translation>
    </message>
    <message>
        <source>Search by name or sector</source>
        <translation>Sök: namn, sektor</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivå</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Upphörda</translation>
    </message>
    <message>
        <source>shown too</source>
        <translation>visas</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>visas inte</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n enhet</numerusform>
            <numerusform>%n enheter</numerusform>
        </translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>Ny enhet</translation>
    </message>
    <message>
        <source>No units yet</source>
        <translation>Inga enheter ännu</translation>
    </message>
    <message>
        <source>Begin with the sectors; service areas and units come below them.</source>
        <translation>Börja med sektorerna. Serviceområdena och enheterna kommer under dem.</translation>
    </message>
    <message>
        <source>Assignor</source>
        <translation>Fullmaktsgivare</translation>
    </message>
    <message>
        <source>The organisation that gives the mandates of the people here, if not the municipality.</source>
        <translation>Den organisation som ger fullmakterna till dem som arbetar här, om det inte är kommunen.</translation>
    </message>
    <message>
        <source>When it has been in operation</source>
        <translation>Verksamhetstid</translation>
    </message>
    <message>
        <source>The unit that continues its work.</source>
        <translation>Den enhet som tar över verksamheten.</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Hör till</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>inte antecknad</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personer</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>In operation</source>
        <translation>Verksamhetstid</translation>
    </message>
    <message>
        <source>Continued by</source>
        <translation>Efterföljare</translation>
    </message>
</context>
<context>
    <name>WorkListPane</name>
    <message>
        <source>The identity code is off the clipboard.</source>
        <translation>Personbeteckningen har tagits bort från urklipp.</translation>
    </message>
    <message>
        <source>Grantor: </source>
        <translation>Givare: </translation>
    </message>
    <message>
        <source>Grantor</source>
        <translation>Fullmaktens givare</translation>
    </message>
    <message>
        <source>Search everything: name, theme, number …</source>
        <translation>Sök i allt: namn, fullmaktsärende, nummer …</translation>
    </message>
    <message numerus="yes">
        <source>%n assignee(s)</source>
        <translation>
            <numerusform>%n fullmaktstagare</numerusform>
            <numerusform>%n fullmaktstagare</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name} ({count})</translation>
    </message>
    <message>
        <source>Nobody can grant ({count})</source>
        <translation>Ingen kan ge ({count})</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate(s) to do</source>
        <translation>
            <numerusform>%n fullmakt att göra</numerusform>
            <numerusform>%n fullmakter att göra</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody holds a right to grant today</source>
        <translation>Ingen har fullmaktsrätt i dag</translation>
    </message>
    <message>
        <source>Add the rights to the registry, or apply for them from DVV.</source>
        <translation>Anteckna fullmaktsrätterna i registret eller ansök om dem hos MDB.</translation>
    </message>
    <message>
        <source>Nothing waits to be granted</source>
        <translation>Ingenting väntar på att ges</translation>
    </message>
    <message>
        <source>Approved lines come here when a holder of the right can grant them.</source>
        <translation>Godkända rader kommer hit när innehavaren av fullmaktsrätten kan ge dem.</translation>
    </message>
    <message>
        <source>Choose what is done to see it step by step</source>
        <translation>Välj en åtgärd för att se den steg för steg</translation>
    </message>
    <message>
        <source>Nobody holds the right to grant this today</source>
        <translation>Ingen har i dag rätt att ge den här</translation>
    </message>
    <message>
        <source>A right to grant is applied for from DVV. When it is registered, this moves to its holder.</source>
        <translation>Fullmaktsrätten söks hos MDB. När den är registrerad flyttas den här till innehavarens arbetslista.</translation>
    </message>
    <message>
        <source>Marked as done: {done}. Request {number} was left as it was: {why}</source>
        <translation>Antecknade som klara: {done}. Beställning {number} lämnades som den var: {why}</translation>
    </message>
    <message numerus="yes">
        <source>%n mandate(s) marked as done. Tell the assignees too.</source>
        <translation>
            <numerusform>%n fullmakt antecknad som klar. Meddela också fullmaktstagaren.</numerusform>
            <numerusform>%n fullmakter antecknade som klara. Meddela också fullmaktstagarna.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Go to the request</source>
        <translation>Gå till beställningen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Apply to D&amp;VV for the right…</source>
        <translation>Sök rätten hos &amp;MDB…</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>Arbetslista</translation>
    </message>
</context>
<context>
    <name>_GroupRow</name>
    <message>
        <source>Copy the row</source>
        <translation>Kopiera raden</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Ta bort raden</translation>
    </message>
</context>
<context>
    <name>_Hint</name>
    <message>
        <source>Drop the files to receive them</source>
        <translation>Släpp filerna för att ta emot dem</translation>
    </message>
    <message>
        <source>Filled forms become requests, signed copies find theirs.</source>
        <translation>Ifyllda blanketter blir beställningar, undertecknade exemplar bifogas sina beställningar.</translation>
    </message>
</context>
</TS>
