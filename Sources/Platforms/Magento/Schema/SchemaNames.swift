/// How the API's description names services, operations and types.
enum SchemaNames {
    /// `storeWebsiteRepositoryV1` for `Magento.Store.Api.WebsiteRepositoryInterface`. A module of the same name as the
    /// service is left out: `searchV1`.
    static func service(_ interface: String) -> String {
        var parts = interface.split(separator: ".").map(String.init)
        guard parts.count > 3 else { return interface }
        let vendor = parts[0] == "Magento" ? "" : parts[0]
        let isVersioned = parts[2] == "Service"
        let version = isVersioned ? parts[3] : "V1"
        let module = parts[1]
        parts.removeFirst(isVersioned ? 4 : 3)
        parts.append(bare(parts.popLast() ?? ""))
        let name = vendor + (parts.first == module ? "" : module) + parts.joined()
        return name.prefix(1).lowercased() + name.dropFirst() + version
    }

    /// `GetV1StoreWebsites` for `GET /V1/store/websites`.
    static func operation(_ route: Route) -> String {
        let segments = route.path.split(separator: "/").map { segment in
            let word = segment.filter { $0 != ":" && $0 != "-" }
            return word.prefix(1).uppercased() + word.dropFirst()
        }
        let method = route.method.rawValue
        return method.prefix(1) + method.dropFirst().lowercased() + segments.joined()
    }

    /// `store-data-website-interface` for `Magento.Store.Api.Data.WebsiteInterface`.
    static func definition(_ interface: String) -> String {
        var parts = interface.split(separator: ".").map(String.init)
        if parts.first == "Magento" { parts.removeFirst() }
        if let place = parts.firstIndex(of: "Api") { parts.remove(at: place) }
        return separated(parts.joined(), by: "-")
    }

    /// `/V1/products/{sku}` for `/V1/products/:sku`.
    static func template(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }.joined(separator: "/")
    }

    /// The names of a path's parameters, in order.
    static func parameters(_ path: String) -> [String] {
        path.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
    }

    /// `Get list` for `getList`, `Website` for `Magento.Store.Api.Data.WebsiteInterface`.
    static func words(_ name: String) -> String {
        let last = name.split(separator: ".").last.map(String.init) ?? ""
        let text = separated(bare(last), by: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private static func bare(_ name: String) -> String {
        name.hasSuffix("Interface") ? String(name.dropLast("Interface".count)) : name
    }

    /// Lower-case words, parted where a capital follows something.
    private static func separated(_ name: String, by separator: String) -> String {
        var out = ""
        var canPart = false
        for character in name {
            let parts = canPart && character.isUppercase
            if parts { out += separator }
            out += character.lowercased()
            // A capital that was parted from what stood before it cannot be parted from what follows.
            canPart = !parts
        }
        return out
    }
}
