import Simulator
import Testing

@Suite struct RequestTextTests {
    @Test func readsACurlCommand() throws {
        let text = """
            curl -sg -X 'POST' \\
              -H "Authorization: OAuth oauth_nonce=\\"n\\"" -H 'X-Note: it'\\''s' \\
              --data-binary '{"a": "b c"}' 'http://127.0.0.1:4090/rest/V1/products?x[y]=1' | jq .
            """
        let request = try RequestText(text).request
        #expect(request.method == "POST" && request.target == "/rest/V1/products?x[y]=1")
        #expect(request.headers["host"] == "127.0.0.1:4090")
        #expect(request.headers["authorization"] == #"OAuth oauth_nonce="n""#)
        #expect(request.headers["x-note"] == "it's")
        #expect(request.body == Array(#"{"a": "b c"}"#.utf8))
    }

    @Test(arguments: [
        ("curl localhost:1/a", "GET", "/a"), ("curl -d a=1 http://h/p", "POST", "/p"),
        ("curl -G -d a=1 -d b=2 http://h/p?c=3", "GET", "/p?c=3&a=1&b=2"), ("curl -I https://h", "HEAD", "/"),
        ("curl -XPUT --url http://u:p@h/x#f", "PUT", "/x"), ("curl -o f -u a:b http://h/x", "GET", "/x"),
    ])
    func knowsCurlsOptions(_ text: String, _ method: String, _ target: String) throws {
        let request = try RequestText(text).request
        #expect(request.method == method && request.target == target)
    }

    @Test func readsARequestAsItGoesOverTheWire() throws {
        let request = try RequestText("PUT /a?b=c HTTP/1.1\r\nHost: h\r\nX: y: z\r\n\r\nbody\n\nmore").request
        #expect(request.method == "PUT" && request.target == "/a?b=c")
        #expect(request.headers["x"] == "y: z" && request.body == Array("body\n\nmore".utf8))
    }

    @Test(arguments: [
        #"{"log":{"entries":[{"request":{"method":"GET","url":"https://h:2/p?q","headers":[{"name":"A","value":"b"}]}}]}}"#,
        #"{"request":{"method":"GET","url":"https://h:2/p?q","headers":[["A","b"]]}}"#,
        #"{"method":"GET","url":"https://h:2/p?q","headers":{"A":"b"}}"#,
    ])
    func readsHAR(_ text: String) throws {
        let request = try RequestText(text).request
        #expect(request.scheme == "https" && request.headers["host"] == "h:2" && request.target == "/p?q")
        #expect(request.headers["a"] == "b")
    }

    @Test(arguments: ["", "curl", "curl 'x", "hello", "{", "{}", "curl -X", "GET ftp", "GET /\nno field"])
    func refusesWhatIsNoRequest(_ text: String) {
        #expect(throws: RequestTextMistake.self) { try RequestText(text) }
    }
}
