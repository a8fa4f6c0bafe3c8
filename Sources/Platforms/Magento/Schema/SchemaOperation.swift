import Simulator

/// One route as the API's description shows it.
struct SchemaOperation {
    let route: Route
    /// Whether it is the queued flavour that is described, which answers 202 with a receipt.
    let isAsync: Bool

    /// The operation; the types it refers to go into `definitions`.
    func json(_ definitions: inout SchemaDefinitions) -> JSONValue {
        let (service, method) = Self.parts(route.service)
        let types: JSONValue = ["application/json", "application/xml"]
        var json: JSONObject = [
            "tags": [.string(SchemaNames.service(service))],
            "description": .string("\(SchemaNames.words(method)). \(access)"),
            "operationId": .string(SchemaNames.operation(route)), "consumes": types, "produces": types,
        ]
        let parameters = SchemaParameters(route: route).json(&definitions)
        if !parameters.isEmpty { json["parameters"] = .array(parameters) }
        json["responses"] = .object(responses(&definitions))
        return .object(json)
    }

    /// The interface and the method of a service, `Magento.Store.Api.WebsiteRepositoryInterface.getList`.
    static func parts(_ service: String) -> (interface: String, method: String) {
        let parts = service.split(separator: ".")
        return (parts.dropLast().joined(separator: "."), parts.last.map(String.init) ?? "")
    }

    private var access: String {
        switch route.access {
        case .anonymous: "Open to everybody."
        case .ownData: "For customers, for their own data."
        case .resource(let name): "Needs \(name)."
        }
    }

    private func responses(_ definitions: inout SchemaDefinitions) -> JSONObject {
        var json = JSONObject()
        if isAsync {
            // A service that describes neither a result nor a failure has no receipt either (async/schema).
            if route.gives() != nil || !route.errors.isEmpty {
                json["202"] = Self.response("202 Accepted.", definitions.schema(.object(BulkTypes.receipt)))
            }
        } else if let type = route.gives() {
            json["200"] = Self.response("200 Success.", definitions.schema(type))
        }
        if route.access != .anonymous { json["401"] = Self.error("401 Unauthorized") }
        if !isAsync {
            for status in route.errors {
                json[String(status)] = Self.error(status == 400 ? "400 Bad Request" : "Internal Server error")
            }
        }
        json["default"] = Self.error("Unexpected error")
        return json
    }

    private static func error(_ text: String) -> JSONValue {
        response(text, ["$ref": "#/definitions/error-response"])
    }

    private static func response(_ text: String, _ schema: JSONObject) -> JSONValue {
        ["description": .string(text), "schema": .object(schema)]
    }
}
