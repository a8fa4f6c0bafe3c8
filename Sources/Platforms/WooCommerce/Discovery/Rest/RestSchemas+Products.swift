/// Products, variations, attributes, terms and reviews.
extension RestSchemas {
    static let products: [String: String] = [
        "product": """
        id integer r
        name string
        slug string
        permalink string r f:uri
        date_created date-time
        date_created_gmt date-time
        date_modified date-time r
        date_modified_gmt date-time r
        type string ="simple" enum:simple,grouped,external,variable
        status string ="publish" enum:draft,pending,private,publish,future,auto-draft,trash
        featured boolean =false
        catalog_visibility string ="visible" enum:visible,catalog,search,hidden
        description string
        short_description string
        sku string
        global_unique_id string
        price string r
        regular_price string
        sale_price string
        @saleDates
        price_html string r
        on_sale boolean r
        purchasable boolean r
        total_sales integer r
        virtual boolean =false
        downloadable boolean =false
        @downloads
        external_url string f:uri
        button_text string
        tax_status string ="taxable" enum:taxable,shipping,none
        tax_class string
        manage_stock boolean =false
        stock_quantity integer
        stock_status string ="instock" enum:instock,outofstock,onbackorder
        backorders string ="no" enum:no,notify,yes
        backorders_allowed boolean r
        backordered boolean r
        low_stock_amount integer|null
        sold_individually boolean =false
        weight string
        @size
        shipping_required boolean r
        shipping_taxable boolean r
        shipping_class string
        shipping_class_id string r
        reviews_allowed boolean =true
        post_password string
        average_rating string r
        rating_count integer r
        related_ids array[integer] r
        upsell_ids array[integer]
        cross_sell_ids array[integer]
        parent_id integer
        purchase_note string
        categories array[]
          @name
        brands array[]
          @name
        tags array[]
          @name
        images array[]
          @picture
        has_options boolean r
        attributes array[]
          id integer
          name string
          position integer
          visible boolean =false
          variation boolean =false
          options array[string]
        default_attributes array[]
          id integer
          name string
          option string
        variations array[integer] r
        grouped_products array[integer] r
        menu_order integer
        @meta
        permalink_template string ed r
        generated_slug string ed r
        """,
        "product_variation": """
        id integer r
        type string r
        date_created date-time r
        date_modified date-time r
        description string
        permalink string r f:uri
        sku string
        global_unique_id string
        price string r
        regular_price string
        sale_price string
        @saleDates
        on_sale boolean r
        status string ="publish" enum:draft,pending,private,publish
        purchasable boolean r
        virtual boolean =false
        downloadable boolean =false
        @downloads
        tax_status string ="taxable" enum:taxable,shipping,none
        tax_class string
        manage_stock boolean =false
        stock_quantity integer
        stock_status string ="instock" enum:instock,outofstock,onbackorder
        backorders string ="no" enum:no,notify,yes
        backorders_allowed boolean r
        backordered boolean r
        low_stock_amount integer|null
        weight string
        @size
        shipping_class string
        shipping_class_id string r
        image object
          @picture
        attributes array[]
          id integer
          name string
          option string
        menu_order integer
        @meta
        """,
        "product_attribute": """
        id integer r
        name string
        slug string
        type string ="select" enum:select
        order_by string ="menu_order" enum:menu_order,name,name_num,id
        has_archives boolean =false
        """,
        "product_attribute_term": """
        id integer r
        name string
        slug string
        description string
        menu_order integer
        count integer r
        """,
        "product_cat": """
        id integer r
        name string
        slug string
        parent integer
        description string
        display string ="default" enum:default,products,subcategories,both
        image object
          @picture
        menu_order integer
        count integer r
        """,
        "product_brand": """
        id integer r
        name string
        slug string
        parent integer
        description string
        display string ="default" enum:default,products,subcategories,both
        image object
          @picture
        menu_order integer
        count integer r
        """,
        "product_tag": """
        id integer r
        name string
        slug string
        description string
        count integer r
        """,
        "product_shipping_class": """
        id integer r
        name string
        slug string
        description string
        count integer r
        """,
        "product_review": """
        id integer r
        date_created date-time r
        date_created_gmt date-time r
        product_id integer
        product_name string
        product_permalink string r f:uri
        status string ="approved" enum:approved,hold,spam,unspam,trash,untrash
        reviewer string
        reviewer_email string f:email
        review string
        rating integer
        verified boolean r
        reviewer_avatar_urls object r
          24 string E f:uri
          48 string E f:uri
          96 string E f:uri
        """,
    ]
}
