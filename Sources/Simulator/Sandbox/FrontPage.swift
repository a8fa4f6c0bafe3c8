/// The answer at the server's root, which shops share: which shops there are and where.
enum FrontPage {
    /// Whether a request asks for it: `GET /` with no more said, where the root is no shop's own.
    static func isMeant(_ request: Request, path: Substring, _ mount: Mount?) -> Bool {
        guard path.isEmpty || path == "/", request.query == nil, mount?.sharesRoot ?? true else { return false }
        return request.method == "GET" || request.method == "HEAD"
    }

    /// HTML for a browser, JSON for anybody else.
    static func reply(_ sandbox: Sandbox, to request: Request) -> Reply {
        let isBrowser = request.headers["accept"]?.contains("text/html") ?? false
        let body =
            isBrowser ? Array(html(sandbox, request).utf8) : JSONWriter.bytes(json(sandbox, request), style: .plain)
        return Reply(
            status: 200,
            headers: [
                "Content-Type": isBrowser ? "text/html; charset=utf-8" : "application/json", "Vary": "Accept",
                "Cache-Control": "no-store",
            ], body: request.method == "HEAD" ? [] : body)
    }

    private static func json(_ sandbox: Sandbox, _ request: Request) -> JSONValue {
        [
            "sandbox": .string(sandbox.name), "shops": .array(sandbox.places(asCalledBy: request).map(\.json)),
            "control": .string(sandbox.origin(asCalledBy: request) + "/__admin"),
        ]
    }

    private static func html(_ sandbox: Sandbox, _ request: Request) -> String {
        let rows = sandbox.places(asCalledBy: request).map { place in
            let shop = place.shop.settings
            return """
                <tr><th scope="row">\(escaped(shop.name))</th>\
                <td>\(escaped("\(place.shop.platform.name) \(shop.profile)"))</td>\
                <td><a href="\(escaped(place.url))">\(escaped(place.url))</a></td></tr>
                """
        }
        let control = escaped(sandbox.origin(asCalledBy: request) + "/__admin")
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>storesim: shops of sandbox \(escaped(sandbox.name))</title>
            <style>
            :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
            body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
            table { border-collapse: collapse; width: 100% }
            th, td { border-bottom: 1px solid #8886; padding: .4rem 1rem .4rem 0; text-align: left; overflow-wrap: anywhere }
            </style>
            </head>
            <body>
            <h1>Shops of sandbox \(escaped(sandbox.name))</h1>
            <table>
            <thead><tr><th scope="col">shop</th><th scope="col">stands in for</th><th scope="col">address</th></tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            <p>Control API: <a href="\(control)">\(control)</a></p>
            </body>
            </html>

            """
    }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for letter in text.unicodeScalars {
            switch letter {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            default: out.unicodeScalars.append(letter)
            }
        }
        return out
    }
}
