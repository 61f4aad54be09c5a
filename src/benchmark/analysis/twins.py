"""Where can a document without an address be read all the same?"""

from benchmark.evidence import Evidence


def linked_twin(evidence: Evidence, source_id: str) -> str | None:
    """Return the id of the linked source that is the same text as a document without an address.

    The same publisher and title are taken for the same text. None where the source has an address of its
    own, or no twin.
    """
    source = evidence.source(source_id)
    if source.url or not source.publisher:
        return None
    sources = evidence.sources
    same = (sources["publisher"] == source.publisher) & (
        sources["title"].str.casefold() == source.title.casefold()
    )
    twins = sources.loc[same & sources["url"].notna(), "source_id"]
    return str(twins.iloc[0]) if len(twins) else None
