import subprocess
import sys
from pathlib import Path

import pytest

TASKS = Path("/proc/self/task")


@pytest.mark.skipif(not TASKS.is_dir(), reason="threads are counted in /proc")
def test_the_analysis_starts_no_threads_of_its_own(root):
    code = (
        "from bywhom.analysis.analyse import load_analyser\n"
        "from bywhom.analysis.article import Article, Paragraph\n"
        "text = 'Critics say it may rain. ' * 400\n"
        "load_analyser().analyse(Article('', text, (Paragraph(0, len(text)),)))\n"
        "import os; print(len(os.listdir('/proc/self/task')))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "1"
