"""Pages whose makers misled readers of code: names, templates, posts, formulas, lists."""

import pytest

from bywhom.documents.reader import open_place

SENTENCES = [
    "The weir at Skerrow was opened on Friday, and the mill below it ran for an hour.",
    "Nobody had seen water in the lower race since the summer before the long drought.",
    "The miller said that the wheel had been oiled every month, whatever people thought.",
    "Two swans that nest on the island left in the night and had not come back by noon.",
]
PROSE = "".join(f"<p>{text}</p>" for text in SENTENCES)


def read(write, body: str) -> str:
    page = f"<html><head><title>The weir is open</title></head><body>{body}</body></html>"
    return open_place(write("a.html", page)).article.text


def holds_all(text: str) -> bool:
    return all(sentence in text for sentence in SENTENCES)


@pytest.mark.parametrize(
    "names",
    [
        "class='entry no-comments'",
        "class='layout has-footer with-cookie-bar'",
        "class='post tag-weir_social tag-newsletter'",
        "id='acme-share-buttons-2_parent'",
        "id='sharing-the-cost-of-water'",
    ],
)
def test_a_name_around_the_article_does_not_condemn_it(write, names):
    assert holds_all(read(write, f"<h1>The weir is open</h1><div {names}>{PROSE}</div>"))


def test_posts_of_a_live_report_are_its_text(write):
    posts = "".join(
        f"<article><h3>1{n}:00</h3><p>{t}</p></article>" for n, t in enumerate(SENTENCES)
    )
    assert holds_all(read(write, f"<article><h1>The weir is open</h1>{posts}</article>"))


def test_a_shadow_tree_that_is_declared_is_shown(write):
    inner = f"<template shadowrootmode='open'><article>{PROSE}</article></template>"
    assert holds_all(read(write, f"<my-page>{inner}</my-page>"))


def test_a_template_that_no_script_was_told_to_show_stays_hidden(write):
    text = read(write, f"<article>{PROSE}</article><template><p>Buy a boat today.</p></template>")
    assert "Buy a boat" not in text


@pytest.mark.parametrize(
    ("start", "end"),
    [("<script type='text/template'>", "</script>"), ("<noscript>", "</noscript>")],
)
def test_text_kept_for_a_script_is_read_where_there_is_no_other(write, start, end):
    assert holds_all(read(write, f"<h1>The weir is open</h1><div>{start}{PROSE}{end}</div>"))


def test_a_formula_leaves_no_hole(write):
    formula = "<math><mi>d</mi><mo>&gt;</mo><mfrac><mn>4</mn><mi>g</mi></mfrac></math>"
    sentence = (
        f"<p>When {formula}, the miller says, the wheel turns by itself all through the day.</p>"
    )
    assert "When d > 4/g , the miller" in read(write, f"<article>{PROSE}{sentence}</article>")


def test_marks_of_notes_and_of_editing_are_none_of_the_words(write):
    noted = (
        "<p>It ran for an hour.<sup><a href='#1'>[1]</a></sup> The swans of the weir left it.</p>"
    )
    head = "<h2>Swans<span class='mw-editsection'>[edit]</span></h2>"
    text = read(write, f"<article>{PROSE}{head}{noted}{PROSE}</article>")
    assert "[1]" not in text and "[edit]" not in text


def test_a_list_between_paragraphs_is_part_of_them(write):
    items = "<ul><li>“I heard it from the bridge.”</li><li>“So did the swans, it seems.”</li></ul>"
    text = read(write, f"<h1>The weir is open</h1>{PROSE}{items}{PROSE}")
    assert "heard it from the bridge" in text and "So did the swans" in text


def test_cells_that_are_links_stay_in_their_rows(write):
    rows = "".join(
        f"<tr><td><a href='https://a.example/{n}'>The Miller of the Upper Weir</a></td>"
        f"<td>{text}</td></tr>"
        for n, text in enumerate(SENTENCES)
    )
    assert "Miller of the Upper Weir" in read(
        write, f"<main>{PROSE}<table>{rows}</table>{PROSE}</main>"
    )


def test_rows_of_differing_classes_are_read_whole_and_in_order(write):
    rows = "".join(
        f"<div class='row pb-{n}'><div class='cell-{n % 2}'><div class='text'><p>{text}</p>"
        "</div></div></div><div class='row'><img src='a.png'></div>"
        for n, text in enumerate(SENTENCES * 2)
    )
    assert holds_all(read(write, f"<article><h1>The weir is open</h1>{rows}</article>"))


def test_the_bar_of_an_archive_is_no_text(write):
    bar = "<div id='wm-ipp'><p>The archive has saved this page fourteen times since May.</p></div>"
    assert "has saved this page" not in read(write, f"{bar}<div>{PROSE}</div>")


def test_of_stories_one_after_another_the_first_is_the_article_and_the_others_are_offered(write):
    def story(title: str, line: str) -> str:
        lines = (f"<p>{line} It was the {n}th time that the board said so.</p>" for n in range(12))
        return f"<article><h1>{title}</h1>{''.join(lines)}</article>"

    page = story("Slip closed", "The slip was shut on Monday.") + story("Eel day", "Eels are back.")
    opened = open_place(write("a.html", f"<html><body><main>{page}</main></body></html>"))
    assert opened.article.title == "Slip closed"
    assert "The slip was shut" in opened.article.text
    assert "Eels are back" not in opened.article.text
    assert any("Eels are back" in d.text for d in opened.receipt.dropped)
