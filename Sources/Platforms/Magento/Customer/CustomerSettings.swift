import Simulator

/// The configuration of customer accounts and their addresses as a store sees it.
struct CustomerSettings {
    private let settings: StoreSettings

    init(database: Database, store: Int) { self.init(StoreSettings(store: store, database: database)) }

    init(_ settings: StoreSettings) { self.settings = settings }

    /// `customer/password/minimum_password_length`
    func minimumPasswordLength() throws -> Int { try settings.whole("customer/password/minimum_password_length") }

    /// `customer/password/required_character_classes_number`
    func requiredCharacterClasses() throws -> Int {
        try settings.whole("customer/password/required_character_classes_number")
    }

    /// How many seconds a link that resets a password lives.
    func resetLinkLifetime() throws -> Int64 {
        Int64(try settings.whole("customer/password/reset_link_expiration_period")) * 3600
    }

    /// So many wrong passwords lock an account; 0 for never.
    func lockoutFailures() throws -> Int { try settings.whole("customer/password/lockout_failures") }

    /// How many seconds an account stays locked.
    func lockoutTime() throws -> Int64 { Int64(try settings.whole("customer/password/lockout_threshold")) * 60 }

    /// Whether accounts belong to a website each, or to all of them.
    func sharesByWebsite() throws -> Bool { try settings.flag("customer/account_share/scope") }

    /// Whether a new account waits for its confirmation.
    func requiresConfirmation() throws -> Bool { try settings.flag("customer/create_account/confirm") }

    /// The countries whose addresses need no postcode.
    func countriesWithoutPostcode() throws -> [Substring] {
        try list("general/country/optional_zip_countries")
    }

    /// The countries whose addresses need a region.
    func countriesWithRegions() throws -> [Substring] {
        try list("general/region/state_required")
    }

    private func list(_ path: String) throws -> [Substring] {
        try (settings.text(path) ?? "").split(separator: ",")
    }
}
