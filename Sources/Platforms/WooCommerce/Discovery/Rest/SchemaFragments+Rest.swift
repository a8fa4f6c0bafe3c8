/// Parts that several schemas of `wc/v3` share.
extension SchemaFragments {
    static let rest: [String: String] = [
        "meta": """
        meta_data array[]
          id integer r
          key string
          value mixed
        """,
        "picture": """
        id integer
        date_created date-time r
        date_created_gmt date-time r
        date_modified date-time r
        date_modified_gmt date-time r
        src string f:uri
        name string
        alt string
        """,
        "dates": """
        date_created date-time r
        date_created_gmt date-time r
        date_modified date-time r
        date_modified_gmt date-time r
        """,
        "place": """
        first_name string
        last_name string
        company string
        address_1 string
        address_2 string
        city string
        state string
        postcode string
        country string
        """,
        "saleDates": """
        date_on_sale_from date-time
        date_on_sale_from_gmt date-time
        date_on_sale_to date-time
        date_on_sale_to_gmt date-time
        """,
        "downloads": """
        downloads array[]
          id string
          name string
          file string
        download_limit integer =-1
        download_expiry integer =-1
        """,
        "size": """
        dimensions object
          length string
          width string
          height string
        """,
        "name": """
        id integer
        name string r
        slug string r
        """,
        "taxLines": """
        tax_lines array[] r
          id integer r
          rate_code string r
          rate_id integer r
          label string r
          compound boolean r
          tax_total string r
          shipping_tax_total string r
          @meta
        """,
        "shippingLines": """
        shipping_lines array[]
          id integer r
          method_title mixed
          method_id mixed
          instance_id string
          total string
          total_tax string r
          taxes array[] r
            id integer r
            total string r
          @meta
        """,
        "feeLines": """
        fee_lines array[]
          id integer r
          name mixed
          tax_class string
          tax_status string enum:taxable,none
          total string
          total_tax string r
          taxes array[] r
            id integer r
            total string r
            subtotal string r
          @meta
        """,
    ]
}
