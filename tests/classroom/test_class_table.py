"""A class collected: figures computed apart, the gradebook, the report, pages to hand back."""

import csv
import io
from dataclasses import replace

import pytest

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.classroom.answers.hand_ins import Collected, HandIn, Trouble
from bywhom.classroom.lesson.lesson_container import as_json
from bywhom.classroom.lesson.lesson_json import key_row, read_key
from bywhom.classroom.lesson.lessons import Key, KeyMark, Task
from bywhom.classroom.teacher.class_page import class_page
from bywhom.classroom.teacher.class_table import against_key, class_table, improved_key
from bywhom.classroom.teacher.flags import flags
from bywhom.classroom.teacher.gradebook import gradebook
from bywhom.classroom.teacher.student_page import student_page
from bywhom.files.csv_injection import guarded, unguarded
from tests.classroom.lesson_samples import KEY, KITE, LESSON, SECRET, answers, item, mark

OFFICIALS = mark("Officials in Tarnby", "unnamed-source")
CRITICS = mark("critics", "unnamed-source")
CLASS = (
    answers("Una", mark("may"), mark("could"), OFFICIALS),
    answers("Vesna", mark("may lose"), CRITICS),
    answers("Wim", mark("could"), OFFICIALS, mark("furious", "loaded-language")),
    answers("Ylva"),
)


def collected(*given, troubles=()):
    hand_ins = tuple(HandIn(a.student, a, f"{a.student}.answers") for a in given)
    return Collected(hand_ins, tuple(troubles))


def table(key=KEY):
    return class_table(LESSON, collected(*CLASS), key)


def test_each_student_is_compared_with_the_key():
    found = {row.hand_in.name: row.against_key for row in table().rows}
    assert [len(found["Una"].agreed), len(found["Una"].missed)] == [3, 0]
    assert found["Una"].exact.f1 == 1
    vesna = found["Vesna"]
    assert (len(vesna.agreed), len(vesna.missed), len(vesna.extra)) == (1, 2, 1)
    assert (vesna.relaxed.precision, vesna.relaxed.recall) == (1 / 2, 1 / 3)
    assert vesna.exact.precision == 0
    assert found["Ylva"].relaxed.precision is None and found["Ylva"].relaxed.recall == 0


def test_kinds_that_the_key_does_not_know_are_neither_right_nor_wrong():
    wim = table().rows[2].against_key
    assert (len(wim.agreed), len(wim.extra)) == (2, 0)


def test_what_no_task_asks_for_is_missed_by_nobody():
    """A key begun with the program's marks has more kinds than a task may ask for."""
    asking = Task("t1", "mark", "Mark the hedges.", (), ("hedge",))
    lesson = replace(LESSON, tasks=(asking,))
    (row,) = class_table(lesson, collected(answers("Una", mark("may"), mark("could"))), KEY).rows
    assert {k.mark.kind for k in KEY.marks} == {"hedge", "unnamed-source"}
    assert (row.against_key.missed, row.against_key.relaxed.recall) == ((), 1)
    assert row.kappa.value == 1
    assert OFFICIALS not in against_key(row.hand_in, lesson, KEY)["article-1"].missed


def test_kappa_with_the_key_is_cohens_over_sentences():
    # Of five sentences the key has a hedge in the first, two kinds in the second; Wim only those.
    assert len(LESSON.articles[0].sentences) == 5
    labels_key = ["hedge", "both", "", "", ""]
    labels_wim = ["", "both", "", "", ""]
    observed = sum(a == b for a, b in zip(labels_key, labels_wim, strict=True)) / 5
    expected = (3 * 4 + 1 * 1) / 25
    assert table().rows[2].kappa.value == pytest.approx((observed - expected) / (1 - expected))


def test_alpha_over_sentences_equals_the_second_implementation():
    krippendorff = pytest.importorskip("krippendorff")
    sentences = LESSON.articles[0].sentences
    codes: dict[str, int] = {}
    grid = []
    for given in CLASS:
        line = []
        for s in sentences:
            kinds = {
                m.kind for m in given.marks["article-1"] if m.start < s.end and s.start < m.end
            }
            line.append(codes.setdefault("+".join(sorted(kinds)), len(codes)))
        grid.append(line)
    theirs = krippendorff.alpha(reliability_data=grid, level_of_measurement="nominal")
    found = table()
    assert found.agreement.sentences.value == pytest.approx(theirs, abs=0.0005)
    assert found.reading("article-1").agreement.sentences.units == len(sentences)


def test_an_article_nobody_opened_has_no_figures_but_words():
    reading = table().reading("article-2")
    assert reading.words.readers == 0
    assert reading.agreement.words.value is None
    assert reading.agreement.words.words


