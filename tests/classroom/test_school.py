"""What a school's system takes in: gradebooks by its own names, pages beside hand-ins, a course."""

import csv
import io
import re
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from bywhom.classroom.answers.hand_ins import Collected, HandIn, token_of
from bywhom.classroom.school.course_package import course_package
from bywhom.classroom.school.feedback import feedback_zip
from bywhom.classroom.school.gradebooks import SYSTEMS, school_table
from bywhom.classroom.school.roster import read_roster
from bywhom.classroom.teacher.class_table import class_table
from bywhom.files.errors import FileError
from tests.classroom.lesson_samples import KEY, LESSON, answers, mark

ROSTER = """\
Name;Full name;E-mail;ID;SIS User ID;SIS Login ID;Section
Heron;Una Brodd;una@school.example;17;S17;ubrodd;7b
 gull ;Ida Lund;ida@school.example;18;S18;ilund;7b
Tern;Wim Aas;wim@school.example;19;S19;waas;7b
"""
NS = {"i": "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"}


def hand_in(given, file):
    return HandIn(given.student, given, file, token_of(given))


@pytest.fixture
def table():
    pair = replace(answers("Gull + Tern", mark("could")), members=("Gull", "Tern"))
    given = (
        hand_in(answers("heron", mark("may")), "Una Brodd_17_assignsubmission_file/heron.answers"),
        hand_in(pair, "Ida Lund_18_assignsubmission_file/pair.answers"),
        hand_in(answers("Stranger"), "stranger.answers"),
    )
    return class_table(LESSON, Collected(given, ()), KEY)


@pytest.fixture
def roster(tmp_path):
    (tmp_path / "roster.csv").write_text(ROSTER, "utf-8")
    return read_roster(tmp_path / "roster.csv")


def read(text, divider=","):
    return list(csv.reader(io.StringIO(text), delimiter=divider))


def test_moodle_knows_students_by_email_and_id_and_a_pair_has_two_rows(table, roster):
    text, missing = school_table(table, roster, {}, "Moodle")
    head, *rows = read(text)
    assert head[:2] == ["Email address", "ID number"]
    assert [row[:2] for row in rows] == [
        ["una@school.example", "17"],
        ["ida@school.example", "18"],
        ["wim@school.example", "19"],
    ]
    assert rows[0][2:4] == ["50", "50"]  # two of four tasks; 1 of 3 found, nothing extra
    assert missing == ["Stranger"]


def test_canvas_has_its_required_columns_and_points_possible(table, roster):
    head, possible, *rows = read(school_table(table, roster, {}, "Canvas")[0])
    assert head[:5] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
    assert possible[0].strip() == "Points Possible" and possible[5] == "100"
    assert rows[0][:5] == ["Una Brodd", "17", "S17", "ubrodd", "7b"]


def test_google_has_names_and_addresses(table, roster):
    head, *rows = read(school_table(table, roster, {}, "Google Classroom")[0])
    assert head[:3] == ["Last Name", "First Name", "Email Address"]
    assert rows[1][:3] == ["Lund", "Ida", "ida@school.example"]


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("divider", [",", ";"])
def test_no_cell_runs_as_a_formula_whatever_divides(table, roster, system, divider):
    evil = {row.hand_in.token: "=cmd|'/C calc'!A0;\n@x" for row in table.rows}
    text, _ = school_table(table, roster, evil, system, divider)
    cells = [c for d in (",", ";") for row in read(text, d) for c in row]
    assert not [c for c in cells if c.lstrip()[:1] in tuple("=+-@")]
    assert len({len(row) for row in read(text, divider)}) == 1


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"", "no column"),
        (b"who,email\nUna,x", "no column"),
        (b"\xff\xfe\x00", "no text in UTF-8"),
    ],
)
def test_a_roster_that_is_none_is_told(tmp_path, raw, problem):
    (tmp_path / "roster.csv").write_bytes(raw)
    with pytest.raises(FileError, match=problem):
        read_roster(tmp_path / "roster.csv")


def test_pages_lie_beside_their_hand_ins_and_name_nobody_else(table):
    heron = table.rows[0].hand_in
    raw = feedback_zip(table, {heron.token: "Well seen."}, {heron.token: {"t1": 2}})
    with zipfile.ZipFile(io.BytesIO(raw)) as packet:
        assert packet.namelist() == [
            "Una Brodd_17_assignsubmission_file/heron-feedback.html",
            "Ida Lund_18_assignsubmission_file/pair-feedback.html",
            "stranger-feedback.html",
        ]
        page = packet.read(packet.namelist()[0]).decode()
    assert "Well seen." in page and "Fully" in page
    assert "Gull" not in page and "Stranger" not in page


def test_a_course_package_lists_every_file_it_holds():
    lesson = replace(LESSON, title="Who says <so> & why?")
    with zipfile.ZipFile(io.BytesIO(course_package(lesson, b"lesson bytes"))) as packet:
        manifest = ElementTree.fromstring(packet.read("imsmanifest.xml"))
        listed = {f.get("href") for f in manifest.iterfind(".//i:file", NS)}
        assert listed == set(packet.namelist()) - {"imsmanifest.xml"}
        (file,) = [name for name in listed if name.endswith(".lesson")]
        assert packet.read(file) == b"lesson bytes"
        page = packet.read("what-to-do.html").decode()
    assert "Mark alone." in page and file in page
    references = {
        i.get("identifierref") for i in manifest.iterfind(".//i:item[@identifierref]", NS)
    }
    assert references == {r.get("identifier") for r in manifest.iterfind(".//i:resource", NS)}


def test_a_cartridge_keeps_the_rules_of_its_profile():
    """As the schema of version 1.1 has them: what has a title, what may hold what, which files."""
    with zipfile.ZipFile(io.BytesIO(course_package(LESSON, b""))) as packet:
        manifest = ElementTree.fromstring(packet.read("imsmanifest.xml"))
    assert [e.tag.partition("}")[2] for e in manifest] == ["metadata", "organizations", "resources"]
    (metadata, organizations, resources) = manifest
    assert [e.text for e in metadata][:2] == ["IMS Common Cartridge", "1.1.0"]
    (organization,) = organizations
    assert organization.get("structure") == "rooted-hierarchy"
    (top,) = organization
    assert top.find("i:title", NS) is None
    for item in top.iterfind(".//i:item", NS):
        assert item[0].tag.endswith("}title") and item[0].text
        assert item.get("identifierref") is None or item.find("i:item", NS) is None
    for resource in resources:
        files = [f.get("href") for f in resource]
        assert resource.get("type") == "webcontent" and resource.get("href") in files
        assert len(set(files)) == len(files)


def test_a_manifest_has_an_identifier_that_xml_takes():
    """xs:ID begins with a letter; the id of a lesson may begin with a digit."""
    packed = course_package(replace(LESSON, id="7b-kites"), b"")
    with zipfile.ZipFile(io.BytesIO(packed)) as packet:
        manifest = ElementTree.fromstring(packet.read("imsmanifest.xml"))
    identifiers = [e.get("identifier") for e in manifest.iter() if e.get("identifier")]
    assert all(re.fullmatch(r"[A-Za-z_][\w.-]*", i) for i in identifiers)
    assert len(set(identifiers)) == len(identifiers)
