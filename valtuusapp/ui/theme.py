"""How the window looks: the only place with colours, and the steps, sizes and fonts that everything shares.

The light colours are Suomi.fi's own (vrk-kpa/suomifi-design-tokens), a little darker where text stands on a tint;
the dark ones are ours. Widgets take colours from the palette and from the style sheet; what paints by itself asks
``current().colours``.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from valtuusapp import resources

XS, S, M, L, XL = 5, 10, 15, 20, 25
"""The steps of spacing in device-independent pixels."""
RADIUS = 2
"""The radius of corners in device-independent pixels."""
BODY_POINTS = 11.5
"""The size of body text at 100 %."""
SMALL_POINTS = 10.5
"""The size of help texts at 100 %."""
HEADING_POINTS = {1: 19.0, 2: 15.0, 3: 12.5}
"""The sizes of headings at 100 %: page, panel, section."""
SCALES = (100, 110, 125, 150)
"""The text sizes that are offered, in per cent."""
FAMILY = "Source Sans 3"
_FONT_FILES = ("Regular", "Semibold", "Bold", "It")


class Scheme(StrEnum):
    """Light or dark, or as the desktop is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Tone(StrEnum):
    """What a state, a message or a problem means; each tone has a text colour and a tint (``warning_tint``)."""

    NEUTRAL = "neutral"
    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """Every colour of one scheme.

    Attributes:
        page: behind everything; ``surface``: of cards, tables and fields; ``sunken``: of headings inside a card.
        border: hairlines; ``field_border``: around what is filled in.
        brand, brand_hover, brand_pressed: the primary button; ``on_brand`` its text; ``brand_ring`` its focus.
        accent: links, outlined buttons, focus rings and what is selected.
        selected: of a row with the focus; ``selected_away`` when the focus is elsewhere.
        level_all, level_named, level_possible: of the cells of a map, the firmer the darker.
    """

    page: str
    surface: str
    sunken: str
    text: str
    secondary: str
    disabled: str
    border: str
    field_border: str
    brand: str
    brand_hover: str
    brand_pressed: str
    on_brand: str
    brand_ring: str
    brand_text: str
    accent: str
    accent_hover: str
    hover: str
    selected: str
    selected_away: str
    level_all: str
    level_named: str
    level_possible: str
    neutral: str
    neutral_tint: str
    info: str
    info_tint: str
    success: str
    success_tint: str
    warning: str
    warning_tint: str
    error: str
    error_tint: str

    def tone(self, tone: Tone) -> str:
        """The text colour of a tone."""
        return str(getattr(self, tone.value))

    def tint(self, tone: Tone) -> str:
        """The ground of a tone."""
        return str(getattr(self, f"{tone.value}_tint"))


LIGHT: Final = Colours(
    page="#f7f7f8",
    surface="#ffffff",
    sunken="#f7f7f8",
    text="#212121",
    secondary="#5f686d",
    disabled="#8b9499",
    border="#dfe2e4",
    field_border="#878f94",
    brand="#00357a",
    brand_hover="#1a4a8c",
    brand_pressed="#002a61",
    on_brand="#ffffff",
    brand_ring="#8fbdf0",
    brand_text="#00357a",
    accent="#2a6ebb",
    accent_hover="#235a9a",
    hover="#f1f6fc",
    selected="#e1edf9",
    selected_away="#eef2f5",
    level_all="#c9ddf3",
    level_named="#e1edf9",
    level_possible="#f4f8fc",
    neutral="#525b60",
    neutral_tint="#eceeef",
    info="#1257b8",
    info_tint="#ebf3ff",
    success="#066b52",
    success_tint="#e4f5f0",
    warning="#805000",
    warning_tint="#fff3d6",
    error="#a32e29",
    error_tint="#fbefef",
)

DARK: Final = Colours(
    page="#14181c",
    surface="#1c2127",
    sunken="#23292f",
    text="#e9edf0",
    secondary="#a9b4bc",
    disabled="#6f7b84",
    border="#333c44",
    field_border="#75828d",
    brand="#2f6fbf",
    brand_hover="#3875c2",
    brand_pressed="#255ca2",
    on_brand="#ffffff",
    brand_ring="#cfe4fb",
    brand_text="#a9cdf7",
    accent="#7db4f0",
    accent_hover="#a3cbf6",
    hover="#242c34",
    selected="#203a55",
    selected_away="#2b333b",
    level_all="#264463",
    level_named="#20364e",
    level_possible="#1f2933",
    neutral="#b4bec5",
    neutral_tint="#2c343b",
    info="#8fbcff",
    info_tint="#1b2f4e",
    success="#5fd0b0",
    success_tint="#16372f",
    warning="#f3c25c",
    warning_tint="#3c3014",
    error="#f59a94",
    error_tint="#452423",
)

