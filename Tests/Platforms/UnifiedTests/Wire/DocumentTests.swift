import Foundation
import Simulator
import Testing

@testable import Unified

/// The layer against API2Cart's own OpenAPI document, which is not part of this repository: `STORESIM_OPENAPI` names it, or
/// it lies beside the checkout.
@Suite struct DocumentTests {
    private static let path: String = {
        let beside = URL(filePath: #filePath).appending(path: "../../../../../../shared/unified/openapi.json")
        return ProcessInfo.processInfo.environment["STORESIM_OPENAPI"] ?? beside.standardizedFileURL.path
    }()

    private static var isThere: Bool { FileManager.default.fileExists(atPath: path) }

    private func document() throws -> JSONValue {
        try JSONParser.parse(Array(try #require(FileManager.default.contents(atPath: Self.path))))
    }

    private func resolved(_ schema: JSONValue, in document: JSONValue) -> JSONValue {
        guard let name = schema["$ref"]?.string?.split(separator: "/").last else { return schema }
        return document["components"]?["schemas"]?[String(name)] ?? schema
    }

    /// Parameters that other platforms connect their stores with.
    private static let foreign: Set<String> = ["account.cart.add", "cart.create", "account.config.update"]

    @Test(.enabled(if: isThere)) func everyOfficialParameterIsDeclared() throws {
        let document = try document()
        var walked = 0
        for (path, operations) in document["paths"]?.object ?? [:] where path.hasSuffix(".json") {
            let name = String(path.dropFirst().dropLast(5))
            let declaration = try #require(MethodTable[name], "\(name)")
            #expect(UnifiedMethods[name] != nil, "\(name)")
            for (verb, operation) in operations.object ?? [:] {
                #expect(UnifiedMethods[name]?.verb == verb.uppercased(), "\(name)")
                guard !Self.foreign.contains(name) else { continue }
                for parameter in operation["parameters"]?.array ?? [] where parameter["in"] == "query" {
                    let own = try #require(parameter["name"]?.string)
                    #expect(declaration[own] != nil, "\(name) \(own)")
                    walked += 1
                }
                let body = operation["requestBody"]?["content"]?["application/json"]?["schema"]
                let members = body.map { resolved($0, in: document)["properties"]?.object ?? [:] } ?? [:]
                for own in members.keys {
                    #expect(declaration[own] != nil, "\(name) \(own)")
                    walked += 1
                }
            }
        }
        #expect(walked > 1500)
    }

    @Test(.enabled(if: isThere)) func everyModelHasTheMembersOfTheDocumentInOrder() throws {
        let document = try document()
        let extras: Set<String> = ["additional_fields", "custom_fields"]
        for (name, schema) in document["components"]?["schemas"]?.object ?? [:] {
            guard let own = ModelTable[name] else { continue }
            let members = (schema["properties"]?.object?.keys ?? []).filter { !extras.contains($0) }
            #expect(own.map(\.name) == members, "\(name)")
        }
    }

    /// What adapters give is written by models of their own, which the tables must not have to mend.
    @Test func theModelsWriteWhatTheTablesSay() {
        let models: [(String, any Payload)] = [
            ("Product", Product()), ("Order", Order()), ("Order_Item", OrderItem()), ("Customer", Customer()),
            ("Category", Category()), ("Child", Child()), ("Coupon", Coupon()), ("Shipment", Shipment()),
            ("Cart", Cart()),
            ("Cart_StoreInfo", CartStoreInfo()), ("StoreAttribute", StoreAttribute()), ("TaxClass", TaxClass()),
            ("Webhook", Webhook()), ("Image", Image()), ("Customer_Address", CustomerAddress()),
            ("Currency", Currency()),
            ("Order_Transaction", OrderTransaction()), ("Brand", Brand()), ("Product_Option", ProductOption()),
        ]
        for (name, model) in models {
            #expect(model.asValue.object?.keys == ModelTable[name]?.map(\.name), "\(name)")
        }
    }
}
