"""Makes the PDFs of this folder from harbour.txt with programs that people print with.

Needs chromium, soffice and pdflatex; run by hand, the results are kept: python make_pdfs.py
"""

import html
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
HEBREW = "הנמל נסגר אתמול בערב, אמרה מנהלת הנמל."
CSS = {
    "chromium-one-column": "body{font:12pt serif;margin:2cm;text-align:justify;hyphens:auto}",
    "chromium-two-columns": "body{font:11pt sans-serif;column-count:2;column-gap:1cm;hyphens:auto;"
    "text-align:justify}h1{column-span:all}",
}
FOOTNOTE = "The count was made on a Monday."
CELLS = [("Month", "Boats"), ("March", "41"), ("April", "37")]


def blocks() -> list[tuple[bool, str]]:
    """(is it a heading, its words) for each paragraph of the source."""
    text = (HERE / "harbour.txt").read_text(encoding="utf-8")
    return [(p.startswith("# "), p.removeprefix("# ")) for p in text.strip().split("\n\n")]


def page(css: str, extra: str = "") -> str:
    body = "".join(
        f"<{'h1' if h else 'p'}>{html.escape(t)}</{'h1' if h else 'p'}>" for h, t in blocks()
    )
    return (
        f"<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Harbour</title>"
        f"<style>{css}</style>{body}{extra}</html>"
    )


def chromium(name: str, source: str, folder: Path) -> None:
    made = folder / f"{name}.html"
    made.write_text(source, encoding="utf-8")
    target = HERE / f"{name}.pdf"
    subprocess.run(
        [
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--print-to-pdf={target}",
            made,
        ],
        check=True,
    )


def libreoffice(folder: Path) -> None:
    """With a footnote in the first paragraph and a table at the end."""
    rows = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in CELLS)
    source = page("body{font:12pt serif}", f"<table border=1>{rows}</table>")
    note = '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>'
    foot = (
        f'<div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>{FOOTNOTE}'
    )
    source = source.replace("</p>", f"{note}</p>", 1).replace("</html>", f"{foot}</p></div></html>")
    made = folder / "libreoffice.html"
    made.write_text(source, encoding="utf-8")
    convert = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile"]
    odt = ["--convert-to", "odt:writer8", "--outdir", folder, "--infilter=HTML (StarWriter)", made]
    subprocess.run([*convert, *odt], check=True)
    pdf = ["--convert-to", "pdf", "--outdir", HERE, folder / "libreoffice.odt"]
    subprocess.run([*convert, *pdf], check=True)


def latex(name: str, options: str, folder: Path) -> None:
    special = {
        "“": "``",
        "”": "''",
        "‘": "`",
        "’": "'",
        "—": "---",
        "–": "--",
        "%": r"\%",
        "&": r"\&",
    }
    special |= {"£": r"\pounds{}", "$": r"\$", "…": r"\ldots{}", "é": r"\'e"}
    parts = []
    for is_heading, text in blocks():
        text = "".join(special.get(c, c) for c in text)
        parts.append(rf"\section*{{{text}}}" if is_heading else text)
    parts[1] += rf"\footnote{{{FOOTNOTE}}}"
    body = "\n\n".join(parts)
    (folder / f"{name}.tex").write_text(
        rf"\documentclass[{options}]{{article}}\usepackage[utf8]{{inputenc}}"
        rf"\pagestyle{{headings}}\begin{{document}}{body}\end{{document}}",
        encoding="utf-8",
    )
    subprocess.run(
        ["pdflatex", "-interaction=batchmode", "-output-directory", folder, folder / f"{name}.tex"],
        check=True,
    )
    (HERE / f"{name}.pdf").write_bytes((folder / f"{name}.pdf").read_bytes())


def main() -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for name, css in CSS.items():
            chromium(name, page(css), folder)
        right_to_left = f"<p dir=rtl lang=he>{HEBREW}</p>"
        chromium("chromium-right-to-left", page("body{font:12pt serif}", right_to_left), folder)
        latex("latex-one-column", "a5paper,11pt", folder)
        latex("latex-two-columns", "a5paper,10pt,twocolumn", folder)
        libreoffice(folder)


if __name__ == "__main__":
    main()
