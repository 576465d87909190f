"""One rule as a value, and what is said when a rule file is wrong."""

from dataclasses import dataclass
from typing import Literal

from bywhom.analysis.marks import Confidence, Kind, Rung

Where = Literal["anywhere", "writer", "speaker"]
Grow = Literal["", "noun phrase", "source", "quotation"]


@dataclass(frozen=True, slots=True)
class Rule:
    """Words worth a question, why, and examples of what is marked and what is not.

    unless: phrases that lift the mark where they overlap it. when: a test of the context by name
    (see rule_conditions.py). grow: the mark takes in the whole noun phrase that ends with it, the
    same with the tie after it ("sources close to the talks"), or the quotation that begins with it.
    where: "writer" is outside quotations, "speaker" inside. marks, ignores: sentences; [brackets]
    in marks show the words that must be marked.
    file, line: where the rule stands. rank: 0 built in, 1 the first folder of a reader, and so on.
    """

    id: str
    kind: Kind
    title: str
    explain: str
    fair: str
    ask: str
    source: str
    confidence: Confidence
    phrases: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    when: str = ""
    grow: Grow = ""
    where: Where = "anywhere"
    rung: Rung | None = None
    marks: tuple[str, ...] = ()
    ignores: tuple[str, ...] = ()
    file: str = ""
    line: int = 0
    rank: int = 0

    def explained(self, cue: str) -> str:
        """The explanation with the words found in it."""
        return explained(self.explain, cue)


def explained(explain: str, cue: str) -> str:
    """A rule's explanation with the words found in it, a capital letter where they open it."""
    if explain.lstrip("“").startswith("{cue}"):
        cue = cue[:1].upper() + cue[1:]
    return explain.replace("{cue}", cue)


class RuleError(Exception):
    """Something in a rule file that its author must change; str() says it in words."""

    def __init__(self, file: str, problem: str, remedy: str, rule: str = "", line: int = 0) -> None:
        self.file, self.rule, self.line = file, rule, line
        self.problem, self.remedy = problem, remedy
        place = file + (f", line {line}" if line else "") + (f", rule {rule}" if rule else "")
        super().__init__(f"{place}: {problem}. {remedy}")
