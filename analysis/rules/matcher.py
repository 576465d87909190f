"""Many phrases looked for at once, in time linear in the text whatever the phrases are.

The graph of all phrases is run as a set of nodes, and the sets met are remembered as the states
of one automaton (Thompson 1968; "lazy DFA"): no phrase is ever tried twice at one place, nothing
goes back, and a match is at most LONGEST_MATCH tokens long.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bywhom.analysis.rules.notation import STOPS, Edge, Ends, Graph

LONGEST_MATCH = 40  # tokens
REMEMBERED = 100_000  # steps; then the automaton starts afresh
MANY = 60  # edges of a state, from which on each word gets its own entry

Token = tuple[str, str]  # the word as the phrases see it, its part of speech
Reached = tuple[int, bool, bool]  # a node; does the marked part open, close on the way to it?
OTHER, STOP = " ", "."  # words that no phrase names


class Hit(NamedTuple):
    """Tokens [start, end) match the phrase with this index."""

    start: int
    end: int
    phrase: int


@dataclass(slots=True)
class _State:
    """edges: those that name words as they are in small letters; by_word instead of them, if they
    are many; others: edges for stems, capitals, parts of speech and any word."""

    accepts: tuple[int, ...]
    steps: dict[Token, "_State | None"] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    by_word: dict[str, list[Edge]] = field(default_factory=dict)
    others: list[Edge] = field(default_factory=list)


UNTRIED = _State(())  # no step was taken yet; None is a step into nothing


class Matcher:
    """Finds phrases in tokens. phrases: the Ends of each in the graph."""

    def __init__(self, graph: Graph, phrases: Sequence[Ends]) -> None:
        self._edges = {node: tuple(edges) for node, edges in graph.edges.items()}
        self._jumps = {node: tuple(targets) for node, targets in graph.jumps.items()}
        self._opens, self._closes = frozenset(graph.opens), frozenset(graph.closes)
        self._phrases = phrases
        self._last = _by_last_node(phrases)
        self._vocabulary = _vocabulary(self._edges.values())
        self._stem_lengths = sorted({len(s) for s in self._vocabulary.stems})
        self._symbols: dict[str, str] = {}
        self._reach: dict[int, list[Reached]] = {}
        self._forget()

    def find(self, words: list[str], tags: list[str], sentence: list[int]) -> Iterator[Hit]:
        """The longest match of each phrase at each place, within sentences, in order of start."""
        known = self._symbols
        tokens = [
            (known.get(word) or self._symbol(word), tag)
            for word, tag in zip(words, tags, strict=True)
        ]
        stop = 0
        found: dict[int, int] = {}
        for start in range(len(tokens)):
            if start == stop:
                stop = bisect_right(sentence, sentence[start])
            state, at, limit = self._start, start, min(stop, start + LONGEST_MATCH)
            while at < limit:
                token = tokens[at]
                following = state.steps.get(token, UNTRIED)
                if following is UNTRIED:
                    following = self._step(state, token)
                if following is None:
                    break
                state = following
                at += 1
                for phrase in state.accepts:
                    found[phrase] = at
            if found:
                for phrase, end in found.items():
                    yield Hit(start, end, phrase)
                found.clear()

    def marked(self, hit: Hit, words: list[str], tags: list[str]) -> tuple[int, int]:
        """The tokens that a hit marks: those between < and >, or all."""
        ends = self._phrases[hit.phrase]
        if not ends.marked:
            return hit.start, hit.end
        threads = self._spread({ends.first: (hit.start, hit.end)}, hit.start)
        for at in range(hit.start, hit.end):
            symbol, tag = self._symbol(words[at]), tags[at]
            stepped: dict[int, tuple[int, int]] = {}
            for node, span in threads.items():
                for edge in self._edges.get(node, ()):
                    if _fits(edge, symbol, tag):
                        stepped.setdefault(edge.target, span)
            threads = self._spread(stepped, at + 1)
        return threads[ends.last]

    def _spread(self, threads: dict[int, tuple[int, int]], at: int) -> dict[int, tuple[int, int]]:
        """Follows the jumps from each node, noting where the marked part opens and closes."""
        reached: dict[int, tuple[int, int]] = {}
        for node, (start, end) in threads.items():
            for target, opens, closes in self._reached(node):
                if target not in reached:
                    reached[target] = (at if opens else start, at if closes else end)
        return reached

    def _symbol(self, word: str) -> str:
        symbol = self._symbols.get(word)
        if symbol is None:
            if len(self._symbols) > REMEMBERED:
                self._symbols.clear()
            symbol = self._symbols[word] = self._make_symbol(word)
        return symbol

    def _make_symbol(self, word: str) -> str:
        """The word as it stands if some phrase could name it; else one symbol for all others."""
        plain = word.replace("’", "'").replace("‑", "-")
        low = plain.lower()
        known = low in self._vocabulary.words or plain in self._vocabulary.exact
        if known or any(low[:n] in self._vocabulary.stems for n in self._stem_lengths):
            return plain
        return STOP if word in STOPS else OTHER

    def _step(self, state: _State, token: Token) -> _State | None:
        """A step that was not taken before."""
        if self._remembered > REMEMBERED:
            self._forget()
        self._remembered += 1
        targets = set(self._candidates(state, token[0], token[1]))
        result = state.steps[token] = self._state(targets) if targets else None
        return result

    def _candidates(self, state: _State, symbol: str, tag: str) -> Iterator[int]:
        if symbol != OTHER:  # which stands in no edge of words
            low = symbol.lower()
            for target, words, tags, _, _ in state.edges:
                if words is not None and low in words and (tags is None or tag in tags):
                    yield target
            for edge in state.by_word.get(low, ()):
                if edge.tags is None or tag in edge.tags:
                    yield edge.target
        for edge in state.others:
            if _fits(edge, symbol, tag):
                yield edge.target

    def _state(self, targets: set[int]) -> _State:
        nodes = frozenset(node for target in targets for node, _, _ in self._reached(target))
        state = self._states.get(nodes)
        if state is None:
            accepts = tuple(p for n in sorted(nodes) for p in self._last.get(n, ()))
            state = self._states[nodes] = _State(accepts)
            for node in nodes:
                _sort_edges(state, self._edges.get(node, ()))
            if len(state.edges) > MANY:
                _index_edges(state)
        return state

    def _reached(self, node: int) -> Sequence[Reached]:
        """The nodes that jumps lead to from this one, as far as something begins or ends there,
        in the order in which they are tried."""
        found = self._reach.get(node)
        if found is None:
            seen: dict[int, Reached] = {}
            waiting = [(node, False, False)]
            while waiting:
                at, opens, closes = waiting.pop()
                if at in seen:
                    continue
                opens, closes = opens or at in self._opens, closes or at in self._closes
                seen[at] = (at, opens, closes)
                jumps = self._jumps.get(at, ())
                waiting += [(target, opens, closes) for target in reversed(jumps)]
            found = [seen[n] for n in seen if n in self._edges or n in self._last]
            self._reach[node] = found
        return found

    def _forget(self) -> None:
        self._remembered = 0
        self._states: dict[frozenset[int], _State] = {}
        self._start = self._state({ends.first for ends in self._phrases})


class _Vocabulary(NamedTuple):
    words: set[str]
    exact: set[str]
    stems: set[str]


def _vocabulary(groups: Iterable[Sequence[Edge]]) -> _Vocabulary:
    """Every word that some phrase names."""
    found = _Vocabulary(set(), set(), set())
    for edges in groups:
        for edge in edges:
            if edge.words is not None:
                kind = found.stems if edge.stem else found.exact if edge.exact else found.words
                kind.update(w.lower() for w in edge.words) if edge.stem else kind.update(edge.words)
    return found


def _by_last_node(phrases: Sequence[Ends]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for index, ends in enumerate(phrases):
        found.setdefault(ends.last, []).append(index)
    return found


def _sort_edges(state: _State, edges: Sequence[Edge]) -> None:
    for edge in edges:
        plain = edge.words is not None and not edge.stem and not edge.exact
        (state.edges if plain else state.others).append(edge)


def _index_edges(state: _State) -> None:
    for edge in state.edges:
        for word in edge.words or ():
            state.by_word.setdefault(word, []).append(edge)
    state.edges.clear()


def _fits(edge: Edge, symbol: str, tag: str) -> bool:
    if edge.tags is not None and tag not in edge.tags:
        return False
    if edge.words is None:
        return edge.tags is not None or symbol not in STOPS
    if edge.exact and not edge.stem:
        return symbol in edge.words
    low = symbol.lower()
    if edge.stem:
        return any(low.startswith(word.lower()) for word in edge.words)
    return low in edge.words
