/// A shop as a configuration names it: texts as written, each with its place.
struct ShopEntry {
    /// A text and where it stands.
    struct Text {
        let text: String
        let place: String
    }

    /// Where the entry stands.
    let place: String
    /// The folder that folders of fixtures are named from.
    var folder: String
    var name: Text?
    var platform: Text?
    var version: Text?
    var fixtures: [Text] = []
    var at: [Text] = []
    var url: Text?
    var options: [(name: String, value: Text)] = []
    /// Whether the shop is left out where its fixtures are not there.
    var isOptional = false
}

extension ShopEntry {
    /// Reads a `--shop` flag: `[NAME=]PLATFORM[:FOLDER,…][@AT]`, e.g. `eu=magento:fresh,./eu@/eu`.
    init(flag: String, folder: String) {
        let place = "--shop \(flag)"
        let (shop, at) = Self.cut(flag, at: "@")
        let (names, fixtures) = Self.cut(shop, at: ":")
        let (first, second) = Self.cut(names, at: "=")
        self.init(place: place, folder: folder)
        let text = { Text(text: $0, place: place) }
        name = second == nil ? nil : text(first)
        platform = text(second ?? first)
        self.fixtures = (fixtures ?? "").split(separator: ",").map { text(String($0)) }
        self.at = at.map { [text($0)] } ?? []
    }

    private static func cut(_ text: String, at mark: Character) -> (String, String?) {
        guard let place = text.firstIndex(of: mark) else { return (text, nil) }
        return (String(text[..<place]), String(text[text.index(after: place)...]))
    }
}
