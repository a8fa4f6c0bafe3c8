import Simulator

/// `created_from`, `created_to`, `modified_from`, `modified_to`: bounds that count as within.
enum MagentoDates {
    static func require(_ parameters: Parameters, _ criteria: inout MagentoCriteria) {
        for (name, field, condition) in [
            ("created_from", "created_at", "gteq"), ("created_to", "created_at", "lteq"),
            ("modified_from", "updated_at", "gteq"), ("modified_to", "updated_at", "lteq"),
        ] {
            criteria.require(field, condition, ifSet: parameters.moment(name)?.sql)
        }
    }
}

/// `find_value`, `find_where`, `find_params`.
enum MagentoFind {
    /// Adds one group: the value in any of the fields.
    ///
    /// - Parameters:
    ///   - fields: Magento's field by the unified name.
    ///   - usual: the unified name that counts where none is sent.
    /// - Throws: 109 for a field that cannot be searched.
    static func require(
        _ parameters: Parameters, fields: [String: String], usual: String, _ criteria: inout MagentoCriteria
    ) throws {
        guard let value = parameters.filled("find_value") else { return }
        let names = parameters.list("find_where") ?? [usual]
        let isWhole = parameters.list("find_params").map { $0.contains("whole_words") } ?? true
        let known = fields.keys.sorted().joined(separator: ", ")
        let filters = try names.map { name in
            guard let field = fields[name] else {
                throw UnifiedError.wrong("find_where", takes: "string. The following values are allowed: \(known).")
            }
            return MagentoCriteria.Filter(
                field: field, value: isWhole ? value : "%\(value)%", condition: isWhole ? "eq" : "like")
        }
        criteria.groups.append(filters)
    }
}
