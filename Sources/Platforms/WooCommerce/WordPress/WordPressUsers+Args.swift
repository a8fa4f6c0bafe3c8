import PHP
import Simulator

/// The parameters of users' routes.
extension WordPressUsers {
    static let id = Arg.integer("id").parsed
    static let listArgs =
        WordPressRoutes.paging(
            order: "asc",
            by: ["id", "include", "name", "registered_date", "slug", "include_slugs", "email", "url"], default: "name")
        + [
            Arg.list("roles", of: "string").parsed, Arg.list("capabilities", of: "string").parsed,
            Arg.choice("who", ["authors"]).parsed,
            Arg("has_published_posts", nil, nil, ["type": ["boolean", "array"], "items": ["type": "string"]]),
            Arg.list("search_columns", choices: ["email", "name", "id", "username", "slug"]).or([]).parsed,
        ]
    static let args: [Arg] = [
        Arg.string("username").parsed, .string("name"), .string("first_name"), .string("last_name"),
        .string("email", format: "email"), .string("url", format: "uri"), .choice("locale", ["", "en_US"]),
        .string("nickname"), Arg.string("slug").parsed, .list("roles", of: "string"), password, .object("meta"),
    ]
    static let newArgs = args.map {
        ["username", "email", "password"].contains($0.name) ? $0.demanded : $0
    }
    static let deletion: [Arg] = [
        .force,
        {
            var arg = Arg("reassign", "integer", required: true, sanitizer: .raw)
            arg.convert = { value, _ in
                guard PHP.isNumeric(value.phpString) else {
                    guard ["", "0", "false"].contains(value.phpString) else {
                        throw SchemaFault("rest_invalid_param", "Invalid user parameter(s).")
                    }
                    return false
                }
                return value
            }
            return arg
        }(),
    ]
    static let password: Arg = {
        var arg = Arg.string("password").parsed
        arg.convert = { value, _ in
            let text = value.phpString
            guard !text.isEmpty else {
                throw SchemaFault("rest_user_invalid_password", "Passwords cannot be empty.")
            }
            guard !text.contains("\\") else {
                throw SchemaFault("rest_user_invalid_password", "Passwords cannot contain the \"\\\" character.")
            }
            return .string(text)
        }
        return arg
    }()
}

extension Arg {
    /// The same parameter, refused when it is missing.
    fileprivate var demanded: Arg {
        var copy = self
        copy.isRequired = true
        return copy
    }
}
