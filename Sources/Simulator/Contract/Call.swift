/// A request as the shop sees it: the sandbox and the base path of the shop are taken off the path.
public struct Call: Sendable {
    /// The request as it came.
    public var request: Request
    /// The shop's base path within the URL the client used, e.g. `/magento-2.4.0`, `/s/ci-1/magento-2.4.0` or empty.
    public var basePath: String
    /// The raw path below the base path, e.g. `/rest/V1/products/24-MB01`.
    public var path: String
    /// The raw query without `?`; nil where the client wrote no `?`.
    public var query: String?

    /// A call of the shop at `basePath`.
    public init(_ request: Request, basePath: String = "") {
        self.request = request
        self.basePath = basePath
        path = String(request.path.utf8.dropFirst(basePath.utf8.count)) ?? ""
        query = request.query.map(String.init)
    }

    /// The method as written.
    public var method: String { request.method }
    /// The header fields.
    public var headers: Headers { request.headers }
    /// The body.
    public var body: [UInt8] { request.body }
}
