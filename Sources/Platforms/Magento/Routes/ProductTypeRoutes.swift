/// Bundle, configurable and downloadable products.
enum ProductTypeRoutes {
    static let rows: [Route] = [
        Route(
            .get, "/V1/bundle-products/:productSku/children",
            "Magento.Bundle.Api.ProductLinkManagementInterface.getChildren", .resource("Magento_Catalog::products"),
            takes: BundleLinkEndpoints.childrenParameters, BundleLinkEndpoints.children),
        Route(
            .put, "/V1/bundle-products/:sku/links/:id", "Magento.Bundle.Api.ProductLinkManagementInterface.saveChild",
            .resource("Magento_Catalog::products"), takes: BundleLinkEndpoints.saveParameters, BundleLinkEndpoints.save),
        Route(
            .post, "/V1/bundle-products/:sku/links/:optionId",
            "Magento.Bundle.Api.ProductLinkManagementInterface.addChildByProductSku",
            .resource("Magento_Catalog::products"), takes: BundleLinkEndpoints.addParameters, BundleLinkEndpoints.add),
        Route(
            .delete, "/V1/bundle-products/:sku/options/:optionId",
            "Magento.Bundle.Api.ProductOptionRepositoryInterface.deleteById", .resource("Magento_Catalog::products"),
            takes: BundleEndpoints.optionParameters, BundleEndpoints.delete),
        Route(
            .get, "/V1/bundle-products/:sku/options/:optionId",
            "Magento.Bundle.Api.ProductOptionRepositoryInterface.get", .resource("Magento_Catalog::products"),
            takes: BundleEndpoints.optionParameters, BundleEndpoints.option),
        Route(
            .delete, "/V1/bundle-products/:sku/options/:optionId/children/:childSku",
            "Magento.Bundle.Api.ProductLinkManagementInterface.removeChild", .resource("Magento_Catalog::products"),
            takes: BundleLinkEndpoints.removeParameters, BundleLinkEndpoints.remove),
        Route(
            .get, "/V1/bundle-products/:sku/options/all", "Magento.Bundle.Api.ProductOptionRepositoryInterface.getList",
            .resource("Magento_Catalog::products"), takes: BundleEndpoints.skuParameters, BundleEndpoints.options),
        Route(
            .put, "/V1/bundle-products/options/:optionId", "Magento.Bundle.Api.ProductOptionManagementInterface.save",
            .resource("Magento_Catalog::products"), takes: BundleEndpoints.saveParameters, BundleEndpoints.save),
        Route(
            .post, "/V1/bundle-products/options/add", "Magento.Bundle.Api.ProductOptionManagementInterface.save",
            .resource("Magento_Catalog::products"), takes: BundleEndpoints.saveParameters, BundleEndpoints.save),
        Route(
            .get, "/V1/bundle-products/options/types", "Magento.Bundle.Api.ProductOptionTypeListInterface.getItems",
            .resource("Magento_Catalog::products"), BundleEndpoints.types),
        Route(
            .post, "/V1/configurable-products/:sku/child",
            "Magento.ConfigurableProduct.Api.LinkManagementInterface.addChild", .resource("Magento_Catalog::products"),
            takes: ConfigurableEndpoints.addChildParameters, ConfigurableEndpoints.addChild),
        Route(
            .get, "/V1/configurable-products/:sku/children",
            "Magento.ConfigurableProduct.Api.LinkManagementInterface.getChildren",
            .resource("Magento_Catalog::products"), takes: ConfigurableEndpoints.skuParameters,
            ConfigurableEndpoints.children),
        Route(
            .delete, "/V1/configurable-products/:sku/children/:childSku",
            "Magento.ConfigurableProduct.Api.LinkManagementInterface.removeChild",
            .resource("Magento_Catalog::products"), takes: ConfigurableEndpoints.addChildParameters,
            ConfigurableEndpoints.removeChild),
        Route(
            .post, "/V1/configurable-products/:sku/options",
            "Magento.ConfigurableProduct.Api.OptionRepositoryInterface.save", .resource("Magento_Catalog::products"),
            takes: ConfigurableEndpoints.saveParameters, ConfigurableEndpoints.save),
        Route(
            .delete, "/V1/configurable-products/:sku/options/:id",
            "Magento.ConfigurableProduct.Api.OptionRepositoryInterface.deleteById",
            .resource("Magento_Catalog::products"), takes: ConfigurableEndpoints.optionParameters,
            ConfigurableEndpoints.delete),
        Route(
            .get, "/V1/configurable-products/:sku/options/:id",
            "Magento.ConfigurableProduct.Api.OptionRepositoryInterface.get", .resource("Magento_Catalog::products"),
            takes: ConfigurableEndpoints.optionParameters, ConfigurableEndpoints.option),
        Route(
            .put, "/V1/configurable-products/:sku/options/:id",
            "Magento.ConfigurableProduct.Api.OptionRepositoryInterface.save", .resource("Magento_Catalog::products"),
            takes: ConfigurableEndpoints.saveParameters, ConfigurableEndpoints.save),
        Route(
            .get, "/V1/configurable-products/:sku/options/all",
            "Magento.ConfigurableProduct.Api.OptionRepositoryInterface.getList",
            .resource("Magento_Catalog::products"), takes: ConfigurableEndpoints.skuParameters,
            ConfigurableEndpoints.options),
        Route(
            .put, "/V1/configurable-products/variation",
            "Magento.ConfigurableProduct.Api.ConfigurableProductManagementInterface.generateVariation",
            .resource("Magento_Catalog::products"), takes: VariationEndpoints.parameters, VariationEndpoints.generate),
        Route(
            .get, "/V1/products/:sku/downloadable-links", "Magento.Downloadable.Api.LinkRepositoryInterface.getList",
            .resource("Magento_Downloadable::downloadable"), takes: DownloadableEndpoints.listParameters,
            DownloadableEndpoints.links),
        Route(
            .post, "/V1/products/:sku/downloadable-links", "Magento.Downloadable.Api.LinkRepositoryInterface.save",
            .resource("Magento_Downloadable::downloadable"), takes: DownloadableEndpoints.linkParameters,
            DownloadableEndpoints.saveLink),
        Route(
            .put, "/V1/products/:sku/downloadable-links/:id", "Magento.Downloadable.Api.LinkRepositoryInterface.save",
            .resource("Magento_Downloadable::downloadable"), takes: DownloadableEndpoints.linkParameters,
            DownloadableEndpoints.saveLink),
        Route(
            .get, "/V1/products/:sku/downloadable-links/samples",
            "Magento.Downloadable.Api.SampleRepositoryInterface.getList",
            .resource("Magento_Downloadable::downloadable"), takes: DownloadableEndpoints.listParameters,
            DownloadableEndpoints.samples),
        Route(
            .post, "/V1/products/:sku/downloadable-links/samples",
            "Magento.Downloadable.Api.SampleRepositoryInterface.save", .resource("Magento_Downloadable::downloadable"),
            takes: DownloadableEndpoints.sampleParameters, DownloadableEndpoints.saveSample),
        Route(
            .put, "/V1/products/:sku/downloadable-links/samples/:id",
            "Magento.Downloadable.Api.SampleRepositoryInterface.save", .resource("Magento_Downloadable::downloadable"),
            takes: DownloadableEndpoints.sampleParameters, DownloadableEndpoints.saveSample),
        Route(
            .delete, "/V1/products/downloadable-links/:id", "Magento.Downloadable.Api.LinkRepositoryInterface.delete",
            .resource("Magento_Downloadable::downloadable"), takes: DownloadableEndpoints.deleteParameters,
            DownloadableEndpoints.deleteLink),
        Route(
            .delete, "/V1/products/downloadable-links/samples/:id",
            "Magento.Downloadable.Api.SampleRepositoryInterface.delete",
            .resource("Magento_Downloadable::downloadable"), takes: DownloadableEndpoints.deleteParameters,
            DownloadableEndpoints.deleteSample),
    ]
}
