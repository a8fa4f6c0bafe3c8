import Simulator

/// A file that a buyer downloads.
struct DownloadableLink: Hashable, Sendable {
    var id = 0
    var title: String?
    var sortOrder = 0
    /// 0 no, 1 yes, 2 as the shop's settings say.
    var isShareable = 0
    var price = 0.0
    var numberOfDownloads: Int?
    var target = DownloadableFile()
    var sample = DownloadableFile()
}

/// A free sample of a downloadable product.
struct DownloadableSample: Hashable, Sendable {
    var id = 0
    var title: String?
    var sortOrder = 0
    var sample = DownloadableFile()
}

/// A file by its path or address.
struct DownloadableFile: Hashable, Sendable {
    /// `file` or `url`.
    var type: String?
    var file: String?
    var url: String?
}

/// The tables of downloadable links and samples.
enum DownloadableRecord {
    static let schema = """
        CREATE TABLE downloadable_link (
            link_id INTEGER PRIMARY KEY, product_id INTEGER NOT NULL, title TEXT, sort_order INTEGER NOT NULL,
            is_shareable INTEGER NOT NULL, price REAL NOT NULL, number_of_downloads INTEGER, link_type TEXT,
            link_file TEXT, link_url TEXT, sample_type TEXT, sample_file TEXT, sample_url TEXT);
        CREATE INDEX downloadable_link_of ON downloadable_link (product_id, sort_order);
        CREATE TABLE downloadable_sample (
            sample_id INTEGER PRIMARY KEY, product_id INTEGER NOT NULL, title TEXT, sort_order INTEGER NOT NULL,
            sample_type TEXT, sample_file TEXT, sample_url TEXT);
        CREATE INDEX downloadable_sample_of ON downloadable_sample (product_id, sort_order);
        """

    static func links(of product: Int, in database: Database) throws -> [DownloadableLink] {
        try database.all(
            """
            SELECT link_id, title, sort_order, is_shareable, price, number_of_downloads, link_type, link_file, link_url,
                sample_type, sample_file, sample_url
            FROM downloadable_link WHERE product_id = ? ORDER BY sort_order, link_id DESC
            """, product
        ) {
            DownloadableLink(
                id: $0.int(0), title: $0.optionalText(1), sortOrder: $0.int(2), isShareable: $0.int(3),
                price: $0.double(4), numberOfDownloads: $0.optionalInt(5), target: file($0, from: 6),
                sample: file($0, from: 9))
        }
    }

    static func samples(of product: Int, in database: Database) throws -> [DownloadableSample] {
        try database.all(
            """
            SELECT sample_id, title, sort_order, sample_type, sample_file, sample_url
            FROM downloadable_sample WHERE product_id = ? ORDER BY sort_order, sample_id
            """, product
        ) {
            DownloadableSample(
                id: $0.int(0), title: $0.optionalText(1), sortOrder: $0.int(2), sample: file($0, from: 3))
        }
    }

    private static func file(_ row: Row, from column: Int) -> DownloadableFile {
        DownloadableFile(
            type: row.optionalText(column), file: row.optionalText(column + 1), url: row.optionalText(column + 2))
    }

    static func save(_ link: DownloadableLink, of product: Int, in database: Database) throws {
        try database.run(
            """
            INSERT OR REPLACE INTO downloadable_link
                (link_id, product_id, title, sort_order, is_shareable, price, number_of_downloads, link_type, link_file,
                 link_url, sample_type, sample_file, sample_url) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, link.id, product, link.title, link.sortOrder, link.isShareable, link.price, link.numberOfDownloads,
            link.target.type, link.target.file, link.target.url, link.sample.type, link.sample.file, link.sample.url)
    }

    static func save(_ sample: DownloadableSample, of product: Int, in database: Database) throws {
        try database.run(
            """
            INSERT OR REPLACE INTO downloadable_sample
                (sample_id, product_id, title, sort_order, sample_type, sample_file, sample_url)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """, sample.id, product, sample.title, sample.sortOrder, sample.sample.type, sample.sample.file,
            sample.sample.url)
    }

    static func delete(ofProduct product: Int, in database: Database) throws {
        try database.run("DELETE FROM downloadable_link WHERE product_id = ?", product)
        try database.run("DELETE FROM downloadable_sample WHERE product_id = ?", product)
    }
}
