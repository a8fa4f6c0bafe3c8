public import Gateway
public import Simulator

/// Finds out which platform answers at an address.
public enum PullProbe {
    /// `magento` or `woocommerce`: each tells of itself to anybody, if only by the form of its refusal.
    ///
    /// - Throws: ``PullProblem`` where neither does.
    public static func platform(at address: ServerAddress, _ send: (Request) throws -> Reply) throws -> String {
        func ask(_ path: String) throws -> (status: Int, body: JSONValue?) {
            let request = Request(
                method: "GET", target: address.path + path,
                headers: ["Host": address.authority, "Accept": "application/json"])
            let reply = try send(request)
            return (reply.status, try? JSONParser.parse(reply.body))
        }
        let index = try ask("/wp-json/")
        if index.body?["namespaces"]?.array?.contains("wc/v3") == true { return "woocommerce" }
        let stores = try ask("/rest/V1/store/websites")
        let isMagento = stores.status == 200 && stores.body?.array != nil
        let refuses = stores.status == 401 && stores.body?["message"]?.string != nil
        if isMagento || refuses { return "magento" }
        throw PullProblem.noShop(address: "\(address)\(address.path)")
    }
}
