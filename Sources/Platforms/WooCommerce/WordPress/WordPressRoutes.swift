import Simulator

/// The part of `wp/v2` that clients of shops use: users, media, types and taxonomies, settings to read.
enum WordPressRoutes {
    static let namespace = "wp/v2"

    static let rows: [Route] =
        [
            Route(
                namespace, "", [Endpoint(["GET"], args: RouteIndex.args(namespace), do: RouteIndex.namespace)])
        ] + WordPressMedia.rows + WordPressTypes.rows + WordPressUsers.rows + WordPressSettings.rows

    /// `context`, which decides what is shown of an item.
    static let context = Arg.choice("context", ["view", "embed", "edit"]).or("view")

    /// Which page of what, in which order: the parameters of every list of WordPress, checked where they are converted.
    static func paging(order: String, by: [String], default first: String) -> [Arg] {
        [
            context, Arg.integer("page", from: 1).or(1), Arg.integer("per_page", from: 1, to: 100).or(10),
            .string("search"), Arg.list("exclude", of: "integer").or([]).parsed,
            Arg.list("include", of: "integer").or([]).parsed, Arg.integer("offset").parsed,
            Arg.choice("order", ["asc", "desc"]).or(.string(order)).parsed,
            Arg.choice("orderby", by).or(.string(first)).parsed, Arg.list("slug", of: "string").parsed,
        ]
    }
}

/// What a request shows of an item.
enum WordPressContext: String {
    case view, embed, edit

    init(_ request: RestRequest) { self = WordPressContext(rawValue: request.string("context") ?? "") ?? .view }
}

extension RestLinks {
    /// The short names of relations, where one is used.
    static let curies: JSONValue = [["name": "wp", "href": "https://api.w.org/{rel}", "templated": true]]
}
