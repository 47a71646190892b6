"""The details of a mandate theme."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from valtuusapp.core import messages
from valtuusapp.core.dates import format_date
from valtuusapp.core.filters import MandateFilter
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.themes import OFFICIAL_LIST, Theme
from valtuusapp.ui import theme as look
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.directory.parts import (
    Link,
    OneLine,
    badges,
    column_of,
    history_section,
    mandates_section,
    names,
    open_page,
)
from valtuusapp.ui.states import Look
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import Detail, DetailRow, DetailSection, Text
from valtuusapp.ui.widgets.detail_panel import rows_widget

translate = QCoreApplication.translate

IN_USE: Final = Look("state-valid", Tone.SUCCESS)
NOT_IN_USE: Final = Look("state-ended", Tone.NEUTRAL)
HIDDEN: Final = Look("state-void", Tone.NEUTRAL)
CHECK: Final = Look("warning", Tone.WARNING)
CONFIRMED: Final = Look("check", Tone.SUCCESS)


def describe(
    desk: Desk,
    theme: Theme,
    show_mandates: Callable[[MandateFilter], object],
    show_e_service: Callable[[int], object],
) -> Detail:
    """Everything about a theme.

    Args:
        desk: for services and language.
        theme: the theme.
        show_mandates: goes to the registry.
        show_e_service: goes to an e-service.
    """
    assert theme.id is not None
    language = desk.language
    sections = [
        DetailSection("state", "", _state(desk, theme)),
        DetailSection("names", translate("ThemeDetail", "Name"), _name_rows(desk, theme)),
        DetailSection("types", messages.word("field", "types", language), _types(desk, theme)),
        DetailSection("specifier", translate("ThemeDetail", "Specifier and length"), _specifier(desk, theme)),
        DetailSection("e_services", translate("ThemeDetail", "E-services"), _e_services(desk, theme, show_e_service)),
    ]
    if mixed := desk.services.themes.similar(theme.id):
        rows: list[QWidget] = []
        for name, explanation in mixed:
            other = Text(name.marked(language))
            look.mark(other, "strong", True)
            rows.append(column_of([other, Text(explanation.get(language))], 0))
        sections.insert(1, DetailSection("mixed", translate("ThemeDetail", "Easily mixed up with"), column_of(rows)))
    sections.append(mandates_section(desk, MandateFilter(theme_id=theme.id), show_mandates))
    sections.append(history_section(desk, [("mandate_theme", theme.id)]))
    return Detail(title=theme.name.marked(language), subtitle=theme.category.get(language), sections=sections)


def _state(desk: Desk, theme: Theme) -> QWidget:
    if theme.hidden:
        first = (HIDDEN, translate("ThemeDetail", "hidden"))
    elif theme.in_use:
        first = (IN_USE, translate("ThemeDetail", "in use"))
    else:
        first = (NOT_IN_USE, translate("ThemeDetail", "not in use"))
    looks = [first]
    if theme.to_be_checked:
        looks.append((CHECK, messages.word("term", "to_be_checked", desk.language)))
    parts: list[QWidget] = [badges(looks, desk.language)]
    if description := theme.description.get(desk.language):
        parts.append(Text(description))
    return column_of(parts, look.S)


def _name_rows(desk: Desk, theme: Theme) -> QWidget:
    language = desk.language
    rows = [
        *names(theme.name, language),
        DetailRow(messages.word("field", "former_names", language), theme.former_names),
        DetailRow(messages.word("field", "name_basis", language), messages.term(theme.name_basis, language)),
        DetailRow(messages.word("field", "confirmed_on", language), format_date(theme.confirmed_on)),
    ]
    parts: list[QWidget] = [rows_widget(rows)]
    if theme.register_uri:
        label = messages.word("field", "register_uri", language)
        parts.append(column_of([Text(label, quiet=True), OneLine(theme.register_uri)], 0))
    for words, address in (
        (translate("ThemeDetail", "Open the official list of Suomi.fi"), OFFICIAL_LIST),
        (translate("ThemeDetail", "Open the source of these details"), theme.source),
        (translate("ThemeDetail", "Open the owner's page"), theme.link),
    ):
        if address.startswith("http"):
            to_page = Link(words, partial(open_page, address))
            to_page.setToolTip(address)
            parts.append(to_page)
    return column_of(parts)


def _types(desk: Desk, theme: Theme) -> QWidget:
    language = desk.language
    parts: list[QWidget] = []
    for kind in MandateType:
        if kind in theme.types:
            word = messages.term(kind, language)
            words = Text(word[:1].upper() + word[1:])
            words.setToolTip(messages.word("mandate_type_help", kind.value, language))
            parts.append(words)
    basis = Text(
        translate("ThemeDetail", "Known by: {basis}").format(basis=messages.term(theme.types_basis, language)),
        quiet=True,
        small=True,
    )
    return column_of([*parts, basis], 2)


def _specifier(desk: Desk, theme: Theme) -> list[DetailRow]:
    language = desk.language

    def shown(name: str) -> DetailRow:
        value: Any = getattr(theme, name)
        return DetailRow(messages.word("field", name, language), "" if value is None else str(value))

    return [
        DetailRow(translate("ThemeDetail", "Specifier"), messages.term(theme.specifier_rule, language)),
        DetailRow(translate("ThemeDetail", "Note"), theme.specifier_note.get(language)),
        *(shown(name) for name in ("default_months", "longest_months", "warn_days")),
    ]


def _e_services(desk: Desk, theme: Theme, show: Callable[[int], object]) -> QWidget:
    language = desk.language
    parts: list[QWidget] = []
    for key in theme.e_service_ids:
        service = desk.services.themes.e_service(key)
        lines: list[QWidget] = [Link(service.name.marked(language), partial(show, key))]
        if owner := service.owner.get(language):
            lines.append(Text(owner, quiet=True, small=True))
        parts.append(column_of(lines, 0))
    return column_of(parts or [Text(translate("ThemeDetail", "none recorded"), quiet=True)])
