import Simulator

/// `/wp/v2/types` and `/wp/v2/taxonomies`: which kinds of posts and terms the shop has.
enum WordPressTypes {
    static let rows: [Route] = [
        row("/types", Endpoint(["GET"], args: [WordPressRoutes.context], permission: mayEditAny, do: allTypes)),
        row(
            "/types/(?P<type>[\\w-]+)",
            Endpoint(["GET"], args: [Arg.string("type").parsed, WordPressRoutes.context], do: type)),
        row(
            "/taxonomies",
            Endpoint(["GET"], args: [WordPressRoutes.context, Arg.string("type").parsed], do: allTaxonomies)),
        row(
            "/taxonomies/(?P<taxonomy>[\\w-]+)",
            Endpoint(["GET"], args: [Arg.string("taxonomy").parsed, WordPressRoutes.context], do: taxonomy)),
    ]

    private static func row(_ path: String, _ endpoint: Endpoint) -> Route {
        Route(WordPressRoutes.namespace, path, [endpoint])
    }

    private static func allTypes(_ request: RestRequest) -> RestResponse {
        RestResponse(.object(JSONObject(types.map { ($0.slug, item($0, request).element) })))
    }

    private static func type(_ request: RestRequest) throws -> RestResponse {
        guard let type = types.first(where: { $0.slug == request.string("type") }) else {
            throw RestError("rest_type_invalid", "Invalid post type.", status: 404)
        }
        return item(type, request).response()
    }

    private static func allTaxonomies(_ request: RestRequest) -> RestResponse {
        let type = request.string("type")
        let shown = taxonomies.filter { type == nil || $0.types == type }
        return RestResponse(
            shown.isEmpty ? [] : .object(JSONObject(shown.map { ($0.slug, item($0, request).element) })))
    }

    private static func taxonomy(_ request: RestRequest) throws -> RestResponse {
        guard let taxonomy = taxonomies.first(where: { $0.slug == request.string("taxonomy") }) else {
            throw RestError("rest_taxonomy_invalid", "Invalid taxonomy.", status: 404)
        }
        return item(taxonomy, request).response()
    }

    private static func mayEditAny(_ request: RestRequest) throws {
        guard WordPressContext(request) == .edit, !request.can("edit_posts") else { return }
        throw request.unauthorized("rest_cannot_view", "Sorry, you are not allowed to edit posts in this post type.")
    }

    // MARK: What there is

    /// A kind of posts.
    private struct PostKind {
        let slug: String
        let name: String
        let base: String
        var icon: String?
        var about = ""
        var isHierarchical = false
        var archive: JSONValue = false
        var taxonomies: [JSONValue] = []
    }

    private static let types = [
        PostKind(
            slug: "post", name: "Posts", base: "posts", icon: "dashicons-admin-post",
            taxonomies: ["category", "post_tag"]),
        PostKind(slug: "page", name: "Pages", base: "pages", icon: "dashicons-admin-page", isHierarchical: true),
        PostKind(slug: "attachment", name: "Media", base: "media", icon: "dashicons-admin-media"),
        PostKind(slug: "nav_menu_item", name: "Navigation Menu Items", base: "menu-items", taxonomies: ["nav_menu"]),
        PostKind(slug: "wp_block", name: "Patterns", base: "blocks", taxonomies: ["wp_pattern_category"]),
        PostKind(slug: "wp_template", name: "Templates", base: "templates", about: "Templates for the theme."),
        PostKind(
            slug: "wp_template_part", name: "Template Parts", base: "template-parts", about: "Parts of templates."),
        PostKind(slug: "wp_global_styles", name: "Global Styles", base: "global-styles", about: "Styles of themes."),
        PostKind(
            slug: "wp_navigation", name: "Navigation Menus", base: "navigation",
            about: "Navigation menus for the site."),
        PostKind(slug: "wp_font_family", name: "Font Families", base: "font-families"),
        PostKind(
            slug: "wp_font_face", name: "Font Faces",
            base: "font-families/(?P<font_family_id>[\\d]+)/font-faces"),
        PostKind(
            slug: "product", name: "Products", base: "product", icon: "dashicons-archive",
            about: "The products of this shop.", archive: "shop",
            taxonomies: ["product_brand", "product_cat", "product_tag"]),
    ]

    /// A kind of terms.
    private struct Taxonomy {
        let slug: String
        let name: String
        let types: String
        let base: String
        var isHierarchical = false
    }

    private static let taxonomies = [
        Taxonomy(slug: "category", name: "Categories", types: "post", base: "categories", isHierarchical: true),
        Taxonomy(slug: "post_tag", name: "Tags", types: "post", base: "tags"),
        Taxonomy(slug: "nav_menu", name: "Navigation Menus", types: "nav_menu_item", base: "menus"),
        Taxonomy(
            slug: "wp_pattern_category", name: "Pattern Categories", types: "wp_block", base: "wp_pattern_category"),
        Taxonomy(
            slug: "product_brand", name: "Brands", types: "product", base: "product_brand", isHierarchical: true),
        Taxonomy(
            slug: "product_cat", name: "Product categories", types: "product", base: "product_cat",
            isHierarchical: true),
        Taxonomy(slug: "product_tag", name: "Product tags", types: "product", base: "product_tag"),
    ]

    private static func item(_ type: PostKind, _ request: RestRequest) -> RestItem {
        RestItem(
            members: [
                "description": .string(type.about), "hierarchical": .bool(type.isHierarchical),
                "has_archive": type.archive, "name": .string(type.name), "slug": .string(type.slug),
                "icon": .init(type.icon), "taxonomies": .array(type.taxonomies), "rest_base": .string(type.base),
                "rest_namespace": .string(WordPressRoutes.namespace), "template": [], "template_lock": false,
            ], links: links("types", items: type.base, request))
    }

    private static func item(_ taxonomy: Taxonomy, _ request: RestRequest) -> RestItem {
        RestItem(
            members: [
                "name": .string(taxonomy.name), "slug": .string(taxonomy.slug), "description": "",
                "types": [.string(taxonomy.types)], "hierarchical": .bool(taxonomy.isHierarchical),
                "rest_base": .string(taxonomy.base), "rest_namespace": .string(WordPressRoutes.namespace),
            ], links: links("taxonomies", items: taxonomy.base, request))
    }

    private static func links(_ collection: String, items: String, _ request: RestRequest) -> JSONObject {
        func link(_ path: String) -> JSONValue { [["href": .string(request.scope.site.rest("/wp/v2/\(path)"))]] }
        return ["collection": link(collection), "wp:items": link(items), "curies": RestLinks.curies]
    }
}
