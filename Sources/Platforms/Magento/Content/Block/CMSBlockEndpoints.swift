import PHP
import Simulator

/// `/V1/cmsBlock`.
enum CMSBlockEndpoints {
    static let takesBlock = [Parameter.required("block", .object(CMSBlock.type))]
    static let takesID = [Parameter.required("blockId", .string)]

    /// GET /V1/cmsBlock/:blockId
    static func get(_ call: Invocation) throws -> Answer {
        .write(try find(call.input.text("blockId") ?? "", in: call.database))
    }

    /// GET /V1/cmsBlock/search
    static let list = Listing(
        of: CMSBlock.self,
        fields: [
            "store_id": ListColumn(
                "cms_block_store.store_id", .number,
                within: "cms_block.block_id IN (SELECT block_id FROM cms_block_store WHERE {})"),
            "creation_time": ListColumn("cms_block.creation_time", .date),
            "update_time": ListColumn("cms_block.update_time", .date),
        ]
    ).handler(for: CMSBlock.self)

    /// POST /V1/cmsBlock and PUT /V1/cmsBlock/:id: a block with the number of another one is that block, changed where
    /// something was given.
    static func save(_ call: Invocation) throws -> Answer {
        let fields = call.input.fields("block") ?? Fields()
        let id = fields.int("id") ?? 0
        let old = id == 0 ? nil : try CMSBlock.find(id, in: call.database)
        if id != 0, old == nil { throw missing(JSONValue(id)) }
        var block = old ?? CMSBlock()
        block.apply(fields)
        block.id = id
        try check(block, isNew: old == nil, in: call)
        if let old {
            try update(block, old, in: call)
        } else {
            try insert(&block, in: call)
        }
        return .write(block)
    }

    /// DELETE /V1/cmsBlock/:blockId
    static func delete(_ call: Invocation) throws -> Answer {
        let block = try find(call.input.text("blockId") ?? "", in: call.database)
        try CMSBlock.delete(block.id, in: call.database)
        try CMSBlockStore.set([], of: block.id, in: call.database)
        return .yes
    }

    /// By number, and by identifier where the text is no number.
    private static func find(_ key: String, in database: Database) throws -> CMSBlock {
        let found =
            PHP.isNumeric(key)
            ? try CMSBlock.find(PHP.int(key), in: database)
            : try CMSBlock.first("WHERE identifier = ? ORDER BY block_id", key, in: database)
        guard let found else { throw missing(.string(key)) }
        return found
    }

    private static func missing(_ key: JSONValue) -> MagentoError {
        .notFound("The CMS block with the \"%1\" ID doesn't exist.", [key])
    }

    /// A block does not show itself, and its store view has no other block of the identifier: the view that the request
    /// is about and the one of all views count, in the scope of all views every block.
    private static func check(_ block: CMSBlock, isNew: Bool, in call: Invocation) throws {
        if (block.content ?? "").contains("block_id=\"\(isNew ? "" : String(block.id))\"") {
            throw MagentoError.couldNotSave(
                "Make sure that static block content does not reference the block itself.")
        }
        let store = call.scope.storeID
        let isTaken = try CMSBlock.exists(
            """
            JOIN cms_block_store s ON s.block_id = cms_block.block_id
            WHERE identifier = ?1 AND cms_block.block_id <> ?2 AND (?3 = 0 OR s.store_id IN (0, ?3))
            """, block.identifier, block.id, store, in: call.database)
        guard !isTaken else {
            throw MagentoError.couldNotSave(
                "A block identifier with the same properties already exists in the selected store.")
        }
    }

    /// The table wants a title and an identifier, and says so in SQL's own words, which the repository passes on.
    private static func insert(_ block: inout CMSBlock, in call: Invocation) throws {
        if let column = block.title == nil ? "title" : block.identifier == nil ? "identifier" : nil {
            var columns = ["block_id", "title", "identifier", "content"]
            if block.creationTime != nil { columns.append("creation_time") }
            if block.isActive != nil { columns.append("is_active") }
            let names = columns.map { "`\($0)`" }.joined(separator: ", ")
            let places = columns.map { _ in "?" }.joined(separator: ", ")
            throw MagentoError.couldNotSave(
                "SQLSTATE[23000]: Integrity constraint violation: 1048 Column '\(column)' cannot be null, "
                    + "query was: INSERT INTO `cms_block` (\(names)) VALUES (\(places))")
        }
        block.id = try call.visit.ids.take("cms_block")
        try block.stored(at: call.visit.now.sql).insert(into: call.database)
        try CMSBlockStore.set([call.scope.storeID], of: block.id, in: call.database)
    }

    /// What a column must have stays where null was given.
    private static func update(_ block: CMSBlock, _ old: CMSBlock, in call: Invocation) throws {
        let now = call.visit.now.sql
        var row = block.stored(at: now)
        row.title = row.title ?? old.title
        row.identifier = row.identifier ?? old.identifier
        row.isActive = block.isActive ?? old.isActive
        row.creationTime = block.creationTime == nil ? old.creationTime : row.creationTime
        row.updateTime = old.updateTime
        if row != old { row.updateTime = now }
        try row.save(in: call.database)
    }
}
