"""A caller of one sandbox, over one kept connection; Python's standard library only."""
import http.client
import json
import urllib.parse


class Reply:
    def __init__(self, response, body):
        self.status = response.status
        self.headers = {k.lower(): v for k, v in response.getheaders()}
        self.body = body

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def refused(self):
        return self.status >= 400


class Caller:
    """Requests with fixed headers below a path prefix."""

    def __init__(self, base, prefix, headers):
        parts = urllib.parse.urlsplit(base)
        self.host, self.port = parts.hostname, parts.port or 80
        self.prefix, self.headers = prefix, headers
        self.connection = http.client.HTTPConnection(self.host, self.port, timeout=30)
        self.sent = 0

    def __call__(self, method, path, body=None, **headers):
        sent = {**self.headers, **{k.replace("_", "-"): v for k, v in headers.items()}}
        data = None
        if body is not None:
            data = json.dumps(body).encode()
            sent["Content-Type"] = "application/json"
        self.sent += 1
        for attempt in (0, 1):
            try:
                self.connection.request(method, self.prefix + path, data, sent)
                response = self.connection.getresponse()
                return Reply(response, response.read())
            except (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError):
                self.connection.close()
                if attempt:
                    raise


class Broken(Exception):
    """A law that does not hold."""


def hold(condition, law, **seen):
    if not condition:
        raise Broken(law + ": " + ", ".join(f"{k}={v!r}" for k, v in seen.items()))
