#!/usr/bin/env python3
"""Derives the unified room's tables of parameters and models from API2Cart's OpenAPI document.

    unified_tables.py openapi.json FOLDER

Names, types, defaults and allowed values only; writes one Swift file for each group of methods or models into FOLDER.
"""
import json
import sys
import textwrap

document = json.load(open(sys.argv[1]))
schemas = document["components"]["schemas"]


def reference(schema):
    return schema.get("$ref", "").rsplit("/", 1)[-1] or None


def resolved(schema):
    name = reference(schema)
    return schemas[name] if name else schema


def merged(schema):
    """An object schema with the parts of oneOf and allOf laid together."""
    schema = resolved(schema)
    for part in schema.get("allOf", []) + schema.get("oneOf", []) + schema.get("anyOf", []):
        part = resolved(part)
        schema = {"type": "object", "properties": {**schema.get("properties", {}), **part.get("properties", {})},
                  "required": schema.get("required", [])}
    return schema


DATES = {"created_from", "created_to", "modified_from", "modified_to", "processed_from", "processed_to",
         "request_from_date", "request_to_date", "ships_on_from", "ships_on_to", "date_start_from", "date_start_to",
         "date_end_from", "date_end_to"}
LETTERS = {"boolean": "b", "number": "n", "array": "a", "object": "o"}


def kinds(schema):
    kind = schema.get("type")
    return kind if isinstance(kind, list) else [kind]


def letter(name, schema):
    schema = merged(schema) if not schema.get("type") else schema
    kind = [k for k in kinds(schema) if k != "null"][0]
    if kind == "string":
        return "t" if name in DATES else ""
    if kind == "integer":
        return "u" if name in ("start", "count") else "i"
    return LETTERS[kind]


def spelled(value):
    if isinstance(value, bool):
        return str(value).lower()
    return json.dumps(value, separators=(",", ":")) if isinstance(value, (list, dict)) else str(value)


def parameter(name, schema, required):
    text = name
    kind = letter(name, schema)
    if kind:
        text += ":" + kind
    if required:
        text += "!"
    if "enum" in schema:
        text += "(" + "|".join(map(str, schema["enum"])) + ")"
    if "default" in schema and str(schema["default"]) != "":
        default = spelled(schema["default"])
        assert " " not in default, (name, default)
        text += "=" + default
    return text


def parameters(operation):
    found = [parameter(p["name"], p["schema"], p.get("required")) for p in operation.get("parameters", [])
             if p["in"] == "query"]
    body = operation.get("requestBody", {}).get("content", {}).get("application/json")
    if body:
        schema = merged(body["schema"])
        for name, member in schema.get("properties", {}).items():
            found.append(parameter(name, member, name in schema.get("required", [])))
    return found


PRIMITIVES = {"string": "s", "integer": "i", "number": "n", "boolean": "b", "object": "o", "array": "a", "null": "o"}


def shape(schema):
    """One member's type: s i n b o, Name, [element], {members}, with ? where it may be null."""
    if "anyOf" in schema or "oneOf" in schema or "allOf" in schema:
        parts = schema.get("anyOf") or schema.get("oneOf") or schema.get("allOf")
        others = [p for p in parts if p.get("type") != "null"]
        return shape(others[0]).rstrip("?") + ("?" if len(others) < len(parts) else "")
    if reference(schema):
        return reference(schema)
    types = kinds(schema)
    null = "?" if "null" in types or schema.get("nullable") else ""
    kind = ([k for k in types if k != "null"] or ["object"])[0] or "object"
    if kind == "array":
        return "[" + shape(schema.get("items", {"type": "object"})) + "]" + null
    if kind == "object" and schema.get("properties"):
        return "{" + " ".join(members(schema)) + "}" + null
    return PRIMITIVES[kind] + null


# Members that captured answers have and the document lacks.
OBSERVED = {"product.find": "products_count:i", "order.financial_status.list": "count:i"}
EXTRAS = ("additional_fields", "custom_fields")


