"""Verbs of saying, in the forms news uses: for all who read attributions by their wording."""

from bywhom.analysis.text.word_lists import word_lists

_LISTS = word_lists("saying")
SAY = _LISTS["say"]
ASSERTING = SAY | _LISTS["quoting"] | _LISTS["asserting"] | _LISTS["concluding"]
SAYING = ASSERTING | _LISTS["telling"]
TELLING = SAY | _LISTS["concluding"] | _LISTS["telling"] | _LISTS["putting"]  # of documents
