"""The one style sheet of the program, made from the theme's table. No colour stands here by itself."""

from dataclasses import asdict
from string import Template

from valtuusapp.ui.theme import HEADING_POINTS, RADIUS, SMALL_POINTS, Theme, Tone


def stylesheet(theme: Theme) -> str:
    """The style sheet for a theme."""
    sizes = {f"h{level}": f"{theme.points(points):.1f}pt" for level, points in HEADING_POINTS.items()}
    sizes["small"] = f"{theme.points(SMALL_POINTS):.1f}pt"
    sizes["radius"] = f"{RADIUS}px"
    tones = [_TONE.substitute(tone=tone.value, colour=theme.colours.tone(tone)) for tone in Tone]
    tones += [
        _TINT.substitute(tone=tone.value, colour=theme.colours.tone(tone), tint=theme.colours.tint(tone), **sizes)
        for tone in Tone
    ]
    return _SHEET.substitute(asdict(theme.colours), **sizes, tones="\n".join(tones))


_TONE = Template('QLabel[tone="$tone"] { color: $colour; }')

_TINT = Template(
    'QFrame[tint="$tone"] { background: $tint; border: 1px solid $colour; border-radius: $radius; }\n'
    'QFrame[badge="$tone"] { background: $tint; border: none; border-radius: $radius; }'
)

