/// Attributes, attribute sets and their groups.
enum AttributeRoutes {
    static let rows: [Route] = [
        Route(
            .get, "/V1/eav/attribute-sets/list", "Magento.Eav.Api.AttributeSetRepositoryInterface.getList",
            .resource("Magento_Catalog::sets"), takes: [SearchCriteria.parameter],
            gives: .page(of: AttributeSetPayload.type), AttributeSetListEndpoints.setsInEav),
        Route(
            .get, "/V1/eav/attribute-sets/:attributeSetId", "Magento.Eav.Api.AttributeSetRepositoryInterface.get",
            .resource("Magento_Catalog::sets"), takes: [AttributeSetEndpoints.idParameter],
            gives: .object(AttributeSetPayload.type), throws: [400], AttributeSetEndpoints.getInEav),
        Route(
            .delete, "/V1/eav/attribute-sets/:attributeSetId",
            "Magento.Eav.Api.AttributeSetRepositoryInterface.deleteById", .resource("Magento_Catalog::sets"),
            takes: [AttributeSetEndpoints.idParameter], gives: .bool, throws: [400], AttributeSetEndpoints.deleteInEav),
        Route(
            .put, "/V1/eav/attribute-sets/:attributeSetId", "Magento.Eav.Api.AttributeSetRepositoryInterface.save",
            .resource("Magento_Catalog::sets"), takes: AttributeSetEndpoints.saveParameters,
            gives: .object(AttributeSetPayload.type), throws: [400, 500], AttributeSetEndpoints.saveInEav),
        Route(
            .post, "/V1/eav/attribute-sets", "Magento.Eav.Api.AttributeSetManagementInterface.create",
            .resource("Magento_Catalog::sets"), takes: AttributeSetEndpoints.createInEavParameters,
            gives: .object(AttributeSetPayload.type), throws: [400], AttributeSetEndpoints.createInEav),
        Route(
            .get, "/V1/products/attributes/types", "Magento.Catalog.Api.ProductAttributeTypesListInterface.getItems",
            .resource("Magento_Catalog::attributes_attributes"), gives: .array(.object(ProductListTypes.attributeType)),
            AttributeEndpoints.types),
        Route(
            .get, "/V1/products/attributes/:attributeCode",
            "Magento.Catalog.Api.ProductAttributeRepositoryInterface.get",
            .resource("Magento_Catalog::attributes_attributes"), takes: [AttributeEndpoints.codeParameter],
            gives: .object(AttributeInput.type), throws: [400], AttributeEndpoints.get),
        Route(
            .put, "/V1/products/attributes/:attributeCode",
            "Magento.Catalog.Api.ProductAttributeRepositoryInterface.save",
            .resource("Magento_Catalog::attributes_attributes"), takes: AttributeSave.parameters,
            gives: .object(AttributeInput.type), throws: [400], AttributeSave.save),
        Route(
            .delete, "/V1/products/attributes/:attributeCode",
            "Magento.Catalog.Api.ProductAttributeRepositoryInterface.deleteById",
            .resource("Magento_Catalog::attributes_attributes"), takes: [AttributeEndpoints.codeParameter],
            gives: .bool, throws: [400], AttributeSave.delete),
        Route(
            .get, "/V1/products/attributes", "Magento.Catalog.Api.ProductAttributeRepositoryInterface.getList",
            .resource("Magento_Catalog::attributes_attributes"), takes: [SearchCriteria.parameter],
            gives: .page(of: AttributeInput.type), AttributeEndpoints.list),
        Route(
            .post, "/V1/products/attributes", "Magento.Catalog.Api.ProductAttributeRepositoryInterface.save",
            .resource("Magento_Catalog::attributes_attributes"), takes: AttributeSave.parameters,
            gives: .object(AttributeInput.type), throws: [400], startsSession: true, AttributeSave.save),
        Route(
            .get, "/V1/products/attribute-sets/sets/list",
            "Magento.Catalog.Api.AttributeSetRepositoryInterface.getList", .resource("Magento_Catalog::sets"),
            takes: [SearchCriteria.parameter], gives: .page(of: AttributeSetPayload.type),
            AttributeSetListEndpoints.sets),
        Route(
            .get, "/V1/products/attribute-sets/:attributeSetId",
            "Magento.Catalog.Api.AttributeSetRepositoryInterface.get", .resource("Magento_Catalog::sets"),
            takes: [AttributeSetEndpoints.idParameter], gives: .object(AttributeSetPayload.type), throws: [400],
            AttributeSetEndpoints.get),
        Route(
            .delete, "/V1/products/attribute-sets/:attributeSetId",
            "Magento.Catalog.Api.AttributeSetRepositoryInterface.deleteById", .resource("Magento_Catalog::sets"),
            takes: [AttributeSetEndpoints.idParameter], gives: .bool, throws: [400], AttributeSetEndpoints.delete),
        Route(
            .put, "/V1/products/attribute-sets/:attributeSetId",
            "Magento.Catalog.Api.AttributeSetRepositoryInterface.save", .resource("Magento_Catalog::sets"),
            takes: AttributeSetEndpoints.saveParameters, gives: .object(AttributeSetPayload.type), throws: [400, 500],
            AttributeSetEndpoints.save),
        Route(
            .post, "/V1/products/attribute-sets", "Magento.Catalog.Api.AttributeSetManagementInterface.create",
            .resource("Magento_Catalog::sets"), takes: AttributeSetEndpoints.createParameters,
            gives: .object(AttributeSetPayload.type), throws: [400], AttributeSetEndpoints.create),
        Route(
            .get, "/V1/products/attribute-sets/:attributeSetId/attributes",
            "Magento.Catalog.Api.ProductAttributeManagementInterface.getAttributes", .resource("Magento_Catalog::sets"),
            takes: [AttributeSetListEndpoints.attributesParameter], gives: .array(.object(AttributeInput.type)),
            throws: [400], AttributeSetListEndpoints.attributes),
        Route(
            .post, "/V1/products/attribute-sets/attributes",
            "Magento.Catalog.Api.ProductAttributeManagementInterface.assign", .resource("Magento_Catalog::sets"),
            takes: AttributeGroupEndpoints.assignParameters, gives: .int, throws: [400], AttributeGroupEndpoints.assign),
        Route(
            .delete, "/V1/products/attribute-sets/:attributeSetId/attributes/:attributeCode",
            "Magento.Catalog.Api.ProductAttributeManagementInterface.unassign", .resource("Magento_Catalog::sets"),
            takes: AttributeGroupEndpoints.unassignParameters, gives: .bool, throws: [400],
            AttributeGroupEndpoints.unassign),
        Route(
            .get, "/V1/products/attribute-sets/groups/list",
            "Magento.Catalog.Api.ProductAttributeGroupRepositoryInterface.getList", .resource("Magento_Catalog::sets"),
            takes: [SearchCriteria.parameter], gives: .page(of: AttributeSetPayload.groupType), throws: [400],
            AttributeSetListEndpoints.groups),
        Route(
            .post, "/V1/products/attribute-sets/groups",
            "Magento.Catalog.Api.ProductAttributeGroupRepositoryInterface.save", .resource("Magento_Catalog::sets"),
            takes: AttributeGroupEndpoints.saveParameters, gives: .object(AttributeSetPayload.groupType),
            AttributeGroupEndpoints.save),
        Route(
            .put, "/V1/products/attribute-sets/:attributeSetId/groups",
            "Magento.Catalog.Api.ProductAttributeGroupRepositoryInterface.save", .resource("Magento_Catalog::sets"),
            takes: AttributeGroupEndpoints.saveParameters, gives: .object(AttributeSetPayload.groupType),
            AttributeGroupEndpoints.save),
        Route(
            .delete, "/V1/products/attribute-sets/groups/:groupId",
            "Magento.Catalog.Api.ProductAttributeGroupRepositoryInterface.deleteById",
            .resource("Magento_Catalog::sets"), takes: AttributeGroupEndpoints.deleteParameters, gives: .bool,
            AttributeGroupEndpoints.delete),
        Route(
            .get, "/V1/products/attributes/:attributeCode/options",
            "Magento.Catalog.Api.ProductAttributeOptionManagementInterface.getItems",
            .resource("Magento_Catalog::attributes_attributes"), takes: [AttributeEndpoints.codeParameter],
            gives: .array(.object(AttributeInput.optionType)), throws: [400], AttributeEndpoints.options),
        Route(
            .post, "/V1/products/attributes/:attributeCode/options",
            "Magento.Catalog.Api.ProductAttributeOptionManagementInterface.add",
            .resource("Magento_Catalog::attributes_attributes"), takes: OptionEndpoints.addParameters, gives: .string,
            throws: [400], OptionEndpoints.add),
        Route(
            .delete, "/V1/products/attributes/:attributeCode/options/:optionId",
            "Magento.Catalog.Api.ProductAttributeOptionManagementInterface.delete",
            .resource("Magento_Catalog::attributes_attributes"), takes: OptionEndpoints.deleteParameters, gives: .bool,
            throws: [400], OptionEndpoints.delete),
        Route(
            .put, "/V1/products/attributes/:attributeCode/options/:optionId",
            "Magento.Catalog.Api.ProductAttributeOptionUpdateInterface.update",
            .resource("Magento_Catalog::attributes_attributes"), takes: OptionEndpoints.updateParameters, gives: .bool,
            throws: [400], OptionEndpoints.update),
    ]
}
