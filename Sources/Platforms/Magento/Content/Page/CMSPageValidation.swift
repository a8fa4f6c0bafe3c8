import Simulator

/// What a page must be like.
enum CMSPageValidation {
    /// A failure whose nature the page repository keeps to itself.
    static let somethingWrong = MagentoError.invalid("Something went wrong while saving the page.")

    /// What is looked at first (LayoutUpdateValidator).
    static func check(_ page: CMSPage) throws {
        if isEmpty(page.title) { throw MagentoError.invalid("Required field \"%1\" is empty.", ["title"]) }
        if !isLayout(page.layoutUpdate) { throw MagentoError.invalid("Layout update is invalid") }
        if !isLayout(page.customLayoutUpdate) { throw MagentoError.invalid("Custom layout update is invalid") }
    }

    /// Layouts come from files: what stands in a page may stay or go.
    static func checkLayoutUpdates(_ page: CMSPage, old: CMSPage?) throws {
        for (given, kept) in [
            (page.customLayoutUpdate, old?.customLayoutUpdate), (page.layoutUpdate, old?.layoutUpdate),
        ] where !isEmpty(given) && given != kept {
            throw somethingWrong
        }
    }

    /// Pages that the configuration names keep their identifiers.
    static func checkReserved(_ page: CMSPage, _ settings: StoreSettings) throws {
        let reserved = [
            ("cms_no_route", "CMS No Route Page"), ("cms_home_page", "CMS Home Page"),
            ("cms_no_cookies", "CMS No Cookies Page"),
        ]
        for (setting, name) in reserved where try settings.text("web/default/\(setting)") == page.identifier {
            throw MagentoError.invalid("This identifier is reserved for \"\(name)\" in configuration.")
        }
    }

    /// Two small letters, digits or more, and perhaps an ending; digits alone are no identifier.
    static func checkIdentifier(_ identifier: String) throws {
        if identifier.wholeMatch(of: /[a-z0-9][a-z0-9_\/\-]+(\.[a-z0-9_\-]+)?/) == nil {
            throw MagentoError.invalid(
                "The page URL key can't use capital letters or disallowed symbols. "
                    + "Remove the letters and symbols and try again.")
        }
        if identifier.utf8.allSatisfy(\.isDigit) {
            throw MagentoError.invalid("The page URL key can't use only numbers. Add letters or words and try again.")
        }
    }

    /// PHP's `empty`.
    private static func isEmpty(_ text: String?) -> Bool { ["", "0"].contains(text ?? "") }

    private static func isLayout(_ text: String?) -> Bool {
        guard let text, !isEmpty(text) else { return true }
        return (try? XMLReader.read(Array("<layout>\(text)</layout>".utf8))) != nil
    }
}
