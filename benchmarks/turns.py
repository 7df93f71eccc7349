"""Our pass and a peer's pass over the same texts, in turns: a busy machine slows both alike."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from typing import TypeVar

from benchmarks.speed import PEER_PYTHON

Reply = TypeVar("Reply")


def take_turns(
    texts: Sequence[str],
    *,
    runs: int,
    own_pass: Callable[[], float],
    peer_loop: str,
    read_reply: Callable[[str], Reply],
) -> tuple[list[float], list[Reply]]:
    """Return what each of our passes and each of the peer's gave, made one after the other.

    Args:
        texts: what the peer reads; it gets them as a JSON file, its first argument.
        runs: passes of each.
        own_pass: makes one pass of ours and returns its CPU seconds.
        peer_loop: Python for the peer's interpreter: a pass and a line of output for each line of input.
        read_reply: reads such a line.
    """
    ours: list[float] = []
    peers: list[Reply] = []
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as given:
        json.dump(list(texts), given)
        given.flush()
        command = [str(PEER_PYTHON), "-W", "ignore", "-c", peer_loop, given.name]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as peer:
            assert peer.stdin is not None
            assert peer.stdout is not None
            for _ in range(runs):
                ours.append(own_pass())
                peer.stdin.write("pass\n")
                peer.stdin.flush()
                peers.append(read_reply(peer.stdout.readline()))
            peer.stdin.close()
    return ours, peers
