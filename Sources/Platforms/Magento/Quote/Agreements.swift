import Simulator

/// `/V1/carts/licence`: terms that customers must agree to; the shop has none.
enum Agreements {
    static let type = ObjectType(
        "Magento.CheckoutAgreements.Api.Data.AgreementInterface",
        [
            "agreement_id": .int, "name": .string, "content": .string, "content_height?": .string,
            "checkbox_text": .string, "is_active": .bool, "is_html": .bool, "mode": .int,
        ], extensions: [:])

    static func list(_ call: Invocation) throws -> Answer { .nothing }

    /// GET /V1/carts/licence/list: criteria are judged by the columns of `checkout_agreement`.
    static func search(_ call: Invocation) throws -> Answer {
        _ = try listing.page(try SearchCriteria(call), in: call.visit)
        return .nothing
    }

    private static let listing: Listing = {
        let numbers = ["agreement_id", "is_active", "is_html", "mode"].map { ($0, ListColumn("NULL", .number)) }
        let texts = ["name", "content", "content_height", "checkbox_text"].map { ($0, ListColumn("NULL", .text)) }
        return Listing(
            from: "(SELECT 1 WHERE 0)", key: "1", columns: Dictionary(numbers + texts) { first, _ in first })
    }()
}
