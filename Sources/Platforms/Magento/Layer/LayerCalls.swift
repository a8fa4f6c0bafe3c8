import Simulator

/// Calls the shop's own routes as an administrator, in this process: what can be posted can be in a layer.
struct LayerCalls {
    let visit: Visit
    private let caller: Caller

    init(_ visit: Visit) throws {
        self.visit = visit
        let admin = try AdminUser.first("WHERE is_active = 1 ORDER BY user_id", in: visit.database)
        caller = Caller(identity: .admin(admin?.id ?? 1), startsSession: false)
    }

    /// What the shop answers to a POST of `input` to a path such as `/V1/products`, for all store views or for one.
    ///
    /// - Throws: ``FixtureMistakes`` in the shop's words, with what placeholders stand for.
    @discardableResult
    func post(
        _ path: String, _ input: JSONObject, for entity: Layer.Entity, in scope: StoreScope = .all
    ) throws -> JSONValue {
        let segments = RouteTree.segments(path)
        guard let route = Routes.tree.match(.post, segments), let handler = route.handler else {
            throw entity.mistake("", "POST \(path) is not built in this simulator (docs/coverage.md)")
        }
        var merged = input
        for parameter in route.parameters { merged[parameter.name] = .string(String(segments[parameter.place])) }
        do {
            let arguments = try InputProcessor(visit: visit).arguments(route.takes, from: merged)
            let call = Invocation(
                visit: visit, route: route, scope: scope, caller: caller, input: arguments, body: .object(input))
            return try handler(call).value()
        } catch let kept as Kept {
            throw Self.worded(kept.error, entity)
        } catch {
            throw Self.worded(error, entity)
        }
    }

    private static func worded(_ error: any Error, _ entity: Layer.Entity) -> any Error {
        switch error {
        case let failure as Failure: return worded(failure.error, entity)
        case let error as MagentoError:
            let parts =
                error.parts.isEmpty
                ? [(error.message, error.parameters)] : error.parts.map { ($0.message, $0.parameters) }
            return FixtureMistakes(parts.map { mistake($0, $1, entity) })
        case let error as InternalFailure:
            return entity.mistake("", error.message + (error.advice.isEmpty ? "" : " " + error.advice))
        default: return error
        }
    }

    private static func mistake(
        _ message: String, _ parameters: MagentoError.Parameters, _ entity: Layer.Entity
    ) -> FixtureMistake {
        var (text, field) = (message, "")
        switch parameters {
        case .none: break
        case .named(let members):
            field = members["fieldName"]?.string ?? members["field"]?.string ?? ""
            // The longest name first, since one may begin with another.
            for (name, value) in members.sorted(by: { $0.key.utf8.count > $1.key.utf8.count }) {
                text = text.replacing("%\(name)", with: value.string ?? JSONWriter.text(value, style: .plain))
            }
        case .numbered(let values):
            for (place, value) in values.enumerated().reversed() {
                text = text.replacing("%\(place + 1)", with: value.string ?? JSONWriter.text(value, style: .plain))
            }
        }
        return entity.mistake(field, text)
    }
}
