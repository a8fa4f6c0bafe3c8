/// Attributes, attribute sets and their groups.
enum AttributeRoutes {
    static let rows: [Route] = [
        Route(
            .post, "/V1/eav/attribute-sets", "Magento.Eav.Api.AttributeSetManagementInterface.create",
            .resource("Magento_Catalog::sets"), takes: AttributeSetEndpoints.createInEavParameters,
            AttributeSetEndpoints.createInEav),
        Route(
            .delete, "/V1/eav/attribute-sets/:attributeSetId",
            "Magento.Eav.Api.AttributeSetRepositoryInterface.deleteById", .resource("Magento_Catalog::sets"),
            takes: [AttributeSetEndpoints.idParameter], AttributeSetEndpoints.deleteInEav),
        Route(
            .get, "/V1/eav/attribute-sets/:attributeSetId", "Magento.Eav.Api.AttributeSetRepositoryInterface.get",
            .resource("Magento_Catalog::sets"), takes: [AttributeSetEndpoints.idParameter],
            AttributeSetEndpoints.getInEav),
        Route(
            .put, "/V1/eav/attribute-sets/:attributeSetId", "Magento.Eav.Api.AttributeSetRepositoryInterface.save",
            .resource("Magento_Catalog::sets"), takes: AttributeSetEndpoints.saveParameters,
            AttributeSetEndpoints.saveInEav),
        Route(
            .get, "/V1/eav/attribute-sets/list", "Magento.Eav.Api.AttributeSetRepositoryInterface.getList",
            .resource("Magento_Catalog::sets"), takes: [SearchCriteria.parameter], AttributeSetListEndpoints.setsInEav),
        Route(
            .post, "/V1/products/attribute-sets", "Magento.Catalog.Api.AttributeSetManagementInterface.create",
            .resource("Magento_Catalog::sets"), takes: AttributeSetEndpoints.createParameters,
            AttributeSetEndpoints.create),
        Route(
            .delete, "/V1/products/attribute-sets/:attributeSetId",
            "Magento.Catalog.Api.AttributeSetRepositoryInterface.deleteById", .resource("Magento_Catalog::sets"),
            takes: [AttributeSetEndpoints.idParameter], AttributeSetEndpoints.delete),
        Route(
            .get, "/V1/products/attribute-sets/:attributeSetId",
            "Magento.Catalog.Api.AttributeSetRepositoryInterface.get", .resource("Magento_Catalog::sets"),
            takes: [AttributeSetEndpoints.idParameter], AttributeSetEndpoints.get),
        Route(
            .put, "/V1/products/attribute-sets/:attributeSetId",
            "Magento.Catalog.Api.AttributeSetRepositoryInterface.save", .resource("Magento_Catalog::sets"),
            takes: AttributeSetEndpoints.saveParameters, AttributeSetEndpoints.save),
        Route(
            .get, "/V1/products/attribute-sets/:attributeSetId/attributes",
            "Magento.Catalog.Api.ProductAttributeManagementInterface.getAttributes",
            .resource("Magento_Catalog::sets"), takes: [AttributeSetListEndpoints.attributesParameter],
            AttributeSetListEndpoints.attributes),
        Route(
            .delete, "/V1/products/attribute-sets/:attributeSetId/attributes/:attributeCode",
            "Magento.Catalog.Api.ProductAttributeManagementInterface.unassign", .resource("Magento_Catalog::sets"),
            takes: AttributeGroupEndpoints.unassignParameters, AttributeGroupEndpoints.unassign),
        Route(
            .put, "/V1/products/attribute-sets/:attributeSetId/groups",
            "Magento.Catalog.Api.ProductAttributeGroupRepositoryInterface.save", .resource("Magento_Catalog::sets"),
            takes: AttributeGroupEndpoints.saveParameters, AttributeGroupEndpoints.save),
        Route(
            .post, "/V1/products/attribute-sets/attributes",
            "Magento.Catalog.Api.ProductAttributeManagementInterface.assign", .resource("Magento_Catalog::sets"),
            takes: AttributeGroupEndpoints.assignParameters, AttributeGroupEndpoints.assign),
        Route(
            .post, "/V1/products/attribute-sets/groups",
            "Magento.Catalog.Api.ProductAttributeGroupRepositoryInterface.save", .resource("Magento_Catalog::sets"),
            takes: AttributeGroupEndpoints.saveParameters, AttributeGroupEndpoints.save),
        Route(
            .delete, "/V1/products/attribute-sets/groups/:groupId",
            "Magento.Catalog.Api.ProductAttributeGroupRepositoryInterface.deleteById",
            .resource("Magento_Catalog::sets"), takes: AttributeGroupEndpoints.deleteParameters,
            AttributeGroupEndpoints.delete),
        Route(
            .get, "/V1/products/attribute-sets/groups/list",
            "Magento.Catalog.Api.ProductAttributeGroupRepositoryInterface.getList", .resource("Magento_Catalog::sets"),
            takes: [SearchCriteria.parameter], AttributeSetListEndpoints.groups),
        Route(
            .get, "/V1/products/attribute-sets/sets/list",
            "Magento.Catalog.Api.AttributeSetRepositoryInterface.getList", .resource("Magento_Catalog::sets"),
            takes: [SearchCriteria.parameter], AttributeSetListEndpoints.sets),
        Route(
            .get, "/V1/products/attributes", "Magento.Catalog.Api.ProductAttributeRepositoryInterface.getList",
            .resource("Magento_Catalog::attributes_attributes"), takes: [SearchCriteria.parameter],
            AttributeEndpoints.list),
        Route(
            .post, "/V1/products/attributes", "Magento.Catalog.Api.ProductAttributeRepositoryInterface.save",
            .resource("Magento_Catalog::attributes_attributes"), takes: AttributeSave.parameters, AttributeSave.save),
        Route(
            .delete, "/V1/products/attributes/:attributeCode",
            "Magento.Catalog.Api.ProductAttributeRepositoryInterface.deleteById",
            .resource("Magento_Catalog::attributes_attributes"), takes: [AttributeEndpoints.codeParameter],
            AttributeSave.delete),
        Route(
            .get, "/V1/products/attributes/:attributeCode",
            "Magento.Catalog.Api.ProductAttributeRepositoryInterface.get",
            .resource("Magento_Catalog::attributes_attributes"), takes: [AttributeEndpoints.codeParameter],
            AttributeEndpoints.get),
        Route(
            .put, "/V1/products/attributes/:attributeCode",
            "Magento.Catalog.Api.ProductAttributeRepositoryInterface.save",
            .resource("Magento_Catalog::attributes_attributes"), takes: AttributeSave.parameters, AttributeSave.save),
        Route(
            .get, "/V1/products/attributes/:attributeCode/options",
            "Magento.Catalog.Api.ProductAttributeOptionManagementInterface.getItems",
            .resource("Magento_Catalog::attributes_attributes"), takes: [AttributeEndpoints.codeParameter],
            AttributeEndpoints.options),
        Route(
            .post, "/V1/products/attributes/:attributeCode/options",
            "Magento.Catalog.Api.ProductAttributeOptionManagementInterface.add",
            .resource("Magento_Catalog::attributes_attributes"), takes: OptionEndpoints.addParameters,
            OptionEndpoints.add),
        Route(
            .delete, "/V1/products/attributes/:attributeCode/options/:optionId",
            "Magento.Catalog.Api.ProductAttributeOptionManagementInterface.delete",
            .resource("Magento_Catalog::attributes_attributes"), takes: OptionEndpoints.deleteParameters,
            OptionEndpoints.delete),
        Route(
            .put, "/V1/products/attributes/:attributeCode/options/:optionId",
            "Magento.Catalog.Api.ProductAttributeOptionUpdateInterface.update",
            .resource("Magento_Catalog::attributes_attributes"), takes: OptionEndpoints.updateParameters,
            OptionEndpoints.update),
        Route(
            .get, "/V1/products/attributes/types", "Magento.Catalog.Api.ProductAttributeTypesListInterface.getItems",
            .resource("Magento_Catalog::attributes_attributes"), AttributeEndpoints.types),
    ]
}
