"""Pictures drawn without a browser: charts and maps as files, for slides, papers and briefs."""
