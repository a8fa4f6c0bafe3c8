import Simulator

/// A message to whoever gets a gift.
struct GiftMessage: Record, Payload {
    static let table = Table<GiftMessage>("gift_message")

    var id = 0
    var customer = 0
    var sender: String?
    var recipient: String?
    var message: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("gift_message_id", &id, .key)
        column("customer_id", &customer)
        column("sender", &sender)
        column("recipient", &recipient)
        column("message", &message)
    }

    func write(to json: inout JSONWriter) {
        json.object {
            $0.member("gift_message_id", id)
            $0.member("customer_id", customer)
            $0.member("sender", sender)
            $0.member("recipient", recipient)
            $0.member("message", message)
        }
    }
}

/// Messages of carts and of their lines.
enum GiftMessages {
    /// Writes a message for a cart or one of its lines; one without any words takes the message away (gift-messages
    /// set-empty).
    static func attach(_ fields: Fields, to cart: inout Cart, line: Int? = nil, in visit: Visit) throws {
        let old = line.map { cart.lines[$0].item.giftMessage } ?? cart.quote.giftMessage
        let words = ["sender", "recipient", "message"].compactMap { fields.text($0) }.joined()
        var id: Int?
        if words.isEmpty {
            if let old { try GiftMessage.delete(old, in: visit.database) }
        } else {
            let number = try old ?? visit.ids.take("gift_message")
            try GiftMessage(
                id: number, customer: cart.quote.customer ?? 0, sender: fields.text("sender"),
                recipient: fields.text("recipient"), message: fields.text("message")
            ).save(in: visit.database)
            id = number
        }
        if let line { cart.lines[line].item.giftMessage = id } else { cart.quote.giftMessage = id }
    }
}

/// `…/gift-message`.
enum GiftMessageEndpoints {
    /// GET: nothing where there is none.
    static func get(_ call: Invocation) throws -> Answer {
        try answer(CartReference(call).active(call).quote.giftMessage, call)
    }

    private static func answer(_ id: Int?, _ call: Invocation) throws -> Answer {
        guard let id, let message = try GiftMessage.find(id, in: call.database) else { return .nothing }
        return .write(message)
    }

    /// GET …/:itemId
    static func getItem(_ call: Invocation) throws -> Answer {
        let cart = try CartReference(call).active(call)
        let id = call.input.int("itemId") ?? 0
        guard let line = cart.lines.first(where: { $0.item.id == id }) else {
            throw MagentoError.notFound(
                "No item with the provided ID was found in the Cart. Verify the ID and try again.")
        }
        return try answer(line.item.giftMessage, call)
    }

    /// POST
    static func save(_ call: Invocation) throws -> Answer {
        var cart = try CartReference(call).active(call)
        guard cart.quote.itemsCount > 0 else {
            throw MagentoError.invalid("Gift messages can't be used for an empty cart. Add an item and try again.")
        }
        guard !cart.isVirtual else {
            throw MagentoError.invalid("Gift messages can't be used for virtual products.")
        }
        try checkAllowed("sales/gift_options/allow_order", cart, call)
        try GiftMessages.attach(call.input.fields("giftMessage") ?? Fields(), to: &cart, in: call.visit)
        try cart.save(in: call.visit)
        return .yes
    }

    /// POST …/:itemId
    static func saveItem(_ call: Invocation) throws -> Answer {
        var cart = try CartReference(call).active(call)
        let id = call.input.int("itemId") ?? 0
        guard let line = cart.lines.firstIndex(where: { $0.item.id == id }) else {
            throw MagentoError.notFound(
                "No product with the \"%1\" itemId exists in the Cart. Verify your information and try again.",
                [JSONValue(id)])
        }
        guard !cart.lines[line].item.isVirtual else {
            throw MagentoError.invalid("Gift messages can't be used for virtual products.")
        }
        // 0 and 1 are the product's own word; anything else asks the configuration.
        switch cart.lines[line].product.value("gift_message_available")?.whole {
        case 1: break
        case 0: try checkAllowed(nil, cart, call)
        default: try checkAllowed("sales/gift_options/allow_items", cart, call)
        }
        try GiftMessages.attach(call.input.fields("giftMessage") ?? Fields(), to: &cart, line: line, in: call.visit)
        try cart.save(in: call.visit)
        return .yes
    }

    /// A message with words in it must be allowed.
    private static func checkAllowed(_ setting: String?, _ cart: Cart, _ call: Invocation) throws {
        guard call.input.fields("giftMessage")?.text("message")?.isEmpty == false else { return }
        guard let setting, try cart.settings.flag(setting) else {
            throw MagentoError.couldNotSave("The gift message isn't available.")
        }
    }
}
