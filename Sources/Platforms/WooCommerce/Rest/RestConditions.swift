import Simulator

/// Parameters that lists of orders and of products share.
extension Conditions {
    /// `include` and `exclude`.
    mutating func addIDs(_ request: RestRequest) {
        add("id", inAny: request.ints("include"))
        add("id", inAny: request.ints("exclude"), not: true)
    }

    /// `parent` and `parent_exclude`.
    mutating func addParents(_ request: RestRequest) {
        add("parent_id", inAny: request.ints("parent"))
        add("parent_id", inAny: request.ints("parent_exclude"), not: true)
    }

    /// `after`, `before` and the same for changes; `stored` is how the table writes a moment.
    mutating func addDates(_ request: RestRequest, _ stored: (Instant) -> any Bindable) {
        for (name, condition) in [
            ("after", "created > ?"), ("before", "created < ?"), ("modified_after", "modified > ?"),
            ("modified_before", "modified < ?"),
        ] {
            if let moment = request.string(name).flatMap({ Instant($0) }) { add(condition, stored(moment)) }
        }
    }
}
