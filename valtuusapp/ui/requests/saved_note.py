"""What is said of a draft at the foot of its form: whether it is kept, and since when."""

from enum import Enum

from valtuusapp.core.dates import HELSINKI, Clock
from valtuusapp.ui import theme
from valtuusapp.ui.widgets import Text


class Saved(Enum):
    """How far what is typed is kept."""

    NOT_YET = 0
    SAVING = 1
    SAVED = 2
    FAILED = 3
    CHANGED = 4


class SavedNote(Text):
    """Hidden before anything is typed."""

    def __init__(self) -> None:
        super().__init__(quiet=True, wrap=False)
        self.hide()

    def say(self, state: Saved) -> None:
        """Say how things stand, with the time when they are kept."""
        now = Clock().now().astimezone(HELSINKI)
        self.setText(
            {
                Saved.NOT_YET: "",
                Saved.SAVING: self.tr("Saving …"),
                Saved.SAVED: self.tr("Saved {time}").format(time=f"{now.hour}.{now.minute:02d}"),
                Saved.FAILED: self.tr("Not saved"),
                Saved.CHANGED: self.tr("Changes are not saved yet"),
            }[state]
        )
        self.setVisible(state is not Saved.NOT_YET)
        theme.mark(self, "tone", "error" if state is Saved.FAILED else "")
