"""Is a document without an address found where it can be read?"""

from benchmark.analysis.twins import linked_twin


def test_the_document_on_pariaman_is_found_under_its_address(evidence):
    # sources.csv: seed-pariaman and suhanews-pariaman, one publisher and title, the second with an address.
    assert linked_twin(evidence, "seed-pariaman") == "suhanews-pariaman"


def test_a_source_with_an_address_needs_no_twin(evidence):
    assert linked_twin(evidence, "suhanews-pariaman") is None
