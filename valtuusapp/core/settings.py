"""The municipality's settings: what can be set, the defaults, and how a typed value is read.

What Suomi.fi leaves open, such as a recommended length, is a setting here and never a claim (R2).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from valtuusapp import resources
from valtuusapp.core.identity import holds_identity_code
from valtuusapp.core.problems import Problem
from valtuusapp.core.text import LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting, kept as text.

    Attributes:
        choices: the values that it can have with their words; empty when it is typed.
        long: typed on several lines.
        check: says what is wrong with a typed value, or None.
    """

    key: str
    default: str
    label: LocalText
    help: LocalText = LocalText()
    choices: tuple[tuple[str, LocalText], ...] = ()
    long: bool = False
    check: Callable[[str], Problem | None] = lambda _text: None


def _number(least: int, most: int) -> Callable[[str], Problem | None]:
    def check(text: str) -> Problem | None:
        if text.isdecimal() and least <= int(text) <= most:
            return None
        return Problem("setting_not_a_number", values={"text": text, "least": least, "most": most})

    return check


_DAY_AND_MONTH = re.compile(r"(\d{1,2})\.(\d{1,2})\.?")
_DAYS_OF_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def day_and_month(text: str) -> tuple[int, int] | None:
    """``31.3.`` as (31, 3); None when it is empty or no day of the year."""
    match = _DAY_AND_MONTH.fullmatch(text.strip())
    if not match:
        return None
    day, month = int(match[1]), int(match[2])
    return (day, month) if 1 <= month <= 12 and 1 <= day <= _DAYS_OF_MONTH[month - 1] else None


def _check_day(text: str) -> Problem | None:
    if not text.strip() or day_and_month(text):
        return None
    return Problem("setting_not_a_day", values={"text": text})


_MOST_CONTACT_LINES, _LONGEST_CONTACT_LINE = 4, 140


def _check_contact(text: str) -> Problem | None:
    lines = text.splitlines()
    if len(lines) > _MOST_CONTACT_LINES or any(len(line) > _LONGEST_CONTACT_LINE for line in lines):
        values = {"lines": _MOST_CONTACT_LINES, "length": _LONGEST_CONTACT_LINE}
        return Problem("setting_contact_too_long", values=values)
    if holds_identity_code(text):
        return Problem("identity_code_in_text", values={"field": LocalText("Yhteystiedot", "Kontaktuppgifter")})
    return None


#: The value of ``form_languages_new`` that follows the other form.
SAME = "same"
#: The value of ``signatures_existing`` and ``signatures_new`` when nobody signs the form.
NO_SIGNATURE = "none"

_LANGUAGES = (
    ("fi", LocalText("suomi", "finska")),
    ("sv", LocalText("ruotsi", "svenska")),
    ("fi+sv", LocalText("suomi ja ruotsi", "finska och svenska")),
)
_SIGNERS = (
    ("orderer", LocalText("tilaaja", "beställaren")),
    ("orderer_director", LocalText("tilaaja ja toimialajohtaja", "beställaren och sektordirektören")),
    (
        NO_SIGNATURE,
        LocalText(
            "ei allekirjoitusta: päätös sähköpostilla tai viranhaltijapäätöksellä",
            "ingen underskrift: beslut per e-post eller tjänsteinnehavarbeslut",
        ),
    ),
)

_STEPS = 6


def step_order(text: str) -> tuple[int, ...] | None:
    """``1, 2, 3, 4, 5, 6`` in any order as numbers; None when one is missing or there twice."""
    numbers = [int(part) for part in re.split(r"[\s,.;]+", text.strip()) if part.isdecimal()]
    return tuple(numbers) if sorted(numbers) == list(range(1, _STEPS + 1)) else None


def _check_steps(text: str) -> Problem | None:
    return None if step_order(text) else Problem("setting_not_steps", values={"text": text, "most": _STEPS})


def _check_words(text: str) -> Problem | None:
    return Problem("identity_code_in_setting") if holds_identity_code(text) else None


def _guidance(file: str, key: str, language: str) -> str:
    """A text of the program's that the municipality can replace by its own."""
    return str(resources.toml("guidance", file)[key][language]).strip()


