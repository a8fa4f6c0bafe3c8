import Simulator

/// Products.
enum CatalogRoutes {
    static let rows: [Route] = [
        Route(
            .post, "/V1/products", "Magento.Catalog.Api.ProductRepositoryInterface.save",
            .resource("Magento_Catalog::products"), takes: ProductInput.saveParameters,
            gives: .object(ProductInput.type), throws: [400], startsSession: true, ProductEndpoints.save),
        Route(
            .get, "/V1/products", "Magento.Catalog.Api.ProductRepositoryInterface.getList",
            .resource("Magento_Catalog::products"), takes: [SearchCriteria.parameter],
            gives: .page(of: ProductInput.type), ProductEndpoints.list),
        Route(
            .put, "/V1/products/:sku", "Magento.Catalog.Api.ProductRepositoryInterface.save",
            .resource("Magento_Catalog::products"), takes: ProductInput.saveParameters,
            gives: .object(ProductInput.type), throws: [400], startsSession: true, ProductEndpoints.save),
        Route(
            .delete, "/V1/products/:sku", "Magento.Catalog.Api.ProductRepositoryInterface.deleteById",
            .resource("Magento_Catalog::products"), takes: [ProductEndpoints.skuParameter], gives: .bool, throws: [400],
            startsSession: true, ProductEndpoints.delete),
        Route(
            .get, "/V1/products/:sku", "Magento.Catalog.Api.ProductRepositoryInterface.get",
            .resource("Magento_Catalog::products"), takes: ProductEndpoints.getParameters,
            gives: .object(ProductInput.type), throws: [400], startsSession: true, ProductEndpoints.get),
        Route(
            .get, "/V1/products/types", "Magento.Catalog.Api.ProductTypeListInterface.getProductTypes",
            .resource("Magento_Catalog::products"), gives: .array(.object(ProductListTypes.type)),
            ProductEndpoints.types),
        Route(
            .get, "/V1/products/media/types/:attributeSetName",
            "Magento.Catalog.Api.ProductMediaAttributeManagementInterface.getList",
            .resource("Magento_Catalog::attributes_attributes"), takes: [.required("attributeSetName", .string)],
            gives: .array(.object(AttributeInput.type)), AttributeEndpoints.mediaTypes),
        Route(
            .get, "/V1/products/:sku/media/:entryId",
            "Magento.Catalog.Api.ProductAttributeMediaGalleryManagementInterface.get",
            .resource("Magento_Catalog::attributes_attributes"), takes: MediaEndpoints.entryParameters,
            gives: .object(MediaInput.type), throws: [400], MediaEndpoints.get),
        Route(
            .put, "/V1/products/:sku/media/:entryId",
            "Magento.Catalog.Api.ProductAttributeMediaGalleryManagementInterface.update",
            .resource("Magento_Catalog::catalog"), takes: MediaEndpoints.saveParameters, gives: .bool, throws: [400],
            MediaEndpoints.update),
        Route(
            .delete, "/V1/products/:sku/media/:entryId",
            "Magento.Catalog.Api.ProductAttributeMediaGalleryManagementInterface.remove",
            .resource("Magento_Catalog::catalog"), takes: MediaEndpoints.entryParameters, gives: .bool, throws: [400],
            MediaEndpoints.delete),
        Route(
            .post, "/V1/products/:sku/media",
            "Magento.Catalog.Api.ProductAttributeMediaGalleryManagementInterface.create",
            .resource("Magento_Catalog::catalog"), takes: MediaEndpoints.saveParameters, gives: .int, throws: [400],
            MediaEndpoints.create),
        Route(
            .get, "/V1/products/:sku/media",
            "Magento.Catalog.Api.ProductAttributeMediaGalleryManagementInterface.getList",
            .resource("Magento_Catalog::catalog"), takes: MediaEndpoints.listParameters,
            gives: .array(.object(MediaInput.type)), MediaEndpoints.list),
        Route(
            .get, "/V1/products/:sku/group-prices/:customerGroupId/tiers",
            "Magento.Catalog.Api.ProductTierPriceManagementInterface.getList", .resource("Magento_Catalog::catalog"),
            takes: TierPriceEndpoints.listParameters, gives: .array(.object(TierPriceInput.type)), throws: [400],
            TierPriceEndpoints.list),
        Route(
            .post, "/V1/products/:sku/group-prices/:customerGroupId/tiers/:qty/price/:price",
            "Magento.Catalog.Api.ProductTierPriceManagementInterface.add", .resource("Magento_Catalog::catalog"),
            takes: TierPriceEndpoints.addParameters, gives: .bool, throws: [400], TierPriceEndpoints.add),
        Route(
            .delete, "/V1/products/:sku/group-prices/:customerGroupId/tiers/:qty",
            "Magento.Catalog.Api.ProductTierPriceManagementInterface.remove", .resource("Magento_Catalog::catalog"),
            takes: TierPriceEndpoints.removeParameters, gives: .bool, throws: [400], TierPriceEndpoints.remove),
        Route(
            .post, "/V1/products/tier-prices-information", "Magento.Catalog.Api.TierPriceStorageInterface.get",
            .resource("Magento_Catalog::catalog"), takes: BasePriceEndpoints.skuParameters,
            gives: .array(.object(TierPriceBulkEndpoints.type)), throws: [400], TierPriceBulkEndpoints.information),
        Route(
            .post, "/V1/products/tier-prices", "Magento.Catalog.Api.TierPriceStorageInterface.update",
            .resource("Magento_Catalog::catalog"), takes: TierPriceBulkEndpoints.parameters,
            gives: .array(.object(ProductListTypes.priceUpdate)), startsSession: true, TierPriceBulkEndpoints.update),
        Route(
            .put, "/V1/products/tier-prices", "Magento.Catalog.Api.TierPriceStorageInterface.replace",
            .resource("Magento_Catalog::catalog"), takes: TierPriceBulkEndpoints.parameters,
            gives: .array(.object(ProductListTypes.priceUpdate)), TierPriceBulkEndpoints.replace),
        Route(
            .post, "/V1/products/tier-prices-delete", "Magento.Catalog.Api.TierPriceStorageInterface.delete",
            .resource("Magento_Catalog::catalog"), takes: TierPriceBulkEndpoints.parameters,
            gives: .array(.object(ProductListTypes.priceUpdate)), TierPriceBulkEndpoints.delete),
        Route(
            .post, "/V1/products/base-prices-information", "Magento.Catalog.Api.BasePriceStorageInterface.get",
            .resource("Magento_Catalog::catalog"), takes: BasePriceEndpoints.skuParameters,
            gives: .array(.object(BasePriceEndpoints.prices.type)), BasePriceEndpoints.prices.information),
        Route(
            .post, "/V1/products/base-prices", "Magento.Catalog.Api.BasePriceStorageInterface.update",
            .resource("Magento_Catalog::catalog"), takes: BasePriceEndpoints.prices.parameters,
            gives: .array(.object(ProductListTypes.priceUpdate)), throws: [400], BasePriceEndpoints.prices.update),
        Route(
            .post, "/V1/products/cost-information", "Magento.Catalog.Api.CostStorageInterface.get",
            .resource("Magento_Catalog::catalog"), takes: BasePriceEndpoints.skuParameters,
            gives: .array(.object(BasePriceEndpoints.costs.type)), throws: [400], BasePriceEndpoints.costs.information),
        Route(
            .post, "/V1/products/cost", "Magento.Catalog.Api.CostStorageInterface.update",
            .resource("Magento_Catalog::catalog"), takes: BasePriceEndpoints.costs.parameters,
            gives: .array(.object(ProductListTypes.priceUpdate)), BasePriceEndpoints.costs.update),
        Route(
            .post, "/V1/products/cost-delete", "Magento.Catalog.Api.CostStorageInterface.delete",
            .resource("Magento_Catalog::catalog"), takes: BasePriceEndpoints.skuParameters, gives: .bool, throws: [400],
            BasePriceEndpoints.costs.delete),
        Route(
            .post, "/V1/products/special-price-information", "Magento.Catalog.Api.SpecialPriceStorageInterface.get",
            .resource("Magento_Catalog::catalog"), takes: BasePriceEndpoints.skuParameters,
            gives: .array(.object(SpecialPriceEndpoints.type)), throws: [400], SpecialPriceEndpoints.information),
        Route(
            .post, "/V1/products/special-price", "Magento.Catalog.Api.SpecialPriceStorageInterface.update",
            .resource("Magento_Catalog::catalog"), takes: SpecialPriceEndpoints.parameters,
            gives: .array(.object(ProductListTypes.priceUpdate)), throws: [400], SpecialPriceEndpoints.update),
        Route(
            .post, "/V1/products/special-price-delete", "Magento.Catalog.Api.SpecialPriceStorageInterface.delete",
            .resource("Magento_Catalog::catalog"), takes: SpecialPriceEndpoints.parameters,
            gives: .array(.object(ProductListTypes.priceUpdate)), throws: [400], SpecialPriceEndpoints.delete),
        Route(
            .get, "/V1/products/options/types", "Magento.Catalog.Api.ProductCustomOptionTypeListInterface.getItems",
            .resource("Magento_Catalog::catalog"), gives: .array(.object(ProductListTypes.optionType)),
            CustomOptionEndpoints.types),
        Route(
            .get, "/V1/products/:sku/options", "Magento.Catalog.Api.ProductCustomOptionRepositoryInterface.getList",
            .resource("Magento_Catalog::catalog"), takes: CustomOptionEndpoints.listParameters,
            gives: .array(.object(CustomOptionInput.type)), startsSession: true, CustomOptionEndpoints.list),
        Route(
            .get, "/V1/products/:sku/options/:optionId",
            "Magento.Catalog.Api.ProductCustomOptionRepositoryInterface.get", .resource("Magento_Catalog::catalog"),
            takes: CustomOptionEndpoints.optionParameters, gives: .object(CustomOptionInput.type),
            CustomOptionEndpoints.get),
        Route(
            .delete, "/V1/products/:sku/options/:optionId",
            "Magento.Catalog.Api.ProductCustomOptionRepositoryInterface.deleteByIdentifier",
            .resource("Magento_Catalog::catalog"), takes: CustomOptionEndpoints.optionParameters, gives: .bool,
            startsSession: true, CustomOptionEndpoints.delete),
        Route(
            .post, "/V1/products/options", "Magento.Catalog.Api.ProductCustomOptionRepositoryInterface.save",
            .resource("Magento_Catalog::catalog"), takes: CustomOptionEndpoints.saveParameters,
            gives: .object(CustomOptionInput.type), startsSession: true, CustomOptionEndpoints.save),
        Route(
            .put, "/V1/products/options/:optionId", "Magento.Catalog.Api.ProductCustomOptionRepositoryInterface.save",
            .resource("Magento_Catalog::catalog"), takes: CustomOptionEndpoints.saveParameters,
            gives: .object(CustomOptionInput.type), CustomOptionEndpoints.save),
        Route(
            .get, "/V1/products/links/types", "Magento.Catalog.Api.ProductLinkTypeListInterface.getItems",
            .resource("Magento_Catalog::catalog"), gives: .array(.object(ProductListTypes.linkType)),
            ProductLinkEndpoints.types),
        Route(
            .get, "/V1/products/links/:type/attributes",
            "Magento.Catalog.Api.ProductLinkTypeListInterface.getItemAttributes", .resource("Magento_Catalog::catalog"),
            takes: [.required("type", .string)], gives: .array(.object(ProductListTypes.linkAttribute)),
            ProductLinkEndpoints.attributes),
        Route(
            .get, "/V1/products/:sku/links/:type",
            "Magento.Catalog.Api.ProductLinkManagementInterface.getLinkedItemsByType",
            .resource("Magento_Catalog::catalog"), takes: ProductLinkEndpoints.listParameters,
            gives: .array(.object(ProductInput.linkType)), throws: [400], ProductLinkEndpoints.list),
        Route(
            .post, "/V1/products/:sku/links", "Magento.Catalog.Api.ProductLinkManagementInterface.setProductLinks",
            .resource("Magento_Catalog::catalog"), takes: ProductLinkEndpoints.setParameters, gives: .bool,
            throws: [400], startsSession: true, ProductLinkEndpoints.set),
        Route(
            .put, "/V1/products/:sku/links", "Magento.Catalog.Api.ProductLinkRepositoryInterface.save",
            .resource("Magento_Catalog::catalog"), takes: ProductLinkEndpoints.saveParameters, gives: .bool,
            throws: [400], ProductLinkEndpoints.save),
        Route(
            .delete, "/V1/products/:sku/links/:type/:linkedProductSku",
            "Magento.Catalog.Api.ProductLinkRepositoryInterface.deleteById", .resource("Magento_Catalog::catalog"),
            takes: ProductLinkEndpoints.deleteParameters, gives: .bool, throws: [400], ProductLinkEndpoints.delete),
        Route(
            .post, "/V1/products/:sku/websites", "Magento.Catalog.Api.ProductWebsiteLinkRepositoryInterface.save",
            .resource("Magento_Catalog::products"), takes: ProductWebsiteEndpoints.saveParameters, gives: .bool,
            throws: [400], ProductWebsiteEndpoints.save),
        Route(
            .put, "/V1/products/:sku/websites", "Magento.Catalog.Api.ProductWebsiteLinkRepositoryInterface.save",
            .resource("Magento_Catalog::products"), takes: ProductWebsiteEndpoints.saveParameters, gives: .bool,
            throws: [400], ProductWebsiteEndpoints.save),
        Route(
            .delete, "/V1/products/:sku/websites/:websiteId",
            "Magento.Catalog.Api.ProductWebsiteLinkRepositoryInterface.deleteById",
            .resource("Magento_Catalog::products"), takes: ProductWebsiteEndpoints.deleteParameters, gives: .bool,
            throws: [400], ProductWebsiteEndpoints.delete),
        Route(
            .get, "/V1/products-render-info", "Magento.Catalog.Api.ProductRenderListInterface.getList", .anonymous,
            takes: ProductRenderEndpoints.parameters, gives: .object(ProductRenderTypes.page), startsSession: true,
            ProductRenderEndpoints.list),
    ]
}
