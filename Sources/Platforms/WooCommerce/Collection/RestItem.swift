import Simulator

/// `_links` of `wc/v3` items.
struct RestLinks {
    /// The methods of most item routes.
    static let everything = ["GET", "POST", "PUT", "PATCH", "DELETE"]
    static let editable = ["GET", "POST", "PUT", "PATCH"]

    private let site: Site
    private(set) var members: JSONObject

    /// `self` and `collection`; paths are below the REST root, e.g. `/wc/v3/orders`.
    init(_ site: Site, item: String, allow: [String] = everything, collection: String) {
        self.site = site
        let own: JSONValue = [
            "href": .string(site.rest(item)),
            "targetHints": ["allow": .array(allow.map(JSONValue.string))],
        ]
        members = ["self": .array([own])]
        add("collection", collection)
    }

    /// One more relation.
    mutating func add(_ relation: String, _ path: String, embeddable: Bool = false) {
        var link: JSONObject = embeddable ? ["embeddable": true] : [:]
        link["href"] = .string(site.rest(path))
        members[relation] = .array([.object(link)])
    }
}

/// An item of `wc/v3`: its members and its links, which a list shows among the members.
struct RestItem {
    var members: JSONObject
    let links: JSONObject
    /// Whether the links are members also where the item is the whole answer, so that `_fields` leaves them out
    /// (rest-v3-shop/free-shipping-rules 03).
    var showsLinksAsMembers = false

    /// The item as it is shown once it is gone: its link says nothing about methods.
    var withoutHints: RestItem {
        var all = links
        if let href = links["self"]?[0]?["href"] { all["self"] = .array([["href": href]]) }
        return RestItem(members: members, links: all, showsLinksAsMembers: showsLinksAsMembers)
    }

    /// As an element of a list or a batch.
    var element: JSONValue {
        var all = members
        if !links.isEmpty { all["_links"] = .object(links) }
        return .object(all)
    }

    /// As the whole answer.
    func response(status: Int = 200, location: String? = nil) -> RestResponse {
        let shown = links.isEmpty ? nil : links
        var response =
            showsLinksAsMembers
            ? RestResponse(element, status: status) : RestResponse(.object(members), status: status, links: shown)
        if let location { response.headers["Location"] = location }
        return response
    }

    /// As the answer to a creation, with the item's address.
    var created: RestResponse {
        response(status: 201, location: links["self"]?[0]?["href"]?.string)
    }
}
