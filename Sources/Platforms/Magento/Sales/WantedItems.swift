import Simulator

/// What the routes that make a document of an order take alike.
struct WantedDocument {
    let input: Fields

    /// How many of which lines; of a line that is named twice the last counts (invoice-by-parts).
    ///
    /// - Throws: ``ApplicationCrash`` where there is something that is no list (documents-refused).
    func quantities() throws -> [Int: SalesAmount] {
        guard let items = input.fieldsList("items") else { throw ApplicationCrash() }
        var quantities: [Int: SalesAmount] = [:]
        for item in items {
            quantities[item.int("order_item_id") ?? 0] = SalesAmount(item.double("qty") ?? 0)
        }
        return quantities
    }

    var notifies: Bool { input.bool("notify") ?? false }

    var comment: WantedComment? {
        WantedComment(input.fields("comment"), isAppended: notifies && (input.bool("appendComment") ?? false))
    }
}

extension Parameter {
    /// `items` of a new document: all lines where there are none, and never nothing.
    static func wantedItems(_ type: ObjectType) -> Parameter { .optional("items", .array(.object(type)), []) }
}
