import Crypto
import Simulator

/// A picture of a product in one of the storefront's widgets.
struct RenderedImage: Payload {
    /// Where a picture stands, as the shop's theme has it.
    struct Place: Sendable {
        let code: String
        /// Which of the product's pictures: `small_image`, `thumbnail`.
        let role: String
        let width: Int
        let height: Int

        static let all = [
            Place(code: "recently_viewed_products_grid_content_widget", role: "small_image", width: 240, height: 300),
            Place(code: "recently_viewed_products_list_content_widget", role: "small_image", width: 270, height: 340),
            Place(code: "recently_viewed_products_images_names_widget", role: "small_image", width: 75, height: 90),
            Place(code: "recently_compared_products_grid_content_widget", role: "small_image", width: 240, height: 300),
            Place(code: "recently_compared_products_list_content_widget", role: "small_image", width: 270, height: 340),
            Place(code: "recently_compared_products_images_names_widget", role: "thumbnail", width: 75, height: 90),
        ]

        /// The folder of pictures that are cut alike: a hash of all that says how (View\Asset\Image).
        var cache: String {
            let text =
                "h:\(height)_w:\(width)_rgb255,255,255_r:empty_q:80_proportional_frame_transparency_doconstrainonly"
            return Hex.encode(Insecure.MD5.hash(data: Array(text.utf8)))
        }
    }

    let place: Place
    let url: String
    let label: String

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("url", url)
            json.member("code", place.code)
            json.member("height", place.height)
            json.member("width", place.width)
            json.member("label", label)
            json.member("resized_width", place.width)
            json.member("resized_height", place.height)
        }
    }
}
