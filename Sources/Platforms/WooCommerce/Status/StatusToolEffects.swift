import Simulator

/// What tools do that have a meaning here (`WC_REST_System_Status_Tools_V2_Controller::execute_tool`).
enum StatusToolEffects {
    @Sendable static func deleteOrphans(_ visit: Visit) throws -> String? {
        let orphans = try Product.all(
            "WHERE type = 'variation' AND parent_id NOT IN (SELECT id FROM product)", in: visit.database)
        for variation in orphans { try Product.remove(variation.id, from: visit.database) }
        return "\(orphans.count) orphaned variations deleted"
    }

    @Sendable static func deletePermissions(_ visit: Visit) throws -> String? {
        let condition = """
            (downloads_remaining <> '' AND CAST(downloads_remaining AS INTEGER) = 0)
            OR (access_expires <> '' AND access_expires < ?)
            """
        let today = visit.now.civil().date
        let count: Int? = try visit.database.value(
            "SELECT count(*) FROM download_permission WHERE \(condition)", today)
        try DownloadPermission.deleteAll("WHERE \(condition)", today, in: visit.database)
        return "\(count ?? 0) permissions deleted"
    }

    /// Carts of customers with an account are kept with the account as well.
    @Sendable static func clearSessions(_ visit: Visit) throws -> String? {
        let saved: Int? = try visit.database.value(
            "SELECT count(*) FROM session WHERE key NOT GLOB '*[^0-9]*' AND key <> ''")
        try SessionRecord.deleteAll("", in: visit.database)
        return "Deleted all active sessions, and \(saved ?? 0) saved carts."
    }

    @Sendable static func makePages(_ visit: Visit) throws -> String? {
        let options = Options(visit.database)
        let names = ["shop", "cart", "checkout", "myaccount", "refund_returns"].map { "woocommerce_\($0)_page_id" }
        for name in names where try ["", "0"].contains(options[name]) {
            try options.set(name, String(try visit.ids.take("posts")))
        }
        return nil
    }

    @Sendable static func recount(_ visit: Visit) throws -> String? {
        for taxonomy in ["product_cat", "product_tag", "product_brand"] {
            try Term.recount(taxonomy, in: visit.database)
        }
        return nil
    }
}
