/// What clients get wrong when they sign.
public enum SignatureMistake: String, CaseIterable, Sendable {
    // The hash and the method
    case otherHash = "other-hash"
    case methodCase = "method-case"
    case otherMethod = "other-method"
    // The URL
    case scheme
    case portLost = "port-lost"
    case portKept = "port-kept"
    case otherHost = "other-host"
    case prefixLost = "prefix-lost"
    case trailingSlashAdded = "trailing-slash-added"
    case trailingSlashLost = "trailing-slash-lost"
    case indexAdded = "index-php-added"
    case indexLost = "index-php-lost"
    case pathDecoded = "path-decoded"
    case pathEncodedTwice = "path-encoded-twice"
    case queryInURL = "query-in-url"
    case urlNotEncoded = "url-not-encoded"
    // The parameters
    case queryLeftOut = "query-left-out"
    case bodyIncluded = "body-included"
    case formLeftOut = "form-left-out"
    case unsorted
    case encodedTwice = "encoded-twice"
    case notEncoded = "not-encoded"
    case baseNotEncoded = "base-not-encoded"
    case plusForSpace = "plus-for-space"
    case bracketsLeft = "brackets-not-encoded"
    case charactersLeft = "characters-not-encoded"
    case tildeEncoded = "tilde-encoded"
    case lowerEscapes = "lower-case-escapes"
    case emptyLeftOut = "empty-left-out"
    case arrayNames = "array-names"
    case versionLeftOut = "version-left-out"
    // The key
    case ampersandMissing = "ampersand-missing"
    case secretsSwapped = "secrets-swapped"
    case tokenSecretMissing = "token-secret-missing"
    case consumerSecretMissing = "consumer-secret-missing"
    case keysForSecrets = "keys-for-secrets"
    case secretsNotEncoded = "secrets-not-encoded"
    case secretWithLineBreak = "secret-with-line-break"
    // The signature
    case plaintext
    case hexadecimal
    case urlSafe = "url-safe-base64"
    case unpadded
    case signatureEncodedTwice = "signature-encoded-twice"

    /// Where to look in the client, in a sentence.
    public var advice: String {
        Self.urlAdvice[self] ?? Self.parameterAdvice[self] ?? Self.keyAdvice[self] ?? rawValue
    }

    private static let urlAdvice: [SignatureMistake: String] = [
        .methodCase: "The method in the base string is not in capitals: write GET, not get.",
        .otherMethod: "The method in the base string is not the one that was sent: sign the method of the request.",
        .scheme:
            "The base string has the other scheme (http for https, or https for http): sign the URL that is called; "
            + "behind a proxy tell the shop by X-Forwarded-Proto.",
        .portLost:
            "The base string has no port, or another: sign host and port as they are called, the port too where it "
            + "is not 80 or 443.",
        .portKept: "The base string names the scheme's own port: leave :80 out for http and :443 for https.",
        .otherHost: "The base string has another host than was called: sign the very host of the request.",
        .prefixLost:
            "The base string lacks the path in front of the shop (base path or /s/SANDBOX): sign the whole path.",
        .trailingSlashAdded: "The base string has a slash at the end of the path that the request has not.",
        .trailingSlashLost: "The request's path ends with a slash that the base string has not.",
        .indexAdded: "The base string has /index.php that the request has not.",
        .indexLost: "The request has /index.php, which the base string leaves out.",
        .pathDecoded: "The base string has the path decoded: sign it as it is sent, %20 and all.",
        .pathEncodedTwice: "The base string has the path encoded once more than it is sent: sign it as it is sent.",
        .queryInURL:
            "The base string has the query in its URL: the URL ends before the ?, parameters follow in the third "
            + "part.",
        .urlNotEncoded: "The URL stands in the base string as it is: it has to be percent-encoded there.",
    ]

    private static let parameterAdvice: [SignatureMistake: String] = [
        .queryLeftOut: "The query's parameters are not in the base string: sign them with the oauth_ ones.",
        .bodyIncluded: "The body's members are in the base string: this shop's signatures do not cover this body.",
        .formLeftOut: "The form body's parameters are not in the base string: this shop's signatures cover them.",
        .unsorted: "The parameters are not sorted: encode names and values first, then sort the pairs by their bytes.",
        .encodedTwice: "The query's names and values were encoded before the client encoded them: decode them first.",
        .notEncoded:
            "Names and values are not encoded before they are joined: encode each, join, encode the whole again.",
        .baseNotEncoded: "The joined parameters stand in the base string as they are: encode the whole once more.",
        .plusForSpace: "A space is encoded as +: it has to be %20.",
        .bracketsLeft:
            "Brackets in names are not encoded: [ is %5B and ] is %5D before joining, %255B and %255D after.",
        .charactersLeft: "Some of ! ' ( ) * are not encoded: encodeURIComponent leaves them, RFC 3986 does not.",
        .tildeEncoded: "~ is encoded: RFC 3986 leaves it as it is.",
        .lowerEscapes: "Escapes are in small letters: %3A, not %3a.",
        .emptyLeftOut: "Parameters with an empty value are not in the base string: sign them as name=.",
        .arrayNames: "Lists are signed as they are sent (include[]=1): PHP counts them first, and the shop signs "
            + "include[0]=1.",
        .versionLeftOut: "oauth_version was sent but not signed: sign every oauth_ parameter that is sent.",
    ]

    private static let keyAdvice: [SignatureMistake: String] = [
        .otherHash:
            "The signature is made with another hash than oauth_signature_method names: SHA-256 for HMAC-SHA256, "
            + "SHA-1 for HMAC-SHA1.",
        .ampersandMissing:
            "The signing key lacks its &: it is consumer secret, &, token secret, the & also where there is "
            + "no token secret.",
        .secretsSwapped:
            "The signing key has the secrets the wrong way round: the consumer secret stands before the &.",
        .tokenSecretMissing: "The signing key lacks the token secret: it is consumer secret, &, token secret.",
        .consumerSecretMissing: "The signing key lacks the consumer secret: it is consumer secret, &, token secret.",
        .keysForSecrets: "The signing key is made of consumer key and token: it has to be made of their secrets.",
        .secretsNotEncoded: "The secrets are not percent-encoded in the signing key.",
        .secretWithLineBreak: "A secret in the signing key ends with a line break or a space: trim it.",
        .plaintext: "The signature is the signing key itself (PLAINTEXT): make an HMAC with it.",
        .hexadecimal: "The signature is spelled in hexadecimal digits: it has to be the Base64 of the HMAC's bytes.",
        .urlSafe: "The signature is spelled in URL-safe Base64 (- and _): it has to have + and /.",
        .unpadded: "The signature lacks its = at the end.",
        .signatureEncodedTwice: "The signature was percent-encoded twice on its way: encode it once.",
    ]
}
