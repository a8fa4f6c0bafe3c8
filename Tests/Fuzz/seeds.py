"""Writes the recorded requests as first inputs: seeds.py FOLDER makes FOLDER/shop-magento/… and FOLDER/shop-woocommerce/…"""
import json
import pathlib
import sys

scenarios = pathlib.Path(__file__).parent.parent.parent / "scenarios"
for path in sorted(scenarios.glob("*/*/*.json")):
    shop = path.relative_to(scenarios).parts[0]
    folder = pathlib.Path(sys.argv[1]) / f"shop-{shop}"
    folder.mkdir(parents=True, exist_ok=True)
    for number, exchange in enumerate(json.loads(path.read_text()).get("exchanges", [])):
        request = exchange.get("request")
        if not request or len(json.dumps(request)) > 2000:
            continue
        body = request.get("body_text") or (json.dumps(request["body"]) if "body" in request else "")
        fields = {"Auth": request.get("auth", "none")} | request.get("headers", {})
        if body and "content-type" not in map(str.lower, fields):
            fields["Content-Type"] = "application/json"
        lines = [f"{request['method']} {request['path']}", *(f"{name}: {value}" for name, value in fields.items()), "", body]
        (folder / f"{path.parent.name}-{path.stem}-{number}").write_text("\n".join(lines))
