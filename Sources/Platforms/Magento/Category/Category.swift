/// A category's row.
struct Category: Hashable, Sendable {
    var id: Int
    var parent: Int
    var createdAt: String
    var updatedAt: String
    /// Numbers from the root down to this one, e.g. `1/2/6`.
    var path: String
    var position: Int
    var level: Int

    /// The numbers in ``path``.
    var ancestors: [Int] { path.split(separator: "/").compactMap { Int($0) } }
}
