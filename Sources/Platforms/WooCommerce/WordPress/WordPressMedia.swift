import PHP
import Simulator

/// `/wp/v2/media`: the library's pictures (`WP_REST_Attachments_Controller`). They are served below
/// `/wp-content/uploads/`.
enum WordPressMedia {
    static let path = "/wp/v2/media"

    static let rows: [Route] = [
        Route(
            WordPressRoutes.namespace, "/media",
            [
                Endpoint(["GET"], args: listArgs, permission: mayList, do: list),
                Endpoint(Endpoint.creatable, args: args, permission: mayCreate, do: create),
            ]),
        Route(
            WordPressRoutes.namespace, "/media/(?P<id>[\\d]+)",
            [
                Endpoint(["GET"], args: [id, WordPressRoutes.context], permission: mayView) { request in
                    try MediaPayload(found(request), request).item(WordPressContext(request)).response()
                },
                Endpoint(Endpoint.editable, args: [id] + args, permission: mayEdit, do: update),
                Endpoint(["DELETE"], args: [id, .force], permission: mayDelete, do: delete),
            ]),
    ]

    // MARK: Parameters

    private static let id = Arg.integer("id").parsed
    private static let listArgs =
        WordPressRoutes.paging(
            order: "desc",
            by: [
                "author", "date", "id", "include", "modified", "parent", "relevance", "slug", "include_slugs", "title",
            ], default: "date")
        + ["after", "modified_after", "before", "modified_before"].map { Arg.string($0, format: "date-time").parsed }
        + ["author", "author_exclude", "parent", "parent_exclude"].map { Arg.list($0, of: "integer").or([]).parsed }
        + [
            Arg.choice("search_semantics", ["exact"]).parsed,
            Arg.list("search_columns", choices: ["post_title", "post_content", "post_excerpt"]).or([]).parsed,
            Arg.list("status", choices: ["inherit", "private", "trash"]).or("inherit").parsed,
            Arg.list("media_type", choices: ["image", "video", "text", "application", "audio"]).parsed.orNull,
            Arg.list("mime_type", of: "string").parsed.orNull,
        ]
    /// `title`, `caption` and `description` are texts, or objects with the text as `raw`.
    private static let args: [Arg] = [
        .mixed("date", ["string", "null"], format: "date-time"),
        .mixed("date_gmt", ["string", "null"], format: "date-time"), Arg.string("slug").parsed, text("title"),
        .integer("author"), .integer("featured_media"), .choice("comment_status", ["open", "closed"]),
        .choice("ping_status", ["open", "closed"]), .object("meta"), .string("template"), .string("alt_text"),
        text("caption"), text("description"), .integer("post"),
    ]

    private static func text(_ name: String) -> Arg {
        Arg(
            name, "object", sanitizer: .raw,
            ["properties": ["raw": ["type": "string"], "rendered": ["type": "string", "readonly": true]]])
    }

    // MARK: Rights

    private static func found(_ request: RestRequest) throws -> Media {
        guard let media = try Media.find(request.int("id") ?? 0, in: request.visit.database) else {
            throw RestError("rest_post_invalid_id", "Invalid post ID.", status: 404)
        }
        return media
    }

    private static func mayList(_ request: RestRequest) throws {
        guard WordPressContext(request) == .edit, !request.can("edit_posts") else { return }
        throw request.unauthorized(
            "rest_forbidden_context", "Sorry, you are not allowed to edit posts in this post type.")
    }

    private static func mayView(_ request: RestRequest) throws {
        let media = try found(request)
        guard WordPressContext(request) == .edit, !owns(media, request, "edit_others_posts") else { return }
        throw request.unauthorized("rest_forbidden_context", "Sorry, you are not allowed to edit this post.")
    }

    private static func mayCreate(_ request: RestRequest) throws {
        guard request.can("edit_posts") else {
            throw request.unauthorized(
                "rest_cannot_create", "Sorry, you are not allowed to create posts as this user.")
        }
        guard request.can("upload_files") else {
            throw RestError(
                "rest_cannot_create", "Sorry, you are not allowed to upload media on this site.", status: 400)
        }
    }

    private static func mayEdit(_ request: RestRequest) throws {
        guard try !owns(found(request), request, "edit_others_posts") else { return }
        throw request.unauthorized("rest_cannot_edit", "Sorry, you are not allowed to edit this post.")
    }

    private static func mayDelete(_ request: RestRequest) throws {
        guard try !owns(found(request), request, "delete_others_posts") else { return }
        throw request.unauthorized("rest_cannot_delete", "Sorry, you are not allowed to delete this post.")
    }

    /// Whether the caller may change a picture: their own, or everybody's.
    static func owns(_ media: Media, _ request: RestRequest, _ capability: String) -> Bool {
        request.can(capability) || request.can("edit_posts") && media.authorID == request.scope.identity.userID
    }

    // MARK: Reading

    private static func list(_ request: RestRequest) throws -> RestResponse {
        let (page, database) = (Page(request), request.visit.database)
        let selection = selection(request)
        let total = try selection.count(in: database)
        let pages = (total + page.size - 1) / page.size
        guard page.page <= max(pages, 1) else {
            throw RestError(
                "rest_post_invalid_page_number",
                "The page number requested is larger than the number of pages available.", status: 400)
        }
        let context = WordPressContext(request)
        let media = try Media.find(keys: selection.keys(page, in: database), in: database)
        return page.response(
            try media.map { try MediaPayload($0, request).item(context) }, total: total, request, collection: path)
    }

