import Simulator

/// A category on the wire.
enum CategoryPayload {
    static let type = ObjectType(
        "Magento.Catalog.Api.Data.CategoryInterface",
        [
            "id?": .int, "parent_id?": .int, "name?": .string, "is_active?": .bool, "position?": .int, "level?": .int,
            "children?": .string, "created_at?": .string, "updated_at?": .string, "path?": .string,
            "available_sort_by?": .array(.string), "include_in_menu?": .bool,
            "extension_attributes?": .object(extensions),
            "custom_attributes?": .customAttributes(entity: "catalog_category"),
        ], readOnly: ["children"])

    private static let extensions = ObjectType("Magento.Catalog.Api.Data.CategoryExtensionInterface", [:])

    static let link = ObjectType(
        "Magento.Catalog.Api.Data.CategoryProductLinkInterface",
        ["sku?": .string, "position?": .int, "category_id": .string, "extension_attributes?": .object(linkExtensions)])

    private static let linkExtensions = ObjectType(
        "Magento.Catalog.Api.Data.CategoryProductLinkExtensionInterface", [:])
}

extension CategoryView: Payload {
    /// Members without a value are left out.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", category.id)
            json.member("parent_id", category.parent)
            json.member("name", text("name"))
            if let isActive = flag("is_active") { json.member("is_active", isActive) }
            json.member("position", category.position)
            json.member("level", category.level)
            json.member("children", children.map(String.init).joined(separator: ","))
            json.member("created_at", category.createdAt)
            json.member("updated_at", category.updatedAt)
            json.member("path", category.path)
            if let sorts = text("available_sort_by"), !sorts.isEmpty {
                json.member("available_sort_by") { json in
                    json.array(of: sorts.split(separator: ",")) { $0.write(String($1)) }
                }
            }
            json.member("include_in_menu", flag("include_in_menu") ?? true)
            json.member("custom_attributes") { writeAttributes(to: &$0) }
        }
    }

    /// Attributes in their order; path and number of children are among them although they are columns.
    private func writeAttributes(to json: inout JSONWriter) {
        var attributes: [(String, String)] = []
        for code in Self.order(codes) {
            switch code {
            case "path": attributes.append((code, category.path))
            case "children_count": attributes.append((code, String(childrenCount)))
            default: if let value = text(code) { attributes.append((code, value)) }
            }
        }
        json.array(of: attributes) { json, attribute in
            json.object {
                $0.member("attribute_code", attribute.0)
                $0.member("value", attribute.1)
            }
        }
    }

    /// Puts the columns between the values, where their attributes stand: path behind `is_anchor`, the number of
    /// children before the URL key.
    private static func order(_ codes: [String]) -> [String] {
        let shown = codes.filter { !members.contains($0) }
        let beforePath = shown.prefix { before(path: $0) }
        let behind = shown.dropFirst(beforePath.count)
        let beforeCount = behind.prefix { before(count: $0) }
        return beforePath + ["path"] + beforeCount + ["children_count"] + behind.dropFirst(beforeCount.count)
    }

    private static let members: Set<String> = ["name", "is_active", "available_sort_by", "include_in_menu"]

    private static func before(path code: String) -> Bool {
        [
            "description", "image", "meta_title", "meta_keywords", "meta_description", "display_mode", "landing_page",
            "is_anchor",
        ].contains(code)
    }

    private static func before(count code: String) -> Bool {
        [
            "all_children", "path_in_store", "custom_design", "custom_design_from", "custom_design_to", "page_layout",
            "custom_layout_update",
        ].contains(code)
    }
}
