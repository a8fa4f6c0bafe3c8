import Simulator

/// What can be wrong with a call.
enum CartError: Error, Hashable {
    case noRoute
    case methodNotAllowed([String])
    case noCart(String)
    case noItem(Int)
    case malformed(String)
}
