"""What is measured. A new row is a line in LOADS or FLOWS."""
import json
import os
import re
import socketserver
import statistics
import subprocess
import threading
import time
from dataclasses import dataclass
from typing import Callable

from server import Connection, Request, Storesim

PRODUCT = "/rest/V1/products/trail-mug"
SOURCE_ITEMS = "/rest/V1/inventory/source-items"
STORE = "/wp-json/wc/store/v1"


class NotAnswered(Exception):
    """A request that is to be measured does not succeed."""


# ---------------------------------------------------------------- one request, under load

@dataclass
class Load:
    """One request, sent again and again by wrk."""
    name: str
    request: Callable[[Storesim], Request]

    def run(self, shop, connections, seconds, scratch):
        request = self.request(shop)
        return load(shop, self.name, request, connections, seconds, scratch)


def load(server, name, request, connections, seconds, scratch):
    answer = server.send(request)
    if not 200 <= answer.status < 300:
        raise NotAnswered(f"status {answer.status}: {answer.body[:200].decode('utf-8', 'replace')}")
    script = wrk_script(request, scratch)
    wrk(server, script, 8, 1)
    return [dict(name=name, bytes=len(answer.body), **wrk(server, script, count, seconds)) for count in connections]


def wrk_script(request, scratch):
    path = os.path.join(scratch, "request.lua")
    quote = json.dumps  # JSON's strings are Lua's for what stands in requests
    with open(path, "w") as file:
        file.write(f"wrk.method = {quote(request.method)}\n")
        for name, value in request.headers.items():
            file.write(f"wrk.headers[{quote(name)}] = {quote(value)}\n")
        if request.body:
            file.write(f"wrk.body = {quote(request.body.decode())}\n")
        file.write(f"local path = {quote(request.target)}\nrequest = function() return wrk.format(nil, path) end\n")
    return path


def wrk(server, script, connections, seconds):
    before, began = server.cpu(), time.monotonic()
    text = subprocess.run(
        ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "-s", script, f"http://127.0.0.1:{server.port}"],
        capture_output=True, text=True, check=True).stdout
    used, took = server.cpu() - before, time.monotonic() - began
    if refused := re.search(r"Non-2xx or 3xx responses: (\d+)", text):
        raise NotAnswered(f"{refused[1]} answers were no success")
    requests = int(re.search(r"(\d+) requests in", text)[1])
    return dict(
        connections=connections, requests=requests, rps=requests / took, cpu_us=used / requests * 1e6,
        p50_us=microseconds(text, "50%"), p99_us=microseconds(text, "99%"))


def microseconds(text, mark):
    value, unit = re.search(rf"{mark}\s+([\d.]+)(us|ms|s)", text).groups()
    return float(value) * {"us": 1, "ms": 1e3, "s": 1e6}[unit]


SOURCE_ITEM = json.dumps({"sourceItems": [{"sku": "trail-mug", "source_code": "us-warehouse", "quantity": 60, "status": 1}]})


def cart_with_four_lines(shop):
    token = cart_token(shop)
    for product in simple_products(shop)[:4]:
        add(shop, token, product)
    return Request("GET", f"{STORE}/cart", {"Cart-Token": token})


def cart_token(shop):
    answer = shop.send(Request("GET", f"{STORE}/cart"))
    if "cart-token" not in answer.headers:
        raise NotAnswered(f"GET cart: status {answer.status}, no Cart-Token")
    return answer.headers["cart-token"]


def simple_products(shop):
    answer = shop.send(Request("GET", f"{STORE}/products?per_page=50&type=simple&stock_status=instock"))
    products = json.loads(answer.body) if answer.status == 200 else []
    found = [p["id"] for p in products if p["is_purchasable"] and not p["sold_individually"] and not p["low_stock_remaining"]]
    # A product behind a password is listed as purchasable and refused by the cart.
    token = cart_token(shop)
    found = [product for product in found if shop.send(add_item(token, product)).status == 201]
    if len(found) < 4:
        raise NotAnswered("the shop has no four simple products to buy")
    return found


def add_item(token, product):
    body = json.dumps({"id": product, "quantity": 1}).encode()
    return Request("POST", f"{STORE}/cart/add-item", {"Cart-Token": token, "Content-Type": "application/json"}, body)


def add(shop, token, product):
    answer = shop.send(add_item(token, product))
    if answer.status != 201:
        raise NotAnswered(f"add-item: status {answer.status}: {answer.body[:200]}")


# ---------------------------------------------------------------- WooCommerce's REST v3

def rest(shop, method, path, body=None):
    """A request of wc/v3 by the key that may read and write, over https as far as the shop can tell."""
    text = None if body is None else json.dumps(body)
    request = shop.signed(method, f"/wp-json/wc/v3/{path}", "basic:rw", text)
    request.headers["X-Forwarded-Proto"] = "https"
    if text:
        request.headers["Content-Type"] = "application/json"
    return request


