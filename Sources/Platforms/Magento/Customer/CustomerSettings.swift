import Simulator

/// The configuration of customer accounts as a store sees it; Magento's own defaults where nothing was set.
struct CustomerSettings {
    let database: Database
    let store: Int

    /// `customer/password/minimum_password_length`
    func minimumPasswordLength() throws -> Int { try number("customer/password/minimum_password_length", 8) }

    /// `customer/password/required_character_classes_number`
    func requiredCharacterClasses() throws -> Int {
        try number("customer/password/required_character_classes_number", 3)
    }

    /// How many seconds a link that resets a password lives.
    func resetLinkLifetime() throws -> Int64 {
        Int64(try number("customer/password/reset_link_expiration_period", 2)) * 3600
    }

    /// Whether accounts belong to a website each, or to all of them.
    func sharesByWebsite() throws -> Bool { try number("customer/account_share/scope", 1) != 0 }

    /// Whether a new account waits for its confirmation.
    func requiresConfirmation() throws -> Bool { try number("customer/create_account/confirm", 0) != 0 }

    /// The countries whose addresses need no postcode.
    func countriesWithoutPostcode() throws -> [Substring] {
        try text("general/country/optional_zip_countries", "HK,IE,MO,PA,GB").split(separator: ",")
    }

    /// The countries whose addresses need a region.
    func countriesWithRegions() throws -> [Substring] {
        try text("general/region/state_required", "").split(separator: ",")
    }

    private func text(_ path: String, _ fallback: String) throws -> String {
        try ConfigValue.find(path, store: store, in: database) ?? fallback
    }

    private func number(_ path: String, _ fallback: Int) throws -> Int {
        try ConfigValue.find(path, store: store, in: database).flatMap { Int($0) } ?? fallback
    }
}
