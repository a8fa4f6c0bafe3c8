import PHP
import Simulator

/// A page that lives until a day is over (`TransientFilesEngine`): a receipt.
struct TransientFile: Record {
    static let table = Table<TransientFile>("transient_file")

    var name = ""
    /// e.g. `2026-11-23`.
    var expires = ""
    var html = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("name", &name, .key)
        column("expires", &expires)
        column("html", &html)
    }

    /// The page of a name, as long as its day is not over.
    static func valid(_ name: String, _ visit: Visit) throws -> TransientFile? {
        try first("WHERE name = ? AND expires >= ?", name, visit.now.civil().date, in: visit.database)
    }
}

/// `/wc/v3/orders/{id}/receipt`, and the page that it leads to.
enum ReceiptEndpoints {
    static let row = Route(
        "wc/v3", "/orders/(?P<id>[\\d]+)/receipt",
        [
            Endpoint(
                Endpoint.creatable,
                args: [
                    .integer("id"), Arg.string("expiration_date").orNull, Arg.integer("expiration_days").or(1),
                    .boolean("force_new").or(false),
                ], permission: permit, do: create),
            Endpoint(["GET"], args: [.integer("id")], permission: permit, do: read),
        ])

    private static let field = "_receipt_file_name"

    private static func read(_ request: RestRequest) throws -> RestResponse {
        guard let file = try existing(request) else {
            throw RestError("woocommerce_rest_not_found", "Receipt not found", status: 404)
        }
        return answer(file, request)
    }

    private static func existing(_ request: RestRequest) throws -> TransientFile? {
        let order = try OrderStore(visit: request.visit).order(request.int("id") ?? 0)
        return try order?.meta(field).flatMap { try TransientFile.valid($0, request.visit) }
    }

    private static func create(_ request: RestRequest) throws -> RestResponse {
        let visit = request.visit
        guard var order = try OrderStore(visit: visit).order(request.int("id") ?? 0) else {
            throw RestError("woocommerce_rest_not_found", "Order not found", status: 404)
        }
        if request.bool("force_new") != true, let file = try existing(request) { return answer(file, request) }
        let day = try expiry(request)
        let file = TransientFile(
            name: name(day, visit), expires: day, html: try ReceiptPage(order, request.scope).html)
        try file.insert(into: visit.database)
        order.setMeta(field, file.name)
        try OrderStore(visit: visit).save(&order)
        return answer(file, request)
    }

    /// Nobody may do anything with an order that is not there (`read_shop_order` of no post).
    private static func permit(_ request: RestRequest) throws {
        try OrderRight.check(request)
        guard try OrderStore(visit: request.visit).order(request.int("id") ?? 0) == nil else { return }
        throw OrderRight.refusal(request)
    }

    private static func answer(_ file: TransientFile, _ request: RestRequest) -> RestResponse {
        RestResponse([
            "receipt_url": .string(request.scope.site.url("/wc/file/transient/\(file.name)")),
            "expiration_date": .string(file.expires),
        ])
    }

    /// The day that was asked for, or some days from now.
    private static func expiry(_ request: RestRequest) throws -> String {
        let today = request.visit.now.civil().date
        guard let sent = request.string("expiration_date"), !sent.isEmpty else {
            let days = Int64(clamping: request.int("expiration_days") ?? 1)
            return request.visit.now.advanced(seconds: min(max(days, -40_000), 40_000) * 86_400).civil().date
        }
        guard let day = Instant("\(sent) 00:00:00"), day.civil().date == sent else {
            throw invalid("\(sent) is not a valid date, expected format: YYYY-MM-DD")
        }
        guard sent >= today else { throw invalid("The supplied expiration date, \(sent), is in the past") }
        return sent
    }

    private static func invalid(_ message: String) -> RestError {
        RestError("woocommerce_rest_invalid_argument", message, status: 400)
    }

    /// The day in hexadecimal digits and sixteen random bytes.
    private static func name(_ day: String, _ visit: Visit) -> String {
        func hex(_ number: Int, _ width: Int) -> String {
            let digits = String(number, radix: 16)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        let parts = day.split(separator: "-").map { Int($0) ?? 0 }
        let random = (0..<2).map { _ in hex(Int(truncatingIfNeeded: visit.random.next() >> 1), 16) }.joined()
        return hex(parts.first ?? 0, 3) + hex(parts.dropFirst().first ?? 0, 1) + hex(parts.last ?? 0, 2) + random
    }

    /// The page behind the address, for anybody who knows it.
    static func page(_ name: String, _ scope: Scope) throws -> Reply {
        guard scope.call.method == "GET" else { return Reply(status: 405, headers: [:], text: "") }
        guard let file = try TransientFile.valid(name, scope.visit) else {
            return Reply(status: 404, headers: [:], text: "")
        }
        return Reply(
            status: 200,
            headers: ["Content-Type": "text/html; charset=UTF-8", "Content-Length": String(file.html.utf8.count)],
            text: file.html)
    }
}

/// A receipt: what was bought, what it cost and how it was paid. The real page's text is nobody's business.
struct ReceiptPage {
    let html: String

    init(_ order: Order, _ scope: Scope) throws {
        let currency = try Currency.current(scope)
        func row(_ title: String, _ amount: Amount) -> String {
            "<tr><td>\(Sanitize.html(title))</td><td>\(currency.html(amount.fixed(currency.decimals)))</td></tr>"
        }
        var rows = order.items(.line).map { row("\($0.name) × \($0.quantity)", $0.total) }
        rows += order.items(.fee).map { row($0.name, $0.total) }
        if order.totals.discount != .zero { rows.append(row("Discount", .zero - order.totals.discount)) }
        if order.totals.shipping != .zero { rows.append(row("Shipping", order.totals.shipping)) }
        rows.append(row("Taxes", order.totals.tax))
        rows.append(row("Amount paid", order.totals.total))
        let title = "Receipt of order \(order.id)"
        html = """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>\(title)</title></head><body><h1>\(title)</h1>
            <p>\(Sanitize.html(try scope.options["blogname"])) · \(order.paid?.civil().date ?? "")
            · \(Sanitize.html(order.paymentMethodTitle))</p><table>\(rows.joined())</table></body></html>
            """
    }
}
