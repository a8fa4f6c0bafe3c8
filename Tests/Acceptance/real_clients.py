#!/usr/bin/env python3
"""Real clients, unchanged, against a running storesim: pymagento and requests-oauthlib as their documentation says.

    real_clients.py BASE_URL        e.g. http://127.0.0.1:4090

Each check prints one line; the exit code is 1 when any fails. Needs: pip install pymagento requests-oauthlib
"""
import sys
import traceback

import magento
import requests
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


def main():
    requests.post(BASE + "/__admin/reset").raise_for_status()
    checks = [value for name, value in globals().items()
              if callable(value) and name.split("_")[0] in ("oauth", "pymagento") and hasattr(value, "__code__")]
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
