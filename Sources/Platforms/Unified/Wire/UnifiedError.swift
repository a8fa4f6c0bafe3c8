import Simulator

/// What can go wrong with a call. ``code`` and ``message`` are the envelope's.
enum UnifiedError: Error, Hashable {
    // Before a method does its work.
    case noMethod
    case badAPIKey
    case badStoreKey
    case notBuilt(String)
    case unreadableBody
    /// 114: a parameter that was not sent.
    case missing(String)
    /// 114: none of several was sent.
    case missingOneOf([String])
    /// 109: sent without a value.
    case empty(String)
    /// 109: not what the method takes; the text ends with what it takes, e.g. `decimal.`
    case wrong(String, takes: String)
    /// 109 with a text of its own.
    case incorrect(String)
    /// 112: `Product with id 7 not found`.
    case notFound(String, id: String)
    /// 112 with a text of its own, e.g. `Entity not found`.
    case absent(String)
    /// 113 with its text.
    case exists(String)
    /// 8: account.cart.add of a store that the account has.
    case storeExists
    /// 101: the store that a key stands for is not there any more.
    case storeGone
    /// 107 with its text: a rule of the store.
    case refused(String)
    /// 5: no store of this platform can do it.
    case unsupported(String, platform: String)
    /// 12: a job that has no result yet.
    case pending
    /// 111: more than so many items.
    case tooMany(Int)
    /// The same, after a part of the work was done.
    case half(done: String, code: Int, message: String)

    /// The return code.
    var code: Int {
        switch self {
        case .noMethod: 3
        case .badAPIKey: 2
        case .badStoreKey: 4
        case .notBuilt, .unsupported: 5
        case .storeExists: 8
        case .pending: 12
        case .storeGone: 101
        case .refused: 107
        case .unreadableBody, .empty, .wrong, .incorrect: 109
        case .tooMany: 111
        case .notFound, .absent: 112
        case .exists: 113
        case .missing, .missingOneOf: 114
        case .half(_, let code, _): code
        }
    }

    /// The return message.
    var message: String {
        switch self {
        case .noMethod: "Method is not specified."
        case .badAPIKey: "Incorrect API Key."
        case .badStoreKey: "Store access denied."
        case .notBuilt(let name): "storesim does not serve \(name) yet; docs/coverage.md lists what it serves."
        case .unreadableBody: "Invalid request: 'raw_body' is not valid JSON."
        case .missing(let name): "Parameter '\(name)' is required."
        case .missingOneOf(let names):
            "One of parameters \(names.map { "'\($0)'" }.joined(separator: ", ")) is required."
        case .empty(let name): "The value of parameter '\(name)' can not be empty."
        case .wrong(let name, let takes): "Parameter '\(name)' is not valid. The required type of parameter is \(takes)"
        case .incorrect(let text), .absent(let text), .exists(let text), .refused(let text): text
        case .notFound(let entity, let id): "\(entity) with id \(id) not found"
        case .pending: "There are no result for this job yet. Please try again later."
        case .tooMany(let most): "Too many items were requested. The maximum is \(most)."
        case .storeExists: "Store already exists."
        case .storeGone: "Store not found."
        case .unsupported(let name, let platform): "Method \(name) is not supported by \(platform)."
        case .half(let done, _, let message): "\(message) (before that, \(done))"
        }
    }
}

extension UnifiedError {
    /// Does the rest of a work; should it fail, the message says what was done before.
    static func after<T>(_ done: String, _ work: () throws -> T) throws -> T {
        do {
            return try work()
        } catch let failure as StoreFailure {
            throw UnifiedError.half(done: done, code: failure.code, message: failure.message)
        } catch let error as UnifiedError {
            throw UnifiedError.half(done: done, code: error.code, message: error.message)
        }
    }
}
