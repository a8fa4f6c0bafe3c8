import Simulator

/// `/V1/products/:sku/downloadable-links…`.
enum DownloadableEndpoints {
    static let listParameters = [Parameter.required("sku", .string)]
    static let linkParameters = [
        Parameter.required("sku", .string), .required("link", .object(DownloadableInput.linkType)),
        .optional("isGlobalScopeContent", .bool),
    ]
    static let sampleParameters = [
        Parameter.required("sku", .string), .required("sample", .object(DownloadableInput.sampleType)),
        .optional("isGlobalScopeContent", .bool),
    ]
    static let deleteParameters = [Parameter.required("id", .int)]

    // MARK: Links

    static func links(_ call: Invocation) throws -> Answer {
        let links = try DownloadableLink.all(of: product(call).id, in: call.database)
        return .list(links)
    }

    /// Answers the number as a text. A link with a number changes that link, another one is new.
    static func saveLink(_ call: Invocation) throws -> Answer {
        let product = try downloadable(call)
        let json = call.input["link"] ?? .null
        var link = DownloadableInput.link(json, of: product.id)
        if link.id != 0, try DownloadableLink.find(link.id, in: call.database)?.product != product.id {
            throw Self.noLink
        }
        try DownloadableCheck.check(link, title: json["title"]?.string, in: call.visit)
        link.target = try DownloadableCheck.stored(link.target, content: json["link_file_content"])
        link.sample = try DownloadableCheck.stored(link.sample, content: json["sample_file_content"])
        if link.id == 0 { link.id = try call.visit.ids.take("downloadable_link") }
        try link.save(in: call.database)
        return .value(.string(String(link.id)))
    }

    static func deleteLink(_ call: Invocation) throws -> Answer {
        let id = call.input.int("id") ?? 0
        guard try DownloadableLink.delete(id, in: call.database) else { throw Self.noLink }
        return .yes
    }

    // MARK: Samples

    static func samples(_ call: Invocation) throws -> Answer {
        let samples = try DownloadableSample.all(of: product(call).id, in: call.database)
        return .list(samples)
    }

    static func saveSample(_ call: Invocation) throws -> Answer {
        let product = try downloadable(call)
        let json = call.input["sample"] ?? .null
        var sample = DownloadableInput.sample(json, of: product.id)
        if sample.id != 0, try DownloadableSample.find(sample.id, in: call.database)?.product != product.id {
            throw Self.noSample
        }
        try DownloadableCheck.check(sample, title: json["title"]?.string, in: call.visit)
        sample.sample = try DownloadableCheck.stored(sample.sample, content: json["sample_file_content"])
        if sample.id == 0 { sample.id = try call.visit.ids.take("downloadable_sample") }
        try sample.save(in: call.database)
        return .value(.string(String(sample.id)))
    }

    static func deleteSample(_ call: Invocation) throws -> Answer {
        let id = call.input.int("id") ?? 0
        guard try DownloadableSample.delete(id, in: call.database) else { throw Self.noSample }
        return .yes
    }

    // MARK: Pieces

    private static let noLink = MagentoError.notFound(
        "No downloadable link with the provided ID was found. Verify the ID and try again.")
    private static let noSample = MagentoError.notFound(
        "No downloadable sample with the provided ID was found. Verify the ID and try again.")

    private static func product(_ call: Invocation) throws -> Product {
        try Product.named(call.input.text("sku"), in: call.database)
    }

    private static func downloadable(_ call: Invocation) throws -> Product {
        let product = try product(call)
        guard product.type == "downloadable" else {
            throw MagentoError.invalid(
                "The product needs to be the downloadable type. Verify the product and try again.")
        }
        return product
    }
}

/// What downloadable links and samples must look like.
enum DownloadableCheck {
    /// - Throws: ``MagentoError`` for the first thing wrong, in the order of the imitated system.
    static func check(_ link: DownloadableLink, title: String?, in visit: Visit) throws {
        guard let type = link.target.type, ["url", "file"].contains(type) else {
            throw MagentoError.invalid("The link type is invalid. Verify and try again.")
        }
        if link.price < 0 { throw MagentoError.invalid("Link price must have numeric positive value.") }
        // No number is none that is positive (stories-orders/guest-downloads-refused no-url).
        if link.numberOfDownloads ?? -1 < 0 {
            throw MagentoError.invalid("Number of downloads must be a positive integer.")
        }
        if link.sortOrder < 0 { throw MagentoError.invalid("Sort order must be a positive integer.") }
        try checkAddress(link.target, name: "Link", in: visit)
        if title?.isEmpty ?? true {
            throw MagentoError.invalid("The link title is empty. Enter the link title and try again.")
        }
    }

    static func check(_ sample: DownloadableSample, title: String?, in visit: Visit) throws {
        guard let type = sample.sample.type, ["url", "file"].contains(type) else {
            throw MagentoError.invalid("The sample type is invalid. Verify the sample type and try again.")
        }
        try checkAddress(sample.sample, name: "Sample", in: visit)
        if sample.sortOrder < 0 { throw MagentoError.invalid("Sort order must be a positive integer.") }
        if title?.isEmpty ?? true {
            throw MagentoError.invalid("The sample title is empty. Enter the title and try again.")
        }
    }

    /// Hosts that are not the shop's own, as called or as configured, must be listed.
    private static func checkAddress(_ file: DownloadableFile, name: String, in visit: Visit) throws {
        guard file.type == "url" else { return }
        guard let host = file.url.flatMap(DownloadableDomains.host) else {
            throw MagentoError.invalid("\(name) URL must have valid format.")
        }
        let base = try ConfigValue.find("web/unsecure/base_url", store: 0, in: visit.database)
        guard
            try host == visit.address.host || base.map({ ShopAddress($0).host == host }) ?? false
                || DownloadableDomains.listed(in: visit.database).contains(host)
        else {
            throw MagentoError.invalid("\(name) URL's domain is not in list of downloadable_domains in env.php.")
        }
    }

    /// A file that comes with its content is kept under its name.
    static func stored(_ file: DownloadableFile, content: JSONValue?) throws -> DownloadableFile {
        guard file.type == "file", let name = content?["name"]?.string, !name.isEmpty else { return file }
        guard Base64.decode(content?["file_data"]?.string ?? "") != nil else {
            throw MagentoError.invalid("Provided content must be valid base64 encoded data.")
        }
        var file = file
        let folders = name.prefix(2).map { $0 == "." ? "_" : $0.lowercased() }
        file.file = "/" + folders.joined(separator: "/") + "/" + name
        return file
    }
}
