import PHP
import Simulator

/// A REST request with its parameters, as handlers get it: parameters are validated and sanitised by then.
struct RestRequest {
    /// Where parameters come from, strongest first.
    enum Source: Int, CaseIterable, Sendable {
        case json, form, query, url, defaults
    }

    /// What the whole HTTP request shares: visit, options, caller, session.
    let scope: Scope
    /// The method, after `_method` and `X-HTTP-Method-Override`.
    var method: String
    /// The path below `/wp-json`, e.g. `/wc/store/v1/cart`.
    var path: String
    /// The header fields. In a batch those of the inner request.
    var headers: Headers
    /// The raw body.
    var body: [UInt8] = []
    /// Parameters by source.
    private(set) var parameters: [JSONObject] = Array(repeating: [:], count: Source.allCases.count)
    /// Whether the content type is JSON, so that the body's parameters win.
    var isJSON = false
    /// Why the JSON body could not be read.
    var jsonFailure: JSONParser.Failure?

    /// A request without parameters.
    init(_ scope: Scope, method: String, path: String, headers: Headers) {
        self.scope = scope
        self.method = method
        self.path = path
        self.headers = headers
    }

    /// What the visit gives: database, time, chance, ids, settings.
    var visit: Visit { scope.visit }

    /// The parameters of one source.
    subscript(source: Source) -> JSONObject {
        get { parameters[source.rawValue] }
        set { parameters[source.rawValue] = newValue }
    }

    /// The sources that count for this request, strongest first. JSON beats the form, both beat the query, the query
    /// beats the path (cart-add-item/query-vs-body, cart-items/key-in-body).
    var order: [Source] {
        let takesBody = ["POST", "PUT", "PATCH", "DELETE"].contains(method)
        return (isJSON ? [.json] : []) + (takesBody ? [.form] : []) + [.query, .url, .defaults]
    }

    /// Sets a parameter so that it counts whatever else was sent, as `WP_REST_Request::set_param` does.
    mutating func set(_ name: String, _ value: JSONValue) {
        for source in order { self[source][name] = nil }
        self[order.first ?? .query][name] = value
    }

    /// A parameter, nil where no source has it or all have `null`.
    subscript(name: String) -> JSONValue? {
        for source in order {
            if let value = self[source][name], value != .null { return value }
        }
        return nil
    }

    /// Whether any source names the parameter, `null` included.
    func has(_ name: String) -> Bool { order.contains { self[$0][name] != nil } }

    /// A parameter as PHP's `(int)` reads it; nil where absent.
    func int(_ name: String) -> Int? { self[name].map(\.phpInt) }

    /// A parameter as PHP's `(string)` reads it; nil where absent.
    func string(_ name: String) -> String? { self[name].map(\.phpString) }

    /// A parameter as PHP's `(bool)` reads it; nil where absent.
    func bool(_ name: String) -> Bool? { self[name].map(\.phpTruth) }

    /// A list parameter; nil where absent.
    func list(_ name: String) -> [JSONValue]? { self[name]?.phpList }

    /// A list parameter of ids and the like; empty where absent.
    func ints(_ name: String) -> [Int] { list(name)?.map(\.phpInt) ?? [] }

    /// All parameters, the strongest source of each, in the order of the sources from the weakest.
    var all: JSONObject {
        var members = JSONObject()
        for source in order.reversed() { for (name, value) in self[source] { members[name] = value } }
        return members
    }
}
