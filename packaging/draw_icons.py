"""Draws the icon in all sizes from its two drawings: python packaging/draw_icons.py

Up to 32 pixels the small drawing is used, whose lines fall on pixels; above it the large one.
"""

from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).parent / "icons"
PICTURES = Path(__file__).parent.parent / "resources" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
SMALL = 32  # pixels
WINDOWS = (16, 24, 32, 48, 64, 128, 256)


def draw(size: int) -> Path:
    name = "bywhom-small.svg" if size <= SMALL else "bywhom.svg"
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(HERE / name)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    path = PICTURES / f"bywhom-{size}.png"
    image.save(str(path))
    with Image.open(path) as drawn:
        drawn.save(path, optimize=True)
    return path


def main() -> None:
    _application = QGuiApplication(["draw", "-platform", "offscreen"])
    drawn = {size: Image.open(draw(size)) for size in SIZES}
    for name, sizes in (("bywhom.ico", WINDOWS), ("bywhom.icns", SIZES)):
        largest, rest = drawn[max(sizes)], [drawn[size] for size in sizes[:-1]]
        largest.save(HERE / name, append_images=rest, sizes=[(s, s) for s in sizes])


if __name__ == "__main__":
    main()
