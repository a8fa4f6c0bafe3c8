#!/usr/bin/env python3
"""Pulled and served again, a shop answers as before: over real sockets, for both platforms.

    python3 Tests/Acceptance/pull.py .build/release/storesim [--pull-only]

Pulls the baselines from a running server, serves what was read as layers over fresh installs, and compares the public answers but
for dates and what docs/pull.md names as not kept. Each difference is a line; the exit code is 1 when there is any.
"""
import base64
import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request

from storesim import Server, check

SECRETS = ["k7cs0secretfullaccess00000000001", "cs_a100000000000000000000000000000000000000", "Keeper#2024pass"]
PEOPLE = ["maya@example.com", "omar@example.com", "jane@example.com", "Maya", "Omar"]
# What docs/pull.md names, by the name of the member.
NOT_KEPT = re.compile(
    r"(_at|date_created|date_modified|_gmt|date|average_rating|rating_count|review_count|total_sales|related_ids"
    r"|stock_status_changed_auto|low_stock_date|show_default_notification_message|item_id|created_in)$")


def main():
    binary = os.path.abspath(sys.argv[1])
    folder = tempfile.mkdtemp()
    server = Server(binary)
    magento, woocommerce = os.path.join(folder, "magento"), os.path.join(folder, "woocommerce")
    pull(binary, server.url + "/magento-2.4.0", "oauth", magento)
    pull(binary, server.url, "rw", woocommerce)
    holds_no_secret(folder)
    goes_on(binary, server.url, folder)
    before = answers(server.url + "/magento-2.4.0", server.url)
    server.stop()
    if "--pull-only" in sys.argv:
        return
    again = Server(binary, "--shop", f"magento:{magento}@/magento-2.4.0", "--shop", f"woocommerce:{woocommerce}@/")
    # Logins are the fresh install's: a layer holds none.
    after = answers(again.url + "/magento-2.4.0", again.url, "admin123")
    again.stop()
    check("customers and orders can be served as well", served(binary, "woocommerce:" + os.path.join(folder, "people")))
    keeps_orders(binary, folder)
    differ = 0
    for name in before:
        lines = list(differences(before[name], after.get(name), name))
        differ += len(lines)
        for line in lines[:40]:
            print(line)
    check("pulled and served again, the public answers are the same", differ == 0)


def pull(binary, url, who, out, *more):
    done = subprocess.run(
        [binary, "pull", "--from", url, "--as", who, "--out", out, "--rate", "0", *more], capture_output=True, text=True)
    check(f"it pulls {os.path.basename(out)}", done.returncode == 0)
    if done.returncode:
        print(done.stderr)
    return done


def files(folder):
    for place, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(place, name), "rb") as file:
                yield os.path.join(place, name), file.read()


def holds_no_secret(folder):
    for name, content in files(folder):
        for word in SECRETS + PEOPLE:
            if word.encode() in content:
                print(f"{name} holds {word}")
                check("a layer holds no secret and nobody", False)
    check("a layer holds no secret and nobody", True)


def goes_on(binary, url, folder):
    out = os.path.join(folder, "people")
    pull(binary, url, "rw", out, "--with-customers", "--with-orders", "--page", "3")
    customers = json.load(open(os.path.join(out, "customers.json")))
    check("people are made up", all(c["email"].endswith("@example.com") and c["email"].startswith("person") for c in customers))
    again = pull(binary, url, "rw", out, "--with-customers", "--with-orders")
    check("what is read is not asked for twice", "\n0 requests" in "\n" + again.stdout)
    other = subprocess.run(
        [binary, "pull", "--from", url + "/magento-2.4.0", "--as", "oauth", "--out", out], capture_output=True, text=True)
    check("a folder of another shop is refused", other.returncode == 1 and "holds what was read of" in other.stderr)


# What docs/pull.md names of Magento's orders: numbers of addresses, what was paid, how taxes came together, members without a value.
NOT_KEPT_OF_ORDERS = re.compile(
    r"(_at|created_in|protect_code|address_id|address\.entity_id|payment\.(?!method).*|additional_info|applied_taxes"
    r"|converting_from_quote|base_cost|qty_backordered)$")


