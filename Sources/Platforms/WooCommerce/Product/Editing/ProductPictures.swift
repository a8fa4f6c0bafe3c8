import PHP
import Simulator

/// The pictures of a product or variation in a request.
struct ProductPictures {
    let request: RestRequest

    init(_ request: RestRequest) { self.request = request }

    private var database: Database { request.visit.database }

    func write(_ product: inout Product) throws {
        if product.kind == .variation {
            if let image = request["image"] { product.imageIDs = try picture(image, of: product).map { [$0] } ?? [] }
        } else if let images = request.list("images") {
            // Empty entries are left out (rest-v3-products/images 09); doubled ones of the gallery show once.
            let sent = images.filter(\.phpTruth)
            let ids = try sent.enumerated().compactMap { try picture($0.element, of: product, isFirst: $0.offset == 0) }
            product.imageIDs = ids
        }
    }

    /// Only pictures of the library: the shop fetches nothing from elsewhere.
    private func picture(_ image: JSONValue, of product: Product, isFirst: Bool = false) throws -> Int? {
        let kind = product.kind == .variation ? "variation" : "product"
        let id = abs(image["id"]?.phpInt ?? 0)
        if id == 0, let source = image["src"], source != .null {
            throw RestError(
                "woocommerce_\(kind)_image_upload_error",
                "Error getting remote image \(Self.failure(source.phpString))", status: 400)
        }
        if id == 0, product.kind == .variation { return nil }
        guard var media = try Media.find(id, in: database) else {
            throw RestError("woocommerce_\(kind)_invalid_image_id", "#\(id) is an invalid image ID.", status: 400)
        }
        try retitle(&media, image, shownFirstBy: isFirst ? product : nil)
        return id
    }

    /// The words of the picture itself change with it; so does the time of its last change
    /// (`wc_product_attach_featured_image`; rest-v3-products/images 01 to 03).
    private func retitle(_ media: inout Media, _ image: JSONValue, shownFirstBy product: Product?) throws {
        let before = media
        if let alt = image["alt"], alt.phpTruth { media.alt = Sanitize.text(alt.phpString) }
        let name = image["name"].flatMap { $0.phpTruth ? $0.phpString : nil }
        if let name { media.title = name }
        if name != nil || product != nil && media.parentID == 0 { media.modified = request.visit.now.sql }
        if let product, media.parentID == 0 { media.parentID = product.id }
        if media != before { try media.save(in: database) }
    }

    /// The address that could not be fetched, and why (`esc_url_raw`, `download_url`).
    private static func failure(_ source: String) -> String {
        let source = source.trimmed
        if source.isEmpty { return ". Error: No URL Provided." }
        let isAbsolute = source.contains(":") || "/#?".contains(source.prefix(1))
        return "\(isAbsolute ? source : "http://\(source)"). Error: outgoing requests are off"
    }
}
