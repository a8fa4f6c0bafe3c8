import Simulator

/// What product and term routes answer.
enum ProductSchemas {
    /// A product.
    static let product = SchemaNotation.schema(
        "product",
        """
        @product
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
          @image
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
