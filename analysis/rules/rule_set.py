"""Rules as data: loaded, compiled into one matcher, and applied to a passage."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from bywhom.analysis.marks import CONFIDENCES, USUAL, Confidence, Kind, Mark
from bywhom.analysis.rules.matcher import Matcher
from bywhom.analysis.rules.notation import Ends, Graph, PhraseError, add_phrase
from bywhom.analysis.rules.rule import Rule, RuleError
from bywhom.analysis.rules.rule_conditions import CONTEXTS, GROWN, MatchContext
from bywhom.analysis.rules.rule_files import RuleFile, read_rule_file, told
from bywhom.analysis.text.tokens import Passage
from bywhom.resources import RULES

__all__ = [
    "Rule",
    "RuleError",
    "RuleSet",
    "built_in_lists",
    "load_rules",
    "rule_marks",
    "rules_alone",
]

BUILT_IN = RULES / "en"
MOST_FILES = 200  # in one folder
MOST_WORK = 150_000  # signs of all phrases together, their lists written out


@dataclass(frozen=True, slots=True)
class RuleSet:
    """rules: by id. owners: for each phrase of the matcher its rule, and is it an `unless`?"""

    rules: Mapping[str, Rule]
    matcher: Matcher
    owners: Sequence[tuple[Rule, bool]]

    def text(self, rule_id: str) -> Rule:
        """The rule that explains a mark. Raises KeyError."""
        return self.rules[rule_id]


@dataclass(slots=True)
class _Making:
    """Files and rules gathered while loading; later ones replace earlier ones of the same id."""

    rules: dict[str, Rule] = field(default_factory=dict)
    lists: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)  # by file
    shared: dict[str, tuple[str, ...]] = field(default_factory=dict)
    errors: list[RuleError] = field(default_factory=list)


def load_rules(folders: Sequence[Path] = ()) -> tuple[RuleSet, tuple[RuleError, ...]]:
    """The built-in rules, then those of each folder: new ones are added, and one with the id of an
    earlier rule takes its place. What is wrong is told and left out; the rest is loaded."""
    making = _Making()
    for number, folder in enumerate((BUILT_IN, *folders)):
        for path in _files(folder, making.errors):
            file = read_rule_file(path)
            key = f"{number}/{file.name}"
            _gather(making, key, file, number)
            if number == 0:
                making.shared |= dict(file.lists or {})
    return _compiled(making), tuple(making.errors)


def built_in_lists() -> dict[str, tuple[str, ...]]:
    """The lists that every rule file can use by name."""
    lists: dict[str, tuple[str, ...]] = {}
    for path in _files(BUILT_IN, []):
        lists |= dict(read_rule_file(path).lists or {})
    return lists


def rules_alone(
    file: RuleFile, lists: Mapping[str, tuple[str, ...]]
) -> tuple[RuleSet, tuple[RuleError, ...]]:
    """The rules of one file and no others, to try them."""
    making = _Making(shared=dict(lists))
    _gather(making, file.name, file, 1)
    return _compiled(making), tuple(making.errors)


def _files(folder: Path, errors: list[RuleError]) -> list[Path]:
    try:
        found = sorted(p for p in folder.iterdir() if p.suffix == ".toml")
    except OSError as error:
        errors.append(
            RuleError(
                str(folder), f"the folder cannot be read ({error.strerror})", "Check its name."
            )
        )
        return []
    if len(found) > MOST_FILES:
        errors.append(
            RuleError(
                str(folder), f"it has more than {MOST_FILES} rule files", "The first ones are used."
            )
        )
    return found[:MOST_FILES]


def _gather(making: _Making, key: str, file: RuleFile, rank: int) -> None:
    making.lists[key] = dict(file.lists or {})
    making.errors += file.errors
    here: dict[str, Rule] = {}
    for rule in file.rules:
        if rule.id in here:
            making.errors.append(
                RuleError(
                    file.name,
                    "its id stands twice",
                    "Give one another id.",
                    rule=rule.id,
                    line=rule.line,
                )
            )
        elif rule.when not in CONTEXTS:
            known = ", ".join(f"“{name}”" for name in CONTEXTS if name)
            making.errors.append(
                RuleError(
                    file.name,
                    f"unknown “when”: “{rule.when}”",
                    f"Use one of {known}.",
                    rule=rule.id,
                    line=rule.line,
                )
            )
        else:
            here[rule.id] = replace(rule, rank=rank)
    for rule in here.values():
        making.rules[rule.id] = rule
        making.lists[rule.id] = making.lists[key]


def _compiled(making: _Making) -> RuleSet:
    graph = Graph()
    phrases: list[Ends] = []
    owners: list[tuple[Rule, bool]] = []
    rules: dict[str, Rule] = {}
    wrong: list[RuleError] = []
    for rule in making.rules.values():
        if graph.work > MOST_WORK:
            what = "the phrases of all files together are too many"
            wrong.append(
                RuleError(
                    rule.file, what, "Use fewer or shorter files.", rule=rule.id, line=rule.line
                )
            )
            break
        try:
            added = _add(graph, rule, making.shared | making.lists[rule.id])
        except RuleError as error:
            wrong.append(error)
            continue
        rules[rule.id] = rule
        for ends, lifts in added:
            phrases.append(ends)
            owners.append((rule, lifts))
    for name in dict.fromkeys(error.file for error in wrong):
        making.errors += told(name, [error for error in wrong if error.file == name])
    return RuleSet(rules, Matcher(graph, phrases), owners)


def _add(graph: Graph, rule: Rule, lists: Mapping[str, Iterable[str]]) -> list[tuple[Ends, bool]]:
    """All phrases of a rule into the graph. Raises RuleError for the first that is wrong."""
    added = []
    for lifts, phrases in ((False, rule.phrases), (True, rule.unless)):
        for phrase in phrases:
            try:
                added.append((add_phrase(graph, phrase, lists), lifts))
            except PhraseError as error:
                shown = phrase if len(phrase) <= 60 else phrase[:57] + "..."
                raise RuleError(
                    rule.file,
                    f"in the phrase “{shown}”: {error}",
                    "See docs/adding-a-rule.md for the notation.",
                    rule=rule.id,
                    line=rule.line,
                ) from None
    return added


@dataclass(frozen=True, slots=True)
class _Found:
    start: int  # tokens
    end: int
    rule: Rule
    confidence: Confidence
    phrase: int


def rule_marks(article_text: str, passage: Passage, tags: list[str], rules: RuleSet) -> list[Mark]:
    """All marks that rules decide, in order. Of two of a kind that overlap the longer stays."""
    found = _decided(passage, tags, rules)
    taken: dict[Kind, set[int]] = {}
    marks = []
    for one in sorted(found, key=_precedence):
        tokens = range(one.start, one.end)
        busy = taken.setdefault(one.rule.kind, set())
        if busy.isdisjoint(tokens):
            busy.update(tokens)
            marks.append(_mark(article_text, passage, one))
    return sorted(marks, key=lambda mark: (mark.start, mark.end))


def _decided(passage: Passage, tags: list[str], rules: RuleSet) -> list[_Found]:
    matcher, owners = rules.matcher, rules.owners
    hits: list[tuple[MatchContext, int]] = []
    lifted: dict[str, set[int]] = {}
    for hit in matcher.find(passage.words, tags, passage.sentence):
        rule, lifts = owners[hit.phrase]
        start, end = matcher.marked(hit, passage.words, tags)
        if lifts:
            lifted.setdefault(rule.id, set()).update(range(start, end))
        else:
            hits.append((MatchContext(passage, tags, start, end, hit.start, hit.end), hit.phrase))
    found = []
    for place, phrase in hits:
        rule, _ = owners[phrase]
        start, end = place.start, place.end
        quoted = passage.quoting[start] == "I"
        if rule.where != "anywhere" and quoted != (rule.where == "speaker"):
            continue
        if rule.id in lifted and not lifted[rule.id].isdisjoint(range(start, end)):
            continue
        verdict = CONTEXTS[rule.when](place)
        if verdict:
            confidence = rule.confidence if verdict is True else verdict
            start, end = GROWN[rule.grow](place)
            found.append(_Found(start, end, rule, confidence, phrase))
    return found


def _precedence(one: _Found) -> tuple[bool, int, int, int, int, int]:
    weak = one.confidence == "possible"
    return (
        weak,
        one.start - one.end,
        one.start,
        -one.rule.rank,
        CONFIDENCES.index(one.confidence),
        one.phrase,
    )


def _mark(text: str, passage: Passage, one: _Found) -> Mark:
    rule = one.rule
    start, end = passage.starts[one.start], passage.ends[one.end - 1]
    return Mark(
        kind=rule.kind,
        start=start,
        end=end,
        rule=rule.id,
        explanation=rule.explained(text[start:end]),
        ask=rule.ask,
        confidence=one.confidence,
        fair=rule.fair,
        voice="speaker" if passage.quoting[one.start] == "I" else "writer",
        rung=rule.rung,
        chance=USUAL[one.confidence],
    )