TEXT_ON_GROUND: Final = (
    *(("text", ground) for ground in ("page", "surface", "sunken", "hover", "selected", "selected_away")),
    *(("secondary", ground) for ground in ("page", "surface", "sunken", "hover", "selected", "selected_away")),
    *(("on_brand", ground) for ground in ("brand", "brand_hover", "brand_pressed")),
    *(("accent", ground) for ground in ("surface", "hover")),
    *(("accent_hover", ground) for ground in ("surface", "hover")),
    ("brand_text", "surface"),
    ("brand_text", "page"),
    *(
        (tone.value, ground)
        for tone in Tone
        for ground in (f"{tone.value}_tint", "surface", "page", "hover", "selected", "selected_away")
    ),
    *(("text", f"{tone.value}_tint") for tone in Tone),
    *(
        (words, f"level_{level}")
        for level in ("all", "named", "possible")
        for words in ("text", "brand_text", "info", "warning", "error")
    ),
)
"""Every text colour with every ground on which it is used: at least 4.5:1, tested."""

SIGN_ON_GROUND: Final = (
    ("field_border", "surface"),
    ("accent", "surface"),
    ("accent", "page"),
    ("brand_ring", "brand"),
)
"""Lines that carry meaning, such as focus rings, with their grounds: at least 3:1, tested."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The look that is in force.

    Attributes:
        dark: whether the dark colours are in use.
        scale: the text size in per cent.
    """

    dark: bool = False
    scale: int = 100

    @property
    def colours(self) -> Colours:
        """The colours of the scheme."""
        return DARK if self.dark else LIGHT

    def points(self, at_100: float) -> float:
        """A font size in points, at the chosen text size."""
        return at_100 * self.scale / 100

    def pixels(self, at_100: float) -> int:
        """A length that grows with the text, such as the side of an icon, in device-independent pixels."""
        return round(at_100 * self.scale / 100)

    @property
    def icon_size(self) -> int:
        """The side of an icon beside text, in device-independent pixels."""
        return self.pixels(18)


class _Changes(QObject):
    """Tells that another theme is in force: icons are made anew."""

    changed = Signal()


changes = _Changes()
_current = Theme()


def current() -> Theme:
    """The theme in force."""
    return _current


def apply(app: QApplication, scheme: Scheme, scale: int = 100) -> None:
    """Dress the whole program.

    Args:
        app: the application.
        scheme: light, dark or as the desktop is now.
        scale: the text size in per cent, 100 to 150.
    """
    from valtuusapp.ui.stylesheet import stylesheet

    global _current
    dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark if scheme is Scheme.SYSTEM else scheme is Scheme.DARK
    _current = Theme(dark=dark, scale=max(100, min(150, scale)))
    _load_fonts()
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setFont(font(BODY_POINTS))
    app.setPalette(_palette(_current.colours))
    for kind in ("QCheckBox", "QRadioButton"):
        app.setPalette(_box_palette(_current.colours), kind)  # type: ignore[arg-type] # takes text, typed as bytes
    app.setStyleSheet(stylesheet(_current))
    changes.changed.emit()


def font(at_100: float = BODY_POINTS, *, bold: bool = False) -> QFont:
    """The program's font in a size given at 100 %, semibold if asked."""
    made = QFont(FAMILY)
    made.setPointSizeF(_current.points(at_100))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def row_height() -> int:
    """The height of a row of a table: about 34 pixels at 100 %."""
    return QFontMetrics(font()).height() + 14


def characters(count: float) -> int:
    """The width of so many letters of body text in device-independent pixels."""
    return round(QFontMetrics(font()).averageCharWidth() * count)


def mark(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet asks about, and let the widget be dressed by it."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _load_fonts() -> None:
    if FAMILY in QFontDatabase.families():
        return
    for name in _FONT_FILES:
        path = resources.path("fonts", f"SourceSans3-{name}.ttf")
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)


def _box_palette(colours: Colours) -> QPalette:
    """For boxes to tick: Fusion draws their frame in a darker shade of the window, too faint to be seen."""
    palette = _palette(colours)
    palette.setColor(QPalette.ColorRole.Window, QColor(colours.field_border).lighter(140))
    return palette


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for one, colour in (
        (role.Window, colours.page),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.sunken),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.secondary),
        (role.Button, colours.surface),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.error),
        (role.ToolTipBase, colours.surface),
        (role.ToolTipText, colours.text),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.surface),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Light, colours.surface),
        (role.Midlight, colours.sunken),
        (role.Mid, colours.border),
        (role.Dark, colours.field_border),
        (role.Shadow, colours.field_border),
    ):
        palette.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(colours.disabled))
    return palette
