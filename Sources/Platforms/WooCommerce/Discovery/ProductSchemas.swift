import Simulator

/// What product and term routes answer.
enum ProductSchemas {
    /// A product.
    static let product = SchemaNotation.schema(
        "product",
        """
        id integer r
        name string
        slug string
        parent integer r
        type string r
        variation string
        permalink string r uri
        short_description string
        description string
        on_sale boolean r
        sku string
        prices object r
          @prices
        price_html string r
        average_rating string r
        review_count integer r
        images array[]
          @plainImage
        categories array[]
          id number r
          name string r
          slug string r
          link string r
        tags array[]
          id number r
          name string r
          slug string r
          link string r
        brands array[]
          id number r
          name string r
          slug string r
          link string r
        attributes array[]
          id integer r
          name string r
          taxonomy string r
          has_variations boolean r
          terms array[]
            id integer r
            name string r
            slug string r
            default boolean r
        variations array[]
          id integer r
          attributes array[]
            name string r
            value string r
        grouped_products array[integer:r]
        has_options boolean r
        is_purchasable boolean r
        is_in_stock boolean r
        is_on_backorder boolean r
        stock_availability object r
          text string r
          class string r
        low_stock_remaining integer|null r
        sold_individually boolean r
        add_to_cart object r
          @button
        extensions object{} -
        """)

    /// Counts of a list of products.
    static let collectionData = SchemaNotation.schema(
        "product-collection-data",
        """
        price_range object|null r
          @currency
          min_price string r
          max_price string r
        attribute_counts array|null[] r
          term integer r
          count integer r
        rating_counts array|null[] r
          rating integer r
          count integer r
        stock_status_counts array|null[] r
          status string r
          count integer r
        """)

    /// A review.
    static let review = SchemaNotation.schema(
        "product_review",
        """
        id integer r
        date_created string r date
        formatted_date_created string r
        date_created_gmt string r date
        product_id integer r
        product_name string r
        product_permalink string r
        product_image object r
          @plainImage
        reviewer string r
        review string r
        rating integer r
        verified boolean r
        reviewer_avatar_urls object r
          24 string E uri
          48 string E uri
          96 string E uri
        """)

    /// An attribute of the shop.
    static let attribute = SchemaNotation.schema(
        "product_attribute",
        """
        id integer r
        name string r
        taxonomy string r
        type string r
        order string r
        has_archives boolean r
        count integer r
        """)

    /// A tag or a term of an attribute.
    static let term = SchemaNotation.schema(
        "term",
        """
        id integer r
        name string r
        slug string r
        description string r
        parent integer r
        count integer r
        """)

    /// A category.
    static let category = SchemaNotation.schema(
        "product-category",
        """
        @page
        """)

    /// A brand.
    static let brand = SchemaNotation.schema(
        "product-brand",
        """
        @page
        """)
}
