public import Simulator

/// Why a shop cannot be read.
public enum PullProblem: Error, CustomStringConvertible {
    /// It answered with another status than 200.
    case refused(path: String, reply: Reply)
    /// What it answered is no JSON.
    case unreadable(path: String, start: String)
    /// It did not answer, however often it was asked.
    case silent(path: String, reason: String)
    /// Neither platform's REST API answers at the address.
    case noShop(address: String)
    /// The folder holds another pull.
    case otherPull(folder: String, of: String)
    /// A page that was read is not there any more.
    case lostPage(folder: String, part: String)
    /// The folder holds files that no pull wrote.
    case foreignFolder(String)

    /// What and the cure.
    public var description: String {
        switch self {
        case .refused(let path, let reply): Self.refusal(path, reply)
        case .unreadable(let path, let start): "The answer to \(path) is no JSON: \(start)"
        case .silent(let path, let reason):
            "No answer to \(path): \(reason). What is read so far is kept; the same command goes on from there."
        case .noShop(let address):
            "Neither Magento's nor WooCommerce's REST API answers at \(address). Name the shop's address with its path, "
                + "e.g. https://shop.example/store, and the platform with --platform."
        case .otherPull(let folder, let other):
            "\(folder) holds what was read of \(other). Name another folder, or delete it."
        case .lostPage(let folder, let part):
            "\(folder)/\(part) was read and is gone. Delete \(folder) and read anew."
        case .foreignFolder(let folder):
            "\(folder) is not empty and holds no pull. Name another folder."
        }
    }

    /// Whether the shop has no such thing, or keeps it from this caller.
    var isAbsence: Bool {
        guard case .refused(_, let reply) = self else { return false }
        return [401, 403, 404].contains(reply.status)
    }

    private static func refusal(_ path: String, _ reply: Reply) -> String {
        let message = (try? JSONParser.parse(reply.body))?["message"]?.string ?? String(reply.text.prefix(200))
        var text = "The shop answered \(reply.status) to \(path): \(message)"
        if let place = reply.headers["location"] { text += " It points to \(place): use that address." }
        if reply.status == 401 { text += " Are the credentials right, and may they read this?" }
        return text
    }
}
