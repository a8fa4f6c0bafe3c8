import Simulator

/// Items of orders as answers show them.
enum OrderItemTypes {
    static let item: ObjectType = ObjectType(
        "Magento.Sales.Api.Data.OrderItemInterface",
        [
            "additional_data?": .string, "amount_refunded?": .float, "applied_rule_ids?": .string,
            "base_amount_refunded?": .float, "base_cost?": .float, "base_discount_amount?": .float,
            "base_discount_invoiced?": .float, "base_discount_refunded?": .float,
            "base_discount_tax_compensation_amount?": .float, "base_discount_tax_compensation_invoiced?": .float,
            "base_discount_tax_compensation_refunded?": .float, "base_original_price?": .float, "base_price?": .float,
            "base_price_incl_tax?": .float, "base_row_invoiced?": .float, "base_row_total?": .float,
            "base_row_total_incl_tax?": .float, "base_tax_amount?": .float, "base_tax_before_discount?": .float,
            "base_tax_invoiced?": .float, "base_tax_refunded?": .float, "base_weee_tax_applied_amount?": .float,
            "base_weee_tax_applied_row_amnt?": .float, "base_weee_tax_disposition?": .float,
            "base_weee_tax_row_disposition?": .float, "created_at?": .string, "description?": .string,
            "discount_amount?": .float, "discount_invoiced?": .float, "discount_percent?": .float,
            "discount_refunded?": .float, "event_id?": .int, "ext_order_item_id?": .string, "free_shipping?": .int,
            "gw_base_price?": .float, "gw_base_price_invoiced?": .float, "gw_base_price_refunded?": .float,
            "gw_base_tax_amount?": .float, "gw_base_tax_amount_invoiced?": .float,
            "gw_base_tax_amount_refunded?": .float, "gw_id?": .int, "gw_price?": .float, "gw_price_invoiced?": .float,
            "gw_price_refunded?": .float, "gw_tax_amount?": .float, "gw_tax_amount_invoiced?": .float,
            "gw_tax_amount_refunded?": .float, "discount_tax_compensation_amount?": .float,
            "discount_tax_compensation_canceled?": .float, "discount_tax_compensation_invoiced?": .float,
            "discount_tax_compensation_refunded?": .float, "is_qty_decimal?": .int, "is_virtual?": .int,
            "item_id?": .int, "locked_do_invoice?": .int, "locked_do_ship?": .int, "name?": .string,
            "no_discount?": .int, "order_id?": .int, "original_price?": .float, "parent_item_id?": .int,
            "price?": .float, "price_incl_tax?": .float, "product_id?": .int, "product_type?": .string,
            "qty_backordered?": .float, "qty_canceled?": .float, "qty_invoiced?": .float, "qty_ordered?": .float,
            "qty_refunded?": .float, "qty_returned?": .float, "qty_shipped?": .float, "quote_item_id?": .int,
            "row_invoiced?": .float, "row_total?": .float, "row_total_incl_tax?": .float, "row_weight?": .float,
            "sku": .string, "store_id?": .int, "tax_amount?": .float, "tax_before_discount?": .float,
            "tax_canceled?": .float, "tax_invoiced?": .float, "tax_percent?": .float, "tax_refunded?": .float,
            "updated_at?": .string, "weee_tax_applied?": .string, "weee_tax_applied_amount?": .float,
            "weee_tax_applied_row_amount?": .float, "weee_tax_disposition?": .float,
            "weee_tax_row_disposition?": .float, "weight?": .float, "parent_item?": .deferred { item },
            "product_option?": .object(QuoteOptionTypes.orderOption),
        ], extensions: ["gift_message?": .object(GiftMessageTypes.message)])
}
