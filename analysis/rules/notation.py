"""The notation of rules: what a teacher writes, as a graph of tokens.

reportedly            the word itself, in any case; "Critics" only with that capital
claim*                any ending
(rumour|rumor) of     one of these
[the] sources         may be left out
...                   up to four words, without crossing . ; : ! ? or a quotation mark
may{MD}  {RB}         a word, or any word, of these parts of speech (Penn tags, {VB*|MD})
@saying               one of a named list of phrases
<critics> say         only what stands between < and > is marked
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from bywhom.analysis.text.tokens import TOKEN
from bywhom.analysis.text.word_lists import words

LONGEST = 500  # characters of one phrase
DEEPEST = 8  # brackets and lists inside each other
LARGEST = 6_000  # signs of one phrase, its lists written out
SHORTEST_STEM = 3  # letters before a *
GAP = 4  # words that "..." may stand for
STOPS = words(". , ; : ! ? ( ) \" “ ” `` '' « » „ – — - / ... …")
TAGS = words(
    "CC CD DT EX FW IN JJ JJR JJS LS MD NN NNS NNP NNPS PDT POS PRP PRP$ RB RBR RBS RP SYM TO "
    "UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB"
)

_SYMBOL = re.compile(
    r"\s+|\.\.\.|[()\[\]|<>]|\{[^{}]*\}|@[\w-]+|(?:(?!\.\.\.)[^\s()\[\]|<>{}@])+|."
)


class PhraseError(ValueError):
    """What is wrong with a phrase, in words for its author."""


class Edge(NamedTuple):
    """From a node to `target` by one token.

    words None: any word. stem: the words are beginnings. exact: as written, with capitals.
    tags None: any part of speech.
    """

    target: int
    words: frozenset[str] | None
    tags: frozenset[str] | None
    stem: bool = False
    exact: bool = False


@dataclass(slots=True)
class Graph:
    """Nodes are indices of the parallel lists; jumps cost no token.

    opens, closes: nodes at which the marked part of a phrase begins and ends. work: signs read so
    far, those of lists each time they are named.
    """

    edges: list[list[Edge]] = field(default_factory=list)
    jumps: list[list[int]] = field(default_factory=list)
    opens: set[int] = field(default_factory=set)
    closes: set[int] = field(default_factory=set)
    work: int = 0

    def node(self) -> int:
        self.edges.append([])
        self.jumps.append([])
        return len(self.edges) - 1


class Ends(NamedTuple):
    """First and last node of a phrase in its graph; marked: does it have < and >?"""

    first: int
    last: int
    marked: bool


def add_phrase(graph: Graph, phrase: str, lists: Mapping[str, Iterable[str]]) -> Ends:
    """Adds a phrase to the graph. On a PhraseError the graph is as before."""
    size = len(graph.edges)
    try:
        return _Builder(graph, lists, graph.work + LARGEST).whole(phrase)
    except PhraseError:
        del graph.edges[size:], graph.jumps[size:]
        for flags in (graph.opens, graph.closes):
            flags.difference_update([n for n in flags if n >= size])
        raise


@dataclass(slots=True)
class _Builder:
    """Recursive descent over the symbols of one phrase; depth is bounded before it recurses."""

    graph: Graph
    lists: Mapping[str, Iterable[str]]
    limit: int
    depth: int = 0

    def whole(self, phrase: str) -> Ends:
        symbols = _symbols(phrase)
        first = self.graph.node()
        last, rest = self.choice(symbols, 0, first, closing="")
        if rest < len(symbols):
            raise PhraseError(f"“{symbols[rest]}” closes nothing")
        opened, closed = symbols.count("<"), symbols.count(">")
        if opened > 1 or closed != opened or (opened and symbols.index("<") > symbols.index(">")):
            raise PhraseError("“<” and “>” may stand once each, in this order")
        if not _needs_word(self.graph, first, last):
            raise PhraseError("it can match without any word of its own")
        return Ends(first, last, opened == 1)

    def choice(self, symbols: Sequence[str], at: int, start: int, closing: str) -> tuple[int, int]:
        """Alternatives up to the closing bracket; gives the node after them and where it went."""
        if self.depth > DEEPEST:
            raise PhraseError(f"brackets stand more than {DEEPEST} deep")
        self.depth += 1
        end = self.graph.node()
        simple: set[str] = set()
        while True:
            self.work()
            if at + 1 < len(symbols) and symbols[at + 1] in ("|", closing) and _plain(symbols[at]):
                simple.add(symbols[at].lower())
                at += 1
            else:
                last, at = self.sequence(symbols, at, start)
                self.graph.jumps[last].append(end)
            if at >= len(symbols) or symbols[at] != "|":
                break
            at += 1
        if simple:
            self.graph.edges[start].append(Edge(end, frozenset(simple), None))
        self.depth -= 1
        if closing and (at >= len(symbols) or symbols[at] != closing):
            raise PhraseError(f"a “{closing}” is missing")
        return end, at

    def sequence(self, symbols: Sequence[str], at: int, start: int) -> tuple[int, int]:
        node = self.graph.node()
        self.graph.jumps[start].append(node)
        begun = at
        while at < len(symbols) and symbols[at] not in ("|", ")", "]"):
            self.work()
            node, at = self.item(symbols, at, node)
        if at == begun:
            raise PhraseError("something is empty: a bracket, an alternative or the phrase")
        return node, at

    def work(self) -> None:
        self.graph.work += 1
        if self.graph.work > self.limit:
            raise PhraseError("it stands for too many words at once; make it two phrases")

    def item(self, symbols: Sequence[str], at: int, node: int) -> tuple[int, int]:
        symbol = symbols[at]
        if symbol in ("(", "["):
            closing = ")" if symbol == "(" else "]"
            end, at = self.choice(symbols, at + 1, node, closing)
            if symbol == "[":
                self.graph.jumps[node].append(end)
            return end, at + 1
        if symbol in ("<", ">"):
            return self.flag(symbol, node), at + 1
        if symbol == "...":
            return self.gap(node), at + 1
        if symbol[0] == "@":
            return self.named_list(symbol[1:], node), at + 1
        if symbol[0] == "{":
            return self.step(node, None, _tags(symbol)), at + 1
        if at + 1 < len(symbols) and symbols[at + 1][0] == "{" and symbols[at + 1] != "{":
            return self.word(symbol, node, symbols[at + 1]), at + 2
        return self.word(symbol, node, ""), at + 1

    def flag(self, symbol: str, node: int) -> int:
        end = self.graph.node()
        self.graph.jumps[node].append(end)
        (self.graph.opens if symbol == "<" else self.graph.closes).add(end)
        return end

    def gap(self, node: int) -> int:
        end = self.graph.node()
        self.graph.jumps[node].append(end)
        for _ in range(GAP):
            node = self.step(node, None, None)
            self.graph.jumps[node].append(end)
        return end

    def named_list(self, name: str, node: int) -> int:
        if name not in self.lists:
            known = ", ".join(sorted(self.lists)) or "none"
            raise PhraseError(f"there is no list “@{name}” (known: {known})")
        if any(sign in phrase for phrase in self.lists[name] for sign in "<>"):
            raise PhraseError(f"the list “@{name}” may not hold “<” or “>”")
        symbols: list[str] = []
        for phrase in self.lists[name]:
            symbols += ("|", *_symbols(phrase)) if symbols else _symbols(phrase)
        end, at = self.choice([*symbols, ")"], 0, node, ")")
        if at < len(symbols):
            raise PhraseError(f"the list “@{name}” has a bracket that closes nothing")
        return end

    def word(self, text: str, node: int, tags: str) -> int:
        stem = text.endswith("*")
        text = text.removesuffix("*").replace("’", "'")
        if "*" in text:
            raise PhraseError("a “*” may only stand at the end of a word")
        found = TOKEN.findall(f"x{text}")[1:] if text[:1] == "'" else TOKEN.findall(text)
        if not found or (stem and len(found[-1]) < SHORTEST_STEM):
            raise PhraseError(f"before a “*” stand at least {SHORTEST_STEM} letters")
        for part in found:
            last = part is found[-1]
            exact = part != part.lower()
            chosen = _tags(tags) if last and tags else None
            node = self.step(node, frozenset([part]), chosen, stem and last, exact)
        return node

    def step(
        self,
        node: int,
        words: frozenset[str] | None,
        tags: frozenset[str] | None,
        stem: bool = False,
        exact: bool = False,
    ) -> int:
        end = self.graph.node()
        self.graph.edges[node].append(Edge(end, words, tags, stem, exact))
        return end


@lru_cache(5000)
def _symbols(phrase: str) -> tuple[str, ...]:
    """Symbols without blanks. A "{…}" that stands apart from the word before gets a list of its own
    by an empty optional: it is a slot, not the word's part of speech."""
    if len(phrase) > LONGEST:
        raise PhraseError(f"it has {len(phrase):,} characters; at most {LONGEST} are allowed")
    symbols: list[str] = []
    apart = True
    for match in _SYMBOL.finditer(phrase):
        symbol = match[0]
        if symbol.isspace():
            apart = True
            continue
        if symbol in ("{", "}", "@"):
            raise PhraseError(f"“{symbol}” stands alone; parts of speech look like {{NN}}")
        if symbol[0] == "{" and not apart and symbols[-1:] in ([")"], ["]"], ["{"]):
            raise PhraseError(f"“{symbol}” must stand right behind a word, or apart")
        if symbol[0] == "{" and apart and symbols and symbols[-1] not in ("|", "(", "[", "<"):
            symbols += ["(", symbol, ")"]
        else:
            symbols.append(symbol)
        apart = False
    if not symbols:
        raise PhraseError("it is empty")
    if "..." in (symbols[0], symbols[-1]):
        raise PhraseError("“...” may stand between words only, not at an end")
    return tuple(symbols)


def _plain(symbol: str) -> bool:
    """Is it one word in small letters, without any sign of the notation?"""
    return symbol.isalpha() and symbol.islower()


@lru_cache(1000)
def _tags(symbol: str) -> frozenset[str]:
    chosen: set[str] = set()
    for name in symbol.strip("{}").split("|"):
        wanted = name.strip()
        begins = wanted.removesuffix("*")
        found = {t for t in TAGS if t == wanted or ("*" in wanted and t.startswith(begins))}
        if not found or not begins:
            raise PhraseError(
                f"“{wanted}” is no part of speech; use Penn tags such as NN, NNS, VB*, MD, JJ, RB"
            )
        chosen |= found
    return frozenset(chosen)


def _needs_word(graph: Graph, first: int, last: int) -> bool:
    """Can the last node be reached only over an edge that names a word?"""
    seen, waiting = {first}, [first]
    while waiting:
        node = waiting.pop()
        free = [edge.target for edge in graph.edges[node] if edge.words is None]
        for target in graph.jumps[node] + free:
            if target not in seen:
                seen.add(target)
                waiting.append(target)
    return last not in seen
