/// A snapshot as a file: a line that says what it is, a line of JSON that says what is in it, then the databases.
public enum SnapshotFile {
    private static let mark = "storesim snapshot 1\n"

    /// The file.
    public static func bytes(_ snapshot: Snapshot) throws -> [UInt8] {
        let shops = snapshot.shops.compactMap { name in snapshot.images[name].map { (name, $0) } }
        let head: JSONValue = [
            "name": .string(snapshot.name), "template": .string("\(snapshot.template)"),
            "saved_at": .string(snapshot.savedAt.iso8601), "clock": .string("\(snapshot.clock)"),
            "chance": .string(String(snapshot.chance)),
            "shops": .array(shops.map { ["name": .string($0.0), "bytes": .int(Int64($0.1.size))] }),
        ]
        var bytes = Array(mark.utf8) + JSONWriter.bytes(head, style: .plain) + [UInt8(ascii: "\n")]
        bytes.reserveCapacity(bytes.count + snapshot.size)
        for (_, image) in shops { bytes += try image.content() }
        return bytes
    }

    /// Reads a file into a registry, which must have shops of the same names with the same tables.
    ///
    /// - Throws: ``SnapshotRefusal``.
    public static func read(_ bytes: [UInt8], as name: String, into registry: SandboxRegistry) throws -> Snapshot {
        guard bytes.starts(with: mark.utf8) else { throw SnapshotRefusal.unreadable("it does not begin as one") }
        let rest = bytes[mark.utf8.count...]
        guard let end = rest.prefix(1 << 16).firstIndex(of: UInt8(ascii: "\n")),
            let head = try? JSONParser.parse(Array(rest[..<end])),
            let chance = head["chance"]?.string.flatMap({ UInt64($0) })
        else { throw SnapshotRefusal.unreadable("its head is no JSON of a snapshot") }
        let template = TemplateName(text: head["template"]?.string ?? "")
        let snapshot = Snapshot(
            name: name, template: template,
            savedAt: head["saved_at"]?.string.flatMap { Instant($0) } ?? registry.machineTime,
            expires: nil, clock: head["clock"]?.string.flatMap { SandboxClock.Mode($0) } ?? .real, chance: chance,
            images: try images(head, rest[(end + 1)...], registry.library.shops(template)))
        try registry.snapshots.keep(snapshot)
        return snapshot
    }

    private static func images(
        _ head: JSONValue, _ bytes: ArraySlice<UInt8>, _ templates: [ShopTemplate]
    ) throws -> [String: TemplateImage] {
        var images: [String: TemplateImage] = [:]
        var rest = bytes
        for shop in head["shops"]?.array ?? [] {
            guard let name = shop["name"]?.string, let count = shop["bytes"]?.int, (1...rest.count).contains(count)
            else {
                throw SnapshotRefusal.unreadable("it is cut off")
            }
            guard let template = templates.first(where: { $0.settings.name == name }) else {
                throw SnapshotRefusal.unreadable("there is no shop \"\(name)\" here")
            }
            images[name] = try image(Array(rest.prefix(count)), of: template)
            rest = rest.dropFirst(count)
        }
        guard rest.isEmpty, images.count == templates.count else {
            throw SnapshotRefusal.unreadable("it does not hold the shops \(templates.map(\.settings.name).sorted())")
        }
        return images
    }

    /// A database from elsewhere is taken where it is sound and has the template's tables and nothing else.
    private static func image(_ bytes: [UInt8], of template: ShopTemplate) throws -> TemplateImage {
        let image = bytes.withUnsafeBytes { TemplateImage(copying: $0) }
        do {
            guard try image.schema() == template.image.schema() else {
                throw SnapshotRefusal.unreadable(
                    "the tables of \(template.settings.name) are of another version of storesim")
            }
        } catch let error as DatabaseError {
            throw SnapshotRefusal.unreadable("the database of \(template.settings.name) is broken: \(error.message)")
        }
        return image
    }
}
