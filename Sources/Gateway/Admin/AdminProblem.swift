internal import Simulator

/// Why the control API refuses, worded as RFC 9457 problem documents.
enum AdminProblem: Error {
    case unauthorized
    case unknownPath(String, [String])
    case methodNotAllowed(String, [String])
    case noSandbox(String)
    case noShop(String)
    case noFault(String)
    case invalid(String)
    case unknownMember(String)

    /// The one place where errors of the control API become bytes.
    static func reply(to error: any Error) -> Reply {
        switch error {
        case let problem as AdminProblem: problem.reply
        case let refusal as SandboxRefusal: Nowhere.problem(refusal.status, "Sandbox refused", "\(refusal)")
        case let unknown as UnknownTemplate: Nowhere.problem(404, "No such template", "\(unknown)")
        case let mistake as FixtureMistake: Nowhere.problem(500, "Fixture mistake", "\(mistake)")
        case let mistakes as FixtureMistakes: Nowhere.problem(500, "Fixture mistakes", "\(mistakes)")
        case let error as DatabaseError: Nowhere.problem(500, "Storage failed", "\(error)")
        default: Nowhere.problem(400, "Control action refused", "\(error)")
        }
    }

    private var reply: Reply {
        switch self {
        case .unauthorized:
            var reply = Nowhere.problem(
                401, "Token needed",
                "The server listens beyond this machine: send the token it printed at start as Authorization: Bearer.")
            reply.headers["WWW-Authenticate"] = "Bearer"
            return reply
        case .unknownPath(let method, let path):
            return Nowhere.problem(404, "No such control path", Self.advice(method, path))
        case .methodNotAllowed(let method, let allowed):
            var reply = Nowhere.problem(
                405, "Method not allowed", "This path knows \(allowed.joined(separator: ", ")), not \(method).")
            reply.headers["Allow"] = allowed.joined(separator: ", ")
            return reply
        case .noSandbox(let name):
            return Nowhere.problem(404, "No such sandbox", "There is no sandbox \"\(name)\".")
        case .noShop(let advice): return Nowhere.problem(404, "No such shop", advice)
        case .noFault(let id): return Nowhere.problem(404, "No such fault", "There is no fault rule \"\(id)\".")
        case .unknownMember(let advice): return Nowhere.problem(400, "Unknown member", advice)
        case .invalid(let why): return Nowhere.problem(400, "Invalid request", "Not accepted: \(why).")
        }
    }

    private static func advice(_ method: String, _ path: [String]) -> String {
        let asked = path.joined(separator: "/")
        let nearest = Nearest.name(to: asked, among: ControlAPI.table.map(\.pattern))
        let route = ControlAPI.table.first { $0.pattern == nearest }
        let meant = route.map { " Did you mean \($0.method) \($0.fullPath)?" } ?? ""
        return "There is no \(method) \(ControlAPI.prefix)/\(asked).\(meant) All routes: GET \(ControlAPI.prefix)."
    }
}

extension SandboxRefusal {
    fileprivate var status: Int {
        switch self {
        case .invalidName: 400
        case .exists, .isDefault: 409
        case .tooMany: 507
        }
    }
}
