"""In which fields a mandate theme is edited."""

from PySide6.QtCore import QCoreApplication

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.themes import NameBasis, SpecifierRule, TypeBasis
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.directory.fields import Field, Kind, of_enum

translate = QCoreApplication.translate

_LONGEST = 300


def theme_fields(desk: Desk) -> list[Field]:
    """The fields, from what is changed most to what is changed seldom."""
    themes, language = desk.services.themes, desk.language
    return [
        Field(name="name_fi", required=True, wide=True),
        Field(name="name_sv", wide=True),
        Field(name="name_basis", kind=Kind.CHOICE, wide=True, choices=of_enum(NameBasis, language)),
        Field(
            name="types",
            kind=Kind.TICK_MANY,
            required=True,
            choices=of_enum(MandateType, language),
            section=translate("ThemeFields", "Types and e-services"),
        ),
        Field(
            name="types_basis",
            kind=Kind.CHOICE,
            label=translate("ThemeFields", "How the types are known"),
            wide=True,
            choices=of_enum(TypeBasis, language),
        ),
        Field(
            name="e_service_ids",
            kind=Kind.PICK_MANY,
            label=translate("ThemeFields", "E-services that ask for it"),
            suggest=lambda text: themes.suggest_e_services(text, language=language),
            named=lambda key: themes.e_service(key).name.marked(language),
        ),
        Field(
            name="specifier_rule",
            kind=Kind.CHOICE,
            wide=True,
            choices=of_enum(SpecifierRule, language),
            section=translate("ThemeFields", "Specifier and length"),
        ),
        Field(name="specifier_note_fi", kind=Kind.LONG_TEXT),
        Field(name="specifier_note_sv", kind=Kind.LONG_TEXT),
        Field(
            name="default_months",
            kind=Kind.NUMBER,
            least=1,
            most=_LONGEST,
            help=translate("ThemeFields", "Empty: as in the settings."),
        ),
        Field(name="longest_months", kind=Kind.NUMBER, least=1, most=_LONGEST),
        Field(name="warn_days", kind=Kind.NUMBER, most=1000),
        Field(
            name="description_fi",
            kind=Kind.LONG_TEXT,
            section=translate("ThemeFields", "Description and sources"),
        ),
        Field(name="description_sv", kind=Kind.LONG_TEXT),
        Field(name="category_fi"),
        Field(name="category_sv"),
        Field(name="link", wide=True),
        Field(name="source", wide=True),
        Field(
            name="register_uri",
            wide=True,
            help=translate("ThemeFields", "The stable key of the theme; seen in lists downloaded from Suomi.fi."),
        ),
        Field(name="name_en", wide=True),
        Field(
            name="former_names",
            kind=Kind.LONG_TEXT,
            help=translate("ThemeFields", "One on a line. The theme is found by them too."),
        ),
    ]
