import Simulator

/// A call of a method, read and checked, before anything is done.
struct MethodCall: Sendable {
    let method: MethodDeclaration
    let parameters: Parameters
    let selection: FieldSelection
    let page: PageRequest

    /// Checks what a call gives: the pattern of `response_fields` first, then types, then what is missing.
    ///
    /// - Throws: ``UnifiedError``.
    init(_ raw: JSONObject, of method: MethodDeclaration) throws {
        let given = try PageCursor.resolve(raw, of: method)
        if let fields = given["response_fields"]?.string, method["response_fields"] != nil {
            _ = try FieldTree(checking: fields)
        }
        self.method = method
        parameters = try ParameterRules(method).checked(given)
        selection = try FieldSelection(parameters, of: method)
        page = PageRequest(parameters)
    }

    /// The envelope of what the method gave.
    ///
    /// - Parameters:
    ///   - result: members may be missing, and in any order: the form of the models is made of it.
    ///   - hasMore: whether a list goes on behind the page.
    func envelope(of result: JSONValue, hasMore: Bool = false) -> JSONObject {
        let places = parameters.integer("rounding_precision").map { min(max($0, 1), 6) }
        let completed = ModelCompletion(places: places).complete(result, as: method.result)
        // A plain nil would be JSON's null.
        let pagination: JSONValue? = method.isPaged ? page.pagination(hasMore: hasMore, of: self) : JSONValue?.none
        return selection.picked(result: completed, pagination: pagination, type: method.result)
    }
}
