/// Tax classes, rates and rules.
enum TaxRoutes {
    static let rows: [Route] = [
        Route(
            .post, "/V1/taxClasses", "Magento.Tax.Api.TaxClassRepositoryInterface.save",
            .resource("Magento_Tax::manage_tax"), takes: TaxClassEndpoints.takesClass, TaxClassEndpoints.save),
        Route(
            .put, "/V1/taxClasses/:classId", "Magento.Tax.Api.TaxClassRepositoryInterface.save",
            .resource("Magento_Tax::manage_tax"), takes: TaxClassEndpoints.takesClass, TaxClassEndpoints.save),
        Route(
            .delete, "/V1/taxClasses/:taxClassId", "Magento.Tax.Api.TaxClassRepositoryInterface.deleteById",
            .resource("Magento_Tax::manage_tax"), takes: TaxClassEndpoints.takesID, TaxClassEndpoints.delete),
        Route(
            .get, "/V1/taxClasses/:taxClassId", "Magento.Tax.Api.TaxClassRepositoryInterface.get",
            .resource("Magento_Tax::manage_tax"), takes: TaxClassEndpoints.takesID, TaxClassEndpoints.get),
        Route(
            .get, "/V1/taxClasses/search", "Magento.Tax.Api.TaxClassRepositoryInterface.getList",
            .resource("Magento_Tax::manage_tax"), takes: [SearchCriteria.parameter], TaxClassEndpoints.list),
        Route(
            .post, "/V1/taxRates", "Magento.Tax.Api.TaxRateRepositoryInterface.save",
            .resource("Magento_Tax::manage_tax"), takes: TaxRateEndpoints.takesRate, TaxRateEndpoints.save),
        Route(
            .put, "/V1/taxRates", "Magento.Tax.Api.TaxRateRepositoryInterface.save",
            .resource("Magento_Tax::manage_tax"), takes: TaxRateEndpoints.takesRate, TaxRateEndpoints.save),
        Route(
            .delete, "/V1/taxRates/:rateId", "Magento.Tax.Api.TaxRateRepositoryInterface.deleteById",
            .resource("Magento_Tax::manage_tax"), takes: TaxRateEndpoints.takesID, TaxRateEndpoints.delete),
        Route(
            .get, "/V1/taxRates/:rateId", "Magento.Tax.Api.TaxRateRepositoryInterface.get",
            .resource("Magento_Tax::manage_tax"), takes: TaxRateEndpoints.takesID, TaxRateEndpoints.get),
        Route(
            .get, "/V1/taxRates/search", "Magento.Tax.Api.TaxRateRepositoryInterface.getList",
            .resource("Magento_Tax::manage_tax"), takes: [SearchCriteria.parameter], TaxRateEndpoints.list),
        Route(
            .post, "/V1/taxRules", "Magento.Tax.Api.TaxRuleRepositoryInterface.save",
            .resource("Magento_Tax::manage_tax"), takes: TaxRuleEndpoints.takesRule, TaxRuleEndpoints.save),
        Route(
            .put, "/V1/taxRules", "Magento.Tax.Api.TaxRuleRepositoryInterface.save",
            .resource("Magento_Tax::manage_tax"), takes: TaxRuleEndpoints.takesRule, TaxRuleEndpoints.save),
        Route(
            .delete, "/V1/taxRules/:ruleId", "Magento.Tax.Api.TaxRuleRepositoryInterface.deleteById",
            .resource("Magento_Tax::manage_tax"), takes: TaxRuleEndpoints.takesID, TaxRuleEndpoints.delete),
        Route(
            .get, "/V1/taxRules/:ruleId", "Magento.Tax.Api.TaxRuleRepositoryInterface.get",
            .resource("Magento_Tax::manage_tax"), takes: TaxRuleEndpoints.takesID, TaxRuleEndpoints.get),
        Route(
            .get, "/V1/taxRules/search", "Magento.Tax.Api.TaxRuleRepositoryInterface.getList",
            .resource("Magento_Tax::manage_tax"), takes: [SearchCriteria.parameter], TaxRuleEndpoints.list),
    ]
}
