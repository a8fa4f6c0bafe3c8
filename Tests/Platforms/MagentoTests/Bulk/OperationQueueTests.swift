import Simulator
import Testing

@testable import Magento

/// When queued operations run.
@Suite struct OperationQueueTests {
    @Test func aDueOperationIsWhatTheShopDoesNext() throws {
        let shop = try SignedShop()
        try QueueMessage(operation: 9, consumer: OperationQueue.consumer, dueAt: shop.now).insert(into: shop.database)
        #expect(try Magento().nextDue(in: shop.visit) == shop.now)
        try Magento().runDue(in: shop.visit)
        #expect(try QueueMessage.count(in: shop.database) == 0)
        #expect(try Magento().nextDue(in: shop.visit) == nil)
    }
}
