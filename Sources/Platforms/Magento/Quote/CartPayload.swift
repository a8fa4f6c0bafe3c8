import PHP
import Simulator

/// A cart on the wire.
struct CartPayload: Payload {
    let cart: Cart
    let customer: CustomerView?
    let taxClass: Int
    let regions: [Int: Region]

    init(_ cart: Cart, in database: Database) throws {
        self = try Self.all([cart], in: database)[0]
    }

    private init(
        _ cart: Cart, _ customer: CustomerView?, _ groups: [Int: CustomerGroup], _ regions: [Int: Region]
    ) {
        self.cart = cart
        self.customer = customer
        self.regions = regions
        taxClass = groups[customer?.customer.groupID ?? cart.quote.customerGroup]?.taxClass ?? 0
    }

    /// Carts on the wire, with what they name read in a constant number of statements.
    static func all(_ carts: [Cart], in database: Database) throws -> [CartPayload] {
        let owners = try Customer.find(keys: Set(carts.compactMap(\.quote.customer)), in: database)
        let views = Dictionary(
            try CustomerView.views(of: owners, in: database).map { ($0.customer.id, $0) }
        ) { $1 }
        let groups = Dictionary(
            try CustomerGroup.find(
                keys: Set(owners.map(\.groupID) + carts.map(\.quote.customerGroup)), in: database
            ).map { ($0.id, $0) }
        ) { $1 }
        let regions = try regions(carts.flatMap { [$0.billing, $0.shipping] }, in: database)
        return carts.map { CartPayload($0, $0.quote.customer.flatMap { views[$0] }, groups, regions) }
    }

    static func regions(_ addresses: [QuoteAddress], in database: Database) throws -> [Int: Region] {
        let ids = Set(addresses.compactMap(\.place.regionID))
        return Dictionary(try Region.find(keys: ids, in: database).map { ($0.id, $0) }) { $1 }
    }

    func write(to json: inout JSONWriter) {
        let quote = cart.quote
        json.object { json in
            json.member("id", quote.id)
            json.member("created_at", quote.createdAt)
            json.member("updated_at", quote.updatedAt)
            json.member("is_active", quote.isActive)
            json.member("is_virtual", quote.isVirtual)
            if quote.isActive { json.member("items", items) }
            json.member("items_count", quote.itemsCount)
            json.member("items_qty", quote.itemsQty)
            json.member("customer") { writeCustomer(&$0) }
            json.member("billing_address", QuoteAddressPayload(address: cart.billing, regions: regions))
            json.member("reserved_order_id", ifSet: quote.reservedOrderID)
            json.member("orig_order_id", 0)
            json.member("currency") { writeCurrency(&$0) }
            json.member("customer_is_guest", quote.customerIsGuest)
            json.member("customer_note", ifSet: quote.customerNote)
            json.member("customer_note_notify", quote.customerNoteNotify)
            json.member("customer_tax_class_id", taxClass)
            json.member("store_id", quote.store)
            // Only an open cart is read with what is to be sent (Magento\Quote\Model\QuoteRepository\LoadHandler).
            if quote.isActive { json.member("extension_attributes") { writeExtensions(&$0) } }
        }
    }

    private var items: [CartItemPayload] {
        cart.visible.map { CartItemPayload(line: cart.lines[$0], quote: String(cart.quote.id), isWhole: false) }
    }

    private func writeCustomer(_ json: inout JSONWriter) {
        if let customer { return customer.write(to: &json) }
        json.object {
            $0.member("email", String?.none)
            $0.member("firstname", String?.none)
            $0.member("lastname", String?.none)
        }
    }

    private func writeCurrency(_ json: inout JSONWriter) {
        let quote = cart.quote
        json.object {
            $0.member("global_currency_code", quote.globalCurrency)
            $0.member("base_currency_code", quote.baseCurrency)
            $0.member("store_currency_code", quote.storeCurrency)
            $0.member("quote_currency_code", quote.quoteCurrency)
            $0.member("store_to_base_rate", 0)
            $0.member("store_to_quote_rate", 0)
            $0.member("base_to_global_rate", quote.baseToGlobalRate)
            $0.member("base_to_quote_rate", quote.baseToQuoteRate)
        }
    }

    private func writeExtensions(_ json: inout JSONWriter) {
        json.object { json in
            json.member("shipping_assignments") { json in
                json.array { json in
                    guard !quoteIsVirtual, cart.quote.itemsQty > 0 else { return }
                    json.object { json in
                        json.member("shipping") { json in
                            json.object {
                                $0.member("address", QuoteAddressPayload(address: cart.shipping, regions: regions))
                                $0.member("method", cart.shipping.shippingMethod)
                            }
                        }
                        json.member("items", items)
                    }
                }
            }
        }
    }

    private var quoteIsVirtual: Bool { cart.quote.isVirtual }
}

/// An address of a cart on the wire.
struct QuoteAddressPayload: Payload {
    let address: QuoteAddress
    let regions: [Int: Region]

    /// The region of the number, if it lies in the address's country.
    private var region: Region? {
        address.place.regionID.flatMap { regions[$0] }.flatMap { $0.country == address.place.country ? $0 : nil }
    }

    func write(to json: inout JSONWriter) {
        let place = address.place
        json.object { json in
            json.member("id", address.id)
            json.member("region", region?.name ?? place.region)
            json.member("region_id", place.regionID)
            json.member("region_code", region?.code ?? (place.regionID == nil ? place.region : nil))
            json.member("country_id", place.country)
            json.member("street") { $0.array(of: place.streetLines) { $0.write($1) } }
            json.member("company", ifSet: place.company)
            json.member("telephone", place.telephone)
            json.member("fax", ifSet: place.fax)
            json.member("postcode", place.postcode)
            json.member("city", place.city)
            json.member("firstname", place.firstname)
            json.member("lastname", place.lastname)
            json.member("middlename", ifSet: place.middlename)
            json.member("prefix", ifSet: place.prefix)
            json.member("suffix", ifSet: place.suffix)
            json.member("vat_id", ifSet: place.vatID)
            json.member("customer_id", ifSet: address.customer)
            json.member("email", place.email)
            json.member("same_as_billing", address.sameAsBilling ? 1 : 0)
            json.member("customer_address_id", ifSet: address.customerAddress)
            json.member("save_in_address_book", address.savesInAddressBook ? 1 : 0)
            if let code = address.pickupLocation {
                json.member("extension_attributes") { $0.object { $0.member("pickup_location_code", code) } }
            }
        }
    }
}

/// A line of a cart on the wire.
struct CartItemPayload: Payload {
    let line: Cart.Line
    /// The cart's number, or a guest's name of it.
    let quote: String
    /// Whether choices and discounts are shown.
    var isWhole = true

    func write(to json: inout JSONWriter) {
        let item = line.item
        json.object { json in
            json.member("item_id", item.id)
            json.member("sku", item.sku)
            json.member("qty", item.qty)
            json.member("name", item.name)
            json.member("price", item.price)
            json.member("product_type", item.type)
            json.member("quote_id", quote)
            if isWhole, let option = item.choice.shown { json.member("product_option", option) }
            if isWhole, !line.discounts.isEmpty {
                json.member("extension_attributes") { $0.object { $0.member("discounts", line.discounts) } }
            }
        }
    }
}

extension RuleDiscount: Payload {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("discount_data") { json in
                json.object {
                    $0.member("amount", amount.own)
                    $0.member("base_amount", amount.base)
                    $0.member("original_amount", original.own)
                    $0.member("base_original_amount", original.base)
                }
            }
            json.member("rule_label", label)
            json.member("rule_id", rule)
        }
    }
}
