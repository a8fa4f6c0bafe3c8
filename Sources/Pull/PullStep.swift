import Simulator

/// A part of a shop that is read into one file, page by page.
struct PullStep: Sendable {
    /// e.g. `products`.
    let name: String
    /// The file of the layer, e.g. `products.json`.
    let file: String
    /// Whether the file holds one value and no list.
    let isOne: Bool
    /// Puts all bodies in an order in which they can be saved.
    let arrange: @Sendable ([JSONValue]) -> [JSONValue]
    /// Reads a page, from 1.
    let read: @Sendable (PullTask, Int) throws -> PullPage

    init(
        _ name: String, isOne: Bool = false,
        arrange: @escaping @Sendable ([JSONValue]) -> [JSONValue] = { $0 },
        _ read: @escaping @Sendable (PullTask, Int) throws -> PullPage
    ) {
        self.name = name
        file = "\(name).json"
        self.isOne = isOne
        self.arrange = arrange
        self.read = read
    }
}

/// A page of bodies.
struct PullPage {
    var bodies: [JSONValue]
    /// Whether another page follows.
    var hasNext = false
    /// How many entities of the shop's stand on this page, which may make more or fewer bodies.
    var read = 0
    /// How many entities all pages hold, where the shop says so.
    var total: Int?

    /// A page that is all there is.
    static func whole(_ bodies: [JSONValue]) -> PullPage {
        PullPage(bodies: bodies, read: bodies.count, total: bodies.count)
    }
}

/// A platform's part of a pull.
protocol PullPlatform {
    /// The steps, in the order in which a layer is applied.
    func steps(_ options: PullOptions) -> [PullStep]
}

/// What steps work with.
final class PullTask {
    let client: PullClient
    let folder: LayerFolder
    let options: PullOptions
    private(set) var madePictures = 0
    /// What was asked for once.
    private var known: [String: JSONValue] = [:]

    init(_ client: PullClient, _ folder: LayerFolder, _ options: PullOptions) {
        self.client = client
        self.folder = folder
        self.options = options
    }

    /// An answer that does not change meanwhile.
    func once(_ path: String) throws -> JSONValue {
        if let answer = known[path] { return answer }
        let answer = try client.json(path).body
        known[path] = answer
        return answer
    }

    /// Fetches a picture into the folder, once; one that cannot be had is made from its name, so that the layer is whole.
    func picture(_ url: String, to name: String) throws {
        guard FileName.isPlain(name), !folder.has(name) else { return }
        if options.images, let bytes = try client.file(url), PictureHeader(bytes) != nil {
            return try folder.write(bytes, to: name)
        }
        madePictures += 1
        let type = PictureType(file: name) ?? .png
        try folder.write(NamePicture(of: name, width: 600, height: 600).bytes(type), to: name)
    }
}