def test_without_a_key_nobody_is_judged():
    found = table(key=None)
    assert all(row.against_key is None for row in found.rows)
    assert "There is no key to compare with." in class_page(found, names=True)


def test_the_class_makes_the_key_better():
    key = improved_key(class_table(LESSON, collected(*CLASS[:3]), KEY))
    assert [(k.mark, k.explain) for k in key.marks] == [
        (mark("may"), "It is not decided."),
        (OFFICIALS, SECRET),
        (mark("could"), "Not decided either."),
    ]


def test_the_gradebook_is_a_table_with_a_row_for_each_file():
    found = class_table(LESSON, collected(*CLASS, troubles=[Trouble("x.zip", "it is empty")]), KEY)
    rows = list(csv.reader(io.StringIO(gradebook(found).removeprefix("\ufeff"))))
    assert [row[0] for row in rows] == ["student", "Una", "Vesna", "Wim", "Ylva", ""]
    assert rows[2][3:7] == ["2", "1", "2", "1"]
    assert rows[2][7:10] == ["0.500", "0.333", "0.400"]
    assert rows[5][1:3] == ["x.zip", "not counted: it is empty"]
    assert rows[1][-2] == "Café reopens in May, town says"


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "\r=1", "＝1"])
def test_no_cell_of_a_student_runs_as_a_formula(cell):
    assert guarded(cell)[0] == "'" and unguarded(guarded(cell)) == cell
    given = replace(answers("Una"), student=cell, written={"t3": cell})
    hostile = gradebook(class_table(LESSON, collected(given), KEY))
    row = list(csv.reader(io.StringIO(hostile, newline="")))[1]
    assert not [c for c in row if c.lstrip()[:1] in ("=", "+", "@", "＝") or c[:1] in ("\t", "\r")]


@pytest.mark.parametrize("divider", [",", ";"])
@pytest.mark.parametrize("sign", "=+-@＝")
def test_no_formula_hides_behind_a_divider(divider, sign):
    """Spreadsheets divide by semicolons in half the world; quotes begin a cell there or nothing."""
    said = f"Una;{sign}cmd|'/C calc'!A0;x\n{sign}2"
    given = replace(answers("Una"), student=said, written={"t3": said})
    hostile = gradebook(class_table(LESSON, collected(given), KEY)).removeprefix("\ufeff")
    rows = csv.reader(io.StringIO(hostile, newline=""), delimiter=divider)
    cells = [cell for row in rows for cell in row]
    assert not [cell for cell in cells if cell.lstrip()[:1] in tuple(sign)]
    for line in hostile.split("\n"):
        assert line.lstrip()[:1] not in tuple(sign)


def test_plain_cells_stay_as_they_are():
    assert [guarded(c) for c in ("", "Una", "a=b", "3")] == ["", "Una", "a=b", "3"]


def test_html_in_answers_is_shown_and_never_run():
    evil = "<script>alert(1)</script><img src=x onerror=y>"
    given = replace(answers("Una", mark("may")), student=evil, written={"t3": evil})
    found = class_table(LESSON, collected(given, troubles=[Trouble(evil, evil)]), KEY)
    for page in (class_page(found, names=True), student_page(found, found.rows[0], evil)):
        assert "<script" not in page and "<img" not in page
        assert "&lt;script&gt;" in page
        assert "default-src 'none'" in page


def test_the_report_shows_how_many_marked_the_words():
    page = class_page(table())
    warm = '<span class="heat2">Officials in Tarnby</span>'
    assert f'{warm}<span class="count">\u202f2</span>' in page
    assert "2 of 4" in page
    assert "Fleiss" in page and "Krippendorff" in page
    assert "nan" not in page.lower().replace("finance", "")


def test_each_column_of_students_has_a_name_and_both_scores_stand_there():
    for key, columns in ((KEY, 12), (None, 3)):
        students = class_page(table(key), names=True).partition("<h2>Students</h2>")[2]
        head, *rows = students.partition("<table>")[2].partition("</table>")[0].split("<tr>")[1:]
        assert head.count("<th>") == columns
        assert [row.count("<td>") for row in rows] == [columns] * len(CLASS)
        assert len(rows) == len(CLASS)
    vesna = next(r for r in class_page(table(), names=True).split("<tr>") if "Vesna" in r)
    cells = [cell.partition("</td>")[0] for cell in vesna.split("<td>")[2:]]
    assert cells == [*"12121", "0.50", "0.33", "0.40", "0.00", "0.00", "0.00"]


def test_a_students_page_names_no_other_student():
    found = table()
    page = student_page(found, found.rows[1], "Well argued.")
    assert "Vesna" in page and "Well argued." in page and SECRET in page
    assert not [n for n in ("Una<", "Wim", "Ylva") if n in page]
    assert KITE.split("\n")[0] in page


