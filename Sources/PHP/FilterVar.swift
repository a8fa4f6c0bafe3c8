extension PHP {
    /// `filter_var($text, FILTER_VALIDATE_BOOLEAN)`: whether a text is `1`, `true`, `on` or `yes`, in any case and with
    /// blanks around it.
    public static func validatesAsTrue(_ text: String) -> Bool {
        ["1", "true", "on", "yes"].contains(trim(text).lowercased())
    }
}
