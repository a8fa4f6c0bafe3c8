internal import Simulator

extension ControlAPI {
    static let exportHAR: @Sendable (AdminCall) throws -> Reply = { call in
        let entries = try call.sandbox().journal.entries(
            since: try call.number("since") ?? 0, limit: try call.number("limit") ?? .max)
        return .json(200, HARExport.document(entries, version: call.api.version))
    }

    static let exportScenario: @Sendable (AdminCall) throws -> Reply = { call in
        let sandbox = try call.sandbox()
        let entries = sandbox.journal.entries(since: try call.number("since") ?? 0)
        let names = sandbox.shops.map(\.settings.name)
        let wanted = call.query("shop") ?? entries.compactMap(\.shop).first ?? names.first ?? ""
        guard let shop = sandbox.shops.first(where: { $0.settings.name == wanted }) else {
            throw AdminProblem.noShop(Nearest.advice(wanted, among: names))
        }
        let export = ScenarioExport(
            name: call.query("name") ?? "exported", template: sandbox.template, shop: shop,
            credentials: try call.api.credentials(shop))
        return .json(200, export.document(entries))
    }
}
