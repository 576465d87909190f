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
from collections import defaultdict
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


class Fragment(NamedTuple):
    """The part of a graph that a list stands for, from node 0 to `end`; edges and jumps by node.
    work, depth: what it cost to read."""

    size: int
    end: int
    edges: list[tuple[int, list[Edge]]]
    jumps: list[tuple[int, list[int]]]
    work: int
    depth: int


@dataclass(slots=True)
class Graph:
    """Nodes are numbers below `size`; jumps cost no token. Most nodes have one edge or one jump.

    opens, closes: nodes at which the marked part of a phrase begins and ends. work: signs read so
    far, those of lists each time they are named. fragments: lists that were read.
    """

    size: int = 0
    edges: defaultdict[int, list[Edge]] = field(default_factory=lambda: defaultdict(list))
    jumps: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    opens: set[int] = field(default_factory=set)
    closes: set[int] = field(default_factory=set)
    work: int = 0
    fragments: dict[tuple[str, ...], Fragment] = field(default_factory=dict)

    def node(self) -> int:
        self.size += 1
        return self.size - 1

    def add(self, fragment: Fragment, start: int) -> int:
        """A copy of it behind `start`; gives its end."""
        own = self.size
        self.size += fragment.size
        for node, edges in fragment.edges:
            self.edges[own + node] = [
                Edge(own + target, words, tags, stem, exact)
                for target, words, tags, stem, exact in edges
            ]
        for node, targets in fragment.jumps:
            self.jumps[own + node] = [own + target for target in targets]
        self.jumps[start].append(own)
        return own + fragment.end

    def cut(self, size: int) -> None:
        """Back to so many nodes."""
        for node in range(size, self.size):
            self.edges.pop(node, None)
            self.jumps.pop(node, None)
        for flags in (self.opens, self.closes):
            flags.difference_update([node for node in flags if node >= size])
        self.size = size


class Ends(NamedTuple):
    """First and last node of a phrase in its graph; marked: does it have < and >?"""

    first: int
    last: int
    marked: bool


def add_phrase(graph: Graph, phrase: str, lists: Mapping[str, Iterable[str]]) -> Ends:
    """Adds a phrase to the graph. On a PhraseError the graph is as before."""
    size = graph.size
    try:
        return _Builder(graph, lists, graph.work + LARGEST).whole(phrase)
    except PhraseError:
        graph.cut(size)
        raise


@dataclass(slots=True)
class _Builder:
    """Recursive descent over the symbols of one phrase; depth is bounded before it recurses."""

    graph: Graph
    lists: Mapping[str, Iterable[str]]
    limit: int
    depth: int = 0
    deepest: int = 0

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
        self.enter(0)
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

    def enter(self, deeper: int) -> None:
        self.deepest = max(self.deepest, self.depth + deeper)
        if self.deepest > DEEPEST:
            raise PhraseError(f"brackets stand more than {DEEPEST} deep")

    def work(self, signs: int = 1) -> None:
        self.graph.work += signs
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
        phrases = tuple(self.lists[name])
        known_part = self.graph.fragments.get(phrases)
        if known_part is not None:
            self.enter(known_part.depth)
            self.work(known_part.work)
            return self.graph.add(known_part, node)
        symbols = _listed(name, phrases)
        if any(symbol[0] == "@" for symbol in symbols):  # what that means is not its own
            return self.alternatives(name, symbols, node)
        part = _Builder(Graph(), {}, LARGEST)
        end = part.alternatives(name, symbols, part.graph.node())
        self.graph.fragments[phrases] = _fragment(part.graph, end, part.deepest)
        return self.named_list(name, node)

    def alternatives(self, name: str, symbols: Sequence[str], node: int) -> int:
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
            node = self.step(node, _only(part), chosen, stem and last, exact)
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


def _listed(name: str, phrases: Iterable[str]) -> list[str]:
    """The symbols of a list: its phrases are alternatives."""
    symbols: list[str] = []
    for phrase in phrases:
        if "<" in phrase or ">" in phrase:
            raise PhraseError(f"the list “@{name}” may not hold “<” or “>”")
        symbols += ("|", *_symbols(phrase)) if symbols else _symbols(phrase)
    return symbols


def _fragment(graph: Graph, end: int, depth: int) -> Fragment:
    edges, jumps = list(graph.edges.items()), list(graph.jumps.items())
    return Fragment(graph.size, end, edges, jumps, graph.work, depth)


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


@lru_cache(20_000)
def _only(word: str) -> frozenset[str]:
    return frozenset([word])


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
        free = [edge.target for edge in graph.edges.get(node, ()) if edge.words is None]
        for target in (*graph.jumps.get(node, ()), *free):
            if target not in seen:
                seen.add(target)
                waiting.append(target)
    return last not in seen
