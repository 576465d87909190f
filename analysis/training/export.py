"""Writes what was learned as the file that analysis/reader/model_file.py reads."""

import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from bywhom.analysis.reader.features import Lexicon
from bywhom.analysis.reader.model_file import FORMAT
from bywhom.analysis.reader.network import Floats
from bywhom.analysis.training.arrays import write_arrays
from bywhom.analysis.training.torchnet import AttributionNet

WHOLE = 127  # weights are stored as whole numbers up to this, with a scale for each row or column


def save_model(
    path: Path, net: AttributionNet, lexicon: Lexicon, links: Floats, sureness: Floats
) -> None:
    """The same model gives the same bytes."""
    write_arrays(path, model_arrays(net, lexicon, links, sureness))


def model_arrays(
    net: AttributionNet, lexicon: Lexicon, links: Floats, sureness: Floats
) -> dict[str, np.ndarray]:
    """What the file holds; model_file.model_from makes a model of it."""
    arrays = _network_arrays(net)
    arrays |= {"links": links.astype(np.float16), "sureness": sureness}
    return arrays | {"format": np.array(FORMAT), "lexicon": _lists(lexicon)}


def _network_arrays(net: AttributionNet) -> dict[str, np.ndarray]:
    state = {name: value.numpy() for name, value in net.state_dict().items()}
    tables = {"vectors": state["vectors"]}
    tables |= {name: state[f"tables.{name}.weight"] for name in net.tables}
    matrices = {"entry.weight": state["entry.weight"].T, "leave.weight": state["leave.weight"].T}
    plain = {
        "entry.bias": state["entry.bias"],
        "leave.bias": state["leave.bias"],
        "transitions": state["transitions"],
        "dilations": np.array(net.plan.dilations),
        "pools": np.array(net.plan.pools),
    }
    for i in range(len(net.plan.dilations)):
        matrices[f"layer{i}.weight"] = state[f"layers.{i}.weight"].T
        plain[f"layer{i}.bias"] = state[f"layers.{i}.bias"]
    for i in range(len(net.plan.pools)):
        matrices[f"pool{i}.in"] = state[f"pool_in.{i}.weight"].T
        matrices[f"pool{i}.out"] = state[f"pool_out.{i}.weight"].T
        plain[f"pool{i}.bias"] = state[f"pool_in.{i}.bias"]
    return plain | _rounded(tables, axis=1) | _rounded(matrices, axis=0)


def _rounded(arrays: Mapping[str, np.ndarray], axis: int) -> dict[str, np.ndarray]:
    result = {}
    for name, values in arrays.items():
        scale = np.abs(values).max(axis, keepdims=True) / WHOLE + 1e-9
        result[name] = np.round(values / scale).astype(np.int8)
        result[name + ".scale"] = scale.astype(np.float16 if axis else np.float32)
    return result


def _lists(lexicon: Lexicon) -> np.ndarray:
    """Each list in the order of its rows."""
    lists = {
        "words": list(lexicon.words),
        "shapes": list(lexicon.shapes),
        "prefixes": list(lexicon.prefixes),
        "suffixes": list(lexicon.suffixes),
    }
    return np.frombuffer(json.dumps(lists, ensure_ascii=False).encode("utf-8"), np.uint8)