def asked(shop, method, path, body=None):
    answer = shop.send(rest(shop, method, path, body))
    if not 200 <= answer.status < 300:
        raise NotAnswered(f"{method} {path}: status {answer.status}: {answer.body[:200]}")
    return json.loads(answer.body)


ORDER = {
    "payment_method": "bacs", "status": "processing", "line_items": [{"product_id": 100, "quantity": 2}],
    "billing": {"first_name": "Ada", "last_name": "Byron", "country": "US", "state": "CA", "email": "ada@example.com"},
    "shipping_lines": [{"method_id": "flat_rate", "total": "10.00"}],
}
NEW_PRODUCT = {"name": "Bench mug", "type": "simple", "regular_price": "9.99", "categories": [{"id": 15}]}


def hundred_products(shop):
    """The list of a hundred, in a shop that has so many."""
    have = len(asked(shop, "GET", "products?per_page=100&_fields=id"))
    if have < 100:
        asked(shop, "POST", "products/batch", {"create": [NEW_PRODUCT] * (100 - have)})
    return rest(shop, "GET", "products?per_page=100")


def batch_of_hundred(shop):
    ids = [product["id"] for product in asked(shop, "GET", "products?per_page=100&type=simple&_fields=id")]
    changes = [{"id": ids[place % len(ids)], "menu_order": place} for place in range(100)]
    return rest(shop, "POST", "products/batch", {"update": changes})


LOADS = [
    Load("magento GET product, admin token", lambda shop: shop.signed("GET", PRODUCT, "admin")),
    Load("magento GET product, OAuth verified", lambda shop: shop.signed("GET", PRODUCT, "oauth")),
    Load("magento POST source-items, OAuth verified", lambda shop: shop.signed("POST", SOURCE_ITEMS, "oauth", SOURCE_ITEM)),
    Load("magento GET 20 products of the list", lambda shop: shop.signed(
        "GET", "/rest/V1/products?searchCriteria[pageSize]=20", "oauth")),
    Load("woocommerce GET cart with 4 lines", cart_with_four_lines),
    Load("woocommerce POST add-item", lambda shop: add_item(cart_token(shop), simple_products(shop)[0])),
    Load("woocommerce POST order (wc/v3)", lambda shop: rest(shop, "POST", "orders", ORDER)),
    Load("woocommerce POST product (wc/v3)", lambda shop: rest(shop, "POST", "products", NEW_PRODUCT)),
    Load("woocommerce GET 100 products of the list (wc/v3)", hundred_products),
    Load("woocommerce POST batch, 100 products changed (wc/v3)", batch_of_hundred),
]


# ---------------------------------------------------------------- several requests, one after the other

@dataclass
class Flow:
    """A story of several requests, told again and again by one client."""
    name: str
    prepare: Callable
    story: Callable
    rounds: int = 300

    def run(self, shop):
        prepared = self.prepare(shop)
        for _ in range(10):
            self.story(shop, prepared)
        before, times = shop.cpu(), []
        for _ in range(self.rounds):
            began = time.perf_counter()
            self.story(shop, prepared)
            times.append((time.perf_counter() - began) * 1e6)
        return [dict(name=self.name, cpu_us=(shop.cpu() - before) / self.rounds * 1e6, **spread(times))]


def spread(times):
    times = sorted(times)
    return dict(p50_us=statistics.median(times), p99_us=times[int(len(times) * 0.99) - 1])


ADDRESS = {
    "first_name": "Ada", "last_name": "Byron", "company": "", "address_1": "1 Main Street", "address_2": "",
    "city": "San Francisco", "state": "CA", "postcode": "94105", "country": "US", "email": "ada@example.com", "phone": "5550100",
}


def guest_checkout(shop, products):
    token = cart_token(shop)
    add(shop, token, products[0])
    body = {"billing_address": ADDRESS, "shipping_address": {k: v for k, v in ADDRESS.items() if k != "email"}, "payment_method": "cod"}
    answer = shop.send(Request(
        "POST", f"{STORE}/checkout", {"Cart-Token": token, "Content-Type": "application/json"}, json.dumps(body).encode()))
    if answer.status != 200:
        raise NotAnswered(f"checkout: status {answer.status}: {answer.body[:200]}")


class Answering(socketserver.BaseRequestHandler):
    """Takes one webhook and answers that it was taken."""

    def handle(self):
        data = b""
        while b"\r\n\r\n" not in data:
            data += self.request.recv(1 << 18)
        head, _, body = data.partition(b"\r\n\r\n")
        length = int(re.search(rb"(?i)content-length: (\d+)", head)[1])
        while len(body) < length:
            body += self.request.recv(1 << 18)
        self.request.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")


