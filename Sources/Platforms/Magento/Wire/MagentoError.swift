import Simulator

/// A failure in Magento's words. Placeholders stay in the text; clients fill them from `parameters`.
///
/// ```swift
/// throw MagentoError.notFound("No such entity with %fieldName = %fieldValue", ["fieldName": "id", "fieldValue": 7])
/// ```
struct MagentoError: Error, Hashable, Sendable {
    /// What placeholders stand for.
    enum Parameters: Hashable, Sendable {
        case none
        /// `%fieldName`: an object on the wire.
        case named(JSONObject)
        /// `%1`: a list on the wire.
        case numbered([JSONValue])

        var json: JSONValue? {
            switch self {
            case .none: nil
            case .named(let members): members.isEmpty ? nil : .object(members)
            case .numbered(let values): values.isEmpty ? nil : .array(values)
            }
        }
    }

    /// One of several failures.
    struct Part: Hashable, Sendable {
        var message: String
        var parameters: Parameters
    }

    var status: Int
    var message: String
    var parameters: Parameters = .none
    /// All failures, where there are several.
    var parts: [Part] = []
    /// Magento's own code in the body, where it has one.
    var code: Int?
    /// Whether the web API names a checkout step to go back to, as it does whenever something could not be saved.
    var pointsToShipping = false

    init(_ status: Int, _ message: String, _ parameters: Parameters = .none) {
        self.status = status
        self.message = message
        self.parameters = parameters
    }
}

extension MagentoError.Parameters: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
    init(dictionaryLiteral elements: (String, JSONValue)...) { self = .named(JSONObject(elements)) }
    init(arrayLiteral elements: JSONValue...) { self = .numbered(elements) }
}

extension MagentoError {
    /// 400, the status of most refusals.
    static func invalid(_ message: String, _ parameters: Parameters = .none) -> MagentoError {
        MagentoError(400, message, parameters)
    }

    /// 400 of what could not be saved; it carries a header for the storefront's checkout, whatever it was.
    static func couldNotSave(_ message: String, _ parameters: Parameters = .none) -> MagentoError {
        var error = invalid(message, parameters)
        error.pointsToShipping = true
        return error
    }

    /// 404.
    static func notFound(_ message: String, _ parameters: Parameters = .none) -> MagentoError {
        MagentoError(404, message, parameters)
    }

    /// 401.
    static func unauthorized(_ message: String, _ parameters: Parameters = .none) -> MagentoError {
        MagentoError(401, message, parameters)
    }

    /// 404 of orders and what hangs on them.
    static let noEntity = notFound("The entity that was requested doesn't exist. Verify the entity and try again.")

    /// 404 of services that do not say what they looked for.
    static let nothingFound = notFound("No such entity.")

    /// `No such entity with %fieldName = %fieldValue`, the usual 404.
    static func noSuchEntity(_ field: String, _ value: JSONValue) -> MagentoError {
        notFound("No such entity with %fieldName = %fieldValue", ["fieldName": .string(field), "fieldValue": value])
    }

    /// Arguments that are missing; several become one failure with parts.
    static func required(_ names: [String]) -> MagentoError {
        let parts = names.map { Part(message: requiredText, parameters: ["fieldName": .string($0)]) }
        if parts.count == 1 { return invalid(parts[0].message, parts[0].parameters) }
        return several(parts)
    }

    /// Several failures under the usual heading.
    static func several(
        _ parts: [Part], heading: String = "One or more input exceptions have occurred."
    ) -> MagentoError {
        var error = invalid(heading)
        error.parts = parts
        return error
    }

    static let requiredText = "\"%fieldName\" is required. Enter and try again."
}

/// A failure whose nature production mode hides: `Internal Error … Report ID: webapi-…`, status 500.
struct InternalFailure: Error, Hashable, Sendable {
    /// What developer mode shows.
    let message: String
    /// What was probably meant, for those who write fixtures: the real system tells nobody.
    let advice: String

    init(_ message: String, advice: String = "") {
        self.message = message
        self.advice = advice
    }
}

/// A PHP error outside the web API's error handling: status 500 and a plain sentence.
struct ApplicationCrash: Error, Hashable, Sendable {
    /// What PHP says of it, where that is told apart.
    var reason = ""

    /// A scalar where PHP's types want an array.
    static let scalarForArray = ApplicationCrash(reason: "TypeError: must be of type array")
}

/// A failure of the caller, the input or a handler, with what it shows of the session.
struct Failure: Error {
    let error: any Error
    let startsSession: Bool

    /// What failed, without what surrounds it.
    static func cause(of error: any Error) -> any Error {
        switch error {
        case let failure as Failure: cause(of: failure.error)
        case let kept as Kept: cause(of: kept.error)
        default: error
        }
    }
}
