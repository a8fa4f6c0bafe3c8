/// Stores, directory, tokens, modules, bulk operations.
enum SystemRoutes {
    static let rows: [Route] = [
        Route(
            .get, "/V1/store/storeViews", "Magento.Store.Api.StoreRepositoryInterface.getList",
            .resource("Magento_Backend::store"), gives: .array(.object(StoreTypes.view)), StoreEndpoints.views),
        Route(
            .get, "/V1/store/storeGroups", "Magento.Store.Api.GroupRepositoryInterface.getList",
            .resource("Magento_Backend::store"), gives: .array(.object(StoreTypes.group)), StoreEndpoints.groups),
        Route(
            .get, "/V1/store/websites", "Magento.Store.Api.WebsiteRepositoryInterface.getList",
            .resource("Magento_Backend::store"), gives: .array(.object(StoreTypes.website)), StoreEndpoints.websites),
        Route(
            .get, "/V1/store/storeConfigs", "Magento.Store.Api.StoreConfigManagerInterface.getStoreConfigs",
            .resource("Magento_Backend::store"), takes: [.optional("storeCodes", .array(.string))],
            gives: .array(.object(StoreTypes.config)), StoreEndpoints.configs),
        Route(
            .get, "/V1/directory/currency",
            "Magento.Directory.Api.CurrencyInformationAcquirerInterface.getCurrencyInfo", .anonymous,
            gives: .object(DirectoryTypes.currency), DirectoryEndpoints.currency),
        Route(
            .get, "/V1/directory/countries",
            "Magento.Directory.Api.CountryInformationAcquirerInterface.getCountriesInfo", .anonymous,
            gives: .array(.object(DirectoryTypes.country)), DirectoryEndpoints.countries),
        Route(
            .get, "/V1/directory/countries/:countryId",
            "Magento.Directory.Api.CountryInformationAcquirerInterface.getCountryInfo", .anonymous,
            takes: [.required("countryId", .string)], gives: .object(DirectoryTypes.country), throws: [400],
            DirectoryEndpoints.country),
        Route(
            .get, "/V1/modules", "Magento.Backend.Service.V1.ModuleServiceInterface.getModules",
            .resource("Magento_Backend::admin"), gives: .array(.string),
            StoreEndpoints.modules),
        Route(
            .post, "/V1/integration/admin/token",
            "Magento.Integration.Api.AdminTokenServiceInterface.createAdminAccessToken", .anonymous,
            takes: TokenEndpoints.login, gives: .string, throws: [400, 500], startsSession: true, TokenEndpoints.admin),
        Route(
            .post, "/V1/integration/customer/token",
            "Magento.Integration.Api.CustomerTokenServiceInterface.createCustomerAccessToken", .anonymous,
            takes: TokenEndpoints.login, gives: .string, throws: [400], startsSession: true, TokenEndpoints.customer),
        Route(
            .post, "/V1/integration/customer/revoke-customer-token",
            "Magento.Integration.Api.CustomerTokenServiceInterface.revokeCustomerAccessToken", .ownData,
            forced: .customer, takes: [.required("customerId", .int)], gives: .bool, throws: [500], startsSession: true,
            TokenEndpoints.revokeCustomer),
        Route(
            .get, "/V1/bulk/:bulkUuid/detailed-status",
            "Magento.AsynchronousOperations.Api.BulkStatusInterface.getBulkDetailedStatus",
            .resource("Magento_Logging::system_magento_logging_bulk_operations"), takes: BulkEndpoints.byID,
            gives: .object(BulkTypes.details), throws: [400], BulkEndpoints.detailedStatus),
        Route(
            .get, "/V1/bulk/:bulkUuid/status",
            "Magento.AsynchronousOperations.Api.BulkStatusInterface.getBulkShortStatus",
            .resource("Magento_Logging::system_magento_logging_bulk_operations"), takes: BulkEndpoints.byID,
            gives: .object(BulkTypes.status), throws: [400], BulkEndpoints.status),
        Route(
            .get, "/V1/bulk/:bulkUuid/operation-status/:status",
            "Magento.AsynchronousOperations.Api.BulkStatusInterface.getOperationsCountByBulkIdAndStatus",
            .resource("Magento_Logging::system_magento_logging_bulk_operations"), takes: BulkEndpoints.byStatus,
            gives: .int, BulkEndpoints.count),
        Route(
            .get, "/V1/bulk", "Magento.AsynchronousOperations.Api.OperationRepositoryInterface.getList",
            .resource("Magento_Logging::system_magento_logging_bulk_operations"), takes: [SearchCriteria.parameter],
            gives: .page(of: BulkTypes.operation), BulkEndpoints.list),
    ]
}
