/// Tax classes, rates and rules.
enum TaxRoutes {
    static let rows: [Route] = [
        Route(
            .post, "/V1/taxRates", "Magento.Tax.Api.TaxRateRepositoryInterface.save",
            .resource("Magento_Tax::manage_tax"), takes: TaxRateEndpoints.takesRate,
            gives: .object(TaxRatePayload.type), throws: [400, 500], TaxRateEndpoints.save),
        Route(
            .put, "/V1/taxRates", "Magento.Tax.Api.TaxRateRepositoryInterface.save",
            .resource("Magento_Tax::manage_tax"), takes: TaxRateEndpoints.takesRate,
            gives: .object(TaxRatePayload.type), throws: [400, 500], TaxRateEndpoints.save),
        Route(
            .get, "/V1/taxRates/:rateId", "Magento.Tax.Api.TaxRateRepositoryInterface.get",
            .resource("Magento_Tax::manage_tax"), takes: TaxRateEndpoints.takesID, gives: .object(TaxRatePayload.type),
            throws: [400], TaxRateEndpoints.get),
        Route(
            .delete, "/V1/taxRates/:rateId", "Magento.Tax.Api.TaxRateRepositoryInterface.deleteById",
            .resource("Magento_Tax::manage_tax"), takes: TaxRateEndpoints.takesID, gives: .bool, throws: [400, 500],
            TaxRateEndpoints.delete),
        Route(
            .get, "/V1/taxRates/search", "Magento.Tax.Api.TaxRateRepositoryInterface.getList",
            .resource("Magento_Tax::manage_tax"), takes: [SearchCriteria.parameter],
            gives: .page(of: TaxRatePayload.type), throws: [400], TaxRateEndpoints.list),
        Route(
            .post, "/V1/taxRules", "Magento.Tax.Api.TaxRuleRepositoryInterface.save",
            .resource("Magento_Tax::manage_tax"), takes: TaxRuleEndpoints.takesRule,
            gives: .object(TaxRuleEndpoints.type), throws: [400, 500], startsSession: true, TaxRuleEndpoints.save),
        Route(
            .put, "/V1/taxRules", "Magento.Tax.Api.TaxRuleRepositoryInterface.save",
            .resource("Magento_Tax::manage_tax"), takes: TaxRuleEndpoints.takesRule,
            gives: .object(TaxRuleEndpoints.type), throws: [400, 500], TaxRuleEndpoints.save),
        Route(
            .delete, "/V1/taxRules/:ruleId", "Magento.Tax.Api.TaxRuleRepositoryInterface.deleteById",
            .resource("Magento_Tax::manage_tax"), takes: TaxRuleEndpoints.takesID, gives: .bool, throws: [400, 500],
            startsSession: true, TaxRuleEndpoints.delete),
        Route(
            .get, "/V1/taxRules/:ruleId", "Magento.Tax.Api.TaxRuleRepositoryInterface.get",
            .resource("Magento_Tax::manage_tax"), takes: TaxRuleEndpoints.takesID,
            gives: .object(TaxRuleEndpoints.type), TaxRuleEndpoints.get),
        Route(
            .get, "/V1/taxRules/search", "Magento.Tax.Api.TaxRuleRepositoryInterface.getList",
            .resource("Magento_Tax::manage_tax"), takes: [SearchCriteria.parameter],
            gives: .page(of: TaxRuleEndpoints.type), throws: [400], TaxRuleEndpoints.list),
        Route(
            .post, "/V1/taxClasses", "Magento.Tax.Api.TaxClassRepositoryInterface.save",
            .resource("Magento_Tax::manage_tax"), takes: TaxClassEndpoints.takesClass, gives: .string,
            throws: [400, 500], TaxClassEndpoints.save),
        Route(
            .get, "/V1/taxClasses/:taxClassId", "Magento.Tax.Api.TaxClassRepositoryInterface.get",
            .resource("Magento_Tax::manage_tax"), takes: TaxClassEndpoints.takesID,
            gives: .object(TaxClassEndpoints.type), throws: [400], TaxClassEndpoints.get),
        Route(
            .delete, "/V1/taxClasses/:taxClassId", "Magento.Tax.Api.TaxClassRepositoryInterface.deleteById",
            .resource("Magento_Tax::manage_tax"), takes: TaxClassEndpoints.takesID, gives: .bool, throws: [400],
            startsSession: true, TaxClassEndpoints.delete),
        Route(
            .put, "/V1/taxClasses/:classId", "Magento.Tax.Api.TaxClassRepositoryInterface.save",
            .resource("Magento_Tax::manage_tax"), takes: TaxClassEndpoints.takesClass, gives: .string,
            throws: [400, 500], TaxClassEndpoints.save),
        Route(
            .get, "/V1/taxClasses/search", "Magento.Tax.Api.TaxClassRepositoryInterface.getList",
            .resource("Magento_Tax::manage_tax"), takes: [SearchCriteria.parameter],
            gives: .page(of: TaxClassEndpoints.type), throws: [400], TaxClassEndpoints.list),
    ]
}
