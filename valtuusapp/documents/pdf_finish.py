"""What a finished PDF says of itself: language, title, colours. Loads pikepdf.

Toward PDF/A: XMP, an sRGB output intent, embedded fonts, no scripts. The file does not call itself PDF/A, because no
validator has said so.
"""

import io
from collections.abc import Mapping
from datetime import date

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from valtuusapp import resources
from valtuusapp.core.text import Language

_CREATOR = "valtuusapp"


#: Under these names a record says of which state of the log and of which facts it is, and in which languages.
HEAD_KEY, FACTS_KEY, LANGUAGES_KEY = "LogHead", "FactsDigest", "RecordLanguages"
NO_MARKS: Mapping[str, str] = {}


def finish(
    pdf: bytes, *, title: str, language: Language, day: date, marks: Mapping[str, str] = NO_MARKS, outline: bool = False
) -> bytes:
    """The PDF with its language, title, dates and colour profile. The same input gives the same bytes.

    Args:
        pdf: the pages.
        title: of the file.
        language: of the file.
        day: when it was made.
        marks: what else the file says of itself, by name; ``read_marks`` finds it again.
        outline: viewers open it with the outline beside the pages.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root
        root.Lang = String(language.value)
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        if outline:
            root.PageMode = Name.UseOutlines
        root.OutputIntents = Array([_output_intent(document)])
        moment = f"{day:%Y-%m-%d}T00:00:00+00:00"
        with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            metadata["dc:title"] = title
            metadata["dc:language"] = {language.value}
            metadata["xmp:CreatorTool"] = _CREATOR
            metadata["pdf:Producer"] = _CREATOR
            metadata["xmp:CreateDate"] = moment
            metadata["xmp:ModifyDate"] = moment
        del document.docinfo
        stamp = f"D:{day:%Y%m%d}000000+00'00'"
        said = {
            "Title": title,
            "Creator": _CREATOR,
            "Producer": _CREATOR,
            "CreationDate": stamp,
            "ModDate": stamp,
            **marks,
        }
        document.docinfo = document.make_indirect(Dictionary({f"/{name}": String(text) for name, text in said.items()}))
        file = io.BytesIO()
        document.save(file, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return file.getvalue()


def read_marks(pdf: bytes) -> dict[str, str]:
    """What a file says of itself, by name; nothing of a file that is no PDF."""
    try:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            return {str(name).removeprefix("/"): str(text) for name, text in document.docinfo.items()}
    except pikepdf.PdfError:
        return {}


def _output_intent(document: pikepdf.Pdf) -> Dictionary:
    profile = document.make_stream(resources.path("srgb.icc").read_bytes())
    profile.N = 3
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=profile,
    )
