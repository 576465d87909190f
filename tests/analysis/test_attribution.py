"""What attribution finds in plain reports, with the model and without."""

import json
import zipfile

import numpy as np
import pytest

from bywhom.analysis.article import Article
from bywhom.analysis.reader.attribution import ModelError, attribute, load_model, read_passages
from bywhom.analysis.reader.model_file import DEFAULT
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.tokens import read_tokens

MODEL_BYTES = 3 * 1024 * 1024


@pytest.fixture(scope="module")
def model():
    return load_model()


def read(text: str, model) -> list[tuple[str | None, str | None, tuple[str, ...]]]:
    found = attribute(read_tokens(Article("", text, plain_paragraphs(text))), text, model)

    def quoted(span) -> str | None:
        return text[span[0] : span[1]].strip(" ,.“”\"'") if span else None

    return [(quoted(a.source), quoted(a.cue), tuple(map(quoted, a.content))) for a in found]


def test_somebody_said_that_something(model):
    text = "The harbour office said that the new crane would be ready in May."
    expected = ("The harbour office", "said", ("the new crane would be ready in May",))
    assert read(text, None) == [expected]
    source, cue, (content,) = read(text, model)[0]
    assert (source, cue) == expected[:2]
    assert content.endswith("the new crane would be ready in May")


@pytest.mark.parametrize("which", ["model", "rules"])
def test_a_quotation_and_who_said_it_after(which, model):
    text = "“The ferry will not sail tonight,” said Ada Holm, the harbour master."
    (found,) = read(text, model if which == "model" else None)
    assert found[0].startswith("Ada Holm")
    assert found[1:] == ("said", ("The ferry will not sail tonight",))


@pytest.mark.parametrize("which", ["model", "rules"])
def test_according_to(which, model):
    text = "The repairs will take a year, according to two officials."
    (found,) = read(text, model if which == "model" else None)
    assert found == ("two officials", "according to", ("The repairs will take a year",))


def test_a_split_quotation_is_one_attribution(model):
    text = "“The quay is safe,” Holm said. “We checked every stone of it.”"
    found = read(text, model)
    assert ("Holm", "said", ("The quay is safe", "We checked every stone of it")) in found


def test_two_speakers_in_one_paragraph_keep_their_own_words(model):
    text = (
        "Holm said the quay was safe. Her deputy, Jon Brekke, told reporters that two stones "
        "had moved since March."
    )
    by_content = {content: source for source, _, content in read(text, model) if content}
    assert len(by_content) == 2
    (first, second) = by_content.values()
    assert first == "Holm"
    assert "Brekke" in second


@pytest.mark.parametrize("marks", ["“”", '""', ("``", "''")])
def test_every_style_of_quotation_mark(marks, model):
    text = f"{marks[0]}The ferry will not sail tonight,{marks[1]} said Ada Holm on Monday."
    (found,) = read(text, model)
    assert found[0].startswith("Ada Holm")
    assert "The ferry will not sail tonight" in found[2][0]


def test_a_plain_report_without_anybody_credits_nobody(model):
    text = "The ferry left at nine. It rained all day. Two boats came in after dark."
    assert read(text, model) == []


def test_passages_can_be_read_in_slices(model):
    paragraph = "“The ferry will not sail,” said Ada Holm. It rained. Jon Brekke said it was cold."
    text = "\n\n".join([paragraph] * 12)
    passages = read_tokens(Article("", text, plain_paragraphs(text))).passages
    whole = read_passages(passages, text, model).attributions
    halves = read_passages(passages[:6], text, model).attributions
    halves += read_passages(passages[6:], text, model).attributions
    assert [(a.source, a.cue, a.content) for a in whole] == [
        (a.source, a.cue, a.content) for a in halves
    ]


def test_the_model_file_is_small_and_holds_no_running_text():
    assert DEFAULT.stat().st_size <= MODEL_BYTES
    with np.load(DEFAULT, allow_pickle=False) as archive:
        lists = json.loads(bytes(archive["lexicon"]).decode("utf-8"))
        numbers = [archive[name].dtype.kind for name in archive.files if name != "lexicon"]
    assert set(numbers) <= {"i", "f"}
    assert not [word for some in lists.values() for word in some if len(word.split()) > 1]


def test_a_missing_model_is_said_with_its_place_and_a_remedy(tmp_path):
    with pytest.raises(ModelError, match=r"nowhere\.npz.*not there.*Reinstall"):
        load_model(tmp_path / "nowhere.npz")


@pytest.mark.parametrize("damage", ["empty", "cut", "text", "folder", "part", "format"])
def test_a_damaged_model_is_said_not_thrown(damage, tmp_path):
    path = tmp_path / "model.npz"
    whole = DEFAULT.read_bytes()
    if damage == "folder":
        path.mkdir()
    elif damage in ("part", "format"):
        with zipfile.ZipFile(DEFAULT) as source, zipfile.ZipFile(path, "w") as copy:
            for name in source.namelist():
                if damage == "format" and name == "format.npy":
                    copy.writestr(name, _stored(np.array(999)))
                elif damage == "format" or name != "entry.weight.npy":
                    copy.writestr(name, source.read(name))
    else:
        content = {"empty": b"", "cut": whole[: len(whole) // 2], "text": b"not a model at all"}
        path.write_bytes(content[damage])
    with pytest.raises(ModelError, match=r"model\.npz.*Reinstall"):
        load_model(path)


def _stored(values: np.ndarray) -> bytes:
    import io

    content = io.BytesIO()
    np.save(content, values)
    return content.getvalue()
