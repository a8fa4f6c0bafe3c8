internal import Simulator

/// Why the control API refuses, worded as RFC 9457 problem documents.
enum AdminProblem: Error {
    case unauthorized
    case foreignHost(String)
    case foreignOrigin(String)
    case tooLarge(limit: Int)
    case full(String)
    case unknownPath(String, [String])
    case methodNotAllowed(String, [String])
    case noSandbox(String)
    case noShop(String)
    case noFault(String)
    case noEntry(String)
    case invalid(String)
    case unknownMember(String)

    /// The one place where errors of the control API become bytes.
    static func reply(to error: any Error) -> Reply {
        switch error {
        case let problem as AdminProblem: problem.reply
        case let refusal as SandboxRefusal: Nowhere.problem(refusal.status, "Sandbox refused", "\(refusal)")
        case let refusal as SnapshotRefusal: Nowhere.problem(refusal.status, "Snapshot refused", "\(refusal)")
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
        case .foreignHost(let host):
            return Nowhere.problem(
                403, "Foreign host",
                "The control API is not called \"\(host)\": call it by localhost or 127.0.0.1, or name the host with "
                    + "--admin-hosts. A token (--admin-token) opens it to any name.")
        case .foreignOrigin(let origin):
            return Nowhere.problem(
                403, "Foreign origin",
                "A page of another site (\(origin)) may not call the control API from a browser. Name its host and port "
                    + "with --admin-hosts if it is yours.")
        case .tooLarge(let limit):
            return Nowhere.problem(413, "Content too large", "This route takes a body of at most \(limit) bytes.")
        case .full(let why): return Nowhere.problem(507, "Limit reached", why)
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
        case .noEntry(let number):
            return Nowhere.problem(
                404, "No such request", "The journal has no entry \"\(number)\": it was dropped, or never was.")
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

extension SnapshotRefusal {
    fileprivate var status: Int {
        switch self {
        case .invalidName, .unreadable: 400
        case .unknown: 404
        case .tooMany, .tooLarge: 507
        }
    }
}
