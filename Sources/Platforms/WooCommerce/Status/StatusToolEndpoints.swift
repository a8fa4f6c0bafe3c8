import Simulator

/// `/wc/v3/system_status/tools`.
enum StatusToolEndpoints {
    private static let path = "/wc/v3/system_status/tools"

    static let rows: [Route] = [
        Route(
            "wc/v3", "/system_status/tools",
            [Endpoint(["GET"], args: [.contextOfV3], permission: Access.list.check, do: list)]),
        Route(
            "wc/v3", "/system_status/tools/(?P<id>[\\w-]+)",
            [
                Endpoint(["GET"], args: [.string("id")], permission: Access.view.check) { request in
                    let tool = try found(request)
                    return RestResponse(.object(members(tool)), links: links(tool, request))
                },
                Endpoint(
                    Endpoint.editable,
                    args: [
                        .string("id"), .string("name"), .string("action"), .string("description"), .boolean("success"),
                        .string("message"),
                    ],
                    permission: Access.edit.check, do: run),
            ]),
    ]

    private static func list(_ request: RestRequest) -> RestResponse {
        RestResponse(
            .array(
                StatusTool.all.map { tool in
                    RestItem(members: members(tool), links: links(tool, request)).element
                }))
    }

    private static func found(_ request: RestRequest) throws -> StatusTool {
        guard let tool = StatusTool.all.first(where: { $0.id == request.string("id") }) else {
            throw RestError("woocommerce_rest_system_status_tool_invalid_id", "Invalid tool ID.", status: 404)
        }
        return tool
    }

    /// Runs a tool. `confirm` is no parameter, and nothing reads it (rest-v3/system-status-tools-run 03).
    private static func run(_ request: RestRequest) throws -> RestResponse {
        let tool = try found(request)
        let message = try tool.effect?(request.visit) ?? tool.message
        var members = members(tool)
        (members["success"], members["message"]) = (true, .string(message))
        return RestResponse(.object(members), links: links(tool, request))
    }

    private static func members(_ tool: StatusTool) -> JSONObject {
        [
            "id": .string(tool.id), "name": .string(tool.name), "action": .string(tool.action),
            "description": .string(tool.description),
        ]
    }

    private static func links(_ tool: StatusTool, _ request: RestRequest) -> JSONObject {
        ["item": [["embeddable": true, "href": .string(request.scope.site.rest("\(path)/\(tool.id)"))]]]
    }
}
