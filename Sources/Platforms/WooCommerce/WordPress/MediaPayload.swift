import Simulator

/// A picture of the library as `wp/v2` shows it.
struct MediaPayload {
    private let media: Media
    private let request: RestRequest
    private let site: Site

    init(_ media: Media, _ request: RestRequest) {
        self.media = media
        self.request = request
        site = request.scope.site
    }

    func item(_ context: WordPressContext) throws -> RestItem {
        RestItem(members: try members(context), links: try links(context))
    }

    // MARK: Members

    func members(_ context: WordPressContext) throws -> JSONObject {
        let isEdited = context == .edit
        let created = moment(media.created)
        var all: JSONObject = ["id": .init(media.id), "date": created]
        if context != .embed {
            let changed = moment(media.modified.isEmpty ? media.created : media.modified)
            all["date_gmt"] = created
            all["guid"] = text(source, raw: source, isEdited)
            (all["modified"], all["modified_gmt"]) = (changed, changed)
        }
        all["slug"] = .string(slug)
        if context != .embed { all["status"] = "inherit" }
        (all["type"], all["link"]) = ("attachment", .string(link))
        all["title"] = text(Typography.texturize(media.title), raw: media.title, isEdited)
        (all["author"], all["featured_media"]) = (.init(media.authorID), 0)
        if context != .embed { addState(isEdited, to: &all) }
        all["caption"] = text(Autop.paragraphs(media.caption), raw: media.caption, isEdited)
        (all["alt_text"], all["media_type"]) = (.string(media.alt), "image")
        (all["mime_type"], all["media_details"]) = (.string(mime), .object(try details()))
        if context != .embed { all["post"] = media.parentID == 0 ? .null : .init(media.parentID) }
        all["source_url"] = .string(source)
        if isEdited { all["missing_image_sizes"] = [] }
        return all
    }

    private func addState(_ isEdited: Bool, to all: inout JSONObject) {
        (all["comment_status"], all["ping_status"]) = ("open", "closed")
        (all["template"], all["meta"]) = ("", [])
        if isEdited {
            all["permalink_template"] = .string(plainLink)
            all["generated_slug"] = .string(slug)
        }
        all["class_list"] = [
            .string("post-\(media.id)"), "attachment", "type-attachment", "status-inherit", "hentry",
        ]
        all["description"] = text(preview + Autop.paragraphs(media.about), raw: media.about, isEdited)
    }

    private func text(_ rendered: String, raw: String, _ isEdited: Bool) -> JSONValue {
        isEdited ? ["raw": .string(raw), "rendered": .string(rendered)] : ["rendered": .string(rendered)]
    }

    private func moment(_ sql: String) -> JSONValue { .string(sql.replacing(" ", with: "T")) }

    // MARK: Addresses

    private var slug: String { media.slug.isEmpty ? Sanitize.title(media.title) : media.slug }
    private var mime: String { PictureType(file: media.file)?.mediaType ?? "" }
    private var source: String { site.url("\(Uploads.folder)\(media.file)") }
    private var plainLink: String { site.url("/?attachment_id=\(media.id)") }
    /// Pictures that belong to a product have no page of their own.
    private var link: String { media.parentID == 0 ? site.url("/\(slug)/") : plainLink }

    private func url(_ size: Media.Size) -> String {
        let folder = media.file.split(separator: "/").dropLast().map { "\($0)/" }.joined()
        return site.url("\(Uploads.folder)\(folder)\(size.file)")
    }

    // MARK: Sizes

    /// Sizes of an uploaded file are that file, whose length they have.
    private func details() throws -> JSONObject {
        let stored = try StoredPicture.find(media.file, in: request.visit.database)
        var all: JSONObject = [
            "width": .init(media.width), "height": .init(media.height), "file": .string(media.file),
        ]
        let length = stored.map { JSONValue($0.content.count) }
        all["filesize"] = length
        var sizes = JSONObject(media.sizes.map { ($0.name, shown($0, length)) })
        if !sizes.isEmpty {
            let name = media.file.split(separator: "/").last.map(String.init) ?? media.file
            sizes["full"] = [
                "file": .string(name), "width": .init(media.width), "height": .init(media.height),
                "mime_type": .string(mime), "source_url": .string(source),
            ]
        }
        all["sizes"] = .object(sizes)
        all["image_meta"] = .object(Self.noData)
        return all
    }

