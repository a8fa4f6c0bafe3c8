/// Cart price rules and coupons.
enum SalesRuleRoutes {
    static let rows: [Route] = [
        Route(
            .post, "/V1/coupons", "Magento.SalesRule.Api.CouponRepositoryInterface.save",
            .resource("Magento_SalesRule::quote"), takes: [.required("coupon", .any)]),
        Route(
            .delete, "/V1/coupons/:couponId", "Magento.SalesRule.Api.CouponRepositoryInterface.deleteById",
            .resource("Magento_SalesRule::quote"), takes: [.required("couponId", .int)]),
        Route(
            .get, "/V1/coupons/:couponId", "Magento.SalesRule.Api.CouponRepositoryInterface.getById",
            .resource("Magento_SalesRule::quote"), takes: [.required("couponId", .int)]),
        Route(
            .put, "/V1/coupons/:couponId", "Magento.SalesRule.Api.CouponRepositoryInterface.save",
            .resource("Magento_SalesRule::quote"), takes: [.required("couponId", .string), .required("coupon", .any)]),
        Route(
            .post, "/V1/coupons/deleteByCodes", "Magento.SalesRule.Api.CouponManagementInterface.deleteByCodes",
            .resource("Magento_SalesRule::quote"),
            takes: [.required("codes", .array(.string)), .optional("ignoreInvalidCoupons", .bool)]),
        Route(
            .post, "/V1/coupons/deleteByIds", "Magento.SalesRule.Api.CouponManagementInterface.deleteByIds",
            .resource("Magento_SalesRule::quote"),
            takes: [.required("ids", .array(.int)), .optional("ignoreInvalidCoupons", .bool)]),
        Route(
            .post, "/V1/coupons/generate", "Magento.SalesRule.Api.CouponManagementInterface.generate",
            .resource("Magento_SalesRule::quote"), takes: [.required("couponSpec", .any)]),
        Route(
            .get, "/V1/coupons/search", "Magento.SalesRule.Api.CouponRepositoryInterface.getList",
            .resource("Magento_SalesRule::quote"), takes: [SearchCriteria.parameter]),
        Route(
            .post, "/V1/salesRules", "Magento.SalesRule.Api.RuleRepositoryInterface.save",
            .resource("Magento_SalesRule::quote"), takes: [.required("rule", .any)]),
        Route(
            .delete, "/V1/salesRules/:ruleId", "Magento.SalesRule.Api.RuleRepositoryInterface.deleteById",
            .resource("Magento_SalesRule::quote"), takes: [.required("ruleId", .int)]),
        Route(
            .get, "/V1/salesRules/:ruleId", "Magento.SalesRule.Api.RuleRepositoryInterface.getById",
            .resource("Magento_SalesRule::quote"), takes: [.required("ruleId", .int)]),
        Route(
            .put, "/V1/salesRules/:ruleId", "Magento.SalesRule.Api.RuleRepositoryInterface.save",
            .resource("Magento_SalesRule::quote"), takes: [.required("ruleId", .string), .required("rule", .any)]),
        Route(
            .get, "/V1/salesRules/search", "Magento.SalesRule.Api.RuleRepositoryInterface.getList",
            .resource("Magento_SalesRule::quote"), takes: [SearchCriteria.parameter]),
    ]
}
