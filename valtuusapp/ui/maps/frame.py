"""How the tab of a map is laid out: heading and buttons, the choice of views with their tools, the view, the panel."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from valtuusapp.core.maps import MapKind
from valtuusapp.ui import theme
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.maps.actions import TABS
from valtuusapp.ui.maps.views import Pane
from valtuusapp.ui.widgets import DetailPanel, EmptyText, Heading, PrimaryButton, action_button, tool_button
from valtuusapp.ui.widgets.flow import FlowLayout
from valtuusapp.ui.widgets.view_switch import ViewSwitch

_WIDTHS = (1020, 380)
"""How view and panel share a usual window, until somebody moves the splitter."""


class MapFrame(QWidget):
    """The tab without what it does."""

    def __init__(
        self,
        desk: Desk,
        kind: MapKind,
        actions: Mapping[str, QAction],
        switch: ViewSwitch,
        views: Mapping[str, Pane],
        detail: DetailPanel,
    ) -> None:
        """Lays everything out.

        Args:
            desk: for what the window remembers.
            kind: which map.
            actions: by their names.
            switch: chooses the view.
            views: by their keys.
            detail: stands beside them.
        """
        super().__init__()
        self._views = views
        self._panes = QStackedWidget()
        for pane in views.values():
            self._panes.addWidget(pane)
        sectors = kind is MapKind.SECTOR
        title = self.tr("Mandate map by sector") if sectors else self.tr("Mandate map by title")
        hint = (
            self.tr("Choose a sector or a row to see who holds it and who should")
            if sectors
            else self.tr("Choose a title or a row to see who holds it and who should")
        )
        detail.when_empty = EmptyText("matrix", hint)
        detail.clear()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.M, theme.L, theme.L)
        column.setSpacing(theme.S)
        column.addLayout(self._head(title, actions))
        column.addWidget(self._tools(switch))
        column.addWidget(self._splitter(desk, TABS[kind], detail), 1)

    def show_view(self, view: str) -> None:
        """Put a view in front, with its tools."""
        self._panes.setCurrentWidget(self._views[view])
        for key, pane in self._views.items():
            for widget in pane.tools:
                widget.setVisible(key == view)

    def _head(self, title: str, actions: Mapping[str, QAction]) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme.S)
        head.addWidget(Heading(title, 1, wrap=False))
        head.addStretch()
        head.addWidget(action_button(actions["print"], "print"))
        head.addWidget(action_button(actions["export"], "export"))
        head.addWidget(self._more([actions[name] for name in ("import", "propose", "approve", "approvals")]))
        head.addWidget(action_button(actions["add"], "add", PrimaryButton))
        return head

    def _more(self, actions: Sequence[QAction]) -> QToolButton:
        more = tool_button("more", self.tr("More actions"))
        menu = QMenu(more)
        menu.addActions(list(actions))
        more.setMenu(menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return more

    def _tools(self, switch: ViewSwitch) -> QWidget:
        tools = QWidget()
        flow = FlowLayout(tools, theme.S)
        flow.addWidget(switch)
        for view in self._views.values():
            for widget in view.tools:
                flow.addWidget(widget)
        return tools

    def _splitter(self, desk: Desk, key: str, detail: DetailPanel) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(theme.S)
        splitter.addWidget(self._panes)
        splitter.addWidget(detail)
        splitter.setStretchFactor(0, 1)
        state = desk.window.state
        if not state.restore_splitter(key, splitter):
            splitter.setSizes(_WIDTHS)
        splitter.splitterMoved.connect(lambda: state.keep_splitter(key, splitter))
        return splitter
