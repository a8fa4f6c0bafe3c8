import Simulator

/// product.option.*: what buyers fill in or choose, Magento's custom options.
enum MagentoOptionMethods {
    static let methods: [String: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult] = [
        "product.option.list": list, "product.option.add": add, "product.option.delete": delete,
        "product.option.value.add": addValue, "product.option.value.delete": deleteValue,
    ]

    /// All options of a product, those that choose a variant among them.
    private static let list: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let (sku, scope) = try product(call, adapter)
        let native = try adapter.client.get(scope.root + "/products/\(MagentoAdapter.segment(sku))").body
        let rows = try MagentoOptions(adapter, scope).options(native)
        let page = rows.dropFirst(call.page.start).prefix(call.page.count)
        return .list(Listing(rows: Array(page), total: rows.count))
    }

    private static func product(_ call: StoreCall, _ adapter: MagentoAdapter) throws -> (sku: String, MagentoScope) {
        let id = try call.required("product_id")
        let scope = try adapter.scope(call.parameters)
        return (try MagentoProducts.sku(of: id, adapter, scope), scope)
    }

    private static let types = [
        "option_type_select": "drop_down", "option_type_radio": "radio", "option_type_checkbox": "checkbox",
        "option_type_multicheckbox": "checkbox", "option_type_multiselect": "multiple", "option_type_text": "field",
        "option_type_readonly": "field", "option_type_textarea": "area", "option_type_date": "date",
        "option_type_datetime": "date_time", "option_type_time": "time", "option_type_file": "file",
    ]

    private static let add: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let (name, type) = (try call.required("name"), try call.required("type"))
        let (sku, scope) = try product(call, adapter)
        var option: JSONObject = [
            "product_sku": .string(sku), "title": .string(name), "type": .string(types[type.lowercased()] ?? type),
            "sort_order": .int(Int64(call.parameters.integer("sort_order") ?? 0)),
            "is_require": .bool(call.parameters.flag("required") ?? false),
        ]
        let values = call.parameters.objects("values").enumerated().map { place, value in
            Self.value(value, place)
        }
        if values.isEmpty {
            option["price"] = 0
            option["price_type"] = "fixed"
        } else {
            option["values"] = .array(values)
        }
        let made = try adapter.client.send("POST", scope.root + "/products/options", ["option": .object(option)]).body
        let ids = made.items("values").compactMap { $0.text("option_type_id") }
        return .members([
            "option_id": JSONValue(made.text("option_id")), "product_option_id": .string(made.text("option_id") ?? ""),
            "product_value_ids": ids.isEmpty ? nil : .string(ids.joined(separator: ",")),
        ])
    }

    private static func value(_ value: Parameters, _ place: Int) -> JSONValue {
        [
            "title": .string(value.text("value") ?? value.text("option_value") ?? value.text("name") ?? ""),
            "sort_order": .int(Int64(value.integer("sort_order") ?? place)),
            "price": .number(value.number("price") ?? 0), "price_type": "fixed",
        ]
    }

    private static let delete: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let (path, _) = try option(call, adapter)
        _ = try adapter.client.send("DELETE", path)
        return .members(["deleted": "1"])
    }

    private static func option(_ call: StoreCall, _ adapter: MagentoAdapter) throws -> (path: String, JSONObject) {
        let id = try call.required("option_id")
        let (sku, scope) = try product(call, adapter)
        let path = scope.root + "/products/\(MagentoAdapter.segment(sku))/options/\(MagentoAdapter.segment(id))"
        let missing = UnifiedError.notFound("Option", id: id)
        guard Int(id) != nil, let option = try adapter.body(path, orElse: missing).object else { throw missing }
        return (path, option)
    }

    /// The option is written again with one value more.
    private static let addValue: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let (_, native) = try option(call, adapter)
        let (sku, scope) = try product(call, adapter)
        var option = native
        let known = option["values"]?.array ?? []
        option["product_sku"] = .string(sku)
        option["values"] = .array(known + [value(call.parameters, known.count)])
        let id = try call.required("option_id")
        let path = scope.root + "/products/options/\(id)"
        let made = try adapter.client.send("PUT", path, ["option": .object(option)]).body
        let before = Set(known.compactMap { $0.text("option_type_id") })
        let new = made.items("values").compactMap { $0.text("option_type_id") }.first { !before.contains($0) }
        return .members(["option_value_id": .string(new ?? "")])
    }

    private static let deleteValue: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let id = try call.required("option_value_id")
        let (_, native) = try option(call, adapter)
        let (sku, scope) = try product(call, adapter)
        var option = native
        let known = option["values"]?.array ?? []
        let rest = known.filter { $0.text("option_type_id") != id }
        guard rest.count < known.count else { throw UnifiedError.notFound("Option value", id: id) }
        option["product_sku"] = .string(sku)
        option["values"] = .array(rest)
        let path = scope.root + "/products/options/\(try call.required("option_id"))"
        _ = try adapter.client.send("PUT", path, ["option": .object(option)])
        return .members(["deleted": "1"])
    }
}
