"""What a page says."""

from streamlit.testing.v1 import AppTest


def everything_said(app: AppTest) -> str:
    """Return all headings, texts and figures that stand on the page outside the sidebar."""
    main = app.main
    spoken = [*main.title, *main.header, *main.subheader, *main.markdown, *main.caption]
    figures = [f"{metric.label} {metric.value} {metric.delta}" for metric in main.metric]
    return "\n".join([element.value for element in spoken] + figures)
