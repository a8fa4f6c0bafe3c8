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
    private let forms: [String: [MetadataRecord.Forms]]

    /// Every attribute.
    @Sendable func all(_ invocation: Invocation) throws -> Answer {
        list(try MetadataRecord.all(of: type, database: invocation.database))
    }

    /// One attribute by its code.
    @Sendable func get(_ invocation: Invocation) throws -> Answer {
        let code = invocation.input.text("attributeCode") ?? ""
        guard let content = try MetadataRecord.content(code, of: type, in: invocation.database) else {
            throw MagentoError.notFound(
                "No such entity with %fieldName = %fieldValue, %field2Name = %field2Value",
                [
                    "fieldName": "entityType", "fieldValue": .string(type), "field2Name": "attributeCode",
                    "field2Value": .string(code),
                ])
        }
        return .bytes(content)
    }

    /// The attributes of a form.
    @Sendable func form(_ invocation: Invocation) throws -> Answer {
        let code = invocation.input.text("formCode") ?? ""
        guard let shown = forms[code] else { throw MagentoError.noSuchEntity("formCode", .string(code)) }
        return list(try MetadataRecord.all(of: type, in: shown, database: invocation.database))
    }

    /// Attributes that the merchant added: there is no way to add one over REST.
    @Sendable func custom(_ invocation: Invocation) throws -> Answer { .value([]) }

    private func list(_ contents: [[UInt8]]) -> Answer {
        .write { json in json.array(of: contents) { $0.raw($1) } }
    }
}
