"""The folders of the checkout are the package `bywhom`; all else stands in pyproject.toml."""

from setuptools import find_packages, setup

ROOMS = (
    "analysis",
    "classroom",
    "cli",
    "corpus",
    "documents",
    "files",
    "library",
    "resources",
    "ui",
)

setup(
    package_dir={"bywhom": "."},
    packages=[
        "bywhom",
        *(
            f"bywhom.{name}"
            for name in find_packages(
                include=[pattern for room in ROOMS for pattern in (room, f"{room}.*")]
            )
        ),
    ],
)