SETTINGS = (
    Setting(
        key="form_languages",
        default="fi",
        label=LocalText(
            "Lomakkeen kieli: olemassa oleva asiointivaltuus", "Blankettens språk: befintlig ärendefullmakt"
        ),
        help=LocalText(
            "Kahdella kielellä tulostuvat vain otsikot; vapaata tekstiä ei käännetä.",
            "På två språk skrivs bara rubrikerna; fri text översätts inte.",
        ),
        choices=_LANGUAGES,
    ),
    Setting(
        key="form_languages_new",
        default=SAME,
        label=LocalText("Lomakkeen kieli: uusi asiointivaltuus", "Blankettens språk: ny ärendefullmakt"),
        choices=((SAME, LocalText("sama kuin toisella lomakkeella", "samma som på den andra blanketten")), *_LANGUAGES),
    ),
    Setting(
        key="signatures_existing",
        default="orderer",
        label=LocalText("Allekirjoittajat: olemassa oleva asiointivaltuus", "Undertecknare: befintlig ärendefullmakt"),
        choices=_SIGNERS,
    ),
    Setting(
        key="signatures_new",
        default="orderer_director",
        label=LocalText("Allekirjoittajat: uusi asiointivaltuus", "Undertecknare: ny ärendefullmakt"),
        choices=_SIGNERS,
    ),
    Setting(
        key="form_contact_fi",
        default="",
        label=LocalText(
            "Yhteystiedot lomakkeen alareunassa, suomeksi", "Kontaktuppgifter nederst på blanketten, på finska"
        ),
        help=LocalText(
            "Mihin lomake lähetetään ja kuka neuvoo. Enintään neljä riviä.",
            "Vart blanketten skickas och vem som ger råd. Högst fyra rader.",
        ),
        long=True,
        check=_check_contact,
    ),
    Setting(
        key="form_contact_sv",
        default="",
        label=LocalText(
            "Yhteystiedot lomakkeen alareunassa, ruotsiksi", "Kontaktuppgifter nederst på blanketten, på svenska"
        ),
        help=LocalText(
            "Tyhjänä käytetään suomenkielisiä.",
            "Om fältet är tomt används de finska.",
        ),
        long=True,
        check=_check_contact,
    ),
    Setting(
        key="default_months",
        default="24",
        label=LocalText("Valtuuden pituus, kuukautta", "Fullmaktens längd, månader"),
        help=LocalText("Tätä ehdotetaan uuteen tilaukseen.", "Detta föreslås i en ny beställning."),
        check=_number(1, 300),
    ),
    Setting(
        key="common_end_day",
        default="",
        label=LocalText("Yhteinen päättymispäivä", "Gemensam slutdag"),
        help=LocalText(
            "Esimerkiksi 31.3. Päättymispäiväksi ehdotetaan viimeistä tällaista päivää, joka mahtuu pituuteen.",
            "Till exempel 31.3. Som slutdag föreslås den sista sådana dagen som ryms inom fullmaktens längd.",
        ),
        check=_check_day,
    ),
    Setting(
        key="longest_months",
        default="60",
        label=LocalText("Huomauta, jos valtuus on pidempi, kuukautta", "Påpeka om fullmakten är längre, månader"),
        check=_number(1, 300),
    ),
    Setting(
        key="warn_days",
        default="60",
        label=LocalText("Varoita ennen valtuuden päättymistä, päivää", "Varna innan fullmakten upphör, dagar"),
        check=_number(0, 1000),
    ),
    Setting(
        key="warn_days_rights",
        default="180",
        label=LocalText(
            "Varoita ennen valtuutusoikeuden päättymistä, päivää", "Varna innan fullmaktsrätten upphör, dagar"
        ),
        help=LocalText(
            "Uusi valtuutusoikeus haetaan DVV:ltä, ja käsittely kestää.",
            "En ny fullmaktsrätt söks hos MDB, och handläggningen tar tid.",
        ),
        check=_number(0, 1000),
    ),
    Setting(
        key="dvv_weeks",
        default="8",
        label=LocalText("DVV-hakemuksen käsittely, viikkoa", "Handläggning av en ansökan till MDB, veckor"),
        help=LocalText(
            "Arvio, jota voi muuttaa: käsittely on kestänyt kahdesta viikosta kahteen kuukauteen.",
            "En uppskattning som kan ändras: handläggningen har tagit från två veckor till två månader.",
        ),
        check=_number(0, 52),
    ),
    Setting(
        key="commitment_months",
        default="36",
        label=LocalText(
            "Salassapitositoumuksen voimassaolo, kuukautta", "Sekretessförbindelsens giltighetstid, månader"
        ),
        check=_number(0, 600),
    ),
    Setting(
        key="map_share_all",
        default="80",
        label=LocalText(
            "Ehdota karttaan kaikille, kun näin monella prosentilla on valtuus",
            "Föreslå på kartan för alla, när så många procent har fullmakten",
        ),
        check=_number(1, 100),
    ),
    Setting(
        key="map_share_named",
        default="20",
        label=LocalText(
            "Ehdota karttaan nimetyille, kun näin monella prosentilla on valtuus",
            "Föreslå på kartan för utsedda, när så många procent har fullmakten",
        ),
        check=_number(1, 100),
    ),
    Setting(
        key="granting_steps",
        default="1, 2, 3, 4, 5, 6",
        label=LocalText("Antamisen vaiheiden järjestys", "Ordningen på stegen när en fullmakt ges"),
        help=LocalText(
            "1 tyyppi, 2 osapuolet, 3 valtuusasia, 4 tarkenne, 5 voimassaolo, 6 vahvistus. "
            "Järjestys on ohjelman ehdotus: muuta sitä, jos Suomi.fi kysyy toisin.",
            "1 typ, 2 parter, 3 fullmaktsärende, 4 specifikation, 5 giltighetstid, 6 bekräftelse. "
            "Ordningen är programmets förslag: ändra den om Suomi.fi frågar på annat sätt.",
        ),
        check=_check_steps,
    ),
    Setting(
        key="granting_note_fi",
        default=_guidance("granting.toml", "note", "fi"),
        label=LocalText("Ohje antamisen vaiheiden yläpuolella, suomeksi", "Anvisning ovanför stegen, på finska"),
        long=True,
        check=_check_words,
    ),
    Setting(
        key="granting_note_sv",
        default=_guidance("granting.toml", "note", "sv"),
        label=LocalText("Ohje antamisen vaiheiden yläpuolella, ruotsiksi", "Anvisning ovanför stegen, på svenska"),
        long=True,
        check=_check_words,
    ),
    Setting(
        key="telling_duties_fi",
        default=_guidance("telling.toml", "duties", "fi"),
        label=LocalText("Valtuuden käyttämisen ohje viesteissä, suomeksi", "Anvisning i meddelanden, på finska"),
        help=LocalText(
            "Tämä lähtee valtuutetulle, kun valtuuden antamisesta ilmoitetaan.",
            "Detta skickas till fullmaktstagaren när fullmakten meddelas.",
        ),
        long=True,
        check=_check_words,
    ),
    Setting(
        key="telling_duties_sv",
        default=_guidance("telling.toml", "duties", "sv"),
        label=LocalText("Valtuuden käyttämisen ohje viesteissä, ruotsiksi", "Anvisning i meddelanden, på svenska"),
        long=True,
        check=_check_words,
    ),
    Setting(
        key="backup_folder",
        default="",
        label=LocalText("Varmuuskopioiden toinen kansio", "Andra mappen för säkerhetskopior"),
        help=LocalText("Esimerkiksi verkkolevyllä.", "Till exempel på en nätverksenhet."),
    ),
)

