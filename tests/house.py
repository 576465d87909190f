"""The house as it stands: files, floors and imports of each package, read from the code alone.

    python -m tests.house

A floor is a longest way down: a module that imports nothing of its package stands on floor 1.
"""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = (
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
NAME = "bywhom."


class Import(NamedTuple):
    """target: a module of the house, without "bywhom."; late: inside a function."""

    target: str
    late: bool


def modules() -> dict[str, Path]:
    """Every module of the house by its dotted name, packages by their folder's."""
    files = [ROOT / "main.py", *(f for p in PACKAGES for f in (ROOT / p).rglob("*.py"))]
    names = {".".join(f.relative_to(ROOT).with_suffix("").parts): f for f in files}
    return {name.removesuffix(".__init__"): f for name, f in sorted(names.items())}


def imports_of(path: Path, known: Mapping[str, Path]) -> list[Import]:
    """What a file imports of the house. What only the type checker reads counts as well."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    late = set(_inside_functions(tree))
    found = []
    for node in ast.walk(tree):
        for name in _names(node):
            target = name.removeprefix(NAME)
            if name.startswith(NAME) and target in known:
                found.append(Import(target, node in late))
    return found


def late_statements(path: Path) -> int:
    """Import statements inside functions, of anything."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return sum(isinstance(n, ast.Import | ast.ImportFrom) for n in set(_inside_functions(tree)))


def _inside_functions(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from ast.walk(node)


def _names(node: ast.AST) -> Iterator[str]:
    """The modules a statement imports; of `from a import b` a.b, and a where b is no module."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
        yield from (f"{node.module}.{alias.name}" for alias in node.names)
        yield node.module


def graph(known: Mapping[str, Path]) -> dict[str, set[str]]:
    """module → modules it imports, without a package whose module is meant."""
    found = {}
    for name, path in known.items():
        targets = {one.target for one in imports_of(path, known)} - {name}
        inner = {t for t in targets if any(other.startswith(t + ".") for other in targets)}
        found[name] = targets - inner
    return found


def circles(edges: Mapping[str, set[str]]) -> list[list[str]]:
    """Groups of modules that reach each other (Tarjan 1972), smallest names first."""
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(node: str) -> None:
        number[node] = low[node] = len(number)
        stack.append(node)
        for target in sorted(edges.get(node, ())):
            if target not in number:
                visit(target)
                low[node] = min(low[node], low[target])
            elif target in stack:
                low[node] = min(low[node], number[target])
        if low[node] == number[node]:
            group = stack[stack.index(node) :]
            del stack[stack.index(node) :]
            if len(group) > 1:
                found.append(sorted(group))

    for node in edges:
        if node not in number:
            visit(node)
    return found


def floors(edges: Mapping[str, set[str]]) -> int:
    """The height of the longest way down. Needs edges without circles."""
    height: dict[str, int] = {}

    def climb(node: str) -> int:
        if node not in height:
            height[node] = 1 + max((climb(t) for t in edges[node] if t in edges), default=0)
        return height[node]

    return max((climb(node) for node in edges), default=0)


def rooms(known: Mapping[str, Path]) -> dict[str, list[str]]:
    """folder → its files, `__init__.py` aside."""
    found: dict[str, list[str]] = {}
    for path in known.values():
        if path.name != "__init__.py":
            found.setdefault(str(path.parent.relative_to(ROOT)), []).append(path.stem)
    return found


def main() -> None:
    known = modules()
    edges = graph(known)
    print(f"{'package':<12}{'files':>6}{'lines':>8}{'floors':>8}{'imports':>9}{'late':>6}")
    for package in PACKAGES:
        own = {n: t for n, t in edges.items() if n.split(".")[0] == package}
        lines = sum(known[n].read_text(encoding="utf-8").count("\n") for n in own)
        inner = {n: {t for t in targets if t in own} for n, targets in own.items()}
        late = sum(late_statements(known[n]) for n in own)
        height = 0 if circles(inner) else floors(inner)
        print(
            f"{package:<12}{len(own):>6}{lines:>8}{height:>8}"
            f"{sum(map(len, own.values())):>9}{late:>6}"
        )
    print("circles:", circles(edges) or "none")
    for room, files in sorted(rooms(known).items()):
        print(f"{room:<28}{len(files):>3}  {' '.join(sorted(files))}")


if __name__ == "__main__":
    main()
