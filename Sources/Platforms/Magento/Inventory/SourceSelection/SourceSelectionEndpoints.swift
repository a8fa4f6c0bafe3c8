import Simulator

/// Source selection and the distances it may go by.
enum SourceSelectionEndpoints {
    static let takesRequest = [
        Parameter.raw("inventoryRequest", as: .object(request)), .required("algorithmCode", .string),
    ]
    static let takesPoints = [
        Parameter.required("source", .object(point)), .required("destination", .object(point)),
    ]
    static let takesAddress = [Parameter.required("address", .object(address))]

    private static let item = ObjectType(
        "Magento.InventorySourceSelectionApi.Api.Data.ItemRequestInterface", ["sku": .string, "qty": .float],
        extensions: [:], isConstructed: true)
    static let point = ObjectType(
        "Magento.InventoryDistanceBasedSourceSelectionApi.Api.Data.LatLngInterface", ["lat": .float, "lng": .float])
    private static let address = ObjectType(
        "Magento.InventorySourceSelectionApi.Api.Data.AddressInterface",
        ["country": .string, "postcode": .string, "street": .string, "region": .string, "city": .string])
    private static let extensions = ObjectType(
        "Magento.InventorySourceSelectionApi.Api.Data.InventoryRequestExtensionInterface",
        ["destination_address?": .object(address)])
    private static let request = ObjectType(
        "Magento.InventorySourceSelectionApi.Api.Data.InventoryRequestInterface",
        ["stock_id": .int, "items": .array(.object(item)), "extension_attributes?": .object(extensions)],
        isConstructed: true)

    /// GET /V1/inventory/source-selection-algorithm-list
    static func algorithms(_ call: Invocation) throws -> Answer {
        .value([
            [
                "code": "distance", "title": "Distance Priority",
                "description": """
                Algorithm which provides Source Selections based on shipping address distance from the source
                """,
            ],
            [
                "code": "priority", "title": "Source Priority",
                "description": "Algorithm which provides Source Selections based on predefined priority of Source",
            ],
        ])
    }

    /// POST /V1/inventory/source-selection-algorithm-result
    static func select(_ call: Invocation) throws -> Answer {
        let given = call.input["inventoryRequest"] ?? .null
        let arguments = try InputProcessor(visit: call.visit).arguments(
            [.required("inventoryRequest", .object(request))], from: ["inventoryRequest": given])
        // The request is built by its constructor, which knows its arguments in camelCase only
        // (source-selection/snake-case).
        guard let stock = given["stockId"], !stock.isNull else { throw missingArgument }
        let fields = arguments.fields("inventoryRequest") ?? Fields()
        let wanted = try (fields.fieldsList("items") ?? []).map { item in
            guard let sku = item.text("sku"), let quantity = item.double("qty") else { throw ApplicationCrash() }
            return SourceSelection.Wanted(sku: sku, quantity: quantity)
        }
        try checkAlgorithm(call.input.text("algorithmCode") ?? "", fields)
        let plan = try SourceSelection.plan(wanted, from: fields.int("stock_id") ?? 0, in: call.database)
        return .value([
            "source_selection_items": .array(plan.picks.map(json)), "shippable": .bool(plan.isComplete),
        ])
    }

    /// Without a key for the map service every distance is unknown, which leaves the order by priority
    /// (source-selection/distance-address).
    private static func checkAlgorithm(_ code: String, _ fields: Fields) throws {
        switch code {
        case "priority": break
        case "distance":
            guard fields.fields("extension_attributes")?.fields("destination_address") != nil else {
                throw MagentoError.invalid("No destination address was provided in the request")
            }
        default: throw ApplicationCrash()
        }
    }

    private static func json(_ pick: SourceSelection.Pick) -> JSONValue {
        [
            "source_code": .string(pick.source), "sku": .string(pick.sku),
            "qty_to_deduct": .double(pick.quantity), "qty_available": .double(pick.available),
        ]
    }

    private static let missingArgument = MagentoError.invalid(
        "Type Error occurred when creating object: %type, %msg",
        [
            "type": "Magento\\InventorySourceSelection\\Model\\Request\\InventoryRequest",
            "msg": """
            Magento\\InventorySourceSelection\\Model\\Request\\InventoryRequest::__construct(): \
            Argument #6 ($stockId) must be of type int, null given
            """,
        ])

    /// GET /V1/inventory/get-distance-provider-code
    static func distanceProvider(_ call: Invocation) throws -> Answer { .value("google") }

    /// GET /V1/inventory/get-distance and the two routes that look an address up: they need a key of the map service.
    static func needsMapService(_ call: Invocation) throws -> Answer {
        throw MagentoError.invalid("Google API key is not defined")
    }
}
