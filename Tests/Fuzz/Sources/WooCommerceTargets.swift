import Simulator

@testable import WooCommerce

let wooCommerceTargets: [String: Target] = [
    "woocommerce-form": { bytes in
        let parts = bytes.split(separator: 10, maxSplits: 1, omittingEmptySubsequences: false)
        _ = Multipart.fields(Array(parts[parts.count - 1]), String(decoding: parts[0], as: UTF8.self))
    },
    "woocommerce-fields": { bytes in
        let value: JSONValue = ["a": ["b": 1, "c": [["d": 2], ["e": ["f": 3]]]], "items": [["sku": "x"]]]
        let wish = JSONValue.string(String(decoding: bytes, as: UTF8.self))
        for keeps in [true, false] { _ = FieldFilter(wish, keepsObjects: keeps).apply(value) }
    },
    "woocommerce-cost": { bytes in
        let cost = CostExpression(text: String(decoding: bytes, as: UTF8.self))
        _ = cost.value(.init(quantity: Amount(3), cost: Amount("19.99"))).fixed(2)
    },
    "woocommerce-text": { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        _ = [
            Sanitize.text(text), Sanitize.textarea(text), Sanitize.key(text), Sanitize.title(text), Sanitize.html(text),
        ]
        _ = [HTMLEntities.normalize(text), Autop.paragraphs(text), StoreHTML.format(text)]
        _ = [Typography.texturize(text), HTMLText.withEntities(text)]
        _ = [Email.isValid(text), WordPressDate.parse(text) != nil]
    },
    "woocommerce-numbers": { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        let amount = Amount(text)
        _ = (amount * amount / Amount(3)).rounded(2).fixed(2) + "\(-amount)"
        if let value = try? JSONParser.parse(bytes) { _ = (SchemaCheck.isInteger(value), SchemaCheck.listed(value)) }
    },
    "woocommerce-postcode": { bytes in
        let text = String(decoding: bytes.dropFirst(2), as: UTF8.self)
        let country = String(decoding: bytes.prefix(2), as: UTF8.self).uppercased()
        _ = (Postcode.formatted(text, country), Postcode.isValid(text, country))
    },
    "woocommerce-cookies": { bytes in
        let cookies = Cookies(["Cookie": String(decoding: bytes, as: UTF8.self)])
        _ = cookies["a"]
    },
]
