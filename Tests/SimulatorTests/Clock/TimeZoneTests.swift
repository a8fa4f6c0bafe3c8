import Simulator
import Testing

/// Time zones of the machine's tzdata, in the years that a shop may be asked about.
@Suite struct TimeZoneTests {
    private let zones = TimeZones(directory: TimeZones.usualDirectory)

    private func hours(_ zone: String, _ moment: String) throws -> Double {
        Double(try zones.offset(of: zone, at: try #require(Instant(moment)))) / 3600
    }

    @Test(arguments: [
        ("America/Los_Angeles", "2026-03-08T09:59:59Z", -8), ("America/Los_Angeles", "2026-03-08T10:00:00Z", -7),
        ("America/Los_Angeles", "2026-11-01T08:59:59Z", -7), ("America/Los_Angeles", "2026-11-01T09:00:00Z", -8),
        ("Europe/Berlin", "2026-03-29T00:59:59Z", 1), ("Europe/Berlin", "2026-03-29T01:00:00Z", 2),
        ("Europe/Berlin", "2026-10-25T00:59:59Z", 2), ("Europe/Berlin", "2026-10-25T01:00:00Z", 1),
        // South of the equator summer lasts over the turn of the year.
        ("Australia/Sydney", "2026-04-04T15:59:59Z", 11), ("Australia/Sydney", "2026-04-04T16:00:00Z", 10),
        ("Australia/Sydney", "2026-10-03T15:59:59Z", 10), ("Australia/Sydney", "2026-10-03T16:00:00Z", 11),
        ("Australia/Sydney", "2026-12-31T23:00:00Z", 11),
        // Half an hour, quarters, no summer time, and Dublin's winter time, which is the exception of its year.
        ("Australia/Lord_Howe", "2026-01-01T00:00:00Z", 11), ("Australia/Lord_Howe", "2026-07-01T00:00:00Z", 10.5),
        ("Asia/Kathmandu", "2026-01-01T00:00:00Z", 5.75), ("Asia/Tokyo", "2026-07-01T00:00:00Z", 9),
        ("Europe/Dublin", "2026-01-01T00:00:00Z", 0), ("Europe/Dublin", "2026-07-01T00:00:00Z", 1),
        ("UTC", "2026-07-01T00:00:00Z", 0), ("Etc/GMT-14", "2026-07-01T00:00:00Z", 14),
    ])
    func clocksChangeOnTheirDays(_ zone: String, _ moment: String, _ expected: Double) throws {
        #expect(try hours(zone, moment) == expected)
    }

    @Test(arguments: [
        // Before there was summer time in Germany, and when Brazil and Istanbul still had it.
        ("Europe/Berlin", "1970-07-01T00:00:00Z", 1), ("Europe/Berlin", "1980-04-06T01:00:00Z", 2),
        ("America/Sao_Paulo", "2018-12-01T00:00:00Z", -2), ("America/Sao_Paulo", "2019-12-01T00:00:00Z", -3),
        ("Europe/Istanbul", "2015-12-01T00:00:00Z", 2), ("Europe/Istanbul", "2025-12-01T00:00:00Z", 3),
        ("America/New_York", "1974-01-06T07:00:00Z", -4), ("America/New_York", "1970-01-01T00:00:00Z", -5),
        // Years after the table are by the rule at its end.
        ("Europe/Berlin", "2100-03-28T00:59:59Z", 1), ("Europe/Berlin", "2100-03-28T01:00:00Z", 2),
        ("America/Los_Angeles", "2099-11-01T09:00:00Z", -8), ("America/Los_Angeles", "2100-07-01T00:00:00Z", -7),
        ("Australia/Sydney", "2100-01-01T00:00:00Z", 11), ("Australia/Sydney", "2100-07-01T00:00:00Z", 10),
        ("America/Santiago", "2100-01-01T00:00:00Z", -3), ("America/Santiago", "2100-07-01T00:00:00Z", -4),
        ("Asia/Tokyo", "2100-01-01T00:00:00Z", 9),
    ])
    func yearsFrom1970To2100AreKnown(_ zone: String, _ moment: String, _ expected: Double) throws {
        #expect(try hours(zone, moment) == expected)
    }

    @Test func aZoneThatIsNotThereIsRefusedWithTheNearest() {
        for (name, nearest) in [
            ("Europe/Berlni", "Europe/Berlin"), ("america/new york", "America/New_York"), ("Asia/Tokio", "Asia/Tokyo"),
        ] {
            let error = #expect(throws: UnknownTimeZone.self) { try zones.check(name) }
            #expect(error?.nearest == nearest)
            #expect(error.map { "\($0)".contains(nearest) } == true)
        }
    }

    @Test(arguments: [
        "", "/", "../zoneinfo/UTC", "Europe/../UTC", "/etc/passwd", "zone.tab", "Europe", "Europe//Berlin",
    ])
    func whatIsNoNameIsRefused(_ name: String) {
        #expect(throws: UnknownTimeZone.self) { try zones.check(name) }
    }

    @Test func withoutTzdataTheCureIsTold() throws {
        let none = TimeZones(directory: "/nowhere")
        let error = #expect(throws: UnknownTimeZone.self) { try none.check("Europe/Berlin") }
        #expect(error?.description.contains("Install the package tzdata") == true)
        #expect(try none.offset(of: "UTC", at: Instant(seconds: 0)) == 0)
    }
}
