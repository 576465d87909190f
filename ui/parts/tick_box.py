"""A check box with a tick that can be seen: a style sheet alone can only fill the box."""

from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from bywhom.ui.style.icons import ICON_BOX, ICONS
from bywhom.ui.style.strokes import stroke_path


class TickBox(QCheckBox):
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if not self.isChecked():
            return
        from PySide6.QtWidgets import QStyle, QStyleOptionButton  # as in rows.py

        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(box.topLeft())
            painter.scale(box.width() / ICON_BOX, box.height() / ICON_BOX)
            painter.setPen(QPen(self.palette().base(), 2.6))
            painter.drawPath(stroke_path(ICONS["check"]))