BY_KEY: Mapping[str, Setting] = {setting.key: setting for setting in SETTINGS}


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings as they stand; what is not set has its default."""

    stored: Mapping[str, str]

    def text(self, key: str) -> str:
        """The value as text."""
        return self.stored.get(key, BY_KEY[key].default)

    def number(self, key: str) -> int:
        """The value of a setting that is a number."""
        return int(self.text(key))

    def form_languages(self, form_id: str) -> str:
        """The languages in which a form is printed: ``fi``, ``sv`` or ``fi+sv``."""
        own = self.text("form_languages_new") if form_id == "new" else SAME
        return self.text("form_languages") if own == SAME else own

    def signatures(self, form_id: str) -> str:
        """Who signs a form: ``orderer``, ``orderer_director``, or ``none``."""
        return self.text("signatures_new" if form_id == "new" else "signatures_existing")

    def day(self, key: str) -> tuple[int, int] | None:
        """The value of a setting that is a day of the year, as (day, month)."""
        return day_and_month(self.text(key))


def check_setting(key: str, text: str) -> Problem | None:
    """What is wrong with a value typed for the setting, if anything."""
    setting = BY_KEY[key]
    if setting.choices and text not in {value for value, _label in setting.choices}:
        return Problem("setting_not_a_choice", key, values={"text": text})
    problem = setting.check(text)
    return problem and problem.at(key)
