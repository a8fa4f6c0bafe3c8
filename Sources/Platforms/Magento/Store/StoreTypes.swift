import Simulator

/// Websites, groups, store views and their settings as answers show them.
enum StoreTypes {
    static let view = ObjectType(
        "Magento.Store.Api.Data.StoreInterface",
        ["id": .int, "code": .string, "name": .string, "website_id": .int, "store_group_id": .int, "is_active": .int],
        extensions: [:])

    static let group = ObjectType(
        "Magento.Store.Api.Data.GroupInterface",
        [
            "id": .int, "website_id": .int, "root_category_id": .int, "default_store_id": .int, "name": .string,
            "code": .string,
        ], extensions: [:])

    static let website = ObjectType(
        "Magento.Store.Api.Data.WebsiteInterface",
        ["id": .int, "code": .string, "name": .string, "default_group_id": .int], extensions: [:])

    static let config = ObjectType(
        "Magento.Store.Api.Data.StoreConfigInterface",
        [
            "id": .int, "code": .string, "website_id": .int, "locale": .string, "base_currency_code": .string,
            "default_display_currency_code": .string, "timezone": .string, "weight_unit": .string, "base_url": .string,
            "base_link_url": .string, "base_static_url": .string, "base_media_url": .string, "secure_base_url": .string,
            "secure_base_link_url": .string, "secure_base_static_url": .string, "secure_base_media_url": .string,
        ], extensions: [:])
}
