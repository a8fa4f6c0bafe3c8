import Testing

@testable import Magento
@testable import Simulator

@Suite("Dates of clients") struct PHPDateTests {
    @Test(
        "ISO and month/day/year",
        arguments: [
            ("2025-03-04", "2025-03-04 00:00:00"), ("2025-03-04 05:06:07", "2025-03-04 05:06:07"),
            ("03/04/2025", "2025-03-04 00:00:00"), ("2025-03-04T05:06:07Z", "2025-03-04 05:06:07"),
            ("2025-02-31", "2025-03-03 00:00:00"),
        ])
    func dates(_ text: String, _ sql: String) { #expect(PHPDate.parse(text)?.sql == sql) }

    @Test(
        "anything else is none", arguments: ["soon", "not a date", "2025-13-01", "99/99/2025", "", "//", "0000-00-00"])
    func none(_ text: String) { #expect(PHPDate.parse(text) == nil) }
}
