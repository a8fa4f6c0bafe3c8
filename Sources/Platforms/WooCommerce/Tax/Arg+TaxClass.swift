import Simulator

extension Arg {
    /// A tax class out of those that the shop has: one made a moment ago is accepted, one deleted is refused
    /// (rest-v3-shop/tax-rates-in-lists 02). The index shows the classes of a new shop.
    static func taxClass(_ name: String) -> Arg {
        var arg = Arg.choice(name, ["standard", "reduced-rate", "zero-rate"])
        arg.check = { value, request in
            try SchemaCheck.validate(value, keywords(request), name)
        }
        arg.convert = { value, request in
            let keywords = try keywords(request)
            try SchemaCheck.validate(value, keywords, name)
            return SchemaSanitize.convert(value, keywords)
        }
        return arg
    }

    private static func keywords(_ request: RestRequest) throws -> JSONObject {
        let classes = try TaxClass.inOrder(in: request.visit.database).map { JSONValue.string($0.slug) }
        return ["type": "string", "enum": .array(classes)]
    }
}
