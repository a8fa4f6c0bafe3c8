/// Cart price rules and coupons.
enum SalesRuleRoutes {
    static let rows: [Route] = [
        Route(
            .post, "/V1/coupons", "Magento.SalesRule.Api.CouponRepositoryInterface.save",
            .resource("Magento_SalesRule::quote"), takes: CouponEndpoints.takesCoupon, CouponEndpoints.save),
        Route(
            .delete, "/V1/coupons/:couponId", "Magento.SalesRule.Api.CouponRepositoryInterface.deleteById",
            .resource("Magento_SalesRule::quote"), takes: CouponEndpoints.takesID, CouponEndpoints.delete),
        Route(
            .get, "/V1/coupons/:couponId", "Magento.SalesRule.Api.CouponRepositoryInterface.getById",
            .resource("Magento_SalesRule::quote"), takes: CouponEndpoints.takesID, CouponEndpoints.get),
        Route(
            .put, "/V1/coupons/:couponId", "Magento.SalesRule.Api.CouponRepositoryInterface.save",
            .resource("Magento_SalesRule::quote"), takes: CouponEndpoints.takesCoupon, CouponEndpoints.save),
        Route(
            .post, "/V1/coupons/deleteByCodes", "Magento.SalesRule.Api.CouponManagementInterface.deleteByCodes",
            .resource("Magento_SalesRule::quote"),
            takes: CouponBatchEndpoints.takesCodes, CouponBatchEndpoints.deleteByCodes),
        Route(
            .post, "/V1/coupons/deleteByIds", "Magento.SalesRule.Api.CouponManagementInterface.deleteByIds",
            .resource("Magento_SalesRule::quote"),
            takes: CouponBatchEndpoints.takesIDs, CouponBatchEndpoints.deleteByIDs),
        Route(
            .post, "/V1/coupons/generate", "Magento.SalesRule.Api.CouponManagementInterface.generate",
            .resource("Magento_SalesRule::quote"), takes: CouponBatchEndpoints.takesSpecification,
            CouponBatchEndpoints.generate),
        Route(
            .get, "/V1/coupons/search", "Magento.SalesRule.Api.CouponRepositoryInterface.getList",
            .resource("Magento_SalesRule::quote"), takes: [SearchCriteria.parameter], CouponEndpoints.list),
        Route(
            .post, "/V1/salesRules", "Magento.SalesRule.Api.RuleRepositoryInterface.save",
            .resource("Magento_SalesRule::quote"), takes: SalesRuleEndpoints.takesRule, SalesRuleEndpoints.save),
        Route(
            .delete, "/V1/salesRules/:ruleId", "Magento.SalesRule.Api.RuleRepositoryInterface.deleteById",
            .resource("Magento_SalesRule::quote"), takes: SalesRuleEndpoints.takesID, SalesRuleEndpoints.delete),
        Route(
            .get, "/V1/salesRules/:ruleId", "Magento.SalesRule.Api.RuleRepositoryInterface.getById",
            .resource("Magento_SalesRule::quote"), takes: SalesRuleEndpoints.takesID, SalesRuleEndpoints.get),
        Route(
            .put, "/V1/salesRules/:ruleId", "Magento.SalesRule.Api.RuleRepositoryInterface.save",
            .resource("Magento_SalesRule::quote"), takes: SalesRuleEndpoints.takesRule, SalesRuleEndpoints.save),
        Route(
            .get, "/V1/salesRules/search", "Magento.SalesRule.Api.RuleRepositoryInterface.getList",
            .resource("Magento_SalesRule::quote"), takes: [SearchCriteria.parameter], SalesRuleEndpoints.list),
    ]
}
