"""What the municipality's own papers bear beside what the program writes: contact lines and a logo."""

from dataclasses import dataclass

from valtuusapp.core.text import LocalText


@dataclass(frozen=True, slots=True)
class FormLook:
    """The look that the municipality has settled for its forms and records.

    Attributes:
        contact: where forms are sent and who answers questions; may have several lines, stands at the foot.
        logo: a PNG or JPEG file that has been looked through, stands at the sender; None when there is none.
    """

    contact: LocalText = LocalText()
    logo: bytes | None = None


#: Of a municipality that has settled nothing.
NO_LOOK = FormLook()
