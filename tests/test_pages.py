"""What is written about the project leads somewhere."""

import re

import pytest

PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/accuracy.md",
    "docs/architecture.md",
    "docs/corpus.md",
    "docs/dependencies.md",
    "docs/laboratory.md",
    "docs/methods.md",
)
ROOMS = (
    "analysis",
    "classroom",
    "cli",
    "corpus",
    "docs",
    "documents",
    "files",
    "library",
    "resources",
)
ROOTED = re.compile(rf"`((?:{'|'.join((*ROOMS, 'tests', 'ui'))})/[\w/.-]*)`")
LINK = re.compile(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)")


def anchors(text: str) -> set[str]:
    """What a heading is called in a link: its words, small, with hyphens between."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-") for h in headings}


@pytest.mark.parametrize("page", PAGES)
def test_every_file_and_folder_it_names_is_there(root, page):
    named = ROOTED.findall((root / page).read_text(encoding="utf-8"))
    assert [path for path in named if not (root / path).exists()] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_link_in_it_leads_to_a_page_and_a_heading(root, page):
    broken = []
    for path, heading in LINK.findall((root / page).read_text(encoding="utf-8")):
        target = (root / page).parent / path if path else root / page
        if not target.exists() or (
            heading and heading not in anchors(target.read_text(encoding="utf-8"))
        ):
            broken.append(f"{path}#{heading}")
    assert broken == []


def test_the_newcomers_walk_ends_where_it_says(root):
    assert "hedge " in (root / "resources/themes/paper.toml").read_text("utf-8")
    assert 'id = "hedge.reportedly"' in (root / "resources/rules/en/hedges-adverbs.toml").read_text(
        "utf-8"
    )
    assert "column" in (root / "documents/pdf/reading_order.py").read_text("utf-8")
    assert "CREATE TABLE notes" in (root / "library/database/migrations.py").read_text("utf-8")
    assert '("X",)' in (root / "ui/commands/mark_commands.py").read_text("utf-8")
