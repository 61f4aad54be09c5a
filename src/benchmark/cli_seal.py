"""The files of a data folder described anew, after they were changed on purpose."""

from pathlib import Path
from typing import Annotated

import typer

from benchmark.cli_output import fail, words
from benchmark.evidence import DamagedData, default_folder
from benchmark.evidence.seal import seal as seal_folder


def seal(
    folder: Annotated[Path | None, typer.Argument(help="Folder data; tanpa ini, data bawaan.")] = None,
) -> None:
    """Catat ukuran, sidik, dan jumlah baris setiap berkas setelah isinya sengaja diubah."""
    try:
        changed = seal_folder(folder or default_folder())
    except DamagedData as damage:
        fail(damage.explain(words), as_json=False, error="damaged")
    for path in changed:
        typer.echo(words("Dicatat: {path}", path=path))
    if not changed:
        typer.echo(words("Semua berkas sudah sesuai dengan catatan."))
