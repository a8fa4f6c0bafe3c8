import PHP
import Simulator

/// The storefront's own form: `add-to-cart` as a parameter of any page.
enum ClassicForm {
    /// Puts what the form says into the cart of the browser's session. What cannot be sold changes nothing.
    static func submit(_ scope: Scope) throws {
        var fields = scope.call.query.map { PHP.parseStr($0) } ?? [:]
        let type = RequestReader.contentType(scope.call.headers)
        if scope.call.method == "POST", type == "application/x-www-form-urlencoded" {
            for (name, value) in PHP.parseStr(String(decoding: scope.call.body, as: UTF8.self)) {
                fields[name] = value
            }
        }
        guard let wanted = fields["add-to-cart"]?.phpString, PHP.isNumeric(wanted) else { return }
        try scope.visit.database.transaction {
            let cart = try Cart.of(scope, try scope.openSession())
            guard let line = try line(PHP.int(wanted), fields, cart) else { return }
            do { try cart.addAsPage(line, fields["quantity"].map(\.phpInt) ?? 1) } catch is RestError { return }
            try cart.save()
            scope.setCookies += CartHooks.news(cart.hash(try cart.summary), scope)
        }
    }

    /// The product or variation of the form. Attributes stay in the product's order, not in that of names, so that
    /// its key differs from the one the Store API makes (seed/document-cart-classic-add).
    private static func line(_ id: Int, _ fields: JSONObject, _ cart: Cart) throws -> CartAddition? {
        guard let product = try cart.product(id) else { return nil }
        guard product.kind == .variable else { return CartAddition(id: id) }
        let posted = product.attributes.filter(\.isForVariations).compactMap { attribute in
            fields["attribute_\(attribute.key)"].map { ("attribute_\(attribute.key)", $0.phpString) }
        }
        let variation = fields["variation_id"]?.phpInt ?? 0
        return CartAddition(id: variation > 0 ? variation : id, attributes: posted)
    }
}

extension Cart {
    /// Adds as the storefront does: attributes in the product's order.
    fileprivate func addAsPage(_ addition: CartAddition, _ count: Int) throws {
        var wanted = addition
        wanted.quantity = count
        _ = try add(wanted, sortsAttributes: false)
    }
}
