"""What did the build change, drop or repair, how often, and why? Becomes data/BUILD.md."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Report:
    """Collects the findings of a build in the order in which its steps ran."""

    sections: dict[str, list[tuple[str, str, list[str], int]]] = field(default_factory=dict)
    boundaries: list[str] = field(default_factory=list)

    def add(self, section: str, what: str, why: str, cases: list[str]) -> None:
        """Record one kind of change with every case of it; a change without cases is left out."""
        if cases:
            self.sections.setdefault(section, []).append((what, why, sorted(cases), len(cases)))

    def tally(self, section: str, what: str, why: str, cases: list[str]) -> None:
        """Like `add`, but equal cases are counted together instead of being listed."""
        if cases:
            counted = [f"{case}: {times} baris" for case, times in sorted(Counter(cases).items())]
            self.sections.setdefault(section, []).append((what, why, counted, len(cases)))

    def write(self, path: Path, counts: dict[str, int]) -> None:
        """Write the report as Markdown, in Indonesian, without any date of the build itself."""
        lines = [
            "# Catatan pembentukan paket data",
            "",
            "Berkas ini ditulis oleh `scripts/build_data.py` dan memuat semua yang diubah, dibuang, atau",
            "diperbaiki dari bahan mentah. Tidak ada angka yang diperkirakan. Jangan disunting sendiri.",
            "",
            "## Isi",
            "",
            "| Tabel | Baris |",
            "|---|---:|",
            *(f"| {name} | {rows} |" for name, rows in counts.items()),
        ]
        for section, entries in self.sections.items():
            lines += ["", f"## {section}"]
            for what, why, cases, total in entries:
                lines += ["", f"### {what}: {total}", "", why, ""]
                lines += [f"- {case}" for case in cases]
        if self.boundaries:
            lines += ["", "## Batas wilayah", "", *(f"- {line}" for line in self.boundaries)]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
