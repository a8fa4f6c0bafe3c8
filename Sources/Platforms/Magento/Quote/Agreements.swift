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
}
