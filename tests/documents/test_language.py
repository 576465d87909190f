"""English is told from other languages, and the reader is told."""

import pytest

from bywhom.documents.reader import open_html, open_text
from bywhom.documents.text.language import language_of

TEXTS = {
    "en": "The ferry to Skerrow will stop at the end of March, and no one on the island was told of"
    " it by the harbour office, which has said that the price of fuel is too high for them.",
    "de": "Die Fähre nach Skerrow wird Ende März eingestellt, und auf der Insel wurde niemand vom"
    " Hafenamt gefragt, das die Preise für den Treibstoff zu hoch nennt und nicht mehr zahlt.",
    "fr": "Le bac pour Skerrow va cesser à la fin du mois de mars, et personne sur l’île n’a été"
    " prévenu par le bureau du port, qui dit que le prix du gazole est trop élevé pour lui.",
    "es": "El transbordador de Skerrow dejará de navegar a finales de marzo, y en la isla nadie lo"
    " sabía, porque la oficina del puerto no había avisado a los vecinos de su decisión.",
    "da": "Færgen til Skerrow holder op med at sejle i slutningen af marts, og ingen på øen fik"
    " det at vide af havnekontoret, som siger at prisen på olie er blevet for høj for dem.",
    "ru": "Паром на остров перестанет ходить в конце марта, и никто на острове об этом не знал.",
    "uk": "Пором на острів перестане ходити наприкінці березня, і ніхто на острові про це не знав.",
    "ja": "スケロー島へのフェリーは三月の終わりに止まるが、島の人は誰も知らされていなかった。",
    "zh": "三月底前往斯凯罗岛的渡轮将停航，岛上的居民没有人得到港务局的通知。",
    "ar": "ستتوقف العبارة إلى الجزيرة في نهاية آذار ولم يعلم أحد من سكان الجزيرة بذلك.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_language_is_told_by_its_script_and_smallest_words(language):
    assert language_of(TEXTS[language]) == language


def test_a_few_words_are_taken_for_what_they_are_said_to_be():
    assert language_of("Bonjour") == "en"
    assert language_of("Bonjour", "fr") == "fr"


def test_a_wrong_declaration_does_not_hide_the_language():
    html = f"<html lang='en'><article><p>{TEXTS['de']}</p><p>{TEXTS['de']}</p></article></html>"
    opened = open_html(html)
    assert opened.article.language == "de"
    assert (
        "This text seems to be in German. Marks exist for English only." in opened.receipt.notices
    )


def test_english_with_foreign_words_stays_english():
    text = TEXTS["en"] + " “Die Fähre ist nicht da,” she said. " + TEXTS["en"]
    assert open_text(text).article.language == "en"
    assert open_text(text).receipt.notices == ()


def test_our_own_articles_are_english():
    from pathlib import Path

    folder = Path(__file__).parents[2] / "resources" / "samples"
    samples = sorted(folder.glob("*.txt"))
    assert samples
    for path in samples:
        assert open_text(path.read_text(encoding="utf-8")).article.language == "en"
