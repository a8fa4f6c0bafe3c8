@testable import Magento
@testable import Simulator

/// Sends requests to a shop of the baseline and watches what they leave behind.
///
/// What a successful request wrote is undone, so that every request meets the baseline; what a refused one left stays.
struct HostileClient {
    let shop: TestShop
    private let log: WriteLog
    let admin: String
    private let customer: String

    /// What came of a request.
    struct Outcome {
        let reply: Reply
        /// What the room threw, without the wrapping; nil where it answered.
        let error: (any Error)?
        /// The tables written.
        let written: Set<String>
    }

    init() throws {
        shop = try TestShop()
        admin = try Self.token("admin", ["username": "admin", "password": "Keeper#2024pass"], of: shop)
        customer = try Self.token(
            "customer", ["username": "maya@example.com", "password": "Customer#2024pw"], of: shop)
        log = try WriteLog(shop.database)
    }

    private static func token(_ kind: String, _ login: JSONValue, of shop: TestShop) throws -> String {
        let request = Request(
            method: "POST", target: "/rest/V1/integration/\(kind)/token",
            headers: ["Host": "www.stores.local", "Content-Type": "application/json"], body: JSONWriter.bytes(login))
        let reply = try Magento().answer(Call(request), in: shop.visit)
        return try JSONParser.parse(reply.body).string ?? ""
    }

    /// A request to a route by the caller whom the route asks for.
    func request(
        _ access: Route.Access, _ method: String, _ target: String, body: [UInt8] = [],
        type: String = "application/json"
    ) -> Request {
        var headers: Headers = ["Host": "www.stores.local", "Content-Type": type]
        switch access {
        case .anonymous: break
        case .ownData: headers["Authorization"] = "Bearer " + customer
        case .resource: headers["Authorization"] = "Bearer " + admin
        }
        return Request(method: method, target: target, headers: headers, body: body)
    }

    func send(_ request: Request) throws -> Outcome {
        var outcome: Outcome?
        do {
            try shop.database.transaction {
                let sent = try watched(request)
                outcome = sent
                if sent.reply.status < 400 { throw Undo() }
            }
        } catch is Undo {}
        _ = try log.take()
        return try outcome.orThrow(Undo())
    }

    private struct Undo: Error {}

    private func watched(_ request: Request) throws -> Outcome {
        let platform = Magento()
        let call = Call(request)
        let visit = Visit(
            database: shop.database, now: shop.visit.now, random: shop.visit.random, ids: IdSequences(shop.database),
            shop: shop.visit.shop, sandbox: "test")
        do {
            let reply = try platform.answer(call, in: visit)
            return Outcome(reply: reply, error: nil, written: try log.take())
        } catch {
            let reply = platform.reply(to: error, for: call, in: visit)
            return Outcome(reply: reply, error: Self.bare(error), written: try log.take())
        }
    }

    private static func bare(_ error: any Error) -> any Error {
        switch error {
        case let failure as Failure: bare(failure.error)
        case let kept as Kept: bare(kept.error)
        default: error
        }
    }
}

extension Optional {
    /// The value, or the error.
    fileprivate func orThrow(_ error: @autoclosure () -> any Error) throws -> Wrapped {
        guard let self else { throw error() }
        return self
    }
}
