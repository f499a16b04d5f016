"""What one client, or all of them, may take of the server. Limits of bodies are a table: backend/api/body_limits.py."""

KB = 1024

THREADS = 32  # that compute answers; a question to a worker keeps one until it is answered
MOST_WAITING = 256  # requests that are read and wait for a thread

MOST_CONNECTIONS = 900  # below the usual limit of 1024 open files
HEAD_WITHIN_S = 20.0  # from the first byte to the end of the headers
LINGER_S = 5.0  # for which the rest of a refused request is read and thrown away, so that the refusal is seen
KEEP_ALIVE_S = 15

LONGEST_TARGET = 8 * KB
LONGEST_HEAD = 32 * KB  # request line and headers
MOST_HEADERS = 100

BODY_GRACE_S = 20.0  # a body may take so long, and beyond it as long as it comes at the lowest rate
LOWEST_RATE = 1 * KB  # bytes per second
LONGEST_SILENCE_S = 30.0  # between two pieces of a body
BODIES_PER_CLIENT = 64  # that are on their way at once
HELD_BYTES = 256 * KB  # of a body or an answer in memory; the rest is in a temporary file

TAKEN_WITHIN_S = 60.0  # by a client, of each piece of an answer
STREAMS_PER_CLIENT = 64
MOST_STREAMS = 400
