"""A key that opens with a password only, by the well-kept `cryptography` library.

scrypt makes the password into a key (RFC 7914), AES-GCM encrypts with it. This keeps a curious
student out; a weak password can still be guessed by trying, at about ten guesses a second and core.
"""

import base64
import binascii
import os

from bywhom.classroom.lesson.lesson_container import as_json
from bywhom.files.json_checks import Unfit, parsed, text

METHOD = "scrypt-32768-8-1 aes-256-gcm"
SALT, NONCE = 16, 12  # bytes
ROUND = 4096  # bytes: padded to a multiple, so that the size tells little of the key
MOST = 4_000_000


class WrongPassword(Exception):
    """The password does not open this key, or the key is damaged: the two look alike."""


def seal(content: bytes, password: str, lesson: str) -> bytes:
    """Encrypted for one lesson: moved into another, it does not open."""
    from bywhom.classroom.lesson.encryption import encrypt

    salt, nonce = os.urandom(SALT), os.urandom(NONCE)
    padded = content + b" " * (-len(content) % ROUND)
    hidden = encrypt(padded, as_said(password), salt, nonce, lesson.encode())
    fields = {"salt": salt, "nonce": nonce, "sealed": hidden}
    encoded = {name: base64.b64encode(value).decode() for name, value in fields.items()}
    return as_json({"method": METHOD, **encoded})


def unseal(raw: bytes, password: str, lesson: str) -> bytes:
    """What was sealed. Raises WrongPassword, or Unfit if this was never sealed here."""
    from bywhom.classroom.lesson.encryption import decrypt

    row = parsed(raw, "its key")
    if text(row, "method", 100) != METHOD:
        raise Unfit("its key is locked in a way that this Bywhom does not know")
    salt, nonce, hidden = (_bytes(text(row, name, MOST)) for name in ("salt", "nonce", "sealed"))
    if len(salt) != SALT or len(nonce) != NONCE:
        raise Unfit("its key is damaged")
    tries = dict.fromkeys((as_said(password), password))  # older keys kept small and capital
    for word in tries:
        content = decrypt(hidden, word, salt, nonce, lesson.encode())
        if content is not None:
            return content
    raise WrongPassword("This word does not open the key.")


def as_said(password: str) -> str:
    """A word said aloud has no capitals, and no blanks at its ends."""
    return " ".join(password.split()).casefold()


def _bytes(words: str) -> bytes:
    try:
        return base64.b64decode(words, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Unfit("its key is damaged") from error
