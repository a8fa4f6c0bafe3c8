import Simulator
import Testing

@Suite struct OAuth1Tests {
    /// The example of RFC 5849, section 3.4.1.1.
    @Test func buildsTheBaseStringOfTheStandard() {
        let parameters = [
            ("b5", "=%3D"), ("a3", "a"), ("c@", ""), ("a2", "r b"), ("c2", ""), ("a3", "2 q"),
            ("oauth_consumer_key", "9djdj82h48djs9d2"), ("oauth_token", "kkk9d7dh3k39sjv7"),
            ("oauth_signature_method", "HMAC-SHA1"), ("oauth_timestamp", "137131201"), ("oauth_nonce", "7d8f3e4a"),
            ("oauth_signature", "left out"), ("realm", "left out too"),
        ].map { (name: $0.0, value: $0.1) }
        let base = OAuth1.baseString(method: "POST", url: "http://example.com/request", parameters: parameters)
        #expect(
            base == "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D"
                + "%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a"
                + "%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7"
        )
    }

    /// The example of RFC 5849, section 1.2.
    @Test func signsLikeTheStandard() {
        let parameters = [
            ("file", "vacation.jpg"), ("size", "original"), ("oauth_consumer_key", "dpf43f3p2l4k3l03"),
            ("oauth_token", "nnch734d00sl2jdk"), ("oauth_signature_method", "HMAC-SHA1"),
            ("oauth_timestamp", "137131202"), ("oauth_nonce", "chapoH"),
        ].map { (name: $0.0, value: $0.1) }
        let signature = OAuth1.signature(
            .hmacSHA1, httpMethod: "GET", url: "http://photos.example.net/photos", parameters: parameters,
            consumerSecret: "kd94hf93k423kf44", tokenSecret: "pfkkdhi9sl3r4s00")
        #expect(signature == "MdpQcU8iPSUjWoN/UDMsK2sui9I=")
    }
}
