"""python -m models.pack_weights NETWORK.keras FILE.npz: writes the weights of a trained network as Innsyn ships them.

They are written as float16. The SHA-256 for the network's description is printed.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from models.command_line import SentenceParser, refuse
from models.errors import InnsynError
from models.quiet_import import import_tensorflow_quietly
from models.weights import hash_of


def main(arguments: Sequence[str]) -> int:
    """Run the command and return the exit status."""
    parser = SentenceParser(prog="python -m models.pack_weights", description=__doc__)
    parser.add_argument("network", type=Path, help="a .keras file")
    parser.add_argument("file", type=Path, help="the .npz file to write")
    chosen = parser.parse_args(arguments)
    import_tensorflow_quietly()
    from models.packing import pack  # noqa: PLC0415 - TensorFlow takes seconds, and arguments may be wrong

    try:
        pack(chosen.network, chosen.file)
    except InnsynError as error:
        return refuse(error)
    sys.stdout.write(f"{chosen.file}: {chosen.file.stat().st_size} bytes, SHA-256 {hash_of(chosen.file)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