def members(schema):
    """Every named model ends with EXTRAS, which the tables leave out."""
    found = schema.get("properties", {})
    return [name + ":" + shape(member) for name, member in found.items() if name not in EXTRAS]


def result(operation):
    content = operation["responses"]["200"].get("content", {}).get("application/json")
    if not content:
        return "", False
    envelope = resolved(content["schema"]).get("properties", {})
    inner = envelope.get("result", {})
    for part in inner.get("anyOf", []):
        inner = part if reference(part) else inner
    if reference(inner) and not reference(inner).startswith("Response_"):
        return "-> " + reference(inner), "pagination" in envelope
    return "-> {" + " ".join(members(resolved(inner))) + "}", "pagination" in envelope


def swift(name, comment, text):
    lines = ["/// " + comment, f"extension {name.split('.')[0]} {{", f"    static let {name.split('.')[1]} = \"\"\""]
    for entry in text:
        lines += textwrap.wrap(entry, 118 - 8, initial_indent="        ", subsequent_indent="            ",
                               break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines + ["        \"\"\"", "}", ""])


ACCOUNT = {"account.cart.add", "cart.create", "account.config.update"}
FOREIGN_KEEP = ("magento_", "wc_", "ftp_", "store_", "bridge_", "validate", "verify", "db_", "custom_", "user_", "cart_id",
                "apply_", "idempotency", "new_", "request_", "replace_")


def family(name):
    entity = name.split(".")[0]
    return {"batch": "batch", "marketplace": "marketplace"}.get(entity, entity)


def main(folder):
    groups, used = {}, []
    for path, operations in document["paths"].items():
        if not path.endswith(".json"):
            continue
        for operation in operations.values():
            name = path[1:-5]
            found = parameters(operation)
            if name in ACCOUNT:
                found = [p for p in found if p.startswith(FOREIGN_KEEP)]
                found = [p.split("(")[0] if p.startswith("cart_id") else p for p in found]
            text, paged = result(operation)
            if OBSERVED.get(name, " ").split(":")[0] not in text:
                text = text.replace("{", "{" + OBSERVED[name] + " ", 1)
            entry = " ".join([name + ("+" if paged else "")] + found + [text])
            groups.setdefault(family(name), []).append(entry)
    for entity, entries in groups.items():
        title = entity[0].upper() + entity[1:]
        open(f"{folder}/Parameters/Tables/MethodTable+{title}.swift", "w").write(
            swift(f"MethodTable.{entity if entity != 'return' else 'returns'}", f"The methods of `{entity}`.", entries))
    reach(groups, used)
    models = {}
    for name in used:
        first = name[0].upper()
        key = "fromAToC" if first <= "C" else "fromDToO" if first <= "O" else "ofProducts" if name.startswith("Product") \
            else "fromPToZ"
        parts = members(schemas[name])
        if name == "Order":
            # Captured orders have numbers for ids of addresses.
            parts = [part.replace("Customer_Address", "Order_Address") for part in parts]
            address = ["id:i"] + members(schemas["Customer_Address"])[1:]
            models.setdefault(key, []).append(f"Order_Address {' '.join(address)}")
        models.setdefault(key, []).append(f"{name} {' '.join(parts)}")
    for key, entries in models.items():
        open(f"{folder}/Schema/Tables/ModelTable+{key[0].upper()}{key[1:]}.swift", "w").write(
            swift(f"ModelTable.{key}", "Models by name: their members in order, with types.", entries))


def reach(groups, used):
    """The models that results are made of, and those that these are made of."""
    import re
    waiting = [word for entries in groups.values() for e in entries for word in
               re.findall(r"[A-Z][A-Za-z0-9_]+", e.split("->")[-1] if "->" in e else "")]
    while waiting:
        name = waiting.pop(0)
        if name in used or name not in schemas:
            continue
        used.append(name)
        waiting += re.findall(r"[A-Z][A-Za-z0-9_]+", " ".join(m.split(":", 1)[1] for m in members(schemas[name])))
    used.sort()


main(sys.argv[2])