    private func shown(_ size: Media.Size, _ length: JSONValue?) -> JSONValue {
        var all: JSONObject = [
            "file": .string(size.file), "width": .init(size.width), "height": .init(size.height),
        ]
        all["filesize"] = length
        if size.name == "woocommerce_thumbnail" { all["uncropped"] = false }
        (all["mime_type"], all["source_url"]) = (.string(mime), .string(url(size)))
        return .object(all)
    }

    /// What cameras write into pictures, which is not read here.
    private static let noData = JSONObject(
        [
            "aperture", "credit", "camera", "caption", "created_timestamp", "copyright", "focal_length", "iso",
            "shutter_speed", "title", "orientation",
        ].map { name in
            (
                name,
                ["aperture", "created_timestamp", "focal_length", "iso", "shutter_speed", "orientation"].contains(name)
                    ? "0" : ""
            )
        } + [("keywords", [])])

    /// The picture in its medium size behind a link to the whole (`prepend_attachment`).
    private var preview: String {
        let medium = media.sizes.first { $0.name == "medium" }
        let (width, height) = medium.map { ($0.width, $0.height) } ?? (media.width, media.height)
        let address = medium.map(url) ?? source
        let sources = medium == nil ? [] : sources()
        let set =
            sources.count > 1
            ? " srcset=\"\(sources.joined(separator: ", "))\" sizes=\"auto, (max-width: \(width)px) 100vw, \(width)px\""
            : ""
        return
            "<p class=\"attachment\"><a href='\(source)'><img loading=\"lazy\" decoding=\"async\" width=\"\(width)\" height=\"\(height)\" src=\"\(address)\" class=\"attachment-medium size-medium\" alt=\"\(Sanitize.html(media.alt))\"\(set) /></a></p>\n"
    }

    /// Every size of the whole's shape, each width once, the whole last.
    private func sources() -> [String] {
        var widths: Set = [media.width]
        let sizes = media.sizes.filter { size in
            ProductImages.hasShape(of: media, size) && widths.insert(size.width).inserted
        }
        return sizes.map { "\(url($0)) \($0.width)w" } + ["\(source) \(media.width)w"]
    }

    // MARK: Links

    private func links(_ context: WordPressContext) throws -> JSONObject {
        let own = "\(WordPressMedia.path)/\(media.id)"
        var allowed = ["GET"]
        if WordPressMedia.owns(media, request, "edit_others_posts") { allowed += Endpoint.editable }
        if WordPressMedia.owns(media, request, "delete_others_posts") { allowed.append("DELETE") }
        var links = RestLinks(site, item: own, allow: allowed, collection: WordPressMedia.path)
        links.add("about", "/wp/v2/types/attachment")
        if media.authorID > 0 { links.add("author", "\(WordPressUsers.path)/\(media.authorID)", embeddable: true) }
        links.add("replies", "/wp/v2/comments?post=\(media.id)", embeddable: true)
        var all = links.members
        if media.parentID > 0 { all["wp:attached-to"] = [.object(try parent())] }
        if context == .edit, request.can("unfiltered_html") {
            for action in ["wp:action-unfiltered-html", "wp:action-assign-author"] {
                all[action] = [["href": .string(site.rest(own))]]
            }
        }
        if all.keys.contains(where: { $0.hasPrefix("wp:") }) { all["curies"] = RestLinks.curies }
        return all
    }

    private func parent() throws -> JSONObject {
        let isProduct = try Product.find(media.parentID, in: request.visit.database) != nil
        return [
            "embeddable": true, "post_type": isProduct ? "product" : "page", "id": .init(media.parentID),
            "href": .string(site.rest("/wp/v2/\(isProduct ? "product" : "pages")/\(media.parentID)")),
        ]
    }
}
