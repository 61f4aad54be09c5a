"""The two-page brief of a region: what it says, and how it is written as a document."""
