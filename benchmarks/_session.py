"""A reader without a browser: one open session over the socket that Streamlit's own page uses."""

import time
from contextlib import ExitStack
from typing import NamedTuple

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

LONGEST_RUN_SECONDS = 60


class Run(NamedTuple):
    """One script run, from the request to its last message."""

    seconds: float
    received_bytes: int


class Session:
    """One open session of the app.

    Parameters
    ----------
    url : str
        Address of the app, ``http://127.0.0.1:…``.
    page : str
        ``url_path`` of the page, empty for the first one.
    query : str
        What stands behind the question mark, such as ``daerah=35.77``.
    """

    def __init__(self, url: str, page: str = "", query: str = ""):
        self._page = page
        self._query = query
        self._url = f"{url}/{page}?{query}"
        self._script = ""
        address = url.replace("http://", "ws://", 1) + "/_stcore/stream"
        self._open = ExitStack()
        self._socket = self._open.enter_context(
            connect(address, subprotocols=["streamlit"], max_size=None, compression=None)
        )

    def run(self) -> Run:
        """Ask for a run of the page, and time it until the server says that the script has finished."""
        request = BackMsg()
        request.rerun_script.query_string = self._query
        request.rerun_script.page_script_hash = self._script
        request.rerun_script.page_name = "" if self._script else self._page
        request.rerun_script.context_info.url = self._url
        request.rerun_script.context_info.timezone = "Asia/Jakarta"
        request.rerun_script.context_info.locale = "id-ID"
        request.rerun_script.context_info.color_scheme = "light"
        packed = request.SerializeToString()
        began = time.perf_counter()
        self._socket.send(packed)
        received = 0
        while True:
            message = self._socket.recv(timeout=LONGEST_RUN_SECONDS)
            received += len(message)
            answer = ForwardMsg.FromString(message)
            kind = answer.WhichOneof("type")
            if kind == "navigation":
                self._script = answer.navigation.page_script_hash
            elif kind == "script_finished":
                ended = time.perf_counter()
                if answer.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                    return Run(ended - began, received)
                if answer.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                    raise RuntimeError(f"{self._url}: the script did not finish")

    def close(self) -> None:
        """Leave."""
        self._open.close()