@dataclass
class Deliveries:
    """Webhooks that wait are sent to a receiver on this machine, run by run."""
    name: str
    runs: int = 10
    size: int = 100

    def run(self, shop):
        with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Answering) as receiver:
            receiver.daemon_threads = True
            threading.Thread(target=receiver.serve_forever, daemon=True).start()
            try:
                return [self.measured(shop, receiver.server_address[1])]
            finally:
                receiver.shutdown()

    def measured(self, shop, port):
        address = f"http://127.0.0.1:{port}/hook"
        hook = asked(shop, "POST", "webhooks", {"topic": "product.created", "delivery_url": address})
        self.sent(shop)
        cpu, times = 0, []
        for _ in range(self.runs):
            # Kept until the run: what a request makes is otherwise sent behind its answer.
            asked(shop, "POST", "products/batch", {"create": [NEW_PRODUCT] * self.size})
            before, began = shop.cpu(), time.perf_counter()
            count = self.sent(shop)
            cpu += shop.cpu() - before
            if count:
                times.append((time.perf_counter() - began) * 1e6 / count)
        asked(shop, "DELETE", f"webhooks/{hook['id']}?force=true")
        if not times:
            raise NotAnswered("nothing was delivered")
        return dict(
            name=f"{self.name} ({1e6 / statistics.median(times):.0f} a second)", cpu_us=cpu / self.runs / self.size * 1e6,
            **spread(times))

    def sent(self, shop):
        return json.loads(shop.control("POST", "webhooks/run").body)["sent"]


FLOWS = [
    Flow("woocommerce guest checkout: cart, add-item, checkout", simple_products, guest_checkout),
    Deliveries("woocommerce webhook delivery, one of a run of 100"),
]


# ---------------------------------------------------------------- start and sandboxes

def start(binary, scratch, rounds=15):
    """From the process's start to the first answer with status 200 of a shop, and what memory it takes then."""
    times, memories = [], []
    with Storesim(binary, scratch) as shop:
        request = shop.signed("GET", PRODUCT, "oauth")
        request.headers["Host"] = f"127.0.0.1:{shop.port}"  # what the signature covers, whatever port comes next
    for _ in range(rounds):
        took, memory = one_start(binary, request, "magento.nonces=lenient")
        times.append(took * 1000)
        memories.append(memory)
    rss, anonymous = memories[len(memories) // 2]
    return [dict(median_ms=statistics.median(times), best_ms=min(times), rss_mb=rss, anonymous_mb=anonymous)]


def one_start(binary, request, switch):
    from server import Process, free_port
    port = free_port()
    began = time.perf_counter()
    process = subprocess.Popen([binary, "serve", "--port", str(port), "--set", switch], stdout=subprocess.DEVNULL)
    with Process(process, port) as server:
        while True:
            try:
                answer = server.send(request)
                break
            except OSError:
                time.sleep(0.0002)
        took = time.perf_counter() - began
        if answer.status != 200:
            raise NotAnswered(f"status {answer.status}")
        return took, server.memory()


def sandboxes(shop, count=1000):
    """Makes, uses and resets many sandboxes, one client, one after the other."""
    read = shop.signed("GET", PRODUCT, "oauth")
    write = shop.signed("POST", SOURCE_ITEMS, "oauth", SOURCE_ITEM)
    names = [f"bench-{number}" for number in range(count)]
    inside = lambda request, name: Request(
        request.method, request.target, {**request.headers, "X-Sim-Sandbox": name}, request.body)
    _, before = shop.memory()
    steps = [
        ("health, the cost of asking at all", lambda name: shop.control("GET", "health")),
        ("create", lambda name: shop.control("POST", "sandboxes", json.dumps({"name": name}).encode())),
        ("first read", lambda name: shop.send(inside(read, name))),
        ("first write", lambda name: shop.send(inside(write, name))),
        ("second read", lambda name: shop.send(inside(read, name))),
        ("reset", lambda name: shop.control("POST", f"reset?sandbox={name}")),
        ("first read after reset", lambda name: shop.send(inside(read, name))),
    ]
    figures = []
    for step, action in steps:
        figures.append(timed(shop, step, action, names))
        if step == "first write":
            _, after = shop.memory()
    figures.append(timed(shop, "delete", lambda name: shop.control("DELETE", f"sandboxes/{name}"), names))
    return figures + [dict(name="memory of one, after its first write", kb=(after - before) * 1024 / count)]


def timed(shop, step, action, names):
    before, times = shop.cpu(), []
    for name in names:
        began = time.perf_counter()
        answer = action(name)
        times.append((time.perf_counter() - began) * 1e6)
        if not 200 <= answer.status < 300:
            raise NotAnswered(f"{step}: status {answer.status}: {answer.body[:200]}")
    return dict(name=step, cpu_us=(shop.cpu() - before) / len(names) * 1e6, **spread(times))
