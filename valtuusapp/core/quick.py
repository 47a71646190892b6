"""Making very many values at once."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Lets the collector of garbage wait meanwhile.

    While tens of thousands of values are made of which none is garbage yet, it would look through all that the program
    has, again and again: a third of the time in which a whole map is read.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
