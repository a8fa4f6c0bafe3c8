/// Bundle, configurable and downloadable products.
enum ProductTypeRoutes {
    static let rows: [Route] = [
        Route(
            .post, "/V1/bundle-products/:sku/links/:optionId",
            "Magento.Bundle.Api.ProductLinkManagementInterface.addChildByProductSku",
            .resource("Magento_Catalog::products"), takes: BundleLinkEndpoints.addParameters, gives: .int,
            throws: [400], BundleLinkEndpoints.add),
        Route(
            .put, "/V1/bundle-products/:sku/links/:id", "Magento.Bundle.Api.ProductLinkManagementInterface.saveChild",
            .resource("Magento_Catalog::products"), takes: BundleLinkEndpoints.saveParameters, gives: .bool,
            throws: [400], BundleLinkEndpoints.save),
        Route(
            .get, "/V1/bundle-products/:productSku/children",
            "Magento.Bundle.Api.ProductLinkManagementInterface.getChildren", .resource("Magento_Catalog::products"),
            takes: BundleLinkEndpoints.childrenParameters, gives: .array(.object(BundleInput.linkType)), throws: [400],
            BundleLinkEndpoints.children),
        Route(
            .delete, "/V1/bundle-products/:sku/options/:optionId/children/:childSku",
            "Magento.Bundle.Api.ProductLinkManagementInterface.removeChild", .resource("Magento_Catalog::products"),
            takes: BundleLinkEndpoints.removeParameters, gives: .bool, throws: [400], BundleLinkEndpoints.remove),
        Route(
            .get, "/V1/bundle-products/:sku/options/all", "Magento.Bundle.Api.ProductOptionRepositoryInterface.getList",
            .resource("Magento_Catalog::products"), takes: BundleEndpoints.skuParameters,
            gives: .array(.object(BundleInput.type)), throws: [400], startsSession: true, BundleEndpoints.options),
        Route(
            .get, "/V1/bundle-products/:sku/options/:optionId",
            "Magento.Bundle.Api.ProductOptionRepositoryInterface.get", .resource("Magento_Catalog::products"),
            takes: BundleEndpoints.optionParameters, gives: .object(BundleInput.type), throws: [400],
            BundleEndpoints.option),
        Route(
            .delete, "/V1/bundle-products/:sku/options/:optionId",
            "Magento.Bundle.Api.ProductOptionRepositoryInterface.deleteById", .resource("Magento_Catalog::products"),
            takes: BundleEndpoints.optionParameters, gives: .bool, throws: [400], BundleEndpoints.delete),
        Route(
            .get, "/V1/bundle-products/options/types", "Magento.Bundle.Api.ProductOptionTypeListInterface.getItems",
            .resource("Magento_Catalog::products"), gives: .array(.object(ProductListTypes.bundleOptionType)),
            BundleEndpoints.types),
        Route(
            .post, "/V1/bundle-products/options/add", "Magento.Bundle.Api.ProductOptionManagementInterface.save",
            .resource("Magento_Catalog::products"), takes: BundleEndpoints.saveParameters, gives: .int, throws: [400],
            BundleEndpoints.save),
        Route(
            .put, "/V1/bundle-products/options/:optionId", "Magento.Bundle.Api.ProductOptionManagementInterface.save",
            .resource("Magento_Catalog::products"), takes: BundleEndpoints.saveParameters, gives: .int, throws: [400],
            BundleEndpoints.save),
        Route(
            .get, "/V1/products/:sku/downloadable-links", "Magento.Downloadable.Api.LinkRepositoryInterface.getList",
            .resource("Magento_Downloadable::downloadable"), takes: DownloadableEndpoints.listParameters,
            gives: .array(.object(DownloadableInput.linkType)), startsSession: true, DownloadableEndpoints.links),
        Route(
            .post, "/V1/products/:sku/downloadable-links", "Magento.Downloadable.Api.LinkRepositoryInterface.save",
            .resource("Magento_Downloadable::downloadable"), takes: DownloadableEndpoints.linkParameters, gives: .int,
            DownloadableEndpoints.saveLink),
        Route(
            .put, "/V1/products/:sku/downloadable-links/:id", "Magento.Downloadable.Api.LinkRepositoryInterface.save",
            .resource("Magento_Downloadable::downloadable"), takes: DownloadableEndpoints.linkParameters, gives: .int,
            DownloadableEndpoints.saveLink),
        Route(
            .delete, "/V1/products/downloadable-links/:id", "Magento.Downloadable.Api.LinkRepositoryInterface.delete",
            .resource("Magento_Downloadable::downloadable"), takes: DownloadableEndpoints.deleteParameters,
            gives: .bool, DownloadableEndpoints.deleteLink),
        Route(
            .get, "/V1/products/:sku/downloadable-links/samples",
            "Magento.Downloadable.Api.SampleRepositoryInterface.getList",
            .resource("Magento_Downloadable::downloadable"), takes: DownloadableEndpoints.listParameters,
            gives: .array(.object(DownloadableInput.sampleType)), startsSession: true, DownloadableEndpoints.samples),
        Route(
            .post, "/V1/products/:sku/downloadable-links/samples",
            "Magento.Downloadable.Api.SampleRepositoryInterface.save", .resource("Magento_Downloadable::downloadable"),
            takes: DownloadableEndpoints.sampleParameters, gives: .int, DownloadableEndpoints.saveSample),
        Route(
            .put, "/V1/products/:sku/downloadable-links/samples/:id",
            "Magento.Downloadable.Api.SampleRepositoryInterface.save", .resource("Magento_Downloadable::downloadable"),
            takes: DownloadableEndpoints.sampleParameters, gives: .int, DownloadableEndpoints.saveSample),
        Route(
            .delete, "/V1/products/downloadable-links/samples/:id",
            "Magento.Downloadable.Api.SampleRepositoryInterface.delete",
            .resource("Magento_Downloadable::downloadable"), takes: DownloadableEndpoints.deleteParameters,
            gives: .bool, DownloadableEndpoints.deleteSample),
        Route(
            .get, "/V1/configurable-products/:sku/children",
            "Magento.ConfigurableProduct.Api.LinkManagementInterface.getChildren",
            .resource("Magento_Catalog::products"), takes: ConfigurableEndpoints.skuParameters,
            gives: .array(.object(ProductInput.type)), ConfigurableEndpoints.children),
        Route(
            .delete, "/V1/configurable-products/:sku/children/:childSku",
            "Magento.ConfigurableProduct.Api.LinkManagementInterface.removeChild",
            .resource("Magento_Catalog::products"), takes: ConfigurableEndpoints.addChildParameters, gives: .bool,
            throws: [400], ConfigurableEndpoints.removeChild),
        Route(
            .post, "/V1/configurable-products/:sku/child",
            "Magento.ConfigurableProduct.Api.LinkManagementInterface.addChild", .resource("Magento_Catalog::products"),
            takes: ConfigurableEndpoints.addChildParameters, gives: .bool, startsSession: true,
            ConfigurableEndpoints.addChild),
        Route(
            .put, "/V1/configurable-products/variation",
            "Magento.ConfigurableProduct.Api.ConfigurableProductManagementInterface.generateVariation",
            .resource("Magento_Catalog::products"), takes: VariationEndpoints.parameters,
            gives: .array(.object(ProductInput.type)), VariationEndpoints.generate),
        Route(
            .get, "/V1/configurable-products/:sku/options/:id",
            "Magento.ConfigurableProduct.Api.OptionRepositoryInterface.get", .resource("Magento_Catalog::products"),
            takes: ConfigurableEndpoints.optionParameters, gives: .object(ConfigurableInput.type), throws: [400],
            ConfigurableEndpoints.option),
        Route(
            .put, "/V1/configurable-products/:sku/options/:id",
            "Magento.ConfigurableProduct.Api.OptionRepositoryInterface.save", .resource("Magento_Catalog::products"),
            takes: ConfigurableEndpoints.saveParameters, gives: .int, throws: [400, 500], ConfigurableEndpoints.save),
        Route(
            .delete, "/V1/configurable-products/:sku/options/:id",
            "Magento.ConfigurableProduct.Api.OptionRepositoryInterface.deleteById",
            .resource("Magento_Catalog::products"), takes: ConfigurableEndpoints.optionParameters, gives: .bool,
            throws: [400], ConfigurableEndpoints.delete),
        Route(
            .get, "/V1/configurable-products/:sku/options/all",
            "Magento.ConfigurableProduct.Api.OptionRepositoryInterface.getList", .resource("Magento_Catalog::products"),
            takes: ConfigurableEndpoints.skuParameters, gives: .array(.object(ConfigurableInput.type)), throws: [400],
            ConfigurableEndpoints.options),
        Route(
            .post, "/V1/configurable-products/:sku/options",
            "Magento.ConfigurableProduct.Api.OptionRepositoryInterface.save", .resource("Magento_Catalog::products"),
            takes: ConfigurableEndpoints.saveParameters, gives: .int, throws: [400, 500], startsSession: true,
            ConfigurableEndpoints.save),
    ]
}
