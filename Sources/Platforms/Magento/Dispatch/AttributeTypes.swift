import Simulator

extension InputProcessor {
    /// Custom attributes are typed by their storage; anything goes where an attribute is not known.
    init(visit: Visit) {
        self.init { code, entity in
            guard let type = EntityType.codes[entity],
                let attribute = try Attribute.find(code, of: type, in: visit.database)
            else { return .any }
            // The one list among them (products/categories-and-links by-attribute-scalar).
            if attribute.code == "category_ids" { return .array(.int) }
            // What a category's products may be sorted by is a list for the web API, the default too, which is none
            // (`serviceBackendModelDataInterfaceMap` of Magento\Catalog).
            if attribute.backendModel == #"Magento\Catalog\Model\Category\Attribute\Backend\Sortby"# {
                return .array(.string)
            }
            switch attribute.backendType {
            case "int": return .int
            case "varchar", "text", "datetime": return .string
            default: return .any
            }
        }
    }
}