def keeps_orders(binary, folder):
    """Orders and customers of a Magento, as they are, served again."""
    out = os.path.join(folder, "orders")
    server = Server(binary)
    pull(binary, server.url + "/magento-2.4.0", "oauth", out, "--with-customers", "--with-orders", "--as-is")
    before = people(server.url + "/magento-2.4.0", "Keeper#2024pass")
    server.stop()
    server = Server(binary, "--shop", f"magento:{out}@/magento-2.4.0")
    after = people(server.url + "/magento-2.4.0", "admin123")
    server.stop()
    lines = [
        line for line in differences(before, after, "people") if not NOT_KEPT_OF_ORDERS.search(line.split(": ")[0])]
    print("\n".join(lines[:40]))
    check("orders and customers of a pulled Magento are the same", len(before["orders"]["items"]) > 2 and not lines)


def people(magento, password):
    token = admin(magento, password)
    sort = "searchCriteria[pageSize]=300&searchCriteria[sortOrders][0][direction]=ASC&searchCriteria[sortOrders][0][field]="
    return {
        "orders": get(f"{magento}/rest/V1/orders?{sort}increment_id", token),
        "customers": get(f"{magento}/rest/V1/customers/search?{sort}entity_id", token)}


def admin(magento, password):
    """Headers of an administrator's calls; none where the login is refused."""
    login = json.dumps({"username": "admin", "password": password}).encode()
    request = urllib.request.Request(
        magento + "/rest/V1/integration/admin/token", data=login, headers={"Content-Type": "application/json"})
    try:
        return {"Authorization": "Bearer " + json.load(urllib.request.urlopen(request))}
    except urllib.error.HTTPError:
        return {}


def served(binary, shop):
    done = subprocess.run([binary, "check", "--shop", shop + "@/"], capture_output=True, text=True)
    print(done.stderr, end="")
    return done.returncode == 0


def get(url, headers={}):
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers)) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        return {"status": error.code, "body": error.read().decode(errors="replace")[:200]}


def answers(magento, woocommerce, password="Keeper#2024pass"):
    """The public answers of both shops, without their addresses."""
    token = admin(magento, password)
    all_of = "searchCriteria[pageSize]=300&searchCriteria[sortOrders][0][direction]=ASC&searchCriteria[sortOrders][0][field]="
    found = {
        "products": get(f"{magento}/rest/V1/products?{all_of}entity_id", token),
        "products of eu_en": get(f"{magento}/rest/eu_en/V1/products?{all_of}entity_id", token),
        "categories": get(f"{magento}/rest/V1/categories", token),
        "category list": get(f"{magento}/rest/V1/categories/list?{all_of}entity_id", token),
        "source items": get(f"{magento}/rest/V1/inventory/source-items?{all_of}sku", token),
        "Store API products": get(woocommerce + "/wp-json/wc/store/v1/products?per_page=100&orderby=title&order=asc"),
        "Store API categories": get(woocommerce + "/wp-json/wc/store/v1/products/categories"),
        "Store API attributes": get(woocommerce + "/wp-json/wc/store/v1/products/attributes"),
        "Store API tags": get(woocommerce + "/wp-json/wc/store/v1/products/tags"),
    }
    for product in found["products"].get("items", []):
        found["product " + product["sku"]] = get(f"{magento}/rest/V1/products/{product['sku']}", token)
    text = json.dumps(found).replace(magento, "MAGENTO").replace(woocommerce, "WOOCOMMERCE")
    return json.loads(text)


def differences(one, other, place):
    if isinstance(one, dict) and isinstance(other, dict):
        for name in sorted(one.keys() | other.keys()):
            if not NOT_KEPT.search(name):
                yield from differences(one.get(name), other.get(name), f"{place}.{name}")
    elif isinstance(one, list) and isinstance(other, list):
        one, other = aligned(one, place), aligned(other, place)
        if len(one) != len(other):
            yield f"{place}: {len(one)} elements, {len(other)} after"
        for number, (left, right) in enumerate(zip(one, other)):
            yield from differences(left, right, f"{place}[{number}]")
    elif place.endswith("srcset"):
        if sorted(str(one).split(", ")) != sorted(str(other).split(", ")):
            yield f"{place}: {one!r}, {other!r} after"
    elif one != other:
        yield f"{place}: {one!r}, {other!r} after"


def aligned(elements, place):
    """Attributes of a Magento entity come in the order in which they were saved, values of a WooCommerce product's attribute in
    the one that an editor gave them."""
    if elements and all(isinstance(e, dict) and "attribute_code" in e for e in elements):
        return sorted(elements, key=lambda e: e["attribute_code"])
    if re.search(r"attributes\[\d+\]\.terms$", place):
        return sorted(elements, key=lambda e: e["id"])
    return elements


if __name__ == "__main__":
    main()
