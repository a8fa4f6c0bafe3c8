import Testing

@testable import Magento
@testable import Simulator

/// Every route that is built, with input that is wrong in every way that comes to mind.
///
/// `STORESIM_BAD_INPUT=all` sends everything there is to send, not a sample.
@Suite("Bad input")
struct BadInputTests {
    @Test(
        "wrong values anywhere in a body are answered as Magento would, and a refusal changes nothing",
        arguments: Area.all)
    func wrongValuesAnywhere(_ area: Area) throws {
        var judge = try Judge()
        for driven in area.routes {
            for body in driven.bodies { try judge.send(driven, driven.target(), body: JSONWriter.bytes(body)) }
        }
        #expect(judge.findings == [])
    }

    @Test("wrong parameters of the path and of the query do no harm", arguments: Area.all)
    func wrongAddresses(_ area: Area) throws {
        var judge = try Judge()
        for driven in area.routes {
            let body = driven.sendsBody ? JSONWriter.bytes(SampleArguments.body(driven.route)) : []
            for target in driven.wrongTargets { try judge.send(driven, target, body: body) }
        }
        #expect(judge.findings == [])
    }

    @Test("bodies that are no object of arguments do no harm", arguments: Area.all)
    func wrongBodies(_ area: Area) throws {
        var judge = try Judge()
        for driven in area.routes where driven.sendsBody {
            for body in driven.brokenBodies { try judge.send(driven, driven.target(), body: body) }
            for type in WrongValues.mediaTypes {
                try judge.send(driven, driven.target(), body: Array("{}".utf8), type: type)
            }
        }
        #expect(judge.findings == [])
    }

    @Test("lists take any criteria", arguments: Area.all)
    func wrongCriteria(_ area: Area) throws {
        var judge = try Judge()
        for driven in area.routes where driven.takesCriteria {
            for query in driven.wrongQueries { try judge.send(driven, driven.target() + "?" + query) }
        }
        #expect(judge.findings == [])
    }
}
