"""Start the app's server: ``python -m benchmark.ui.serve`` takes the options of ``streamlit run``.

Streamlit believes that every app with a folder ``pages/`` lists its pages by file name, until the first
reader has run ``st.navigation``. A link straight to a page, opened as the first after a start, would greet
that reader with "Page not found". Here it is told beforehand.
"""

import sys
from pathlib import Path

from streamlit.runtime.pages_manager import PagesManager
from streamlit.web.cli import main

APP = Path(__file__).parents[3] / "app.py"


if __name__ == "__main__":
    PagesManager.uses_pages_directory = False
    sys.argv = ["streamlit", "run", str(APP), *sys.argv[1:]]
    main()
