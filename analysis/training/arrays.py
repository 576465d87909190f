"""Arrays as one file that numpy loads; the same arrays give the same bytes."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray


def write_arrays(path: Path, arrays: Mapping[str, NDArray[Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, values in sorted(arrays.items()):
            content = io.BytesIO()
            np.save(content, values, allow_pickle=False)
            entry = zipfile.ZipInfo(name + ".npy")  # its date is always the same
            archive.writestr(entry, content.getvalue(), zipfile.ZIP_DEFLATED)
