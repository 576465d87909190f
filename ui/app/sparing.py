"""Loads PySide without what it reads at every start and a running program hardly ever needs.

PySide keeps what explains its functions (for errors, help() and stub files) as source text, and
compiles all of it each time it is loaded: a third of the time of a bare window. Here each of
those modules is read when something in it is asked for. Where a PySide names or loads them in
another way, nothing is held back.
"""

import builtins
import sys
from contextlib import suppress
from importlib.machinery import ModuleSpec
from importlib.util import find_spec, module_from_spec
from threading import RLock
from types import ModuleType
from typing import Any

MAPPING = "shibokensupport.signature.mapping"
EXPLAINING = (
    MAPPING,
    "shibokensupport.signature.errorhandler",
    "shibokensupport.signature.layout",
    "shibokensupport.signature.parser",
    "shibokensupport.signature.lib.enum_sig",
    "shibokensupport.signature.lib.pyi_generator",
    "shibokensupport.signature.lib.tool",
    "shibokensupport.feature",
)
FIRST = "signature_bootstrap"  # what PySide imports just before them, when they can be found


class Late(ModuleType):
    """A module that is read when something in it is asked for."""

    reading = RLock()  # one for all, since they ask for each other

    def __getattr__(self, wanted: str) -> Any:
        with self.reading:
            if self.__dict__.pop("unread", False):
                self._read()
        if wanted not in self.__dict__:
            raise AttributeError(f"module {self.__name__!r} has no attribute {wanted!r}")
        return self.__dict__[wanted]

    def update_first(self) -> None:
        """What PySide takes for a function of `mapping`, past any __getattr__, to call it."""
        self.__getattr__("update_mapping")()

    def _read(self) -> None:
        known_as = self.__spec__  # PySide gives them a second name, by which it cannot find them
        loader = self.__loader__
        self.__spec__ = ModuleSpec(self.__name__, loader)
        loader.exec_module(self)
        self.__spec__ = known_as


def import_qt() -> None:
    """Import PySide6.QtCore, and leave `import` as it was.

    PySide puts an `import` of its own in its place, which reads the source of every module that
    is imported from then on, in search of a switch that nothing here has.
    """
    plain = builtins.__import__

    def watching(name: str, *others: Any, **named: Any) -> ModuleType:
        module = plain(name, *others, **named)
        if name == FIRST:
            builtins.__import__ = module.__feature_import__ = plain
            _hold_back(EXPLAINING)
        return module

    builtins.__import__ = watching
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        builtins.__import__ = plain


def _hold_back(names: tuple[str, ...]) -> None:
    with suppress(ImportError):  # a PySide that has no such package
        for name in names:
            spec = find_spec(name)
            if spec is not None and name not in sys.modules:
                module = module_from_spec(spec)
                module.__class__ = Late
                module.unread = True
                if name == MAPPING:
                    module.update_mapping = module.update_first
                sys.modules[name] = module
