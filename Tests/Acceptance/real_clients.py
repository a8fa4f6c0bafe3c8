#!/usr/bin/env python3
"""Real clients, unchanged, against a running storesim, as their documentation says: pymagento, magento-2-api,
requests-oauthlib, and the `woocommerce` and `aiowc` packages, which sign every call at the address they are given, plain and
in a sandbox.

    real_clients.py BASE_URL        e.g. http://127.0.0.1:4090

Each check prints one line; the exit code is 1 when any fails. Needs:
pip install pymagento magento-2-api requests-oauthlib woocommerce aiowc
"""
import asyncio
import sys
import traceback

import aiowc
import magento
import requests
import woocommerce
from magento_2_api.magento_api import MagentoApi
from requests_oauthlib import OAuth1, OAuth1Session

BASE = sys.argv[1].rstrip("/")
SHOP = BASE + "/magento-2.4.0"
KEYS = dict(
    client_key="0uhhig77uio82511tzfvv3ffidovtmif",
    client_secret="k7cs0secretfullaccess00000000001",
    resource_owner_key="pr1medk9ow89uad71fm9rwrirvq0vy5v",
    resource_owner_secret="t7ts0secretfullaccess00000000001",
    signature_method="HMAC-SHA256",
)

WOO_KEYS = dict(
    consumer_key="ck_a100000000000000000000000000000000000000",
    consumer_secret="cs_a100000000000000000000000000000000000000",
    version="wc/v3",
)


def sandbox():
    requests.post(BASE + "/__admin/sandboxes", json={"name": "clients"}).raise_for_status()
    return BASE + "/s/clients"


def admin_token():
    answer = requests.post(
        SHOP + "/rest/V1/integration/admin/token", json={"username": "admin", "password": "Keeper#2024pass"})
    assert answer.status_code == 200, answer.text
    return answer.json()


def oauth_session_reads():
    session = OAuth1Session(**KEYS)
    views = session.get(SHOP + "/rest/V1/store/storeViews")
    assert views.status_code == 200 and "default" in [v["code"] for v in views.json()], views.text


def oauth_auth_signs_queries():
    answer = requests.get(
        SHOP + "/rest/V1/inventory/source-items",
        params={"searchCriteria[filter_groups][0][filters][0][field]": "source_code",
                "searchCriteria[filter_groups][0][filters][0][value]": "default",
                "searchCriteria[pageSize]": "2"},
        auth=OAuth1(**KEYS))
    assert answer.status_code == 200 and len(answer.json()["items"]) == 2, answer.text


def oauth_refuses_a_wrong_secret():
    answer = OAuth1Session(**{**KEYS, "client_secret": "wrong"}).get(SHOP + "/rest/V1/store/storeViews")
    assert answer.status_code == 401, answer.text
    assert "signature is invalid" in answer.json()["message"], answer.text


def pymagento_pages_through_products():
    client = magento.Magento(base_url=SHOP, token=admin_token(), scope="all", batch_page_size=5)
    skus = [product["sku"] for product in client.get_products()]
    assert len(skus) == len(set(skus)) > 20, skus


def pymagento_saves_and_deletes_a_product():
    client = magento.Magento(base_url=SHOP, token=admin_token(), scope="all")
    saved = client.save_product({
        "sku": "ACC-1", "name": "Acceptance Mug", "price": 12.5, "attribute_set_id": 4, "type_id": "simple",
        "status": 1, "visibility": 4, "weight": 0.3})
    assert saved["sku"] == "ACC-1" and saved["price"] == 12.5, saved
    assert client.get_product("ACC-1")["name"] == "Acceptance Mug"
    assert magento.get_custom_attribute(client.get_product("ACC-1"), "url_key") == "acceptance-mug"
    client.save_source_items([{"sku": "ACC-1", "source_code": "us-warehouse", "quantity": 7, "status": 1}])
    items = list(client.get_source_items(sku="ACC-1"))
    assert {"us-warehouse"} <= {i["source_code"] for i in items}, items
    assert client.delete_product("ACC-1") is True
    assert client.get_product("ACC-1") is None


def pymagento_words_errors():
    client = magento.Magento(base_url=SHOP, token=admin_token(), scope="all")
    try:
        client.get_json_api("/V1/products/no-such-sku", none_on_404=False, throw=True)
    except magento.MagentoException as error:
        assert "doesn't exist" in error.message, error.message
    else:
        raise AssertionError("no error for an unknown sku")


