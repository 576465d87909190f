import os
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


def test_where_numpy_was_loaded_first_its_threads_are_held_while_an_article_is_read(root):
    """As in every notebook: the variables come too late there."""
    code = (
        "import numpy, threadpoolctl\n"
        "threads = lambda: [one['num_threads'] for one in threadpoolctl.threadpool_info()]\n"
        "threadpoolctl.threadpool_limits(2)\n"
        "from bywhom.analysis.one_core import one_core\n"
        "with one_core():\n"
        "    with one_core():\n"
        "        print(threads())\n"
        "    print(threads())\n"
        "print(threads())"
    )
    free = {k: v for k, v in os.environ.items() if not k.endswith("_NUM_THREADS")}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, env=free)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["[1]", "[1]", "[2]"]


def test_a_text_is_analysed_by_one_call_from_any_folder(tmp_path):
    code = (
        "import bywhom, pickle\n"
        "found = bywhom.analyse('Critics say it may rain.', title='Rain')\n"
        "assert pickle.loads(pickle.dumps(found)) == found\n"
        "print(found.article.title, [m.kind for m in found.marks])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.stdout.strip() == "Rain ['unnamed-source', 'attributed', 'hedge']", done.stderr
