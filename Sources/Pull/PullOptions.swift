/// What is read of a shop.
public struct PullOptions: Hashable, Sendable {
    /// Customers, and reviews where there are some, whose people are made up unless ``isAsIs``.
    public var customers = false
    /// Orders, whose people are made up unless ``isAsIs``.
    public var orders = false
    /// Whether people stay who they are.
    public var isAsIs = false
    /// Whether pictures are fetched; without, pictures made from their names take their places.
    public var images = true
    /// How many entities a page holds.
    public var page = 100

    /// The usual: everything but people.
    public init() {}
}

/// How far a pull is.
public struct PullProgress: Sendable {
    /// The step's name, e.g. `products`.
    public let step: String
    /// Which step, from 1.
    public let number: Int
    /// Of how many.
    public let steps: Int
    /// How many entities of the step are read.
    public let done: Int
    /// Of how many, where the shop says so.
    public let total: Int?
}

/// What a pull wrote.
public struct PullReport: Sendable {
    /// Files and how many entities are in each, in order.
    public internal(set) var files: [(name: String, count: Int)] = []
    /// Steps that the shop refused, and its words.
    public internal(set) var left: [(step: String, why: String)] = []
    /// How many pictures could not be had and were made from their names.
    public internal(set) var madePictures = 0
}
