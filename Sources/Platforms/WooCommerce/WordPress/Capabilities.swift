/// What the roles of WordPress and WooCommerce may do (`populate_roles`, `WC_Install::create_roles`).
enum Capabilities {
    /// The capabilities of a role, in the order in which the real system lists them.
    static func of(_ role: String) -> [String] { roles[role] ?? [] }

    /// Every role that the shop knows.
    static var all: [String] {
        ["administrator", "editor", "author", "contributor", "subscriber", "customer", "shop_manager"]
    }

    private static let roles: [String: [String]] = [
        "administrator": core + (themes + levels(10) + pages + users + upkeep) + shop,
        "editor": editing + levels(7) + pages,
        "author": list("upload_files edit_posts edit_published_posts publish_posts read") + levels(2)
            + list("delete_posts delete_published_posts"),
        "contributor": list("edit_posts read level_1 level_0 delete_posts"), "subscriber": ["read", "level_0"],
        "customer": ["read"], "shop_manager": levels(9) + managing + shop,
    ]

    private static func list(_ names: String) -> [String] { names.split(separator: " ").map(String.init) }

    private static func levels(_ top: Int) -> [String] { (0...top).reversed().map { "level_\($0)" } }

    private static let core = list(
        "switch_themes edit_themes activate_plugins edit_plugins edit_users edit_files manage_options")
    private static let editing = list(
        """
        moderate_comments manage_categories manage_links upload_files unfiltered_html edit_posts edit_others_posts \
        edit_published_posts publish_posts edit_pages read
        """)
    private static let themes = list(
        """
        moderate_comments manage_categories manage_links upload_files import unfiltered_html edit_posts \
        edit_others_posts edit_published_posts publish_posts edit_pages read
        """)
    private static let pages = list(
        """
        edit_others_pages edit_published_pages publish_pages delete_pages delete_others_pages delete_published_pages \
        delete_posts delete_others_posts delete_published_posts delete_private_posts edit_private_posts \
        read_private_posts delete_private_pages edit_private_pages read_private_pages
        """)
    private static let users = list("delete_users create_users unfiltered_upload edit_dashboard")
    private static let upkeep = list(
        """
        update_plugins delete_plugins install_plugins update_themes install_themes update_core list_users remove_users \
        promote_users edit_theme_options delete_themes export
        """)
    private static let managing = list(
        """
        read read_private_pages read_private_posts edit_posts edit_pages edit_published_posts edit_published_pages \
        edit_private_pages edit_private_posts edit_others_posts edit_others_pages publish_posts publish_pages \
        delete_posts delete_pages delete_private_pages delete_private_posts delete_published_pages \
        delete_published_posts delete_others_posts delete_others_pages manage_categories manage_links \
        moderate_comments upload_files export import list_users edit_theme_options
        """)

    /// What WooCommerce adds: the shop's own, and the same for each of its types of posts.
    private static let shop =
        ["manage_woocommerce", "create_customers", "view_woocommerce_reports"]
        + ["product", "shop_order", "shop_coupon"].flatMap { type in
            ["edit", "read", "delete"].map { "\($0)_\(type)" }
                + [
                    "edit", "edit_others", "publish", "read_private", "delete", "delete_private", "delete_published",
                    "delete_others", "edit_private", "edit_published",
                ].map { "\($0)_\(type)s" }
                + ["manage", "edit", "delete", "assign"].map { "\($0)_\(type)_terms" }
        }
}

extension UserRecord {
    /// Whether the user's role allows something.
    func can(_ capability: String) -> Bool { Capabilities.of(role).contains(capability) }
}

extension RestRequest {
    /// Whether the caller may do something.
    func can(_ capability: String) -> Bool { scope.identity.user?.can(capability) ?? false }

    /// A refusal of callers who lack a right: 401 without a user, 403 with one (`rest_authorization_required_code`).
    func unauthorized(_ code: String, _ message: String) -> RestError {
        RestError(code, message, status: scope.identity.user == nil ? 401 : 403)
    }
}
