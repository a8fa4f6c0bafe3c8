/// Customers, groups, their attributes.
enum CustomerRoutes {
    static let rows: [Route] = [
        Route(
            .get, "/V1/customerGroups/:id", "Magento.Customer.Api.GroupRepositoryInterface.getById",
            .resource("Magento_Customer::group"), takes: CustomerGroupEndpoints.takesID,
            gives: .object(CustomerGroupEndpoints.type), throws: [400, 500], CustomerGroupEndpoints.get),
        Route(
            .put, "/V1/customerGroups/:id", "Magento.Customer.Api.GroupRepositoryInterface.save",
            .resource("Magento_Customer::group"), takes: CustomerGroupEndpoints.takesGroup,
            gives: .object(CustomerGroupEndpoints.type), throws: [400, 500], CustomerGroupEndpoints.save),
        Route(
            .delete, "/V1/customerGroups/:id", "Magento.Customer.Api.GroupRepositoryInterface.deleteById",
            .resource("Magento_Customer::group"), takes: CustomerGroupEndpoints.takesID, gives: .bool,
            throws: [400, 500], CustomerGroupEndpoints.delete),
        Route(
            .get, "/V1/customerGroups/search", "Magento.Customer.Api.GroupRepositoryInterface.getList",
            .resource("Magento_Customer::group"), takes: [SearchCriteria.parameter],
            gives: .page(of: CustomerGroupEndpoints.type), throws: [500], CustomerGroupEndpoints.list),
        Route(
            .post, "/V1/customerGroups", "Magento.Customer.Api.GroupRepositoryInterface.save",
            .resource("Magento_Customer::group"), takes: CustomerGroupEndpoints.takesGroup,
            gives: .object(CustomerGroupEndpoints.type), throws: [400, 500], CustomerGroupEndpoints.save),
        Route(
            .get, "/V1/customerGroups/default/:storeId",
            "Magento.Customer.Api.GroupManagementInterface.getDefaultGroup", .resource("Magento_Customer::group"),
            takes: [.required("storeId", .int)], gives: .object(CustomerGroupEndpoints.type), throws: [400, 500],
            CustomerGroupEndpoints.standard),
        Route(
            .get, "/V1/customerGroups/default", "Magento.Customer.Api.GroupManagementInterface.getDefaultGroup",
            .resource("Magento_Customer::group"), takes: [.optional("storeId", .int)],
            gives: .object(CustomerGroupEndpoints.type), throws: [400, 500], CustomerGroupEndpoints.standard),
        Route(
            .get, "/V1/customerGroups/:id/permissions", "Magento.Customer.Api.GroupManagementInterface.isReadonly",
            .resource("Magento_Customer::group"), takes: CustomerGroupEndpoints.takesID, gives: .bool,
            throws: [400, 500], CustomerGroupEndpoints.isReadOnly),
        Route(
            .put, "/V1/customerGroups/default/:id",
            "Magento.Customer.Api.CustomerGroupConfigInterface.setDefaultCustomerGroup",
            .resource("Magento_Customer::group"), takes: CustomerGroupEndpoints.takesID, gives: .int,
            throws: [500, 400], CustomerGroupEndpoints.setStandard),
        Route(
            .get, "/V1/attributeMetadata/customer/attribute/:attributeCode",
            "Magento.Customer.Api.CustomerMetadataInterface.getAttributeMetadata",
            .resource("Magento_Customer::customer"), takes: MetadataEndpoints.code,
            gives: .object(MetadataPayload.type), throws: [400, 500], MetadataEndpoints.ofCustomers.get),
        Route(
            .get, "/V1/attributeMetadata/customer/form/:formCode",
            "Magento.Customer.Api.CustomerMetadataInterface.getAttributes", .resource("Magento_Customer::customer"),
            takes: MetadataEndpoints.form, gives: .array(.object(MetadataPayload.type)), throws: [500],
            MetadataEndpoints.ofCustomers.form),
        Route(
            .get, "/V1/attributeMetadata/customer",
            "Magento.Customer.Api.CustomerMetadataInterface.getAllAttributesMetadata",
            .resource("Magento_Customer::customer"), gives: .array(.object(MetadataPayload.type)), throws: [500],
            MetadataEndpoints.ofCustomers.all),
        Route(
            .get, "/V1/attributeMetadata/customer/custom",
            "Magento.Customer.Api.CustomerMetadataInterface.getCustomAttributesMetadata",
            .resource("Magento_Customer::customer"), takes: MetadataEndpoints.custom,
            gives: .array(.object(MetadataPayload.type)), throws: [500], MetadataEndpoints.ofCustomers.custom),
        Route(
            .get, "/V1/attributeMetadata/customerAddress/attribute/:attributeCode",
            "Magento.Customer.Api.AddressMetadataInterface.getAttributeMetadata",
            .resource("Magento_Customer::customer"), takes: MetadataEndpoints.code,
            gives: .object(MetadataPayload.type), throws: [400, 500], MetadataEndpoints.ofAddresses.get),
        Route(
            .get, "/V1/attributeMetadata/customerAddress/form/:formCode",
            "Magento.Customer.Api.AddressMetadataInterface.getAttributes", .resource("Magento_Customer::customer"),
            takes: MetadataEndpoints.form, gives: .array(.object(MetadataPayload.type)), throws: [500],
            MetadataEndpoints.ofAddresses.form),
        Route(
            .get, "/V1/attributeMetadata/customerAddress",
            "Magento.Customer.Api.AddressMetadataInterface.getAllAttributesMetadata",
            .resource("Magento_Customer::customer"), gives: .array(.object(MetadataPayload.type)), throws: [500],
            MetadataEndpoints.ofAddresses.all),
        Route(
            .get, "/V1/attributeMetadata/customerAddress/custom",
            "Magento.Customer.Api.AddressMetadataInterface.getCustomAttributesMetadata",
            .resource("Magento_Customer::customer"), takes: MetadataEndpoints.custom,
            gives: .array(.object(MetadataPayload.type)), throws: [500], MetadataEndpoints.ofAddresses.custom),
        Route(
            .get, "/V1/customers/:customerId", "Magento.Customer.Api.CustomerRepositoryInterface.getById",
            .resource("Magento_Customer::customer"), takes: [.required("customerId", .int)],
            gives: .object(CustomerPayload.customer), throws: [400, 500], startsSession: true, CustomerEndpoints.get),
        Route(
            .put, "/V1/customers/:customerId", "Magento.Customer.Api.CustomerRepositoryInterface.save",
            .resource("Magento_Customer::manage"),
            takes: AccountEndpoints.save + [.beside("customerId", .string)], gives: .object(CustomerPayload.customer),
            throws: [400, 500], startsSession: true, AccountEndpoints.update),
        Route(
            .delete, "/V1/customers/:customerId", "Magento.Customer.Api.CustomerRepositoryInterface.deleteById",
            .resource("Magento_Customer::delete"), takes: CustomerDeletion.byID, gives: .bool, throws: [400, 500],
            startsSession: true, CustomerDeletion.customer),
        Route(
            .put, "/V1/customers/me", "Magento.Customer.Api.CustomerRepositoryInterface.save", .ownData,
            forced: .ownProfile, takes: AccountEndpoints.save, gives: .object(CustomerPayload.customer),
            throws: [400, 500], startsSession: true, AccountEndpoints.saveOwn),
        Route(
            .get, "/V1/customers/me", "Magento.Customer.Api.CustomerRepositoryInterface.getById", .ownData,
            forced: .customer, takes: [.required("customerId", .int)], gives: .object(CustomerPayload.customer),
            throws: [400, 500], startsSession: true, CustomerEndpoints.get),
        Route(
            .get, "/V1/customers/search", "Magento.Customer.Api.CustomerRepositoryInterface.getList",
            .resource("Magento_Customer::customer"), takes: [SearchCriteria.parameter],
            gives: .page(of: CustomerPayload.customer), throws: [500], startsSession: true, CustomerEndpoints.list),
        Route(
            .post, "/V1/customers", "Magento.Customer.Api.AccountManagementInterface.createAccount", .anonymous,
            takes: AccountCreation.parameters, gives: .object(CustomerPayload.customer), throws: [500],
            startsSession: true, AccountCreation.create),
        Route(
            .put, "/V1/customers/me/activate", "Magento.Customer.Api.AccountManagementInterface.activateById", .ownData,
            forced: .customer, takes: [.required("customerId", .int), .required("confirmationKey", .string)],
            gives: .object(CustomerPayload.customer), throws: [500], startsSession: true, AccountEndpoints.activate),
        Route(
            .put, "/V1/customers/:email/activate", "Magento.Customer.Api.AccountManagementInterface.activate",
            .resource("Magento_Customer::manage"),
            takes: [.required("email", .string), .required("confirmationKey", .string)],
            gives: .object(CustomerPayload.customer), throws: [500], startsSession: true, AccountEndpoints.activate),
        Route(
            .put, "/V1/customers/me/password", "Magento.Customer.Api.AccountManagementInterface.changePasswordById",
            .ownData, forced: .customer, takes: AccountEndpoints.password, gives: .bool, throws: [500],
            startsSession: true, AccountEndpoints.changePassword),
        Route(
            .get, "/V1/customers/:customerId/password/resetLinkToken/:resetPasswordLinkToken",
            "Magento.Customer.Api.AccountManagementInterface.validateResetPasswordLinkToken", .anonymous,
            takes: [.required("customerId", .int), .required("resetPasswordLinkToken", .string)], gives: .bool,
            throws: [400, 500], startsSession: true, PasswordReset.check),
        Route(
            .put, "/V1/customers/password", "Magento.Customer.Api.AccountManagementInterface.initiatePasswordReset",
            .anonymous,
            takes: [.required("email", .string), .required("template", .string), .optional("websiteId", .int)],
            gives: .bool, throws: [500], startsSession: true, PasswordReset.start),
        Route(
            .post, "/V1/customers/resetPassword", "Magento.Customer.Api.AccountManagementInterface.resetPassword",
            .anonymous,
            takes: [.required("email", .string), .required("resetToken", .string), .required("newPassword", .string)],
            gives: .bool, throws: [500], startsSession: true, PasswordReset.reset),
        Route(
            .get, "/V1/customers/:customerId/confirm",
            "Magento.Customer.Api.AccountManagementInterface.getConfirmationStatus",
            .resource("Magento_Customer::manage"), takes: [.required("customerId", .int)], gives: .string,
            throws: [500], startsSession: true, CustomerEndpoints.confirmationStatus),
        Route(
            .post, "/V1/customers/confirm", "Magento.Customer.Api.AccountManagementInterface.resendConfirmation",
            .resource("Magento_Customer::manage"),
            takes: [.required("email", .string), .required("websiteId", .int), .optional("redirectUrl", .string)],
            gives: .bool, throws: [500], startsSession: true, AccountEndpoints.resendConfirmation),
        Route(
            .put, "/V1/customers/validate", "Magento.Customer.Api.AccountManagementInterface.validate",
            .resource("Magento_Customer::manage"), takes: [.required("customer", .object(CustomerPayload.customer))],
            gives: .object(CustomerPayload.validation), throws: [500], startsSession: true, AccountEndpoints.validate),
        Route(
            .get, "/V1/customers/:customerId/permissions/readonly",
            "Magento.Customer.Api.AccountManagementInterface.isReadonly", .resource("Magento_Customer::customer"),
            takes: [.required("customerId", .int)], gives: .bool, throws: [400, 500], startsSession: true,
            CustomerEndpoints.isReadOnly),
        Route(
            .post, "/V1/customers/isEmailAvailable", "Magento.Customer.Api.AccountManagementInterface.isEmailAvailable",
            .anonymous, takes: [.required("customerEmail", .string), .optional("websiteId", .int)], gives: .bool,
            throws: [500], startsSession: true, CustomerEndpoints.isEmailAvailable),
        Route(
            .get, "/V1/customers/me/billingAddress",
            "Magento.Customer.Api.AccountManagementInterface.getDefaultBillingAddress", .ownData, forced: .customer,
            takes: [.required("customerId", .int)], gives: .object(CustomerPayload.address), throws: [400, 500],
            startsSession: true, CustomerEndpoints.billingAddress),
        Route(
            .get, "/V1/customers/:customerId/billingAddress",
            "Magento.Customer.Api.AccountManagementInterface.getDefaultBillingAddress",
            .resource("Magento_Customer::manage"), takes: [.required("customerId", .int)],
            gives: .object(CustomerPayload.address), throws: [400, 500], startsSession: true,
            CustomerEndpoints.billingAddress),
        Route(
            .get, "/V1/customers/me/shippingAddress",
            "Magento.Customer.Api.AccountManagementInterface.getDefaultShippingAddress", .ownData, forced: .customer,
            takes: [.required("customerId", .int)], gives: .object(CustomerPayload.address), throws: [400, 500],
            startsSession: true, CustomerEndpoints.shippingAddress),
        Route(
            .get, "/V1/customers/:customerId/shippingAddress",
            "Magento.Customer.Api.AccountManagementInterface.getDefaultShippingAddress",
            .resource("Magento_Customer::manage"), takes: [.required("customerId", .int)],
            gives: .object(CustomerPayload.address), throws: [400, 500], startsSession: true,
            CustomerEndpoints.shippingAddress),
        Route(
            .get, "/V1/customers/addresses/:addressId", "Magento.Customer.Api.AddressRepositoryInterface.getById",
            .resource("Magento_Customer::manage"), takes: [.required("addressId", .int)],
            gives: .object(CustomerPayload.address), throws: [500], startsSession: true, CustomerEndpoints.addressByID),
        Route(
            .delete, "/V1/addresses/:addressId", "Magento.Customer.Api.AddressRepositoryInterface.deleteById",
            .resource("Magento_Customer::manage"), takes: CustomerDeletion.byAddress, gives: .bool, throws: [400, 500],
            startsSession: true, CustomerDeletion.address),
    ]
}
