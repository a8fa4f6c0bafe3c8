import PHP
import Simulator

/// A size that the shop cuts from every image it takes: WordPress' own and WooCommerce's.
struct ImageSize: Hashable {
    /// e.g. `woocommerce_thumbnail`.
    let name: String
    /// 0 for any.
    let width: Int
    /// 0 for any.
    let height: Int
    let isCropped: Bool

    /// All sizes, in the order in which they are cut (`_wp_make_subsizes`).
    static func all(_ options: Options) throws -> [ImageSize] {
        func side(_ option: String, _ usual: Int) throws -> Int {
            try options.optional(option).map { PHP.int($0) } ?? usual
        }
        let own = [
            ImageSize(
                name: "medium", width: try side("medium_size_w", 300), height: try side("medium_size_h", 300),
                isCropped: false),
            ImageSize(
                name: "large", width: try side("large_size_w", 1024), height: try side("large_size_h", 1024),
                isCropped: false),
            ImageSize(
                name: "thumbnail", width: try side("thumbnail_size_w", 150), height: try side("thumbnail_size_h", 150),
                isCropped: try side("thumbnail_crop", 1) != 0),
            ImageSize(
                name: "medium_large", width: try side("medium_large_size_w", 768),
                height: try side("medium_large_size_h", 0), isCropped: false),
            ImageSize(name: "1536x1536", width: 1536, height: 1536, isCropped: false),
            ImageSize(name: "2048x2048", width: 2048, height: 2048, isCropped: false),
        ]
        return own + (try shop(options))
    }

    /// WooCommerce's (`wc_get_image_size`); a theme that declares a width is asked before the option.
    private static func shop(_ options: Options) throws -> [ImageSize] {
        let theme = themes[try options["template"]]
        func width(_ declared: Int?, _ option: String, _ usual: Int) throws -> Int {
            try declared ?? options.optional(option).map { PHP.int($0) } ?? usual
        }
        let thumbnail = try width(theme?.thumbnail, "woocommerce_thumbnail_image_width", 300)
        let single = try width(theme?.single, "woocommerce_single_image_width", 600)
        let height = try thumbnailHeight(thumbnail, options)
        return [
            ImageSize(name: "woocommerce_thumbnail", width: thumbnail, height: height, isCropped: height > 0),
            ImageSize(name: "woocommerce_single", width: single, height: 0, isCropped: false),
            ImageSize(name: "woocommerce_gallery_thumbnail", width: 100, height: 100, isCropped: true),
        ]
    }

    private static func thumbnailHeight(_ width: Int, _ options: Options) throws -> Int {
        var shape = try options.optional("woocommerce_thumbnail_cropping") ?? "1:1"
        if shape == "uncropped" { return 0 }
        if shape == "custom" {
            let across = try options.optional("woocommerce_thumbnail_cropping_custom_width") ?? "4"
            let down = try options.optional("woocommerce_thumbnail_cropping_custom_height") ?? "3"
            shape = "\(across):\(down)"
        }
        let sides = shape.split(separator: ":").map { max(1, PHP.double(String($0))) }
        return Int((Double(width) / (sides.first ?? 1) * (sides.last ?? 1)).rounded())
    }

    /// Widths that themes of WordPress declare, by WooCommerce's `theme-support` for each.
    private static let themes: [String: (thumbnail: Int, single: Int)] = [
        "twentyten": (200, 300), "twentyeleven": (150, 300), "twentytwelve": (200, 300), "twentythirteen": (200, 300),
        "twentyfourteen": (150, 300), "twentyfifteen": (200, 350), "twentysixteen": (250, 400),
        "twentyseventeen": (250, 350), "twentynineteen": (300, 450), "twentytwenty": (450, 600),
        "twentytwentyone": (450, 600), "twentytwentytwo": (450, 600), "twentytwentythree": (450, 600),
    ]

    /// How large the cut from an image is; nil where the image is too small for it (`image_resize_dimensions`).
    func cut(from original: (width: Int, height: Int)) -> (width: Int, height: Int)? {
        let isNarrow = original.width < width
        let isLow = original.height < height
        if height == 0 ? isNarrow : width == 0 ? isLow : isNarrow && isLow { return nil }
        let cut = isCropped ? cropped(original) : fitted(original)
        let isSame = abs(cut.width - original.width) <= 1 && abs(cut.height - original.height) <= 1
        return isSame ? nil : cut
    }

    private func cropped(_ original: (width: Int, height: Int)) -> (width: Int, height: Int) {
        let ratio = Double(original.width) / Double(original.height)
        let across = min(width, original.width)
        let down = min(height, original.height)
        return (
            across > 0 ? across : Int((Double(down) * ratio).rounded()),
            down > 0 ? down : Int((Double(across) / ratio).rounded())
        )
    }

    /// The largest of the same shape within the size (`wp_constrain_dimensions`).
    private func fitted(_ original: (width: Int, height: Int)) -> (width: Int, height: Int) {
        let isWide = width > 0 && original.width > width
        let isHigh = height > 0 && original.height > height
        let ratios = [
            isWide ? Double(width) / Double(original.width) : 1, isHigh ? Double(height) / Double(original.height) : 1,
        ]
        func scaled(_ ratio: Double) -> (width: Int, height: Int) {
            (Int((Double(original.width) * ratio).rounded()), Int((Double(original.height) * ratio).rounded()))
        }
        var fitted = scaled(max(ratios[0], ratios[1]))
        if fitted.width > width || fitted.height > height { fitted = scaled(min(ratios[0], ratios[1])) }
        fitted = (max(fitted.width, 1), max(fitted.height, 1))
        // One pixel short by rounding is no pixel short.
        if isWide, fitted.width == width - 1 { fitted.width = width }
        if isHigh, fitted.height == height - 1 { fitted.height = height }
        return fitted
    }
}
