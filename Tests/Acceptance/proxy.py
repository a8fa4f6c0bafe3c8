#!/usr/bin/env python3
"""storesim behind nginx as a reverse proxy, over TLS, at host names and ports of shops' own: every link of an answer is
followed through the same door and leads back to the same shop.

    python3 Tests/Acceptance/proxy.py .build/release/storesim

Needs nginx from Debian; without it says so and passes.
"""
import base64
import json
import os
import re
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

from storesim import Server, call, check

KEY = "ck_a100000000000000000000000000000000000000:cs_a100000000000000000000000000000000000000"
BASIC = {"Authorization": "Basic " + base64.b64encode(KEY.encode()).decode()}
WOO = ["/wp-json/wc/v3/products?per_page=20", "/wp-json/wc/v3/orders?per_page=3", "/wp-json/wc/v3/products/categories",
       "/wp-json/wc/store/v1/products?per_page=5"]
STORE = ["/wp-json/wc/store/v1/products?per_page=50", "/wp-json/wc/store/v1/products?per_page=5",
         "/wp-json/wc/store/v1/products/categories"]
# Elsewhere in a real shop too, and what merchants typed.
FOREIGN = re.compile(
    r"https?://(developer\.wordpress\.org|api\.w\.org|secure\.gravatar\.com|127\.0\.0\.1:9/|wordpress\.org|"
    r"partner\.example|store\.local/wp-content/uploads/woocommerce_uploads|www\.stores\.local/files)")


def main():
    binary = os.path.abspath(sys.argv[1])
    over_tls(binary)
    shops_of_ones_own(binary)
    if shutil.which("nginx"):
        behind_nginx(binary)
    else:
        print("skipped: no nginx")


def over_tls(binary):
    with tempfile.TemporaryDirectory() as cache:
        server = Server(binary, "--https", "--cache", cache)
        authority = os.path.join(cache, "tls", "ca.pem")
        trusting = ssl.create_default_context(cafile=authority)
        check("it serves https with a certificate of its own", server.url.startswith("https://"))
        status, _ = call(server.url + "/__admin/health", context=ssl.create_default_context())
        check("who does not trust the authority is not answered", status is None)
        call(server.url + "/__admin/sandboxes", "POST", body=b'{"name": "own"}', context=trusting)
        follow("over TLS", server.url, WOO, BASIC, trusting)
        follow("in a sandbox over TLS", server.url + "/s/own", WOO, BASIC, trusting)
        server.stop()
        check("the authority is printed", authority in server.process.stdout.read())
        with open(authority) as file:
            first = file.read()
        server = Server(binary, "--https", "--cache", cache)
        status, _ = call(server.url + "/__admin/health", context=trusting)
        check("the next start is trusted too", status == 200 and open(authority).read() == first)
        server.stop()
        wrong = subprocess.run(
            [binary, "serve", "--https", "--tls-cert", authority, "--tls-key", authority], capture_output=True, text=True)
        check("--https and --tls-cert exclude each other", wrong.returncode == 2 and "--tls-cert" in wrong.stderr)


def shops_of_ones_own(binary):
    with tempfile.TemporaryDirectory() as folder:
        config, port = os.path.join(folder, "storesim.yaml"), free_port()
        with open(config, "w") as file:
            file.write(f"""
shops:
  - {{name: new, platform: magento, fixtures: magento, at: /new}}
  - {{name: old, platform: magento, version: 2.4.0, fixtures: magento-seed, at: old.test}}
  - {{name: one, platform: woocommerce, fixtures: woocommerce, at: /}}
  - {{name: two, platform: woocommerce, fixtures: [woocommerce, overlays/fees], at: {port}}}
""")
        server = Server(binary, "--config", config)
        shops = json.loads(call(server.url + "/")[1])["shops"]
        check("the root lists two Magentos and two WooCommerces", [shop["name"] for shop in shops] == ["new", "old", "one", "two"])
        made = json.loads(call(server.url + "/__admin/sandboxes", "POST", body=b'{"name": "own"}')[1])
        check("a sandbox answers with addresses and credentials", all(shop["url"] and shop["credentials"] for shop in made["shops"]))
        two = f"http://127.0.0.1:{port}"
        check("a shop has a port of its own", made["shops"][3]["url"] == f"{two}/s/own")
        follow("at a port of its own", two, STORE, {})
        follow("in a sandbox at a port of its own", two + "/s/own", STORE, {})
        status, body = call(server.url + "/rest/V1/store/storeViews", headers={"Host": "old.test"})
        check("a shop has a host name of its own", status == 401 and b"consumer" in body)
        page = call(server.url + "/", headers={"Accept": "text/html"})[1]
        check("a browser sees a page", b"<table>" in page and two.encode() in page)
        server.stop()
        with open(config, "a") as file:
            file.write("  - {platform: magneto}\n  - {platform: woocommerce, colour: blue}\nprot: 1\n")
        wrong = subprocess.run([binary, "serve", "--config", config], capture_output=True, text=True)
        hints = ['7: There is no "magneto". Did you mean "magento"?', '8: There is no "colour"', '9: There is no "prot". Did you mean "port"?']
        check("all mistakes are told in one run, by line", wrong.returncode == 2 and all(hint in wrong.stderr for hint in hints))


