import Simulator

/// CMS and what else stands alone.
enum ContentRoutes {
    static let rows: [Route] = [
        Route(
            .get, "/V1/adobestock/search", "Magento.AdobeStockImageApi.Api.GetImageListInterface.execute",
            .resource("Magento_AdobeStockAsset::actions_view"), takes: [SearchTypes.parameter],
            gives: .object(SearchTypes.result), throws: [500], AdobeStockEndpoints.search),
        Route(
            .get, "/V1/cmsPage/:pageId", "Magento.Cms.Api.PageRepositoryInterface.getById",
            .resource("Magento_Cms::page"), takes: CMSPageEndpoints.takesID, gives: .object(CMSPage.type),
            throws: [500], CMSPageEndpoints.get),
        Route(
            .delete, "/V1/cmsPage/:pageId", "Magento.Cms.Api.PageRepositoryInterface.deleteById",
            .resource("Magento_Cms::page_delete"), takes: CMSPageEndpoints.takesID, gives: .bool, throws: [400, 500],
            CMSPageEndpoints.delete),
        Route(
            .get, "/V1/cmsPage/search", "Magento.Cms.Api.PageRepositoryInterface.getList",
            .resource("Magento_Cms::page"), takes: [SearchCriteria.parameter], gives: .page(of: CMSPage.type),
            throws: [500], CMSPageEndpoints.list),
        Route(
            .post, "/V1/cmsPage", "Magento.Cms.Api.PageRepositoryInterface.save", .resource("Magento_Cms::save"),
            takes: CMSPageEndpoints.takesPage, gives: .object(CMSPage.type), throws: [500], CMSPageEndpoints.save),
        Route(
            .put, "/V1/cmsPage/:id", "Magento.Cms.Api.PageRepositoryInterface.save", .resource("Magento_Cms::save"),
            takes: CMSPageEndpoints.takesPage, gives: .object(CMSPage.type), throws: [500], CMSPageEndpoints.save),
        Route(
            .get, "/V1/cmsBlock/:blockId", "Magento.Cms.Api.BlockRepositoryInterface.getById",
            .resource("Magento_Cms::block"), takes: CMSBlockEndpoints.takesID, gives: .object(CMSBlock.type),
            throws: [500], CMSBlockEndpoints.get),
        Route(
            .delete, "/V1/cmsBlock/:blockId", "Magento.Cms.Api.BlockRepositoryInterface.deleteById",
            .resource("Magento_Cms::block"), takes: CMSBlockEndpoints.takesID, gives: .bool, throws: [400, 500],
            CMSBlockEndpoints.delete),
        Route(
            .get, "/V1/cmsBlock/search", "Magento.Cms.Api.BlockRepositoryInterface.getList",
            .resource("Magento_Cms::block"), takes: [SearchCriteria.parameter], gives: .page(of: CMSBlock.type),
            throws: [500], CMSBlockEndpoints.list),
        Route(
            .post, "/V1/cmsBlock", "Magento.Cms.Api.BlockRepositoryInterface.save", .resource("Magento_Cms::block"),
            takes: CMSBlockEndpoints.takesBlock, gives: .object(CMSBlock.type), throws: [500], CMSBlockEndpoints.save),
        Route(
            .put, "/V1/cmsBlock/:id", "Magento.Cms.Api.BlockRepositoryInterface.save", .resource("Magento_Cms::block"),
            takes: CMSBlockEndpoints.takesBlock, gives: .object(CMSBlock.type), throws: [500], CMSBlockEndpoints.save),
        Route(
            .get, "/V1/search", "Magento.Search.Api.SearchInterface.search", .anonymous,
            takes: [SearchTypes.parameter], gives: .object(SearchTypes.result), CatalogSearchEndpoints.search),
        Route(
            .get, "/V1/analytics/link", "Magento.Analytics.Api.LinkProviderInterface.get",
            .resource("Magento_Analytics::analytics_api"), secure: true, gives: .object(ConnectedServices.link),
            ConnectedServices.report),
        Route(
            .delete, "/V1/adobestock/asset/:id", "Magento.AdobeStockAssetApi.Api.AssetRepositoryInterface.deleteById",
            .resource("Magento_AdobeStockAsset::actions_delete"), takes: AdobeStockEndpoints.takesID, throws: [500],
            AdobeStockEndpoints.delete),
        Route(
            .get, "/V1/adobestock/asset/:id", "Magento.AdobeStockAssetApi.Api.AssetRepositoryInterface.getById",
            .resource("Magento_AdobeStockAsset::actions_get"), takes: AdobeStockEndpoints.takesID,
            gives: .object(AdobeStockAsset.type), throws: [400], AdobeStockEndpoints.get),
        Route(
            .get, "/V1/adobestock/asset/search", "Magento.AdobeStockAssetApi.Api.AssetRepositoryInterface.getList",
            .resource("Magento_AdobeStockImage::actions_view"), takes: [SearchCriteria.parameter],
            gives: .page(of: AdobeStockAsset.type), AdobeStockEndpoints.list),
        Route(
            .get, "/V1/adobestock/asset/list", "Magento.AdobeStockAssetApi.Api.GetAssetListInterface.execute",
            .resource("Magento_AdobeStockAsset::actions_view"), takes: [SearchTypes.parameter],
            gives: .object(SearchTypes.result), throws: [500], AdobeStockEndpoints.search),
        Route(
            .get, "/V1/applepay/auth", "PayPal.Braintree.Api.AuthInterface.get", .anonymous,
            gives: .object(ConnectedServices.authorization), startsSession: true, ConnectedServices.applePay),
    ]
}