    private static func selection(_ request: RestRequest) -> Selection {
        var selection = Selection(Media.table.name)
        selection.conditions.addPostIDs(request)
        selection.conditions.addParents(request)
        selection.conditions.addDates(request) { $0.sql }
        selection.conditions.add("author_id", inAny: request.ints("author"))
        selection.conditions.add("author_id", inAny: request.ints("author_exclude"), not: true)
        selection.conditions.add(search: request.string("search"), in: ["title", "about", "caption", "file"])
        selection.conditions.add("slug", inAny: (request.list("slug") ?? []).map(\.phpString))
        // The library holds pictures only, and no trash.
        let types = (request.list("media_type") ?? []).map(\.phpString)
        if !types.isEmpty, !types.contains("image") { selection.conditions.add("0") }
        let kinds = (request.list("mime_type") ?? []).map(\.phpString)
        if !kinds.isEmpty {
            let types = PictureType.allCases.filter { kinds.contains($0.mediaType) }
            let endings = types.flatMap { $0 == .jpeg ? ["jpg", "jpeg", "jpe"] : [$0.rawValue] }
            let condition = endings.map { _ in "file LIKE ?" }.joined(separator: " OR ")
            if !endings.isEmpty { selection.conditions.add(condition, values: endings.map { "%.\($0)" }) }
        }
        let states = (request.list("status") ?? ["inherit"]).map(\.phpString)
        if !states.contains("inherit") { selection.conditions.add("0") }
        selection.sort(
            request,
            by: [
                "id": "id", "author": "author_id", "modified": "modified", "parent": "parent_id", "slug": "slug",
                "title": "title",
            ], otherwise: "created")
        selection.sortAsListed(request)
        return selection
    }

    // MARK: Writing

    private static func create(_ request: RestRequest) throws -> RestResponse {
        let upload = try MediaUpload(request)
        let library = MediaLibrary(request.visit, request.scope.options)
        guard var media = try library.upload(upload.name, upload.content) else { throw upload.refusal }
        media.authorID = request.scope.identity.userID
        if let title = upload.title { media.title = title }
        try merge(request, into: &media)
        media.slug = try freeSlug(Sanitize.title(request.string("slug") ?? media.title), of: media, request)
        try media.save(in: request.visit.database)
        var response = try MediaPayload(media, request).item(.edit).response(status: 201)
        response.headers["X-WP-Upload-Attachment-ID"] = String(media.id)
        response.headers["Location"] = request.scope.site.rest("\(path)/\(media.id)")
        return response
    }

    private static func update(_ request: RestRequest) throws -> RestResponse {
        var media = try found(request)
        if let slug = request.string("slug"), !slug.isEmpty {
            media.slug = try freeSlug(Sanitize.title(slug), of: media, request)
        }
        try merge(request, into: &media)
        media.modified = request.visit.now.sql
        try media.save(in: request.visit.database)
        return try MediaPayload(media, request).item(.edit).response()
    }

    private static func merge(_ request: RestRequest, into media: inout Media) throws {
        func raw(_ name: String) -> String? { request[name].flatMap { $0["raw"]?.phpString ?? $0.string } }
        if let title = raw("title"), !title.isEmpty { media.title = title }
        if let caption = raw("caption") { media.caption = caption }
        if let about = raw("description") { media.about = about }
        if let alt = request.string("alt_text") {
            if media.alt.isEmpty, !alt.isEmpty { _ = try request.visit.ids.take("postmeta") }
            media.alt = Sanitize.text(alt)
        }
        if let post = request.int("post") {
            guard try Media.find(post, in: request.visit.database) == nil else {
                throw RestError("rest_invalid_param", "Invalid parent type.", status: 400)
            }
            media.parentID = post
        }
        if let author = request.int("author"), author > 0 {
            guard try UserRecord.find(id: author, in: request.visit.database) != nil else {
                throw RestError("rest_invalid_author", "Invalid author ID.", status: 400)
            }
            media.authorID = author
        }
        for name in ["date", "date_gmt"] {
            if let moment = request.string(name).flatMap({ Instant($0) }) { media.created = moment.sql }
        }
    }

    /// `mug-2` where another picture has the slug `mug` (`wp_unique_post_slug`).
    private static func freeSlug(_ wanted: String, of media: Media, _ request: RestRequest) throws -> String {
        var (candidate, number) = (wanted, 1)
        while try Media.exists("WHERE slug = ? AND id <> ?", candidate, media.id, in: request.visit.database) {
            number += 1
            candidate = "\(wanted)-\(number)"
        }
        return candidate
    }

    private static func delete(_ request: RestRequest) throws -> RestResponse {
        let (media, database) = (try found(request), request.visit.database)
        guard request.bool("force") == true else {
            throw RestError(
                "rest_trash_not_supported", "The post does not support trashing. Set 'force=true' to delete.",
                status: 501)
        }
        let previous = try MediaPayload(media, request).members(.edit)
        try Media.delete(media.id, in: database)
        try StoredPicture.delete(media.file, in: database)
        return RestResponse(["deleted": true, "previous": .object(previous)])
    }
}
