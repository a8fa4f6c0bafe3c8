import Simulator

/// What is checked of a batch when it is handed in: its shape only.
enum BatchPayload {
    /// - Throws: ``UnifiedError`` for items that are no objects, too many of them, or two with the same id or SKU.
    static func check(_ items: [JSONValue], of method: String) throws {
        guard items.count <= PageRequest.most else { throw UnifiedError.tooMany(PageRequest.most) }
        guard items.allSatisfy({ $0.object != nil }) else {
            throw UnifiedError.wrong("payload", takes: "an array.")
        }
        for names in keys(of: method) {
            var seen: Set<String> = []
            for item in items {
                let value = names.lazy.compactMap { item[$0].flatMap(ParameterCheck.plainText) }.first ?? ""
                guard !value.isEmpty else { throw UnifiedError.missing(names[0]) }
                guard seen.insert(value).inserted else { throw UnifiedError.repeated(names[0], value) }
            }
        }
    }

    /// What names an item, in any one of several parameters.
    private static func keys(of method: String) -> [[String]] {
        switch method {
        case "product.add.batch": [["sku", "model"]]
        case _ where method.contains(".update.") || method.contains(".delete."): [["id"]]
        default: []
        }
    }
}
