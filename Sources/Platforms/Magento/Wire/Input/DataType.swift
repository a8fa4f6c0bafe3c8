import Simulator

/// What a value of an argument or of a data object's member must be, as PHP's type annotations say.
indirect enum DataType: Sendable {
    case int
    case float
    case bool
    case string
    /// `mixed`: taken as it is.
    case any
    case array(DataType)
    case object(ObjectType)
    /// An object type that refers to itself.
    case deferred(@Sendable () -> ObjectType)
    /// `custom_attributes` of an entity, e.g. `catalog_product`: a list of `attribute_code` and `value`, or an object.
    case customAttributes(entity: String)

    /// The type as error messages name it.
    var name: String {
        switch self {
        case .int: "int"
        case .float: "float"
        case .bool: "bool"
        case .string: "string"
        case .any: "mixed"
        case .array(let element): element.name + "[]"
        case .object(let type): type.phpName
        case .deferred(let type): type().phpName
        case .customAttributes: "\\Magento\\Framework\\Api\\AttributeInterface[]"
        }
    }
}

/// A data object's type: which members it has.
///
/// ```swift
/// static let sourceItem = ObjectType("Magento.InventoryApi.Api.Data.SourceItemInterface", [
///     "sku": .string, "source_code": .string, "quantity": .float, "status": .int,
/// ])
/// ```
struct ObjectType: Sendable {
    /// The PHP interface with dots for backslashes.
    let name: String
    /// Members by their snake_case names, in the order of the interface.
    let fields: KeyValuePairs<String, DataType>
    private let places: [String: Int]

    init(_ name: String, _ fields: KeyValuePairs<String, DataType>) {
        self.name = name
        self.fields = fields
        places = Dictionary(
            fields.enumerated().map { (CamelCase.upper($0.element.key), $0.offset) }, uniquingKeysWith: { $1 })
    }

    /// The member that a name on the wire means: `page_size`, `pageSize` and `PageSize` are the same.
    func field(_ name: String) -> (key: String, type: DataType)? {
        guard let place = places[CamelCase.upper(name)] else { return nil }
        let field = fields[place]
        return (field.key, field.value)
    }

    /// The interface as PHP writes it.
    var phpName: String { "\\" + name.split(separator: ".").joined(separator: "\\") }
}

/// An argument of a service method.
struct Parameter: Sendable {
    let name: String
    let type: DataType
    /// The value where the argument is missing; nil where it may not be.
    let fallback: JSONValue?

    /// An argument that must be given.
    static func required(_ name: String, _ type: DataType) -> Parameter {
        Parameter(name: name, type: type, fallback: nil)
    }

    /// An argument with a default.
    static func optional(_ name: String, _ type: DataType, _ fallback: JSONValue = .null) -> Parameter {
        Parameter(name: name, type: type, fallback: fallback)
    }
}

/// Spellings of member names.
enum CamelCase {
    /// `page_size` and `pageSize` to `PageSize`.
    static func upper(_ name: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(name.utf8.count)
        var raises = true
        for byte in name.utf8 {
            if byte == UInt8(ascii: "_") {
                raises = true
            } else {
                out.append(raises && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte & 0xDF : byte)
                raises = false
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// `attributeSet` to `attribute_set`.
    static func snake(_ name: String) -> String {
        var out: [UInt8] = []
        for byte in name.utf8 {
            let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            if isUpper, !out.isEmpty { out.append(UInt8(ascii: "_")) }
            out.append(isUpper ? byte | 0x20 : byte)
        }
        return String(decoding: out, as: UTF8.self)
    }
}

extension CamelCase {
    /// `page_size` to `pageSize`.
    static func lower(_ name: String) -> String {
        let upper = upper(name)
        return upper.prefix(1).lowercased() + upper.dropFirst()
    }
}
