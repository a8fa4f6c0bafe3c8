#!/usr/bin/env python3
"""Real clients, unchanged, against a running storesim, as their documentation says: pymagento, requests-oauthlib, and the
`woocommerce` and `aiowc` packages, which sign every call at the address they are given, plain and in a sandbox.

    real_clients.py BASE_URL        e.g. http://127.0.0.1:4090

Each check prints one line; the exit code is 1 when any fails. Needs:
pip install pymagento requests-oauthlib woocommerce aiowc
"""
import asyncio
import sys
import traceback

import aiowc
import magento
import requests
import woocommerce
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
              if callable(value) and name.split("_")[0] in ("oauth", "pymagento", "woocommerce", "aiowc") and hasattr(value, "__code__")]
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
