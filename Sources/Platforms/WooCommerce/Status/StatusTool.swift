import Simulator

/// A tool of `wc/v3/system_status/tools`.
struct StatusTool: Sendable {
    let id: String
    let name: String
    let action: String
    let description: String
    /// What running it answers, where it ran.
    var message = "Tool ran."
    /// What running it does to the shop, and what it says then where that is more than ``message``; most tools tidy up
    /// what this shop does not keep.
    var effect: (@Sendable (Visit) throws -> String?)?

    /// Every tool in the real system's order (rest-v3-shop/system-status-tools 01).
    static let all: [StatusTool] = [
        StatusTool(
            id: "clear_transients", name: "WooCommerce transients", action: "Clear transients",
            description: "This tool will clear the product/shop transients cache.",
            message: "Product transients cleared"),
        StatusTool(
            id: "clear_expired_transients", name: "Expired transients", action: "Clear transients",
            description: "Removes cached values that are past their time.", message: "0 transients rows cleared"),
        StatusTool(
            id: "delete_orphaned_variations", name: "Orphaned variations", action: "Delete orphaned variations",
            description: "Removes variations whose product is gone.", effect: StatusToolEffects.deleteOrphans),
        StatusTool(
            id: "clear_expired_download_permissions", name: "Used-up download permissions",
            action: "Clean up download permissions",
            description: "Removes permissions that have expired or have no downloads left.",
            effect: StatusToolEffects.deletePermissions),
        StatusTool(
            id: "regenerate_product_lookup_tables", name: "Product lookup tables", action: "Regenerate",
            description: "Fills the tables that products are found by anew.",
            message: "Lookup tables are regenerating"),
        StatusTool(
            id: "recount_terms", name: "Term counts", action: "Recount terms",
            description:
                "This tool will recount product terms - useful when changing your settings in a way which hides products from the catalog.",
            message: "Terms successfully recounted", effect: StatusToolEffects.recount),
        StatusTool(
            id: "reset_roles", name: "Capabilities", action: "Reset capabilities",
            description: "Gives the shop's roles the rights that they come with.",
            message: "Roles successfully reset"),
        StatusTool(
            id: "clear_sessions", name: "Clear customer sessions", action: "Clear",
            description: "Ends every customer's session: their carts are lost.",
            effect: StatusToolEffects.clearSessions),
        StatusTool(
            id: "clear_template_cache", name: "Clear template cache", action: "Clear",
            description: "Forgets where the shop's templates lie.", message: "Template cache cleared."),
        StatusTool(
            id: "clear_system_status_theme_info_cache", name: "Clear system status theme info cache",
            action: "Clear", description: "Forgets what is known of the theme."),
        StatusTool(
            id: "install_pages", name: "Create default WooCommerce pages", action: "Create pages",
            description: "Makes the shop's pages that are missing.",
            message: "All missing WooCommerce pages successfully installed", effect: StatusToolEffects.makePages),
        StatusTool(
            id: "delete_taxes", name: "Delete WooCommerce tax rates", action: "Delete tax rates",
            description: "Removes every tax rate; this cannot be undone.", message: "Tax rates successfully deleted",
            effect: { visit in
                try visit.database.run("DELETE FROM tax_rate")
                return nil
            }),
        StatusTool(
            id: "regenerate_thumbnails", name: "Regenerate shop thumbnails", action: "Regenerate",
            description: "Makes the small forms of the shop's pictures anew.",
            message: "Thumbnail regeneration has been scheduled to run in the background."),
        StatusTool(
            id: "db_update_routine", name: "Update database", action: "Update database",
            description: "Brings the database to the version of the shop.",
            message: "Database upgrade routine has been scheduled to run in the background."),
        StatusTool(
            id: "recreate_order_address_fts_index", name: "Re-create Order Address FTS index",
            action: "Recreate index", description: "Builds the index of orders' addresses anew."),
        StatusTool(
            id: "verify_db_tables", name: "Verify base database tables", action: "Verify database",
            description: "Looks whether every table is there.", message: "Database verified successfully."),
        StatusTool(
            id: "regenerate_product_attributes_lookup_table",
            name: "Regenerate the product attributes lookup table", action: "Regenerate",
            description: "Fills the table of products' attributes anew."),
        StatusTool(
            id: "clear_woocommerce_analytics_cache", name: "Clear analytics cache", action: "Clear",
            description: "Forgets sums that were worked out for reports."),
        StatusTool(
            id: "hpos_legacy_cleanup", name: "Clean up order data from legacy tables",
            action: "No orders in need of cleanup",
            description: "Removes what the old tables still hold of orders."),
        StatusTool(
            id: "delete_custom_orders_table", name: "Delete the custom orders tables", action: "Delete",
            description: "Removes the tables that orders are kept in."),
        StatusTool(
            id: "schedule_expired_transient_files_cleanup", name: "Schedule expired transient files cleanup",
            action: "Schedule", description: "Has files that are past their time removed later."),
    ]
}
