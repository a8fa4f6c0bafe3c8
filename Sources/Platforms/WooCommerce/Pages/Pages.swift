import PHP
import Simulator

/// WordPress' own pages: login, the REST nonce, the shop front.
enum Pages {
    /// The reply for a page.
    static func reply(_ path: String, _ scope: Scope) throws -> Reply {
        switch path {
        case "/wp-login.php": return try LoginPage.reply(scope)
        case "/wp-admin/admin-ajax.php": return try ajax(scope)
        case _ where path.hasPrefix("/wc-api/"): return legacyAPI()
        case _ where path.hasPrefix("/wp-admin/"): return try backOffice(scope)
        case _ where path.hasPrefix(Uploads.folder):
            return try Uploads.reply(scope.call, in: scope.visit) ?? ShopFront.page(status: 404, scope)
        case _ where path.hasPrefix("/wc/file/transient/"):
            return try ReceiptEndpoints.page(String(path.split(separator: "/").last ?? ""), scope)
        default:
            try ClassicForm.submit(scope)
            if let product = try product(at: path, scope) { return try ShopFront.page(of: product, scope) }
            let isKnown = try SitePath.isKnown(path, in: scope.visit.database)
            return try ShopFront.page(status: isKnown ? 200 : 404, scope)
        }
    }

    /// A page of the back office, which has none to show: whoever is not logged in is sent to log in.
    private static func backOffice(_ scope: Scope) throws -> Reply {
        guard scope.identity.user == nil else { return try ShopFront.page(status: 200, scope) }
        var reply = try ShopFront.page(status: 302, scope)
        reply.headers["Location"] = SitePath.login(for: scope)
        reply.body = []
        return reply
    }

    private static func product(at path: String, _ scope: Scope) throws -> Product? {
        let parts = path.split(separator: "/")
        guard parts.count == 2, parts[0] == "product" else { return nil }
        let product = try Product.find(slug: String(parts[1]), in: scope.visit.database)
        return product?.status == "publish" ? product : nil
    }

    /// The API of long ago, which is switched off (rest-v3-auth/formats).
    private static func legacyAPI() -> Reply {
        let error: JSONValue = [
            "code": "woocommerce_api_disabled", "message": "The WooCommerce API is disabled on this site",
        ]
        return Reply(
            status: 404, headers: ["Content-Type": "application/json; charset=UTF-8"],
            body: JSONWriter.bytes(["errors": error]))
    }

    /// `action=rest-nonce`: the `X-WP-Nonce` of whoever is logged in; `0` with 400 for anything else.
    private static func ajax(_ scope: Scope) throws -> Reply {
        let action = scope.call.query.flatMap { PHP.parseStr($0)["action"]?.string }
        let headers: Headers = ["Content-Type": "text/html; charset=UTF-8", "X-Robots-Tag": "noindex"]
        guard action == "rest-nonce", let user = scope.identity.user else {
            return Reply(status: 400, headers: headers, text: "0")
        }
        let nonce = Nonce(action: .rest, userID: user.id, loginToken: scope.identity.loginToken)
        return Reply(status: 200, headers: headers, text: try nonce.current(scope.visit.now, scope.keys))
    }
}

/// `wp-login.php`.
enum LoginPage {
    static func reply(_ scope: Scope) throws -> Reply {
        // The page tries whether the browser keeps cookies.
        scope.setCookies.append(
            SetCookie(name: "wordpress_test_cookie", value: "WP Cookie check", isHTTPOnly: true))
        guard scope.call.method == "POST" else { return try page(status: 200, scope) }
        let form = PHP.parseStr(String(decoding: scope.call.body, as: UTF8.self))
        let login = form["log"]?.string ?? ""
        let found =
            try UserRecord.find(login: login, in: scope.visit.database)
            ?? UserRecord.find(email: login, in: scope.visit.database)
        guard let user = found,
            SecretKeys.same(user.password, form["pwd"]?.string ?? ""),
            form["pwd"]?.string?.isEmpty == false
        else { return try page(status: 200, scope) }
        try CustomerAccounts(scope.visit).see(user.id)
        scope.setCookies += try LoginCookie.open(user, scope.site, scope.visit, scope.keys)
        var reply = try page(status: 302, scope)
        reply.headers["X-Redirect-By"] = "WordPress"
        // Who may not write posts is led to the profile.
        let home = user.managesShop ? "/wp-admin/" : "/wp-admin/profile.php"
        let wanted = form["redirect_to"]?.string ?? ""
        reply.headers["Location"] = wanted.isEmpty ? scope.site.url(home) : wanted
        reply.body = []
        return reply
    }

