import Simulator

/// Countries and currencies as answers show them.
enum DirectoryTypes {
    static let region = ObjectType(
        "Magento.Directory.Api.Data.RegionInformationInterface", ["id": .string, "code": .string, "name": .string],
        extensions: [:])

    static let country = ObjectType(
        "Magento.Directory.Api.Data.CountryInformationInterface",
        [
            "id": .string, "two_letter_abbreviation": .string, "three_letter_abbreviation": .string,
            "full_name_locale": .string, "full_name_english": .string, "available_regions?": .array(.object(region)),
        ], extensions: [:])

    static let rate = ObjectType(
        "Magento.Directory.Api.Data.ExchangeRateInterface", ["currency_to": .string, "rate": .float], extensions: [:])

    static let currency = ObjectType(
        "Magento.Directory.Api.Data.CurrencyInformationInterface",
        [
            "base_currency_code": .string, "base_currency_symbol": .string, "default_display_currency_code": .string,
            "default_display_currency_symbol": .string, "available_currency_codes": .array(.string),
            "exchange_rates": .array(.object(rate)),
        ], extensions: [:])
}
