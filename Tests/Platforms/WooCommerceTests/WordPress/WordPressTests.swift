import Simulator
import Testing

@testable import WooCommerce

/// The part of `wp/v2` that clients of shops use (WordPress 6.9's own controllers).
@Suite struct WordPressTests {
    private let shop: TestRoom

    init() throws { shop = try TestRoom() }

    private func headers(_ user: String?) -> Headers {
        guard let user else { return ["X-Forwarded-Proto": "https"] }
        return [
            "Authorization": "Basic \(Base64.encode(Array(user.utf8)))", "X-Forwarded-Proto": "https",
            "Content-Type": "application/json",
        ]
    }

    private let admin = "admin:admin-pass"

    private func answer(
        _ method: String, _ path: String, as user: String?, _ body: String = ""
    ) throws -> (status: Int, body: JSONValue) {
        let reply = try shop.answer(method, "/wp-json/wp/v2\(path)", headers(user), body: body)
        return (reply.status, try JSONParser.parse(reply.body))
    }

    // MARK: Users

    @Test func aUserIsKnownByNameAndPassword() throws {
        #expect(try answer("GET", "/users/me", as: admin).body["slug"] == "admin")
        #expect(try answer("GET", "/users/me", as: "admin:wrong").body["code"] == "incorrect_password")
        #expect(try answer("GET", "/users/me", as: "nobody:x").body["code"] == "invalid_username")
        let guest = try answer("GET", "/users/me", as: nil)
        #expect(guest.status == 401)
        #expect(guest.body["code"] == "rest_not_logged_in")
    }

    @Test func overHTTPNoPasswordCounts() throws {
        var sent = headers(admin)
        sent["X-Forwarded-Proto"] = nil
        let reply = try shop.answer("GET", "/wp-json/wp/v2/users/me", sent)
        #expect(try JSONParser.parse(reply.body)["code"] == "rest_not_logged_in")
    }

    @Test func guestsSeeWhoPublishesAndNobodyElse() throws {
        let seen = try answer("GET", "/users", as: nil).body.array ?? []
        #expect(seen.compactMap { $0["slug"]?.string } == ["admin"])
        #expect(try answer("GET", "/users/2", as: nil).body["code"] == "rest_user_cannot_view")
        #expect(try answer("GET", "/users?context=edit", as: nil).body["code"] == "rest_forbidden_context")
        #expect((try answer("GET", "/users", as: admin).body.array ?? []).count == 3)
    }

    @Test func anEditorOfUsersSeesTheirRights() throws {
        let shown = try answer("GET", "/users/2?context=edit", as: admin).body
        #expect(shown["roles"] == ["customer"])
        #expect(shown["capabilities"] == ["read": true, "customer": true])
        #expect(shown["email"] == "jane@example.com")
    }

    @Test func aUserIsMadeChangedAndRemoved() throws {
        let body = "{\"username\":\"eva\",\"email\":\"eva@example.com\",\"password\":\"pw\",\"roles\":[\"customer\"]}"
        let made = try answer("POST", "/users", as: admin, body)
        #expect(made.status == 201)
        let id = made.body["id"]?.int ?? 0
        #expect(try answer("POST", "/users", as: admin, body).body["code"] == "existing_user_login")
        #expect(try answer("POST", "/users/\(id)", as: admin, "{\"name\":\"Eva E\"}").body["name"] == "Eva E")
        #expect(try answer("DELETE", "/users/\(id)?reassign=1", as: admin).status == 501)
        #expect(try answer("DELETE", "/users/\(id)?force=true&reassign=1", as: admin).body["deleted"] == true)
        #expect(try answer("GET", "/users/\(id)", as: admin).body["code"] == "rest_user_invalid_id")
    }

    @Test func customersChangeThemselvesOnly() throws {
        let jane = "jane:shopper-pass"
        #expect(try answer("POST", "/users/me", as: jane, "{\"name\":\"Jane D\"}").body["name"] == "Jane D")
        #expect(try answer("POST", "/users/3", as: jane, "{\"name\":\"x\"}").body["code"] == "rest_cannot_edit")
        #expect(try answer("POST", "/users", as: jane, "{}").body["code"] == "rest_missing_callback_param")
    }

    // MARK: Media

