import Simulator

/// Shipments on the wire.
enum ShipmentTypes {
    static let item = ObjectType(
        "Magento.Sales.Api.Data.ShipmentItemInterface",
        [
            "additional_data?": .string, "description?": .string, "entity_id?": .int, "name?": .string,
            "parent_id?": .int, "price?": .float, "product_id?": .int, "row_total?": .float, "sku?": .string,
            "weight?": .float, "extension_attributes?": .extensions(of: "Magento.Sales.Api.Data.ShipmentItem"),
            "order_item_id": .int, "qty": .float,
        ])

    static let track = ObjectType(
        "Magento.Sales.Api.Data.ShipmentTrackInterface",
        [
            "order_id": .int, "created_at?": .string, "entity_id?": .int, "parent_id": .int, "updated_at?": .string,
            "weight": .float, "qty": .float, "description": .string,
            "extension_attributes?": .extensions(of: "Magento.Sales.Api.Data.ShipmentTrack"), "track_number": .string,
            "title": .string, "carrier_code": .string,
        ])

    static let package = ObjectType(
        "Magento.Sales.Api.Data.ShipmentPackageInterface",
        ["extension_attributes?": .extensions(of: "Magento.Sales.Api.Data.ShipmentPackage")])

    static let comment = ObjectType(
        "Magento.Sales.Api.Data.ShipmentCommentInterface",
        [
            "is_customer_notified": .int, "parent_id": .int,
            "extension_attributes?": .extensions(of: "Magento.Sales.Api.Data.ShipmentComment"), "comment": .string,
            "is_visible_on_front": .int, "created_at?": .string, "entity_id?": .int,
        ])

    static let shipment = ObjectType(
        "Magento.Sales.Api.Data.ShipmentInterface",
        [
            "billing_address_id?": .int, "created_at?": .string, "customer_id?": .int, "email_sent?": .int,
            "entity_id?": .int, "increment_id?": .string, "order_id": .int, "packages?": .array(.object(package)),
            "shipment_status?": .int, "shipping_address_id?": .int, "shipping_label?": .string, "store_id?": .int,
            "total_qty?": .float, "total_weight?": .float, "updated_at?": .string, "items": .array(.object(item)),
            "tracks": .array(.object(track)), "comments": .array(.object(comment)),
            "extension_attributes?": .extensions(of: "Magento.Sales.Api.Data.Shipment", ["source_code?": .string]),
        ])

    /// A line as a client asks for it.
    static let wantedItem = ObjectType(
        "Magento.Sales.Api.Data.ShipmentItemCreationInterface",
        [
            "extension_attributes?": .extensions(of: "Magento.Sales.Api.Data.ShipmentItemCreation"),
            "order_item_id": .int, "qty": .float,
        ])

    /// A comment as a client sends it with a new document.
    static let wantedComment = ObjectType(
        "Magento.Sales.Api.Data.ShipmentCommentCreationInterface",
        [
            "extension_attributes?": .extensions(of: "Magento.Sales.Api.Data.ShipmentCommentCreation"),
            "comment": .string, "is_visible_on_front": .int,
        ])

    /// The number of a parcel as a client sends it with a new shipment.
    static let wantedTrack = ObjectType(
        "Magento.Sales.Api.Data.ShipmentTrackCreationInterface",
        [
            "extension_attributes?": .extensions(of: "Magento.Sales.Api.Data.ShipmentTrackCreation"),
            "track_number": .string, "title": .string, "carrier_code": .string,
        ])

    static let wantedPackage = ObjectType(
        "Magento.Sales.Api.Data.ShipmentPackageCreationInterface",
        ["extension_attributes?": .extensions(of: "Magento.Sales.Api.Data.ShipmentPackageCreation")])

    static let arguments = ObjectType(
        "Magento.Sales.Api.Data.ShipmentCreationArgumentsInterface",
        [
            "extension_attributes?": .extensions(
                of: "Magento.Sales.Api.Data.ShipmentCreationArguments",
                ["source_code?": .string])
        ])
}