def pymagento_reads_stores_and_sources():
    client = magento.Magento(base_url=SHOP, token=admin_token(), scope="all")
    assert [w["code"] for w in client.get_websites()].count("base") == 1
    assert "us-warehouse" in [s["source_code"] for s in client.get_sources()]
    assert client.get_source("us-warehouse")["country_id"] == "US"


def guest_order(sku="rope-10m", qty=3):
    """A guest's purchase, from the empty cart to the order's number, as a shop window makes it."""
    window = MagentoApi(url=SHOP, access_token=admin_token())
    cart = window.guest_cart_create().json()
    # What the package adds with has no body.
    item = requests.post(f"{SHOP}/rest/default/V1/guest-carts/{cart}/items",
                         json={"cartItem": {"sku": sku, "qty": qty, "quote_id": cart}}).json()
    assert item["sku"] == sku and item["qty"] == qty, item
    assert [i["sku"] for i in window.guest_cart_get(cart).json()["items"]] == [sku]
    place = {"firstname": "Ann", "lastname": "Lee", "street": ["1 Main St"], "city": "Oakland", "region_id": 12,
             "postcode": "94607", "country_id": "US", "telephone": "555-0100"}

    def post(step, body):
        answer = requests.post(f"{SHOP}/rest/default/V1/guest-carts/{cart}/{step}", json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    offers = post("estimate-shipping-methods", {"address": place})
    way = next(o for o in offers if o["available"])
    details = post("shipping-information", {"addressInformation": {
        "shipping_address": place, "billing_address": place, "shipping_carrier_code": way["carrier_code"],
        "shipping_method_code": way["method_code"]}})
    totals = details["totals"]
    parts = totals["subtotal"] + totals["discount_amount"] + totals["shipping_amount"] + totals["tax_amount"]
    assert abs(totals["grand_total"] - parts) < 0.005, totals
    return post("payment-information", {
        "email": "ann@example.com", "paymentMethod": {"method": details["payment_methods"][0]["code"]},
        "billingAddress": place})


def magento_2_api_sells_to_a_guest():
    client = magento.Magento(base_url=SHOP, token=admin_token(), scope="all")
    order = client.get_order(guest_order())
    assert order["customer_email"] == "ann@example.com" and order["customer_is_guest"] == 1, order
    assert [(i["sku"], i["qty_ordered"]) for i in order["items"]] == [("rope-10m", 3)], order["items"]


def pymagento_holds_bills_and_ships_an_order():
    client = magento.Magento(base_url=SHOP, token=admin_token(), scope="all")
    number = int(guest_order(qty=2))
    assert client.hold_order(number) is True and client.get_order(number)["state"] == "holded"
    assert client.unhold_order(number) is True and client.get_order(number)["state"] == "new"
    order = client.get_order(number)
    assert client.get_order_by_increment_id(order["increment_id"])["entity_id"] == number
    line = order["items"][0]["item_id"]
    invoice = client.create_order_invoice(number)
    assert client.get_invoice(int(invoice))["grand_total"] == order["grand_total"]
    assert [i["entity_id"] for i in client.get_order_invoices(number)] == [int(invoice)]
    sent = client.ship_order(number, {
        "items": [{"order_item_id": line, "qty": 1}], "notify": False,
        "tracks": [{"track_number": "T1", "title": "Post", "carrier_code": "custom"}],
        "arguments": {"extension_attributes": {"source_code": "us-warehouse"}}})
    shipment = client.get_shipment(int(sent))
    assert shipment["items"][0]["qty"] == 1 and shipment["tracks"][0]["track_number"] == "T1", shipment
    assert client.get_shipment_label(int(sent)) in ("", []), client.get_shipment_label(int(sent))
    assert [s["entity_id"] for s in client.get_order_shipments(number)] == [int(sent)]
    assert client.get_order(number)["state"] == "processing"
    items = [i for i in client.get_orders_items(sku="rope-10m") if i["order_id"] == number]
    assert [(i["qty_invoiced"], i["qty_shipped"]) for i in items] == [(2, 1)], items


def pymagento_changes_an_orders_status_and_address():
    client = magento.Magento(base_url=SHOP, token=admin_token(), scope="all")
    order = client.get_order(guest_order(qty=1))
    client.set_order_status(order, "processing", external_order_id="EXT-7")
    seen = client.get_order(order["entity_id"])
    assert (seen["status"], seen["ext_order_id"], seen["increment_id"]) == ("processing", "EXT-7", order["increment_id"]), seen
    address = {**seen["billing_address"], "city": "Berkeley"}
    assert client.save_order_address(address)["city"] == "Berkeley"
    assert client.get_order(order["entity_id"])["billing_address"]["city"] == "Berkeley"
    assert order["increment_id"] in [o["increment_id"] for o in client.get_last_orders(limit=1)]


def pymagento_is_told_why_it_may_not_ship():
    client = magento.Magento(base_url=SHOP, token=admin_token(), scope="all")
    order = client.get_order(guest_order(qty=1))
    try:
        client.ship_order(order["entity_id"], {"items": [{"order_item_id": order["items"][0]["item_id"], "qty": 5}]})
    except magento.MagentoException as error:
        # More than was ordered is all of it, but the source where nobody names one has none (invoice-ship-refund).
        assert "Could not save a shipment" in error.message, error.message
    else:
        raise AssertionError("more was sent than ordered")


def woocommerce_signs_at_the_servers_address():
    use_woocommerce(woocommerce.API(url=BASE, **WOO_KEYS))


def woocommerce_signs_in_a_sandbox():
    use_woocommerce(woocommerce.API(url=sandbox(), **WOO_KEYS))
    requests.delete(BASE + "/__admin/sandboxes/clients").raise_for_status()


def woocommerce_is_refused_with_a_wrong_secret():
    answer = woocommerce.API(url=BASE, **{**WOO_KEYS, "consumer_secret": "cs_wrong"}).get("products")
    assert answer.status_code == 401, answer.text


def use_woocommerce(shop):
    seen, page = [], 1
    while True:
        answer = shop.get("products", params={"per_page": 7, "page": page, "orderby": "id", "order": "asc"})
        assert answer.status_code == 200, answer.text
        seen += [product["id"] for product in answer.json()]
        for image in (image for product in answer.json() for image in product["images"]):
            assert image["src"].startswith(shop.url.rstrip("/")), image
        following = answer.links.get("next")
        if following is None:
            break
        assert following["url"].startswith(shop.url.rstrip("/") + "/wp-json/wc/v3/products?"), following
        page += 1
    assert len(seen) == len(set(seen)) == int(answer.headers["X-WP-Total"]), seen
    made = shop.post("products", {"name": "Lamp", "regular_price": "19.90"})
    assert made.status_code == 201 and made.headers["Location"].endswith(f"/products/{made.json()['id']}"), made.text
    changed = shop.put(f"products/{made.json()['id']}", {"sale_price": "9.90"})
    assert changed.json()["price"] == "9.90", changed.text
    order = shop.post("orders", {"line_items": [{"product_id": made.json()["id"], "quantity": 2}]})
    assert order.status_code == 201 and order.json()["line_items"][0]["total"] == "19.80", order.text
    assert order.json()["payment_url"].startswith(shop.url.rstrip("/")), order.text
    coupon = shop.post("coupons", {"code": "client10", "discount_type": "percent", "amount": "10"})
    assert coupon.status_code == 201, coupon.text
    gone = shop.delete(f"coupons/{coupon.json()['id']}", params={"force": True})
    assert gone.status_code == 200 and gone.json()["code"] == "client10", gone.text
    assert shop.options("products").status_code == 200


def aiowc_signs_at_the_servers_address():
    async def use():
        async with aiowc.APISession(aiowc.API(url=BASE, **WOO_KEYS)) as shop:
            answer = await shop.get("orders", params={"per_page": 2, "status": "any"})
            assert answer.status == 200 and len(await answer.json()) == 2, await answer.text()
            made = await shop.post("customers", {"email": "aio@example.com", "password": "aio-Secret-1"})
            assert made.status == 201, await made.text()

    asyncio.run(use())


def main():
    requests.post(BASE + "/__admin/reset").raise_for_status()
    checks = [value for name, value in globals().items()
              if callable(value) and name.split("_")[0] in ("oauth", "pymagento", "magento", "woocommerce", "aiowc") and hasattr(value, "__code__")]
    failed = 0
    for check in checks:
        try:
            check()
            print(f"ok    {check.__name__}")
        except Exception:
            failed += 1
            print(f"FAIL  {check.__name__}")
            traceback.print_exc()
    print(f"{len(checks) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
