import Simulator
import Testing

@Suite struct InstantTests {
    @Test(
        arguments: [
            (0, "1970-01-01 00:00:00"), (951_782_400, "2000-02-29 00:00:00"), (-1, "1969-12-31 23:59:59"),
            (1_753_130_948, "2025-07-21 20:49:08"), (4_102_444_800, "2100-01-01 00:00:00"),
        ] as [(Int64, String)])
    func knowsTheCalendar(_ seconds: Int64, _ text: String) {
        #expect(Instant(seconds: seconds).sql == text)
        #expect(Instant(text) == Instant(seconds: seconds))
    }

    @Test func writesHTTPDates() {
        #expect(Instant(seconds: 1_753_130_948).http == "Mon, 21 Jul 2025 20:49:08 GMT")
    }

    @Test(arguments: ["", "2025", "2025-13-01", "2025-01-32", "2025-01-01 25:00:00", "x-y-z", "2025-01-01T1:2"])
    func refusesWhatIsNoTime(_ text: String) { #expect(Instant(text) == nil) }

    @Test func everyDayOfFourCenturiesReadsBack() {
        for day in stride(from: Int64(-73_000), to: 73_000, by: 1) {
            let instant = Instant(seconds: day * 86_400)
            #expect(instant.civil().secondsSinceEpoch == day * 86_400)
        }
    }
}

@Suite struct SandboxClockTests {
    @Test func runsShiftsAndStandsStill() {
        let clock = SandboxClock(machine: { Instant(seconds: 100) })
        #expect(clock.now == Instant(seconds: 100))
        clock.advance(seconds: 60)
        #expect(clock.now == Instant(seconds: 160))
        clock.mode = .frozen(Instant(seconds: 5))
        clock.advance(seconds: 10)
        #expect(clock.now == Instant(seconds: 15))
    }

    @Test func readsItsModes() {
        #expect(SandboxClock.Mode("real") == .real)
        #expect(SandboxClock.Mode("-90") == .offset(seconds: -90))
        #expect(SandboxClock.Mode("2026-01-15T10:00:00Z") == .frozen(Instant(seconds: 1_768_471_200)))
        #expect(SandboxClock.Mode("tomorrow") == nil)
    }
}
