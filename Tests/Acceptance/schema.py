#!/usr/bin/env python3
"""The descriptions of Magento's API are OpenAPI 2, as openapi-spec-validator understands it.

    schema.py BASE_URL        e.g. http://127.0.0.1:4090

Needs: pip install openapi-spec-validator
"""
import json
import sys

from openapi_spec_validator import OpenAPIV2SpecValidator

from storesim import call, check

REST = sys.argv[1].rstrip("/") + "/magento-2.4.0/rest"


def document(path, token=None):
    status, body = call(REST + path, headers={"Authorization": "Bearer " + token} if token else {})
    check(f"{path} answers 200", status == 200)
    return json.loads(body)


def is_valid(what, content):
    for error in OpenAPIV2SpecValidator(content).iter_errors():
        print(what, list(error.absolute_path), error.message[:300])
        check(f"{what} is OpenAPI 2", False)
    operations = sum(len(path) for path in content.get("paths", {}).values())
    check(f"{what} is OpenAPI 2: {operations} operations, {len(content['definitions'])} definitions", True)


def main():
    login = json.dumps({"username": "admin", "password": "Keeper#2024pass"}).encode()
    status, body = call(
        REST + "/V1/integration/admin/token", "POST", {"Content-Type": "application/json"}, login)
    check("an admin gets a token", status == 200)
    token = json.loads(body)
    is_valid("all services", document("/all/schema?services=all", token))
    is_valid("all services, queued", document("/all/async/schema?services=all", token))
    is_valid("one service", document("/default/schema?services=catalogProductRepositoryV1", token))
    everybody = document("/all/schema?services=all")
    is_valid("what everybody may call", everybody)
    del everybody["info"]
    check("what is missing would be noticed", any(OpenAPIV2SpecValidator(everybody).iter_errors()))


main()
