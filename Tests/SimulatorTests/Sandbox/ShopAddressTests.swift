import Simulator
import Testing

/// Where a shop lives: as called, unless a setting says otherwise.
@Suite struct ShopAddressTests {
    private var shop = ShopSettings(
        name: "echo", profile: "1", baseURL: "http://recorded.example", mounts: [Mount()])

    private func address(
        _ headers: Headers, basePath: String = "", scheme: String = "http", from peer: String = "127.0.0.1"
    ) -> String {
        let request = Request(
            method: "GET", target: "\(basePath)/x", headers: headers, scheme: scheme, remoteAddress: peer)
        return ShopAddress(of: Call(request, basePath: basePath), shop).url
    }

    @Test func itIsWhatTheClientCalled() {
        #expect(address(["Host": "127.0.0.1:4090"]) == "http://127.0.0.1:4090")
        #expect(address(["Host": "shop.test"], basePath: "/s/ci/m", scheme: "https") == "https://shop.test/s/ci/m")
        #expect(address(["Host": "[::1]:80"]) == "http://[::1]:80")
    }

    @Test func aProxyOnThisMachineSaysWhatTheOutsideIs() {
        let said: Headers = [
            "Host": "127.0.0.1:4090", "X-Forwarded-Proto": "https", "X-Forwarded-Host": "shop.test",
            "X-Forwarded-Port": "8443", "X-Forwarded-Prefix": "/eu/",
        ]
        #expect(address(said, basePath: "/m") == "https://shop.test:8443/eu/m")
        #expect(address(said, from: "192.0.2.1") == "http://127.0.0.1:4090")
        let usual: Headers = ["Host": "a", "X-Forwarded-Proto": "https, http", "X-Forwarded-Port": "443"]
        #expect(address(usual) == "https://a")
    }

    @Test func aProxyElsewhereCountsWhereItIsTrusted() {
        var copy = self
        copy.shop.trustsForwarded = true
        #expect(copy.address(["Host": "a", "X-Forwarded-Proto": "https"], from: "192.0.2.1") == "https://a")
    }

    @Test func aSettingFixesIt() {
        var copy = self
        copy.shop.url = "https://own.example/shop/"
        #expect(copy.address(["Host": "127.0.0.1:4090"], basePath: "/s/x") == "https://own.example/shop")
    }

    @Test func itsPartsAreReadFromAURL() {
        let address = ShopAddress("https://own.example:8443/a/b/")
        #expect(address.scheme == "https" && address.authority == "own.example:8443" && address.path == "/a/b")
        #expect(address.host == "own.example" && address.by("http") == address)
        #expect(ShopAddress("https://own.example/a").by("http").url == "http://own.example/a")
        #expect(ShopAddress("http://[::1]:80").host == "[::1]")
    }
}
