import Simulator

/// `/V1/taxClasses`.
enum TaxClassEndpoints {
    static let type = ObjectType(
        "Magento.Tax.Api.Data.TaxClassInterface", ["class_id?": .int, "class_name": .string, "class_type": .string],
        extensions: [:])

    static let takesClass = [Parameter.required("taxClass", .object(type))]
    static let takesID = [Parameter.required("taxClassId", .int)]

    /// GET /V1/taxClasses/:taxClassId
    static func get(_ call: Invocation) throws -> Answer {
        .write(try find(call.input.int("taxClassId") ?? 0, in: call.database))
    }

    /// GET /V1/taxClasses/search
    static let list = Listing(of: TaxClass.self).handler(for: TaxClass.self)

    /// POST /V1/taxClasses and PUT /V1/taxClasses/:classId: the class's number, as text.
    static func save(_ call: Invocation) throws -> Answer {
        let fields = call.input.fields("taxClass") ?? Fields()
        let given = fields.int("class_id") ?? 0
        if given != 0, try find(given, in: call.database).type != fields.text("class_type") {
            throw MagentoError.invalid("Updating classType is not allowed.")
        }
        try validate(fields)
        var taxClass = TaxClass(
            id: given, name: fields.text("class_name") ?? "", type: fields.text("class_type") ?? "")
        let isTaken = try TaxClass.exists(
            "WHERE class_name = ? AND class_type = ? AND class_id <> ?", taxClass.name, taxClass.type, given,
            in: call.database)
        guard !isTaken else {
            throw MagentoError.invalid(
                "A class with the same name already exists for ClassType %1.", [.string(taxClass.type)])
        }
        if given == 0 { taxClass.id = try call.visit.ids.take("tax_class") }
        try taxClass.save(in: call.database)
        return .value(.string(String(taxClass.id)))
    }

    private static func validate(_ fields: Fields) throws {
        var failures = InputFailures()
        if fields.isBlank("class_name") { failures.require("class_name") }
        if fields.isBlank("class_type") {
            failures.require("class_type")
        } else if let type = fields.text("class_type"), ![TaxClass.product, TaxClass.customer].contains(type) {
            failures.refuse("class_type", .string(type))
        }
        try failures.throwIfAny()
    }

    /// DELETE /V1/taxClasses/:taxClassId
    static func delete(_ call: Invocation) throws -> Answer {
        let taxClass = try find(call.input.int("taxClassId") ?? 0, in: call.database)
        guard try !TaxRule.uses(taxClass: taxClass.id, in: call.database) else {
            throw MagentoError.invalid(
                "You cannot delete this tax class because it is used in Tax Rules. "
                    + "You have to delete the rules it is used in first.")
        }
        if let owner = try owner(of: taxClass, in: call.database) {
            throw MagentoError.invalid(
                "You cannot delete this tax class because it is used in existing %1(s).", [.string(owner)])
        }
        try TaxClass.delete(taxClass.id, in: call.database)
        return .yes
    }

    /// What is taxed by a class, in the words of the message; nil where nothing is.
    private static func owner(of taxClass: TaxClass, in database: Database) throws -> String? {
        if taxClass.type == TaxClass.customer {
            let isUsed = try CustomerGroup.exists("WHERE tax_class_id = ?", taxClass.id, in: database)
            return isUsed ? "customer group" : nil
        }
        guard let attribute = try Attribute.find("tax_class_id", in: database) else { return nil }
        let isUsed = try database.has(
            "SELECT 1 FROM catalog_product_value WHERE attribute_id = ? AND value = ?", attribute.id, taxClass.id)
        return isUsed ? "product" : nil
    }

    private static func find(_ id: Int, in database: Database) throws -> TaxClass {
        guard let taxClass = try TaxClass.find(id, in: database) else {
            throw MagentoError.noSuchEntity("class_id", JSONValue(id))
        }
        return taxClass
    }
}
