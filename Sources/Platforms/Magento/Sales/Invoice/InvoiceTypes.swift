import Simulator

/// Invoices on the wire.
enum InvoiceTypes {
    static let item = ObjectType(
        "Magento.Sales.Api.Data.InvoiceItemInterface",
        [
            "additional_data?": .string, "base_cost?": .float, "base_discount_amount?": .float,
            "base_discount_tax_compensation_amount?": .float, "base_price?": .float, "base_price_incl_tax?": .float,
            "base_row_total?": .float, "base_row_total_incl_tax?": .float, "base_tax_amount?": .float,
            "description?": .string, "discount_amount?": .float, "entity_id?": .int,
            "discount_tax_compensation_amount?": .float, "name?": .string, "parent_id?": .int, "price?": .float,
            "price_incl_tax?": .float, "product_id?": .int, "row_total?": .float, "row_total_incl_tax?": .float,
            "sku": .string, "tax_amount?": .float,
            "extension_attributes?": .extensions(of: "Magento.Sales.Api.Data.InvoiceItem"), "order_item_id": .int,
            "qty": .float,
        ])

    static let comment = ObjectType(
        "Magento.Sales.Api.Data.InvoiceCommentInterface",
        [
            "is_customer_notified": .int, "parent_id": .int,
            "extension_attributes?": .extensions(of: "Magento.Sales.Api.Data.InvoiceComment"), "comment": .string,
            "is_visible_on_front": .int, "created_at?": .string, "entity_id?": .int,
        ])

    static let invoice = ObjectType(
        "Magento.Sales.Api.Data.InvoiceInterface",
        [
            "base_currency_code?": .string, "base_discount_amount?": .float, "base_grand_total?": .float,
            "base_discount_tax_compensation_amount?": .float, "base_shipping_amount?": .float,
            "base_shipping_discount_tax_compensation_amnt?": .float, "base_shipping_incl_tax?": .float,
            "base_shipping_tax_amount?": .float, "base_subtotal?": .float, "base_subtotal_incl_tax?": .float,
            "base_tax_amount?": .float, "base_total_refunded?": .float, "base_to_global_rate?": .float,
            "base_to_order_rate?": .float, "billing_address_id?": .int, "can_void_flag?": .int, "created_at?": .string,
            "discount_amount?": .float, "discount_description?": .string, "email_sent?": .int, "entity_id?": .int,
            "global_currency_code?": .string, "grand_total?": .float, "discount_tax_compensation_amount?": .float,
            "increment_id?": .string, "is_used_for_refund?": .int, "order_currency_code?": .string, "order_id": .int,
            "shipping_address_id?": .int, "shipping_amount?": .float,
            "shipping_discount_tax_compensation_amount?": .float, "shipping_incl_tax?": .float,
            "shipping_tax_amount?": .float, "state?": .int, "store_currency_code?": .string, "store_id?": .int,
            "store_to_base_rate?": .float, "store_to_order_rate?": .float, "subtotal?": .float,
            "subtotal_incl_tax?": .float, "tax_amount?": .float, "total_qty": .float, "transaction_id?": .string,
            "updated_at?": .string, "items": .array(.object(item)), "comments?": .array(.object(comment)),
            "extension_attributes?": .extensions(of: "Magento.Sales.Api.Data.Invoice"),
        ])

    /// A line as a client asks for it.
    static let wantedItem = ObjectType(
        "Magento.Sales.Api.Data.InvoiceItemCreationInterface",
        [
            "extension_attributes?": .extensions(of: "Magento.Sales.Api.Data.InvoiceItemCreation"),
            "order_item_id": .int, "qty": .float,
        ])

    /// A comment as a client sends it with a new document.
    static let wantedComment = ObjectType(
        "Magento.Sales.Api.Data.InvoiceCommentCreationInterface",
        [
            "extension_attributes?": .extensions(of: "Magento.Sales.Api.Data.InvoiceCommentCreation"),
            "comment": .string, "is_visible_on_front": .int,
        ])

    static let arguments = ObjectType(
        "Magento.Sales.Api.Data.InvoiceCreationArgumentsInterface",
        ["extension_attributes?": .extensions(of: "Magento.Sales.Api.Data.InvoiceCreationArguments")])
}
