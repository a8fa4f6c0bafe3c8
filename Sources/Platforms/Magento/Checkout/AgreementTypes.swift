import Simulator

/// Terms and conditions as answers show them.
enum AgreementTypes {
    static let agreement = ObjectType(
        "Magento.CheckoutAgreements.Api.Data.AgreementInterface",
        [
            "agreement_id": .int, "name": .string, "content": .string, "content_height?": .string,
            "checkbox_text": .string, "is_active": .bool, "is_html": .bool, "mode": .int,
        ], extensions: [:])
}
