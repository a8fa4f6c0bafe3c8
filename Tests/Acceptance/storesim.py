"""Starts a storesim binary for the acceptance tests."""
import base64
import hashlib
import hmac
import os
import signal
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request


class Server:
    def __init__(self, binary, *arguments):
        self.folder = tempfile.mkdtemp()
        ready = os.path.join(self.folder, "ready")
        self.process = subprocess.Popen(
            [binary, "serve", "--port", "0", "--ready-file", ready, *arguments], stdout=subprocess.PIPE, text=True)
        end = time.monotonic() + 60
        while not os.path.exists(ready):
            if self.process.poll() is not None or time.monotonic() > end:
                raise SystemExit("FAILED: storesim did not start")
            time.sleep(0.005)
        with open(ready) as file:
            self.url = file.read().strip()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        return self.process.wait(20)


def call(url, method="GET", headers=None, body=None, context=None):
    """Status and body; status None where the server is gone."""
    request = urllib.request.Request(url, data=body, headers=headers or {}, method=method)
    try:
        with urllib.request.urlopen(request, timeout=20, context=context) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()
    except (OSError, urllib.error.URLError):
        return None, b""


def signed(binary, method, url, name, body=None):
    """Header fields as `storesim sign` makes them."""
    arguments = [binary, "sign", method, url, "--as", name] + (["--data", body] if body else [])
    text = subprocess.run(arguments, capture_output=True, text=True, check=True).stdout
    lines = text.partition("\n\n")[0].strip().split("\n")[1:]
    return {name: value for name, value in (line.split(": ", 1) for line in lines) if name != "Host"}


def with_key(method, url, key, secret):
    """The URL of a WooCommerce with the signature that it wants over http (one-legged OAuth 1.0a)."""
    quote = lambda text: urllib.parse.quote(text, safe="-._~")
    base, _, query = url.partition("?")
    values = dict(urllib.parse.parse_qsl(query)) | {
        "oauth_consumer_key": key, "oauth_nonce": os.urandom(8).hex(), "oauth_signature_method": "HMAC-SHA256",
        "oauth_timestamp": str(int(time.time()))}
    pairs = "&".join(f"{quote(name)}={quote(value)}" for name, value in sorted(values.items()))
    text = f"{method}&{quote(base)}&{quote(pairs)}".encode()
    values["oauth_signature"] = base64.b64encode(hmac.new(f"{secret}&".encode(), text, hashlib.sha256).digest()).decode()
    return base + "?" + urllib.parse.urlencode(values)


def check(what, holds):
    print(("passed: " if holds else "FAILED: ") + what, flush=True)
    if not holds:
        raise SystemExit(1)
