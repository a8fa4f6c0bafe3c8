import Simulator
import Testing

@testable import Magento

@Suite("Forms of requests and answers")
struct WireTests {
    @Test("the Accept header chooses by quality, then by place")
    func accept() {
        #expect(MediaType(accept: nil) == .json)
        #expect(MediaType(accept: "*/*") == .json)
        #expect(MediaType(accept: "application/xml, application/json") == .xml)
        #expect(MediaType(accept: "application/xml;q=0.5, application/json;q=0.9") == .json)
        #expect(MediaType(accept: "text/html") == nil)
    }

    @Test("XML is read and written")
    func xml() throws {
        let text = "<?xml version=\"1.0\"?><r><a><item>1</item><item>&lt;2&#x41;</item></a><b x='1'/></r>"
        #expect(try XMLReader.read(Array(text.utf8)) == ["a": ["1", "<2A"], "b": ""])
        let written = String(decoding: XMLWriter.document(["a": [1, true], "b": "<"]), as: UTF8.self)
        #expect(
            written == """
                <?xml version="1.0"?>
                <response>
                  <a>
                    <item>1</item>
                    <item>true</item>
                  </a>
                  <b>&lt;</b>
                </response>

                """)
    }

    @Test(
        "malformed XML is refused, never a crash",
        arguments: [
            "", "<", "<a", "<a>", "<a></b>", "<a>&bad;</a>", "<!DOCTYPE a><a/>", "<a x='", "<a>&#xFFFFFFFF;</a>",
        ])
    func malformed(text: String) {
        #expect(throws: XMLReader.Failure.self) { try XMLReader.read(Array(text.utf8)) }
    }

    @Test("XML nested without end is refused")
    func deep() {
        let text = String(repeating: "<a>", count: 100_000)
        #expect(throws: XMLReader.Failure.self) { try XMLReader.read(Array(text.utf8)) }
    }

    @Test("words win over parameters in the route table")
    func routes() {
        func path(_ text: String) -> String? { Routes.tree.match(.get, RouteTree.segments(text))?.path }
        #expect(path("/V1/products/types") == "/V1/products/types")
        #expect(path("/V1/products/a") == "/V1/products/:sku")
        #expect(path("/V1/carts/mine/items/") == "/V1/carts/mine/items")
        #expect(path("/V1//products") == nil)
        #expect(Routes.all.count == 415)
    }

    @Test("whatever has to do with carts starts a session, the terms of the shop do not")
    func sessions() {
        let routes = Routes.all.filter { ($0.path + "/").contains("carts/") }
        for route in routes {
            #expect(route.startsSession != route.path.hasPrefix("/V1/carts/licence"), "\(route.method) \(route.path)")
        }
        #expect(!routes.isEmpty)
    }

    @Test(
        "hostile paths get an answer", arguments: ["/", "/rest", "/rest//", "/rest/V1", "/rest/v1/x", "/rest/%00/V1/x"])
    func paths(path: String) throws {
        let shop = try SignedShop()
        #expect((400...404).contains(shop.answer(Request(method: "GET", target: path)).status))
    }
}
