"""The servers that are measured, and a client that costs little."""
import os
import re
import socket
import subprocess
import time
from dataclasses import dataclass, field


@dataclass
class Request:
    method: str
    target: str
    headers: dict = field(default_factory=dict)
    body: bytes = b""

    def bytes(self, authority):
        head = f"{self.method} {self.target} HTTP/1.1\r\n"
        fields = {"Host": authority, **self.headers}
        if self.body or self.method in ("POST", "PUT"):
            fields["Content-Length"] = str(len(self.body))
        return (head + "".join(f"{k}: {v}\r\n" for k, v in fields.items()) + "\r\n").encode() + self.body


@dataclass
class Answer:
    status: int
    headers: dict
    body: bytes


class Connection:
    """One kept connection on a raw socket: http.client would cost more than what it measures."""

    def __init__(self, port):
        self.authority = f"127.0.0.1:{port}"
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=30)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self, request):
        self.socket.sendall(request.bytes(self.authority))
        data = b""
        while b"\r\n\r\n" not in data:
            data += self.received()
        head, _, body = data.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:])}
        length = int(headers.get("content-length", 0)) if request.method != "HEAD" else 0
        while len(body) < length:
            body += self.received()
        return Answer(int(lines[0].split()[1]), headers, body)

    def received(self):
        data = self.socket.recv(1 << 18)
        if not data:
            raise ConnectionError("the server closed the connection")
        return data


class Process:
    """A server process: its processor time and memory, and one connection to it."""

    def __init__(self, process, port):
        self.process, self.port = process, port
        self.connection = None

    def send(self, request):
        self.connection = self.connection or Connection(self.port)
        return self.connection.send(request)

    def pids(self):
        children = subprocess.run(["pgrep", "-P", str(self.process.pid)], capture_output=True, text=True).stdout.split()
        return [self.process.pid] + [int(child) for child in children]

    def cpu(self):
        """Seconds of processor time so far, of all threads and children."""
        total = 0
        for pid in self.pids():
            for task in os.listdir(f"/proc/{pid}/task"):
                with open(f"/proc/{pid}/task/{task}/schedstat") as file:
                    total += int(file.read().split()[0])
        return total / 1e9

    def memory(self):
        """Resident memory in MB: all, and what is no file's."""
        with open(f"/proc/{self.process.pid}/status") as file:
            text = file.read()
        find = lambda name: int(re.search(rf"{name}:\s+(\d+)", text)[1]) / 1024
        return find("VmRSS"), find("RssAnon")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(20)


class Storesim(Process):
    def __init__(self, binary, scratch, *arguments):
        self.binary = binary
        ready = os.path.join(scratch, f"ready-{time.monotonic_ns()}")
        process = subprocess.Popen(
            [binary, "serve", "--port", "0", "--ready-file", ready, "--set", "magento.nonces=lenient", "--set", "woocommerce.webhooks=kept",
             *arguments],
            stdout=subprocess.DEVNULL)
        while not os.path.exists(ready):
            if process.poll() is not None:
                raise SystemExit("storesim did not start")
            time.sleep(0.001)
        with open(ready) as file:
            self.url = file.read().strip()
        super().__init__(process, int(self.url.rpartition(":")[2]))

    def signed(self, method, target, name, body=None):
        """The request with the authentication that `storesim sign` gives it."""
        arguments = [self.binary, "sign", method, self.url + target, "--as", name]
        if body is not None:
            arguments += ["--data", body]
        text = subprocess.run(arguments, capture_output=True, text=True, check=True).stdout
        head, _, _ = text.partition("\n\n")
        fields = dict(line.split(": ", 1) for line in head.strip().split("\n")[1:])
        fields.pop("Host", None)
        return Request(method, target, fields, (body or "").encode())

    def control(self, method, path, body=b""):
        return self.send(Request(method, f"/__admin/{path}", {"Content-Type": "application/json"}, body))


class Nginx(Process):
    def __init__(self, body, scratch):
        folder = os.path.join(scratch, "nginx")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "product.json"), "wb") as file:
            file.write(body)
        port = free_port()
        with open(os.path.join(folder, "nginx.conf"), "w") as file:
            file.write(
                f"{'user root;' if os.getuid() == 0 else ''} daemon off; pid {folder}/pid; worker_processes 1; error_log {folder}/error.log; "
                "events {} http { access_log off; keepalive_requests 1000000000; default_type application/json; "
                f"server {{ listen 127.0.0.1:{port}; root {folder}; }} }}")
        process = subprocess.Popen(["nginx", "-p", folder, "-c", os.path.join(folder, "nginx.conf")], stderr=subprocess.DEVNULL)
        wait_for(port)
        super().__init__(process, port)
        self.request = Request("GET", "/product.json")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port):
    for _ in range(2000):
        try:
            return socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            time.sleep(0.005)
    raise SystemExit(f"nothing listens on {port}")
