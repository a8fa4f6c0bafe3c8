/// An HTTP answer. `Content-Length` and `Date` are the gateway's.
public struct Reply: Sendable {
    /// The status code.
    public var status: Int
    /// Header fields in the order they are sent.
    public var headers: Headers
    /// The whole body.
    public var body: [UInt8]
    /// How it travels; nil where it simply arrives.
    public var delivery: Delivery?

    /// An answer.
    public init(status: Int, headers: Headers = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// An answer with a text for its body.
    public init(status: Int, headers: Headers = [:], text: String) {
        self.init(status: status, headers: headers, body: Array(text.utf8))
    }

    /// The body as text; bytes that are no UTF-8 become U+FFFD.
    public var text: String { String(decoding: body, as: UTF8.self) }
}
