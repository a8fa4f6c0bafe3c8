#!/usr/bin/env python3
"""The unified layer as a client over real sockets: a second storesim is the store, and knows nothing of the first.

    python3 Tests/Acceptance/unified.py .build/release/storesim
"""
import json
import os
import socket
import sys
import threading
import time
import urllib.parse

from storesim import Server, call, check

HERE = os.path.dirname(os.path.abspath(__file__))
TRACE = os.path.join(HERE, "..", "Platforms", "UnifiedTests", "published-trace.json")
API_KEY = "0f4c1d7a52e84b0f9d3a6b18c2e57d90"
KEYS = {
    "magento_consumer_key": "0uhhig77uio82511tzfvv3ffidovtmif",
    "magento_consumer_secret": "k7cs0secretfullaccess00000000001",
    "magento_access_token": "pr1medk9ow89uad71fm9rwrirvq0vy5v",
    "magento_token_secret": "t7ts0secretfullaccess00000000001",
}
PRODUCT = {
    "name": "Test Product", "sku": "test-001", "description": "Test Product Description", "price": 103.5,
    "status": "enabled", "available_for_view": True, "special_price": 89.95, "quantity": 136, "manage_stock": True,
    "backorder_status": "allow", "weight": 1.231,
}


def main():
    binary = os.path.abspath(sys.argv[1])
    clock = ["--clock", "2025-07-21T20:49:09Z"]
    layer, shops = Server(binary, *clock), Server(binary, *clock)
    try:
        status, _ = call(shops.url + "/__admin/sandboxes", "POST", body=b'{"name": "old", "template": "seed"}')
        check("the store is a sandbox of another process", status == 201)
        store = connect(layer, shops.url + "/s/old/magento-2.4.0")
        adds_a_product_as_in_the_trace(layer, shops, store)
        works_in_one_process_too(layer)
        tells_what_is_wrong_with_a_store(layer, shops)
        answers_others_while_it_waits(layer)
    finally:
        layer.stop()
        shops.stop()


def unified(layer, method, name, store=None, body=None, **query):
    headers = {"x-api-key": API_KEY, "Content-Type": "application/json"}
    if store:
        headers["x-store-key"] = store
    target = layer.url + f"/v1.1/{name}.json" + ("?" + urllib.parse.urlencode(query) if query else "")
    status, answer = call(target, method, headers, json.dumps(body).encode() if body is not None else None)
    assert status == 200, (status, answer)
    return json.loads(answer)


def connect(layer, url, verify=True, **keys):
    answer = unified(layer, "POST", "account.cart.add", body={
        "cart_id": "Magento2Api", "store_url": url, "verify": verify, **{**KEYS, **keys}})
    check(f"a store at {urllib.parse.urlsplit(url).netloc} is connected", answer["return_code"] == 0)
    return answer["result"]["store_key"]


def requests(server, sandbox=""):
    _, body = call(server.url + "/__admin/requests" + (f"?sandbox={sandbox}" if sandbox else ""))
    return json.loads(body)["requests"]


def adds_a_product_as_in_the_trace(layer, shops, store):
    with open(TRACE) as file:
        wanted = json.load(file)
    answer = unified(layer, "POST", "product.add", store, PRODUCT)
    check("product.add answers with an id", answer["return_code"] == 0 and answer["result"]["product_id"].isdigit())
    native = [entry for entry in requests(layer) if entry.get("because") == "POST /v1.1/product.add.json"]
    check("the layer's journal has twelve native calls", len(native) == 12)
    check("they name the server they went to", {entry["server"] for entry in native} == {shops.url})
    seen = [f"{entry['request']['method']} {entry['request']['target'].replace('/s/old', '', 1)}" for entry in native]
    check("they are those of the published trace, in its order", seen == [call["line"] for call in wanted])
    bodies = [entry["request"]["body"] for entry in native]
    check("their bodies are the trace's, byte for byte", bodies == [call["body"] for call in wanted])
    fields = [[name for name, _ in entry["request"]["headers"]] for entry in native]
    check("their fields are the trace's, in its order", fields == [list(call["fields"]) for call in wanted])
    check("the store was asked just that", len(requests(shops, "old")) >= 12)
    answer = unified(layer, "GET", "product.list", store, product_ids=answer["result"]["product_id"])
    check("what was added is listed", [row["name"] for row in answer["result"]["product"]] == ["Test Product"])


def works_in_one_process_too(layer):
    """Of this very server, by address: past no socket, and with no deadlock."""
    store = connect(layer, layer.url + "/magento-2.4.0")
    answer = unified(layer, "GET", "product.count", store)
    check("a shop of the same server is a store too", answer["return_code"] == 0 and answer["result"]["products_count"] > 0)
    _, body = call(layer.url + "/v1.1/account.cart.list.json", headers={"x-api-key": API_KEY})
    ids = [cart["cart_id"] for cart in json.loads(body)["result"]["carts"]]
    check("the shops of the configuration are connected from the start", "Magento2Api" in ids)


def tells_what_is_wrong_with_a_store(layer, shops):
    def code(url, **keys):
        return unified(layer, "POST", "account.cart.add", body={
            "cart_id": "Magento2Api", "store_url": url, **{**KEYS, **keys}})["return_code"]

    check("wrong keys are 100", code(shops.url + "/magento-2.4.0", magento_consumer_secret="wrong") == 100)
    check("a store that is there already is 8", code(shops.url + "/s/old/magento-2.4.0") == 8)
    check("a closed port is 106", code(f"http://127.0.0.1:{free_port()}") == 106)
    check("TLS where there is none is 106", code(shops.url.replace("http:", "https:") + "/magento-2.4.0") == 106)
    with Listener(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>") as html:
        check("HTML in place of JSON is 100", code(html.url) == 100)
    busy = b"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 0\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
    with Listener(busy) as store:
        check("a busy store is 110", code(store.url) == 110)
        check("and was asked three times", store.count == 3)
    broken = b"HTTP/1.1 500 Oops\r\nRetry-After: 0\r\nContent-Length: 17\r\nConnection: close\r\n\r\n{\"message\":\"Oh\"}\n"
    with Listener(broken) as store:
        check("a broken store is 107", code(store.url) == 107)


def answers_others_while_it_waits(layer):
    """A store that never answers holds up the call that asks it and no other."""
    with Listener(None) as silent:
        store = connect(layer, silent.url, verify=False)
        waiting = threading.Thread(target=call, args=(
            layer.url + "/v1.1/product.count.json", "GET", {"x-api-key": API_KEY, "x-store-key": store}), daemon=True)
        waiting.start()
        time.sleep(0.3)
        began = time.monotonic()
        for _ in range(20):
            unified(layer, "GET", "account.supported_platforms")
            call(layer.url + "/magento-2.4.0/rest/V1/store/storeViews")
        check("others are answered meanwhile", time.monotonic() - began < 3)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Listener:
    """Answers every connection with the same bytes; None never answers."""

    def __init__(self, answer):
        self.answer, self.count, self.kept = answer, 0, []
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}"

    def __enter__(self):
        threading.Thread(target=self.serve, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.socket.close()
        for one in self.kept:
            one.close()

    def serve(self):
        while True:
            try:
                one, _ = self.socket.accept()
            except OSError:
                return
            self.count += 1
            if self.answer is None:
                self.kept.append(one)
                continue
            one.recv(65536)
            one.sendall(self.answer)
            one.close()


if __name__ == "__main__":
    main()
