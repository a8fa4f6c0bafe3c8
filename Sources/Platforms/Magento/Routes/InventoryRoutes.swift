/// Sources, stocks, salable quantities and the legacy stock item.
enum InventoryRoutes {
    static let rows: [Route] = [
        Route(
            .get, "/V1/stockItems/:productSku", "Magento.CatalogInventory.Api.StockRegistryInterface.getStockItemBySku",
            .resource("Magento_Catalog::catalog_inventory"), takes: LegacyStockEndpoints.takesSKU,
            gives: .object(StockItemPayload.type), throws: [400], startsSession: true, LegacyStockEndpoints.get),
        Route(
            .put, "/V1/products/:productSku/stockItems/:itemId",
            "Magento.CatalogInventory.Api.StockRegistryInterface.updateStockItemBySku",
            .resource("Magento_Catalog::catalog_inventory"), takes: LegacyStockEndpoints.takesItem, gives: .int,
            throws: [400], startsSession: true, LegacyStockEndpoints.save),
        Route(
            .get, "/V1/stockItems/lowStock/", "Magento.CatalogInventory.Api.StockRegistryInterface.getLowStockItems",
            .resource("Magento_Catalog::catalog_inventory"), takes: LegacyStockEndpoints.takesLimit,
            gives: .object(StockStatusTypes.page), LegacyStockEndpoints.low),
        Route(
            .get, "/V1/stockStatuses/:productSku",
            "Magento.CatalogInventory.Api.StockRegistryInterface.getStockStatusBySku",
            .resource("Magento_Catalog::catalog_inventory"), takes: LegacyStockEndpoints.takesSKU,
            gives: .object(StockStatusTypes.status), throws: [400], startsSession: true, LegacyStockEndpoints.status),
        Route(
            .get, "/V1/inventory/sources", "Magento.InventoryApi.Api.SourceRepositoryInterface.getList",
            .resource("Magento_InventoryApi::source"), takes: [SearchCriteria.optionalParameter],
            gives: .page(of: SourcePayload.type), SourceEndpoints.list),
        Route(
            .post, "/V1/inventory/sources", "Magento.InventoryApi.Api.SourceRepositoryInterface.save",
            .resource("Magento_InventoryApi::source_edit"), takes: SourceEndpoints.takesSource, throws: [400],
            SourceEndpoints.save),
        Route(
            .get, "/V1/inventory/sources/:sourceCode", "Magento.InventoryApi.Api.SourceRepositoryInterface.get",
            .resource("Magento_InventoryApi::source"), takes: [.required("sourceCode", .string)],
            gives: .object(SourcePayload.type), throws: [400], SourceEndpoints.get),
        Route(
            .put, "/V1/inventory/sources/:sourceCode", "Magento.InventoryApi.Api.SourceRepositoryInterface.save",
            .resource("Magento_InventoryApi::source_edit"), takes: SourceEndpoints.takesSource, throws: [400],
            SourceEndpoints.save),
        Route(
            .get, "/V1/inventory/get-sources-assigned-to-stock-ordered-by-priority/:stockId",
            "Magento.InventoryApi.Api.GetSourcesAssignedToStockOrderedByPriorityInterface.execute",
            .resource("Magento_InventoryApi::source"), takes: [.required("stockId", .int)],
            gives: .array(.object(SourcePayload.type)), throws: [400, 500], SourceEndpoints.assignedToStock),
        Route(
            .get, "/V1/inventory/stocks", "Magento.InventoryApi.Api.StockRepositoryInterface.getList",
            .resource("Magento_InventoryApi::stock"), takes: [SearchCriteria.optionalParameter],
            gives: .page(of: StockPayload.type), StockEndpoints.list),
        Route(
            .post, "/V1/inventory/stocks", "Magento.InventoryApi.Api.StockRepositoryInterface.save",
            .resource("Magento_InventoryApi::stock_edit"), takes: StockEndpoints.takesStock, gives: .int, throws: [400],
            StockEndpoints.save),
        Route(
            .get, "/V1/inventory/stocks/:stockId", "Magento.InventoryApi.Api.StockRepositoryInterface.get",
            .resource("Magento_InventoryApi::stock"), takes: [.required("stockId", .int)],
            gives: .object(StockPayload.type), throws: [400], StockEndpoints.get),
        Route(
            .delete, "/V1/inventory/stocks/:stockId", "Magento.InventoryApi.Api.StockRepositoryInterface.deleteById",
            .resource("Magento_InventoryApi::stock_delete"), takes: [.required("stockId", .int)], throws: [400],
            StockEndpoints.delete),
        Route(
            .put, "/V1/inventory/stocks/:stockId", "Magento.InventoryApi.Api.StockRepositoryInterface.save",
            .resource("Magento_InventoryApi::stock_edit"), takes: StockEndpoints.takesStock, gives: .int, throws: [400],
            StockEndpoints.save),
        Route(
            .get, "/V1/inventory/stock-source-links", "Magento.InventoryApi.Api.GetStockSourceLinksInterface.execute",
            .resource("Magento_InventoryApi::stock_source_link"), takes: [SearchCriteria.parameter],
            gives: .page(of: StockSourceLinkEndpoints.type), StockSourceLinkEndpoints.list),
        Route(
            .post, "/V1/inventory/stock-source-links", "Magento.InventoryApi.Api.StockSourceLinksSaveInterface.execute",
            .resource("Magento_InventoryApi::stock_source_link"), takes: StockSourceLinkEndpoints.takesLinks,
            throws: [400], StockSourceLinkEndpoints.save),
        Route(
            .post, "/V1/inventory/stock-source-links-delete",
            "Magento.InventoryApi.Api.StockSourceLinksDeleteInterface.execute",
            .resource("Magento_InventoryApi::stock_source_link"), takes: StockSourceLinkEndpoints.takesLinks,
            throws: [400], StockSourceLinkEndpoints.delete),
        Route(
            .get, "/V1/inventory/source-items", "Magento.InventoryApi.Api.SourceItemRepositoryInterface.getList",
            .resource("Magento_InventoryApi::source"), takes: [SearchCriteria.parameter],
            gives: .page(of: SourceItemEndpoints.type), SourceItemEndpoints.list),
        Route(
            .post, "/V1/inventory/source-items", "Magento.InventoryApi.Api.SourceItemsSaveInterface.execute",
            .resource("Magento_InventoryApi::stock_source_item_assign"), takes: SourceItemEndpoints.takesItems,
            throws: [400], startsSession: true, SourceItemEndpoints.save),
        Route(
            .post, "/V1/inventory/source-items-delete", "Magento.InventoryApi.Api.SourceItemsDeleteInterface.execute",
            .resource("Magento_InventoryApi::stock_source_item_assign"), takes: SourceItemEndpoints.takesItems,
            throws: [400], SourceItemEndpoints.delete),
        Route(
            .post, "/V1/inventory/bulk-product-source-assign",
            "Magento.InventoryCatalogApi.Api.BulkSourceAssignInterface.execute", .resource("Magento_Catalog::products"),
            takes: SourceTransferEndpoints.takesSources, gives: .int, throws: [400], SourceTransferEndpoints.assign),
        Route(
            .post, "/V1/inventory/bulk-product-source-unassign",
            "Magento.InventoryCatalogApi.Api.BulkSourceUnassignInterface.execute",
            .resource("Magento_Catalog::products"), takes: SourceTransferEndpoints.takesSources, gives: .int,
            throws: [400], SourceTransferEndpoints.unassign),
        Route(
            .post, "/V1/inventory/bulk-product-source-transfer",
            "Magento.InventoryCatalogApi.Api.BulkInventoryTransferInterface.execute",
            .resource("Magento_Catalog::products"), takes: SourceTransferEndpoints.takesTransfer, gives: .bool,
            throws: [400], SourceTransferEndpoints.transfer),
        Route(
            .post, "/V1/inventory/bulk-partial-source-transfer",
            "Magento.InventoryCatalogApi.Api.BulkPartialInventoryTransferInterface.execute",
            .resource("Magento_Catalog::products"), takes: SourceTransferEndpoints.takesPartialTransfer, throws: [400],
            SourceTransferEndpoints.transferPartially),
        Route(
            .get, "/V1/inventory/get-distance-provider-code",
            "Magento.InventoryDistanceBasedSourceSelectionApi.Api.GetDistanceProviderCodeInterface.execute",
            .resource("Magento_InventoryApi::source"), gives: .string, SourceSelectionEndpoints.distanceProvider),
        Route(
            .get, "/V1/inventory/get-distance",
            "Magento.InventoryDistanceBasedSourceSelectionApi.Api.GetDistanceInterface.execute",
            .resource("Magento_InventoryApi::source"), takes: SourceSelectionEndpoints.takesPoints, gives: .float,
            SourceSelectionEndpoints.needsMapService),
        Route(
            .get, "/V1/inventory/get-latlng-from-address",
            "Magento.InventoryDistanceBasedSourceSelectionApi.Api.GetLatLngFromAddressInterface.execute",
            .resource("Magento_InventoryApi::source"), takes: SourceSelectionEndpoints.takesAddress,
            gives: .object(SourceSelectionEndpoints.point), SourceSelectionEndpoints.needsMapService),
        Route(
            .get, "/V1/inventory/get-latslngs-from-address",
            "Magento.InventoryDistanceBasedSourceSelectionApi.Api.GetLatsLngsFromAddressInterface.execute",
            .resource("Magento_InventoryApi::source"), takes: SourceSelectionEndpoints.takesAddress,
            gives: .array(.object(SourceSelectionEndpoints.point)), throws: [400],
            SourceSelectionEndpoints.needsMapService),
        Route(
            .get, "/V1/inventory/export-stock-salable-qty/:salesChannelType/:salesChannelCode",
            "Magento.InventoryExportStockApi.Api.ExportStockSalableQtyInterface.execute",
            .resource("Magento_InventoryApi::stock"), takes: ExportEndpoints.takesChannel + [SearchCriteria.parameter],
            gives: .object(ExportTypes.page), ExportEndpoints.salableQuantities),
        Route(
            .get, "/V1/inventory/dump-stock-index-data/:salesChannelType/:salesChannelCode",
            "Magento.InventoryExportStockApi.Api.ExportStockIndexDataInterface.execute",
            .resource("Magento_InventoryApi::stock"), takes: ExportEndpoints.takesChannel,
            gives: .array(.object(ExportTypes.index)), ExportEndpoints.stockIndex),
        Route(
            .get, "/V1/inventory/get-product-salable-quantity/:sku/:stockId",
            "Magento.InventorySalesApi.Api.GetProductSalableQtyInterface.execute",
            .resource("Magento_InventorySalesApi::stock"), takes: SalabilityEndpoints.takesSKUAndStock, gives: .float,
            throws: [400, 500], SalabilityEndpoints.quantity),
        Route(
            .get, "/V1/inventory/is-product-salable/:sku/:stockId",
            "Magento.InventorySalesApi.Api.IsProductSalableInterface.execute",
            .resource("Magento_InventorySalesApi::stock"), takes: SalabilityEndpoints.takesSKUAndStock, gives: .bool,
            SalabilityEndpoints.isSalable),
        Route(
            .get, "/V1/inventory/are-products-salable",
            "Magento.InventorySalesApi.Api.AreProductsSalableInterface.execute",
            .resource("Magento_InventorySalesApi::stock"),
            takes: [.required("skus", .array(.string)), .required("stockId", .int)],
            gives: .array(.object(SalabilityTypes.productResult)), SalabilityEndpoints.areSalable),
        Route(
            .get, "/V1/inventory/is-product-salable-for-requested-qty/:sku/:stockId/:requestedQty",
            "Magento.InventorySalesApi.Api.IsProductSalableForRequestedQtyInterface.execute",
            .resource("Magento_InventorySalesApi::stock"),
            takes: SalabilityEndpoints.takesSKUAndStock + [.required("requestedQty", .float)],
            gives: .object(SalabilityTypes.result), throws: [500], SalabilityEndpoints.isSalableForQuantity),
        Route(
            .get, "/V1/inventory/are-product-salable-for-requested-qty/",
            "Magento.InventorySalesApi.Api.AreProductsSalableForRequestedQtyInterface.execute",
            .resource("Magento_InventorySalesApi::stock"), takes: SalabilityEndpoints.takesRequests,
            gives: .array(.object(SalabilityTypes.quantityResult)), throws: [500],
            SalabilityEndpoints.areSalableForQuantity),
        Route(
            .get, "/V1/inventory/stock-resolver/:type/:code",
            "Magento.InventorySalesApi.Api.StockResolverInterface.execute",
            .resource("Magento_InventorySalesApi::stock"),
            takes: [.required("type", .string), .required("code", .string)], gives: .object(StockPayload.type),
            throws: [400], StockEndpoints.resolve),
        Route(
            .get, "/V1/inventory/in-store-pickup/pickup-locations/",
            "Magento.InventoryInStorePickupApi.Api.GetPickupLocationsInterface.execute", .anonymous,
            takes: PickupEndpoints.takesRequest, gives: .object(PickupTypes.page), PickupEndpoints.locations),
        Route(
            .get, "/V1/inventory/source-selection-algorithm-list",
            "Magento.InventorySourceSelectionApi.Api.GetSourceSelectionAlgorithmListInterface.execute",
            .resource("Magento_InventorySourceSelectionApi::source_selection_algorithm"),
            gives: .array(.object(SourceSelectionTypes.algorithm)), SourceSelectionEndpoints.algorithms),
        Route(
            .post, "/V1/inventory/source-selection-algorithm-result",
            "Magento.InventorySourceSelectionApi.Api.SourceSelectionServiceInterface.execute",
            .resource("Magento_InventorySourceSelectionApi::source_selection_algorithm_post"),
            takes: SourceSelectionEndpoints.takesRequest, gives: .object(SourceSelectionTypes.result),
            SourceSelectionEndpoints.select),
        Route(
            .get, "/V1/inventory/low-quantity-notification/:sourceCode/:sku",
            "Magento.InventoryLowQuantityNotificationApi.Api.GetSourceItemConfigurationInterface.execute",
            .resource("Magento_InventoryLowQuantityNotificationApi::low_quantity_notification"),
            takes: [.required("sourceCode", .string), .required("sku", .string)],
            gives: .object(LowQuantityEndpoints.type), throws: [500], LowQuantityEndpoints.get),
        Route(
            .post, "/V1/inventory/low-quantity-notification",
            "Magento.InventoryLowQuantityNotificationApi.Api.SourceItemConfigurationsSaveInterface.execute",
            .resource("Magento_InventoryLowQuantityNotificationApi::stock_create_low_quantity_notification"),
            takes: LowQuantityEndpoints.takesConfigurations, LowQuantityEndpoints.save),
        Route(
            .post, "/V1/inventory/low-quantity-notifications-delete",
            "Magento.InventoryLowQuantityNotificationApi.Api.DeleteSourceItemsConfigurationInterface.execute",
            .resource("Magento_InventoryLowQuantityNotificationApi::stock_delete_low_quantity_notification"),
            takes: SourceItemEndpoints.takesItems, LowQuantityEndpoints.delete),
    ]
}
