import Simulator

/// cart.info, cart.plugin.list, cart.coupon.*, tax.class.*, order.abandoned.list and what else is about the shop as a whole.
enum MagentoCart {
    static let methods: [String: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult] = [
        "cart.info": info, "cart.plugin.list": plugins, "tax.class.list": taxClasses, "tax.class.info": taxClass,
        "product.brand.list": brands, "product.currency.list": currencies, "order.abandoned.list": abandoned,
        "product.store.assign": assignStore, "product.price.add": prices, "product.price.update": prices,
        "product.price.delete": deletePrices, "product.attribute.list": attributes,
        "product.attribute.value.set": setValue, "product.attribute.value.unset": unsetValue,
    ]

    // MARK: The shop

    private static let info: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let scope = try adapter.scope(call.parameters)
        var cart = Cart()
        cart.name = scope.view.text("name")
        cart.url = adapter.client.url
        cart.defaultRoundingPrecision = 2
        if call.shows("stores_info") { cart.storesInfo = stores(scope, call.parameters.filled("store_id")) }
        if call.shows("warehouses") { cart.warehouses = try adapter.inventory().sources.map(warehouse) }
        return .model(cart)
    }

    private static func stores(_ scope: MagentoScope, _ wanted: String?) -> [CartStoreInfo] {
        scope.views.filter { $0.integer("id") != 0 && (wanted == nil || $0.text("id") == wanted) }.map { view in
            let config = scope.configs.first { $0.text("code") == view.text("code") } ?? .null
            let group = scope.groups.first { $0.integer("id") == view.integer("store_group_id") }
            var store = CartStoreInfo()
            store.storeID = view.text("id") ?? ""
            store.name = view.text("name")
            store.language = config.text("locale")
            store.storeLanguages =
                config.text("locale").map {
                    [Language(id: view.text("id") ?? "", isoCode: String($0.prefix(2)), name: $0)]
                } ?? []
            store.currency = MagentoOrderModel.currency(config.text("base_currency_code")) ?? Currency()
            store.currency.isDefault = true
            store.storeCurrencies = [store.currency]
            store.timezone = config.text("timezone")
            store.rootCategoryID = group?.text("root_category_id")
            store.multiStoreURL = config.text("base_url")
            store.active = view.flag("is_active")
            store.weightUnit = config.text("weight_unit")
            return store
        }
    }

    private static func warehouse(_ native: JSONValue) -> CartWarehouse {
        var warehouse = CartWarehouse()
        warehouse.id = native.text("source_code")
        warehouse.name = native.text("name")
        warehouse.description = native.text("description")
        warehouse.avail = native.flag("enabled")
        var address = MagentoAddress.address(native)
        address.address1 = native.text("street") ?? ""
        address.phone = native.text("phone")
        address.firstName = native.text("contact_name")
        warehouse.address = address
        return warehouse
    }

    private static let plugins: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let modules = (try adapter.client.get("/rest/V1/modules").body.array ?? []).compactMap(\.string)
        let page = modules.dropFirst(call.page.start).prefix(call.page.count)
        let rows = page.map { StorePlugin(name: $0, code: $0, active: true).asValue }
        // The document has a list of lists here.
        let all = JSONValue.int(Int64(modules.count))
        return .members(["all_plugins": all, "plugins": [["all_plugins": all, "plugins": .array(rows)]]])
    }

    private static let currencies: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, _ in
        let native = try adapter.client.get(MagentoAdapter.root + "/directory/currency").body
        let base = native.text("base_currency_code")
        let rates = native.items("exchange_rates")
        let rows = native.items("available_currency_codes").compactMap(\.string).map { code in
            var currency = MagentoOrderModel.currency(code) ?? Currency()
            currency.avail = true
            currency.isDefault = code == base
            currency.rate = rates.first { $0.text("currency_to") == code }?.number("rate")
            if code == base { currency.symbolLeft = native.text("base_currency_symbol") ?? "" }
            return currency
        }
        return .list(Listing(rows: rows, total: rows.count))
    }

    private static let brands: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let scope = try adapter.scope(call.parameters)
        let all = try MagentoBrands.options(adapter, scope).compactMap { option in
            option.filled("value").map { Brand(id: $0, name: option.text("label") ?? "", active: true) }
        }
        let page = all.dropFirst(call.page.start).prefix(call.page.count)
        return .list(Listing(rows: Array(page), total: all.count))
    }

    // MARK: Taxes

    private static let taxPath = MagentoAdapter.root + "/taxClasses"

    private static let taxClasses: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        var criteria = MagentoCriteria()
        criteria.require("class_type", "eq", "PRODUCT")
        let (items, total) = try adapter.page(taxPath + "/search", criteria, call.page)
        let rows = items.map {
            TaxClass(id: $0.text("class_id") ?? "", name: $0.text("class_name") ?? "", avail: true)
        }
        return .list(Listing(rows: rows, total: total))
    }

    /// The class with the rates of the rules that it stands in.
    private static let taxClass: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let id = try call.required("tax_class_id")
        guard let number = Int(id) else { throw UnifiedError.notFound("Tax class", id: id) }
        let native = try adapter.body("\(taxPath)/\(number)", orElse: .notFound("Tax class", id: id))
        var result = TaxClassInfo()
        result.id = native.text("class_id") ?? id
        result.name = native.text("class_name") ?? ""
        result.avail = true
        let rules = try adapter.search(MagentoAdapter.root + "/taxRules/search", MagentoCriteria()).items
        let rates = rules.filter { $0.items("product_tax_class_ids").contains { $0.int == number } }
            .flatMap { $0.items("tax_rate_ids").compactMap(\.int) }
        for rate in rates.removingRepeats() {
            result.taxRates.append(Self.rate(try adapter.client.get(MagentoAdapter.root + "/taxRates/\(rate)").body))
        }
        return .model(result)
    }

    private static func rate(_ native: JSONValue) -> TaxClassRate {
        let percent = native.number("rate") ?? 0
        let country = native.text("tax_country_id") ?? ""
        var rate = TaxClassRate()
        rate.id = native.text("id") ?? ""
        rate.name = native.text("code") ?? ""
        rate.tax = percent
        rate.taxType = 1
        rate.taxBasedOn = "shipping"
        var place = TaxClassCountries(name: CountryCodes.name(country), code: country, tax: percent, taxType: 1)
        if let region = native.filled("region_name") {
            place.states = [TaxClassStates(id: native.text("tax_region_id"), tax: percent, taxType: 1, name: region)]
        }
        rate.countries = [place]
        return rate
    }

    // MARK: Carts that nobody ordered

    private static let abandoned: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        var criteria = MagentoCriteria()
        criteria.require("is_active", "eq", "1")
        criteria.require("items_count", "gt", "0")
        criteria.require("customer_id", "eq", ifSet: call.parameters.filled("customer_id"))
        criteria.require("customer_email", "eq", ifSet: call.parameters.filled("customer_email"))
        criteria.require("store_id", "eq", ifSet: call.parameters.filled("store_id"))
        if call.parameters.flag("skip_empty_email") ?? false { criteria.require("customer_email", "neq", "") }
        MagentoDates.require(call.parameters, &criteria)
        let (items, total) = try adapter.page(MagentoAdapter.root + "/carts/search", criteria, call.page)
        return .list(Listing(rows: items.map(cart), total: total))
    }

    private static func cart(_ native: JSONValue) -> OrderAbandoned {
        let customer = native["customer"] ?? .null
        var cart = OrderAbandoned()
        cart.id = native.text("id") ?? ""
        cart.basketID = native.text("id")
        cart.createdAt = UnifiedDate(utc: native.text("created_at"))
        cart.modifiedAt = UnifiedDate(utc: native.text("updated_at"))
        cart.customer = BaseCustomer(
            id: customer.text("id") ?? "", email: customer.text("email") ?? "",
            firstName: customer.text("firstname"), lastName: customer.text("lastname"))
        cart.currency = MagentoOrderModel.currency(native["currency"]?.text("quote_currency_code")) ?? Currency()
        cart.orderProducts = native.items("items").map { item in
            var line = OrderItem()
            line.orderProductID = item.text("item_id")
            line.model = item.text("sku")
            line.name = item.text("name") ?? ""
            line.price = item.number("price") ?? 0
            line.quantity = item.number("qty")
            line.totalPrice = line.price * (line.quantity ?? 0)
            return line
        }
        cart.totals.subtotal = cart.orderProducts.reduce(0) { $0 + ($1.totalPrice ?? 0) }
        cart.totals.total = cart.totals.subtotal
        return cart
    }
}

extension Array where Element: Hashable {
    /// Each element where it stands first.
    func removingRepeats() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
