import Simulator

/// `/V1/inventory/stock-source-links`.
enum StockSourceLinkEndpoints {
    static let type = ObjectType(
        "Magento.InventoryApi.Api.Data.StockSourceLinkInterface",
        ["stock_id?": .int, "source_code?": .string, "priority?": .int, "extension_attributes?": .object(extensions)])

    private static let extensions = ObjectType(
        "Magento.InventoryApi.Api.Data.StockSourceLinkExtensionInterface", ["source_name?": .string])

    static let takesLinks = [Parameter.required("links", .array(.object(type)))]

    /// GET /V1/inventory/stock-source-links
    static let list = Listing(of: StockSourceLink.self).handler(for: StockSourceLink.self)

    /// POST /V1/inventory/stock-source-links
    static func save(_ call: Invocation) throws -> Answer {
        let links = try given(call)
        var failures = ValidationFailures()
        for link in links { validate(link, &failures) }
        try failures.throwIfAny("Validation Failed")
        for link in links {
            guard let stock = link.int("stock_id"), let source = link.text("source_code"),
                try Source.find(source, in: call.database) != nil,
                try Stock.find(stock, in: call.database) != nil
            else { throw MagentoError.couldNotSave("Could not save StockSourceLinks") }
            let id = try call.visit.ids.take("inventory_source_stock_link")
            var place =
                try StockSourceLink.find(stock: stock, source: source, in: call.database)
                ?? StockSourceLink(id: id, stock: stock, source: source)
            place.priority = link.int("priority") ?? 0
            try place.save(in: call.database)
        }
        return .nothing
    }

    /// POST /V1/inventory/stock-source-links-delete
    static func delete(_ call: Invocation) throws -> Answer {
        let links = try given(call)
        if links.contains(where: { isDefault($0, both: false) }) {
            throw MagentoError.invalid("Can not delete link related to Default Source or Default Stock")
        }
        for link in links {
            try StockSourceLink.deleteAll(
                "WHERE stock_id = ? AND source_code = ?", link.int("stock_id") ?? 0, link.text("source_code") ?? "",
                in: call.database)
        }
        return .nothing
    }

    private static func given(_ call: Invocation) throws -> [Fields] {
        let links = call.input.fieldsList("links") ?? []
        guard !links.isEmpty else { throw MagentoError.invalid("Input data is empty") }
        return links
    }

    private static func validate(_ link: Fields, _ failures: inout ValidationFailures) {
        if link.isBlank("source_code") {
            failures.add("\"%field\" can not be empty.", ["field": "source_code"])
        }
        if link.int("stock_id") == nil { failures.add("\"%field\" can not be empty.", ["field": "stock_id"]) }
        if (link.int("priority") ?? 0) <= 0 {
            failures.add("\"%field\" should be greater then 0.", ["field": "priority"])
        }
        if isDefault(link, both: false), !isDefault(link, both: true) {
            failures.add("Can not save link related to Default Source or Default Stock")
        }
    }

    /// Whether a link names the default source or the default stock, or both.
    private static func isDefault(_ link: Fields, both: Bool) -> Bool {
        let source = link.text("source_code") == Source.defaultCode
        let stock = link.int("stock_id") == Stock.defaultID
        return both ? source && stock : source || stock
    }
}
