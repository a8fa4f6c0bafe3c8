import PHP
import Simulator

/// A product or a variation as it is stored. Prices are decimal texts, `""` for none, as in `wp_postmeta`.
struct Product: Record, Hashable {
    /// The kinds of products.
    enum Kind: String, ColumnValue {
        case simple, variable, grouped, external, variation
    }

    var id = 0
    /// The variable product of a variation, 0 elsewhere.
    var parentID = 0
    var kind = Kind.simple
    /// `publish`, `draft`, `pending`, `private`, `trash`, `auto-draft`.
    var status = "publish"
    var slug = ""
    var name = ""
    /// As the merchant wrote it, before `wpautop`.
    var description = ""
    var shortDescription = ""
    var sku = ""
    var globalUniqueID = ""

    /// What a piece costs now, before taxes are looked at.
    var price = ""
    var regularPrice = ""
    var salePrice = ""
    /// Seconds since 1970, nil for no limit.
    var saleFrom: Int?
    var saleTo: Int?

    var isFeatured = false
    /// `visible`, `catalog`, `search` or `hidden`.
    var visibility = "visible"
    var isVirtual = false
    var isDownloadable = false
    var externalURL = ""
    var buttonText = ""
    /// `taxable`, `shipping` or `none`.
    var taxStatus = "taxable"
    /// A slug; `""` for the standard rates, `parent` for a variation that follows its product.
    var taxClass = ""

    /// For variations `parent` where the product's stock counts.
    var stockSource = StockSource.none
    var stockQuantity: Double?
    /// `no`, `notify` or `yes`.
    var backorders = "no"
    var lowStockAmount: Int?
    /// `instock`, `outofstock` or `onbackorder`.
    var stockStatus = "instock"
    var isSoldIndividually = false

    var weight = ""
    var length = ""
    var width = ""
    var height = ""
    /// The id of the term, 0 for none.
    var shippingClassID = 0

    var allowsReviews = true
    /// `4.00`; `0` as long as nobody rated it.
    var averageRating = "0"
    var ratingCount = 0
    /// Approved reviews, those without stars included.
    var reviewCount = 0
    var purchaseNote = ""
    var menuOrder = 0
    var password = ""
    var totalSales = 0
    var downloadLimit = -1
    var downloadExpiry = -1
    /// UTC, as SQL writes it.
    var created = ""
    var modified = ""

    /// The main image first.
    var imageIDs: [Int] = []
    /// Whether a row of post meta says which picture a variation has, be it none.
    var saysPicture = false
    var attributes: [ProductAttribute] = []
    /// Of a variation: attribute (`pa_color`, `logo`) and value; `""` stands for any.
    var variationAttributes: [VariationAttribute] = []
    /// Of a variable product: what is chosen at first, by attribute.
    var defaultAttributes: [VariationAttribute] = []
    var upsellIDs: [Int] = []
    var crossSellIDs: [Int] = []
    var groupedIDs: [Int] = []
    /// REST v3's form: `[{"id","name","file"}]`.
    var downloads: [JSONValue] = []
    /// REST v3's form: `[{"id","key","value"}]`.
    var metaData: [JSONValue] = []

    /// What lists sort and filter by: ``refreshPrices(of:in:)`` makes them.
    var minPrice: Double?
    var maxPrice: Double?

    /// Whose stock is counted.
    enum StockSource: String, ColumnValue {
        case none = "no"
        case own = "yes"
        case parent = "parent"
    }
}

/// An attribute of a product: of the shop's own ones (`pa_…`) or the product's alone.
struct ProductAttribute: Hashable, Sendable {
    /// 0 for an attribute of the product alone.
    var id: Int
    /// The label of an own attribute, e.g. `Logo`; the shop's ones are labelled by themselves.
    var name: String
    /// `pa_color`; for an own attribute its name.
    var taxonomy: String
    var position: Int
    var isVisible: Bool
    var isForVariations: Bool
    /// Term slugs of a shop's attribute, values of an own one.
    var options: [String]

    /// Whether the values are terms.
    var isTaxonomy: Bool { id > 0 }
    /// `pa_color`, or the own name as a slug: what variations and forms call it after `attribute_`.
    var key: String { isTaxonomy ? taxonomy : Sanitize.title(name) }
}

/// What a variation has for an attribute.
struct VariationAttribute: Hashable, Sendable {
    /// `pa_color`, `logo`: without `attribute_`.
    let key: String
    /// A term's slug or a value; `""` for any.
    let value: String
}

extension Product {
    /// Whether the shop may sell it at this price now; drafts only to who may edit them.
    func isPurchasable(byEditor: Bool) -> Bool {
        // A variable product has the price of its cheapest variation.
        let isPriced = !price.isEmpty || kind == .variable && minPrice != nil
        guard kind != .external, kind != .grouped, isPriced else { return false }
        // A variation has to be shown, whoever asks (`variation_is_visible`; rest-v3-products/variations-crud 03).
        return status == "publish" || byEditor && kind != .variation
    }

    /// Whether it counts pieces itself.
    var managesStock: Bool { stockSource == .own }

    /// What a variation has for each attribute that its product has for variations, `""` for any: what the product no
    /// longer has does not count (`wc_get_product_variation_attributes`; rest-v3-products/global-attributes 17).
    func choices(with parent: Product?) -> [VariationAttribute] {
        (parent?.attributes ?? []).filter(\.isForVariations).map { attribute in
            let key = attribute.key
            return VariationAttribute(key: key, value: variationAttributes.first { $0.key == key }?.value ?? "")
        }
    }

    /// The product whose pieces are counted: of a variation that counts none its variable product, where that one does
    /// (`WC_Product_Variation::get_manage_stock`).
    func counted(with parent: Product?) -> Product {
        guard kind == .variation, stockSource != .own, let parent, parent.managesStock else { return self }
        return parent
    }

    /// Whether more may be ordered than there is.
    var allowsBackorders: Bool { backorders == "yes" || backorders == "notify" }

    /// Whether it can be ordered at all.
    var isInStock: Bool { stockStatus != "outofstock" }

    /// Whether the sale price counts at a moment: it is lower and the moment lies within its dates.
    func isOnSale(at now: Instant) -> Bool {
        guard !salePrice.isEmpty, PHP.double(regularPrice) > PHP.double(salePrice) else { return false }
        if let saleFrom, Int64(saleFrom) > now.seconds { return false }
        if let saleTo, Int64(saleTo) < now.seconds { return false }
        return true
    }
}
