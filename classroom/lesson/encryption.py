"""Encryption by a password: scrypt makes it into a key (RFC 7914), AES-GCM encrypts with that.

Loading the `cryptography` library takes a tenth of a second: import this where a key is locked.
"""

import unicodedata

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

COST, BLOCK, LANES = 2**15, 8, 1  # of scrypt: fixed here, so that no file can ask for more
LENGTH = 32  # bytes of a key


def encrypt(content: bytes, password: str, salt: bytes, nonce: bytes, bound: bytes) -> bytes:
    """bound: what the content belongs to; with anything else it cannot be decrypted."""
    return AESGCM(_stretched(password, salt)).encrypt(nonce, content, bound)


def decrypt(hidden: bytes, password: str, salt: bytes, nonce: bytes, bound: bytes) -> bytes | None:
    """None if the password is another, or the content was changed: the two look alike."""
    try:
        return AESGCM(_stretched(password, salt)).decrypt(nonce, hidden, bound)
    except InvalidTag:
        return None


def _stretched(password: str, salt: bytes) -> bytes:
    known = unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")
    return Scrypt(salt=salt, length=LENGTH, n=COST, r=BLOCK, p=LANES).derive(known)
