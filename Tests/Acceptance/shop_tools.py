#!/usr/bin/env python3
"""The tools of mcp-woocommerce, all of them, and what tap-woocommerce (wc/v2) and tap-woocommerce-v3 extract: real clients,
unchanged, against a storesim of their own that serves https, since they send their keys over https only.

    shop_tools.py STORESIM

Each check prints one line; the exit code is 1 when any fails. Needs: pip install 'mcp<2' mcp-woocommerce. The taps get an
environment of their own each, since both have a module of one name.
"""
import asyncio
import base64
import json
import os
import ssl
import subprocess
import sys
import tempfile
import urllib.request
import venv

from storesim import Server

KEY = "ck_a100000000000000000000000000000000000000"
SECRET = "cs_a100000000000000000000000000000000000000"
FAILED = []


def main():
    with tempfile.TemporaryDirectory() as cache:
        server = Server(os.path.abspath(sys.argv[1]), "--https", "--cache", cache)
        try:
            authority = os.path.join(cache, "tls", "ca.pem")
            os.environ.update(
                SSL_CERT_FILE=authority, REQUESTS_CA_BUNDLE=authority, WOOCOMMERCE_URL=server.url, WOOCOMMERCE_KEY=KEY,
                WOOCOMMERCE_SECRET=SECRET)
            asyncio.run(tools())
            tap("tap-woocommerce", server.url + "/", cache, ["orders"])
            tap("tap-woocommerce-v3", server.url.removeprefix("https://"), cache, ["orders", "reports"])
        finally:
            server.stop()
    sys.exit(1 if FAILED else 0)


def check(what, holds, why=""):
    print(("passed: " if holds else "FAILED: ") + what + (f" ({why})" if why and not holds else ""), flush=True)
    if not holds:
        FAILED.append(what)


async def tools():
    from mcp_woocommerce.server import mcp

    used = set()

    async def use(tool, /, **arguments):
        used.add(tool)
        answer = await mcp.call_tool(tool, arguments)
        text = (answer[0] if isinstance(answer, tuple) else answer)[0].text
        try:
            value = json.loads(text)
        except ValueError:
            value = {"error": text}
        failed = isinstance(value, dict) and ("error" in value)
        check(f"mcp-woocommerce {tool}", not failed, text[:200] if failed else "")
        return value

    def number(value, *names):
        for name in names:
            if isinstance(value, dict) and value.get(name):
                return value[name]
        return 0

    # Nothing is sent as a password, and no gateway took the money: the shop has to make one up, and the refund to be refused.
    account("woocommerce_registration_generate_password", "yes")
    await use("ping")
    await use("get_system_status")
    product = number(
        await use("create_product", name="Mug", regular_price="9.00", sku="mcp-mug", manage_stock=True, stock_quantity=5),
        "product_id", "id")
    await use("list_products")
    await use("get_product", product_id=product)
    await use("update_product", product_id=product, sale_price="8.00")
    await use("search_products", query="Mug")
    await use("list_low_stock_products")
    category = number(await use("create_product_category", name="Cups"), "category_id", "id")
    await use("list_product_categories")
    await use("update_product_category", category_id=category, description="For tea.")
    attribute = number(await use("create_product_attribute", name="Glaze"), "attribute_id", "id")
    await use("list_product_attributes")
    await use("get_product_attribute", attribute_id=attribute)
    await use("update_product_attribute", attribute_id=attribute, name="Glazing")
    term = number(await use("create_attribute_term", attribute_id=attribute, name="Matt"), "term_id", "id")
    await use("list_attribute_terms", attribute_id=attribute)
    await use("update_attribute_term", attribute_id=attribute, term_id=term, description="Not shiny.")
    variable = number(await use("create_product", name="Jug", product_type="variable"), "product_id", "id")
    variation = number(
        await use("create_product_variation", product_id=variable, regular_price="12.00"), "variation_id", "id")
    await use("list_product_variations", product_id=variable)
    await use("get_product_variation", product_id=variable, variation_id=variation)
    await use("update_product_variation", product_id=variable, variation_id=variation, regular_price="13.00")
    tag = number(await use("create_product_tag", name="Handmade"), "tag_id", "id")
    await use("list_product_tags")
    review = number(
        await use(
            "create_product_review", product_id=product, review="Good.", reviewer="Ann",
            reviewer_email="ann@example.com"), "review_id", "id")
    await use("list_product_reviews")
    await use("get_product_review", review_id=review)
    customer = number(
        await use("create_customer", email="mcp@example.com", username="mcp"), "customer_id", "id")
    await use("list_customers")
    await use("get_customer", customer_id=customer or 2)
    await use("update_customer", customer_id=customer or 2, first_name="Em")
    await use("search_customers", query="example")
    order = number(
        await use(
            "create_order", line_items=json.dumps([{"product_id": product, "quantity": 2}]),
            billing_email="ann@example.com", status="processing"), "order_id", "id")
    await use("list_orders")
    await use("get_order", order_id=order)
    await use("update_order", order_id=order, customer_note="Ring twice.")
    await use("update_order_status", order_id=order, status="completed")
    await use("create_order_note", order_id=order, note="Packed.")
    await use("list_order_notes", order_id=order)
    used.add("create_refund")
    _, refused = await mcp.call_tool("create_refund", {"order_id": order, "amount": "1.00", "reason": "Chipped."})
    check("mcp-woocommerce create_refund is told that no gateway pays back", "gateway" in str(refused), str(refused))
    await use("list_refunds", order_id=order)
    coupon = number(await use("create_coupon", code="mcp10"), "coupon_id", "id")
    await use("list_coupons")
    await use("get_coupon", coupon_id=coupon)
    await use("update_coupon", coupon_id=coupon, amount="15")
    for name in ["get_sales_report", "get_top_sellers", "get_order_totals", "get_product_totals", "get_store_settings",
                 "list_shipping_zones", "list_payment_gateways", "list_tax_rates", "list_tax_classes",
                 "list_shipping_classes", "list_webhooks", "list_currencies", "list_countries"]:
        await use(name)
    webhook = number(
        await use("create_webhook", name="Orders", topic="order.created", delivery_url="http://127.0.0.1:9/"),
        "webhook_id", "id")
    await use("update_webhook", webhook_id=webhook, status="paused")
    await use("batch_update_products", updates=json.dumps([{"id": product, "weight": "1"}]))
    await use("batch_update_orders", updates=json.dumps([{"id": order, "customer_note": "Once."}]))
    await use("delete_webhook", webhook_id=webhook)
    await use("delete_coupon", coupon_id=coupon)
    await use("delete_order", order_id=order, force=True)
    await use("delete_customer", customer_id=customer or 3)
    await use("delete_product_review", review_id=review)
    await use("delete_product_tag", tag_id=tag)
    await use("delete_product_variation", product_id=variable, variation_id=variation)
    await use("delete_attribute_term", attribute_id=attribute, term_id=term)
    await use("delete_product_attribute", attribute_id=attribute)
    await use("delete_product_category", category_id=category)
    await use("delete_product", product_id=product, force=True)
    known = {tool.name for tool in await mcp.list_tools()}
    check(f"all {len(known)} tools of mcp-woocommerce were used", known == used, str(known ^ used))


