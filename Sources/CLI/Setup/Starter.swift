import Simulator

/// What `storesim init` writes: a Magento and a WooCommerce that sell the same mug.
enum Starter {
    /// Names within the folder, and what stands in them.
    static let files: [(name: String, text: String)] = [
        ("storesim.yaml", configuration), ("magento/products.yaml", magentoProducts),
        ("magento/categories.yaml", magentoCategories), ("woocommerce/products.yaml", wooProducts),
        ("woocommerce/categories.yaml", wooCategories), ("woocommerce/payment_gateways.yaml", gateways),
        ("woocommerce/shipping_zones.yaml", zones),
    ]

    /// What editors check the files by: `# yaml-language-server: $schema=…` in the first line leads there.
    static var schemas: [(name: String, text: String)] {
        Composition.platforms.flatMap { platform in
            platform.fixtureSchemas.map { kind, schema in
                (schemaPath(platform.name, kind), JSONWriter.text(schema, style: .plain) + "\n")
            }
        }
    }

    private static func schemaPath(_ platform: String, _ kind: String) -> String {
        "schemas/\(platform)/\(kind).schema.json"
    }

    private static let configuration = """
        # The shops that `storesim serve` serves. docs/configuration.md tells what else can stand here.
        shops:
          - name: magento
            platform: magento
            # `fresh` is what an installation has after set-up; folders of yours are laid over it, in order.
            fixtures: [fresh, ./magento]
            at: /magento
          - name: woocommerce
            platform: woocommerce
            fixtures: [fresh, ./woocommerce]
            at: /

        """

    private static let magentoCategories = """
        # yaml-language-server: $schema=../schemas/magento/categories.schema.json
        # Bodies of POST /V1/categories. `parent` may name a category by its path; without one it is the root category.
        - name: Kitchen
          is_active: true

        """

    private static let magentoProducts = """
        # yaml-language-server: $schema=../schemas/magento/products.schema.json
        # Bodies of POST /V1/products. Attribute sets, websites, categories and options may be named.
        - sku: mug
          name: Enamel Mug
          price: 12.5
          status: 1
          visibility: 4
          type_id: simple
          weight: 0.3
          extension_attributes:
            category_links:
              - category_id: Kitchen
            stock_item: {qty: 20, is_in_stock: true}
          custom_attributes:
            description: Keeps tea hot.
            tax_class_id: Taxable Goods

        """

    private static let wooCategories = """
        # yaml-language-server: $schema=../schemas/woocommerce/categories.schema.json
        # Bodies of POST /wc/v3/products/categories. `parent` may be a name, a slug or a path such as "Home > Kitchen".
        - name: Kitchen

        """

    private static let wooProducts = """
        # yaml-language-server: $schema=../schemas/woocommerce/products.schema.json
        # Bodies of POST /wc/v3/products; prices are texts there. Categories, tags and attributes may be named.
        - sku: mug
          name: Enamel Mug
          regular_price: "12.50"
          description: Keeps tea hot.
          manage_stock: true
          stock_quantity: 20
          categories: [Kitchen]

        """

    private static let gateways = """
        # What a fresh WooCommerce has switched off: bodies of PUT /wc/v3/payment_gateways/ID.
        - id: cod
          enabled: true

        """

    private static let zones = """
        # yaml-language-server: $schema=../schemas/woocommerce/shipping_zones.schema.json
        # Where the shop ships to, and what that costs. Zone 0 is every place that no other zone covers.
        - id: 0
          methods:
            - method_id: flat_rate
              settings: {cost: "5.00"}

        """
}
