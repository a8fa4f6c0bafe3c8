import PHP
import Simulator

extension CMSPage: Listed {
    static let type = ObjectType(
        "Magento.Cms.Api.Data.PageInterface",
        [
            "id?": .int, "identifier": .string, "title?": .string, "page_layout?": .string, "meta_title?": .string,
            "meta_keywords?": .string, "meta_description?": .string, "content_heading?": .string, "content?": .string,
            "creation_time?": .string, "update_time?": .string, "sort_order?": .string, "layout_update_xml?": .string,
            "custom_theme?": .string, "custom_root_template?": .string, "custom_layout_update_xml?": .string,
            "custom_theme_from?": .string, "custom_theme_to?": .string, "active?": .bool,
        ])

    private static let members = RecordMembers<CMSPage>(type, computed: ["id", "active"])

    func write(to json: inout JSONWriter) {
        json.object { json in
            Self.members.write(self, to: &json) { key, json in
                switch key {
                case "id": json.member(key, id)
                default: json.member(key, isActive ?? false)
                }
            }
        }
    }

    /// Takes over what was given. When a page was changed last is the database's to say.
    mutating func apply(_ fields: Fields) {
        take(fields, except: ["update_time"])
        fields.take("active") { isActive = $0?.bool }
        updateTime = nil
    }

    /// The page as its table keeps it: what nobody said has the column's default, and texts end where the column does.
    func stored(at now: String) -> CMSPage {
        var page = self
        page.title = title.map { String($0.prefix(255)) }
        page.identifier = identifier.map { String($0.prefix(100)) }
        page.isActive = isActive ?? true
        page.sortOrder = String(PHP.int(sortOrder ?? ""))
        page.creationTime = creationTime.map(ComparedDate.text) ?? now
        page.updateTime = now
        page.themeFrom = themeFrom.map { String($0.prefix(10)) }
        page.themeTo = themeTo.map { String($0.prefix(10)) }
        return page
    }
}
