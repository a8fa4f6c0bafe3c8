import Simulator

/// The hosts, beside the shop's own, at which files of downloadable products may be.
///
/// The real system keeps them as `downloadable_domains` in env.php, which no API writes; a layer's products bring them along,
/// since whoever made them has them listed.
enum DownloadableDomains {
    private static let path = "downloadable_domains"

    static func listed(in database: Database) throws -> Set<String> {
        let text = try ConfigValue.find(path, store: 0, in: database) ?? ""
        return Set(text.split(separator: ",").map(String.init))
    }

    /// Lists the hosts of a product's links and samples, as a body of `POST /V1/products` holds them.
    static func list(of product: JSONObject, in database: Database) throws {
        let extended = product["extension_attributes"]
        let files = ["downloadable_product_links", "downloadable_product_samples"].flatMap {
            extended?[$0]?.array ?? []
        }
        let hosts = files.flatMap { [$0["link_url"], $0["sample_url"]] }.compactMap { $0?.string.flatMap(host) }
        let known = try listed(in: database)
        guard !known.isSuperset(of: hosts) else { return }
        let all = known.union(hosts).sorted().joined(separator: ",")
        try ConfigValue(path: path, value: all).save(in: database)
    }

    /// The host of an address over HTTP; nil where it is none.
    static func host(_ url: String) -> String? {
        guard let scheme = url.firstRange(of: "://"), url.hasPrefix("http") else { return nil }
        return String(url[scheme.upperBound...].prefix { !"/:?#".contains($0) })
    }
}
