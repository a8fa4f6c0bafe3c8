import Simulator

/// A tax class: the rates of one class are charged together.
struct TaxClassRecord: Record {
    static let table = Simulator.Table<TaxClassRecord>("tax_class", isClustered: true)

    var slug = ""
    var name = ""
    var position = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("slug", &slug, .key)
        column("name", &name)
        column("position", &position)
    }
}
