import Simulator

/// Products.
enum CatalogRoutes {
    static let rows: [Route] = [
        Route(
            .get, "/V1/products", "Magento.Catalog.Api.ProductRepositoryInterface.getList",
            .resource("Magento_Catalog::products"), takes: [SearchCriteria.parameter], ProductEndpoints.list),
        Route(
            .post, "/V1/products", "Magento.Catalog.Api.ProductRepositoryInterface.save",
            .resource("Magento_Catalog::products"), takes: ProductInput.saveParameters, ProductEndpoints.save),
        Route(
            .get, "/V1/products-render-info", "Magento.Catalog.Api.ProductRenderListInterface.getList", .anonymous,
            takes: ProductRenderEndpoints.parameters, startsSession: true, level: .partial, ProductRenderEndpoints.list),
        Route(
            .delete, "/V1/products/:sku", "Magento.Catalog.Api.ProductRepositoryInterface.deleteById",
            .resource("Magento_Catalog::products"), takes: [ProductEndpoints.skuParameter], ProductEndpoints.delete),
        Route(
            .get, "/V1/products/:sku", "Magento.Catalog.Api.ProductRepositoryInterface.get",
            .resource("Magento_Catalog::products"), takes: ProductEndpoints.getParameters, startsSession: true,
            ProductEndpoints.get),
        Route(
            .put, "/V1/products/:sku", "Magento.Catalog.Api.ProductRepositoryInterface.save",
            .resource("Magento_Catalog::products"), takes: ProductInput.saveParameters, ProductEndpoints.save),
        Route(
            .get, "/V1/products/:sku/group-prices/:customerGroupId/tiers",
            "Magento.Catalog.Api.ProductTierPriceManagementInterface.getList", .resource("Magento_Catalog::catalog"),
            takes: TierPriceEndpoints.listParameters, TierPriceEndpoints.list),
        Route(
            .delete, "/V1/products/:sku/group-prices/:customerGroupId/tiers/:qty",
            "Magento.Catalog.Api.ProductTierPriceManagementInterface.remove", .resource("Magento_Catalog::catalog"),
            takes: TierPriceEndpoints.removeParameters, TierPriceEndpoints.remove),
        Route(
            .post, "/V1/products/:sku/group-prices/:customerGroupId/tiers/:qty/price/:price",
            "Magento.Catalog.Api.ProductTierPriceManagementInterface.add", .resource("Magento_Catalog::catalog"),
            takes: TierPriceEndpoints.addParameters, TierPriceEndpoints.add),
        Route(
            .post, "/V1/products/:sku/links", "Magento.Catalog.Api.ProductLinkManagementInterface.setProductLinks",
            .resource("Magento_Catalog::catalog"), takes: ProductLinkEndpoints.setParameters, ProductLinkEndpoints.set),
        Route(
            .put, "/V1/products/:sku/links", "Magento.Catalog.Api.ProductLinkRepositoryInterface.save",
            .resource("Magento_Catalog::catalog"), takes: ProductLinkEndpoints.saveParameters, ProductLinkEndpoints.save
        ),
        Route(
            .get, "/V1/products/:sku/links/:type",
            "Magento.Catalog.Api.ProductLinkManagementInterface.getLinkedItemsByType",
            .resource("Magento_Catalog::catalog"), takes: ProductLinkEndpoints.listParameters, ProductLinkEndpoints.list
        ),
        Route(
            .delete, "/V1/products/:sku/links/:type/:linkedProductSku",
            "Magento.Catalog.Api.ProductLinkRepositoryInterface.deleteById", .resource("Magento_Catalog::catalog"),
            takes: ProductLinkEndpoints.deleteParameters, ProductLinkEndpoints.delete),
        Route(
            .get, "/V1/products/:sku/media",
            "Magento.Catalog.Api.ProductAttributeMediaGalleryManagementInterface.getList",
            .resource("Magento_Catalog::catalog"), takes: MediaEndpoints.listParameters, MediaEndpoints.list),
        Route(
            .post, "/V1/products/:sku/media",
            "Magento.Catalog.Api.ProductAttributeMediaGalleryManagementInterface.create",
            .resource("Magento_Catalog::catalog"), takes: MediaEndpoints.saveParameters, MediaEndpoints.create),
        Route(
            .delete, "/V1/products/:sku/media/:entryId",
            "Magento.Catalog.Api.ProductAttributeMediaGalleryManagementInterface.remove",
            .resource("Magento_Catalog::catalog"), takes: MediaEndpoints.entryParameters, MediaEndpoints.delete),
        Route(
            .get, "/V1/products/:sku/media/:entryId",
            "Magento.Catalog.Api.ProductAttributeMediaGalleryManagementInterface.get",
            .resource("Magento_Catalog::attributes_attributes"), takes: MediaEndpoints.entryParameters,
            MediaEndpoints.get),
        Route(
            .put, "/V1/products/:sku/media/:entryId",
            "Magento.Catalog.Api.ProductAttributeMediaGalleryManagementInterface.update",
            .resource("Magento_Catalog::catalog"), takes: MediaEndpoints.saveParameters, MediaEndpoints.update),
        Route(
            .get, "/V1/products/:sku/options", "Magento.Catalog.Api.ProductCustomOptionRepositoryInterface.getList",
            .resource("Magento_Catalog::catalog"), takes: CustomOptionEndpoints.listParameters,
            CustomOptionEndpoints.list),
        Route(
            .delete, "/V1/products/:sku/options/:optionId",
            "Magento.Catalog.Api.ProductCustomOptionRepositoryInterface.deleteByIdentifier",
            .resource("Magento_Catalog::catalog"), takes: CustomOptionEndpoints.optionParameters,
            CustomOptionEndpoints.delete),
        Route(
            .get, "/V1/products/:sku/options/:optionId",
            "Magento.Catalog.Api.ProductCustomOptionRepositoryInterface.get", .resource("Magento_Catalog::catalog"),
            takes: CustomOptionEndpoints.optionParameters, CustomOptionEndpoints.get),
        Route(
            .post, "/V1/products/:sku/websites", "Magento.Catalog.Api.ProductWebsiteLinkRepositoryInterface.save",
            .resource("Magento_Catalog::products"), takes: ProductWebsiteEndpoints.saveParameters,
            ProductWebsiteEndpoints.save),
        Route(
            .put, "/V1/products/:sku/websites", "Magento.Catalog.Api.ProductWebsiteLinkRepositoryInterface.save",
            .resource("Magento_Catalog::products"), takes: ProductWebsiteEndpoints.saveParameters,
            ProductWebsiteEndpoints.save),
        Route(
            .delete, "/V1/products/:sku/websites/:websiteId",
            "Magento.Catalog.Api.ProductWebsiteLinkRepositoryInterface.deleteById",
            .resource("Magento_Catalog::products"), takes: ProductWebsiteEndpoints.deleteParameters,
            ProductWebsiteEndpoints.delete),
        Route(
            .post, "/V1/products/base-prices", "Magento.Catalog.Api.BasePriceStorageInterface.update",
            .resource("Magento_Catalog::catalog"), takes: BasePriceEndpoints.priceParameters,
            BasePriceEndpoints.updatePrices),
        Route(
            .post, "/V1/products/base-prices-information", "Magento.Catalog.Api.BasePriceStorageInterface.get",
            .resource("Magento_Catalog::catalog"), takes: BasePriceEndpoints.skuParameters, BasePriceEndpoints.prices),
        Route(
            .post, "/V1/products/cost", "Magento.Catalog.Api.CostStorageInterface.update",
            .resource("Magento_Catalog::catalog"), takes: BasePriceEndpoints.costParameters,
            BasePriceEndpoints.updateCosts),
        Route(
            .post, "/V1/products/cost-delete", "Magento.Catalog.Api.CostStorageInterface.delete",
            .resource("Magento_Catalog::catalog"), takes: BasePriceEndpoints.skuParameters,
            BasePriceEndpoints.deleteCosts),
        Route(
            .post, "/V1/products/cost-information", "Magento.Catalog.Api.CostStorageInterface.get",
            .resource("Magento_Catalog::catalog"), takes: BasePriceEndpoints.skuParameters, BasePriceEndpoints.costs),
        Route(
            .get, "/V1/products/links/:type/attributes",
            "Magento.Catalog.Api.ProductLinkTypeListInterface.getItemAttributes",
            .resource("Magento_Catalog::catalog"), takes: [.required("type", .string)], ProductLinkEndpoints.attributes),
        Route(
            .get, "/V1/products/links/types", "Magento.Catalog.Api.ProductLinkTypeListInterface.getItems",
            .resource("Magento_Catalog::catalog"), ProductLinkEndpoints.types),
        Route(
            .get, "/V1/products/media/types/:attributeSetName",
            "Magento.Catalog.Api.ProductMediaAttributeManagementInterface.getList",
            .resource("Magento_Catalog::attributes_attributes"), takes: [.required("attributeSetName", .string)],
            AttributeEndpoints.mediaTypes),
        Route(
            .post, "/V1/products/options", "Magento.Catalog.Api.ProductCustomOptionRepositoryInterface.save",
            .resource("Magento_Catalog::catalog"), takes: CustomOptionEndpoints.saveParameters,
            CustomOptionEndpoints.save),
        Route(
            .put, "/V1/products/options/:optionId", "Magento.Catalog.Api.ProductCustomOptionRepositoryInterface.save",
            .resource("Magento_Catalog::catalog"), takes: CustomOptionEndpoints.saveParameters,
            CustomOptionEndpoints.save),
        Route(
            .get, "/V1/products/options/types", "Magento.Catalog.Api.ProductCustomOptionTypeListInterface.getItems",
            .resource("Magento_Catalog::catalog"), CustomOptionEndpoints.types),
        Route(
            .post, "/V1/products/special-price", "Magento.Catalog.Api.SpecialPriceStorageInterface.update",
            .resource("Magento_Catalog::catalog"), takes: SpecialPriceEndpoints.parameters, SpecialPriceEndpoints.update
        ),
        Route(
            .post, "/V1/products/special-price-delete", "Magento.Catalog.Api.SpecialPriceStorageInterface.delete",
            .resource("Magento_Catalog::catalog"), takes: SpecialPriceEndpoints.parameters, SpecialPriceEndpoints.delete
        ),
        Route(
            .post, "/V1/products/special-price-information", "Magento.Catalog.Api.SpecialPriceStorageInterface.get",
            .resource("Magento_Catalog::catalog"), takes: BasePriceEndpoints.skuParameters,
            SpecialPriceEndpoints.information),
        Route(
            .post, "/V1/products/tier-prices", "Magento.Catalog.Api.TierPriceStorageInterface.update",
            .resource("Magento_Catalog::catalog"), takes: TierPriceBulkEndpoints.parameters,
            TierPriceBulkEndpoints.update),
        Route(
            .put, "/V1/products/tier-prices", "Magento.Catalog.Api.TierPriceStorageInterface.replace",
            .resource("Magento_Catalog::catalog"), takes: TierPriceBulkEndpoints.parameters,
            TierPriceBulkEndpoints.replace),
        Route(
            .post, "/V1/products/tier-prices-delete", "Magento.Catalog.Api.TierPriceStorageInterface.delete",
            .resource("Magento_Catalog::catalog"), takes: TierPriceBulkEndpoints.parameters,
            TierPriceBulkEndpoints.delete),
        Route(
            .post, "/V1/products/tier-prices-information", "Magento.Catalog.Api.TierPriceStorageInterface.get",
            .resource("Magento_Catalog::catalog"), takes: BasePriceEndpoints.skuParameters,
            TierPriceBulkEndpoints.information),
        Route(
            .get, "/V1/products/types", "Magento.Catalog.Api.ProductTypeListInterface.getProductTypes",
            .resource("Magento_Catalog::products"), ProductEndpoints.types),
    ]
}
