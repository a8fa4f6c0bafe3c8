import Simulator

extension InputProcessor {
    /// Custom attributes are typed by their storage; anything goes where an attribute is not known.
    init(visit: Visit) {
        self.init { code, entity in
            guard let type = EntityType.codes[entity],
                let attribute = try Attribute.find(code, of: type, in: visit.database)
            else { return .any }
            switch attribute.backendType {
            case "int": return .int
            case "varchar", "text", "datetime": return .string
            default: return .any
            }
        }
    }
}
