/// Cart price rules and coupons.
enum SalesRuleRoutes {
    static let rows: [Route] = [
        Route(
            .get, "/V1/salesRules/:ruleId", "Magento.SalesRule.Api.RuleRepositoryInterface.getById",
            .resource("Magento_SalesRule::quote"), takes: SalesRuleEndpoints.takesID,
            gives: .object(SalesRulePayload.type), throws: [400, 500], SalesRuleEndpoints.get),
        Route(
            .put, "/V1/salesRules/:ruleId", "Magento.SalesRule.Api.RuleRepositoryInterface.save",
            .resource("Magento_SalesRule::quote"), takes: SalesRuleEndpoints.takesRule,
            gives: .object(SalesRulePayload.type), throws: [400, 500], SalesRuleEndpoints.save),
        Route(
            .delete, "/V1/salesRules/:ruleId", "Magento.SalesRule.Api.RuleRepositoryInterface.deleteById",
            .resource("Magento_SalesRule::quote"), takes: SalesRuleEndpoints.takesID, gives: .bool, throws: [400, 500],
            SalesRuleEndpoints.delete),
        Route(
            .get, "/V1/salesRules/search", "Magento.SalesRule.Api.RuleRepositoryInterface.getList",
            .resource("Magento_SalesRule::quote"), takes: [SearchCriteria.parameter],
            gives: .page(of: SalesRulePayload.type, "SearchResultInterface"), throws: [500], SalesRuleEndpoints.list),
        Route(
            .post, "/V1/salesRules", "Magento.SalesRule.Api.RuleRepositoryInterface.save",
            .resource("Magento_SalesRule::quote"), takes: SalesRuleEndpoints.takesRule,
            gives: .object(SalesRulePayload.type), throws: [400, 500], SalesRuleEndpoints.save),
        Route(
            .get, "/V1/coupons/:couponId", "Magento.SalesRule.Api.CouponRepositoryInterface.getById",
            .resource("Magento_SalesRule::quote"), takes: CouponEndpoints.takesID, gives: .object(CouponEndpoints.type),
            throws: [400, 500], CouponEndpoints.get),
        Route(
            .put, "/V1/coupons/:couponId", "Magento.SalesRule.Api.CouponRepositoryInterface.save",
            .resource("Magento_SalesRule::quote"), takes: CouponEndpoints.takesCoupon,
            gives: .object(CouponEndpoints.type), throws: [400, 500], CouponEndpoints.save),
        Route(
            .delete, "/V1/coupons/:couponId", "Magento.SalesRule.Api.CouponRepositoryInterface.deleteById",
            .resource("Magento_SalesRule::quote"), takes: CouponEndpoints.takesID, gives: .bool, throws: [400, 500],
            CouponEndpoints.delete),
        Route(
            .get, "/V1/coupons/search", "Magento.SalesRule.Api.CouponRepositoryInterface.getList",
            .resource("Magento_SalesRule::quote"), takes: [SearchCriteria.parameter],
            gives: .page(of: CouponEndpoints.type, "SearchResultInterface"), throws: [500], CouponEndpoints.list),
        Route(
            .post, "/V1/coupons", "Magento.SalesRule.Api.CouponRepositoryInterface.save",
            .resource("Magento_SalesRule::quote"), takes: CouponEndpoints.takesCoupon,
            gives: .object(CouponEndpoints.type), throws: [400, 500], CouponEndpoints.save),
        Route(
            .post, "/V1/coupons/generate", "Magento.SalesRule.Api.CouponManagementInterface.generate",
            .resource("Magento_SalesRule::quote"), takes: CouponBatchEndpoints.takesSpecification,
            gives: .array(.string), throws: [500], CouponBatchEndpoints.generate),
        Route(
            .post, "/V1/coupons/deleteByIds", "Magento.SalesRule.Api.CouponManagementInterface.deleteByIds",
            .resource("Magento_SalesRule::quote"), takes: CouponBatchEndpoints.takesIDs,
            gives: .object(CouponTypes.deletion), throws: [400, 500], CouponBatchEndpoints.deleteByIDs),
        Route(
            .post, "/V1/coupons/deleteByCodes", "Magento.SalesRule.Api.CouponManagementInterface.deleteByCodes",
            .resource("Magento_SalesRule::quote"), takes: CouponBatchEndpoints.takesCodes,
            gives: .object(CouponTypes.deletion), throws: [400, 500], CouponBatchEndpoints.deleteByCodes),
    ]
}
