import Simulator

@testable import Magento

let magentoTargets: [String: Target] = [
    "magento-xml": { bytes in
        guard let value = try? XMLReader.read(bytes) else { return }
        _ = XMLWriter.document(value)
    },
    "magento-fields": { bytes in
        let value: JSONValue = ["a": ["b": 1, "c": [["d": 2], ["e": ["f": 3]]]], "items": [["sku": "x"]]]
        _ = try? FieldsFilter(String(decoding: bytes, as: UTF8.self)).apply(value)
    },
    "magento-oauth-header": { bytes in
        let parts = bytes.split(separator: 10, maxSplits: 1, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard let header = OAuthHeader(parts[0]) else { return }
        _ = SignedURL.parameters(header, query: parts.last)
    },
    "magento-media-type": { _ = MediaType(accept: String(decoding: $0, as: UTF8.self)) },
]
