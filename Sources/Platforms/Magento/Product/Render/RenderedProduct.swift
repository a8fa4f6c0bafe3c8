import Simulator

/// A product as the storefront's widgets get it.
struct RenderedProduct: Payload {
    let view: ProductView
    let prices: RenderedPrices
    let currency: String
    /// The currency that stands before prices.
    let sign: String
    /// Where the product's page is.
    let address: String
    /// Where the shop's pages are.
    let base: String
    /// The address of the request, which the shop would come back to.
    let calledAs: String
    let images: [RenderedImage]
    let isSalable: Bool

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("add_to_cart_button") { writeCartButton(to: &$0) }
            json.member("add_to_compare_button") { writeButton("catalog/product_compare/add/", .string(id), to: &$0) }
            json.member("price_info") { writePrices(to: &$0) }
            json.member("images", images)
            json.member("url", address)
            json.member("id", view.product.id)
            json.member("name", view.value("name")?.attributeText ?? "")
            json.member("type", view.product.type)
            json.member("is_salable", isSalable ? "1" : "")
            json.member("store_id", view.store)
            json.member("currency_code", currency)
            json.member("extension_attributes") { json in
                json.object { json in
                    json.member("review_html", reviews)
                    json.member("wishlist_button") {
                        writeButton("wishlist/index/add/", JSONValue(view.product.id), to: &$0)
                    }
                }
            }
        }
    }

    private var id: String { String(view.product.id) }

    /// What is chosen on its page cannot be put into the cart from a list.
    private var cartAddress: String {
        let isChosen = view.product.requiredOptions || ["configurable", "grouped"].contains(view.product.type)
        return isChosen ? "\(address)?options=cart" : "\(base)checkout/cart/add/uenc/%25uenc%25/product/\(id)/"
    }

    private func writeCartButton(to json: inout JSONWriter) {
        json.object { json in
            json.member(
                "post_data", Self.form(cartAddress, ["product": .string(id), "uenc": "%uenc%"]))
            json.member("url", cartAddress)
            json.member("required_options", view.product.hasOptions)
        }
    }

    private func writeButton(_ path: String, _ product: JSONValue, to json: inout JSONWriter) {
        let back = Base64.encode(Array(calledAs.utf8)).map { ["+": "-", "/": "_", "=": "~"][$0] ?? $0 }
        json.object { json in
            json.member("post_data", JSONValue.null)
            json.member("url", Self.form(base + path, ["product": product, "uenc": .string(String(back))]))
            json.member("required_options", JSONValue.null)
        }
    }

    private static func form(_ action: String, _ data: JSONObject) -> String {
        JSONWriter.text(["action": .string(action), "data": .object(data)])
    }

    // MARK: Prices

    private func writePrices(to json: inout JSONWriter) {
        json.object { json in
            writeNumbers(special: nil, to: &json)
            json.member("extension_attributes") { json in
                json.object { json in
                    json.member("msrp") { writeManufacturersPrice(to: &$0) }
                    json.member("tax_adjustments") { json in
                        json.object { writeNumbers(special: prices.final, to: &$0) }
                    }
                    json.member("weee_attributes", JSONValue.array([]))
                    json.member("weee_adjustment", text(prices.final))
                }
            }
        }
    }

    /// The least regular price has no text but where it differs from the least price: the real system looks for it under
    /// a name that nothing has.
    private func writeNumbers(special: Double?, to json: inout JSONWriter) {
        let isBundle = special == nil
        let leastRegular = isBundle ? prices.minimalRegular : nil
        let mostRegular = isBundle ? prices.maximalRegular : nil
        json.member("final_price", prices.final)
        json.member("max_price", prices.maximal)
        json.member("max_regular_price", mostRegular ?? prices.maximal)
        json.member("minimal_regular_price", leastRegular ?? prices.minimal)
        json.member("special_price", special)
        json.member("minimal_price", prices.minimal)
        json.member("regular_price", prices.regular)
        json.member("formatted_prices") { json in
            json.object { json in
                json.member("final_price", text(prices.final))
                json.member("max_price", text(prices.maximal))
                json.member("minimal_price", text(prices.minimal))
                json.member("max_regular_price", text(mostRegular ?? prices.maximal))
                json.member("minimal_regular_price", leastRegular.map(text))
                json.member("special_price", special.map(text))
                json.member("regular_price", text(prices.regular))
            }
        }
    }

    private func text(_ price: Double) -> String {
        "<span class=\"price\">\(CurrencyText.text(price, sign))</span>"
    }

    /// No product has a price that its manufacturer advertises.
    private func writeManufacturersPrice(to json: inout JSONWriter) {
        json.object { json in
            json.member("msrp_price", text(0))
            json.member("is_applicable", "")
            json.member("is_shown_price_on_gesture", "")
            json.member("msrp_message", "")
            json.member("explanation_message", Self.explanation)
        }
    }

    private static let explanation =
        "Our price is lower than the manufacturer&#039;s &quot;minimum advertised price.&quot; "
        + "As a result, we cannot show you the price in catalog or the product page. <br><br> "
        + "You have no obligation to purchase the product once you know the price. "
        + "You can simply remove the item from your cart."

    /// Nobody has reviewed anything.
    private var reviews: String {
        """
            <div class="product-reviews-summary short empty">
                <div class="reviews-actions">
                    <a class="action add" href="\(address)#review-form">
                        Be the first to review this product            </a>
                </div>
            </div>

        """
    }
}
