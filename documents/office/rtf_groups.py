"""RTF's groups and control words → blocks (Rich Text Format specification 1.9.1)."""

from typing import NamedTuple

from bywhom.analysis.article import Role
from bywhom.documents.draft import Block, Run
from bywhom.documents.text.note_marks import raised

_CHARSETS = {  # of fonts, as Windows numbers them
    **{77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5hkscs"},
    **{161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256"},
    **{186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850"},
}
_CODE_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_SKIPPED = frozenset(  # groups that hold no words of the text
    "fonttbl colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr"
    " footerf object nonshppict listtext pntext pntxta pntxtb annotation atnid atnauthor atrfstart"
    " atrfend xe tc tcn rxe bkmkstart bkmkend revtbl listtable listoverridetable generator"
    " themedata colorschememapping datastore latentstyles rsidtbl xmlnstbl filetbl pgdsctbl"
    " template shppict sp fldinst ud".split()
)
_LISTS = frozenset(("listtext", "pntext"))  # their presence makes a paragraph an item
_SIGNS = {
    **{"tab": " ", "line": " ", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘"},
    **{"rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " "},
    **{"qmspace": " ", "softline": " "},
}
_ENDS = frozenset(("par", "sect", "page", "cell", "row", "nestcell", "nestrow"))
_DEEPEST = 2_000  # groups within groups that are remembered


class Group(NamedTuple):
    """What holds within a group until it ends."""

    kind: str = ""  # the destination that decides what its words are
    font: int = -1
    is_hidden: bool = False
    is_raised: bool = False
    skip: int = 1  # characters that stand for one of Unicode, for old programs
    target: str = ""


class RtfText:
    """Takes the tokens in order; `blocks` and `about` (title, author) are what came of them."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.about: dict[str, str] = {}
        self._group = Group()
        self._groups: list[Group] = []
        self._depth = 0
        self._code_page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._usual_font = -1
        self._font = -1  # the one that the table of fonts is describing
        self._bytes = bytearray()  # not decoded yet: a letter may take two
        self._units: list[int] = []  # of UTF-16
        self._to_skip = 0
        self._is_new = self._is_optional = False
        self._runs: list[Run] = []
        self._notes: list[Block] = []
        self._outer: list[list[Run]] = []  # paragraphs that a note interrupts
        self._role: Role = "body"
        self._address = ""

    def group(self, is_start: bool) -> None:
        self._flush()
        if is_start:
            self._depth += 1
            if self._depth < _DEEPEST:
                self._groups.append(self._group)
            self._is_new = True
            return
        if self._group.kind == "footnote" and self._outer and self._left_note():
            self._notes.append(Block(tuple(self._runs)))
            self._runs = self._outer.pop()
        self._depth = max(0, self._depth - 1)
        if self._groups and self._depth < len(self._groups):
            self._group = self._groups.pop()

    def _left_note(self) -> bool:
        return bool(self._groups) and self._groups[-1].kind != "footnote"

    def control(self, word: str, number: int | None) -> None:
        if word == "u" and number is not None:
            self._decode()
            self._units.append(number & 0xFFFF)
            self._to_skip = self._group.skip
            return
        if self._to_skip and word in _SIGNS:
            self._to_skip -= 1
            return
        self._flush()
        is_first, self._is_new = self._is_new, False
        is_optional, self._is_optional = self._is_optional, False
        if is_first and self._opens(word, is_optional):
            return
        self._describe_font(word, number)
        if word in _ENDS and self._shows():
            self._end_paragraph()
        elif word in _SIGNS:
            self._add(_SIGNS[word])
        else:
            self._set(word, number)

    def byte(self, value: int) -> None:
        if self._to_skip:
            self._to_skip -= 1
            return
        self._flush_units()
        self._bytes.append(value)

    def sign(self, sign: str) -> None:
        if sign == "*":
            self._is_optional = True
        elif sign in "\r\n":
            self.control("par", None)
        elif sign == "~":
            self.words("\u00a0")
        elif sign == "_":
            self.words("-")
        elif sign in "\\{}":
            self.words(sign)

    def words(self, text: str) -> None:
        self._is_new = False
        if self._to_skip:
            skipped = min(self._to_skip, len(text))
            self._to_skip -= skipped
            text = text[skipped:]
        if text:
            self._flush_units()
            if self._bytes or max(text) > "\x7f":
                self._bytes += text.encode("latin-1", "replace")
            else:
                self._add(text)

    def end(self) -> None:
        self._flush()
        while self._outer:
            self._runs = self._outer.pop() + self._runs
        self._end_paragraph()

    def _opens(self, word: str, is_optional: bool) -> bool:
        """Does this word, the first of a group, say what the group is?"""
        kind = self._group.kind
        if kind == "info" and word in ("title", "author"):
            self._group = self._group._replace(kind=word)
        elif word == "footnote" and kind == "":
            self._outer.append(self._runs)
            self._runs = []
            self._group = self._group._replace(kind="footnote")
        elif word in _SKIPPED or (is_optional and word not in ("shpinst", "shptxt")):
            self._role = "list" if word in _LISTS and self._role == "body" else self._role
            self._group = self._group._replace(kind=kind if kind in _SKIPPED else word)
        elif word == "fldrslt":
            self._group = self._group._replace(target=self._address)
            self._address = ""
        else:
            return False
        return True

    def _set(self, word: str, number: int | None) -> None:
        is_on = number != 0
        group = self._group
        if word == "f" and number is not None:
            self._group = group._replace(font=number)
        elif word in ("v", "deleted"):
            self._group = group._replace(is_hidden=is_on)
        elif word in ("super", "up"):
            self._group = group._replace(is_raised=is_on)
        elif word in ("nosupersub", "sub"):
            self._group = group._replace(is_raised=False)
        elif word == "plain":
            self._group = group._replace(is_raised=False, is_hidden=False, font=-1)
        elif word == "uc" and number is not None:
            self._group = group._replace(skip=min(max(0, number), 8))
        elif word == "ansicpg" and number:
            self._code_page = f"cp{number}" if number != 65001 else "utf-8"
        elif word == "outlinelevel":
            self._role = "heading"
        elif word == "pard":
            self._role = "body"
        elif word in _CODE_PAGES:
            self._code_page = _CODE_PAGES[word]
        elif word == "deff" and number is not None:
            self._usual_font = number

    def _describe_font(self, word: str, number: int | None) -> None:
        if self._group.kind == "fonttbl" and number is not None:
            if word == "f":
                self._font = number
            elif word == "fcharset" and number in _CHARSETS:
                self._fonts[self._font] = _CHARSETS[number]

    def _shows(self) -> bool:
        return self._group.kind in ("", "footnote") and not self._group.is_hidden

    def _flush(self) -> None:
        self._decode()
        self._flush_units()
        self._to_skip = 0

    def _decode(self) -> None:
        if not self._bytes:
            return
        font = self._group.font if self._group.font >= 0 else self._usual_font
        page = self._fonts.get(font, self._code_page)
        data = bytes(self._bytes)
        self._bytes.clear()
        try:
            self._add(data.decode(page, "replace"))
        except LookupError:
            self._add(data.decode("cp1252", "replace"))

    def _flush_units(self) -> None:
        if self._units:
            data = b"".join(unit.to_bytes(2, "little") for unit in self._units)
            self._units.clear()
            self._add(data.decode("utf-16-le", "replace"))

    def _add(self, text: str) -> None:
        kind = self._group.kind
        if kind in ("title", "author"):
            self.about[kind] = self.about.get(kind, "") + text
        elif kind == "fldinst" and "HYPERLINK" in text:
            address = text.partition("HYPERLINK")[2].strip().strip('"').split('"')[0]
            self._address = address if address.startswith(("http://", "https://")) else ""
        elif self._shows():
            if self._group.is_raised:
                text = raised("".join(run.text for run in self._runs[-3:])[-40:], text)
            if text:
                self._runs.append(Run(text, self._group.target))

    def _end_paragraph(self) -> None:
        if self._outer:
            self._runs.append(Run(" "))  # a note of several paragraphs stays one
            return
        if any(run.text.strip() for run in self._runs):
            self.blocks.append(Block(tuple(self._runs), self._role))
        self._runs = []
        self.blocks += self._notes
        self._notes = []
