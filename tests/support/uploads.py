"""Uploads as browsers send them."""

BOUNDARY = "----boundary"


def multipart(content: bytes, name: str) -> tuple[bytes, str]:
    """The body of a form whose field "file" holds a file, and its content type."""
    heading = (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
        "Content-Type: application/octet-stream\r\n\r\n"
    )
    body = heading.encode() + content + f"\r\n--{BOUNDARY}--\r\n".encode()
    return body, f"multipart/form-data; boundary={BOUNDARY}"
