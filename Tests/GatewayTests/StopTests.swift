import Dispatch
import Simulator
import Testing

@testable import Gateway

@Suite struct StopTests {
    @Test func finishesTheRequestInFlightAndTakesNoMore() throws {
        let server = try TestServer()
        let idle = try RawConnection(server)
        idle.send("GET /echo HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try idle.answer().status == 200)
        let busy = try RawConnection(server)
        busy.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n")
        #expect(try busy.answer().status == 100)
        let stopped = DispatchSemaphore(value: 0)
        DispatchQueue(label: "stop").async {
            server.server.stop()
            stopped.signal()
        }
        #expect(idle.isClosed())
        busy.send("done")
        let answer = try busy.answer()
        #expect(answer.status == 200)
        #expect(answer.header("connection") == "close")
        #expect(busy.isClosed())
        #expect(stopped.wait(timeout: .now() + 5) == .success)
        #expect(throws: RawConnection.Failure.self) { try RawConnection(port: server.port) }
    }

    @Test func doesNotWaitForEverForAStalledRequest() throws {
        let server = try TestServer()
        let busy = try RawConnection(server)
        busy.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n")
        #expect(try busy.answer().status == 100)
        server.server.stop(within: 1)
        #expect(busy.isClosed())
    }

    @Test func namesTheCureWhereThePortIsTaken() throws {
        let first = try TestServer()
        let failure = #expect(throws: ListenFailure.self) { try TestServer { $0.port = first.port } }
        #expect(failure?.description.contains("--port 0") == true)
    }
}
