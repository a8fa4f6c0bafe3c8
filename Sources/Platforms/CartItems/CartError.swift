import Simulator

/// What can be wrong with a call.
enum CartError: Error, Hashable {
    case noRoute
    /// The shop wants a key, and this call has none, or another.
    case noKey
    case methodNotAllowed([String])
    case noCart(String)
    case noItem(Int)
    case malformed(String)
}
