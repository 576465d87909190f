"""The file that holds the attribution model: tables of numbers and lists of words."""

import json
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bywhom.analysis.reader.decoding import allowed
from bywhom.analysis.reader.features import RESERVED, UNKNOWN, Lexicon
from bywhom.analysis.reader.network import Floats, Layer, Network, Pool
from bywhom.resources import MODELS

FORMAT = 1
DEFAULT = MODELS / "attribution.npz"

Stored = dict[str, NDArray[Any]]


class ModelError(Exception):
    """The model cannot be used: which file, what is wrong, what to do."""


@dataclass(frozen=True, slots=True)
class AttributionModel:
    """links: weights of grouping.py; sureness: weights of attribution.py's confidence."""

    network: Network
    links: Floats
    sureness: Floats


def load_model(path: Path | None = None) -> AttributionModel:
    """Raises ModelError if the file is missing, damaged or of another release."""
    path = path or DEFAULT
    try:
        with np.load(path, allow_pickle=False) as archive:
            stored = {name: archive[name] for name in archive.files}
        return model_from(stored)
    except FileNotFoundError:
        raise ModelError(
            f"{path}: the attribution model is not there. Reinstall the program, or make the "
            "model anew as docs/accuracy.md tells."
        ) from None
    except ModelError as error:
        raise ModelError(f"{path}: {error}") from None
    except (OSError, KeyError, ValueError, IndexError, EOFError, zipfile.BadZipFile) as error:
        raise ModelError(
            f"{path}: the attribution model cannot be read ({error}). Reinstall the program, or "
            "make the model anew as docs/accuracy.md tells."
        ) from error


def model_from(stored: Stored) -> AttributionModel:
    """The model of a file's arrays, named as in training/export.py."""
    if int(stored["format"]) != FORMAT:
        raise ModelError(
            f"the attribution model has format {int(stored['format'])}, this release reads "
            f"{FORMAT}. Reinstall the program."
        )
    lists = json.loads(bytes(stored["lexicon"]).decode("utf-8"))
    lexicon = Lexicon(*(_numbered(lists[k]) for k in ("words", "shapes", "prefixes", "suffixes")))
    return AttributionModel(
        _network(lexicon, stored), _floats(stored, "links"), _floats(stored, "sureness")
    )


def _network(lexicon: Lexicon, stored: Stored) -> Network:
    *tables, quotes, places = _tables(stored)
    dilations, pools = stored["dilations"].tolist(), stored["pools"].tolist()
    return Network(
        lexicon,
        tuple(tables),
        quotes[:, None] + places,
        tuple(_layer(stored, i, distance) for i, distance in enumerate(dilations)),
        {after: _pool(stored, i) for i, after in enumerate(pools)},
        _fold(_floats(stored, "leave.weight")),
        _floats(stored, "leave.bias"),
        allowed(_floats(stored, "transitions")),
    )


def _tables(stored: Stored) -> list[Floats]:
    """Words, shapes, prefixes, suffixes, quotes, places, each times its part of the entry."""
    vectors, own = _floats(stored, "vectors"), _floats(stored, "own")
    more = np.broadcast_to(own[UNKNOWN], (len(vectors) - len(own), own.shape[1]))
    words = np.concatenate([vectors, np.concatenate([own, more])], 1)
    entry, used, tables = _floats(stored, "entry.weight"), 0, []
    rest = (_floats(stored, name) for name in ("shape", "prefix", "suffix", "quote", "place"))
    for table in (words, *rest):
        tables.append(table @ entry[used : used + table.shape[1]])
        used += table.shape[1]
    tables[-1] += _floats(stored, "entry.bias")
    return tables


def _layer(stored: Stored, number: int, distance: int) -> Layer:
    weights, bias = _floats(stored, f"layer{number}.weight"), _floats(stored, f"layer{number}.bias")
    width = weights.shape[0] // 3
    folded = _fold(weights.reshape(3, width, -1)).reshape(3 * width, -1)
    sign = np.repeat(np.array([1, -1], np.float32), width)  # the gate's half: see network._gated
    return Layer(np.ascontiguousarray(folded * sign), bias * sign, distance)


def _pool(stored: Stored, number: int) -> Pool:
    return Pool(*(_floats(stored, f"pool{number}.{part}") for part in ("in", "bias", "out")))


def _fold(weights: Floats) -> Floats:
    """Weights [.., width, out] that take the mean of their input away before they work."""
    folded: Floats = weights - weights.mean(-2, keepdims=True)
    return folded


def _floats(stored: Stored, name: str) -> Floats:
    """Stored as whole numbers -127 to 127 with a scale for each row or column, or as they are."""
    values: Floats = stored[name].astype(np.float32)
    scale = stored.get(name + ".scale")
    return values if scale is None else values * scale.astype(np.float32)


def _numbered(words: Sequence[str]) -> dict[str, int]:
    return {word: i + RESERVED for i, word in enumerate(words)}
