import PHP
import Simulator

/// `cart/items` and `cart/items/{key}`.
enum CartItemsEndpoints {
    static let list = CartEndpoints.on { request, cart in
        let payload = try CartItemPayload(cart)
        let summary = try cart.summary
        return try RestResponse(for: request.scope, capacity: 2048) { json in
            try json.array(of: summary.lines) { json, line in
                try payload.write(line, summary, &json, links: links(line.item.key, request))
            }
        }
    }

    static let create = CartEndpoints.on { request, cart in
        if request["key"]?.phpTruth == true {
            throw RestError("woocommerce_rest_cart_item_exists", "Cannot create an existing cart item.", status: 400)
        }
        let key = try cart.add(CartEndpoints.addition(request))
        _ = try cart.dropInvalidCoupons()
        return try single(key, cart, links: links(key, request), status: 201)
    }

    /// Everything goes, coupons too (cart-items/delete-all).
    static let deleteAll = CartEndpoints.on { _, cart in
        cart.state.empty()
        return RestResponse([])
    }

    static let get = CartEndpoints.on { request, cart in
        let key = request.string("key") ?? ""
        _ = try cart.line(key)
        return try single(key, cart, links: oddLinks(key, request))
    }

    /// Without a quantity nothing is looked at, not even the key (cart-items/put-unknown-key).
    static let update = CartEndpoints.on { request, cart in
        guard request.method != "POST" else {
            throw RestError("woocommerce_rest_invalid_endpoint", "Method not implemented", status: 404)
        }
        let key = request.string("key") ?? ""
        if let quantity = request["quantity"] { try cart.setQuantity(CartQuantity(sent: quantity), of: key) }
        _ = try cart.dropInvalidCoupons()
        return try single(key, cart, links: oddLinks(key, request))
    }

    static let delete = CartEndpoints.on { request, cart in
        try cart.remove(request.string("key") ?? "")
        _ = try cart.dropInvalidCoupons()
        return .noContent
    }

    // MARK: One line

    private static func single(_ key: String, _ cart: Cart, links: JSONObject, status: Int = 200) throws -> RestResponse
    {
        let summary = try cart.summary
        guard let line = summary.lines.first(where: { $0.item.key == key }) else {
            return RestResponse(.object([:]), status: status, links: links)
        }
        let payload = try CartItemPayload(cart)
        return try RestResponse(for: cart.scope, status: status, links: links) { json in
            try payload.write(line, summary, &json)
        }
    }

    private static func links(_ key: String, _ request: RestRequest) -> JSONObject {
        let base = request.scope.site.rest("/\(namespace(request))/cart/items")
        let hints: JSONValue = ["allow": ["GET", "POST", "PUT", "PATCH", "DELETE"]]
        return [
            "self": [["href": .string("\(base)/\(key)"), "targetHints": hints]],
            "collection": [["href": .string(base)]],
        ]
    }

    /// The route's pattern stands where the path should, as the imitated system has it (seed/document-cart-http).
    private static func oddLinks(_ key: String, _ request: RestRequest) -> JSONObject {
        let base = request.scope.site.rest("/\(namespace(request))/cart/items/(?P<key>[\\w-]{32})")
        return ["self": [["href": .string("\(base)/\(key)")]], "collection": [["href": .string(base)]]]
    }

    /// `wc/store/v1`, or `wc/store` for the alias.
    static func namespace(_ request: RestRequest) -> String {
        request.path.lowercased().hasPrefix("/wc/store/v1") ? "wc/store/v1" : "wc/store"
    }
}