def test_a_students_page_has_marks_of_kinds_that_the_key_lacks():
    lesson = replace(LESSON, tasks=(Task("t1", "mark", "Mark all."),))
    given = replace(answers("Una", mark("may"), mark("furious", "loaded-language")), written={})
    table = class_table(lesson, Collected((HandIn("Una", given, "una.answers"),), ()), KEY)
    page = student_page(table, table.rows[0])
    besides = page[page.index("1 · Marked besides") :]
    assert "furious" in besides and "“may”" not in besides


def test_a_report_names_nobody_unless_asked():
    found = class_table(
        LESSON,
        collected(*CLASS, troubles=[Trouble("Ylva Brandt.pdf", "it is no answers file")]),
        KEY,
    )
    page = class_page(found)
    assert not [n for n in ("Una<", "Vesna", "Wim", "Ylva", "<h2>Students") if n in page]
    assert "1 file with a question" in page
    assert all(n in class_page(found, names=True) for n in ("Una", "Vesna", "Ylva Brandt.pdf"))


def test_each_task_is_counted_by_itself():
    rungs = (mark("critics", "ladder.crowd"), mark("Una Brodd", "ladder.named"))
    key = Key((*KEY.marks, *(KeyMark("article-1", m) for m in rungs)))
    una = answers("Una", mark("may"), rungs[0])
    ida = answers("Ida", mark("could"), mark("Una Brodd", "ladder.crowd"))
    found = class_table(LESSON, collected(una, ida), key)
    counted = {r.hand_in.name: {t: len(b.agreed) for t, b in r.by_task.items()} for r in found.rows}
    assert counted == {"Una": {"t1": 1, "t2": 1}, "Ida": {"t1": 1, "t2": 0}}
    only = class_table(LESSON, collected(answers("Una", mark("may")), answers("Ida")))
    assert found.by_task["t1"] != found.by_task["t2"]
    assert class_table(LESSON, collected(una, answers("Ida"))).by_task["t1"] == only.by_task["t1"]
    marking, _, ladder = student_page(found, found.rows[0]).partition(LESSON.tasks[1].words)
    assert "“may”" in marking and "“critics”" not in marking
    assert "“critics”" in ladder and "“may”" not in ladder
    head = next(csv.reader(io.StringIO(gradebook(found).removeprefix("\ufeff"))))
    assert "Sort the sources. (agreed)" in head


def test_the_key_of_a_class_is_not_called_the_teachers():
    key = improved_key(table())
    assert key.by == "class"
    lesson_key = key_row(key)
    assert read_key(as_json(lesson_key), LESSON) == key
    assert all(m.explain for m in key.marks)


def test_flags_say_in_words_what_to_look_at():
    text_end = len(KITE)
    all_of_it = answers("All", ReaderMark(0, text_end, "hedge"))
    swap = answers(
        "Swap",
        *(
            m._replace(kind="unnamed-source" if m.kind == "hedge" else "hedge")
            for m in KEY.of("article-1")
        ),
    )
    five = [ReaderMark(i, i + 1, "hedge") for i in range(0, 10, 2)]
    twins = answers("Tom", *five), answers("Tim", *five)
    found = flags(class_table(LESSON, collected(answers("None"), all_of_it, swap, *twins), KEY))
    assert {name: [str(flag) for flag in raised] for name, raised in found.items()} == {
        "None": ["nothing marked"],
        "All": ["nearly everything marked", "1 mark over more than one sentence"],
        "Swap": ["kinds swapped"],
        "Tom": ["the same marks as Tim"],
        "Tim": ["the same marks as Tom"],
    }


def test_a_contested_passage_stays_in_its_paragraph():
    everything = ReaderMark(0, len(KITE), "hedge")
    una, ida = answers("Una", everything), answers("Ida")
    (reading, _) = class_table(LESSON, collected(una, ida)).readings
    paragraphs = LESSON.articles[0].article.paragraphs
    assert [c.marked for c in reading.split] == [1] * len(paragraphs)
    for passage, paragraph in zip(reading.split, paragraphs, strict=True):
        assert paragraph.start <= passage.span.start < passage.span.end <= paragraph.end


def test_a_contested_passage_is_a_few_sentences_at_most():
    item_ = item(1, "One\n\n" + " ".join(f"They said so {n}." for n in range(8)))
    lesson = replace(LESSON, articles=(item_,), tasks=())
    whole = ReaderMark(0, len(item_.article.text), "hedge")
    texts = {"article-1": item_.digest}
    given = [replace(answers("A", whole), texts=texts), replace(answers("B"), texts=texts)]
    (reading,) = class_table(lesson, collected(*given)).readings
    assert [reading.item.article.quote(c.span).count("said") for c in reading.split] == [0, 3, 3, 2]
