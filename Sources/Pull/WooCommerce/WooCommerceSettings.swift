import Simulator

/// Settings, taxes, shipping and payments of a WooCommerce.
enum WooCommerceSettings {
    static var steps: [PullStep] {
        [
            PullStep("settings", isOne: true) { task, _ in .whole([try settings(task)]) },
            PullStep("tax_classes") { task, _ in
                let classes = try WooCommercePull.all("taxes/classes", task)
                return .whole(classes.filter { $0["slug"] != "standard" }.map { $0.body(without: ["_links"]) })
            },
            PullStep("tax_rates") { task, number in
                try WooCommercePull.page("taxes", task, number, query: "orderby=id&order=asc") { rate in
                    rate.body(without: ["_links"])
                }
            },
            PullStep("shipping_zones") { task, _ in .whole(try zones(task)) },
            PullStep("payment_gateways") { task, _ in .whole(try gateways(task)) },
        ]
    }

    /// Values by group and name; secrets stay where they are.
    private static func settings(_ task: PullTask) throws -> JSONValue {
        let groups = try task.client.json("/wp-json/wc/v3/settings").body.array ?? []
        var all = JSONObject()
        for group in groups.compactMap({ $0["id"]?.string }) {
            let path = "/wp-json/wc/v3/settings/\(PercentEncoding.encode(group))"
            do {
                let settings = (try task.client.json(path).body.array ?? []).filter { setting in
                    isPublic(setting) && isSettable(setting) && (task.options.isAsIs || !isAddress(setting["value"]))
                }
                let values = settings.map { ($0["id"]?.string ?? "", $0["value"] ?? .null) }
                if !values.isEmpty { all[group] = .object(JSONObject(values)) }
            } catch let problem as PullProblem where problem.isAbsence {
                // A group without settings of its own is not there.
                continue
            }
        }
        return .object(all)
    }

    /// Whether a setting may be written. What is chosen among what the shop offers can hold no secret, whatever it is
    /// called: `woocommerce_registration_generate_password` is a yes or a no.
    static func isPublic(_ setting: JSONValue) -> Bool {
        if choices.contains(setting["type"] ?? .null) { return true }
        return setting["type"] != "password" && !Secrets.isSecret(setting["id"]?.string ?? "")
    }

    private static let choices: Set<JSONValue> = ["checkbox", "select", "multiselect", "radio"]

    /// Whether a value can be set elsewhere: not the number of a page or picture, which are not read, nor a choice that
    /// nobody has made.
    private static func isSettable(_ setting: JSONValue) -> Bool {
        let name = setting["id"]?.string ?? ""
        let isChoice = ["select", "radio"].contains(setting["type"])
        return !name.hasSuffix("_page_id") && name != "woocommerce_placeholder_image"
            && !(isChoice && setting["value"] == "" && setting["options"]?[""] == nil)
    }

    /// Whether a value is somebody's address for mail.
    private static func isAddress(_ value: JSONValue?) -> Bool { value?.string?.contains("@") ?? false }

    /// Zones with their places and methods.
    private static func zones(_ task: PullTask) throws -> [JSONValue] {
        try WooCommercePull.all("shipping/zones", task).map { zone in
            let path = "shipping/zones/\(zone["id"]?.int ?? 0)"
            let methods = try WooCommercePull.all("\(path)/methods", task).map { method in
                method.body(only: ["instance_id", "method_id", "order", "enabled"])
                    .with("settings", values(method["settings"]))
            }
            let places = try WooCommercePull.all("\(path)/locations", task).map { $0.body(only: ["code", "type"]) }
            // Zone 0 is everywhere else, and takes no places.
            return zone.body(without: ["_links"]).with("locations", zone["id"] == 0 ? nil : .array(places))
                .with("methods", .array(methods))
        }
    }

    private static func gateways(_ task: PullTask) throws -> [JSONValue] {
        try WooCommercePull.all("payment_gateways", task).map { gateway in
            gateway.body(only: ["id", "title", "description", "order", "enabled"])
                .with("settings", values(gateway["settings"]))
        }
    }

    /// Values by name, without secrets and without what nobody has set.
    private static func values(_ settings: JSONValue?) -> JSONValue {
        let open = (settings?.object ?? [:]).filter { isPublic($0.value.with("id", .string($0.key))) }
        return .object(
            JSONObject(open.map { ($0.key, $0.value["value"] ?? .null) }.filter { !$0.1.isNull }))
    }
}
