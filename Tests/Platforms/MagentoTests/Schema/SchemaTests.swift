import Simulator
import Testing

@testable import Magento

/// The description of the API that is made from the route table, against the one that the real system gave.
@Suite struct SchemaTests {
    enum Flavour: String, CaseIterable, Sendable {
        case now = "/rest/default/schema?services=all"
        case queued = "/rest/default/async/schema?services=all"

        /// The exchange of async/schema that holds the whole document.
        var recording: String { self == .now ? "no-services" : "async-schema" }
    }

    private static func documents(_ flavour: Flavour) throws -> (ours: JSONValue, recorded: JSONValue) {
        let shop = try SignedShop()
        let reply = shop.answer(shop.signed(flavour.rawValue))
        try #require(reply.status == 200)
        return (
            try JSONParser.parse(reply.body), try Recordings.body(of: flavour.recording, in: "async/schema.json")
        )
    }

    @Test(arguments: Flavour.allCases) func everyOperationEqualsTheRecordedOne(_ flavour: Flavour) throws {
        let (ours, recorded) = try Self.documents(flavour)
        let paths = try #require(ours["paths"]?.object)
        #expect(paths.count > 100)
        for (path, operations) in paths {
            for (method, operation) in operations.object ?? JSONObject() {
                let want = recorded["paths"]?[path]?[method].map(Prose.removed)
                #expect(Prose.removed(operation) == want, "\(method) \(path)")
            }
        }
    }

    @Test(arguments: Flavour.allCases) func everyDefinitionEqualsTheRecordedOne(_ flavour: Flavour) throws {
        let (ours, recorded) = try Self.documents(flavour)
        let definitions = try #require(ours["definitions"]?.object)
        #expect(definitions.count > 100)
        for (name, definition) in definitions {
            #expect(Prose.removed(definition) == recorded["definitions"]?[name].map(Prose.removed), "\(name)")
        }
    }

    @Test(arguments: Flavour.allCases) func everyRouteThatWorksIsListed(_ flavour: Flavour) throws {
        let (ours, _) = try Self.documents(flavour)
        for route in SchemaRequest.routes(isAsync: flavour == .queued) {
            let operation = ours["paths"]?[SchemaNames.template(route.path)]?[route.method.rawValue.lowercased()]
            #expect(operation != nil, "\(route.method.rawValue) \(route.path)")
        }
    }

    @Test(arguments: Flavour.allCases) func servicesAndPathsStandInTheRecordedOrder(_ flavour: Flavour) throws {
        let (ours, recorded) = try Self.documents(flavour)
        for member in ["tags", "paths"] {
            let got = Self.names(ours[member])
            #expect(got == Self.names(recorded[member]).filter(Set(got).contains), "\(member)")
        }
        for (path, operations) in ours["paths"]?.object ?? JSONObject() {
            let got = Self.names(operations)
            #expect(got == Self.names(recorded["paths"]?[path]).filter(got.contains), "\(path)")
        }
    }

    /// Operations that are not listed may bring definitions forward, which only reads of Adobe Stock do.
    @Test func definitionsStandInTheRecordedOrder() throws {
        let (ours, recorded) = try Self.documents(.queued)
        let got = Self.names(ours["definitions"])
        #expect(got == Self.names(recorded["definitions"]).filter(Set(got).contains))
    }

    private static func names(_ value: JSONValue?) -> [String] {
        value?.object?.keys ?? value?.array?.compactMap { $0["name"]?.string } ?? []
    }

    // MARK: What it is made of

    @Test func everyServiceHasAPlaceInTheOrder() {
        let known = SchemaServices.names
        for route in Routes.all where route.enabled {
            #expect(known.contains(SchemaServices.name(of: route)), "\(route.service)")
        }
    }

    @Test func onlyThoseWhoMayCallARouteSeeIt() throws {
        let shop = try SignedShop()
        let request = Request(
            method: "GET",
            target: "/rest/default/schema?services=storeWebsiteRepositoryV1,directoryCurrencyInformationAcquirerV1",
            headers: ["Host": "shop.test"])
        let document = try JSONParser.parse(shop.answer(request).body)
        #expect(Self.names(document["tags"]) == ["directoryCurrencyInformationAcquirerV1"])
        #expect(Self.names(document["paths"]) == ["/V1/directory/currency"])
    }

    @Test func anUnknownServiceIsRefused() throws {
        let shop = try SignedShop()
        let reply = shop.answer(shop.signed("/rest/default/schema?services=storeWebsiteRepositoryV1,nope"))
        #expect(reply.status == 400)
    }

    @Test(arguments: [
        ("Magento.Search.Api.SearchInterface", "searchV1"),
        ("Magento.Customer.Api.CustomerGroupConfigInterface", "customerCustomerGroupConfigV1"),
        ("Magento.Backend.Service.V1.ModuleServiceInterface", "backendModuleServiceV1"),
        ("PayPal.Braintree.Api.AuthInterface", "payPalBraintreeAuthV1"), ("NoSuchThing", "NoSuchThing"),
    ])
    func servicesAreNamedAfterModuleAndInterface(_ interface: String, _ name: String) {
        #expect(SchemaNames.service(interface) == name)
    }
}

/// Texts that the real system's authors wrote, which are worded anew.
enum Prose {
    /// A document without them; a member called `description` that is no text stays.
    static func removed(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members):
            let kept = members.pairs.filter { $0.key != "description" || $0.value.string == nil }
            return .object(JSONObject(kept.map { ($0.key, removed($0.value)) }))
        case .array(let elements): return .array(elements.map(removed))
        default: return value
        }
    }
}
