"""Web pages from resources/templates (Jinja2): whatever is filled in is escaped.

A template is data too: its text is trusted, no value is. Nothing here or in a template may mark
a value as markup.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from bywhom.resources import TEMPLATES

if TYPE_CHECKING:
    from jinja2 import Environment

# Control characters that no page may hold: https://html.spec.whatwg.org/#preprocessing-the-input-stream
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def filled(template: str, **values: object) -> str:
    """The template of that name with the values in it. A value it lacks is an UndefinedError."""
    return _environment().get_template(f"{template}.html.jinja").render(values)


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # slow; pages are rare

    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_showable,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False}  # as it is read, in its order
    return made


def _showable(value: object) -> object:
    """Strings without forbidden characters. What a filter or a macro made is markup by now."""
    if isinstance(value, str) and not hasattr(value, "__html__"):
        return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", value)
    return value
