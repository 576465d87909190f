"""What stands among an article's paragraphs, and is found by where it stands."""

from bywhom.documents.reader import open_place

SENTENCES = [
    "The ferry to Orsk Island was taken off at noon because its ramp had come loose again.",
    "Two crews worked on the hinge through the night with parts that were made for a tug.",
    "The harbour master said that no date could be given before the hinge had been weighed.",
    "Islanders who work in town slept in the school, where the council had put up beds.",
    "A smaller boat carried bread, letters and the doctor across in the early morning.",
]
PARAGRAPHS = [f"<p>{sentence}</p>" for sentence in SENTENCES]


def opened(write, body: str):
    page = f"<html><head><title>Ferry stopped</title></head><body>{body}</body></html>"
    return open_place(write("a.html", page))


def article(*parts: str) -> str:
    return f"<article><h1>Ferry stopped</h1><div class='story'>{''.join(parts)}</div></article>"


def test_a_line_of_dialogue_keeps_its_place_among_paragraphs(write):
    text = opened(
        write, article(*PARAGRAPHS[:3], "<p>“No date.”</p>", *PARAGRAPHS[3:])
    ).article.text
    assert f"{SENTENCES[2]}\n\n“No date.”\n\n{SENTENCES[3]}" in text


def test_a_last_sentence_of_few_words_is_kept(write):
    last = "<p>It sails again on Monday.</p>"
    text = opened(write, article(*PARAGRAPHS, last)).article.text
    assert text.endswith("It sails again on Monday.")


def test_words_in_no_paragraph_stand_beside_those_in_one(write):
    bare = "The council pays for the beds until the ferry sails again, it was said on Tuesday."
    text = opened(write, article(*PARAGRAPHS[:2], bare, *PARAGRAPHS[2:])).article.text
    assert f"{SENTENCES[1]}\n\n{bare}\n\n{SENTENCES[2]}" in text


def test_a_quotation_among_paragraphs_is_kept_however_short(write):
    quote = "<blockquote><p>Weighed, then mended.</p></blockquote>"
    found = opened(write, article(*PARAGRAPHS[:3], quote, *PARAGRAPHS[3:])).article
    assert [found.quote((p.start, p.end)) for p in found.paragraphs if p.role == "quote"] == [
        "Weighed, then mended."
    ]


def test_a_list_of_links_between_paragraphs_is_the_authors(write):
    items = ["Timetable of the smaller boat", "Where the beds are put up"]
    links = "".join(f"<li><a href='https://orsk.example/{len(t)}'>{t}</a></li>" for t in items)
    text = opened(
        write, article(*PARAGRAPHS[:2], f"<ul>{links}</ul>", *PARAGRAPHS[2:])
    ).article.text
    assert all(item in text for item in items)


def test_a_list_in_a_table_of_layout_is_among_the_paragraphs(write):
    items = "<ul><li>A ramp for carts</li><li>A hinge from the tug</li></ul>"
    body = "".join((*PARAGRAPHS[:3], items, *PARAGRAPHS[3:]))
    text = opened(write, f"<table><tr><td>Menu</td><td>{body}</td></tr></table>").article.text
    assert f"{SENTENCES[2]}\n\nA ramp for carts\n\nA hinge from the tug\n\n{SENTENCES[3]}" in text


def test_a_line_that_is_named_a_heading_is_kept(write):
    line = "<div class='story_subheadline'>Who slept where?</div>"
    text = opened(write, article(*PARAGRAPHS[:3], line, *PARAGRAPHS[3:])).article.text
    assert f"{SENTENCES[2]}\n\nWho slept where?\n\n{SENTENCES[3]}" in text


def test_the_standfirst_is_kept_once(write):
    sum_up = "A loose hinge has cut an island of four hundred people off from the town."
    head = f"<header><h1>Ferry stopped</h1><p class='standfirst'>{sum_up}</p></header>"
    again = f"<div class='abstract'>{sum_up}</div>"
    body = f"<article>{head}{again}<div class='story'>{''.join(PARAGRAPHS)}</div></article>"
    assert opened(write, body).article.text.count(sum_up) == 1


def slides(beside: str) -> str:
    pictures = "".join(
        f"<li><h2>{n}/4 Boats of the month</h2><p>A barge with apples, seen by our readers from the"
        f" pier on day {n} of the fair, and painted blue.</p></li>"
        for n in range(1, 5)
    )
    return f"<article><h1>Ferry stopped</h1><div>{beside}<ul>{pictures}</ul></div></article>"


def test_numbered_slides_beside_an_article_are_left_out_and_can_be_had(write):
    found = opened(
        write, slides("".join((*PARAGRAPHS, *(p.replace("The", "A") for p in PARAGRAPHS))))
    )
    assert "barge" not in found.article.text
    assert {d.why for d in found.receipt.dropped if "barge" in d.text} == {"a gallery"}


def test_numbered_slides_that_are_the_article_are_read(write):
    assert (
        opened(write, slides("<p>Readers sent their boats.</p>")).article.text.count("barge") == 4
    )


def test_rows_whose_names_differ_a_little_are_of_one_article(write):
    rows = "".join(
        f"<div class='row'><div class='{name}'><div class='story-text {more}'>{p}</div></div></div>"
        for p, name, more in zip(
            PARAGRAPHS, ("a", "wide", "b", "c", "wide d"), ("", "late", "", "late", ""), strict=True
        )
    )
    text = opened(write, f"<main><h1>Ferry stopped</h1>{rows}</main>").article.text
    assert all(sentence in text for sentence in SENTENCES)


def test_short_lines_are_kept_where_each_has_a_wrapper(write):
    said = [
        f"The {n} boat was told to lie in the north basin until the spring of the year."
        for n in range(8)
    ]
    lines = [*said[:4], "“No,” said Ida.", *said[4:]]
    rows = "".join(f'<div class="r"><div><span>{line}</span></div></div>' for line in lines)
    article = open_place(write("a.html", f"<html><body><div>{rows}</div></body></html>")).article
    assert "“No,” said Ida." in article.text


def test_items_that_are_links_stay_in_a_list_that_says_something(write):
    text = "<p>The board of the harbour met on Monday and found that the slip must be shut.</p>" * 5
    items = (
        '<li><a href="https://eel.example/a">The report of the diver on the two beams</a></li>'
        "<li>The ferry company will mend the beams of the slip until the spring of next year.</li>"
        '<li><a href="https://eel.example/b">The letter of the company to its own board</a></li>'
    )
    page = f"<html><body><article><h1>Slip</h1>{text}<ul>{items}</ul></article></body></html>"
    assert "The letter of the company" in open_place(write("a.html", page)).article.text
