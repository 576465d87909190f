"""What a bundle is made of fits the program: its workers, its place in the system, its release."""

import configparser
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from bywhom.analysis.process.command import command_of
from bywhom.documents.reader import READERS
from bywhom.resources import ICONS

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
ID = "org.bywhom.Bywhom"


def source(*parts: str) -> str:
    return ROOT.joinpath(*parts).read_text("utf-8")


def desktop_entry() -> configparser.SectionProxy:
    found = configparser.ConfigParser(interpolation=None)
    found.optionxform = str
    found.read(LINUX / f"{ID}.desktop", encoding="utf-8")
    return found["Desktop Entry"]


def test_the_worker_of_a_bundle_is_its_console_twin(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/bywhom/bywhom-window")
    assert command_of("bywhom.a.b") == ("/opt/bywhom/bywhom", "-m", "bywhom.a.b")
    monkeypatch.setattr(sys, "executable", "/Program Files/Bywhom/bywhom-window.exe")
    assert command_of("m")[0] == "/Program Files/Bywhom/bywhom.exe"


def test_a_bundle_knows_every_worker_that_the_program_starts():
    wanted = set()
    for path in ROOT.glob("[a-z]*/**/*.py"):
        if path.parts[len(ROOT.parts)] not in ("tests", "build", "packaging"):
            wanted |= set(re.findall(r'command_of\("([\w.]+)"\)', path.read_text("utf-8")))
    known = re.findall(r'"(bywhom\.[\w.]+)"', source("packaging", "entry.py"))
    assert len(wanted) >= 2 and wanted == set(known)


def test_the_workers_run_as_they_are_started():
    for module in ("bywhom.analysis.process.worker", "bywhom.documents.process.child"):
        done = subprocess.run(command_of(module), stdin=subprocess.DEVNULL, capture_output=True)
        assert done.returncode == 0, done.stderr.decode()


def test_the_menu_entry_names_what_there_is():
    entry = desktop_entry()
    project = tomllib.loads(source("pyproject.toml"))["project"]
    assert entry["Exec"].split()[0] in {*project["scripts"], *project["gui-scripts"]}
    assert entry["Icon"] == ID and entry["StartupWMClass"] == "Bywhom"
    assert "x-scheme-handler/bywhom" in entry["MimeType"].split(";")
    assert f'IDENTITY = "{ID}"' in source("ui", "app", "application.py")


def test_what_the_menu_entry_offers_to_open_can_be_opened():
    kinds = {
        "text/plain": ".txt",
        "text/markdown": ".md",
        "text/html": ".html",
        "application/xhtml+xml": ".xhtml",
        "application/pdf": ".pdf",
        "application/epub+zip": ".epub",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
        "application/vnd.oasis.opendocument.text": ".odt",
        "application/rtf": ".rtf",
        "text/rtf": ".rtf",
        "message/rfc822": ".eml",
        "application/rss+xml": ".rss",
        "application/atom+xml": ".atom",
    }
    offered = {kind for kind in desktop_entry()["MimeType"].split(";") if kind}
    assert offered - {"application/x-bywhom-lesson", "x-scheme-handler/bywhom"} == set(kinds)
    assert set(kinds.values()) <= set(READERS)


def test_the_store_page_tells_this_release():
    page = ET.parse(LINUX / f"{ID}.metainfo.xml").getroot()
    version = tomllib.loads(source("pyproject.toml"))["project"]["version"]
    assert page.findtext("id") == ID and page.findtext("launchable") == f"{ID}.desktop"
    releases = page.findall("releases/release")
    assert releases[0].get("version") == version


@pytest.mark.parametrize("size", [16, 24, 32, 48, 64, 128, 256, 512])
def test_the_icon_is_there_in_each_size(size):
    header = (ICONS / f"bywhom-{size}.png").read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(header[16:20]), int.from_bytes(header[20:24])) == (size, size)


