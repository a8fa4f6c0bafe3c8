import Simulator

/// Credit memos on the wire.
enum CreditmemoTypes {
    static let item = ObjectType(
        "Magento.Sales.Api.Data.CreditmemoItemInterface",
        [
            "additional_data?": .string, "base_cost": .float, "base_discount_amount?": .float,
            "base_discount_tax_compensation_amount?": .float, "base_price": .float, "base_price_incl_tax?": .float,
            "base_row_total?": .float, "base_row_total_incl_tax?": .float, "base_tax_amount?": .float,
            "base_weee_tax_applied_amount?": .float, "base_weee_tax_applied_row_amnt?": .float,
            "base_weee_tax_disposition?": .float, "base_weee_tax_row_disposition?": .float, "description?": .string,
            "discount_amount?": .float, "entity_id": .int, "discount_tax_compensation_amount?": .float,
            "name?": .string, "order_item_id": .int, "parent_id?": .int, "price?": .float, "price_incl_tax?": .float,
            "product_id?": .int, "qty": .float, "row_total?": .float, "row_total_incl_tax?": .float, "sku?": .string,
            "tax_amount?": .float, "weee_tax_applied?": .string, "weee_tax_applied_amount?": .float,
            "weee_tax_applied_row_amount?": .float, "weee_tax_disposition?": .float,
            "weee_tax_row_disposition?": .float,
            "extension_attributes?": .extensions(of: "Magento.Sales.Api.Data.CreditmemoItem"),
        ])

    static let comment = ObjectType(
        "Magento.Sales.Api.Data.CreditmemoCommentInterface",
        [
            "comment": .string, "created_at?": .string, "entity_id?": .int, "is_customer_notified": .int,
            "is_visible_on_front": .int, "parent_id": .int,
            "extension_attributes?": .extensions(of: "Magento.Sales.Api.Data.CreditmemoComment"),
        ])

    static let creditmemo = ObjectType(
        "Magento.Sales.Api.Data.CreditmemoInterface",
        [
            "adjustment?": .float, "adjustment_negative?": .float, "adjustment_positive?": .float,
            "base_adjustment?": .float, "base_adjustment_negative?": .float, "base_adjustment_positive?": .float,
            "base_currency_code?": .string, "base_discount_amount?": .float, "base_grand_total?": .float,
            "base_discount_tax_compensation_amount?": .float, "base_shipping_amount?": .float,
            "base_shipping_discount_tax_compensation_amnt?": .float, "base_shipping_incl_tax?": .float,
            "base_shipping_tax_amount?": .float, "base_subtotal?": .float, "base_subtotal_incl_tax?": .float,
            "base_tax_amount?": .float, "base_to_global_rate?": .float, "base_to_order_rate?": .float,
            "billing_address_id?": .int, "created_at?": .string, "creditmemo_status?": .int, "discount_amount?": .float,
            "discount_description?": .string, "email_sent?": .int, "entity_id?": .int, "global_currency_code?": .string,
            "grand_total?": .float, "discount_tax_compensation_amount?": .float, "increment_id?": .string,
            "invoice_id?": .int, "order_currency_code?": .string, "order_id": .int, "shipping_address_id?": .int,
            "shipping_amount?": .float, "shipping_discount_tax_compensation_amount?": .float,
            "shipping_incl_tax?": .float, "shipping_tax_amount?": .float, "state?": .int,
            "store_currency_code?": .string, "store_id?": .int, "store_to_base_rate?": .float,
            "store_to_order_rate?": .float, "subtotal?": .float, "subtotal_incl_tax?": .float, "tax_amount?": .float,
            "transaction_id?": .string, "updated_at?": .string, "items": .array(.object(item)),
            "comments?": .array(.object(comment)),
            "extension_attributes?": .extensions(of: "Magento.Sales.Api.Data.Creditmemo"),
        ])

    /// A line as a client asks for it.
    static let wantedItem = ObjectType(
        "Magento.Sales.Api.Data.CreditmemoItemCreationInterface",
        [
            "extension_attributes?": .extensions(of: "Magento.Sales.Api.Data.CreditmemoItemCreation"),
            "order_item_id": .int, "qty": .float,
        ])

    /// A comment as a client sends it with a new document.
    static let wantedComment = ObjectType(
        "Magento.Sales.Api.Data.CreditmemoCommentCreationInterface",
        [
            "extension_attributes?": .extensions(of: "Magento.Sales.Api.Data.CreditmemoCommentCreation"),
            "comment": .string, "is_visible_on_front": .int,
        ])

    static let arguments = ObjectType(
        "Magento.Sales.Api.Data.CreditmemoCreationArgumentsInterface",
        [
            "shipping_amount?": .float, "adjustment_positive?": .float, "adjustment_negative?": .float,
            "extension_attributes?": .extensions(
                of: "Magento.Sales.Api.Data.CreditmemoCreationArguments", ["return_to_stock_items?": .array(.int)]),
        ])
}
