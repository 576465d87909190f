"""Linux's own way for a program to give up rights: no writing to files, no connection by TCP.

Numbers: linux/landlock.h and linux/prctl.h. Kernels before 5.13 have none of it, those before
6.7 not the part for the network.
"""

import ctypes
import os

CREATE, RESTRICT = 444, 446  # of syscalls, on all processors but alpha
VERSION = 1  # a flag: which form of it does the kernel have?
NO_NEW_PRIVILEGES = 38  # prctl
READING = (1 << 0) | (1 << 2) | (1 << 3)  # run, read a file, read a folder: these stay
RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}  # how many rights on files each form knows
NETWORK_SINCE = 4
NETWORK = 0b11  # bind and connect


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64))


def restrict() -> None:
    """OSError where the kernel does not know it, or has it switched off."""
    call = ctypes.CDLL(None, use_errno=True).syscall
    call.restype = ctypes.c_long
    form = _done(call(CREATE, None, ctypes.c_size_t(0), VERSION))
    known = (1 << RIGHTS.get(form, RIGHTS[max(RIGHTS)])) - 1
    rules = _Ruleset(known & ~READING, NETWORK if form >= NETWORK_SINCE else 0)
    size = ctypes.sizeof(_Ruleset) if form >= NETWORK_SINCE else ctypes.sizeof(ctypes.c_uint64)
    handle = _done(call(CREATE, ctypes.byref(rules), ctypes.c_size_t(size), 0))
    try:
        _done(ctypes.CDLL(None, use_errno=True).prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0))
        _done(call(RESTRICT, handle, 0))
    finally:
        os.close(handle)


def _done(result: int) -> int:
    if result < 0:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))
    return int(result)
