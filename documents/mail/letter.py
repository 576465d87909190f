"""Letters (EML: newsletters) and pages saved as one file (MHTML) → blocks."""

import re
from email import message_from_bytes
from email.message import EmailMessage
from itertools import islice

from bywhom.documents.draft import Block, Draft, Leftover, block
from bywhom.documents.errors import DocumentError
from bywhom.documents.mail.heads import (
    BROKEN,
    BriefHeads,
    header,
    saved_from,
    senders,
    sent_on,
    subject,
)
from bywhom.documents.mail.inner import passed_on, without_foot
from bywhom.documents.mail.parts import (
    DEEPEST,
    PARTS,
    Part,
    children_of,
    children_of_page,
    parts_of,
)
from bywhom.documents.mail.plain_text import plain_blocks, retold
from bywhom.documents.text.word_count import count_words
from bywhom.documents.web.html import html_draft, parse, selection_draft

MAILBOX = 1_000  # letters that are counted
_PARTING = re.compile(rb"(?m)^From \S{1,200} {1,3}\w{3},? [^\n]{8,60}\r?\n(?=[\w-]{1,60}:)")
_BEFORE = b"\xef\xbb\xbf\r\n\t "  # a byte order mark and blank lines before the heads


def read_mail(data: bytes, place: str) -> Draft:
    """A letter's own words, and those it passes on as a quotation; or the page it was saved as."""
    data, notices = _first_of_mailbox(data)
    message = open_letter(data, place)
    try:
        draft = _saved_page(message, place) if _is_saved_page(message) else None
        draft = draft or _letter(message, place)
    except BROKEN:
        raise _damaged(place) from None
    if draft is None:
        raise DocumentError(
            place, "there is no text in this letter", "Open it in your mail program."
        )
    return draft._replace(notices=draft.notices + notices)


