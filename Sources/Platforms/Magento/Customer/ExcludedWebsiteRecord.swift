import Simulator

/// A website that a customer group is kept from.
struct ExcludedWebsite: Record {
    static let table = Table<ExcludedWebsite>("customer_group_excluded_website", isClustered: true)

    var group = 0
    var website = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("customer_group_id", &group, .key)
        column("website_id", &website, .key)
    }

    /// Keeps a group from websites, in place of those that it was kept from; unknown websites are passed over, and who
    /// is not logged in is kept from none (`SaveCustomerGroupExcludedWebsite`).
    static func replace(_ websites: [Int], of group: Int, in database: Database) throws {
        guard group != 0 else { return }
        try deleteAll("WHERE customer_group_id = ?", group, in: database)
        for website in try Website.find(keys: Set(websites), in: database) {
            try ExcludedWebsite(group: group, website: website.id).save(in: database)
        }
    }
}