_SHEET = Template(
    """
QToolTip { color: $text; background: $surface; border: 1px solid $field_border; padding: 4px 6px; }

/* Grounds */
QFrame[group="true"] { background: $sunken; border: 1px solid $border; border-radius: $radius; }
Card { background: $surface; border: 1px solid $border; border-radius: $radius; }
HeaderBar, QFrame#tabs { background: $surface; border: none; }
FootBar { background: $surface; border: none; border-top: 1px solid $border; }
QFrame#tabs { border-bottom: 1px solid $border; }
QScrollArea, QScrollArea > QWidget > QWidget#ground { background: transparent; border: none; }

/* Words */
Heading[level="1"] { font-size: $h1; font-weight: 600; }
Heading[level="2"] { font-size: $h2; font-weight: 600; }
Heading[level="3"] { font-size: $h3; font-weight: 600; }
QLabel[brand="true"] { color: $brand_text; font-weight: 600; font-size: $h3; }
QLabel[quiet="true"] { color: $secondary; }
QLabel[small="true"] { font-size: $small; }
QLabel[strong="true"] { font-weight: 600; }
QLabel[struck="true"] { text-decoration: line-through; color: $secondary; }
$tones

/* Buttons: outlined; the primary one is filled; quiet ones have neither */
QPushButton {
    background: $surface; color: $accent; border: 1px solid $accent; border-radius: $radius;
    padding: 6px 14px; font-weight: 600;
}
QPushButton:hover { background: $hover; color: $accent_hover; border-color: $accent_hover; }
QPushButton:pressed { background: $selected; color: $accent_hover; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton:disabled { color: $disabled; border-color: $border; background: $surface; }
QPushButton::menu-indicator { width: 0; }
PrimaryButton, QPushButton:default { background: $brand; color: $on_brand; border: 1px solid $brand; }
PrimaryButton:hover, QPushButton:default:hover {
    background: $brand_hover; color: $on_brand; border-color: $brand_hover;
}
PrimaryButton:pressed, QPushButton:default:pressed { background: $brand_pressed; color: $on_brand; }
PrimaryButton:focus, QPushButton:default:focus { border: 2px solid $brand_ring; padding: 5px 13px; }
PrimaryButton:disabled, QPushButton:default:disabled {
    background: $neutral_tint; color: $disabled; border-color: $neutral_tint;
}
QuietButton { background: transparent; border: 1px solid transparent; padding: 4px 8px; color: $accent; }
QuietButton:hover { background: $hover; border-color: transparent; }
QuietButton:focus { border: 2px solid $accent; padding: 3px 7px; }
QuietButton:disabled { background: transparent; border-color: transparent; }
MessageBar QuietButton { color: $text; border-color: $field_border; }
QuietButton[plain="true"] { color: $text; font-weight: 400; text-align: left; }
QuietButton[section="true"] { color: $text; text-align: left; padding: 6px 2px; font-size: $h3; margin-left: -5px; }
QuietButton[section="true"]:focus { padding: 5px 1px; }
QuietButton[link="true"] { font-weight: 400; padding: 0 1px; text-align: left; margin-left: -2px; }
QuietButton[link="true"]:hover { text-decoration: underline; background: transparent; }
QuietButton[link="true"]:focus { padding: 0; border: 2px solid $accent; }
QPushButton[segment] {
    background: $surface; color: $text; border: 1px solid $field_border; border-radius: 0;
    padding: 6px 10px; font-weight: 400;
}
QPushButton[segment="next"] { margin-left: -1px; }
QPushButton[segment]:hover { background: $hover; }
QPushButton[segment]:checked { background: $selected; color: $brand_text; font-weight: 600; }
QPushButton[segment]:focus { border: 2px solid $accent; padding: 5px 9px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: $radius; padding: 4px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $selected; }
QToolButton:focus { border: 2px solid $accent; padding: 3px; }
QToolButton::menu-indicator { image: none; }
QToolButton[edge="true"] { padding: 2px; border: none; }

/* What is filled in */
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox {
    background: $surface; color: $text; border: 1px solid $field_border; border-radius: $radius;
    padding: 6px 8px;; selection-background-color: $accent; selection-color: $surface;
}
QPlainTextEdit, QTextEdit { padding: 2px 5px; }
QLineEdit:focus, QAbstractSpinBox:focus { border: 2px solid $accent; padding: 5px 7px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 1px 4px; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $sunken; border-color: $border; }
QLineEdit:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled {
    background: $sunken; color: $disabled; border-color: $border;
}
ChoiceBox {
    background: $surface; color: $text; border: 1px solid $field_border; border-radius: $radius;
    padding: 6px 32px 6px 10px;
}
ChoiceBox:focus, ChoiceBox:on { border: 2px solid $accent; padding: 5px 31px 5px 9px; }
ChoiceBox:disabled { background: $sunken; color: $disabled; border-color: $border; }
ChoiceBox::drop-down { border: none; width: 0; }
ChoiceBox[chosen="true"], Picker[chosen="true"] {
    background: $hover; border-color: $accent; color: $accent; font-weight: 600;
}
QComboBoxPrivateContainer { background: $surface; border: 1px solid $field_border; padding: 0; }
ChoiceBox QAbstractItemView { background: $surface; border: none; outline: none; }
ChoiceBox QAbstractItemView::item { padding: 6px 10px; color: $text; font-weight: 400; }
ChoiceBox QAbstractItemView::item:selected { background: $selected; color: $text; }
QLineEdit[problem="error"], QPlainTextEdit[problem="error"], ChoiceBox[problem="error"] { border: 2px solid $error; }
QLineEdit[problem="error"] { padding: 5px 7px; }
QPlainTextEdit[problem="error"] { padding: 1px 4px; }
ChoiceBox[problem="error"] { padding: 5px 31px 5px 9px; }
QLineEdit[problem="warning"], QPlainTextEdit[problem="warning"], ChoiceBox[problem="warning"] {
    border-color: $warning;
}
QCheckBox, QRadioButton { spacing: 8px; padding: 3px; border: 2px solid transparent; border-radius: $radius; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; }

/* Tables and lists */
QTableView, QTreeView {
    background: $surface; border: none; outline: none; selection-color: $text; selection-background-color: $selected;
}
QTableView QTableCornerButton::section { background: $surface; border: none; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section {
    background: $sunken; color: $secondary; border: none; border-bottom: 1px solid $border;
    padding: 8px 10px; font-weight: 600;
}
QHeaderView::section:hover { color: $accent; }
QListView { background: $surface; border: 1px solid $border; outline: none; }
SuggestionList { border: 1px solid $field_border; }
QListWidget[nav="true"] { background: transparent; border: none; padding: 14px 0; }
QListWidget[nav="true"]::item {
    padding: 9px 10px; color: $text; border: none; border-left: 3px solid transparent; border-radius: $radius;
}
QListWidget[nav="true"]::item:hover { background: $hover; }
QListWidget[nav="true"]::item:selected {
    background: $selected_away; color: $brand_text; border-left: 3px solid $accent;
}
QListWidget[nav="true"]::item:selected:focus { background: $selected; }

QAbstractScrollArea::corner { background: transparent; border: none; }
DetailPanel QScrollArea { border-left: 2px solid transparent; }
DetailPanel QScrollArea:focus { border-left-color: $accent; }

/* Tabs */
QTabBar { background: $surface; border: none; font-weight: 600; qproperty-drawBase: 0; }
QTabBar::tab {
    background: $surface; color: $secondary; padding: 10px 4px 8px 4px; margin: 0 12px;
    border: none; border-bottom: 3px solid transparent;
}
QTabBar::tab:hover { color: $accent; }
QTabBar::tab:selected { color: $brand_text; border-bottom: 3px solid $accent; }
QTabBar::tab:selected:focus { background: $hover; }

/* Dialogs of Qt: the words are enough, and its pictures are not seen on dark */
QDialogButtonBox, QMessageBox, QFileDialog { dialogbuttonbox-buttons-have-icons: 0; }

/* Menus */
QMenuBar { background: $surface; color: $text; border: none; padding: 2px 8px; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: $radius; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $surface; color: $text; border: 1px solid $field_border; padding: 5px; }
QMenu::item { padding: 6px 28px 6px 12px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon { padding-left: 6px; }
QMenu::separator { height: 1px; background: $border; margin: 5px 0; }

/* The rest */
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $border; }
QProgressBar { background: $neutral_tint; border: none; border-radius: $radius; max-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: $radius; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $field_border; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: none; border: none; width: 0; height: 0;
}
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QToolButton { color: $text; padding: 4px 8px; font-weight: 600; }
QCalendarWidget QAbstractItemView { selection-background-color: $accent; selection-color: $surface; }
"""
)