def _first_of_mailbox(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Of a mailbox (RFC 4155: letters parted by lines "From address date"), its first letter."""
    data = data.lstrip(_BEFORE)
    if not _PARTING.match(data):
        return data, ()
    letters = list(islice(_PARTING.finditer(data), MAILBOX))
    end = letters[1].start() if len(letters) > 1 else len(data)
    first = re.sub(rb"(?m)^>(?=>*From )", b"", data[letters[0].end() : end])
    if len(letters) == 1:
        return first, ()
    many = f"{len(letters)} letters" if len(letters) < MAILBOX else "many letters"
    return first, (f"This mailbox holds {many}; this is the first of them.",)


def open_letter(data: bytes, place: str) -> EmailMessage:
    if data.count(b"\n--") > 2 * PARTS:
        raise DocumentError(
            place, "this letter has far too many parts", "Open it in your mail program."
        )
    try:
        return message_from_bytes(data.lstrip(_BEFORE), EmailMessage, policy=BriefHeads())
    except BROKEN:
        raise _damaged(place) from None


def _damaged(place: str) -> DocumentError:
    return DocumentError(place, "the letter is damaged", "Save it again from your mail program.")


def _is_saved_page(message: EmailMessage) -> bool:
    if message.get_content_type() not in ("multipart/related", "text/html"):
        return False
    is_marked = header(message, "From").lower().startswith(("<saved by", '"saved by', "saved by"))
    return is_marked or bool(saved_from(message)) or ("To" not in message and "From" not in message)


def _saved_page(message: EmailMessage, place: str) -> Draft | None:
    """The page; the letter's heads say when it was saved, not when or by whom it was published."""
    for part in children_of_page(message, children_of(message)) or [message]:
        for found in parts_of(part, place)[:1]:
            address = saved_from(part) or saved_from(message) or place
            draft = _page(found.forms[-1][1], address) if found.forms else None
            if draft is not None:
                return draft if draft.title else draft._replace(title=subject(message))
    return None


def _letter(message: EmailMessage, place: str, depth: int = 0) -> Draft | None:
    parts = parts_of(message, place)
    drafts = [d for part in parts if part.forms and (d := _written(part, message, place))]
    if len(drafts) == 1 and drafts[0].title and not any(part.letter for part in parts):
        own = drafts[0]  # a newsletter, as its page says it
    else:
        own = _one_below_the_other(drafts)
    for part in parts:
        inner = _letter(part.letter, place, depth + 1) if part.letter and depth < DEEPEST else None
        if inner is not None:
            own = inner if not _has_words(own) else _with_inner(own, inner)
            if own is inner:
                return own
    if not _has_words(own):
        return None
    return _unfolded(own, message)


def _unfolded(own: Draft, message: EmailMessage) -> Draft:
    """The letter with its heads; a letter passed on in its text set apart from it."""
    blocks = list(own.blocks)
    found = passed_on(blocks)
    authors, published = own.authors or senders(message), sent_on(message) or own.published
    title = subject(message) or own.title
    if found is None:
        return own._replace(title=title, authors=authors, published=published)
    before = [b for b in blocks[: found.head] if b.role != "title"]
    authors_inside = (found.author,) if found.author else ()
    inner = Draft(
        blocks=tuple(b for b in blocks[found.start :] if b.role != "title"),
        title=found.subject or title,
        authors=authors_inside,
        published=found.published,
    )
    if not any(count_words(b.text) for b in before):
        return inner._replace(dropped=own.dropped, published=found.published or published)
    rest = own._replace(blocks=tuple(before), authors=authors, published=published, title=title)
    return _with_inner(rest, inner)


def _with_inner(own: Draft, inner: Draft) -> Draft:
    """A letter and the one it passes on: that one's head, and its words as a quotation."""
    who = " and ".join(inner.authors)
    head = ", ".join(said for said in (who, inner.published) if said)
    blocks = [b for b in inner.blocks if b.role != "title"]
    title = [block(inner.title, "heading")] if inner.title else []
    byline = [block(f"By {head}")] if head else []
    return own._replace(blocks=(*own.blocks, *title, *byline, *retold(blocks)))


def _one_below_the_other(drafts: list[Draft]) -> Draft:
    blocks: list[Block] = []
    dropped: list[Leftover] = []
    for draft in drafts:
        dropped += [d._replace(before=d.before + len(blocks)) for d in draft.dropped]
        blocks += [b for b in draft.blocks if b.role != "title"]
    first = drafts[0] if drafts else Draft()
    return Draft(tuple(blocks), authors=first.authors, dropped=tuple(dropped))


def _has_words(draft: Draft) -> bool:
    return any(count_words(b.text) for b in draft.blocks if b.role != "title")


def _written(part: Part, message: EmailMessage, place: str) -> Draft | None:
    """One text, from its richest form that holds it."""
    plain = next((text for kind, text in part.forms if kind == "text/plain"), "")
    page = next((text for kind, text in reversed(part.forms) if kind == "text/html"), "")
    draft = None
    if page:
        address = saved_from(message) or place
        draft = _page(page, address) if _is_newsletter(message, page) else _whole(page, address)
    if draft is None or (plain and not _has_enough(draft, plain)):
        blocks, dropped = without_foot(
            plain_blocks(plain, is_flowed=part.is_flowed, is_parted=part.is_parted)
        )
        draft = Draft(blocks=tuple(blocks), dropped=tuple(dropped)) if blocks else draft
    return draft


def _has_enough(draft: Draft, plain: str) -> bool:
    """A page that holds much less than the plain text beside it is only a stub."""
    return 3 * sum(count_words(b.text) for b in draft.blocks) > count_words(plain)


def _is_newsletter(message: EmailMessage, page: str) -> bool:
    return "List-Unsubscribe" in message or "unsubscribe" in page.lower() or "<article" in page


def _whole(text: str, place: str) -> Draft | None:
    """All that somebody wrote: a letter has no navigation."""
    try:
        draft = selection_draft(text, place)
    except DocumentError:
        return None
    tree = parse(text)
    title = next(tree.iter("title"), None) if tree is not None else None
    blocks, dropped = without_foot(list(draft.blocks))
    said = (title.text or "") if title is not None else ""
    return draft._replace(blocks=tuple(blocks), dropped=tuple(dropped), title=said.strip())


def _page(text: str, place: str) -> Draft | None:
    try:
        return html_draft(text, place)
    except DocumentError:
        return _whole(text, place)  # a letter without an article may still have words
