import Testing

@testable import Magento
@testable import Simulator

@Suite("Time zones") struct TimeZoneTests {
    @Test(
        "summer time begins and ends on its Sundays",
        arguments: [
            ("America/Los_Angeles", "2026-03-08T09:59:59Z", -8), ("America/Los_Angeles", "2026-03-08T10:00:00Z", -7),
            ("America/Los_Angeles", "2026-11-01T08:59:59Z", -7), ("America/Los_Angeles", "2026-11-01T09:00:00Z", -8),
            ("Europe/Berlin", "2026-03-29T00:59:59Z", 1), ("Europe/Berlin", "2026-03-29T01:00:00Z", 2),
            ("Europe/Berlin", "2026-10-25T00:59:59Z", 2), ("Europe/Berlin", "2026-10-25T01:00:00Z", 1),
            ("Nowhere/Else", "2026-07-01T00:00:00Z", 0),
        ])
    func offsets(_ zone: String, _ moment: String, _ hours: Int) throws {
        let instant = try #require(Instant(moment))
        #expect(TimeZones.offset(of: zone, at: instant) == hours * 3600)
    }
}
