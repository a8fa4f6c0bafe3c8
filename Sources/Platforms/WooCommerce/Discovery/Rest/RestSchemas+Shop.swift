/// Settings, shipping, taxes, gateways, webhooks and data.
extension RestSchemas {
    static let shop: [String: String] = [
        "setting_group": """
        id string
        label string
        description string
        parent_id string
        sub_groups string
        """,
        "setting": """
        id string r
        group_id string r
        label string r
        description string r
        value mixed
        default mixed r
        tip string r
        placeholder string r
        type string r enum:@settings
        options object r
        """,
        "shipping_zone": """
        id integer r
        name string
        order integer
        """,
        "shipping_zone_location": """
        code string
        type string ="country" enum:postcode,state,country,continent
        """,
        "shipping_zone_method": """
        id integer r
        instance_id integer r
        title string r
        order integer
        enabled boolean
        method_id string r
        method_title string r
        method_description string r
        settings object
          id string r
          label string r
          description string r
          type string r enum:@settings,class,order
          value string
          default string r
          tip string r
          placeholder string r
        """,
        "shipping_method": """
        id string v r
        title string v r
        description string v r
        """,
        "payment_gateway": """
        id string r
        title string
        description string
        order integer
        enabled boolean
        method_title string r
        method_description string r
        method_supports array[string] r
        settings object
          id string r
          label string r
          description string r
          type string r enum:@settings
          value string
          default string r
          tip string r
          placeholder string r
        """,
        "tax": """
        id integer r
        country string
        state string
        postcode string
        city string
        rate string
        name string
        priority integer =1
        compound boolean =false
        shipping boolean =true
        order integer
        class string ="standard" enum:@taxClasses
        postcodes array[string]
        cities array[string]
        """,
        "tax_class": """
        slug string r
        name string !
        """,
        "webhook": """
        id integer r
        name string
        status string ="active" enum:active,paused,disabled
        topic string
        resource string r
        event string r
        hooks array[string] r
        delivery_url string r f:uri
        secret string ed
        @dates
        """,
        "data_index": """
        slug string v r
        description string v r
        """,
        "data_continents": """
        code string v r
        name string v r
        countries array[object:v:r] v r
          code string v r
          currency_code string v r
          currency_pos string v r
          decimal_sep string v r
          dimension_unit string v r
          name string v r
          num_decimals integer v r
          states array[object:v:r] v r
            code string v r
            name string v r
          thousand_sep string v r
          weight_unit string v r
        """,
        "data_countries": """
        code string v r
        name string v r
        states array[object:v:r] v r
          code string v r
          name string v r
        """,
        "data_currencies": """
        code string v r
        name string v r
        symbol string v r
        """,
        "batch": """
        create array[object]
        update array[object]
        delete array[integer]
        """,
    ]
}
