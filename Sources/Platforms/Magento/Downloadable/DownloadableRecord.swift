import Simulator

/// A file that a buyer downloads.
struct DownloadableLink: ProductPart, Hashable {
    static let table = Table<DownloadableLink>("downloadable_link", indexes: ["product_id, sort_order"])
    static let owner = "product_id"
    static let order = "sort_order, link_id DESC"

    var id = 0
    var product = 0
    var title: String?
    var sortOrder = 0
    /// 0 no, 1 yes, 2 as the shop's settings say.
    var isShareable = 0
    var price = 0.0
    var numberOfDownloads: Int?
    var target = DownloadableFile()
    var sample = DownloadableFile()

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("link_id", &id, .key)
        column("product_id", &product)
        column("title", &title)
        column("sort_order", &sortOrder)
        column("is_shareable", &isShareable)
        column("price", &price)
        column("number_of_downloads", &numberOfDownloads)
        column("link_type", &target.type)
        column("link_file", &target.file)
        column("link_url", &target.url)
        column("sample_type", &sample.type)
        column("sample_file", &sample.file)
        column("sample_url", &sample.url)
    }
}

/// A free sample of a downloadable product.
struct DownloadableSample: ProductPart, Hashable {
    static let table = Table<DownloadableSample>("downloadable_sample", indexes: ["product_id, sort_order"])
    static let owner = "product_id"
    static let order = "sort_order, sample_id"

    var id = 0
    var product = 0
    var title: String?
    var sortOrder = 0
    var sample = DownloadableFile()

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("sample_id", &id, .key)
        column("product_id", &product)
        column("title", &title)
        column("sort_order", &sortOrder)
        column("sample_type", &sample.type)
        column("sample_file", &sample.file)
        column("sample_url", &sample.url)
    }
}

/// A file by its path or address.
struct DownloadableFile: Hashable, Sendable {
    /// `file` or `url`.
    var type: String?
    var file: String?
    var url: String?
}
