import PHP
import Simulator

/// Custom fields of the names under which WooCommerce keeps a product's own members
/// (`WC_Product_Data_Store_CPT::$internal_meta_keys`): a member that can be set is set, others are kept unseen
/// (rest-v3-products/custom-fields 06).
struct InternalFields {
    let request: RestRequest

    init(_ request: RestRequest) { self.request = request }

    /// Names of members of a request.
    private static let settable: Set<String> = [
        "_sku", "_global_unique_id", "_regular_price", "_sale_price", "_tax_status", "_tax_class", "_manage_stock",
        "_stock_status", "_backorders", "_low_stock_amount", "_sold_individually", "_weight", "_upsell_ids",
        "_purchase_note", "_virtual", "_downloadable", "_download_limit", "_download_expiry", "_featured",
    ]

    /// Those that are neither set nor shown; a field of the name takes an id.
    private static let unseen: Set<String> = [
        "_visibility", "_sale_price_dates_from", "_sale_price_dates_to", "_stock", "_crosssell_ids",
        "_product_attributes", "_downloadable_files", "_wc_rating_count", "_wc_average_rating", "_wc_review_count",
        "_variation_description", "_thumbnail_id", "_file_paths", "_product_image_gallery", "_product_version",
        "_wp_old_slug", "_edit_last", "_edit_lock", "_cogs_total_value",
    ]

    /// Those that are set and change nothing that is kept.
    private static let void: Set<String> = [
        "_price", "_length", "_width", "_height", "_default_attributes", "total_sales",
    ]

    /// The request with the members that such fields set, and the fields that are left.
    func taken() throws -> (RestRequest, [JSONValue]) {
        var request = request
        var left: [JSONValue] = []
        for field in request.list("meta_data") ?? [] {
            let key = field["key"]?.phpString ?? ""
            if Self.settable.contains(key) {
                request.set(String(key.dropFirst()), field["value"] ?? .null)
            } else if Self.unseen.contains(key) {
                _ = try request.visit.ids.take("postmeta")
            } else if !Self.void.contains(key) {
                left.append(field)
            }
        }
        return (request, left)
    }
}

extension RestItem {
    /// The custom fields that `include_meta` lists, or those that `exclude_meta` does not
    /// (rest-v3-products/custom-fields 09 to 11).
    func pickingMeta(_ request: RestRequest) -> RestItem {
        func names(_ name: String) -> [String] {
            guard let value = request[name], value != .null else { return [] }
            return (value.array ?? [value]).map(\.phpString)
        }
        let (included, excluded) = (names("include_meta"), names("exclude_meta"))
        guard !included.isEmpty || !excluded.isEmpty, let fields = members["meta_data"]?.array else { return self }
        var picked = members
        picked["meta_data"] = .array(
            fields.filter { field in
                let key = field["key"]?.string ?? ""
                return included.isEmpty ? !excluded.contains(key) : included.contains(key)
            })
        var item = self
        item.members = picked
        return item
    }
}
