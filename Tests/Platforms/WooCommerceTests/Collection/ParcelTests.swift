import Simulator
import Testing

@testable import WooCommerce

/// A collection that no shop has, whole: a table, what is its own, and all the rest comes from the mechanism.
private struct Parcel: Record {
    static let table = Simulator.Table<Parcel>("parcel")
    var id = 0
    var label = ""
    var weight = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("label", &label)
        column("weight", &weight)
    }
}

private struct ParcelEndpoints: PagedCollection {
    let path = "/boxes/(?P<box>[\\d]+)/parcels"
    let owners: [Arg] = [.integer("box")]
    let listArgs = Arg.paging(order: "asc", by: ["id", "include", "weight"], default: "id")
    let args: [Arg] = [.string("label").required, .integer("weight").or(1)]
    let trash = Trash.refused("Parcels do not support trashing.")

    func missing(_ access: Access, _ request: RestRequest) -> RestError {
        RestError("parcel_invalid_id", "Invalid ID.", status: 404)
    }

    func selection(_ request: RestRequest) -> Selection {
        var selection = Selection(Parcel.table.name)
        selection.conditions.addIDs(request)
        selection.conditions.add(search: request.string("search"), in: ["label"])
        selection.sort(request, by: ["weight": "weight"], otherwise: "id")
        selection.sortAsListed(request)
        return selection
    }

    func item(_ parcel: Parcel, for access: Access, _ request: RestRequest) -> RestItem {
        RestItem(
            members: ["id": .init(parcel.id), "label": .string(parcel.label), "weight": .init(parcel.weight)],
            links: links(parcel.id, request).members)
    }

    func create(_ request: RestRequest) throws -> Parcel {
        var parcel = Parcel(id: try request.visit.ids.take("parcels"))
        try update(&parcel, request)
        return parcel
    }

    func update(_ parcel: inout Parcel, _ request: RestRequest) throws {
        if let label = request.string("label") { parcel.label = label }
        if let weight = request.int("weight") { parcel.weight = weight }
        guard parcel.weight < 100 else { throw RestError("parcel_too_heavy", "Too heavy.", status: 400) }
        try parcel.save(in: request.visit.database)
    }
}

/// The mechanism of collections by itself.
@Suite struct ParcelTests {
    private let visit: Visit
    private let headers: Headers
    private let routes = ParcelEndpoints().routes

    init() throws {
        let pair = "ck_a100000000000000000000000000000000000000:cs_a100000000000000000000000000000000000000"
        headers = [
            "Host": "store.local", "Authorization": "Basic \(Base64.encode(Array(pair.utf8)))",
            "X-Forwarded-Proto": "https",
        ]
        visit = try TestRoom().visit(calling: Call(Request(method: "GET", target: "/", headers: headers)))
        try visit.database.execute(Parcel.table.schema)
        for (label, weight) in [("A_1", 5), ("b", 3), ("C", 9)] {
            _ = try answer("POST", "", ["label": .string(label), "weight": .init(weight)])
        }
    }

    private func answer(_ method: String, _ path: String, _ sent: JSONObject = [:]) throws -> RestResponse {
        let whole = "/wc/v3/boxes/4/parcels\(path)"
        let scope = Scope(
            Call(Request(method: method, target: "/wp-json\(whole)", headers: headers)), visit, restPath: whole)
        scope.identity = try Identity.establish(scope)
        var request = RestRequest(scope, method: method, path: whole, headers: headers)
        request[method == "POST" ? .form : .query] = sent
        let segments = whole.dropFirst().split(separator: "/")
        let matches = routes.compactMap { route in
            route.pattern.match(segments).map { RouteMatch(route: route, captured: $0) }
        }
        let match = try #require(matches.first)
        let endpoint = try #require(match.endpoint(for: method))
        do {
            try Dispatcher.prepare(&request, match, endpoint)
        } catch {
            return try Dispatcher.refused(error)
        }
        return try Dispatcher.execute(request, match, endpoint)
    }

    private func labels(_ sent: JSONObject) throws -> [String] {
        try answer("GET", "", sent).value?.array?.compactMap { $0["label"]?.string } ?? []
    }

    @Test func listsAreFilteredSortedAndCut() throws {
        #expect(try labels([:]) == ["A_1", "b", "C"])
        #expect(try labels(["orderby": "weight", "order": "desc"]) == ["C", "A_1", "b"])
        #expect(try labels(["include": [3, 1], "orderby": "include"]) == ["C", "A_1"])
        #expect(try labels(["exclude": [2]]) == ["A_1", "C"])
        #expect(try labels(["search": "a_"]) == ["A_1"])
        #expect(try labels(["search": "__"]).isEmpty)
        #expect(try labels(["per_page": 2, "page": 2]) == ["C"])
        #expect(try labels(["per_page": 2, "offset": -3]) == ["A_1", "b"])
        let page = try answer("GET", "", ["per_page": 2])
        #expect(page.headers["X-WP-Total"] == "3" && page.headers["X-WP-TotalPages"] == "2")
        #expect(
            page.headers["Link"]
                == "<https://store.local/wp-json/wc/v3/boxes/4/parcels?per_page=2&page=2>; rel=\"next\"")
    }

    @Test func oneIsMadeChangedAndRemoved() throws {
        let made = try answer("POST", "", ["label": "D"])
        #expect(made.status == 201 && made.value == ["id": 4, "label": "D", "weight": 1])
        #expect(made.headers["Location"] == "https://store.local/wp-json/wc/v3/boxes/4/parcels/4")
        #expect(made.links?["collection"]?[0]?["href"] == "https://store.local/wp-json/wc/v3/boxes/4/parcels")
        #expect(try answer("POST", "/4", ["weight": 7]).value?["weight"] == 7)
        #expect(try answer("DELETE", "/4").status == 501)
        #expect(try answer("DELETE", "/4", ["force": true]).value?["label"] == "D")
        #expect(try answer("GET", "/4").value?["code"] == "parcel_invalid_id")
        #expect(try answer("POST", "", [:]).value?["code"] == "rest_missing_callback_param")
    }

    @Test func aRefusedEntryTakesItsIdAlong() throws {
        let answer = try answer(
            "POST", "/batch",
            [
                "create": [["label": "one"], ["label": "two", "weight": 100], ["label": "three"]],
                "update": [["id": 1, "weight": 6], ["id": 77]], "delete": [2],
            ]
        ).value
        #expect(answer?["create"]?.array?.map { $0["id"] } == [4, 0, 6])
        #expect(answer?["create"]?[1]?["error"]?["code"] == "parcel_too_heavy")
        #expect(answer?["update"]?[0]?["weight"] == 6)
        #expect(
            answer?["update"]?[1] == [
                "id": 77, "error": ["code": "parcel_invalid_id", "message": "Invalid ID.", "data": ["status": 404]],
            ])
        #expect(answer?.object?.keys == ["create", "update", "delete"])
        #expect(try labels([:]) == ["A_1", "C", "one", "three"])
    }
}

extension RestResponse {
    /// The body as a client reads it.
    fileprivate var value: JSONValue? {
        switch body {
        case .value(let value): value
        case .written(let bytes): try? JSONParser.parse(bytes)
        case .empty: nil
        }
    }
}
