import Simulator

/// Orders in which bodies can be saved one after another: what others refer to comes first.
enum LayerOrder {
    /// Trees with parents before their children, otherwise as they are; a parent that is not there is no parent.
    ///
    /// - Parameters:
    ///   - entity: the entity within a body.
    ///   - parent: the member that names the parent's `id`.
    static func parentsFirst(
        _ bodies: [JSONValue], parent: String, entity: (JSONValue) -> JSONValue = { $0 }
    ) -> [JSONValue] {
        let ids = bodies.map { entity($0)["id"]?.int ?? 0 }
        let places = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
        var isPlaced = [Bool](repeating: false, count: bodies.count)
        var ordered: [JSONValue] = []
        for start in bodies.indices {
            // From a body up to the first that is placed; a ring ends where it began.
            var line: [Int] = []
            var place: Int? = start
            while let next = place, !isPlaced[next] {
                isPlaced[next] = true
                line.append(next)
                place = (entity(bodies[next])[parent]?.int).flatMap { places[$0] }
            }
            ordered += line.reversed().map { bodies[$0] }
        }
        return ordered
    }

    /// Bodies by rank, otherwise as they are.
    static func ranked(_ bodies: [JSONValue], _ rank: (JSONValue) -> Int) -> [JSONValue] {
        let ranks = bodies.enumerated().map { (rank: rank($1), place: $0, body: $1) }
        return ranks.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.body)
    }
}