def behind_nginx(binary):
    folder = tempfile.mkdtemp()
    own = tempfile.mkdtemp()
    server = Server(binary)
    # A certificate for nginx: the one that storesim makes for itself will do.
    maker = Server(binary, "--https", "--cache", own)
    maker.stop()
    tls = os.path.join(own, "tls")
    trusting = ssl.create_default_context(cafile=os.path.join(tls, "ca.pem"))
    plain, secure = free_port(), free_port()
    with open(os.path.join(folder, "nginx.conf"), "w") as file:
        file.write(f"""
{'user root;' if os.getuid() == 0 else ''}
daemon off; pid {folder}/pid; error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/f;
    uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_set_header X-Forwarded-Host $http_host;
    server {{
        listen 127.0.0.1:{plain};
        location / {{ proxy_pass {server.url}; }}
        location /eu/ {{
            proxy_set_header X-Forwarded-Proto $scheme;
            proxy_set_header X-Forwarded-Host $http_host;
            proxy_set_header X-Forwarded-Prefix /eu;
            proxy_pass {server.url}/;
        }}
    }}
    server {{
        listen 127.0.0.1:{secure} ssl;
        ssl_certificate {tls}/server.pem; ssl_certificate_key {tls}/server-key.pem;
        location / {{ proxy_pass {server.url}; }}
    }}
}}
""")
    nginx = subprocess.Popen(["nginx", "-p", folder, "-c", os.path.join(folder, "nginx.conf")], stderr=subprocess.DEVNULL)
    try:
        wait_for(plain)
        wait_for(secure)
        call(server.url + "/__admin/sandboxes", "POST", body=b'{"name": "own"}')
        http, https = f"http://127.0.0.1:{plain}", f"https://127.0.0.1:{secure}"
        follow("behind nginx", http, STORE, {})
        follow("in a sandbox behind nginx", http + "/s/own", STORE, {})
        follow("below a path of nginx", http + "/eu", STORE, {})
        follow("behind nginx with TLS", https, WOO, BASIC, trusting)
        follow("in a sandbox behind nginx with TLS", https + "/s/own", WOO, BASIC, trusting)
        for base in (https, https + "/s/own"):
            magento(base + "/magento-2.4.0", trusting)
    finally:
        nginx.terminate()
        nginx.wait()
        server.stop()
        shutil.rmtree(folder)
        shutil.rmtree(own)


def magento(base, context):
    """Its settings name the address it is called by, and its pictures are there."""
    headers = token(base, context)
    read = lambda path: json.loads(call(base + "/rest/V1/" + path, headers=headers, context=context)[1])
    settings = read("store/storeConfigs")[0]
    check("Magento's settings name the address", settings["secure_base_url"] == base + "/")
    files = [entry["file"] for product in read("products?searchCriteria[pageSize]=50")["items"]
             for entry in product.get("media_gallery_entries") or []]
    pictures = [call(settings["secure_base_media_url"] + "catalog/product" + file, context=context) for file in files]
    check(f"{len(pictures)} pictures of Magento are there", pictures and all(status == 200 for status, _ in pictures))


def token(base, context):
    status, body = call(
        base + "/rest/V1/integration/admin/token", "POST", {"Content-Type": "application/json"},
        b'{"username": "admin", "password": "Keeper#2024pass"}', context)
    check("Magento gives a token", status == 200)
    return {"Authorization": "Bearer " + json.loads(body)}


def follow(where, base, pages, headers, context=None, least=20):
    """Every link of the pages' answers begins with `base` and answers."""
    found, stray, broken = set(), [], []
    for page in pages:
        request = urllib.request.Request(base + page, headers=headers)
        with urllib.request.urlopen(request, timeout=20, context=context) as answer:
            texts = [value for name, value in answer.getheaders() if name != "Set-Cookie"]
            texts += strings(json.loads(answer.read()))
        for link in (link for text in texts for link in re.findall(r"https?://[^\s<>\"']+", text)):
            if "{" not in link and not FOREIGN.match(link):
                found.add(link.replace("&#038;", "&").partition("#")[0].rstrip(",;"))
    for link in sorted(found):
        if not link.startswith(base + "/"):
            stray.append(link)
        elif not link.endswith("/actions/email_templates") and not link.endswith("/product/private-sample/"):
            status, _ = call(link, headers=headers, context=context)
            if status != 200:
                broken.append(f"{link} answers {status}")
    for problem in (stray + broken)[:10]:
        print("  " + problem)
    check(f"{where}: {len(found)} links lead back", not stray and not broken and len(found) >= least)


def strings(value):
    if isinstance(value, str):
        return [value]
    values = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [text for inner in values for text in strings(inner)]


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
    raise SystemExit(f"FAILED: nothing listens on {port}")


if __name__ == "__main__":
    main()
