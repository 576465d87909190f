"""Text in encodings as people really have it."""

import pytest

from bywhom.documents.reader import open_place
from bywhom.documents.text.decode import decode
from bywhom.documents.text.encodings import encoding_of

POLISH = (
    "Kapitan łodzi mówi, że nie wie, kto ją sprzedał. W porcie nie było nikogo, a na brzegu leżały"
    " tylko sieci, które już od roku się nie nadają do połowu."
)
CZECH = (
    "Starosta řekl, že se na to ještě nikdo neptal. Lávka je podle něj v pořádku, jen se na ní"
    " nesmí jezdit, protože ji loni poškodila voda, která do obce přišla v noci a byla z řeky."
)
TURKISH = (
    "Kaptan bu konuda bir şey bilmediğini söyledi ve iskelenin ne zaman açılacağı da belli değil."
    " Balıkçılar için çok zor bir yıl oldu, ama yine de gibi görünen kadar kötü değil."
)
RUSSIAN = "Смотритель маяка сказал, что лодку никто не видел с прошлой осени."
GREEK = "Ο φαροφύλακας είπε ότι κανείς δεν είδε τη βάρκα από το περασμένο φθινόπωρο."
HEBREW = "שומר המגדלור אמר שאיש לא ראה את הסירה מאז הסתיו שעבר."
SHORT_TURKISH = "Köprü kapalı kalacak, dedi başkan. Çalışmalar sürüyor."
SHORT_RUSSIAN = "Мост закрыт до мая, сказал мэр."
SHORT_GREEK = "Η γέφυρα έκλεισε, είπε ο δήμαρχος."
HUNGARIAN = "A révész azt mondta, hogy a komp a jövő hónap végéig nem közlekedik a szigetre."
ROMANIAN = "Primarul a spus marţi că podul va rămâne închis până la sfârşitul lunii viitoare."
SLOVENE = "Župan je v torek dejal, da bo most ostal zaprt. Nihče ne ve, kdaj bo obnova končana."
UKRAINIAN = "Міський голова сказав, що міст залишиться закритим. Об'їзд триває понад годину."
LATVIAN = "Mērs teica, ka tilts paliks slēgts. Apkārtceļš aizņem vairāk nekā stundu."
FRENCH = "Le maire a déclaré que le pont resterait fermé jusqu’à la fin du mois. C’est l’été."
ICELANDIC = "Bæjarstjórinn sagði á þriðjudag að brúin yrði lokuð til loka næsta mánaðar."
QUOTED = "“Nobody asked us,” the keeper’s wife said."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((POLISH, "cp1250"), (POLISH, "iso-8859-2"), (CZECH, "cp1250"), (TURKISH, "cp1254")),
        *((RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (GREEK, "cp1253"), (HEBREW, "cp1255")),
        *((SHORT_TURKISH, "cp1254"), (SHORT_RUSSIAN, "cp1251"), (SHORT_GREEK, "cp1253")),
        *((HUNGARIAN, "cp1250"), (ROMANIAN, "cp1250"), (SLOVENE, "cp1250"), (UKRAINIAN, "cp1251")),
        *((LATVIAN, "cp1257"), (FRENCH, "cp1252"), (ICELANDIC, "cp1252"), (QUOTED, "cp1252")),
    ],
)
def test_text_in_an_undeclared_code_page_is_read_and_said_to_be_a_guess(text, encoding):
    found = decode(text.encode(encoding), "a.txt")
    assert found.text == text
    assert found.notice.startswith("The encoding was guessed to be ")


def test_english_with_a_foreign_name_is_read_however_it_is_written():
    page = (
        "The mayor of Eskişehir said on Tuesday that the bridge is to stay closed for a year. " * 3
    )
    found = decode(page.encode("cp1254"), "a.txt")
    assert "said on Tuesday" in found.text
    assert found.notice


@pytest.mark.parametrize("label", ["iso-8859-1", "ISO-8859-1", "latin1", " windows-1252 "])
def test_what_is_called_latin_1_keeps_its_quotation_marks(label):
    assert decode(QUOTED.encode("cp1252"), "a.txt", label).text == QUOTED


def test_a_declared_western_text_loses_only_the_bytes_that_mean_nothing():
    assert decode(b"Caf\xe9 \x81\x8d open", "a.txt", "iso-8859-1").text == "Café  open"


def test_a_letter_that_calls_itself_ascii_and_is_not_is_guessed():
    assert decode(QUOTED.encode("cp1252"), "a.txt", "us-ascii").text == QUOTED


@pytest.mark.parametrize(
    ("label", "meant"),
    [("GB2312", "gb18030"), ("ks_c_5601-1987", "cp949"), ("nosuch", ""), ("UTF-8", "utf-8")],
)
def test_labels_mean_what_browsers_take_them_for(label, meant):
    assert encoding_of(label) == meant


def test_utf8_with_one_bad_byte_is_still_utf8():
    data = QUOTED.encode() + b" The cafe\xb4s owner. " + "Łódź".encode()
    found = decode(data, "a.txt")
    assert found.text == f"{QUOTED} The cafe´s owner. Łódź"
    assert found.notice.startswith("1 byte is no UTF-8")


def test_two_letters_that_could_be_utf8_do_not_make_a_western_text_utf8():
    text = "Ã© é ü ö ä ß"
    assert decode(text.encode("cp1252"), "a.txt", "windows-1252").text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark_is_read(write, encoding):
    place = write("a.txt", f"The pier is shut.\n\n{QUOTED}".encode(encoding))
    assert QUOTED in open_place(place).article.text


def test_a_page_may_say_its_encoding_after_long_scripts(write):
    script = f"<script>{'var a = 1;' * 900}</script>"
    page = f"<html><head>{script}<meta charset='windows-1250'></head><body><p>{POLISH}</p></body>"
    assert POLISH in open_place(write("a.html", page.encode("cp1250"))).article.text
