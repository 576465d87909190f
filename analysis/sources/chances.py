"""What the judge's numbers are worth to a reader: from which on a credit or a mark is shown.

The judge is right as often as it says. A reader is best served by all that is more often right than
not, taken together; among what is called likely at least seven of ten are right all the same, so
the numbers between the two bounds are spread over that word. docs/accuracy.md has the table.
"""

from bywhom.analysis.marks import LIKELY, SURE

EVEN = 0.5
CREDIT, MARK = 0.5, 0.45  # the judge's chance from which on one is likely


def of_credit(judged: float) -> float:
    return _spread(judged, CREDIT)


def of_mark(judged: float) -> float:
    return _spread(judged, MARK)


def _spread(judged: float, least: float) -> float:
    if judged >= SURE:
        return judged
    if judged >= least:
        return LIKELY + (judged - least) / (SURE - least) * (SURE - LIKELY)
    return judged / least * LIKELY
