import Simulator

/// A tax class: the rates of one class are charged together.
struct TaxClass: Record {
    static let table = Simulator.Table<TaxClass>("tax_class", isClustered: true)

    var slug = ""
    var name = ""
    var position = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("slug", &slug, .key)
        column("name", &name)
        column("position", &position)
    }
}
