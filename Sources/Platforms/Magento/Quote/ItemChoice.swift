import Simulator

/// What a buyer chose of a product, as the web API has it (`product_option`).
struct ItemChoice: JSONColumn, Hashable, Sendable {
    /// A value for a custom option.
    struct Custom: Hashable, Sendable {
        var option: String
        var value: String
    }

    /// A choice within a bundle.
    struct Bundle: Hashable, Sendable {
        var option: Int
        var qty: Int
        var selections: [Int]
    }

    /// A value of an attribute by which children differ.
    struct Configurable: Hashable, Sendable {
        var attribute: String
        var value: Int
    }

    /// Every one that was given, be it of the product or not (custom-options-priced add-wrong-option).
    var custom: [Custom] = []
    var bundle: [Bundle] = []
    var configurable: [Configurable] = []
    var links: [Int] = []
    var grouped: [Int: Double] = [:]
    /// The grouped product that the line came from.
    var groupedIn: Int?
    /// The choice of the bundle that the line, a part of it, was made for.
    var selection: Int?

    var isEmpty: Bool { custom.isEmpty && bundle.isEmpty && configurable.isEmpty && links.isEmpty && grouped.isEmpty }

    init() {}

    /// Reads `product_option`.
    init(_ option: Fields?) {
        guard let given = option?.fields("extension_attributes") else { return }
        custom = (given.fieldsList("custom_options") ?? []).map {
            Custom(option: $0.text("option_id") ?? "", value: $0.text("option_value") ?? "")
        }
        bundle = (given.fieldsList("bundle_options") ?? []).map {
            Bundle(
                option: $0.int("option_id") ?? 0, qty: $0.int("option_qty") ?? 0,
                selections: $0.ints("option_selections") ?? [])
        }
        configurable = (given.fieldsList("configurable_item_options") ?? []).map {
            Configurable(attribute: $0.text("option_id") ?? "", value: $0.int("option_value") ?? 0)
        }
        links = given.fields("downloadable_option")?.ints("downloadable_links") ?? []
        for choice in given.fieldsList("grouped_options") ?? [] {
            grouped[choice.int("id") ?? 0] = Double(choice.int("qty") ?? 0)
        }
    }

    // MARK: As a column

    var json: JSONValue {
        var members = JSONObject()
        members["option"] = shown
        if !grouped.isEmpty {
            members["grouped"] = .array(
                grouped.sorted { $0.key < $1.key }.map { [JSONValue($0.key), .double($0.value)] })
        }
        members["grouped_in"] = groupedIn.map { JSONValue($0) }
        members["selection"] = selection.map { JSONValue($0) }
        return .object(members)
    }

    init?(json: JSONValue) {
        self.init(json["option"]?.object.map(Fields.init))
        for pair in json["grouped"]?.array ?? [] {
            guard let values = pair.array, values.count == 2, let id = values[0].int else { return nil }
            grouped[id] = values[1].double
        }
        groupedIn = json["grouped_in"]?.int
        selection = json["selection"]?.int
    }

    // MARK: On the wire

    /// `product_option`, nil where nothing was chosen.
    var shown: JSONValue? {
        var members = JSONObject()
        if !custom.isEmpty {
            members["custom_options"] = .array(
                custom.map { ["option_id": .string($0.option), "option_value": .string($0.value)] })
        }
        if !bundle.isEmpty {
            members["bundle_options"] = .array(
                bundle.map { choice in
                    [
                        "option_id": JSONValue(choice.option), "option_qty": JSONValue(choice.qty),
                        "option_selections": .array(choice.selections.map { JSONValue($0) }),
                    ]
                })
        }
        if !links.isEmpty {
            members["downloadable_option"] = ["downloadable_links": .array(links.map { JSONValue($0) })]
        }
        if !configurable.isEmpty {
            members["configurable_item_options"] = .array(
                configurable.map { ["option_id": .string($0.attribute), "option_value": JSONValue($0.value)] })
        }
        return members.isEmpty ? nil : ["extension_attributes": .object(members)]
    }
}
