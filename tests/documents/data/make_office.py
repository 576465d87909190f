"""Makes libreoffice.docx, .odt and .rtf from harbour.txt. Needs soffice; run by hand."""

import subprocess
import tempfile
from pathlib import Path

from make_pdfs import HERE, page


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "libreoffice.html"
        made.write_text(page("body{font:12pt serif}"), encoding="utf-8")
        convert = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile"]
        odt = [
            "--convert-to",
            "odt:writer8",
            "--infilter=HTML (StarWriter)",
            "--outdir",
            HERE,
            made,
        ]
        subprocess.run([*convert, *odt], check=True)
        for kind in ("docx", "rtf"):
            to = ["--convert-to", kind, "--outdir", HERE, HERE / "libreoffice.odt"]
            subprocess.run([*convert, *to], check=True)


if __name__ == "__main__":
    main()
