import Simulator

/// Images as the Store API shows them.
enum ProductImages {
    /// The image in all its sizes.
    static func append(_ media: Media, _ site: Site, to json: inout JSONWriter) {
        let folder = media.file.split(separator: "/").dropLast().joined(separator: "/")
        let base = site.url("/wp-content/uploads/")
        func url(_ file: String) -> String { base + (folder.isEmpty ? file : "\(folder)/\(file)") }
        let full = base + media.file
        json.object { json in
            json.member("id", media.id)
            json.member("src", full)
            json.member("thumbnail", thumbnail(media).map { url($0.file) } ?? full)
            let sources = sources(media, full, url)
            json.member("srcset", sources.count > 1 ? sources.joined(separator: ", ") : "")
            json.member("sizes", sources.count > 1 ? "(max-width: \(media.width)px) 100vw, \(media.width)px" : "")
            json.member("name", media.title)
            json.member("alt", media.alt)
        }
    }

    /// The size of lists; where it was not cut the whole image stands for it.
    private static func thumbnail(_ media: Media) -> Media.Size? {
        media.sizes.first { $0.name == "woocommerce_thumbnail" }
    }

    /// The whole image and every size with the same shape, each width once.
    private static func sources(_ media: Media, _ full: String, _ url: (String) -> String) -> [String] {
        guard media.width > 0, media.height > 0 else { return [] }
        var widths = [media.width]
        var sources = ["\(full) \(media.width)w"]
        for size in media.sizes where !widths.contains(size.width) && hasShape(of: media, size) {
            widths.append(size.width)
            sources.append("\(url(size.file)) \(size.width)w")
        }
        return sources
    }

    /// Whether a size is the image made smaller, within a pixel.
    static func hasShape(of media: Media, _ size: Media.Size) -> Bool {
        guard size.width > 0, size.width <= 2048 else { return false }
        let height = (Double(size.width) * Double(media.height) / Double(media.width)).rounded()
        return abs(height - Double(size.height)) <= 1
    }
}
