@testable import Magento
@testable import Simulator

/// Sends requests and collects what is wrong with the answers.
struct Judge {
    private let client: HostileClient
    private var complaints: [String] = []

    /// What stays of a refused request: failed logins are counted, ids that were taken are gone, the nightly job has run.
    static let kept: Set<String> = ["oauth_token_request_log", "customer_login", "id_sequence", "cron_schedule"]

    /// What stays of a request that fails late, by route, in magento/inventory 1.2.6-p8: unassigning commits, and only then
    /// the legacy index, where the default source is concerned, looks for the products (BulkSourceUnassign); assigning
    /// inserts SKU by SKU without a transaction until it comes to an unknown one (ResourceModel/BulkSourceAssign).
    static let keptByRoute: [String: Set<String>] = [
        "POST /V1/inventory/bulk-product-source-assign": ["inventory_source_item"],
        "POST /V1/inventory/bulk-product-source-unassign": ["inventory_source_item"],
    ].merging(keptByCarts) { $1 }

    /// A refused coupon has taken the one before it away (stories-rules/conditions-on-cart), a refused method has left
    /// the address (stories-carts, shipping-methods-refused), and what was said of payment and address stays though the
    /// order be refused (stories-carts/billing-differs place-early).
    private static let keptByCarts: [String: Set<String>] = {
        let tables: Set<String> = ["quote", "quote_address", "quote_item", "quote_payment", "quote_shipping_rate"]
        let kept = ["PUT coupons/:couponCode", "POST shipping-information", "POST payment-information"]
        let names = kept.flatMap { route in
            let parts = route.split(separator: " ")
            return ["carts/:cartId", "carts/mine", "guest-carts/:cartId"].map { "\(parts[0]) /V1/\($0)/\(parts[1])" }
        }
        return Dictionary(uniqueKeysWithValues: names.map { ($0, tables) })
    }()

    init() throws { client = try HostileClient() }

    mutating func send(_ driven: Driven, _ target: String, body: [UInt8] = [], type: String = "application/json") throws
    {
        let route = driven.route
        let request = client.request(route.access, route.method.rawValue, target, body: body, type: type)
        let outcome = try client.send(request)
        let kept = Self.kept.union(Self.keptByRoute[driven.name] ?? [])
        guard let complaint = complaint(about: outcome, at: route, kept) else { return }
        let shown = String(decoding: body.prefix(600), as: UTF8.self)
        complaints.append("\(driven.name) \(complaint)\n  \(target.prefix(200)) \(shown)")
    }

    private func complaint(about outcome: HostileClient.Outcome, at route: Route, _ kept: Set<String>) -> String? {
        let reply = outcome.reply
        // Carts are built in part: where nothing is in them.
        if reply.status == 501 { return route.level == .partial ? nil : "answers that it is not built" }
        if reply.status >= 500, !isRecorded(outcome.error, at: route) {
            return "\(reply.status): \(outcome.error.map { "\($0)" } ?? "")"
        }
        if reply.status >= 400, !outcome.written.subtracting(kept).isEmpty {
            return "refused with \(reply.status), but wrote to \(outcome.written)"
        }
        return hasForm(outcome) ? nil : "\(reply.status) in no form of Magento's: \(reply.text.prefix(200))"
    }

    private func isRecorded(_ error: (any Error)?, at route: Route) -> Bool {
        guard let error else { return false }
        return RecordedFailure.all.contains { $0.covers(error, at: route) }
    }

    private func hasForm(_ outcome: HostileClient.Outcome) -> Bool {
        if outcome.error is ApplicationCrash { return outcome.reply.text.hasPrefix("An error has happened") }
        guard let json = try? JSONParser.parse(outcome.reply.body, depthLimit: 1_000) else { return false }
        return outcome.reply.status < 400 || json["message"]?.string != nil
    }

    /// What was found, each kind once.
    var findings: [String] {
        var seen: Set<String> = []
        return complaints.filter { complaint in seen.insert(String(complaint.prefix { $0 != "\n" })).inserted }
    }
}
