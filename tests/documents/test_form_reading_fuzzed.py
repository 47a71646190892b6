"""Forms whose inside has been changed at random, object by object: read or refused with a sentence, nothing else."""

import io
import random
from collections import Counter
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream, String

from tests.documents import fillable
from tests.services.arriving import FILLED, form_pdf
from valtuusapp.core.problems import UserError
from valtuusapp.documents.form_reading import read_pdf

FILES = 300
_KEYS = ("/V", "/Kids", "/Parent", "/FT", "/T", "/Opt", "/AA", "/Contents", "/Annots", "/Fields")


@pytest.fixture(scope="module")
def whole() -> list[bytes]:
    return [fillable.filled(fillable.small(), {"why": "Syy", "orderer": "Aino"}), form_pdf(FILLED, signed=True)]


@pytest.mark.filterwarnings("ignore:This document has")  # by whoever changes it here
def test_three_hundred_changed_forms(whole: list[bytes]):
    chance = random.Random(20261123)
    ends: Counter[str] = Counter()
    for number in range(FILES):
        try:
            read = read_pdf(_changed(whole[number % len(whole)], chance))
            assert all(isinstance(text, str) for text in read.values.values())
            ends["read"] += 1
        except UserError as error:
            ends[error.code] += 1
    assert ends["read"] > FILES // 2
    assert ends["pdf_damaged"] > 5
    assert all(code == "read" or code.startswith("pdf_") for code in ends)


def _changed(content: bytes, chance: random.Random) -> bytes:
    with pikepdf.open(io.BytesIO(content)) as document:
        for _ in range(chance.choice((1, 2, 4))):
            _change(document, chance)
        file = io.BytesIO()
        document.save(file, object_stream_mode=chance.choice(list(pikepdf.ObjectStreamMode)))
        return file.getvalue()


def _change(document: pikepdf.Pdf, chance: random.Random) -> None:
    part = chance.choice([one for one in document.objects if isinstance(one, (Dictionary, Stream, Array))])
    value = _anything(document, chance)
    if isinstance(part, Array):
        if len(part):
            part[chance.randrange(len(part))] = value
    elif isinstance(part, Stream) and chance.random() < 0.5:
        part.write(chance.randbytes(200))
    else:
        key = chance.choice([*part.keys(), *_KEYS])
        if key not in ("/Length", "/Root", "/Pages"):
            part[key] = value


def _anything(document: pikepdf.Pdf, chance: random.Random) -> Any:
    texts = [b"", b"x" * 5000, chance.randbytes(20), b"\xfe\xff\xd8\x00\x00A", b"\xff\xfeA\x00", b"\xef\xbb\xbf\xff"]
    whatever = [2**31, -1, 1.5, True, Name.Tx, Name.Btn, Name.Sig, Array([]), Dictionary(), document.Root]
    return chance.choice([*whatever, *map(String, texts), chance.choice(list(document.objects))])
