"""Articles by the thousand and by the million: batches of Arrow for engines, folders of Parquet.

Needs the extra `corpus` (pyarrow). docs/corpus.md has the recipes.
"""

from bywhom.corpus.batches import rows
from bywhom.corpus.columns import schema

__all__ = ["rows", "schema"]
