"""What is a group of workers called in the reader's language? The analysis knows; exports ask here."""

from benchmark.analysis.worker_groups import GROUPS, group_name, group_names

__all__ = ["GROUPS", "group_name", "group_names"]
