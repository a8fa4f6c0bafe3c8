import PHP
import Simulator

/// What WordPress does with parameters before a handler runs: JSON, required ones, checks, conversion.
enum Parameters {
    /// Checks and converts every declared parameter.
    ///
    /// - Throws: ``RestError``: `rest_invalid_json`, `rest_missing_callback_param`, `rest_invalid_param`, in this order.
    static func prepare(_ request: inout RestRequest, _ args: [Arg]) throws {
        if let failure = request.jsonFailure { throw invalidJSON(failure) }
        try requireAll(request, args)
        try check(request, args)
        try sanitize(&request, args)
    }

    private static func invalidJSON(_ failure: JSONParser.Failure) -> RestError {
        let (code, message): (Int64, String) =
            switch failure.reason {
            case .depth: (1, "Maximum stack depth exceeded")
            case .encoding: (5, "Malformed UTF-8 characters, possibly incorrectly encoded")
            case .syntax, .nonFinite: (4, "Syntax error")
            }
        return RestError(
            "rest_invalid_json", "Invalid JSON body passed.", status: 400,
            data: ["json_error_code": .int(code), "json_error_message": .string(message)])
    }

    private static func requireAll(_ request: RestRequest, _ args: [Arg]) throws {
        let missing = try args.filter { arg in
            guard request[arg.name] == nil else { return false }
            return try arg.isDemanded?(request.scope) ?? arg.isRequired
        }.map(\.name)
        guard !missing.isEmpty else { return }
        throw RestError(
            "rest_missing_callback_param", "Missing parameter(s): \(missing.joined(separator: ", "))", status: 400,
            data: ["params": .array(missing.map(JSONValue.string))])
    }

    private static func check(_ request: RestRequest, _ args: [Arg]) throws {
        var faults: [(String, SchemaFault)] = []
        for arg in args where arg.isValidated || arg.check != nil {
            guard let value = request[arg.name] else { continue }
            do {
                if let check = arg.check {
                    try check(value, request)
                } else {
                    try SchemaCheck.validate(value, arg.keywords, arg.name)
                }
            } catch let fault as SchemaFault {
                faults.append((arg.name, fault))
            }
        }
        if !faults.isEmpty { throw invalid(faults) }
    }

    /// Every source is converted, also one that a stronger source hides.
    private static func sanitize(_ request: inout RestRequest, _ args: [Arg]) throws {
        var faults: [(String, SchemaFault)] = []
        for source in request.order where !request[source].isEmpty {
            for (name, value) in request[source] {
                guard let arg = args.first(where: { $0.name == name }) else { continue }
                do {
                    request[source][name] = try arg.convert?(value, request) ?? converted(value, arg)
                } catch let fault as SchemaFault {
                    // A weaker source's fault stands in the place of a stronger one's.
                    if let index = faults.firstIndex(where: { $0.0 == name }) {
                        faults[index].1 = fault
                    } else {
                        faults.append((name, fault))
                    }
                }
            }
        }
        if !faults.isEmpty { throw invalid(faults) }
    }

    private static func converted(_ value: JSONValue, _ arg: Arg) throws(SchemaFault) -> JSONValue {
        switch arg.sanitizer {
        case .schema:
            guard arg.keywords["type"] != nil else { return value }
            // What has a check of its own is only converted here: `null`, which no check sees, becomes the empty value of
            // its type.
            if !arg.isValidated && arg.check == nil || arg.isCheckedAgain {
                try SchemaCheck.validate(value, arg.keywords, arg.name)
            }
            return SchemaSanitize.convert(value, arg.keywords)
        case .positive: return .int(Int64(clamping: value.phpInt.magnitude))
        case .text: return value.isScalar || value == .null ? .string(Sanitize.text(value.phpString)) : .string("")
        case .key: return .string(Sanitize.key(value.phpString))
        case .title: return .string(Sanitize.title(value.phpString))
        case .ids: return .array(Sanitize.ids(value).map { .init($0) })
        case .list: return .array(Sanitize.list(value))
        case .raw: return value
        }
    }

    /// The refusal of parameters, each with what is wrong with it.
    ///
    /// - Parameter texts: what is said of a parameter in place of all that is wrong with it.
    static func invalid(_ faults: [(String, SchemaFault)], saying texts: JSONObject = [:]) -> RestError {
        var (params, details) = (JSONObject(), JSONObject())
        for (name, fault) in faults {
            params[name] = texts[name] ?? .string(([fault] + fault.others).map(\.message).joined(separator: " "))
            if fault != .unexplained { details[name] = .object(detail(fault)) }
        }
        return RestError(
            "rest_invalid_param", "Invalid parameter(s): \(faults.map(\.0).joined(separator: ", "))", status: 400,
            data: ["params": .object(params), "details": details.isEmpty ? [] : .object(details)])
    }

    private static func detail(_ fault: SchemaFault) -> JSONObject {
        var all: JSONObject = ["code": .string(fault.code), "message": .string(fault.message), "data": fault.data]
        if !fault.moreData.isEmpty { all["additional_data"] = .array(fault.moreData) }
        if !fault.others.isEmpty { all["additional_errors"] = .array(fault.others.map { .object(detail($0)) }) }
        return all
    }
}
