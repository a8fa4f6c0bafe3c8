import Simulator

/// CMS pages and blocks on the wire.
enum ContentTypes {
    static let page = ObjectType(
        "Magento.Cms.Api.Data.PageInterface",
        [
            "id?": .int, "identifier": .string, "title?": .string, "page_layout?": .string, "meta_title?": .string,
            "meta_keywords?": .string, "meta_description?": .string, "content_heading?": .string, "content?": .string,
            "creation_time?": .string, "update_time?": .string, "sort_order?": .string, "layout_update_xml?": .string,
            "custom_theme?": .string, "custom_root_template?": .string, "custom_layout_update_xml?": .string,
            "custom_theme_from?": .string, "custom_theme_to?": .string, "active?": .bool,
        ])

    static let block = ObjectType(
        "Magento.Cms.Api.Data.BlockInterface",
        [
            "id?": .int, "identifier": .string, "title?": .string, "content?": .string, "creation_time?": .string,
            "update_time?": .string, "active?": .bool,
        ])
}
