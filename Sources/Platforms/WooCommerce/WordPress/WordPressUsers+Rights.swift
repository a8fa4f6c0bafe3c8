import PHP
import Simulator

/// Who may do what with users, as the controller's permission checks say.
extension WordPressUsers {
    static func found(_ request: RestRequest) throws -> UserRecord {
        guard let user = try UserRecord.find(id: request.int("id") ?? 0, in: request.visit.database) else {
            throw RestError("rest_user_invalid_id", "Invalid user ID.", status: 404)
        }
        return user
    }

    static func current(_ request: RestRequest) throws -> UserRecord {
        guard let user = request.scope.identity.user else {
            throw RestError("rest_not_logged_in", "You are not currently logged in.", status: 401)
        }
        return user
    }

    static func mayList(_ request: RestRequest) throws {
        guard !request.can("list_users") else { return }
        if request.list("roles")?.isEmpty == false {
            throw request.unauthorized("rest_user_cannot_view", "Sorry, you are not allowed to filter users by role.")
        }
        if request.list("capabilities")?.isEmpty == false {
            throw request.unauthorized(
                "rest_user_cannot_view", "Sorry, you are not allowed to filter users by capability.")
        }
        if WordPressContext(request) == .edit {
            throw request.unauthorized("rest_forbidden_context", "Sorry, you are not allowed to edit users.")
        }
        if ["email", "registered_date"].contains(request.string("orderby")) {
            throw request.unauthorized(
                "rest_forbidden_orderby", "Sorry, you are not allowed to order users by this parameter.")
        }
        if request.string("who") == "authors", !request.can("edit_posts") {
            throw request.unauthorized(
                "rest_forbidden_who", "Sorry, you are not allowed to query users by this parameter.")
        }
    }

    /// Everybody sees who wrote something: those who can publish.
    static func mayView(_ request: RestRequest) throws {
        let user = try found(request)
        guard request.scope.identity.userID != user.id, !canEdit(user, request) else { return }
        if WordPressContext(request) == .edit {
            throw request.unauthorized("rest_forbidden_context", "Sorry, you are not allowed to edit this user.")
        }
        if !request.can("list_users"), !user.can("publish_posts") {
            throw request.unauthorized("rest_user_cannot_view", "Sorry, you are not allowed to list users.")
        }
    }

    static func mayCreate(_ request: RestRequest) throws {
        guard !request.can("create_users") else { return }
        throw request.unauthorized("rest_cannot_create_user", "Sorry, you are not allowed to create new users.")
    }

    /// Users edit themselves, administrators everybody, the shop's managers its customers.
    static func canEdit(_ user: UserRecord, _ request: RestRequest) -> Bool {
        request.can("edit_users") || request.scope.identity.userID == user.id
            || request.can("manage_woocommerce") && user.role == "customer"
    }

    static func mayEdit(_ user: UserRecord, _ request: RestRequest) throws {
        if request.list("roles")?.isEmpty == false, !request.can("promote_users") {
            throw request.unauthorized(
                "rest_cannot_edit_roles", "Sorry, you are not allowed to edit roles of this user.")
        }
        guard !canEdit(user, request) else { return }
        throw request.unauthorized("rest_cannot_edit", "Sorry, you are not allowed to edit this user.")
    }

    static func mayDelete(_ user: UserRecord, _ request: RestRequest) throws {
        guard !request.can("delete_users") else { return }
        throw request.unauthorized("rest_user_cannot_delete", "Sorry, you are not allowed to delete this user.")
    }
}