    private func upload(_ name: String, _ content: [UInt8], as user: String? = "admin:admin-pass") throws -> Reply {
        var sent = headers(user)
        sent["Content-Type"] = "image/png"
        sent["Content-Disposition"] = "attachment; filename=\"\(name)\""
        sent["Host"] = "store.local"
        let request = Request(method: "POST", target: "/wp-json/wp/v2/media", headers: sent, body: content)
        let call = Call(request)
        return try WooCommerce().answer(call, in: shop.visit(calling: call))
    }

    private let picture = NamePicture(of: "mug", width: 800, height: 600).bytes(.png)

    @Test func anUploadedPictureIsListedAndServed() throws {
        let reply = try upload("My mug.png", picture)
        #expect(reply.status == 201)
        let made = try JSONParser.parse(reply.body)
        #expect(made["title"]?["raw"] == "My-mug")
        #expect(made["slug"] == "my-mug")
        #expect(made["media_details"]?["sizes"]?["medium"]?["width"] == 300)
        #expect(reply.headers["X-WP-Upload-Attachment-ID"] == made["id"]?.int.map(String.init))
        let source = made["source_url"]?.string ?? ""
        let file = try shop.answer("GET", String(source.dropFirst("https://store.local".count)))
        #expect(file.body == picture)
        #expect(try answer("GET", "/media?search=mug", as: nil).body[0]?["id"] == made["id"])
    }

    @Test func aFormsFileKeepsItsBytesAndSaysTheRest() throws {
        var body = Array("--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nMug\r\n".utf8)
        body += Array("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"m.png\"\r\n\r\n".utf8)
        body += picture + Array("\r\n--x--\r\n".utf8)
        var sent = headers(admin)
        sent["Content-Type"] = "multipart/form-data; boundary=x"
        sent["Host"] = "store.local"
        let call = Call(Request(method: "POST", target: "/wp-json/wp/v2/media", headers: sent, body: body))
        let made = try JSONParser.parse(WooCommerce().answer(call, in: shop.visit(calling: call)).body)
        #expect(made["title"]?["raw"] == "Mug")
        #expect(made["media_details"]?["filesize"]?.int == picture.count)
    }

    @Test func whatIsNoUploadIsRefusedInWordPressWords() throws {
        let words = Array("words".utf8)
        #expect(try code(upload("a.png", words)) == "rest_upload_sideload_error")
        #expect(try code(upload("a.png", [])) == "rest_upload_no_data")
        #expect(try code(upload("a.png", picture, as: nil)) == "rest_cannot_create")
        #expect(try answer("POST", "/media", as: admin, "{}").body["code"] == "rest_upload_no_content_disposition")
    }

    private func code(_ reply: Reply) throws -> String? { try JSONParser.parse(reply.body)["code"]?.string }

    @Test func aPictureIsChangedAndRemovedWithForceOnly() throws {
        let id = try JSONParser.parse(upload("a.png", picture).body)["id"]?.int ?? 0
        let changed = try answer("POST", "/media/\(id)", as: admin, "{\"title\":\"T\",\"alt_text\":\"A\"}").body
        #expect(changed["title"]?["raw"] == "T")
        #expect(changed["alt_text"] == "A")
        #expect(try answer("DELETE", "/media/\(id)", as: admin).body["code"] == "rest_trash_not_supported")
        #expect(try answer("DELETE", "/media/\(id)?force=true", as: admin).body["deleted"] == true)
        #expect(try answer("GET", "/media/\(id)", as: nil).body["code"] == "rest_post_invalid_id")
    }

    // MARK: The rest

    @Test func typesAndTaxonomiesAreListedByTheirNames() throws {
        #expect(try answer("GET", "/types/product", as: nil).body["has_archive"] == "shop")
        #expect(try answer("GET", "/types/nope", as: nil).body["code"] == "rest_type_invalid")
        #expect(try answer("GET", "/taxonomies?type=product", as: nil).body.object?.count == 3)
        #expect(try answer("GET", "/types?context=edit", as: nil).status == 401)
    }

    @Test func settingsAreForAdministrators() throws {
        #expect(try answer("GET", "/settings", as: admin).body["posts_per_page"] == 10)
        #expect(try answer("GET", "/settings", as: "jane:shopper-pass").status == 403)
    }

    @Test func whatIsNotBuiltSaysSo() throws {
        for path in ["/wp-json/wp/v2/pages", "/wp-json/wc-analytics/customers", "/wp-json/oembed/1.0/embed"] {
            #expect(try shop.answer("GET", path).headers["X-Sim-Unimplemented"] == "true", "\(path)")
        }
    }
}
