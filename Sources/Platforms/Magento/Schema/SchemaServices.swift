import Simulator

/// The services behind the routes, as the API's description lists them.
enum SchemaServices {
    /// Interfaces with what they are about, in the order in which the modules declare them.
    private static let all: KeyValuePairs = [
        "Magento.Store.Api.StoreRepositoryInterface": "Store views",
        "Magento.Store.Api.GroupRepositoryInterface": "Groups of store views",
        "Magento.Store.Api.WebsiteRepositoryInterface": "Websites",
        "Magento.Store.Api.StoreConfigManagerInterface": "Settings of store views: locale, currency, addresses",
        "Magento.AdobeStockImageApi.Api.GetImageListInterface": "Images on Adobe Stock",
        "Magento.Directory.Api.CurrencyInformationAcquirerInterface": "Currencies and their exchange rates",
        "Magento.Directory.Api.CountryInformationAcquirerInterface": "Countries and their regions",
        "Magento.Backend.Service.V1.ModuleServiceInterface": "The modules that are switched on",
        "Magento.Eav.Api.AttributeSetRepositoryInterface": "Attribute sets of every entity",
        "Magento.Eav.Api.AttributeSetManagementInterface": "Making attribute sets from others",
        "Magento.Customer.Api.GroupRepositoryInterface": "Customer groups",
        "Magento.Customer.Api.GroupManagementInterface": "Default customer groups, and which groups may be changed",
        "Magento.Customer.Api.CustomerGroupConfigInterface": "Choosing the default customer group",
        "Magento.Customer.Api.CustomerMetadataInterface": "Attributes of customers",
        "Magento.Customer.Api.AddressMetadataInterface": "Attributes of customers' addresses",
        "Magento.Customer.Api.CustomerRepositoryInterface": "Customers",
        "Magento.Customer.Api.AccountManagementInterface": "Accounts of customers: signing up, confirmation, passwords",
        "Magento.Customer.Api.AddressRepositoryInterface": "Addresses of customers",
        "Magento.Cms.Api.PageRepositoryInterface": "CMS pages",
        "Magento.Cms.Api.BlockRepositoryInterface": "CMS blocks",
        "Magento.Catalog.Api.ProductRepositoryInterface": "Products",
        "Magento.Catalog.Api.ProductAttributeTypesListInterface":
            "Kinds of input that an attribute of products can have",
        "Magento.Catalog.Api.ProductAttributeRepositoryInterface": "Attributes of products",
        "Magento.Catalog.Api.CategoryAttributeRepositoryInterface": "Attributes of categories",
        "Magento.Catalog.Api.CategoryAttributeOptionManagementInterface": "Options of categories' attributes",
        "Magento.Catalog.Api.ProductTypeListInterface": "Types of products",
        "Magento.Catalog.Api.AttributeSetRepositoryInterface": "Attribute sets of products",
        "Magento.Catalog.Api.AttributeSetManagementInterface": "Making attribute sets of products from others",
        "Magento.Catalog.Api.ProductAttributeManagementInterface": "Attributes in an attribute set",
        "Magento.Catalog.Api.ProductAttributeGroupRepositoryInterface": "Groups in an attribute set",
        "Magento.Catalog.Api.ProductAttributeOptionManagementInterface":
            "Options of products' attributes: reading, adding, deleting",
        "Magento.Catalog.Api.ProductAttributeOptionUpdateInterface": "Options of products' attributes: changing",
        "Magento.Catalog.Api.ProductMediaAttributeManagementInterface": "Attributes that hold images",
        "Magento.Catalog.Api.ProductAttributeMediaGalleryManagementInterface": "Images and videos of a product",
        "Magento.Catalog.Api.ProductTierPriceManagementInterface": "Tier prices of one product",
        "Magento.Catalog.Api.TierPriceStorageInterface": "Tier prices of many products at once",
        "Magento.Catalog.Api.BasePriceStorageInterface": "Prices of many products at once",
        "Magento.Catalog.Api.CostStorageInterface": "Costs of many products at once",
        "Magento.Catalog.Api.SpecialPriceStorageInterface": "Special prices of many products at once",
        "Magento.Catalog.Api.CategoryRepositoryInterface": "Categories",
        "Magento.Catalog.Api.CategoryManagementInterface": "The tree of categories",
        "Magento.Catalog.Api.CategoryListInterface": "Finding categories",
        "Magento.Catalog.Api.ProductCustomOptionTypeListInterface": "Kinds of custom options",
        "Magento.Catalog.Api.ProductCustomOptionRepositoryInterface": "Custom options of a product",
        "Magento.Catalog.Api.ProductLinkTypeListInterface": "Kinds of links between products",
        "Magento.Catalog.Api.ProductLinkManagementInterface": "Links of a product, all of a kind",
        "Magento.Catalog.Api.ProductLinkRepositoryInterface": "Links of a product, one by one",
        "Magento.Catalog.Api.CategoryLinkManagementInterface": "Products of a category: reading",
        "Magento.Catalog.Api.CategoryLinkRepositoryInterface": "Products of a category: assigning",
        "Magento.Catalog.Api.ProductWebsiteLinkRepositoryInterface": "Websites of a product",
        "Magento.Catalog.Api.ProductRenderListInterface": "Products as a storefront shows them",
        "Magento.Search.Api.SearchInterface": "Searching the catalogue",
        "Magento.CatalogInventory.Api.StockRegistryInterface": "Legacy stock items",
        "Magento.Quote.Api.CartRepositoryInterface": "Carts",
        "Magento.Quote.Api.CartManagementInterface": "Opening carts, assigning them to customers, placing orders",
        "Magento.Quote.Api.GuestCartRepositoryInterface": "Carts of guests",
        "Magento.Quote.Api.GuestCartManagementInterface": "Opening guests' carts, placing orders",
        "Magento.Quote.Api.ShippingMethodManagementInterface": "Ways to ship a cart",
        "Magento.Quote.Api.ShipmentEstimationInterface": "What shipping a cart to an address would cost",
        "Magento.Quote.Api.GuestShippingMethodManagementInterface": "Ways to ship a guest's cart",
        "Magento.Quote.Api.GuestShipmentEstimationInterface": "What shipping a guest's cart to an address would cost",
        "Magento.Quote.Api.CartItemRepositoryInterface": "Items of a cart",
        "Magento.Quote.Api.GuestCartItemRepositoryInterface": "Items of a guest's cart",
        "Magento.Quote.Api.PaymentMethodManagementInterface": "Ways to pay a cart",
        "Magento.Quote.Api.GuestPaymentMethodManagementInterface": "Ways to pay a guest's cart",
        "Magento.Quote.Api.BillingAddressManagementInterface": "The billing address of a cart",
        "Magento.Quote.Api.GuestBillingAddressManagementInterface": "The billing address of a guest's cart",
        "Magento.Quote.Api.CouponManagementInterface": "The coupon of a cart",
        "Magento.Quote.Api.GuestCouponManagementInterface": "The coupon of a guest's cart",
        "Magento.Quote.Api.CartTotalRepositoryInterface": "Totals of a cart",
        "Magento.Quote.Api.GuestCartTotalManagementInterface":
            "Choosing shipping and payment of a guest's cart, for its totals",
        "Magento.Quote.Api.GuestCartTotalRepositoryInterface": "Totals of a guest's cart",
        "Magento.Quote.Api.CartTotalManagementInterface": "Choosing shipping and payment of a cart, for its totals",
        "Magento.Bundle.Api.ProductLinkManagementInterface": "Products in a bundle",
        "Magento.Bundle.Api.ProductOptionRepositoryInterface": "Options of a bundle: reading, deleting",
        "Magento.Bundle.Api.ProductOptionTypeListInterface": "Kinds of options of a bundle",
        "Magento.Bundle.Api.ProductOptionManagementInterface": "Options of a bundle: saving",
        "Magento.Sales.Api.OrderRepositoryInterface": "Orders",
        "Magento.Sales.Api.OrderManagementInterface": "Canceling, holding and commenting orders",
        "Magento.Sales.Api.OrderAddressRepositoryInterface": "Addresses of orders",
        "Magento.Sales.Api.OrderItemRepositoryInterface": "Items of orders",
        "Magento.Sales.Api.InvoiceRepositoryInterface": "Invoices",
        "Magento.Sales.Api.InvoiceManagementInterface": "Capturing and voiding invoices",
        "Magento.Sales.Api.InvoiceCommentRepositoryInterface": "Comments on invoices",
        "Magento.Sales.Api.RefundInvoiceInterface": "Refunding an invoice",
        "Magento.Sales.Api.CreditmemoManagementInterface": "Canceling credit memos and sending them",
        "Magento.Sales.Api.CreditmemoRepositoryInterface": "Credit memos",
        "Magento.Sales.Api.CreditmemoCommentRepositoryInterface": "Comments on credit memos",
        "Magento.Sales.Api.RefundOrderInterface": "Refunding an order",
        "Magento.Sales.Api.ShipmentRepositoryInterface": "Shipments",
        "Magento.Sales.Api.ShipmentManagementInterface": "Labels and e-mails of shipments",
        "Magento.Sales.Api.ShipmentCommentRepositoryInterface": "Comments on shipments",
        "Magento.Sales.Api.ShipmentTrackRepositoryInterface": "Tracking numbers of shipments",
        "Magento.Sales.Api.ShipOrderInterface": "Shipping an order",
        "Magento.Sales.Api.TransactionRepositoryInterface": "Payment transactions",
        "Magento.Sales.Api.InvoiceOrderInterface": "Invoicing an order",
        "Magento.Downloadable.Api.LinkRepositoryInterface": "Links of a downloadable product",
        "Magento.Downloadable.Api.SampleRepositoryInterface": "Samples of a downloadable product",
        "Magento.Integration.Api.AdminTokenServiceInterface": "Tokens of admin users",
        "Magento.Integration.Api.CustomerTokenServiceInterface": "Tokens of customers",
        "Magento.Checkout.Api.GuestShippingInformationManagementInterface":
            "Saving where and how a guest's cart is shipped",
        "Magento.Checkout.Api.ShippingInformationManagementInterface": "Saving where and how a cart is shipped",
        "Magento.Checkout.Api.TotalsInformationManagementInterface": "Totals of a cart for an address",
        "Magento.Checkout.Api.GuestTotalsInformationManagementInterface": "Totals of a guest's cart for an address",
        "Magento.Checkout.Api.GuestPaymentInformationManagementInterface": "Paying and ordering a guest's cart",
        "Magento.Checkout.Api.PaymentInformationManagementInterface": "Paying and ordering a cart",
        "Magento.ConfigurableProduct.Api.LinkManagementInterface": "Variations of a configurable product",
        "Magento.ConfigurableProduct.Api.ConfigurableProductManagementInterface": "Making variations from options",
        "Magento.ConfigurableProduct.Api.OptionRepositoryInterface": "Options of a configurable product",
        "Magento.Tax.Api.TaxRateRepositoryInterface": "Tax rates",
        "Magento.Tax.Api.TaxRuleRepositoryInterface": "Tax rules",
        "Magento.Tax.Api.TaxClassRepositoryInterface": "Tax classes",
        "Magento.Analytics.Api.LinkProviderInterface": "Where reports are",
        "Magento.GiftMessage.Api.CartRepositoryInterface": "The gift message of a cart",
        "Magento.GiftMessage.Api.ItemRepositoryInterface": "Gift messages of a cart's items",
        "Magento.GiftMessage.Api.GuestCartRepositoryInterface": "The gift message of a guest's cart",
        "Magento.GiftMessage.Api.GuestItemRepositoryInterface": "Gift messages of the items of a guest's cart",
        "Magento.InventoryApi.Api.SourceRepositoryInterface": "Sources",
        "Magento.InventoryApi.Api.GetSourcesAssignedToStockOrderedByPriorityInterface":
            "Sources of a stock, by priority",
        "Magento.InventoryApi.Api.StockRepositoryInterface": "Stocks",
        "Magento.InventoryApi.Api.GetStockSourceLinksInterface": "Which sources a stock has: reading",
        "Magento.InventoryApi.Api.StockSourceLinksSaveInterface": "Which sources a stock has: assigning",
        "Magento.InventoryApi.Api.StockSourceLinksDeleteInterface": "Which sources a stock has: taking away",
        "Magento.InventoryApi.Api.SourceItemRepositoryInterface": "Source items: reading",
        "Magento.InventoryApi.Api.SourceItemsSaveInterface": "Source items: saving many",
        "Magento.InventoryApi.Api.SourceItemsDeleteInterface": "Source items: deleting many",
        "Magento.InventoryCatalogApi.Api.BulkSourceAssignInterface": "Assigning sources to many products",
        "Magento.InventoryCatalogApi.Api.BulkSourceUnassignInterface": "Taking sources from many products",
        "Magento.InventoryCatalogApi.Api.BulkInventoryTransferInterface":
            "Moving all of many products to another source",
        "Magento.InventoryCatalogApi.Api.BulkPartialInventoryTransferInterface": "Moving quantities to another source",
        "Magento.InventoryDistanceBasedSourceSelectionApi.Api.GetDistanceProviderCodeInterface":
            "Who measures distances",
        "Magento.InventoryDistanceBasedSourceSelectionApi.Api.GetDistanceInterface": "The distance of two places",
        "Magento.InventoryDistanceBasedSourceSelectionApi.Api.GetLatLngFromAddressInterface": "Where an address is",
        "Magento.InventoryDistanceBasedSourceSelectionApi.Api.GetLatsLngsFromAddressInterface":
            "All places that an address may mean",
        "Magento.InventoryExportStockApi.Api.ExportStockSalableQtyInterface": "Salable quantities of found products",
        "Magento.InventoryExportStockApi.Api.ExportStockIndexDataInterface": "Salable quantities of all products",
        "Magento.InventorySalesApi.Api.GetProductSalableQtyInterface": "The salable quantity of a product in a stock",
        "Magento.InventorySalesApi.Api.IsProductSalableInterface": "Whether a product can be sold",
        "Magento.InventorySalesApi.Api.AreProductsSalableInterface": "Whether products can be sold",
        "Magento.InventorySalesApi.Api.IsProductSalableForRequestedQtyInterface":
            "Whether a quantity of a product can be sold",
        "Magento.InventorySalesApi.Api.AreProductsSalableForRequestedQtyInterface":
            "Whether quantities of products can be sold",
        "Magento.InventorySalesApi.Api.StockResolverInterface": "The stock of a sales channel",
        "Magento.InventoryInStorePickupApi.Api.GetPickupLocationsInterface": "Finding pickup locations",
        "Magento.InventorySourceSelectionApi.Api.GetSourceSelectionAlgorithmListInterface": "Ways to choose sources",
        "Magento.InventorySourceSelectionApi.Api.SourceSelectionServiceInterface":
            "Choosing the sources that send an order",
        "Magento.InventoryInStorePickupSalesApi.Api.NotifyOrdersAreReadyForPickupInterface":
            "Telling customers that orders can be picked up",
        "Magento.InventoryLowQuantityNotificationApi.Api.GetSourceItemConfigurationInterface":
            "When a quantity counts as low: reading",
        "Magento.InventoryLowQuantityNotificationApi.Api.SourceItemConfigurationsSaveInterface":
            "When a quantity counts as low: saving",
        "Magento.InventoryLowQuantityNotificationApi.Api.DeleteSourceItemsConfigurationInterface":
            "When a quantity counts as low: forgetting",
        "Magento.AdobeStockAssetApi.Api.AssetRepositoryInterface": "Images taken from Adobe Stock",
        "Magento.AdobeStockAssetApi.Api.GetAssetListInterface": "Images on Adobe Stock, by search",
        "Magento.SalesRule.Api.RuleRepositoryInterface": "Cart price rules",
        "Magento.SalesRule.Api.CouponRepositoryInterface": "Coupons",
        "Magento.SalesRule.Api.CouponManagementInterface": "Generating and deleting many coupons",
        "Magento.CheckoutAgreements.Api.CheckoutAgreementsRepositoryInterface": "Terms and conditions of a store",
        "Magento.CheckoutAgreements.Api.CheckoutAgreementsListInterface": "Finding terms and conditions",
        "Magento.AsynchronousOperations.Api.BulkStatusInterface": "What became of queued operations",
        "Magento.AsynchronousOperations.Api.OperationRepositoryInterface": "Finding queued operations",
        "PayPal.Braintree.Api.AuthInterface": "Keys for Apple Pay",
    ]

    private static let places = Dictionary(
        all.enumerated().map { (SchemaNames.service($0.element.key), $0.offset) }, uniquingKeysWith: { $1 })

    /// The names that can be asked for.
    static var names: Set<String> { Set(places.keys) }

    /// The name of a route's service.
    static func name(of route: Route) -> String { SchemaNames.service(SchemaOperation.parts(route.service).interface) }

    /// Where a route's service stands in the order.
    static func place(of route: Route) -> Int { places[name(of: route)] ?? all.count }

    /// The services of routes, with what they are about.
    static func tags(of routes: [Route]) -> [JSONValue] {
        let used = Set(routes.map(name))
        return all.compactMap { interface, description in
            let name = SchemaNames.service(interface)
            return used.contains(name) ? ["name": .string(name), "description": .string(description)] : nil
        }
    }
}
