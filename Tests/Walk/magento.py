"""Steps over Magento's REST API, and the laws that a shop keeps."""
import urllib.parse

from client import Caller, hold


class Shop:
    steps = ["make_product"] * 3 + ["change_product"] * 2 + ["delete_product", "make_category", "assign", "move_category",
             "delete_category", "set_sources", "set_sources", "legacy_stock", "in_the_queue", "make_refused", "edit_refused", "tier_prices",
             "buy", "buy", "buy", "buy", "bill", "bill", "send", "send", "send", "call_off", "give_back", "give_back",
             "hold_up", "order_refused"]

    def __init__(self, base, sandbox, keys):
        anyone = Caller(base, f"/s/{sandbox}/rest/all/V1", {})
        login = {k: keys["admin"][k] for k in ("username", "password")}
        token = anyone("POST", "/integration/admin/token", login)
        hold(token.status == 200, "an administrator logs in", status=token.status, body=token.body[:200])
        head = {"Authorization": f"Bearer {token.json}"}
        self.api = Caller(base, f"/s/{sandbox}/rest/all/V1", head)
        self.queue = Caller(base, f"/s/{sandbox}/rest/all/async/V1", head)
        self.admin = Caller(base, "/__admin", {"X-Sim-Sandbox": sandbox})
        self.guest = Caller(base, f"/s/{sandbox}/rest/default/V1", {})
        self.skus, self.categories, self.quantities = {}, [], {}
        # Orders by their numbers, and what they were promised of a SKU and have not got.
        self.orders, self.promised = {}, {}
        # SKUs whose index was made last by a shipment or a refund.
        self.indexed_in_between = set()
        self.last, self.serial = {}, 0
        listed = self.api("GET", "/inventory/sources?searchCriteria").json["items"]
        self.sources = [s["source_code"] for s in listed if s["enabled"]]
        links = self.api("GET", "/inventory/stock-source-links?searchCriteria").json["items"]
        self.stocks = {}
        for link in links:
            self.stocks.setdefault(link["stock_id"], set()).add(link["source_code"])
        self.stock = self.api("GET", "/inventory/stock-resolver/website/base").json["stock_id"]

    @property
    def sent(self):
        return self.api.sent + self.guest.sent + self.queue.sent + self.admin.sent

    # Laws

    def grows(self, kind, number):
        hold(number > self.last.get(kind, 0), f"ids of {kind} grow", id=number, last=self.last.get(kind))
        self.last[kind] = number

    def picture(self):
        fields = "items[id,sku,name,price,status,extension_attributes],total_count"
        return [self.api("GET", f"/products?searchCriteria[pageSize]=300&fields={fields}").body,
                self.api("GET", "/categories?fields=id,name,position,product_count,children_data").body,
                self.api("GET", "/inventory/source-items?searchCriteria[pageSize]=1000").body,
                self.api("GET", "/orders?searchCriteria[pageSize]=300&fields=items[entity_id,state,status,total_due],total_count").body]

    def refused(self, what, send):
        before = self.picture()
        reply = send()
        hold(reply.refused, f"{what} is refused", status=reply.status, body=reply.body[:200])
        hold(before == self.picture(), f"{what}: a refused request changes nothing")

    def reads(self, product):
        seen = self.api("GET", "/products/" + urllib.parse.quote(product["sku"], safe=""))
        hold(seen.status == 200, "what was saved is read", sku=product["sku"], status=seen.status)
        differ = [k for k in product if seen.json.get(k) != product[k] and k not in ("updated_at",)]
        hold(not differ, "product: what was written is read", sku=product["sku"], member=differ[:1],
             written=[product[k] for k in differ[:1]], read=[seen.json.get(k) for k in differ[:1]])

    def salable(self, sku):
        """What is salable is what the stock's sources hold, less what orders were promised: or nothing, where the index was
        made while a shipment had left its source and its promise stood yet (ship-from-named-sources)."""
        for stock, sources in self.stocks.items():
            held = self.quantities.get(sku, {})
            if not sources & set(held):
                continue
            seen = self.api("GET", f"/inventory/get-product-salable-quantity/{sku}/{stock}")
            # What the index calls unsalable has nothing to sell (InventorySales GetProductSalableQty).
            want = sum(q for s, (q, on) in held.items() if s in sources and on)
            want -= self.promised.get(sku, 0) if stock == self.stock else 0
            if want < 0 or sku in self.indexed_in_between and seen.body == b"0":
                continue
            hold(seen.status == 200 and abs(seen.json - want) < 1e-6, "salable = sources + reservations", sku=sku, stock=stock,
                 seen=seen.body, reckoned=want)

    def finish(self):
        for sku in self.quantities:
            self.salable(sku)
        for number in self.orders:
            self.adds_up(number)
        first = self.api("GET", "/products?searchCriteria[pageSize]=1&fields=total_count").json["total_count"]
        listed, page = [], 1
        while len(listed) < first:
            items = self.api("GET", f"/products?searchCriteria[pageSize]=9&searchCriteria[currentPage]={page}&fields=items[sku]").json["items"]
            listed += [i["sku"] for i in items]
            page += 1
            hold(page < 200, "pages end", page=page)
        hold(len(listed) == first == len(set(listed)), "a list has as many as its total_count", total=first, listed=len(listed))
        hold(set(self.skus) <= set(listed), "every product that was made is listed", missing=list(set(self.skus) - set(listed))[:3])
        tree = self.api("GET", "/categories").json
        seen = []

        def visit(node, level):
            seen.append(node["id"])
            hold(node["level"] == level, "a category's level is its depth", id=node["id"], level=node["level"], depth=level)
            for child in node["children_data"]:
                hold(child["parent_id"] == node["id"], "a child names its parent", id=child["id"])
                visit(child, level + 1)

        visit(tree, tree["level"])
        hold(len(seen) == len(set(seen)), "a category stands once in the tree", seen=seen)
        hold(set(self.categories) <= set(seen), "every category that was made stands in the tree", made=self.categories, tree=seen)

    # Products

    def body(self, rng, sku):
        return {"sku": sku, "name": f"Thing {sku}", "attribute_set_id": 4, "type_id": "simple", "status": 1,
                "visibility": 4, "price": rng.randrange(1, 99999) / 100, "weight": rng.randrange(1, 50) / 10}

    def make_product(self, rng):
        self.serial += 1
        body = self.body(rng, f"walk-{self.serial}-{rng.randrange(10**6)}")
        if rng.random() < 0.5:
            body["extension_attributes"] = {"stock_item": {"qty": rng.randrange(0, 50), "is_in_stock": True}}
        reply = self.api("POST", "/products", {"product": body})
        hold(reply.status == 200, "a product is made", status=reply.status, body=reply.body[:300])
        product = reply.json
        self.grows("products", product["id"])
        self.reads(product)
        self.skus[body["sku"]] = product["id"]

    def change_product(self, rng):
        if not self.skus:
            return
        sku = rng.choice(list(self.skus))
        body = rng.choice([{"name": f"Other {rng.randrange(999)}"}, {"price": rng.randrange(1, 900)}, {"status": 2}, {"visibility": 2},
                           {"custom_attributes": [{"attribute_code": "description", "value": "New"}]}])
        reply = self.api("PUT", f"/products/{sku}", {"product": body})
        hold(reply.status == 200, "a product is changed", status=reply.status, body=reply.body[:300])
        hold(reply.json["id"] == self.skus[sku], "a change keeps the id", sku=sku)
        self.reads(reply.json)

    def delete_product(self, rng):
        if not self.skus:
            return
        sku = rng.choice(list(self.skus))
        hold(self.api("DELETE", f"/products/{sku}").body == b"true", "a product is deleted", sku=sku)
        hold(self.api("GET", f"/products/{sku}").status == 404, "what was deleted is gone", sku=sku)
        del self.skus[sku]
        self.quantities.pop(sku, None)
        self.promised.pop(sku, None)

    def in_the_queue(self, rng):
        self.serial += 1
        body = self.body(rng, f"queued-{self.serial}-{rng.randrange(10**6)}")
        reply = self.queue("POST", "/products", {"product": body})
        hold(reply.status == 202, "a product is taken for later", status=reply.status, body=reply.body[:200])
        hold(self.api("GET", f"/products/{body['sku']}").status == 404, "what waits in the queue is not there yet", sku=body["sku"])
        self.admin("POST", "/queues/async.operations.all/run", {})
        bulk = reply.json["bulk_uuid"]
        status = self.api("GET", f"/bulk/{bulk}/status").json
        hold([o["status"] for o in status["operations_list"]] == [1], "the queue has worked", operations=status["operations_list"])
        seen = self.api("GET", f"/products/{body['sku']}")
        hold(seen.status == 200, "what the queue made is there", sku=body["sku"], status=seen.status)
        self.grows("products", seen.json["id"])
        self.skus[body["sku"]] = seen.json["id"]

    def tier_prices(self, rng):
        if not self.skus:
            return
        sku = rng.choice(list(self.skus))
        price = {"price": rng.randrange(1, 9), "price_type": "fixed", "website_id": 0, "sku": sku,
                 "customer_group": "ALL GROUPS", "quantity": rng.randrange(2, 9)}
        reply = self.api("POST", "/products/tier-prices", {"prices": [price]})
        hold(reply.status == 200, "tier prices are kept", status=reply.status, body=reply.body[:200])
        if reply.json == []:
            seen = self.api("POST", "/products/tier-prices-information", {"skus": [sku]}).json
            hold(any(p["quantity"] == price["quantity"] and p["price"] == price["price"] for p in seen), "a tier price is read",
                 sku=sku, seen=seen)

    # Stock

    def set_sources(self, rng):
        if not self.skus:
            return
        sku = rng.choice(list(self.skus))
        items = [{"sku": sku, "source_code": code, "quantity": rng.randrange(0, 99), "status": rng.choice([1, 1, 0])}
                 for code in rng.sample(self.sources, rng.randrange(1, len(self.sources) + 1))]
        reply = self.api("POST", "/inventory/source-items", {"sourceItems": items})
        hold(reply.status == 200, "source items are saved", status=reply.status, body=reply.body[:200])
        self.indexed_in_between.discard(sku)
        held = self.quantities.setdefault(sku, {})
        held.update({i["source_code"]: (i["quantity"], i["status"]) for i in items})
        listed = self.api("GET", "/inventory/source-items?searchCriteria[filterGroups][0][filters][0][field]=sku"
                          f"&searchCriteria[filterGroups][0][filters][0][value]={sku}").json
        seen = {i["source_code"]: (i["quantity"], i["status"]) for i in listed["items"]}
        hold(all(seen.get(c) == v for c, v in held.items()), "source items are read as they were saved", sku=sku, seen=seen, saved=held)
        hold(listed["total_count"] == len(listed["items"]), "source items are counted", total=listed["total_count"])

    def legacy_stock(self, rng):
        if not self.skus:
            return
        sku, quantity = rng.choice(list(self.skus)), rng.randrange(1, 60)
        reply = self.api("PUT", f"/products/{sku}", {"product": {"extension_attributes": {
            "stock_item": {"qty": quantity, "is_in_stock": True}}}})
        hold(reply.status == 200, "a stock item is saved", status=reply.status, body=reply.body[:200])
        listed = self.api("GET", "/inventory/source-items?searchCriteria[filterGroups][0][filters][0][field]=sku"
                          f"&searchCriteria[filterGroups][0][filters][0][value]={sku}").json["items"]
        held = {i["source_code"]: i["quantity"] for i in listed}
        hold(held.get("default") == quantity, "the default source holds what the stock item says", sku=sku, held=held, quantity=quantity)
        if sku in self.quantities:
            self.quantities[sku]["default"] = (quantity, 1)

    def sources_of(self, sku):
        listed = self.api("GET", "/inventory/source-items?searchCriteria[filterGroups][0][filters][0][field]=sku"
                          f"&searchCriteria[filterGroups][0][filters][0][value]={sku}").json["items"]
        return {i["source_code"]: (i["quantity"], i["status"]) for i in listed}

    # Orders

    def adds_up(self, number):
        """The order's parts are its whole, and its lines have what the walk did to them."""
        order = self.api("GET", f"/orders/{number}").json
        parts = order["subtotal"] + order["discount_amount"] + order["shipping_amount"] + order["tax_amount"] \
            + order.get("discount_tax_compensation_amount", 0)
        hold(abs(parts - order["grand_total"]) < 0.005, "an order's parts add up", order=number, parts=parts, total=order["grand_total"])
        rows = sum(i["row_total"] for i in order["items"])
        hold(abs(rows - order["subtotal"]) < 0.005, "lines are the subtotal", order=number, lines=rows, subtotal=order["subtotal"])
        paid, refunded = order.get("total_paid", 0), order.get("total_refunded", 0)
        hold(refunded <= paid + 0.005 <= order["grand_total"] + 0.01, "refunded <= paid <= total", order=number, paid=paid, refunded=refunded)
        for item in order["items"]:
            line = self.orders[number][item["item_id"]]
            seen = {k: item[f"qty_{k}"] for k in ("ordered", "invoiced", "shipped", "canceled", "refunded")}
            hold(all(seen[k] == line[k] for k in seen), "a line has what was done to it", order=number, seen=seen, reckoned=line)
        return order

    def line(self, rng, fits):
        """A line of an order, and the order, where there is one that fits."""
        fitting = [(n, i) for n, lines in self.orders.items() for i, line in lines.items() if line["sku"] in self.skus and fits(line)]
        return rng.choice(fitting) if fitting else (None, None)

    def buy(self, rng):
        if not self.skus:
            return
        cart, wanted = self.guest("POST", "/guest-carts").json, {}
        stocked = [s for s in self.skus if s in self.quantities]
        pool = stocked if stocked and rng.random() < 0.8 else list(self.skus)
        for sku in rng.sample(pool, min(len(pool), rng.randrange(1, 3))):
            qty = rng.randrange(1, 5)
            product = self.api("GET", f"/products/{sku}").json
            enough = self.api("GET", f"/inventory/is-product-salable-for-requested-qty/{sku}/{self.stock}/{qty}").json["salable"]
            added = self.guest("POST", f"/guest-carts/{cart}/items", {"cartItem": {"sku": sku, "qty": qty, "quote_id": cart}})
            want = enough and product["status"] == 1
            hold((added.status == 200) == want, "a cart takes what is salable", sku=sku, qty=qty, salable=enough,
                 enabled=product["status"], status=added.status, body=added.body[:200])
            if want:
                wanted[sku] = qty
        if not wanted:
            return
        place = {"firstname": "A", "lastname": "B", "street": ["1 Main St"], "city": "Oakland", "region_id": 12,
                 "postcode": "94607", "country_id": "US", "telephone": "1"}
        reply = self.guest("POST", f"/guest-carts/{cart}/shipping-information", {"addressInformation": {
            "shipping_address": place, "billing_address": place, "shipping_carrier_code": "flatrate",
            "shipping_method_code": "flatrate"}})
        hold(reply.status == 200, "a way of shipping is taken", status=reply.status, body=reply.body[:200])
        reply = self.guest("POST", f"/guest-carts/{cart}/payment-information", {
            "email": "walk@example.com", "paymentMethod": {"method": "checkmo"}, "billingAddress": place})
        hold(reply.status == 200, "what a cart took is sold", status=reply.status, body=reply.body[:200], wanted=wanted)
        number = int(reply.json)
        self.grows("orders", number)
        items = self.api("GET", f"/orders/{number}").json["items"]
        hold({i["sku"]: i["qty_ordered"] for i in items} == wanted, "an order has what was bought", order=number, wanted=wanted)
        self.orders[number] = {i["item_id"]: {"sku": i["sku"], "ordered": i["qty_ordered"], "invoiced": 0, "shipped": 0,
                                              "canceled": 0, "refunded": 0} for i in items}
        for sku, qty in wanted.items():
            self.promised[sku] = self.promised.get(sku, 0) + qty
            self.salable(sku)
        self.adds_up(number)

    def bill(self, rng):
        number, item = self.line(rng, lambda l: l["ordered"] - l["canceled"] > l["invoiced"])
        if number is None:
            return
        line = self.orders[number][item]
        qty = rng.randrange(1, int(line["ordered"] - line["canceled"] - line["invoiced"]) + 1)
        send = lambda: self.api("POST", f"/order/{number}/invoice", {"items": [{"order_item_id": item, "qty": qty}], "capture": True})
        # What was called off with nothing billed is canceled, though a part of it was sent.
        if self.api("GET", f"/orders/{number}?fields=state").json["state"] == "canceled":
            self.refused("an invoice of an order that was called off", send)
            return
        reply = send()
        hold(reply.status == 200, "an order is billed", order=number, status=reply.status, body=reply.body[:200])
        self.grows("invoices", int(reply.json))
        line["invoiced"] += qty
        order = self.adds_up(number)
        billed = self.api("GET", "/invoices?searchCriteria[filterGroups][0][filters][0][field]=order_id"
                          f"&searchCriteria[filterGroups][0][filters][0][value]={number}").json["items"]
        total = sum(i["grand_total"] for i in billed)
        hold(abs(total - order["total_invoiced"]) < 0.005, "invoices add up to what was billed", order=number, invoices=total,
             billed=order["total_invoiced"])
        if all(l["invoiced"] == l["ordered"] for l in self.orders[number].values()):
            hold(abs(total - order["grand_total"]) < 0.005, "a billed order is billed whole", order=number, invoices=total,
                 total=order["grand_total"])

    def send(self, rng):
        number, item = self.line(rng, lambda l: l["ordered"] - l["canceled"] - l["refunded"] > l["shipped"])
        if number is None:
            return
        line = self.orders[number][item]
        sku, qty = line["sku"], rng.randrange(1, int(line["ordered"] - line["canceled"] - line["refunded"] - line["shipped"]) + 1)
        source = rng.choice(self.sources)
        held = self.sources_of(sku)
        send = lambda: self.api("POST", f"/order/{number}/ship", {
            "items": [{"order_item_id": item, "qty": qty}], "arguments": {"extension_attributes": {"source_code": source}}})
        if held.get(source, (0, 0))[0] < qty:
            self.refused("a shipment of what its source has not", send)
            return
        reply = send()
        hold(reply.status == 200, "an order is sent", order=number, status=reply.status, body=reply.body[:200], held=held, source=source)
        self.grows("shipments", int(reply.json))
        line["shipped"] += qty
        self.indexed_in_between.add(sku)
        self.promised[sku] = self.promised.get(sku, 0) - qty
        after = self.sources_of(sku)
        hold(after[source][0] == held[source][0] - qty and all(after[s] == held[s] for s in held if s != source),
             "what is sent leaves its source", sku=sku, source=source, before=held, after=after)
        if sku in self.quantities:
            self.quantities[sku].update({s: v for s, v in after.items() if s in self.quantities[sku] or s == source})
            self.salable(sku)
        self.adds_up(number)

    def call_off(self, rng):
        number, _ = self.line(rng, lambda l: l["ordered"] - l["canceled"] > max(l["invoiced"], l["shipped"]))
        if number is None:
            return
        reply = self.api("POST", f"/orders/{number}/cancel")
        hold(reply.body == b"true", "an order is called off", order=number, status=reply.status, body=reply.body[:200])
        for line in self.orders[number].values():
            off = line["ordered"] - line["canceled"] - max(line["invoiced"], line["shipped"])
            line["canceled"] += off
            if line["sku"] in self.skus:
                self.promised[line["sku"]] = self.promised.get(line["sku"], 0) - off
                if line["sku"] in self.quantities:
                    self.salable(line["sku"])
        self.adds_up(number)

    def give_back(self, rng):
        number, item = self.line(rng, lambda l: l["shipped"] == l["invoiced"] == l["ordered"] > l["refunded"])
        if number is None:
            return
        line = self.orders[number][item]
        sku, qty = line["sku"], rng.randrange(1, int(line["ordered"] - line["refunded"]) + 1)
        back, before = rng.random() < 0.5, self.sources_of(line["sku"])
        body = {"items": [{"order_item_id": item, "qty": qty}], "arguments": {"shipping_amount": 0}}
        if back:
            body["arguments"]["extension_attributes"] = {"return_to_stock_items": [item]}
        reply = self.api("POST", f"/order/{number}/refund", body)
        hold(reply.status == 200, "what was paid is given back", order=number, status=reply.status, body=reply.body[:200])
        self.grows("creditmemos", int(reply.json))
        line["refunded"] += qty
        self.indexed_in_between.add(sku)
        after = self.sources_of(sku)
        gained = sum(q for q, _ in after.values()) - sum(q for q, _ in before.values())
        hold(gained == (qty if back else 0), "what comes back lies in a source", sku=sku, qty=qty, back=back, before=before, after=after)
        if sku in self.quantities:
            self.quantities[sku].update({s: v for s, v in after.items() if s in self.quantities[sku]})
            self.salable(sku)
        self.adds_up(number)

    def hold_up(self, rng):
        number, _ = self.line(rng, lambda l: l["ordered"] - l["canceled"] > l["invoiced"])
        if number is None:
            return
        before = self.api("GET", f"/orders/{number}").json
        if before["state"] not in ("new", "processing"):
            self.refused("a hold of an order that is over", lambda: self.api("POST", f"/orders/{number}/hold"))
            return
        hold(self.api("POST", f"/orders/{number}/hold").body == b"true", "an order is held", order=number)
        held = self.api("GET", f"/orders/{number}").json
        hold(held["state"] == "holded", "a held order says so", order=number, state=held["state"])
        hold(self.api("POST", f"/orders/{number}/unhold").body == b"true", "an order is let go", order=number)
        after = self.api("GET", f"/orders/{number}").json
        hold(after["state"] == before["state"], "an order that is let go is as it was", order=number, before=before["state"],
             after=after["state"])

    def order_refused(self, rng):
        what, method, path, body = rng.choice([
            ("an invoice of no order", "POST", "/order/999999/invoice", {}),
            ("a shipment of no order", "POST", "/order/999999/ship", {}),
            ("a refund of no order", "POST", "/order/999999/refund", {}),
            ("a hold of no order", "POST", "/orders/999999/hold", None),
            ("a cart that is none", "POST", "/carts/999999/items", {"cartItem": {"sku": "walk-none", "qty": 1, "quote_id": "999999"}}),
            ("an order without a payment", "POST", "/orders", {"entity": {"base_grand_total": 1, "grand_total": 1}}),
        ])
        self.refused(what, lambda: self.api(method, path, body))

    # Categories

    def make_category(self, rng):
        self.serial += 1
        body = {"name": f"Walk {self.serial} {rng.randrange(999)}", "is_active": True, "parent_id": 2}
        if self.categories and rng.random() < 0.6:
            body["parent_id"] = rng.choice(self.categories)
        reply = self.api("POST", "/categories", {"category": body})
        hold(reply.status == 200, "a category is made", status=reply.status, body=reply.body[:200])
        self.grows("categories", reply.json["id"])
        self.categories.append(reply.json["id"])

    def inside(self, node):
        return [node["id"]] + [i for c in node["children_data"] for i in self.inside(c)]

    def move_category(self, rng):
        if len(self.categories) < 2:
            return
        what, to = rng.sample(self.categories, 2)
        below = self.inside(self.api("GET", f"/categories?rootCategoryId={what}").json)
        send = lambda: self.api("PUT", f"/categories/{what}/move", {"parentId": to})
        if to in below:
            self.refused("a category into its own child", send)
        else:
            hold(send().body == b"true", "a category is moved", category=what, to=to)
            hold(self.api("GET", f"/categories/{what}").json["parent_id"] == to, "a moved category names its parent", category=what)

    def delete_category(self, rng):
        if not self.categories:
            return
        what = rng.choice(self.categories)
        below = self.inside(self.api("GET", f"/categories?rootCategoryId={what}").json)
        hold(self.api("DELETE", f"/categories/{what}").body == b"true", "a category is deleted", category=what)
        for gone in below:
            hold(self.api("GET", f"/categories/{gone}").status == 404, "what lay below a deleted category is gone", category=gone)
        self.categories = [c for c in self.categories if c not in below]

    def assign(self, rng):
        if not self.categories or not self.skus:
            return
        what, sku = rng.choice(self.categories), rng.choice(list(self.skus))
        reply = self.api("POST", f"/categories/{what}/products", {"productLink": {"sku": sku, "position": 1, "category_id": what}})
        hold(reply.body == b"true", "a product is put into a category", status=reply.status, body=reply.body[:200])
        listed = self.api("GET", f"/categories/{what}/products").json
        hold(any(l["sku"] == sku for l in listed), "a category lists its product", sku=sku, listed=listed[:3])
        links = self.api("GET", f"/products/{sku}").json["extension_attributes"].get("category_links", [])
        hold(any(int(l["category_id"]) == what for l in links), "a product names its category", sku=sku, links=links)

    # Refusals

    def make_refused(self, rng):
        what, method, path, body = rng.choice([
            ("a product without a name", "POST", "/products", {"product": {"sku": "walk-none", "attribute_set_id": 4, "price": 1}}),
            ("a product of an unknown set", "POST", "/products", {"product": self.body(rng, "walk-none") | {"attribute_set_id": 99999}}),
            ("a product with a text for a price", "POST", "/products", {"product": self.body(rng, "walk-none") | {"price": "dear"}}),
            ("no product at all", "POST", "/products", {}),
            ("an unknown product", "DELETE", "/products/walk-none", None),
            ("a category without a name", "POST", "/categories", {"category": {"is_active": True}}),
            ("a category below none", "POST", "/categories", {"category": {"name": "x", "is_active": True, "parent_id": 999999}}),
            ("a source item of no source", "POST", "/inventory/source-items", {"sourceItems": [
                {"sku": "walk-none", "source_code": "no-such-source", "quantity": 1, "status": 1}]}),
            ("a list by no criteria", "GET", "/products", None),
            ("a filter by an unknown field", "GET", "/products?searchCriteria[filterGroups][0][filters][0][field]=nope"
             "&searchCriteria[filterGroups][0][filters][0][value]=1", None),
        ])
        self.refused(what, lambda: self.api(method, path, body))

    def edit_refused(self, rng):
        if not self.skus:
            return
        sku = rng.choice(list(self.skus))
        body = rng.choice([{"price": "dear"}, {"status": {"a": 1}}, {"attribute_set_id": 99999}, {"name": ""}, {"unknown": 1}])
        self.refused(f"a change to {body}", lambda: self.api("PUT", f"/products/{sku}", {"product": body}))
