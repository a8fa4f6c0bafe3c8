"""A sandbox of a running server, for one test: its shops, its clock, its faults, its journal."""
import json
import urllib.error
import urllib.parse
import urllib.request
import uuid


class Answer:
    """Status, headers and body of an answer."""

    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def text(self):
        return self.body.decode()

    def json(self):
        return json.loads(self.body)


def send(method, url, body=None, headers=None):
    """Sends a request; a refusal is an answer like any other."""
    headers = dict(headers or {})
    if body is not None and not isinstance(body, (bytes, bytearray)):
        body = json.dumps(body).encode()
        headers.setdefault("Content-Type", "application/json")
    request = urllib.request.Request(url, data=body, method=method, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return Answer(answer.status, answer.headers, answer.read())
    except urllib.error.HTTPError as error:
        return Answer(error.code, error.headers, error.read())


class Store:
    """One shop of a sandbox."""

    def __init__(self, known):
        self.name, self.platform, self.version = known["name"], known["platform"], known["version"]
        self.url, self.credentials = known["url"], known["credentials"]

    def __str__(self):
        return self.url


class Control:
    """The control API for a sandbox."""

    def __init__(self, server, sandbox):
        self._server, self._sandbox = server, sandbox

    def __call__(self, method, path, body=None, **query):
        query = urllib.parse.urlencode({"sandbox": self._sandbox, **query})
        answer = send(method, f"{self._server}/__admin/{path}?{query}", body)
        if answer.status >= 400:
            raise RuntimeError(f"{method} /__admin/{path}: {answer.json().get('detail', answer.text)}")
        return answer.json() if answer.body else None


class Shop:
    """Shops of a test's own: a sandbox. It reads as its address."""

    def __init__(self, server, template="baseline"):
        self.name = f"t-{uuid.uuid4().hex[:12]}"
        self.server = server
        answer = send("POST", f"{server}/__admin/sandboxes", {"name": self.name, "template": template})
        if answer.status != 201:
            raise RuntimeError(answer.text)
        self.shops = {known["name"]: Store(known) for known in answer.json()["shops"]}
        self.url = f"{server}/s/{self.name}"
        self.control = Control(server, self.name)
        self.clock, self.faults = Clock(self.control), Faults(self.control)

    def __str__(self):
        return self.url

    def get(self, path, headers=None):
        return send("GET", self.url + path, headers=headers)

    def post(self, path, body=None, headers=None):
        return send("POST", self.url + path, {} if body is None else body, headers)

    def put(self, path, body=None, headers=None):
        return send("PUT", self.url + path, {} if body is None else body, headers)

    def delete(self, path, headers=None):
        return send("DELETE", self.url + path, headers=headers)

    def requests(self):
        """What the shops were asked so far, oldest first."""
        return self.control("GET", "requests")["requests"]

    def reset(self, template=None):
        """Puts the shops back to their template, or to another."""
        self.control("POST", "reset", **({"template": template} if template else {}))

    def close(self):
        send("DELETE", f"{self.server}/__admin/sandboxes/{self.name}")


class Clock:
    """A sandbox's time."""

    def __init__(self, control):
        self._control = control

    @property
    def now(self):
        """The moment, as ISO 8601 has it."""
        return self._control("GET", "clock")["now"]

    def set(self, clock):
        """``"real"``, ``"+3600"`` or ``"2026-01-15T10:00:00Z"``, where it stands still."""
        return self._control("PUT", "clock", {"clock": clock})["now"]

    def advance(self, seconds):
        return self._control("POST", "clock/advance", {"seconds": seconds})["now"]


class Faults:
    """A sandbox's failures."""

    def __init__(self, control):
        self._control = control

    def add(self, **rule):
        """A rule: ``path``, ``status``, ``method``, ``moment`` (``before`` or ``after``), ``remaining``, ``id``."""
        return self._control("POST", "faults", rule)

    def all(self):
        return self._control("GET", "faults")["faults"]

    def clear(self):
        self._control("DELETE", "faults")
