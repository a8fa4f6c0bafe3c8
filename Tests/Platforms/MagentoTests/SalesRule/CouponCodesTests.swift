import Simulator
import Testing

@testable import Magento

/// Generated coupon codes.
@Suite struct CouponCodesTests {
    /// Codes are spelled as asked for, and longer where too few short ones are free.
    @Test(arguments: [(1, 30), (2, 5), (8, 100)]) func codesAreUniqueAndCutIntoGroups(_ length: Int, _ count: Int)
        throws
    {
        let shop = try TestShop()
        let fields = Fields(["prefix": "P-", "suffix": "-S", "delimiter_at_every": 4, "delimiter": "/"])
        let codes = try CouponCodes(fields: fields, letters: "0123456789", length: length, visit: shop.visit).make(
            count)
        #expect(Set(codes).count == count)
        for code in codes {
            #expect(code.hasPrefix("P-") && code.hasSuffix("-S"))
            let groups = code.dropFirst(2).dropLast(2).split(separator: "/")
            #expect(groups.dropLast().allSatisfy { $0.count == 4 })
            #expect(groups.reduce(0) { $0 + $1.count } >= length)
        }
    }
}
