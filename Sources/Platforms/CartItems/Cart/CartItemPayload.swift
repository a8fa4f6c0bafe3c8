import Simulator

/// What a client sends of an item: `{"item_id": 1, "quantity": 2, "price": 10.00, "name": "…", "description": "…"}`.
struct CartItemPayload {
    let id: Int?
    let quantity: Int?
    /// In hundredths.
    let price: Int?
    let name: String?
    let description: String?

    init(_ body: [UInt8]) throws {
        guard let value = try? JSONParser.parse(body), value.object != nil else {
            throw CartError.malformed("The body must be a JSON object.")
        }
        id = try Self.number(value, "item_id", 1...Int(Int32.max))
        quantity = try Self.number(value, "quantity", 1...1_000_000)
        price = try Self.price(value)
        name = try Self.text(value, "name")
        description = try Self.text(value, "description")
    }

    private static func number(_ value: JSONValue, _ key: String, _ range: ClosedRange<Int>) throws -> Int? {
        guard let member = value[key], !member.isNull else { return nil }
        guard let number = member.int, range.contains(number) else {
            throw CartError.malformed("\(key) must be a whole number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    /// Hundredths, half rounded up; at most 9,999,999,999.99.
    private static func price(_ value: JSONValue) throws -> Int? {
        guard let member = value["price"], !member.isNull else { return nil }
        guard let number = member.double, number >= 0, number < 10_000_000_000 else {
            throw CartError.malformed("price must be a number from 0 to 9999999999.99.")
        }
        return Int((number * 100).rounded())
    }

    private static func text(_ value: JSONValue, _ key: String) throws -> String? {
        guard let member = value[key], !member.isNull else { return nil }
        guard let text = member.string, text.utf8.count <= 65_535 else {
            throw CartError.malformed("\(key) must be a string of at most 65535 bytes.")
        }
        return text
    }
}

/// What a client gets.
enum CartAnswer {
    private static let headers: Headers = ["Content-Type": "application/json; charset=utf-8"]

    /// The whole cart.
    static func items(_ items: [CartItemRecord]) -> Reply {
        var json = JSONWriter(.plain)
        json.object { json in
            json.member("status", "success")
            json.member("data") { json in
                json.array(of: items) { json, item in
                    json.object { json in
                        json.member("item_id", item.id)
                        json.member("name", item.name)
                        json.member("quantity", item.quantity)
                        json.member("price") { $0.raw(Array(decimal(item.price).utf8)) }
                    }
                }
            }
        }
        return Reply(status: 200, headers: headers, body: json.bytes)
    }

    static func error(_ error: any Error) -> Reply {
        switch error {
        case CartError.malformed(let message): reply(400, message)
        case CartError.noKey: reply(401, "The API key is missing or wrong.")
        case CartError.noRoute: reply(404, "There is nothing at this path.")
        case CartError.noCart(let id): reply(404, "Cart \(id) was not found.")
        case CartError.noItem(let id): reply(404, "Item \(id) was not found in the cart.")
        case CartError.methodNotAllowed(let methods): methodNotAllowed(methods)
        case let fault as InjectedFault: reply(fault.status, "Internal server error.")
        default: reply(500, "Internal server error.")
        }
    }

    private static func methodNotAllowed(_ methods: [String]) -> Reply {
        var answer = reply(405, "This path takes \(methods.joined(separator: ", ")).")
        answer.headers["Allow"] = methods.joined(separator: ", ")
        return answer
    }

    private static func reply(_ status: Int, _ message: String) -> Reply {
        let body: JSONValue = ["status": "error", "code": .int(Int64(status)), "message": .string(message)]
        return Reply(status: status, headers: headers, body: JSONWriter.bytes(body, style: .plain))
    }

    /// `1000` as `10.00`.
    static func decimal(_ hundredths: Int) -> String {
        let cents = hundredths % 100
        return "\(hundredths / 100).\(cents < 10 ? "0" : "")\(cents)"
    }
}
