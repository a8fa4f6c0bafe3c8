/// Bundle, configurable and downloadable products.
enum ProductTypeRoutes {
    static let rows: [Route] = [
        Route(
            .get, "/V1/bundle-products/:productSku/children",
            "Magento.Bundle.Api.ProductLinkManagementInterface.getChildren", .resource("Magento_Catalog::products"),
            takes: [.required("productSku", .string), .optional("optionId", .int)]),
        Route(
            .put, "/V1/bundle-products/:sku/links/:id", "Magento.Bundle.Api.ProductLinkManagementInterface.saveChild",
            .resource("Magento_Catalog::products"),
            takes: [.required("sku", .string), .required("id", .string), .required("linkedProduct", .any)]),
        Route(
            .post, "/V1/bundle-products/:sku/links/:optionId",
            "Magento.Bundle.Api.ProductLinkManagementInterface.addChildByProductSku",
            .resource("Magento_Catalog::products"),
            takes: [.required("sku", .string), .required("optionId", .int), .required("linkedProduct", .any)]),
        Route(
            .delete, "/V1/bundle-products/:sku/options/:optionId",
            "Magento.Bundle.Api.ProductOptionRepositoryInterface.deleteById", .resource("Magento_Catalog::products"),
            takes: [.required("sku", .string), .required("optionId", .int)]),
        Route(
            .get, "/V1/bundle-products/:sku/options/:optionId",
            "Magento.Bundle.Api.ProductOptionRepositoryInterface.get", .resource("Magento_Catalog::products"),
            takes: [.required("sku", .string), .required("optionId", .int)]),
        Route(
            .delete, "/V1/bundle-products/:sku/options/:optionId/children/:childSku",
            "Magento.Bundle.Api.ProductLinkManagementInterface.removeChild", .resource("Magento_Catalog::products"),
            takes: [.required("sku", .string), .required("optionId", .int), .required("childSku", .string)]),
        Route(
            .get, "/V1/bundle-products/:sku/options/all", "Magento.Bundle.Api.ProductOptionRepositoryInterface.getList",
            .resource("Magento_Catalog::products"), takes: [.required("sku", .string)]),
        Route(
            .put, "/V1/bundle-products/options/:optionId", "Magento.Bundle.Api.ProductOptionManagementInterface.save",
            .resource("Magento_Catalog::products"), takes: [.required("optionId", .string), .required("option", .any)]),
        Route(
            .post, "/V1/bundle-products/options/add", "Magento.Bundle.Api.ProductOptionManagementInterface.save",
            .resource("Magento_Catalog::products"), takes: [.required("option", .any)]),
        Route(
            .get, "/V1/bundle-products/options/types", "Magento.Bundle.Api.ProductOptionTypeListInterface.getItems",
            .resource("Magento_Catalog::products")),
        Route(
            .post, "/V1/configurable-products/:sku/child",
            "Magento.ConfigurableProduct.Api.LinkManagementInterface.addChild", .resource("Magento_Catalog::products"),
            takes: [.required("sku", .string), .required("childSku", .string)]),
        Route(
            .get, "/V1/configurable-products/:sku/children",
            "Magento.ConfigurableProduct.Api.LinkManagementInterface.getChildren",
            .resource("Magento_Catalog::products"), takes: [.required("sku", .string)]),
        Route(
            .delete, "/V1/configurable-products/:sku/children/:childSku",
            "Magento.ConfigurableProduct.Api.LinkManagementInterface.removeChild",
            .resource("Magento_Catalog::products"), takes: [.required("sku", .string), .required("childSku", .string)]),
        Route(
            .post, "/V1/configurable-products/:sku/options",
            "Magento.ConfigurableProduct.Api.OptionRepositoryInterface.save", .resource("Magento_Catalog::products"),
            takes: [.required("sku", .string), .required("option", .any)]),
        Route(
            .delete, "/V1/configurable-products/:sku/options/:id",
            "Magento.ConfigurableProduct.Api.OptionRepositoryInterface.deleteById",
            .resource("Magento_Catalog::products"), takes: [.required("sku", .string), .required("id", .int)]),
        Route(
            .get, "/V1/configurable-products/:sku/options/:id",
            "Magento.ConfigurableProduct.Api.OptionRepositoryInterface.get", .resource("Magento_Catalog::products"),
            takes: [.required("sku", .string), .required("id", .int)]),
        Route(
            .put, "/V1/configurable-products/:sku/options/:id",
            "Magento.ConfigurableProduct.Api.OptionRepositoryInterface.save", .resource("Magento_Catalog::products"),
            takes: [.required("sku", .string), .required("id", .string), .required("option", .any)]),
        Route(
            .get, "/V1/configurable-products/:sku/options/all",
            "Magento.ConfigurableProduct.Api.OptionRepositoryInterface.getList",
            .resource("Magento_Catalog::products"), takes: [.required("sku", .string)]),
        Route(
            .put, "/V1/configurable-products/variation",
            "Magento.ConfigurableProduct.Api.ConfigurableProductManagementInterface.generateVariation",
            .resource("Magento_Catalog::products"), takes: [.required("product", .any), .required("options", .any)]),
        Route(
            .get, "/V1/products/:sku/downloadable-links", "Magento.Downloadable.Api.LinkRepositoryInterface.getList",
            .resource("Magento_Downloadable::downloadable"), takes: [.required("sku", .string)]),
        Route(
            .post, "/V1/products/:sku/downloadable-links", "Magento.Downloadable.Api.LinkRepositoryInterface.save",
            .resource("Magento_Downloadable::downloadable"),
            takes: [.required("sku", .string), .required("link", .any), .optional("isGlobalScopeContent", .bool)]),
        Route(
            .put, "/V1/products/:sku/downloadable-links/:id", "Magento.Downloadable.Api.LinkRepositoryInterface.save",
            .resource("Magento_Downloadable::downloadable"),
            takes: [
                .required("sku", .string), .required("id", .string), .required("link", .any),
                .optional("isGlobalScopeContent", .bool),
            ]),
        Route(
            .get, "/V1/products/:sku/downloadable-links/samples",
            "Magento.Downloadable.Api.SampleRepositoryInterface.getList",
            .resource("Magento_Downloadable::downloadable"), takes: [.required("sku", .string)]),
        Route(
            .post, "/V1/products/:sku/downloadable-links/samples",
            "Magento.Downloadable.Api.SampleRepositoryInterface.save", .resource("Magento_Downloadable::downloadable"),
            takes: [.required("sku", .string), .required("sample", .any), .optional("isGlobalScopeContent", .bool)]),
        Route(
            .put, "/V1/products/:sku/downloadable-links/samples/:id",
            "Magento.Downloadable.Api.SampleRepositoryInterface.save", .resource("Magento_Downloadable::downloadable"),
            takes: [
                .required("sku", .string), .required("id", .string), .required("sample", .any),
                .optional("isGlobalScopeContent", .bool),
            ]),
        Route(
            .delete, "/V1/products/downloadable-links/:id", "Magento.Downloadable.Api.LinkRepositoryInterface.delete",
            .resource("Magento_Downloadable::downloadable"), takes: [.required("id", .int)]),
        Route(
            .delete, "/V1/products/downloadable-links/samples/:id",
            "Magento.Downloadable.Api.SampleRepositoryInterface.delete",
            .resource("Magento_Downloadable::downloadable"), takes: [.required("id", .int)]),
    ]
}
