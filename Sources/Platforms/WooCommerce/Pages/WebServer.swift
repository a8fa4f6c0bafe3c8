import Simulator

/// What the recorded shop's web server, the one built into PHP, answers by itself: WordPress never sees the request.
enum WebServer {
    /// The server's parser does not know the method (cart-add-item/wrong-methods).
    struct UnknownMethod: Error {}

    static func check(_ method: String) throws(UnknownMethod) {
        guard methods.contains(method) else { throw UnknownMethod() }
    }

    static let unknownMethod = Reply(
        status: 501, headers: ["Content-Type": "text/html; charset=UTF-8"],
        text: page(501, "Not Implemented", "Request method not supported."))

    /// The methods of WebDAV and UPnP are known too.
    private static let methods: Set = [
        "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE", "COPY", "LOCK", "MKCOL",
        "MKCALENDAR", "MOVE", "PROPFIND", "PROPPATCH", "SEARCH", "UNLOCK", "REPORT", "MKACTIVITY", "CHECKOUT", "MERGE",
        "M-SEARCH", "NOTIFY", "SUBSCRIBE", "UNSUBSCRIBE",
    ]

    private static func page(_ status: Int, _ reason: String, _ message: String) -> String {
        """
        <!doctype html><html><head><title>\(status) \(reason)</title><style>
        \(style)
        </style>
        </head><body><h1>\(reason)</h1><p>\(message)</p></body></html>
        """
    }

    private static let style = """
        body { background-color: #fcfcfc; color: #333333; margin: 0; padding:0; }
        h1 { font-size: 1.5em; font-weight: normal; background-color: #9999cc; min-height:2em; line-height:2em; \
        border-bottom: 1px inset black; margin: 0; }
        h1, p { padding-left: 10px; }
        code.url { background-color: #eeeeee; font-family:monospace; padding:0 2px;}
        """
}
