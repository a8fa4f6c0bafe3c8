import Simulator

/// CMS and what else stands alone.
enum ContentRoutes {
    static let rows: [Route] = [
        Route(
            .get, "/V1/adobestock/search", "Magento.AdobeStockImageApi.Api.GetImageListInterface.execute",
            .resource("Magento_AdobeStockAsset::actions_view"), takes: [SearchCriteria.parameter]),
        Route(
            .get, "/V1/cmsPage/:pageId", "Magento.Cms.Api.PageRepositoryInterface.getById",
            .resource("Magento_Cms::page"), takes: [.required("pageId", .int)], gives: .object(ContentTypes.page),
            throws: [500], level: .partial, DocumentEndpoints.pages.get),
        Route(
            .delete, "/V1/cmsPage/:pageId", "Magento.Cms.Api.PageRepositoryInterface.deleteById",
            .resource("Magento_Cms::page_delete"), takes: [.required("pageId", .int)], gives: .bool,
            throws: [400, 500], level: .partial, DocumentEndpoints.pages.delete),
        Route(
            .get, "/V1/cmsPage/search", "Magento.Cms.Api.PageRepositoryInterface.getList",
            .resource("Magento_Cms::page"), takes: [SearchCriteria.parameter], gives: .page(of: ContentTypes.page),
            throws: [500], level: .partial, DocumentEndpoints.pages.list),
        Route(
            .post, "/V1/cmsPage", "Magento.Cms.Api.PageRepositoryInterface.save", .resource("Magento_Cms::save"),
            takes: [.required("page", .any)]),
        Route(
            .put, "/V1/cmsPage/:id", "Magento.Cms.Api.PageRepositoryInterface.save", .resource("Magento_Cms::save"),
            takes: [.required("id", .string), .required("page", .any)]),
        Route(
            .get, "/V1/cmsBlock/:blockId", "Magento.Cms.Api.BlockRepositoryInterface.getById",
            .resource("Magento_Cms::block"), takes: [.required("blockId", .string)], gives: .object(ContentTypes.block),
            throws: [500], level: .partial, DocumentEndpoints.blocks.get),
        Route(
            .delete, "/V1/cmsBlock/:blockId", "Magento.Cms.Api.BlockRepositoryInterface.deleteById",
            .resource("Magento_Cms::block"), takes: [.required("blockId", .string)], gives: .bool, throws: [400, 500],
            level: .partial, DocumentEndpoints.blocks.delete),
        Route(
            .get, "/V1/cmsBlock/search", "Magento.Cms.Api.BlockRepositoryInterface.getList",
            .resource("Magento_Cms::block"), takes: [SearchCriteria.parameter], gives: .page(of: ContentTypes.block),
            throws: [500], level: .partial, DocumentEndpoints.blocks.list),
        Route(
            .post, "/V1/cmsBlock", "Magento.Cms.Api.BlockRepositoryInterface.save", .resource("Magento_Cms::block"),
            takes: [.required("block", .any)]),
        Route(
            .put, "/V1/cmsBlock/:id", "Magento.Cms.Api.BlockRepositoryInterface.save", .resource("Magento_Cms::block"),
            takes: [.required("id", .string), .required("block", .any)]),
        Route(
            .get, "/V1/search", "Magento.Search.Api.SearchInterface.search", .anonymous,
            takes: [SearchCriteria.parameter]),
        Route(
            .get, "/V1/analytics/link", "Magento.Analytics.Api.LinkProviderInterface.get",
            .resource("Magento_Analytics::analytics_api"), secure: true, gives: .object(ConnectedServices.link),
            ConnectedServices.report),
        Route(
            .delete, "/V1/adobestock/asset/:id", "Magento.AdobeStockAssetApi.Api.AssetRepositoryInterface.deleteById",
            .resource("Magento_AdobeStockAsset::actions_delete"), takes: ConnectedServices.takesAsset, throws: [500],
            ConnectedServices.deleteAsset),
        Route(
            .get, "/V1/adobestock/asset/:id", "Magento.AdobeStockAssetApi.Api.AssetRepositoryInterface.getById",
            .resource("Magento_AdobeStockAsset::actions_get"), takes: ConnectedServices.takesAsset, throws: [400],
            level: .absent, ConnectedServices.asset),
        Route(
            .get, "/V1/adobestock/asset/search", "Magento.AdobeStockAssetApi.Api.AssetRepositoryInterface.getList",
            .resource("Magento_AdobeStockImage::actions_view"), takes: [SearchCriteria.parameter]),
        Route(
            .get, "/V1/adobestock/asset/list", "Magento.AdobeStockAssetApi.Api.GetAssetListInterface.execute",
            .resource("Magento_AdobeStockAsset::actions_view"), takes: [SearchCriteria.parameter]),
        Route(
            .get, "/V1/applepay/auth", "PayPal.Braintree.Api.AuthInterface.get", .anonymous,
            gives: .object(ConnectedServices.authorization), startsSession: true, ConnectedServices.applePay),
    ]
}
