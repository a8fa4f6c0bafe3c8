@testable import Magento
@testable import Simulator

/// Status 500, where the recordings show that the imitated system answers so.
///
/// What is not in this list is a mistake of the room.
struct RecordedFailure: Sendable {
    /// The recording.
    let capture: String
    /// How developer mode's message begins; nil for a PHP error outside the web API's error handling.
    let message: String?
    /// The method of the service, or its last words; empty for any.
    let service: String
    /// How the reason of a PHP error begins, where it has one.
    var reason = ""

    func covers(_ error: any Error, at route: Route) -> Bool {
        guard route.service.hasSuffix(service) else { return false }
        return switch (error, message) {
        case (let failure as InternalFailure, let message?): failure.message.hasPrefix(message)
        case (let crash as ApplicationCrash, nil): crash.reason.hasPrefix(reason)
        default: false
        }
    }

    private static func hidden(_ message: String, _ service: String = "", _ capture: String) -> RecordedFailure {
        RecordedFailure(capture: capture, message: message, service: service)
    }

    private static func crash(_ service: String, _ capture: String) -> RecordedFailure {
        RecordedFailure(capture: capture, message: nil, service: service)
    }

    static let all: [RecordedFailure] = [
        RecordedFailure(
            capture: "validation scalars for lists, e.g. POST /V1/products/cost prices", message: nil, service: "",
            reason: "TypeError"),
        hidden("LIMIT argument offset", "", "validation searchCriteria.currentPage"),
        hidden("Warning: Array to string conversion", "", "validation POST /V1/products/cost-delete skus"),
        hidden(
            "Deprecated Functionality: strtolower()", "TierPriceStorageInterface.update",
            "validation POST /V1/products/tier-prices prices"),
        hidden(
            "Deprecated Functionality: strtolower()", "TierPriceStorageInterface.replace",
            "validation PUT /V1/products/tier-prices prices"),
        hidden(
            "Deprecated Functionality: strtolower()", "TierPriceStorageInterface.delete",
            "validation POST /V1/products/tier-prices-delete prices.customer_group"),
        hidden("SQLSTATE[23000]", "TaxRateRepositoryInterface.save", "validation POST /V1/taxRates titles"),
        crash("ProductOptionManagementInterface.save", "validation POST /V1/bundle-products/options/add"),
        crash("BulkInventoryTransferInterface.execute", "validation POST /V1/inventory/bulk-product-source-transfer"),
        crash(
            "SourceItemConfigurationsSaveInterface.execute", "validation POST /V1/inventory/low-quantity-notification"),
        hidden("Property \"", "", "framework/request-bodies unknown-nested"),
        // PHP's own words, and the reason why it is none of the web API's errors: not recorded, read in the source.
        hidden("Warning: foreach()", "", "none"),
        hidden("Request ", "SearchInterface.search", "none: Framework\\Search\\Request\\Builder and Cleaner"),
        hidden("[from] parameter", "SearchInterface.search", "none: the search engine's own refusal"),
        hidden("SQLSTATE[42S22]: Column not found", "", "search-criteria/list-sources unknown-field, unknown-sort"),
        hidden("SQLSTATE[42000]", "", "search-criteria/condition-types"),
        hidden(
            "SQLSTATE[23000]", "ProductAttributeRepositoryInterface.save", "attributes/crud bad-unknown-store-label"),
        hidden("SQLSTATE[23000]", "RuleRepositoryInterface.save", "sales-rules/crud bad-unknown-website"),
        hidden("SQLSTATE[23000]", "InvoiceRepositoryInterface.save", "magento-validation, POST /V1/invoices/"),
        crash("InvoiceRepositoryInterface.save", "magento-validation, POST /V1/invoices/ entity"),
        crash("CreditmemoRepositoryInterface.save", "magento-validation, POST /V1/creditmemo entity"),
        crash(
            "GuestBillingAddressManagementInterface.assign",
            "magento-validation, POST /V1/guest-carts/{cartId}/billing-address address"),
        hidden(
            "SQLSTATE[22007]", "OrderRepositoryInterface.save",
            "magento-validation, POST /V1/orders entity.items.updated_at"),
        crash("InvoiceOrderInterface.execute", "magento-validation, POST /V1/order/{orderId}/invoice items"),
        crash("RefundOrderInterface.execute", "magento-validation, POST /V1/order/{orderId}/refund items"),
        // The same argument of the same type in the same kind of method.
        crash("ShipOrderInterface.execute", "magento-validation, POST /V1/order/{orderId}/invoice items"),
        crash("RefundInvoiceInterface.execute", "magento-validation, POST /V1/order/{orderId}/refund items"),
        hidden(
            "DateTime::__construct()", "CustomerRepositoryInterface.save", "validation PUT /V1/customers/me created_at"),
        hidden("DateTime::__construct()", "createAccount", "validation PUT /V1/customers/me created_at"),
        hidden("checkPasswordDifferentFromEmail()", "createAccount", "validation POST /V1/customers email"),
        crash("ProductRepositoryInterface.save", "products/create-minimal"),
        crash("ProductLinkManagementInterface.setProductLinks", "products/links add-no-sku"),
        crash("ProductLinkRepositoryInterface.save", "products/links add-no-sku"),
        crash("ProductAttributeMediaGalleryManagementInterface.create", "products/media no-content"),
        crash("ProductWebsiteLinkRepositoryInterface.save", "products/scopes add-no-sku-in-body"),
        crash("GetProductSalableQtyInterface.execute", "inventory/salable qty-ghost"),
        crash("IsProductSalableForRequestedQtyInterface.execute", "inventory/salable req-ghost-1"),
        crash("AreProductsSalableForRequestedQtyInterface.execute", "inventory/salable req-ghost-1"),
        crash("SourceSelectionServiceInterface.execute", "inventory/source-selection no-qty, unknown-algorithm"),
        crash("BulkPartialInventoryTransferInterface.execute", "inventory/source-selection no-qty"),
        crash("BulkSourceAssignInterface.execute", "inventory/bulk-assign assign-unknown-sku"),
        crash("CategoryLinkRepositoryInterface.save", "categories/move-and-products assign-no-sku"),
    ]
}
