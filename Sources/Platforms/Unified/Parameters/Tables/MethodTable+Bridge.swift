/// The methods of `bridge`.
extension MethodTable {
    static let bridge = """
        bridge.update -> {updated:b}
        bridge.delete -> {deleted:b}
        """
}