def account(setting, value):
    """Sets one of the settings of accounts, as a shop's owner does before."""
    request = urllib.request.Request(
        f"{os.environ['WOOCOMMERCE_URL']}/wp-json/wc/v3/settings/account/{setting}", method="PUT",
        data=json.dumps({"value": value}).encode(),
        headers={"Content-Type": "application/json",
                 "Authorization": "Basic " + base64.b64encode(f"{KEY}:{SECRET}".encode()).decode()})
    context = ssl.create_default_context(cafile=os.environ["SSL_CERT_FILE"])
    urllib.request.urlopen(request, context=context).read()


def tap(package, url, cache, streams):
    """Extracts what a tap extracts, in an environment of its own."""
    home = os.path.join(cache, package)
    venv.create(home, with_pip=True)
    python = os.path.join(home, "bin", "python")
    environment = {name: value for name, value in os.environ.items() if not name.endswith(("CERT_FILE", "CA_BUNDLE"))}
    subprocess.run([python, "-m", "pip", "install", "-q", "setuptools<80", package], check=True, env=environment)
    config = {"url": url, "consumer_key": KEY, "consumer_secret": SECRET, "start_date": "2023-01-01T00:00:00"}
    files = {name: os.path.join(home, name + ".json") for name in ["config", "catalog"]}
    with open(files["config"], "w") as file:
        json.dump(config, file)
    program = os.path.join(home, "bin", package)
    found = subprocess.run([program, "--config", files["config"], "--discover"], capture_output=True, text=True)
    catalog = json.loads(found.stdout)
    for stream in catalog["streams"]:
        stream["schema"]["selected"] = True
    check(f"{package} knows its streams", {s["stream"] for s in catalog["streams"]} == set(streams), found.stderr[-300:])
    with open(files["catalog"], "w") as file:
        json.dump(catalog, file)
    run = subprocess.run(
        [program, "--config", files["config"], "--catalog", files["catalog"]], capture_output=True, text=True)
    records = [json.loads(line) for line in run.stdout.splitlines() if '"RECORD"' in line]
    extracted = {record["stream"] for record in records}
    check(f"{package} extracts {' and '.join(streams)}", run.returncode == 0 and extracted == set(streams),
          run.stderr[-300:])


if __name__ == "__main__":
    main()
