"""Requests whose forms bring files: what the files are kept in is closed with the request."""

from __future__ import annotations

from typing import IO

from flask import Request


class FormRequest(Request):
    """A request. Werkzeug closes the files of a whole form; here those of a form that breaks off are closed too."""

    def _get_file_stream(
        self,
        total_content_length: int | None,
        content_type: str | None,
        filename: str | None = None,
        content_length: int | None = None,
    ) -> IO[bytes]:
        stream = super()._get_file_stream(total_content_length, content_type, filename, content_length)
        self._kept().append(stream)
        return stream

    def close(self) -> None:
        """Close what the files are kept in; called by Flask at the end of the request."""
        super().close()
        for stream in self._kept():
            stream.close()

    def _kept(self) -> list[IO[bytes]]:
        kept: list[IO[bytes]] = self.environ.setdefault("innsyn.form_files", [])
        return kept
