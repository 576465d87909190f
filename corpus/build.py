"""Sources → a folder of Parquet, part by part; what is there and whole is not made again."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from pathlib import Path

import pyarrow as pa

from bywhom.analysis.process.ordered_pool import in_order
from bywhom.analysis.rules.rule_set import load_rules
from bywhom.corpus.chunks import Chunk, Done, Tables, analysed, chunks_of, parts_of
from bywhom.corpus.made_by import made_by
from bywhom.corpus.manifest import Manifest, check_folder, write_manifest
from bywhom.corpus.parts import (
    ERRORS,
    INPUT,
    MADE_BY,
    about_part,
    errors_of,
    is_whole,
    parts_in,
    sweep,
    tidy,
    write_part,
    write_table,
)
from bywhom.documents.rows.row import Fields
from bywhom.documents.rows.sources import rows_of
from bywhom.documents.text_analysis import analyser
from bywhom.files.atomic_write import whole_file

PART = 2000  # articles
USUAL = Fields()
RULE = ("id", "kind", "title", "explain", "ask", "fair", "source", "confidence")

Warn = Callable[[str], object]
Progress = Callable[[int, bool], None]  # articles, and were they there already?


@dataclass(frozen=True, slots=True)
class Plan:
    """texts: keep the texts too, as a table of their own. rules: a folder of further rule files."""

    sources: tuple[str, ...]
    folder: Path
    fields: Fields = USUAL
    rules: str | None = None
    jobs: int = 1
    part: int = PART
    texts: bool = False

    def manifest(self) -> Manifest:
        return Manifest(list(self.sources), _listed(self.fields), self.part, self.texts)


def build(plan: Plan, progress: Progress, warn: Warn = lambda words: None) -> Manifest:
    """FileError if the folder is not ours to write. Whatever ends it (Ctrl-C too), what is whole
    is kept, and corpus.json and errors.jsonl tell of just that. warn: is told of rules that cannot
    be used."""
    manifest = replace(plan.manifest(), made_by=made_by(plan.rules))
    check_folder(plan.folder, plan.manifest())
    plan.folder.mkdir(parents=True, exist_ok=True)
    sweep(plan.folder)
    write_manifest(plan.folder, manifest)
    _write_rules(plan, manifest, warn)
    told = json.dumps(manifest.made_by)
    seen = _Seen()
    try:
        tasks = _tasks(plan, told, seen, progress)
        load = partial(analyser, plan.rules)
        _write(plan.folder, told, seen, in_order(analysed, tasks, plan.jobs, load), progress)
        seen.is_all = True
    finally:
        manifest = _finish(plan.folder, manifest, seen)
    return manifest


@dataclass(slots=True)
class _Seen:
    """What came by while the rows were read."""

    rows: int = 0
    parts: int = 0
    is_all: bool = False
    digests: dict[int, str] = field(default_factory=dict)  # of the parts under way


def _tasks(plan: Plan, told: str, seen: _Seen, progress: Progress) -> Iterator[Chunk]:
    for part in parts_of(rows_of(plan.sources, plan.fields), plan.part):
        seen.rows += len(part.rows)
        seen.parts += 1
        digest = part.digest
        about = about_part(plan.folder, part.number)
        is_same = (about.get(MADE_BY), about.get(INPUT)) == (told, digest)
        if is_same and is_whole(plan.folder, part.number, plan.texts):
            progress(len(part.rows), True)
            continue
        seen.digests[part.number] = digest
        yield from chunks_of(part, plan.rules, plan.fields.keep, plan.texts)


def _write(
    folder: Path, told: str, seen: _Seen, results: Iterable[Done], progress: Progress
) -> None:
    """Results come in the order of their chunks, so one part at a time is held."""
    held: list[Done] = []
    for done in results:
        held.append(done)
        progress(len(done.chunk.rows), False)
        if done.chunk.last:
            errors = [error for one in held for error in one.errors]
            digest = seen.digests.pop(done.chunk.part)
            about = {MADE_BY: told, INPUT: digest, ERRORS: json.dumps(errors, ensure_ascii=False)}
            write_part(folder, done.chunk.part, _joined(held), about)
            held = []


def _joined(held: list[Done]) -> Tables:
    return {
        name: pa.concat_tables([one.tables[name] for one in held]).combine_chunks()
        for name in held[0].tables
    }


def _finish(folder: Path, manifest: Manifest, seen: _Seen) -> Manifest:
    tidy(folder, seen.parts if seen.is_all else None)
    broken = 0
    with whole_file(folder / "errors.jsonl") as stream:
        for error in errors_of(folder, parts_in(folder)):
            stream.write(json.dumps(error, ensure_ascii=False).encode() + b"\n")
            broken += 1
    done = replace(manifest, finished=seen.is_all, rows=seen.rows, broken=broken)
    write_manifest(folder, done)
    return done


def _write_rules(plan: Plan, manifest: Manifest, warn: Warn) -> None:
    """What the rules say, once: the tables name them by id."""
    found, problems = load_rules([Path(plan.rules)] if plan.rules else [])
    for problem in problems:
        warn(str(problem))
    rules = sorted(found.rules.values(), key=lambda rule: rule.id)
    rows = [{name: getattr(rule, name) for name in RULE} for rule in rules]
    about = {MADE_BY: json.dumps(manifest.made_by)}
    write_table(plan.folder / "rules.parquet", pa.Table.from_pylist(rows), about)


def _listed(fields: Fields) -> dict[str, str | list[str]]:
    return {name: list(v) if isinstance(v, tuple) else v for name, v in asdict(fields).items()}


def count(plan: Plan) -> int:
    """How many rows there are: quick beside their analysis, but all sources are read for it."""
    return sum(1 for _ in rows_of(plan.sources, plan.fields))
