import Simulator

/// What the forms of the shop know about an attribute of customers or of addresses.
struct AttributeMetadata: Record {
    static let table = Table<AttributeMetadata>("customer_attribute_metadata", isClustered: true)

    /// In which forms an attribute stands.
    enum Forms: Int, ColumnValue {
        case none
        case staff
        case everybody
    }

    var type = ""
    var place = 0
    var code = ""
    var forms = Forms.none
    /// The attribute as REST shows it.
    var content = WrittenJSON()

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("entity_type", &type, .key)
        column("place", &place, .key)
        column("attribute_code", &code)
        column("in_forms", &forms)
        column("content", &content)
    }

    /// Loads the two files of metadata.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for (file, type) in [
            ("customer-attributes.json", "customer"), ("customer-address-attributes.json", "customer_address"),
        ] {
            for (place, entity) in try FixtureList(file, fixtures).entities.enumerated() {
                let code = try entity.text("attribute_code")
                try AttributeMetadata(
                    type: type, place: place, code: code, forms: forms(of: entity, code),
                    content: WrittenJSON(entity.value)
                ).insert(into: database)
            }
        }
    }

    /// Attributes that only the shop's staff sees.
    private static let staffOnly: Set<String> = ["website_id", "created_in", "group_id", "disable_auto_group_change"]

    /// Forms leave out what the system keeps for itself (customers/read).
    private static func forms(of entity: FixtureEntity, _ code: String) throws -> Forms {
        if code == "updated_at" { return .none }
        if try entity.bool("system"), try !entity.bool("visible") { return .none }
        return staffOnly.contains(code) ? .staff : .everybody
    }
}
