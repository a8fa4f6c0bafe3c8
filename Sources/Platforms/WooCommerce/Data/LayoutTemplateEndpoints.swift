import Simulator

/// `/wc/v3/layout-templates`: forms of the product editor. None is registered where that editor is not in use.
enum LayoutTemplateEndpoints {
    static let rows = [
        Route(
            "wc/v3", "/layout-templates",
            [Endpoint(["GET"], args: [Arg("area", "string", nil, ["default": ""])], do: { _ in RestResponse([]) })]),
        Route(
            "wc/v3", "/layout-templates/(?P<id>\\w[\\w\\s\\-]*)",
            [
                Endpoint(
                    ["GET"], args: [Arg("id", "string")],
                    do: { _ in
                        throw RestError(
                            "woocommerce_rest_layout_template_invalid_id", "Invalid layout template ID.", status: 404)
                    })
            ]),
    ]
}
