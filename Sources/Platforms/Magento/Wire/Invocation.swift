import Simulator

/// A matched, admitted call with its arguments read: what a handler gets.
struct Invocation {
    let visit: Visit
    let route: Route
    /// The store view that the path names.
    let scope: StoreScope
    let caller: Caller
    /// The arguments of the service method, typed as ``Route/takes`` says; members of objects in snake_case.
    let input: Fields
    /// The body as it was sent.
    var body: JSONValue = .null
    /// The whole address that was called; empty where nobody did, as for a queued operation.
    var address = ""

    /// The shop's database.
    var database: Database { visit.database }

    /// Does what starts a PHP session, whatever comes of it.
    func inSession(_ body: () throws -> Answer) throws -> Answer {
        do {
            return try body().startingSession(if: true)
        } catch let kept as Kept {
            throw Kept(Failure(error: kept.error, startsSession: true))
        } catch {
            throw Failure(error: error, startsSession: true)
        }
    }
}
