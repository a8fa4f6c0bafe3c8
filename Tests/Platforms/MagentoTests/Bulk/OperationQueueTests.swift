import Simulator
import Testing

@testable import Magento

/// When queued operations run.
@Suite struct OperationQueueTests {
    @Test func dueOperationsRunOnAdmissionAndNotWhileARouteIsFound() throws {
        let shop = try SignedShop()
        try QueueMessage(operation: 9, consumer: OperationQueue.consumer, dueAt: shop.now).insert(into: shop.database)
        let call = Call(shop.signed("/rest/V1/modules"))
        let match = try Magento().match(call, in: shop.visit)
        #expect(try QueueMessage.count(in: shop.database) == 1)
        _ = try Magento().admit(call, to: match, in: shop.visit)
        #expect(try QueueMessage.count(in: shop.database) == 0)
    }
}
