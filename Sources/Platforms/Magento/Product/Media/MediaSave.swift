import Simulator

/// Writes a product's gallery and the attributes that give pictures their roles.
struct MediaSave {
    let visit: Visit
    let scope: StoreScope

    static let noSelection = "no_selection"

    private var database: Database { visit.database }

    // MARK: A whole gallery

    /// Puts entries in place of the gallery; roles that no entry has are cleared (products/media).
    func replace(_ entries: [Fields], of product: Product) throws {
        let old = try MediaEntry.all(of: product.id, in: database)
        let kept = Set(entries.compactMap { $0.int("id") })
        for entry in old where !kept.contains(entry.id) { try delete(entry) }
        var chosen: [String: MediaEntry] = [:]
        for fields in entries {
            let entry: MediaEntry
            if let known = old.first(where: { $0.id == fields.int("id") }) {
                entry = try change(known, fields)
            } else if fields.fields("content") != nil {
                entry = try create(fields, of: product)
            } else {
                continue
            }
            for role in fields.texts("types") ?? [] { chosen[role] = entry }
        }
        for role in Self.roles(of: product) { try set(role, to: chosen[role], of: product) }
    }

    /// Swatches belong to products that are sold as they are (flows/round-trip-grouped).
    private static func roles(of product: Product) -> [String] {
        let isPlain = product.type == "simple" || product.type == "virtual"
        return MediaPayload.roles.filter { isPlain || $0 != "swatch_image" }
    }

    // MARK: One entry

    /// Adds an entry with a file of its own.
    func add(_ fields: Fields, to product: Product) throws -> MediaEntry {
        let entry = try create(fields, of: product)
        for role in fields.texts("types") ?? [] where MediaPayload.roles.contains(role) {
            try set(role, to: entry, of: product)
        }
        return entry
    }

    /// Changes an entry; its roles become those given.
    func update(_ entry: MediaEntry, _ fields: Fields, of product: Product) throws {
        let changed = try change(entry, fields)
        guard let types = fields.texts("types") else { return }
        for role in MediaPayload.roles {
            if types.contains(role) {
                try set(role, to: changed, of: product)
            } else if try file(of: role, product) == entry.file {
                try set(role, to: nil, of: product)
            }
        }
    }

    /// Takes an entry and its roles away.
    func remove(_ entry: MediaEntry, from product: Product) throws {
        try delete(entry)
        for role in MediaPayload.roles where try file(of: role, product) == entry.file {
            try set(role, to: nil, of: product)
        }
    }

    private func create(_ fields: Fields, of product: Product) throws -> MediaEntry {
        guard let content = fields.fields("content") else { throw ApplicationCrash() }
        let image = try ImageContent(content)
        guard let type = fields.text("media_type"), ["image", "external-video"].contains(type) else {
            throw MagentoError.invalid("There is no MediaGalleryEntryConverter for given type")
        }
        let file = try image.file(isTaken: isTaken)
        try StoredPicture(path: Self.path(file), content: image.data, changed: visit.now)?.save(in: database)
        let entry = MediaEntry(
            id: try visit.ids.take("catalog_product_entity_media_gallery"), product: product.id, mediaType: type,
            file: file, label: fields.text("label"), position: fields.int("position") ?? 0,
            isDisabled: fields.bool("disabled") ?? false,
            video: fields.fields("extension_attributes")?.fields("video_content")?.members)
        try entry.save(in: database)
        return entry
    }

    private func change(_ entry: MediaEntry, _ fields: Fields) throws -> MediaEntry {
        var entry = entry
        if fields.isGiven("label") { entry.label = fields.text("label") }
        if let position = fields.int("position") { entry.position = position }
        if let flag = fields.bool("disabled") { entry.isDisabled = flag }
        try entry.save(in: database)
        return entry
    }

    // MARK: Files

    private static func path(_ file: String) -> String { "catalog/product\(file)" }

    /// A file stays when its product goes, and keeps its name.
    private func isTaken(_ file: String) throws -> Bool {
        try MediaEntry.exists("WHERE file = ?", file, in: database)
            || StoredPicture.exists("WHERE path = ?", Self.path(file), in: database)
    }

    /// Takes an entry away, and its file if no other shows it (Catalog's `Gallery\UpdateHandler`).
    private func delete(_ entry: MediaEntry) throws {
        try MediaEntry.delete(entry.id, in: database)
        if try !MediaEntry.exists("WHERE file = ?", entry.file, in: database) {
            try StoredPicture.delete(Self.path(entry.file), in: database)
        }
    }

    // MARK: Roles

    private func file(of role: String, _ product: Product) throws -> String? {
        try Attribute.find(role, in: database)?.value(of: product.id, store: scope.storeID, in: database)?.attributeText
    }

    /// Gives a role to an entry, or to none; the role's label attribute follows.
    private func set(_ role: String, to entry: MediaEntry?, of product: Product) throws {
        try write(entry?.file ?? Self.noSelection, to: role, of: product)
        if role != "swatch_image" { try write(entry?.label, to: "\(role)_label", of: product) }
    }

    private func write(_ text: String?, to code: String, of product: Product) throws {
        try Attribute.find(code, in: database)?.set(
            text.map(StoredValue.text), of: product.id, store: scope.storeID, in: database)
    }
}