    /// No browser keeps the page or shows it inside another (flows/login-merges-guest-cart).
    private static func page(status: Int, _ scope: Scope) throws -> Reply {
        var reply = try ShopFront.page(status: status, scope)
        reply.headers["Link"] = nil
        reply.headers["Expires"] = "Wed, 11 Jan 1984 05:00:00 GMT"
        reply.headers["Cache-Control"] = "no-cache, must-revalidate, max-age=0, no-store, private"
        reply.headers["X-Frame-Options"] = "SAMEORIGIN"
        reply.headers["Content-Security-Policy"] = "frame-ancestors 'self';"
        reply.headers["Referrer-Policy"] = "strict-origin-when-cross-origin"
        return reply
    }
}

/// Pages of the theme, whose text nobody compares.
enum ShopFront {
    /// A product's page; after its form was sent no browser may keep it (seed/document-cart-classic-add).
    static func page(of product: Product, _ scope: Scope) throws -> Reply {
        var reply = try page(status: 200, scope, title: product.name)
        let json = scope.site.rest("/wp/v2/product/\(product.id)")
        reply.headers["Link"] =
            "<\(scope.site.rest("/"))>; rel=\"https://api.w.org/\", "
            + "<\(json)>; rel=\"alternate\"; title=\"JSON\"; type=\"application/json\", "
            + "<\(scope.site.url("/?p=\(product.id)"))>; rel=shortlink"
        if scope.call.method == "POST" {
            reply.headers["Expires"] = "Wed, 11 Jan 1984 05:00:00 GMT"
            reply.headers["Cache-Control"] = "no-cache, must-revalidate, max-age=0, no-store, private"
        }
        return reply
    }

    static func page(status: Int, _ scope: Scope, title: String? = nil) throws -> Reply {
        var headers: Headers = [
            "Content-Type": "text/html; charset=UTF-8",
            "Link": "<\(scope.site.rest("/"))>; rel=\"https://api.w.org/\"",
        ]
        for cookie in scope.setCookies { headers.add("Set-Cookie", cookie.line(now: scope.visit.now)) }
        if scope.call.method == "HEAD" { return Reply(status: status, headers: headers) }
        let title = try title ?? scope.options["blogname"]
        let text = """
            <!DOCTYPE html>
            <html lang="en-US">
            <head>
            \t<meta charset="UTF-8" />
            \t<title>\(Sanitize.html(title))</title>
            </head>
            <body></body>
            </html>

            """
        return Reply(status: status, headers: headers, text: text)
    }
}

/// What WordPress shows when PHP breaks down.
enum CrashPage {
    /// By then REST's own headers are on their way, those for foreign origins are not (products/price).
    static func reply(status: Int, _ scope: Scope) -> Reply {
        var headers: Headers = scope.restPath == nil ? [:] : StandardHeaders.basic(scope)
        headers["Content-Type"] = "text/html; charset=UTF-8"
        headers["Expires"] = "Wed, 11 Jan 1984 05:00:00 GMT"
        headers["Cache-Control"] = "no-cache, must-revalidate, max-age=0, no-store, private"
        if wantsJSON(scope) {
            headers["Content-Type"] = "application/json; charset=UTF-8"
            return Reply(status: status, headers: headers, body: JSONWriter.bytes(payload(status)))
        }
        let text = """
            <!DOCTYPE html>
            <html lang="en-US"><head><title>WordPress &rsaquo; Error</title></head>
            <body id="error-page"><p>There has been a critical error on this website.</p></body></html>

            """
        return Reply(status: status, headers: headers, text: text)
    }

    /// Whether the caller sends or takes JSON (batch/token-inside-only).
    private static func wantsJSON(_ scope: Scope) -> Bool {
        scope.call.headers["accept"]?.contains("application/json") == true
            || RequestReader.contentType(scope.call.headers) == "application/json"
    }

    private static func payload(_ status: Int) -> JSONValue {
        let help = "https://wordpress.org/documentation/article/faq-troubleshooting/"
        let message =
            "<p>There has been a critical error on this website.</p>"
            + "<p><a href=\"\(help)\">Learn more about troubleshooting WordPress.</a></p>"
        return [
            "code": "internal_server_error", "message": .string(message), "data": ["status": .int(Int64(status))],
            "additional_errors": [],
        ]
    }
}
