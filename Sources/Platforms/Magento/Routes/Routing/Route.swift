import Simulator

/// One row of the route table: what `webapi.xml` says of a route, and the function that answers it.
struct Route: Sendable {
    /// The methods that the web API knows.
    enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case delete = "DELETE"
    }

    /// Who may call.
    enum Access: Hashable, Sendable {
        /// Everybody.
        case anonymous
        /// A customer, for the customer's own data; `self` on the wire.
        case ownData
        /// Whose role has this resource of the access control list.
        case resource(String)

        /// The resource as error messages show it.
        var resource: String {
            switch self {
            case .anonymous: "anonymous"
            case .ownData: "self"
            case .resource(let name): name
            }
        }
    }

    /// Arguments that the route sets from the caller, whatever the request says.
    enum Forced: Hashable, Sendable {
        case none
        /// `customerId` is the caller's.
        case customer
        /// The path of an argument that is the caller's open cart, e.g. `cartItem.quote_id`.
        case cart(String)
        /// Id, group, website and store of `customer` are the caller's.
        case ownProfile
    }

    let method: Method
    /// The template, e.g. `/V1/products/:sku`.
    let path: String
    /// The service method behind it with dots for backslashes, e.g. `Magento.Catalog.Api.ProductRepositoryInterface.get`.
    let service: String
    let access: Access
    let forced: Forced
    /// Whether only HTTPS will do.
    let secure: Bool
    /// Whether the module is switched on; a route of a module that is off matches nothing.
    let enabled: Bool
    /// The arguments of the service method, in order.
    let takes: [Parameter]
    /// What the service method gives back; nil for nothing. A function, since only the API's description asks.
    let gives: @Sendable () -> DataType?
    /// Statuses of the errors that the service method declares, besides 401, in the order of its annotations.
    let errors: [Int]
    /// Whether the work itself starts a PHP session, which shows in the headers of the answer: whatever has to do with
    /// carts does, the rest says so in its row.
    let startsSession: Bool
    /// How much works.
    let level: RouteSummary.Level
    let handler: Handler?
    /// The parameters of the template and at which segment each stands.
    let parameters: [(name: String, place: Int)]

    init(
        _ method: Method, _ path: String, _ service: String, _ access: Access, forced: Forced = .none,
        secure: Bool = false, enabled: Bool = true, takes: [Parameter] = [],
        gives: @autoclosure @escaping @Sendable () -> DataType? = nil, throws errors: [Int] = [],
        startsSession: Bool = false, level: RouteSummary.Level = .exact, _ handler: Handler? = nil
    ) {
        self.method = method
        self.path = path
        self.service = service
        self.access = access
        self.forced = forced
        self.secure = secure
        self.enabled = enabled
        self.takes = takes
        self.gives = gives
        self.errors = errors
        self.startsSession = startsSession || Self.makesCarts(service)
        // A route of a module that is off is answered as the real system answers it: nothing fits.
        self.level = handler == nil && enabled ? .absent : level
        self.handler = handler
        parameters = RouteTree.segments(path).enumerated().compactMap { place, segment in
            segment.hasPrefix(":") ? (String(segment.dropFirst()), place) : nil
        }
    }

    /// Whether a service of these modules makes a cart: a cart is made with all that collects its totals, and what works
    /// out taxes is made with the customer's session (Magento\Tax\Model\Calculation). Every recorded call of theirs that
    /// came as far as the service started one (carts, stories-carts, sweep-customer/carts).
    static func makesCarts(_ service: String) -> Bool {
        ["Magento.Quote.", "Magento.Checkout.", "Magento.GiftMessage."].contains { service.hasPrefix($0) }
    }

    /// For `storesim routes`.
    var summary: RouteSummary {
        RouteSummary(method: method.rawValue, path: path, access: access.resource, level: level)
    }
}

/// Does the work of a route.
typealias Handler = @Sendable (Invocation) throws -> Answer

/// A route that is known and guarded, but not built.
struct NotBuilt: Error, Hashable, Sendable {
    /// e.g. `GET /V1/orders/:id`.
    let route: String

    init(_ route: Route) { self.route = "\(route.method.rawValue) \(route.path)" }
}
