import Simulator

/// `/V1/attributeMetadata`: what forms know about the attributes of customers and of their addresses.
struct MetadataEndpoints {
    static let code: [Parameter] = [.required("attributeCode", .string)]
    static let form: [Parameter] = [.required("formCode", .string)]
    static let custom: [Parameter] = [.optional("dataInterfaceName", .string)]

    static let ofCustomers = MetadataEndpoints(
        type: "customer",
        forms: [
            "customer_account_create": [.everybody], "customer_account_edit": [.everybody],
            "checkout_register": [.everybody], "adminhtml_customer": [.staff, .everybody],
        ])
    static let ofAddresses = MetadataEndpoints(
        type: "customer_address",
        forms: [
            "customer_address_edit": [.everybody], "customer_register_address": [.everybody],
            "adminhtml_customer_address": [.everybody],
        ])

    private let type: String
    /// The forms by their codes, and whose attributes they show.
    private let forms: [String: [AttributeMetadata.Forms]]

    /// Every attribute.
    @Sendable func all(_ call: Invocation) throws -> Answer {
        let all = try AttributeMetadata.all("WHERE entity_type = ? ORDER BY place", type, in: call.database)
        return .list(all.map(\.content))
    }

    /// One attribute by its code.
    @Sendable func get(_ call: Invocation) throws -> Answer {
        let code = call.input.text("attributeCode") ?? ""
        let found = try AttributeMetadata.first(
            "WHERE entity_type = ? AND attribute_code = ?", type, code, in: call.database)
        guard let found else {
            throw MagentoError.notFound(
                "No such entity with %fieldName = %fieldValue, %field2Name = %field2Value",
                [
                    "fieldName": "entityType", "fieldValue": .string(type), "field2Name": "attributeCode",
                    "field2Value": .string(code),
                ])
        }
        return .write(found.content)
    }

    /// The attributes of a form.
    @Sendable func form(_ call: Invocation) throws -> Answer {
        let code = call.input.text("formCode") ?? ""
        guard let shown = forms[code] else { throw MagentoError.noSuchEntity("formCode", .string(code)) }
        let all = try AttributeMetadata.all(
            "WHERE entity_type = ? AND in_forms IN (SELECT value FROM json_each(?)) ORDER BY place", type,
            JSONList(shown.map(\.rawValue)), in: call.database)
        return .list(all.map(\.content))
    }

    /// Attributes that the merchant added: there is no way to add one over REST.
    @Sendable func custom(_ call: Invocation) throws -> Answer { .value([]) }
}
