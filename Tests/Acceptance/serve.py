#!/usr/bin/env python3
"""What only a whole process shows: start-up message, TLS, signals, tokens, exit codes, missing fixtures.

    python3 Tests/Acceptance/serve.py .build/release/storesim
"""
import json
import os
import shutil
import signal
import ssl
import subprocess
import sys
import tempfile

from storesim import Server, call, check


def main():
    binary = os.path.abspath(sys.argv[1])
    starts_and_stops(binary)
    speaks_tls(binary)
    asks_for_a_token_beyond_loopback(binary)
    exits_as_documented(binary)
    takes_settings_from_flag_environment_and_file(binary)
    names_the_places_of_missing_fixtures(binary)


def starts_and_stops(binary):
    for how in (signal.SIGTERM, signal.SIGINT):
        server = Server(binary)
        status, body = call(server.url + "/__admin/health")
        check("it is healthy when the ready file is there", status == 200 and json.loads(body)["status"] == "ready")
        check(f"it ends with 0 on {how.name}", server.stop(how) == 0)
        welcome = server.process.stdout.read()
        check("it tells where the shops are", server.url in welcome and "storesim credentials" in welcome)


def speaks_tls(binary):
    folder = tempfile.mkdtemp()
    certificate, key = os.path.join(folder, "cert.pem"), os.path.join(folder, "key.pem")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"], check=True, capture_output=True)
    server = Server(binary, "--tls-cert", certificate, "--tls-key", key)
    status, _ = call(server.url + "/__admin/health", context=ssl.create_default_context(cafile=certificate))
    check("it serves https", status == 200 and server.url.startswith("https://"))
    check("it ends with 0", server.stop() == 0)


def asks_for_a_token_beyond_loopback(binary):
    server = Server(binary, "--host", "0.0.0.0")
    check("the control API asks for a token", call(server.url + "/__admin/health")[0] == 401)
    server.stop()
    line = next(line for line in server.process.stdout.read().split("\n") if "/__admin" in line)
    check("the token is printed", "Bearer " in line)
    server = Server(binary, "--host", "0.0.0.0", "--admin-token", "mine")
    status, _ = call(server.url + "/__admin/health", headers={"Authorization": "Bearer mine"})
    check("a token of one's own is taken", status == 200)
    server.stop()


def exits_as_documented(binary):
    run = lambda *arguments, **environment: subprocess.run(
        [binary, *arguments], capture_output=True, text=True, env={**os.environ, **environment}).returncode
    check("version exits with 0", run("version") == 0)
    check("a wrong option exits with 2", run("serve", "--bogus") == 2)
    check("a wrong value exits with 2", run("serve", "--clock", "soon") == 2)
    check("a wrong port in the environment exits with 2", run("serve", STORESIM_PORT="many") == 2)
    check("health of nobody exits with 3", run("health", "--target", "http://127.0.0.1:9") == 3)
    server = Server(binary)
    check("health of a server exits with 0", run("health", "--target", server.url, "--wait", "5") == 0)
    check("a refused call exits with 1", run("sandbox", "delete", "nobody", "--target", server.url) == 1)
    port = server.url.rpartition(":")[2]
    check("a port that is taken exits with 1", run("serve", "--port", port) == 1)
    server.stop()


def takes_settings_from_flag_environment_and_file(binary):
    with tempfile.TemporaryDirectory() as folder:
        config = os.path.join(folder, "shop.yaml")
        with open(config, "w") as file:
            file.write("clock: 2020-01-01T00:00:00Z\nset:\n  magento: {nonces: lenient}\n")
        clock = lambda server: json.loads(call(server.url + "/__admin/clock")[1])["clock"]
        server = Server(binary, "--config", config)
        check("the file sets the clock", clock(server) == "2020-01-01T00:00:00Z")
        server.stop()
        os.environ["STORESIM_CLOCK"] = "2021-01-01T00:00:00Z"
        server = Server(binary, "--config", config)
        check("the environment wins over the file", clock(server) == "2021-01-01T00:00:00Z")
        server.stop()
        server = Server(binary, "--config", config, "--clock", "2022-01-01T00:00:00Z")
        check("the flag wins over both", clock(server) == "2022-01-01T00:00:00Z")
        server.stop()
        del os.environ["STORESIM_CLOCK"]
        for text in ("colour: blue", "port: [1]", "set: {magento: lenient}", "a: b: c"):
            with open(config, "w") as file:
                file.write(text + "\n")
            result = subprocess.run([binary, "serve", "--config", config], capture_output=True, text=True)
            check(f"`{text}` is refused by name", result.returncode == 2 and "shop.yaml" in result.stderr)


def names_the_places_of_missing_fixtures(binary):
    """Run from a copy: beside the real binary there are fixtures, wherever it is called from."""
    with tempfile.TemporaryDirectory() as folder:
        lonely = shutil.copy(binary, folder)
        result = subprocess.run([lonely, "serve", "--port", "0"], capture_output=True, text=True, cwd=folder, timeout=30)
    places = [f"{folder}/fixtures", "/fixtures", "share/storesim/fixtures", "--fixtures"]
    check("missing fixtures name every place", result.returncode != 0 and all(p in result.stderr for p in places))


if __name__ == "__main__":
    main()
