/// Answers where no shop is there to word one: RFC 9457 problem documents.
public enum Nowhere {
    static func sandbox(_ name: String) -> Reply {
        problem(
            404, "No such sandbox",
            "There is no sandbox \"\(name)\". Create it with POST /__admin/sandboxes {\"name\":\"\(name)\"}.")
    }

    static func shop(_ sandbox: Sandbox, asCalledBy request: Request) -> Reply {
        let places = sandbox.places(asCalledBy: request).flatMap(\.paths)
        return problem(
            404, "No shop here", "No shop answers at this path. Shops are at: \(places.joined(separator: ", ")).")
    }

    static func storage(_ error: any Error) -> Reply {
        problem(500, "Storage failed", "The shop's database could not be used: \(error)")
    }

    /// A problem document.
    public static func problem(_ status: Int, _ title: String, _ detail: String) -> Reply {
        let body: JSONValue = ["title": .string(title), "status": .int(Int64(status)), "detail": .string(detail)]
        return Reply(
            status: status, headers: ["Content-Type": "application/problem+json"],
            body: JSONWriter.bytes(body, style: .plain))
    }
}
