import PHP
import Simulator

/// `GET /wp/v2/settings`: the site's settings, for those who may change them. Changing them is not built.
enum WordPressSettings {
    static let rows: [Route] = [
        Route(
            WordPressRoutes.namespace, "/settings",
            [
                Endpoint(["GET"], permission: permit, do: read),
                Endpoint(Endpoint.editable, permission: permit),
            ])
    ]

    private static func permit(_ request: RestRequest) throws {
        guard !request.can("manage_options") else { return }
        throw request.unauthorized("rest_forbidden", "Sorry, you are not allowed to do that.")
    }

    private static func read(_ request: RestRequest) throws -> RestResponse {
        let options = request.scope.options
        func text(_ name: String, _ usual: String) throws -> JSONValue {
            .string(try options.optional(name) ?? usual)
        }
        func number(_ name: String, _ usual: Int) throws -> JSONValue {
            .init(try options.optional(name).map { PHP.int($0) } ?? usual)
        }
        return RestResponse([
            "title": try text("blogname", ""), "description": try text("blogdescription", ""),
            "url": .string(request.scope.site.home), "email": try text("admin_email", ""),
            "timezone": try text("timezone_string", ""), "date_format": try text("date_format", "F j, Y"),
            "time_format": try text("time_format", "g:i a"), "start_of_week": try number("start_of_week", 1),
            "language": "en_US", "use_smilies": true, "default_category": try number("default_category", 1),
            "default_post_format": try text("default_post_format", "0"),
            "posts_per_page": try number("posts_per_page", 10), "show_on_front": try text("show_on_front", "posts"),
            "page_on_front": try number("page_on_front", 0), "page_for_posts": try number("page_for_posts", 0),
            "default_ping_status": try text("default_ping_status", "open"),
            "default_comment_status": try text("default_comment_status", "open"), "site_logo": .null,
            "site_icon": try number("site_icon", 0),
            "pickup_location_settings": try options.json("woocommerce_pickup_location_settings").orEmpty,
            "pickup_locations": try options.json("pickup_location_pickup_locations").orEmpty,
            "woocommerce_default_catalog_orderby": try text("woocommerce_default_catalog_orderby", "menu_order"),
            "woocommerce_checkout_phone_field": try text("woocommerce_checkout_phone_field", "optional"),
            "woocommerce_checkout_company_field": try text("woocommerce_checkout_company_field", "optional"),
            "woocommerce_checkout_address_2_field": try text("woocommerce_checkout_address_2_field", "optional"),
        ])
    }
}

extension JSONValue {
    /// PHP's empty array in the place of nothing.
    fileprivate var orEmpty: JSONValue { self == .null ? [] : self }
}
