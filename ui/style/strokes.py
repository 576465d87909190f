"""Short SVG path strings → QPainterPath: enough of the notation for icons drawn as strokes."""

import math
import re
from functools import cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)")
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "T": 2, "C": 6, "A": 7, "Z": 0}


@cache
def stroke_path(text: str) -> QPainterPath:
    """The path of M L H V Q C A Z in either case; arcs are of circles. Raises ValueError."""
    path = QPainterPath()
    for command, values in _commands(text):
        _draw(path, command, values)
    return path


def dot(x: float, y: float, radius: float) -> str:
    """A circle as a path string."""
    d = radius * 2
    return f"M{x - radius} {y}a{radius} {radius} 0 1 1 {d} 0a{radius} {radius} 0 1 1 {-d} 0z"


def _commands(text: str) -> list[tuple[str, list[float]]]:
    tokens = _TOKEN.findall(text)
    result: list[tuple[str, list[float]]] = []
    command, at = "", 0
    while at < len(tokens):
        if tokens[at].isalpha():
            command = tokens[at]
            at += 1
        count = _ARGUMENTS.get(command.upper())
        if count is None or len(tokens) - at < count:
            raise ValueError(f"not a path: {text!r}")
        result.append((command, [float(value) for value in tokens[at : at + count]]))
        at += count
        command = {"M": "L", "m": "l"}.get(command, command)  # as SVG goes on after a move
    return result


def _draw(path: QPainterPath, command: str, values: list[float]) -> None:
    here = path.currentPosition()
    origin = here if command.islower() else QPointF(0, 0)
    odd = len(values) % 2  # an arc's points come after its radii and flags
    points = [QPointF(*values[i : i + 2]) + origin for i in range(odd, len(values) - 1, 2)]
    match command.upper():
        case "M":
            path.moveTo(points[0])
        case "L":
            path.lineTo(points[0])
        case "H":
            path.lineTo(values[0] + origin.x(), here.y())
        case "V":
            path.lineTo(here.x(), values[0] + origin.y())
        case "Q":
            path.quadTo(*points)
        case "T":
            path.quadTo(_mirrored(path), points[0])
        case "C":
            path.cubicTo(*points)
        case "A":
            _arc(path, here, points[-1], values[0], bool(values[3]), bool(values[4]))
        case "Z":
            path.closeSubpath()


def _mirrored(path: QPainterPath) -> QPointF:
    """Control point of a smooth curve: the last one of the path, mirrored at its end.

    Qt keeps quadratic curves as cubic ones, whose second control point lies a third of the way
    from the end to the quadratic one.
    """
    end = path.currentPosition()
    cubic = path.elementAt(path.elementCount() - 2)
    if cubic.type != QPainterPath.ElementType.CurveToDataElement:
        return end  # no curve before it
    return end + (end - QPointF(cubic.x, cubic.y)) * 1.5


def _arc(
    path: QPainterPath, start: QPointF, end: QPointF, radius: float, large: bool, sweep: bool
) -> None:
    """Circular arc by its end points (SVG 1.1, F.6.5, for rx = ry and no rotation)."""
    dx, dy = (start.x() - end.x()) / 2, (start.y() - end.y()) / 2
    half = math.hypot(dx, dy)
    if half == 0:
        return
    radius = max(radius, half)
    height = math.sqrt(max(0.0, radius * radius - half * half)) / half
    sign = -1 if large == sweep else 1
    cx = (start.x() + end.x()) / 2 + sign * height * dy
    cy = (start.y() + end.y()) / 2 - sign * height * dx
    first = math.degrees(math.atan2(cy - start.y(), start.x() - cx))  # Qt: counterclockwise, y up
    last = math.degrees(math.atan2(cy - end.y(), end.x() - cx))
    turn = (first - last) % 360 if sweep else -((last - first) % 360)
    path.arcTo(cx - radius, cy - radius, 2 * radius, 2 * radius, first, -turn)
