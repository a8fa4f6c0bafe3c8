import Simulator

/// cart.*: what a store says of itself.
enum WooStore {
    /// There is one store.
    static let id = "1"

    static let methods: [String: WooAdapter.Method] = [
        "cart.info": info, "cart.plugin.list": plugins, "cart.shipping_zones.list": zones,
        "cart.meta_data.list": metaData, "cart.meta_data.set": setMetaData, "cart.meta_data.unset": unsetMetaData,
    ]

    /// The currency that the store sells in.
    static func currency(_ adapter: WooAdapter) throws -> Currency {
        try adapter.countries.currency(try adapter.setting("woocommerce_currency", of: "general") ?? "")
    }

    private static let info: WooAdapter.Method = { adapter, call in
        let index = try adapter.client.get("/wp-json/").body
        var cart = Cart()
        cart.name = index.text("name").map(WooText.decoded)
        cart.url = index.text("home") ?? index.text("url")
        if call.shows("version") {
            cart.version = try adapter.get("system_status", WooQuery(["_fields": "environment"]))["environment"]?.text(
                "version")
        }
        cart.defaultRoundingPrecision = 4
        if call.shows("stores_info") { cart.storesInfo = [try storeInfo(index, adapter)] }
        if call.shows("shipping_zones") {
            cart.shippingZones =
                try adapter.get("shipping/zones").array?.map { zone in
                    CartShippingZone(id: zone.text("id") ?? "", name: zone.text("name"))
                } ?? []
        }
        return .model(cart)
    }

    private static func storeInfo(_ index: JSONValue, _ adapter: WooAdapter) throws -> CartStoreInfo {
        var info = CartStoreInfo()
        info.storeID = id
        info.name = index.text("name").map(WooText.decoded)
        info.currency = try currency(adapter)
        info.storeCurrencies = [info.currency]
        info.timezone = index.filled("timezone_string")
        // The setting holds a state behind a colon.
        info.country = try adapter.setting("woocommerce_default_country", of: "general")
            .map { String($0.prefix { $0 != ":" }) }
        info.multiStoreURL = index.text("home")
        info.active = true
        info.weightUnit = try adapter.setting("woocommerce_weight_unit", of: "products")
        info.dimensionUnit = try adapter.setting("woocommerce_dimension_unit", of: "products")
        return info
    }

    private static let plugins: WooAdapter.Method = { adapter, call in
        let status = try adapter.get("system_status", WooQuery(["_fields": "active_plugins,inactive_plugins"]))
        let all = [("active_plugins", true), ("inactive_plugins", false)].flatMap { name, isActive in
            status.items(name).map { (plugin: $0, isActive: isActive) }
        }
        let page = all.dropFirst(call.page.start).prefix(call.page.count)
        let rows: [JSONValue] = page.map { entry in
            [
                "name": .string(entry.plugin.text("name") ?? ""), "code": .string(entry.plugin.text("plugin") ?? ""),
                "active": .bool(entry.isActive),
            ]
        }
        // The document has a list of lists here.
        let number = JSONValue.int(Int64(all.count))
        return .members([
            "all_plugins": number, "plugins": [["all_plugins": number, "plugins": .array(rows)]],
        ])
    }

    // MARK: Shipping zones

    private static let zones: WooAdapter.Method = { adapter, call in
        let wanted = call.parameters.list("id")
        let all = try adapter.get("shipping/zones").array ?? []
        let rows = try all.filter { wanted?.contains($0.text("id") ?? "") ?? true }.map { zone in
            let id = zone.text("id") ?? ""
            let places = try adapter.get("shipping/zones/\(id)/locations").array ?? []
            let methods = try adapter.get("shipping/zones/\(id)/methods").array ?? []
            return CartShippingZone2(
                id: id, name: zone.text("name"), enabled: methods.contains { $0.flag("enabled") == true },
                countries: countries(places), shippingMethods: methods.map(method))
        }
        return .list(Listing(rows: Array(rows.dropFirst(call.page.start).prefix(call.page.count)), total: rows.count))
    }

    /// Places are countries, states (`US:CA`), continents and postcodes.
    private static func countries(_ places: [JSONValue]) -> [Country] {
        var seen: Set<String> = []
        return places.filter { ["country", "state"].contains($0.text("type")) }.compactMap { place in
            let code = String((place.text("code") ?? "").prefix { $0 != ":" })
            guard seen.insert(code).inserted else { return nil }
            return WooCountries.country(code)
        }
    }

    private static func method(_ native: JSONValue) -> CartShippingMethod {
        var method = CartShippingMethod()
        method.name = native.text("title")
        method.type = native.text("method_id")
        method.enabled = native.flag("enabled") == true ? "1" : "0"
        method.defaultPrice = native["settings"]?["cost"]?.text("value")
        method.minOrderAmount = native["settings"]?["min_amount"]?.filled("value")
        return method
    }

    // MARK: Meta data

    private static let entities = ["product": "products", "order": "orders", "customer": "customers"]

    private static func entity(_ call: StoreCall) throws -> (path: String, missing: UnifiedError) {
        let name = call.parameters.filled("entity") ?? "product"
        guard let collection = entities[name] else {
            throw UnifiedError.wrong(
                "entity",
                takes:
                    "enum. One of the following values are allowed: \(entities.keys.sorted().joined(separator: ", ")).")
        }
        let id = try call.required("entity_id")
        let missing = UnifiedError.notFound(WooText.titled(name), id: id)
        guard let number = WooValue.id(id) else { throw missing }
        return ("\(collection)/\(number)", missing)
    }

    private static let metaData: WooAdapter.Method = { adapter, call in
        let (path, missing) = try entity(call)
        let key = call.parameters.filled("key")
        let rows = try adapter.get(path, orElse: missing).items("meta_data").filter {
            key == nil || $0.text("key") == key
        }
        .map { meta in
            CartMetaData(
                id: meta.text("id") ?? "", key: meta.text("key"),
                value: meta.text("value") ?? meta["value"].map { JSONWriter.text($0, style: .plain) })
        }
        return .list(Listing(rows: Array(rows.dropFirst(call.page.start).prefix(call.page.count)), total: rows.count))
    }

    private static let setMetaData: WooAdapter.Method = { adapter, call in
        let (path, missing) = try entity(call)
        let key = try call.required("key")
        let entry: JSONValue = ["key": .string(key), "value": .string(call.parameters.text("value") ?? "")]
        let after = try adapter.send("PUT", path, ["meta_data": [entry]], orElse: missing)
        let id = after.items("meta_data").last { $0.text("key") == key }?.text("id")
        return .members(["id": .string(id ?? "")])
    }

    private static let unsetMetaData: WooAdapter.Method = { adapter, call in
        let (path, missing) = try entity(call)
        let (key, id) = (try call.required("key"), try call.required("id"))
        let known = try adapter.get(path, orElse: missing).items("meta_data")
        guard let entry = known.first(where: { $0.text("id") == id && $0.text("key") == key }) else {
            throw UnifiedError.notFound("Meta data", id: id)
        }
        let gone: JSONValue = ["id": entry["id"] ?? .null, "key": .string(key), "value": .null]
        try adapter.send("PUT", path, ["meta_data": [gone]])
        return .members(["status": true])
    }
}
