#!/usr/bin/env python3
"""Signatures made by hand, each with a mistake, as an integrator would make it: storesim names the mistake.

    python3 Tests/Acceptance/signatures.py .build/release/storesim
"""
import base64
import hashlib
import hmac
import json
import os
import secrets
import subprocess
import sys
import time
from urllib.parse import quote

from storesim import Server, call, check

encode = lambda text: quote(text, safe="-._~")


def main():
    binary = os.path.abspath(sys.argv[1])
    server = Server(binary)
    keys = json.loads(subprocess.run([binary, "credentials", "--format", "json"], capture_output=True, check=True).stdout)
    integration = keys["magento"]["oauth"]
    magento_is_explained(server, integration)
    woocommerce_is_explained(server, keys["woocommerce"])
    the_command_explains(binary, server, integration)
    server.stop()
    an_exact_server_keeps_quiet(binary, integration)


def signature(method, url, pairs, key, digest=hashlib.sha256, order=sorted):
    joined = "&".join(order([f"{encode(name)}={encode(value)}" for name, value in pairs]))
    base = "&".join([method, encode(url), encode(joined)])
    return base64.b64encode(hmac.new(key.encode(), base.encode(), digest).digest()).decode()


def header(keys, method, url, query, mistake=None):
    own = {"oauth_consumer_key": keys["consumer_key"], "oauth_token": keys["access_token"], "oauth_version": "1.0",
           "oauth_signature_method": "HMAC-SHA256", "oauth_timestamp": str(int(time.time())), "oauth_nonce": secrets.token_hex(8)}
    consumer, token = encode(keys["consumer_secret"]), encode(keys["access_token_secret"])
    key = {"token-secret-missing": f"{consumer}&", "ampersand-missing": consumer + token, "secrets-swapped": f"{token}&{consumer}"
           }.get(mistake, f"{consumer}&{token}")
    signed = {"port-lost": url.replace(url.split("/")[2], "127.0.0.1"), "scheme": url.replace("http:", "https:"),
              "trailing-slash-added": url + "/", "index-php-added": url.replace("/rest/", "/index.php/rest/"),
              }.get(mistake, url)
    covered = {"query-left-out": [], "encoded-twice": [(encode(n), encode(v)) for n, v in query]}.get(mistake, query)
    order = (lambda pairs: pairs) if mistake == "unsorted" else sorted
    digest = hashlib.sha1 if mistake == "other-hash" else hashlib.sha256
    own["oauth_signature"] = signature(method, signed, list(own.items()) + covered, key, digest, order)
    return "OAuth " + ", ".join(f'{name}="{encode(value)}"' for name, value in own.items())


def magento_is_explained(server, keys):
    url = server.url + "/rest/V1/products"
    query = [("searchCriteria[pageSize]", "2"), ("searchCriteria[currentPage]", "1")]
    target = url + "?" + "&".join(f"{encode(n)}={encode(v)}" for n, v in query)
    check("a right signature is taken", call(target, headers={"Authorization": header(keys, "GET", url, query)})[0] == 200)
    for mistake in ("port-lost", "scheme", "trailing-slash-added", "index-php-added", "query-left-out", "encoded-twice", "unsorted",
                    "other-hash", "token-secret-missing", "ampersand-missing", "secrets-swapped"):
        headers = {"Authorization": header(keys, "GET", url, query, mistake)}
        status, told, body = answer(target, headers)
        check(f"{mistake} is refused in Magento's words", status == 401 and b"The signature is invalid" in body)
        check(f"{mistake} is named in a header", told.startswith(mistake))
    journal = json.loads(call(server.url + "/__admin/requests?limit=1")[1])["requests"][0]
    check("the journal has the diagnosis", journal["oauth_diagnosis"]["mistakes"] == ["secrets-swapped"])
    check("and no secret", keys["access_token"] not in json.dumps(journal) and keys["consumer_secret"] not in json.dumps(journal))


def woocommerce_is_explained(server, keys):
    key = next(value for value in keys.values() if value.get("consumer_key", "").startswith("ck_"))
    url = server.url + "/wp-json/wc/v3/products"
    for mistake, secret, path in (("ampersand-missing", key["consumer_secret"], url),
                                  ("trailing-slash-added", key["consumer_secret"] + "&", url + "/"), (None, key["consumer_secret"] + "&", url)):
        own = [("oauth_consumer_key", key["consumer_key"]), ("oauth_timestamp", str(int(time.time()))),
               ("oauth_nonce", secrets.token_hex(8)), ("oauth_signature_method", "HMAC-SHA1"), ("per_page", "2")]
        own.append(("oauth_signature", signature("GET", path, own, secret, hashlib.sha1)))
        status, told, _ = answer(url + "?" + "&".join(f"{n}={encode(v)}" for n, v in own), {})
        check(f"WooCommerce: {mistake or 'nothing'} is wrong", told.startswith(mistake) if mistake else status == 200 and not told)


def the_command_explains(binary, server, keys):
    url = server.url + "/rest/V1/products"
    line = f"curl -H 'Authorization: {header(keys, 'GET', url, [], 'token-secret-missing')}' '{url}'"
    har = json.dumps({"request": {"method": "GET", "url": url, "headers": [
        {"name": "Authorization", "value": header(keys, "GET", url, [], "scheme")}]}})
    raw = f"GET /rest/V1/products HTTP/1.1\r\nHost: {server.url[7:]}\r\nAuthorization: {header(keys, 'GET', url, [], 'other-hash')}\r\n\r\n"
    for form, text, mistake in (("a curl line", line, "token-secret-missing"), ("a HAR entry", har, "scheme"), ("a raw request", raw, "other-hash")):
        told = subprocess.run([binary, "explain", "-", "--target", server.url], input=text, capture_output=True, text=True)
        check(f"explain reads {form}", told.returncode == 1 and f"mistakes: {mistake}" in told.stdout)
    right = f"curl -H 'Authorization: {header(keys, 'GET', url, [])}' '{url}'"
    told = subprocess.run([binary, "explain", "-", "--target", server.url], input=right, capture_output=True, text=True)
    check("explain is content with a right signature", told.returncode == 0 and "The signature is right." in told.stdout)


def an_exact_server_keeps_quiet(binary, keys):
    server = Server(binary, "--fidelity", "exact")
    url = server.url + "/rest/V1/products"
    status, told, _ = answer(url, {"Authorization": header(keys, "GET", url, [], "scheme")})
    check("an exact server adds no header", status == 401 and told == "")
    status, _, _ = answer(url, {"X-Sim-Fault": "status=503"})
    check("an exact server hears no wish for a fault", status == 401)
    server.stop()


def answer(url, headers):
    import urllib.error
    import urllib.request
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=20) as reply:
            return reply.status, reply.headers.get("X-Sim-OAuth-Diagnosis", ""), reply.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers.get("X-Sim-OAuth-Diagnosis", ""), error.read()


if __name__ == "__main__":
    main()
