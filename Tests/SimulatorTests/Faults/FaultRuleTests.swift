import Simulator
import Testing

@Suite struct FaultRuleTests {
    private func statuses(_ rule: JSONValue, _ count: Int = 8) throws -> [Int] {
        let simulation = try counterSimulation()
        simulation.sandboxes["default"]?.faults.add(try FaultPlan.Rule(rule, id: "f"))
        return (0..<count).map { _ in simulation.answer(Request(method: "GET", target: "/count")).status }
    }

    @Test func strikesInTurn() throws {
        let (no, yes) = (200, 503)
        #expect(try statuses(["status": 503, "after": 2, "remaining": 2]) == [no, no, yes, yes, no, no, no, no])
        #expect(try statuses(["status": 503, "every": 3]) == [yes, no, no, yes, no, no, yes, no])
        #expect(try statuses(["status": 503, "probability": 0]) == Array(repeating: no, count: 8))
        #expect(try statuses(["status": 503, "until": "1970-01-01T00:00:00Z"]) == Array(repeating: no, count: 8))
        #expect(try statuses(["status": 503, "shop": "nobody"]) == Array(repeating: no, count: 8))
        #expect(try statuses(["rate_limit": ["requests": 2, "seconds": 10]], 3) == [no, no, 429])
    }

    @Test func strikesByAChanceThatIsTheSandboxsOwn() throws {
        let once = try statuses(["status": 503, "probability": 0.5], 200)
        #expect(once == (try statuses(["status": 503, "probability": 0.5], 200)))
        #expect((60...140).contains(once.count { $0 == 503 }))
    }

    @Test func aStaleReadIsWhatTheSameReadGotBeforeTheLastWrite() throws {
        let simulation = try counterSimulation()
        let read = { simulation.answer(Request(method: "GET", target: "/count")).text.prefix(2) }
        #expect(read() == "0 ")
        _ = simulation.answer(Request(method: "POST", target: "/count"))
        simulation.sandboxes["default"]?.faults.add(try .init(["fault": "STALE_READ", "remaining": 1], id: "f"))
        #expect(read() == "0 ")
        #expect(read() == "1 ")
    }

    @Test func aRequestMayAskForItsOwnFaultWhereHintsAreGiven() throws {
        let plain = try counterSimulation()
        let request = Request(method: "GET", target: "/count", headers: ["X-Sim-Fault": "status=503; moment=after"])
        #expect(plain.answer(request).status == 200)
        let helpful = Simulation(plain.sandboxes, hints: true)
        #expect(helpful.answer(request).status == 503)
        #expect(plain.sandboxes["default"]?.journal.entries().last?.remark.fault == "header")
        let slow = Request(method: "GET", target: "/count", headers: ["X-Sim-Fault": "latency=20"])
        #expect(helpful.answer(slow).delivery == Delivery(delay: 20))
        for text in ["", ";", "status=200", "latency", "fault=NONE", "status=503;status"] {
            let odd = Request(method: "GET", target: "/count", headers: ["X-Sim-Fault": text])
            #expect(helpful.answer(odd).status == 200)
        }
    }

    @Test(
        arguments: [
            ["status": 200], [:], ["fault": "NONE"], ["latency": -1], ["latency": ["min": 5, "max": 1]],
            ["status": 503, "moment": "while"], ["fault": "TRUNCATE", "moment": "before"], ["status": 500, "every": 0],
            ["status": 500, "probability": 2], ["status": 500, "until": "soon"], ["rate_limit": 5],
            ["latency": 9_000_000],
        ] as [JSONValue])
    func refusesRulesThatMakeNoSense(_ rule: JSONValue) {
        #expect(throws: FaultMistake.self) { try FaultPlan.Rule(rule, id: "f") }
    }

    @Test func holdsSoManyRulesAndNoMore() throws {
        let plan = FaultPlan()
        for number in 0..<FaultPlan.limit { #expect(plan.add(.init(id: "f\(number)", status: 500))) }
        #expect(!plan.add(.init(id: "one more", status: 500)))
        #expect(plan.add(naming: { .init(id: $0, status: 500) }) == nil)
    }
}
