"""A check box with a tick that can be seen: a style sheet alone can only fill the box."""

from PySide6 import QtWidgets
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from bywhom.ui.style.icons import ICON_BOX, ICONS
from bywhom.ui.style.strokes import stroke_path


class TickBox(QCheckBox):
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QtWidgets.QStyleOptionButton()
        self.initStyleOption(option)
        indicator = QtWidgets.QStyle.SubElement.SE_CheckBoxIndicator  # as in rows.py
        box = self.style().subElementRect(indicator, option, self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(box.topLeft())
            painter.scale(box.width() / ICON_BOX, box.height() / ICON_BOX)
            painter.setPen(QPen(self.palette().base(), 2.6))
            painter.drawPath(stroke_path(ICONS["check"]))
