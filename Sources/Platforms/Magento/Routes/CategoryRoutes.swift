/// Categories and their products.
enum CategoryRoutes {
    static let rows: [Route] = [
        Route(
            .get, "/V1/categories", "Magento.Catalog.Api.CategoryManagementInterface.getTree",
            .resource("Magento_Catalog::categories"),
            takes: CategoryTree.takesRoot, CategoryTree.get),
        Route(
            .post, "/V1/categories", "Magento.Catalog.Api.CategoryRepositoryInterface.save",
            .resource("Magento_Catalog::categories"), takes: CategoryEndpoints.takesCategory, CategoryEndpoints.save),
        Route(
            .delete, "/V1/categories/:categoryId", "Magento.Catalog.Api.CategoryRepositoryInterface.deleteByIdentifier",
            .resource("Magento_Catalog::categories"), takes: CategoryEndpoints.takesID, CategoryEndpoints.delete),
        Route(
            .get, "/V1/categories/:categoryId", "Magento.Catalog.Api.CategoryRepositoryInterface.get",
            .resource("Magento_Catalog::categories"),
            takes: CategoryEndpoints.takesID + [.optional("storeId", .int)], CategoryEndpoints.get),
        Route(
            .put, "/V1/categories/:categoryId/move", "Magento.Catalog.Api.CategoryManagementInterface.move",
            .resource("Magento_Catalog::categories"),
            takes: CategoryEndpoints.takesMove, CategoryEndpoints.move),
        Route(
            .get, "/V1/categories/:categoryId/products",
            "Magento.Catalog.Api.CategoryLinkManagementInterface.getAssignedProducts",
            .resource("Magento_Catalog::categories"), takes: CategoryEndpoints.takesID, CategoryLinkEndpoints.list),
        Route(
            .post, "/V1/categories/:categoryId/products", "Magento.Catalog.Api.CategoryLinkRepositoryInterface.save",
            .resource("Magento_Catalog::categories"),
            takes: CategoryLinkEndpoints.takesLink, CategoryLinkEndpoints.save),
        Route(
            .put, "/V1/categories/:categoryId/products", "Magento.Catalog.Api.CategoryLinkRepositoryInterface.save",
            .resource("Magento_Catalog::categories"),
            takes: CategoryLinkEndpoints.takesLink, CategoryLinkEndpoints.save),
        Route(
            .delete, "/V1/categories/:categoryId/products/:sku",
            "Magento.Catalog.Api.CategoryLinkRepositoryInterface.deleteByIds",
            .resource("Magento_Catalog::categories"), takes: CategoryLinkEndpoints.takesProduct,
            CategoryLinkEndpoints.delete),
        Route(
            .put, "/V1/categories/:id", "Magento.Catalog.Api.CategoryRepositoryInterface.save",
            .resource("Magento_Catalog::categories"), takes: CategoryEndpoints.takesCategory, CategoryEndpoints.save),
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
            .resource("Magento_Catalog::categories"), takes: [SearchCriteria.parameter], CategorySearch.list),
    ]
}
