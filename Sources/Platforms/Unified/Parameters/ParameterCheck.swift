import Simulator

/// Brings a given value into the type of its declaration.
struct ParameterCheck {
    private let declaration: ParameterDeclaration

    init(_ declaration: ParameterDeclaration) { self.declaration = declaration }

    /// - Throws: ``UnifiedError``.
    func value(_ value: JSONValue) throws -> JSONValue {
        let value = try typed(value)
        try checkAllowed(value)
        return value
    }

    private func typed(_ value: JSONValue) throws -> JSONValue {
        switch declaration.kind {
        case .text: try text(value)
        case .unsigned: try unsigned(value)
        case .integer: try required(Self.integer(value).map { .int(Int64($0)) }, "integer.")
        case .decimal: try required(Self.number(value), "decimal.")
        case .boolean: try required(Self.boolean(value).map { .bool($0) }, "boolean.")
        case .date: try date(value)
        case .array: try required(value.array.map(JSONValue.array) ?? lenientArray(value), "an array.")
        case .object: try required(value.object.map(JSONValue.object), "an object.")
        }
    }

    /// `start` and `count`; a page has at most 250 entities.
    private func unsigned(_ value: JSONValue) throws -> JSONValue {
        let number = Self.integer(value).flatMap { $0 >= 0 ? $0 : nil }
        let isTooMany = declaration.name == "count" && number ?? 0 > PageRequest.most
        return try required(isTooMany ? nil : number.map { .int(Int64($0)) }, "unsigned integer.")
    }

    private func text(_ value: JSONValue) throws -> JSONValue {
        if let limit = Self.lengths[declaration.name], let text = value.string, text.utf8.count > limit {
            throw invalid("not empty string and length must be less than or equal to \(limit)")
        }
        if Self.addresses.contains(declaration.name) {
            guard let text = value.string, Self.isURL(text) else { throw invalid("valid URL.") }
        }
        return value
    }

    private func date(_ value: JSONValue) throws -> JSONValue {
        guard Parameters(["date": value]).moment("date") != nil else {
            throw invalid("a date string in '\(UnifiedDate.format)' ISO_8601 format.")
        }
        return value
    }

    private func checkAllowed(_ value: JSONValue) throws {
        let allowed = declaration.allowed
        guard !allowed.isEmpty, let text = Self.plainText(value), !allowed.contains(text) else { return }
        throw invalid("enum. One of the following values are allowed: \(allowed.joined(separator: ", ")).")
    }

    /// In a query a list of one may be a text.
    private func lenientArray(_ value: JSONValue) -> JSONValue? {
        guard let members = value.object, !members.isEmpty else { return nil }
        return members.keys.allSatisfy { Int($0) != nil } ? .array(members.map(\.value)) : nil
    }

    private func required(_ value: JSONValue?, _ type: String) throws -> JSONValue {
        guard let value else { throw invalid(type) }
        return value
    }

    private func invalid(_ type: String) -> UnifiedError { .wrong(declaration.name, takes: type) }

    /// Texts that are addresses of files to fetch or to call.
    private static let addresses: Set<String> = ["url", "image_url", "callback", "store_url", "new_store_url"]
    /// WooCommerce's column for it, the longer of the two platforms' (Magento takes 64 and says so itself).
    private static let lengths = ["sku": 100]

    /// Parameters that say the same in two ways.
    static func combinations(of given: JSONObject, in method: MethodDeclaration) throws {
        for names in exclusive where names.allSatisfy({ method[$0] != nil && given[$0] != nil }) {
            throw UnifiedError.combination(names)
        }
    }

    private static let exclusive = [
        ["product_type", "type"], ["quantity", "increase_quantity"], ["quantity", "reduce_quantity"],
        ["increase_quantity", "reduce_quantity"],
    ]
}

extension ParameterCheck {
    static func integer(_ value: JSONValue) -> Int? {
        switch value {
        case .int(let number): Int(number)
        case .double(let number): Int(exactly: number)
        case .string(let text): Int(text)
        default: nil
        }
    }

    static func number(_ value: JSONValue) -> JSONValue? {
        switch value {
        case .int, .double: return value
        case .string(let text):
            guard let number = Double(text), number.isFinite, text.first != "+" else { return nil }
            return Int64(text).map(JSONValue.int) ?? .double(number)
        default: return nil
        }
    }

    static func boolean(_ value: JSONValue) -> Bool? {
        switch value {
        case .bool(let isTrue): isTrue
        case .int(0), "0", "false", "False": false
        case .int(1), "1", "true", "True": true
        default: nil
        }
    }

    /// A text or a number as a text; nil for anything else.
    static func plainText(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): text
        case .int(let number): String(number)
        default: nil
        }
    }

    /// The texts between commas, without blanks around them and without those that are empty.
    static func split(_ text: String) -> [String] {
        text.split(separator: ",").map { part in
            let start = part.drop { $0 == " " }
            return String(start.reversed().drop { $0 == " " }.reversed())
        }.filter { !$0.isEmpty }
    }

    /// `http` or `https`, and a host.
    static func isURL(_ text: String) -> Bool {
        guard let mark = text.firstRange(of: "://"), ["http", "https"].contains(text[..<mark.lowerBound].lowercased())
        else { return false }
        let host = text[mark.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return !host.isEmpty && !text.contains(" ")
    }
}
