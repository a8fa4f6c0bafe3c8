/// Categories and their products.
enum CategoryRoutes {
    static let rows: [Route] = [
        Route(
            .get, "/V1/categories", "Magento.Catalog.Api.CategoryManagementInterface.getTree",
            .resource("Magento_Catalog::categories"),
            takes: [.optional("rootCategoryId", .int), .optional("depth", .int)]),
        Route(
            .post, "/V1/categories", "Magento.Catalog.Api.CategoryRepositoryInterface.save",
            .resource("Magento_Catalog::categories"), takes: [.required("category", .any)]),
        Route(
            .delete, "/V1/categories/:categoryId", "Magento.Catalog.Api.CategoryRepositoryInterface.deleteByIdentifier",
            .resource("Magento_Catalog::categories"), takes: [.required("categoryId", .int)]),
        Route(
            .get, "/V1/categories/:categoryId", "Magento.Catalog.Api.CategoryRepositoryInterface.get",
            .resource("Magento_Catalog::categories"),
            takes: [.required("categoryId", .int), .optional("storeId", .int)]),
        Route(
            .put, "/V1/categories/:categoryId/move", "Magento.Catalog.Api.CategoryManagementInterface.move",
            .resource("Magento_Catalog::categories"),
            takes: [.required("categoryId", .int), .required("parentId", .int), .optional("afterId", .int)]),
        Route(
            .get, "/V1/categories/:categoryId/products",
            "Magento.Catalog.Api.CategoryLinkManagementInterface.getAssignedProducts",
            .resource("Magento_Catalog::categories"), takes: [.required("categoryId", .int)]),
        Route(
            .post, "/V1/categories/:categoryId/products", "Magento.Catalog.Api.CategoryLinkRepositoryInterface.save",
            .resource("Magento_Catalog::categories"),
            takes: [.required("categoryId", .string), .required("productLink", .any)]),
        Route(
            .put, "/V1/categories/:categoryId/products", "Magento.Catalog.Api.CategoryLinkRepositoryInterface.save",
            .resource("Magento_Catalog::categories"),
            takes: [.required("categoryId", .string), .required("productLink", .any)]),
        Route(
            .delete, "/V1/categories/:categoryId/products/:sku",
            "Magento.Catalog.Api.CategoryLinkRepositoryInterface.deleteByIds",
            .resource("Magento_Catalog::categories"), takes: [.required("categoryId", .int), .required("sku", .string)]),
        Route(
            .put, "/V1/categories/:id", "Magento.Catalog.Api.CategoryRepositoryInterface.save",
            .resource("Magento_Catalog::categories"), takes: [.required("id", .string), .required("category", .any)]),
        Route(
            .get, "/V1/categories/attributes", "Magento.Catalog.Api.CategoryAttributeRepositoryInterface.getList",
            .resource("Magento_Catalog::attributes_attributes"), takes: [SearchCriteria.parameter],
            AttributeEndpoints.listOfCategories),
        Route(
            .get, "/V1/categories/attributes/:attributeCode",
            "Magento.Catalog.Api.CategoryAttributeRepositoryInterface.get",
            .resource("Magento_Catalog::attributes_attributes"), takes: [AttributeEndpoints.codeParameter],
            AttributeEndpoints.getOfCategory),
        Route(
            .get, "/V1/categories/attributes/:attributeCode/options",
            "Magento.Catalog.Api.CategoryAttributeOptionManagementInterface.getItems",
            .resource("Magento_Catalog::attributes_attributes"), takes: [AttributeEndpoints.codeParameter],
            AttributeEndpoints.optionsOfCategory),
        Route(
            .get, "/V1/categories/list", "Magento.Catalog.Api.CategoryListInterface.getList",
            .resource("Magento_Catalog::categories"), takes: [SearchCriteria.parameter]),
    ]
}
