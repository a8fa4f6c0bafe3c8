import Simulator

/// A kind of entity that can be read and listed, while the work that makes it is not built: it is kept as REST shows it.
struct DocumentKind: Sendable {
    /// The name in the table of documents; empty where another feature keeps them.
    let name: String
    /// The file of fixtures, e.g. `cms-pages.json`; nil where another feature keeps the documents.
    let file: String?
    /// The member that identifies a document.
    let key: String
    /// Members that every document of the fixtures must have as a text.
    let texts: [String]
    /// Where documents stand in SQL: tables, the key's column, and which rows they are.
    let place: (from: String, key: String, condition: String)
    let listing: Listing
    /// What an unknown number is answered.
    let missing: @Sendable (JSONValue) -> MagentoError

    /// - Parameters:
    ///   - type: what travels; its texts and numbers can be searched by.
    ///   - columns: fields that documents have under another name or deeper down, as paths of SQLite's JSON functions.
    ///   - missing: what an unknown number is answered.
    init(
        _ name: String, file: String, key: String = "entity_id", texts: [String] = [], type: ObjectType,
        columns: [String: String] = [:],
        missing: @escaping @Sendable (JSONValue) -> MagentoError = { _ in .noEntity }
    ) {
        self.init(
            name: name, file: file, key: key, texts: texts, from: "rest_document d", column: "d.id",
            condition: "d.kind = '\(name)'", type: type, columns: columns, missing: missing)
    }

    init(
        name: String = "", file: String?, key: String, texts: [String] = [], from: String, column: String,
        condition: String, type: ObjectType, columns: [String: String] = [:],
        missing: @escaping @Sendable (JSONValue) -> MagentoError
    ) {
        (self.name, self.file, self.key, self.texts, self.missing) = (name, file, key, texts, missing)
        place = (from, column, condition)
        var known: [String: ListColumn] = [:]
        for field in type.fields {
            known[field.key] = Self.column(field.type, "$.\(field.key)", isDate: field.key.hasSuffix("_at"))
        }
        for (name, path) in columns { known[name] = Self.column(.string, path, isDate: false) }
        known[key] = ListColumn(column, .number)
        listing = Listing(from: from, key: column, condition: condition, columns: known)
    }

    /// nil for what is no column: lists and objects.
    private static func column(_ type: DataType, _ path: String, isDate: Bool) -> ListColumn? {
        let sql = "json_extract(d.content, '\(path)')"
        switch type {
        case .string: return ListColumn(sql, isDate ? .date : .text)
        case .int, .float, .bool: return ListColumn(sql, .number)
        default: return nil
        }
    }
}

extension MagentoError {
    /// 404 of orders and what hangs on them.
    static let noEntity = notFound("The entity that was requested doesn't exist. Verify the entity and try again.")
}

extension DocumentKind {
    static let page = DocumentKind(
        "cms_page", file: "cms-pages.json", key: "id", type: ContentTypes.page, columns: ["page_id": "$.id"]
    ) { .notFound("The CMS page with the \"%1\" ID doesn't exist.", [$0]) }
    static let block = DocumentKind(
        "cms_block", file: "cms-blocks.json", key: "id", type: ContentTypes.block, columns: ["block_id": "$.id"]
    ) { .notFound("The CMS block with the \"%1\" ID doesn't exist.", [$0]) }

    /// The kinds that have a file of fixtures.
    static let seeded = [page, block]
}
