"""HTTP itself: connections, limits and event streams in front of the Flask application. Nothing here knows of networks.

uvicorn (`web_server.py`) reads the connections. `bridge.py` reads a request as a whole before it takes one of the
threads of the application, so slow clients hold no thread; it sends answers and event streams without one as well.
"""