def test_a_pipe_that_takes_cp1252_only_gets_every_letter(tmp_path):
    """What a pipe of Windows is: “Łódź” used to end the program there."""
    article = tmp_path / "Łódź.txt"
    article.write_text("Łódź\n\nCritics say the tram to Żubardź may close.", "utf-8")
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "read", str(article), str(tmp_path / "ź.txt")],
        env=os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
        capture_output=True,
    )
    assert done.returncode == 1  # the second is not there
    assert "Żubardź" in done.stdout.decode("utf-8") and "ź.txt" in done.stderr.decode("utf-8")
    assert "Traceback" not in done.stderr.decode("utf-8")


def test_a_new_release_is_told_in_all_three_places_or_in_none(tmp_path):
    names = ("pyproject.toml", "CHANGELOG.md", f"packaging/linux/{ID}.metainfo.xml")
    for name in names:
        tmp_path.joinpath(name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    tmp_path.joinpath("packaging/prepare.py").write_text(source("packaging", "prepare.py"), "utf-8")

    def prepared(version: str) -> tuple[int, list[str]]:
        words = [sys.executable, str(tmp_path / "packaging/prepare.py"), version, "2027-01-31"]
        status = subprocess.run(words, capture_output=True).returncode
        return status, [tmp_path.joinpath(name).read_text("utf-8") for name in names]

    changes = tmp_path / "CHANGELOG.md"
    changes.write_text("# Changelog\n\n## [Unreleased]\n\n- New.\n\n## [0.1.0] - 2026-11-28\n")
    status, (project, told, page) = prepared("9.2.0")
    assert status == 0 and tomllib.loads(project)["project"]["version"] == "9.2.0"
    assert "## [Unreleased]\n\n## [9.2.0] - 2027-01-31\n\n- New.\n" in told
    assert ET.fromstring(page).findall("releases/release")[0].get("version") == "9.2.0"
    for wrong in ("9.2.0", "9.3.0", "soon"):  # there already; nothing is unreleased; no version
        assert prepared(wrong) == (1, [project, told, page])


def test_the_list_of_contents_tells_what_is_no_package_for_python_too(tmp_path):
    listed = tmp_path / "sbom.json"
    listed.write_text(
        json.dumps(
            {
                "components": [{"bom-ref": f"{n}==1", "name": n} for n in ("pip", "lxml")],
                "dependencies": [
                    {"ref": "pip==1"},
                    {"ref": "lxml==1", "dependsOn": ["pip==1"]},
                ],
            }
        )
    )
    asked = (
        "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path; import contents;"
        "contents.list_contents(Path(sys.argv[2]), {'libssl3': '3.0.17-1'}, '3.11.7')"
    )
    words = [sys.executable, "-c", asked, str(ROOT / "packaging"), str(listed)]
    subprocess.run(words, check=True)
    found = json.loads(listed.read_text("utf-8"))
    names = {c["name"]: c.get("version") for c in found["components"]}
    assert names == {"lxml": None, "CPython": "3.11.7", "libssl3": "3.0.17-1"}
    assert found["dependencies"] == [{"ref": "lxml==1", "dependsOn": []}]
    assert any(c.get("purl", "").endswith("/libssl3@3.0.17-1") for c in found["components"])


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="needs dpkg-deb")
def test_the_package_of_debian_is_the_same_under_any_umask(tmp_path):
    made = [tmp_path / name for name in ("shut", "open")]
    for place, umask in zip(made, (0o077, 0o002), strict=True):
        asked = (
            "import os, sys; os.umask(int(sys.argv[3])); sys.path.insert(0, sys.argv[1]);"
            "from pathlib import Path; import bundle, deb; place = Path(sys.argv[2]);"
            "folder = place / 'bywhom'; (folder / 'share').mkdir(parents=True);"
            "(folder / 'install.sh').write_text('');"
            "[(folder / 'share' / one).write_text('') for one in bundle.SHARED];"
            "(folder / 'share' / 'org.bywhom.Bywhom.svg').write_text('');"
            "deb.WORK = place; deb.build(folder, place, 'x86_64', '2.36')"
        )
        words = ["-c", asked, str(ROOT / "packaging"), str(place), str(umask)]
        subprocess.run([sys.executable, *words], check=True)
    (shut,), (opened,) = (list(place.glob("*.deb")) for place in made)
    assert shut.read_bytes() == opened.read_bytes()
