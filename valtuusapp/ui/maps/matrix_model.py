"""A map as a table of themes and columns. Everything is looked up in the map that was given: scrolling asks nobody."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from valtuusapp.core import messages
from valtuusapp.core.maps import MapCell, MapColumn, MapKind, MapMatrix, MapTheme
from valtuusapp.core.text import Language
from valtuusapp.ui.maps.looks import approval_words, cell_words
from valtuusapp.ui.maps.narrowing import Group, Grouping, Shown, grouped, narrowed
from valtuusapp.ui.maps.texts import Maps

_Index = QModelIndex | QPersistentModelIndex
_TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class MatrixModel(QAbstractTableModel):
    """Themes down, sectors or titles across; rows of groups between the themes.

    Attributes:
        rows: what stands in each row: a theme or a group.
        columns: what stands in each column.
        closed: the names of the groups whose themes are not seen.
    """

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self.rows: list[MapTheme | Group] = []
        self.columns: list[MapColumn] = []
        self.closed: set[str] = set()
        self._matrix = MapMatrix(map=MapKind.SECTOR, columns=(), themes=(), cells={})
        self._grouping = Grouping.CATEGORY
        self._words = ""
        self._shown = Shown.FILLED

    # --- what is shown ---

    @property
    def matrix(self) -> MapMatrix:
        """The whole map."""
        return self._matrix

    def show(self, matrix: MapMatrix) -> None:
        """Show a map."""
        self._matrix = matrix
        self._arrange()

    def group_by(self, grouping: Grouping) -> None:
        """Put the themes into other groups."""
        if grouping is not self._grouping:
            self._grouping = grouping
            self._arrange()

    def narrow(self, words: str, shown: Shown) -> None:
        """Show only where the words are found, and only so much of the map."""
        if (words, shown) != (self._words, self._shown):
            self._words, self._shown = words, shown
            self._arrange()

    def toggle(self, row: int) -> None:
        """Open or close the group in a row."""
        group = self.rows[row]
        if isinstance(group, Group):
            self.closed ^= {group.key}
            self._arrange()

    def close_all(self, closed: bool) -> None:
        """Close or open all groups."""
        groups = {row.key for row in self.rows if isinstance(row, Group)}
        self.closed = self.closed | groups if closed else self.closed - groups
        self._arrange()

    def is_closed(self, group: Group) -> bool:
        """Whether the themes of a group are not seen. A search opens all."""
        return group.key in self.closed and not self._words

    @property
    def themes(self) -> int:
        """How many themes there are, those of closed groups too."""
        groups = [row for row in self.rows if isinstance(row, Group)]
        return sum(len(group.themes) for group in groups) if groups else len(self.rows)

    def cell(self, row: int, column: int) -> MapCell | None:
        """What stands in a place; None where nothing does, and in rows of groups."""
        theme = self.rows[row]
        if isinstance(theme, Group):
            return None
        return self._matrix.cells.get((self.columns[column].id, theme.id))

    def place_of(self, column_id: int, theme_id: int) -> QModelIndex:
        """The index of a cell; invalid when it is not seen."""
        row = next((n for n, one in enumerate(self.rows) if isinstance(one, MapTheme) and one.id == theme_id), None)
        column = next((n for n, one in enumerate(self.columns) if one.id == column_id), None)
        return QModelIndex() if row is None or column is None else self.index(row, column)

    # --- what a view asks ---

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows, those of groups too."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell: short ones, and whole ones for assistive technology and the tool tip."""
        if not index.isValid() or role not in _TEXTS:
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if isinstance(row, Group):
            return None if role == Qt.ItemDataRole.ToolTipRole else self._group_words(row, column, role)
        cell = self._matrix.cells.get((column.id, row.id))
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if cell is None else ", ".join(cell_words(cell, self.language))
        theme, name = row.name.marked(self.language), column.name.get(self.language)
        words = [Maps.tr("nothing")] if cell is None else cell_words(cell, self.language)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join([theme, name, *words])
        types = [messages.word("mandate_type_short", one.value, self.language) for one in cell.types] if cell else []
        return "\n".join([theme, name, ", ".join(words), *([", ".join(types)] if types else [])])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of themes, groups and columns; as tool tip and for assistive technology with what is known."""
        if role not in _TEXTS:
            return None
        if orientation is Qt.Orientation.Horizontal:
            column = self.columns[section]
            name = column.name.get(self.language)
            return name if role == Qt.ItemDataRole.DisplayRole else "\n".join([name, *self._of_column(column)])
        row = self.rows[section]
        if isinstance(row, Group):
            return row.name or Maps.tr("Others")
        name = row.name.marked(self.language)
        return name if role == Qt.ItemDataRole.DisplayRole else "\n".join([name, *self._of_theme(row)])

    def _arrange(self) -> None:
        themes, columns = narrowed(self._matrix, self._words, self._shown)
        self.beginResetModel()
        self.columns = columns
        if self._grouping is Grouping.NONE:
            self.rows = list(themes)
        else:
            self.rows = []
            for group in grouped(self._matrix, themes, columns, self._grouping, self.language):
                self.rows += [group, *(() if self.is_closed(group) else group.themes)]
        self.endResetModel()

    def _group_words(self, group: Group, column: MapColumn, role: int) -> str:
        filled = group.filled.get(column.id, 0)
        if role == Qt.ItemDataRole.DisplayRole:
            return str(filled) if filled and self.is_closed(group) else ""
        name = group.name or Maps.tr("Others")
        state = Maps.tr("closed") if self.is_closed(group) else Maps.tr("open")
        words = [name, Maps.tr("group of %n mandate theme(s)", "", len(group.themes)), state]
        return ", ".join([*words, column.name.get(self.language), Maps.tr("%n in the map", "", filled)])

    def _of_column(self, column: MapColumn) -> list[str]:
        words = [Maps.tr("%n person(s)", "", column.people), Maps.tr("%n row(s) in the map", "", column.rows)]
        if column.responsible:
            words.append(Maps.tr("Responsible: {names}").format(names=column.responsible))
        if column.approved_on is not None:
            words.append(approval_words(column))
        return words

    def _of_theme(self, theme: MapTheme) -> list[str]:
        words = [part for part in (theme.category.get(self.language), theme.owner.get(self.language)) if part]
        if not theme.in_use:
            words.append(Maps.tr("no longer in use"))
        if theme.worst is not None:
            severity = messages.term(theme.worst, self.language)
            words.append(Maps.tr("finding of the whole theme: {severity}").format(severity=severity))
        return words
