/// Categories and their products.
enum CategoryRoutes {
    static let rows: [Route] = [
        Route(
            .get, "/V1/categories/attributes/:attributeCode",
            "Magento.Catalog.Api.CategoryAttributeRepositoryInterface.get",
            .resource("Magento_Catalog::attributes_attributes"), takes: [AttributeEndpoints.codeParameter],
            gives: .object(CategoryTypes.attribute), AttributeEndpoints.getOfCategory),
        Route(
            .get, "/V1/categories/attributes", "Magento.Catalog.Api.CategoryAttributeRepositoryInterface.getList",
            .resource("Magento_Catalog::attributes_attributes"), takes: [SearchCriteria.parameter],
            gives: .page(of: CategoryTypes.attribute), AttributeEndpoints.listOfCategories),
        Route(
            .get, "/V1/categories/attributes/:attributeCode/options",
            "Magento.Catalog.Api.CategoryAttributeOptionManagementInterface.getItems",
            .resource("Magento_Catalog::attributes_attributes"), takes: [AttributeEndpoints.codeParameter],
            gives: .array(.object(AttributeInput.optionType)), throws: [400], AttributeEndpoints.optionsOfCategory),
        Route(
            .delete, "/V1/categories/:categoryId", "Magento.Catalog.Api.CategoryRepositoryInterface.deleteByIdentifier",
            .resource("Magento_Catalog::categories"), takes: CategoryEndpoints.takesID, gives: .bool, throws: [400],
            CategoryEndpoints.delete),
        Route(
            .get, "/V1/categories/:categoryId", "Magento.Catalog.Api.CategoryRepositoryInterface.get",
            .resource("Magento_Catalog::categories"), takes: CategoryEndpoints.takesID + [.optional("storeId", .int)],
            gives: .object(CategoryPayload.type), throws: [400], CategoryEndpoints.get),
        Route(
            .post, "/V1/categories", "Magento.Catalog.Api.CategoryRepositoryInterface.save",
            .resource("Magento_Catalog::categories"), takes: CategoryEndpoints.takesCategory,
            gives: .object(CategoryPayload.type), throws: [400], CategoryEndpoints.save),
        Route(
            .put, "/V1/categories/:id", "Magento.Catalog.Api.CategoryRepositoryInterface.save",
            .resource("Magento_Catalog::categories"), takes: CategoryEndpoints.takesCategory,
            gives: .object(CategoryPayload.type), throws: [400], CategoryEndpoints.save),
        Route(
            .get, "/V1/categories", "Magento.Catalog.Api.CategoryManagementInterface.getTree",
            .resource("Magento_Catalog::categories"), takes: CategoryTree.takesRoot, gives: .object(CategoryTypes.tree),
            throws: [400], CategoryTree.get),
        Route(
            .put, "/V1/categories/:categoryId/move", "Magento.Catalog.Api.CategoryManagementInterface.move",
            .resource("Magento_Catalog::categories"), takes: CategoryEndpoints.takesMove, gives: .bool,
            throws: [500, 400], CategoryEndpoints.move),
        Route(
            .get, "/V1/categories/list", "Magento.Catalog.Api.CategoryListInterface.getList",
            .resource("Magento_Catalog::categories"), takes: [SearchCriteria.parameter],
            gives: .page(of: CategoryPayload.type), CategorySearch.list),
        Route(
            .get, "/V1/categories/:categoryId/products",
            "Magento.Catalog.Api.CategoryLinkManagementInterface.getAssignedProducts",
            .resource("Magento_Catalog::categories"), takes: CategoryEndpoints.takesID,
            gives: .array(.object(CategoryPayload.link)), CategoryLinkEndpoints.list),
        Route(
            .post, "/V1/categories/:categoryId/products", "Magento.Catalog.Api.CategoryLinkRepositoryInterface.save",
            .resource("Magento_Catalog::categories"), takes: CategoryLinkEndpoints.takesLink, gives: .bool,
            throws: [400], CategoryLinkEndpoints.save),
        Route(
            .put, "/V1/categories/:categoryId/products", "Magento.Catalog.Api.CategoryLinkRepositoryInterface.save",
            .resource("Magento_Catalog::categories"), takes: CategoryLinkEndpoints.takesLink, gives: .bool,
            throws: [400], CategoryLinkEndpoints.save),
        Route(
            .delete, "/V1/categories/:categoryId/products/:sku",
            "Magento.Catalog.Api.CategoryLinkRepositoryInterface.deleteByIds", .resource("Magento_Catalog::categories"),
            takes: CategoryLinkEndpoints.takesProduct, gives: .bool, throws: [400], CategoryLinkEndpoints.delete),
    ]
}
