/// The PHP classes behind service interfaces, which success messages name.
enum ServiceModels {
    /// e.g. `Magento\Catalog\Model\ProductRepository\Interceptor::save`.
    static func method(_ route: Route) -> String {
        var parts = route.service.split(separator: ".").map(String.init)
        let method = parts.popLast() ?? ""
        let interface = parts.joined(separator: "\\")
        return "\(exceptions[interface] ?? model(parts))::\(method)"
    }

    /// By the usual naming: `Api` becomes `Model`, `Interface` goes; the class is intercepted.
    private static func model(_ parts: [String]) -> String {
        var parts = parts
        if let place = parts.firstIndex(of: "Api") { parts[place] = "Model" }
        if let last = parts.last, last.hasSuffix("Interface") {
            parts[parts.count - 1] = String(last.dropLast("Interface".count))
        }
        return parts.joined(separator: "\\") + "\\Interceptor"
    }

    private static let exceptions = [
        "Magento\\Cms\\Api\\PageRepositoryInterface":
            "Magento\\Cms\\Model\\PageRepository\\ValidationComposite\\Interceptor",
        "Magento\\InventoryApi\\Api\\SourceItemsSaveInterface":
            "Magento\\Inventory\\Model\\SourceItem\\Command\\SourceItemsSave\\Interceptor",
        "Magento\\Customer\\Api\\CustomerRepositoryInterface":
            "Magento\\Customer\\Model\\ResourceModel\\CustomerRepository\\Interceptor",
        "Magento\\Customer\\Api\\AddressRepositoryInterface":
            "Magento\\Customer\\Model\\ResourceModel\\AddressRepository\\Interceptor",
        "Magento\\Customer\\Api\\GroupRepositoryInterface":
            "Magento\\Customer\\Model\\ResourceModel\\GroupRepository\\Interceptor",
    ]
}
