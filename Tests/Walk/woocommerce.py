"""Steps over WooCommerce's REST v3 and Store API, and the laws that a shop keeps."""
import base64
from decimal import Decimal

from client import Caller, hold

REDUCED = {"processing", "completed", "on-hold"}  # wc_maybe_reduce_stock_levels
RESTORED = {"pending", "cancelled"}  # wc_maybe_increase_stock_levels
# A new product is answered with a rating of "0" and read with "0.00" (rest-v3-products); related products are shuffled
# for each answer; dates and links are the answer's own.
UNREAD = {"_links", "date_modified", "date_modified_gmt", "average_rating", "related_ids"}
FIELDS = {
    "products": "id,name,status,price,regular_price,stock_quantity,stock_status,total_sales,manage_stock",
    "orders": "id,status,total,line_items,refunds", "coupons": "id,code,amount,usage_count",
}


class Shop:
    steps = ["make_product"] * 3 + ["change_product"] * 2 + ["set_stock", "batch", "delete_product", "make_coupon"] + [
        "order"] * 3 + ["status"] * 3 + ["refund", "edit_refused", "make_refused", "buy", "buy", "buy", "cart_life", "delete_order"]

    def __init__(self, base, sandbox, keys):
        pair = f"{keys['consumer_key']}:{keys['consumer_secret']}".encode()
        head = {"Authorization": "Basic " + base64.b64encode(pair).decode(), "X-Forwarded-Proto": "https"}
        self.v3 = Caller(base, f"/s/{sandbox}/wp-json/wc/v3", head)
        self.store = Caller(base, f"/s/{sandbox}/wp-json/wc/store/v1", {})
        self.stock, self.products, self.coupons = {}, [], []
        self.orders = {}  # id: {"reduced": {product: quantity} or None, "refunded": bool}
        self.last = {}

    @property
    def sent(self):
        return self.v3.sent + self.store.sent

    # Laws

    def made(self, kind, reply, status=201):
        """What was made is answered, has the next id, and is read as it was answered."""
        hold(reply.status == status, f"{kind} is made", status=reply.status, body=reply.body[:300])
        entity = reply.json
        hold(entity["id"] > self.last.get(kind, 0), f"ids of {kind} grow", id=entity["id"], last=self.last.get(kind))
        self.last[kind] = entity["id"]
        self.reads(kind, entity)
        return entity

    def reads(self, kind, entity):
        seen = self.v3("GET", f"/{kind}/{entity['id']}?context=edit").json
        differ = [k for k in entity if seen.get(k) != entity[k] and k not in UNREAD]
        hold(not differ, f"{kind}: what was written is read", id=entity["id"], member=differ[:1],
             written=[entity[k] for k in differ[:1]], read=[seen.get(k) for k in differ[:1]])

    def picture(self):
        """What a refused request must not change."""
        return {k: self.v3("GET", f"/{k}?per_page=100&orderby=id&_fields={f}").body for k, f in FIELDS.items()}

    def refused(self, rng, what, send):
        before = self.picture()
        reply = send()
        hold(reply.refused, f"{what} is refused", status=reply.status, body=reply.body[:200])
        after = self.picture()
        hold(before == after, f"{what}: a refused request changes nothing", kinds=[k for k in before if before[k] != after[k]])

    def stock_holds(self, product):
        if product in self.stock:
            seen = self.v3("GET", f"/products/{product}").json
            hold(seen["stock_quantity"] == self.stock[product], "stock = start - sold + returned", product=product,
                 seen=seen["stock_quantity"], reckoned=self.stock[product])

    def adds_up(self, order):
        parts = sum(Decimal(line["total"]) + Decimal(line["total_tax"])
                    for kind in ("line_items", "shipping_lines", "fee_lines") for line in order[kind])
        hold(abs(parts - Decimal(order["total"])) <= Decimal("0.011"), "the parts of an order add up to its total",
             order=order["id"], parts=str(parts), total=order["total"])
        subtotal = sum(Decimal(l["subtotal"]) - Decimal(l["total"]) for l in order["line_items"])
        hold(abs(subtotal - Decimal(order["discount_total"])) <= Decimal("0.011"), "an order's discount is what its lines lost",
             order=order["id"], lines=str(subtotal), discount=order["discount_total"])

    def finish(self):
        for product in self.stock:
            self.stock_holds(product)
        for kind in FIELDS:
            first = self.v3("GET", f"/{kind}?per_page=7&orderby=id&_fields=id")
            pages, total = int(first.headers["x-wp-totalpages"]), int(first.headers["x-wp-total"])
            ids = [e["id"] for p in range(1, pages + 1) for e in self.v3("GET", f"/{kind}?per_page=7&orderby=id&_fields=id&page={p}").json]
            hold(len(ids) == total == len(set(ids)), f"a list of {kind} has as many as its header says", header=total, listed=len(ids))
            hold(ids == sorted(ids, reverse=True), f"a list of {kind} comes in its order", ids=ids[:10])

    # Steps

    def make_product(self, rng):
        managed = rng.random() < 0.7
        body = {"name": f"Thing {rng.randrange(10**6)}", "type": "simple", "regular_price": f"{rng.randrange(1, 9999) / 100:.2f}"}
        if managed:
            body |= {"manage_stock": True, "stock_quantity": rng.randrange(0, 40), "backorders": rng.choice(["no", "yes", "notify"])}
        if rng.random() < 0.3:
            body["tax_class"] = rng.choice(["", "reduced-rate", "zero-rate"])
        if rng.random() < 0.2:
            body["sale_price"] = f"{float(body['regular_price']) / 2:.2f}"
        product = self.made("products", self.v3("POST", "/products", body))
        self.products.append(product["id"])
        if managed:
            self.stock[product["id"]] = body["stock_quantity"]

    def product(self, rng):
        return rng.choice(self.products) if self.products else None

    def change_product(self, rng):
        if (product := self.product(rng)) is None:
            return
        body = rng.choice([{"name": f"Other {rng.randrange(999)}"}, {"regular_price": f"{rng.randrange(1, 500)}.00"},
                           {"description": "<p>New</p>"}, {"weight": "1.5", "dimensions": {"length": "2"}},
                           {"catalog_visibility": "search"}, {"meta_data": [{"key": "walk", "value": rng.randrange(9)}]}])
        reply = self.v3("PUT", f"/products/{product}", body)
        hold(reply.status == 200, "a product is changed", status=reply.status, body=reply.body[:200])
        self.reads("products", reply.json)

    def set_stock(self, rng):
        if (product := self.product(rng)) is None or product not in self.stock:
            return
        self.stock[product] = rng.randrange(0, 60)
        self.v3("PUT", f"/products/{product}", {"stock_quantity": self.stock[product]})
        self.stock_holds(product)

    def batch(self, rng):
        some = rng.sample(self.products, min(2, len(self.products)))
        body = {"create": [{"name": "One", "regular_price": "3"}, {"name": "Two", "sku": "walk-sku"}],
                "update": [{"id": p, "short_description": "In a batch"} for p in some]}
        reply = self.v3("POST", "/products/batch", body)
        hold(reply.status == 200, "a batch is answered", status=reply.status)
        for entry in reply.json["create"]:
            if "error" not in entry:
                self.products.append(entry["id"])
                hold(entry["id"] > self.last.get("products", 0), "ids grow in a batch", id=entry["id"])
                self.last["products"] = entry["id"]
            # Refused entries take an id all the same, or none: only that ids grow is a law.

    def delete_product(self, rng):
        if (product := self.product(rng)) is None:
            return
        reply = self.v3("DELETE", f"/products/{product}?force=true")
        hold(reply.status == 200, "a product is deleted", status=reply.status)
        hold(self.v3("GET", f"/products/{product}").status == 404, "what was deleted is gone", product=product)
        self.products.remove(product)
        self.stock.pop(product, None)

    def make_coupon(self, rng):
        kind = rng.choice(["percent", "fixed_cart", "fixed_product"])
        body = {"code": f"walk{rng.randrange(10**7)}", "discount_type": kind, "amount": str(rng.randrange(1, 30))}
        self.coupons.append(self.made("coupons", self.v3("POST", "/coupons", body))["code"])

    def order(self, rng):
        lines = [{"product_id": p, "quantity": rng.randrange(1, 5)} for p in rng.sample(self.products, min(len(self.products), rng.randrange(1, 4)))]
        if not lines:
            return
        status = rng.choice(["pending", "processing", "on-hold", "completed", "cancelled"])
        body = {"status": status, "line_items": lines, "billing": {"email": "walk@example.com", "country": "US", "state": "CA"}}
        if rng.random() < 0.4:
            body["shipping_lines"] = [{"method_id": "flat_rate", "method_title": "Flat", "total": "7.50"}]
        if rng.random() < 0.3:
            body["fee_lines"] = [{"name": "Gift", "total": f"{rng.randrange(100, 900) / 100}"}]
        if self.coupons and rng.random() < 0.3:
            body["coupon_lines"] = [{"code": rng.choice(self.coupons)}]
        reply = self.v3("POST", "/orders", body)
        if reply.refused and "coupon_lines" in body:
            return  # a coupon may refuse its goods
        order = self.made("orders", reply)
        self.adds_up(order)
        self.orders[order["id"]] = {"lines": {l["product_id"]: l["quantity"] for l in lines}, "reduced": False, "refunded": False}
        self.moved(order["id"], status)

    def moved(self, order, status):
        """Stock follows the status: taken once, given back once."""
        known = self.orders[order]
        sign = -1 if status in REDUCED and not known["reduced"] else 1 if status in RESTORED and known["reduced"] else 0
        for product, quantity in known["lines"].items():
            if sign and product in self.stock:
                self.stock[product] += sign * quantity
            self.stock_holds(product)
        known["reduced"] = known["reduced"] if not sign else sign < 0

    def status(self, rng):
        free = [o for o, known in self.orders.items() if not known["refunded"]]
        if not free:
            return
        order, status = rng.choice(free), rng.choice(["pending", "processing", "on-hold", "completed", "cancelled", "failed"])
        reply = self.v3("PUT", f"/orders/{order}", {"status": status})
        hold(reply.status == 200, "an order's status is changed", status=reply.status, body=reply.body[:200])
        self.reads("orders", reply.json)
        self.moved(order, status)

    def refund(self, rng):
        if not self.orders:
            return
        number = rng.choice(list(self.orders))
        order = self.v3("GET", f"/orders/{number}").json
        if not order["line_items"] or order["refunds"] or Decimal(order["total"]) <= 0:
            return
        line = rng.choice(order["line_items"])
        restock = rng.random() < 0.5
        amount = min(Decimal(line["total"]), Decimal(order["total"]))
        if amount <= 0:
            return
        body = {"amount": str(amount), "api_refund": False, "api_restock": restock,
                "line_items": [{"id": line["id"], "quantity": 1, "refund_total": str(amount)}]}
        reply = self.v3("POST", f"/orders/{number}/refunds", body)
        hold(reply.status == 201, "a refund is made", status=reply.status, body=reply.body[:200])
        known = self.orders[number]
        known["refunded"] = True
        if restock and known["reduced"] and line["product_id"] in self.stock:
            self.stock[line["product_id"]] += 1
        self.stock_holds(line["product_id"])
        after = self.v3("GET", f"/orders/{number}").json
        hold(after["total"] == order["total"], "a refund leaves the order's total", before=order["total"], after=after["total"])
        hold(len(after["refunds"]) == 1, "an order lists its refund", refunds=after["refunds"])

    def delete_order(self, rng):
        if not self.orders or rng.random() < 0.5:
            return
        order = rng.choice(list(self.orders))
        hold(self.v3("DELETE", f"/orders/{order}?force=true").status == 200, "an order is deleted", order=order)
        hold(self.v3("GET", f"/orders/{order}").status == 404, "a deleted order is gone", order=order)
        lines = self.orders.pop(order)["lines"]
        for product in lines:
            self.stock_holds(product)

    def make_refused(self, rng):
        what, method, path, body = rng.choice([
            ("a product of no type", "POST", "/products", {"name": "x", "type": "nothing"}),
            ("a price that is none", "POST", "/products", {"name": "x", "regular_price": {"a": 1}}),
            ("a coupon without a code", "POST", "/coupons", {"amount": "5"}),
            ("an order of a customer that is none", "POST", "/orders", {"customer_id": 99999999}),
            ("an order with a wrong status", "POST", "/orders", {"status": "sold"}),
            ("an order with a coupon that is none", "POST", "/orders", {"coupon_lines": [{"code": "no-such-code"}]}),
            ("a page of none", "GET", "/products?per_page=0", None),
            ("an unknown product", "PUT", "/products/99999999", {"name": "x"}),
            ("a batch that is too large", "POST", "/products/batch", {"delete": list(range(1, 120))}),
        ])
        self.refused(rng, what, lambda: self.v3(method, path, body))

    def edit_refused(self, rng):
        if (product := self.product(rng)) is None:
            return
        body = rng.choice([{"status": "sold"}, {"stock_quantity": "many"}, {"dimensions": 7}, {"sku": ["a"]}, {"categories": "x"}])
        self.refused(rng, f"a change to {body}", lambda: self.v3("PUT", f"/products/{product}", body))

    # Store API

    def cart(self):
        reply = self.store("GET", "/cart")
        return {"Cart_Token": reply.headers["cart-token"]}

    def cart_adds_up(self, cart):
        t = {k: int(v) for k, v in cart["totals"].items() if k.startswith("total_") and isinstance(v, str) and v.lstrip("-").isdigit()}
        parts = (t["total_items"] - t["total_discount"] + t.get("total_shipping", 0) + t["total_fees"] + t["total_tax"])
        hold(abs(parts - t["total_price"]) <= 1, "a cart's parts add up", parts=parts, price=t["total_price"])
        hold(sum(i["quantity"] for i in cart["items"]) == cart["items_count"], "a cart counts its pieces", cart=cart["items_count"])
        lines = sum(int(i["totals"]["line_subtotal"]) for i in cart["items"])
        hold(abs(lines - t["total_items"]) <= 1, "a cart's lines add up", lines=lines, items=t["total_items"])

    def fill(self, rng, token):
        cart = None
        for product in rng.sample(self.products, min(len(self.products), rng.randrange(1, 4))):
            reply = self.store("POST", "/cart/add-item", {"id": product, "quantity": rng.randrange(1, 4)}, **token)
            if reply.status == 201:
                cart = reply.json
                self.cart_adds_up(cart)
        if cart and self.coupons and rng.random() < 0.3:
            reply = self.store("POST", "/cart/apply-coupon", {"code": rng.choice(self.coupons)}, **token)
            if reply.status == 200:
                cart = reply.json
                self.cart_adds_up(cart)
        return cart

    def cart_life(self, rng):
        token = self.cart()
        if not (cart := self.fill(rng, token)):
            return
        item = rng.choice(cart["items"])
        reply = self.store("POST", "/cart/update-item", {"key": item["key"], "quantity": rng.randrange(1, 6)}, **token)
        before = self.store("GET", "/cart", **token).json
        self.cart_adds_up(before)
        if reply.refused:
            hold(before["items"] == cart["items"], "a refused change leaves the cart", items=len(before["items"]))
        cart = self.store("POST", "/cart/remove-item", {"key": item["key"]}, **token).json
        self.cart_adds_up(cart)
        hold(all(i["key"] != item["key"] for i in cart["items"]), "a removed line is gone", key=item["key"])

    def buy(self, rng):
        token = self.cart()
        if not (cart := self.fill(rng, token)):
            return
        address = {"first_name": "W", "last_name": "K", "address_1": "1 Road", "city": "Los Angeles", "state": "CA",
                   "postcode": "90001", "country": "US", "email": "walk@example.com", "phone": "1"}
        ready = self.store("POST", "/cart/update-customer", {"billing_address": address, "shipping_address": address}, **token)
        if ready.status == 200:
            cart = ready.json
        method = rng.choice(cart.get("payment_methods") or ["cod"])
        reply = self.store("POST", "/checkout", {"billing_address": address, "shipping_address": address, "payment_method": method}, **token)
        if reply.refused:
            return
        hold(reply.status == 200, "a checkout is answered", status=reply.status, body=reply.body[:200])
        order = self.v3("GET", f"/orders/{reply.json['order_id']}").json
        self.adds_up(order)
        # An order reckons its taxes anew: shipping beside goods of another class alone falls back to the standard rate in
        # the cart and does not in the order (WC_Tax::get_shipping_tax_rates, WC_Abstract_Order::calculate_taxes).
        classes = {line["tax_class"] for line in order["line_items"]}
        hold("" not in classes or Decimal(order["total"]) == Decimal(cart["totals"]["total_price"]) / 100, "an order costs what the cart said",
             order=order["total"], cart=cart["totals"]["total_price"])
        lines = {}
        for line in order["line_items"]:
            lines[line["product_id"]] = lines.get(line["product_id"], 0) + line["quantity"]
        self.orders[order["id"]] = {"lines": lines, "reduced": False, "refunded": False}
        self.last["orders"] = max(order["id"], self.last.get("orders", 0))
        self.moved(order["id"], order["status"])
