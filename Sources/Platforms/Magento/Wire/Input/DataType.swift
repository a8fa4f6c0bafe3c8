import Simulator

/// What a value of an argument or of a data object's member must be, as PHP's type annotations say.
indirect enum DataType: Sendable {
    case int
    case float
    case bool
    case string
    /// `integer`, as some modules spell it in `extension_attributes.xml`: cast, whatever it is.
    case integer
    /// `boolean`, as some modules spell it in `extension_attributes.xml`.
    case boolean
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
        case .integer: "integer"
        case .boolean: "boolean"
        case .any: "mixed"
        case .array(let element): element.name + "[]"
        case .object(let type): type.phpName
        case .deferred(let type): type().phpName
        case .customAttributes: "\\Magento\\Framework\\Api\\AttributeInterface[]"
        }
    }
}

extension DataType {
    /// `extension_attributes` of a type that has them in the midst of its members.
    ///
    /// - Parameter owner: the interface without the word, e.g. `Magento.Bundle.Api.Data.Option`.
    static func extensions(of owner: String, _ members: KeyValuePairs<String, DataType> = [:]) -> DataType {
        .object(ObjectType(owner + "ExtensionInterface", members))
    }

    /// A page of a list: `items`, `search_criteria`, `total_count`.
    ///
    /// - Parameter kind: what follows the name of the items' interface.
    static func page(of type: ObjectType, _ kind: String = "SearchResultsInterface") -> DataType {
        let name = type.name.hasSuffix("Interface") ? String(type.name.dropLast("Interface".count)) : type.name
        return .object(
            ObjectType(
                name + kind,
                [
                    "items": .array(.object(type)), "search_criteria": .object(SearchCriteria.type),
                    "total_count": .int,
                ]))
    }
}

/// A data object's type: which members it has. What is taken as input and what is given as an answer are the same.
///
/// ```swift
/// static let website = ObjectType(
///     "Magento.Store.Api.Data.WebsiteInterface",
///     ["id": .int, "code": .string, "name": .string, "default_group_id": .int], extensions: [:])
/// ```
struct ObjectType: Sendable {
    /// The PHP interface with dots for backslashes.
    let name: String
    /// Members by their snake_case names, in the order of the interface.
    let fields: [Field]
    /// Members that have no setter.
    let readOnly: Set<String>
    /// Whether members are handed to the PHP class's constructor.
    let isConstructed: Bool
    private let places: [String: Int]

    /// A member.
    struct Field: Sendable {
        let key: String
        let type: DataType
        /// Whether its getter may give null; the others are `required` in the API's description.
        let isOptional: Bool
    }

    /// A type with members.
    ///
    /// - Parameters:
    ///   - fields: the members in order; `?` at the end of a name marks an optional one.
    ///   - extensions: the members of `extension_attributes`, which stands last but for `custom_attributes`; nil where
    ///     there is none or where `fields` has it.
    ///   - readOnly: members that are shown and have no setter.
    ///   - isConstructed: whether the PHP class takes its members in its constructor.
    init(
        _ name: String, _ fields: KeyValuePairs<String, DataType>, extensions: KeyValuePairs<String, DataType>? = nil,
        readOnly: Set<String> = [], isConstructed: Bool = false
    ) {
        self.readOnly = readOnly
        self.isConstructed = isConstructed
        var members = fields.map { Self.field($0.key, $0.value) }
        if let extensions {
            let owner = name.hasSuffix("Interface") ? String(name.dropLast("Interface".count)) : name
            let member = Field(
                key: "extension_attributes", type: .extensions(of: owner, extensions), isOptional: true)
            members.insert(member, at: members.lastIndex { $0.key == "custom_attributes" } ?? members.endIndex)
        }
        self.name = name
        self.fields = members
        places = Dictionary(
            members.enumerated().map { (CamelCase.upper($0.element.key), $0.offset) }, uniquingKeysWith: { $1 })
    }

    private static func field(_ name: String, _ type: DataType) -> Field {
        let isOptional = name.hasSuffix("?")
        return Field(key: isOptional ? String(name.dropLast()) : name, type: type, isOptional: isOptional)
    }

    /// The member that a name on the wire means: `page_size`, `pageSize` and `PageSize` are the same.
    func field(_ name: String) -> Field? { places[CamelCase.upper(name)].map { fields[$0] } }

    /// The interface as PHP writes it.
    var phpName: String { "\\" + name.split(separator: ".").joined(separator: "\\") }
}

/// An argument of a service method.
struct Parameter: Sendable {
    let name: String
    let type: DataType
    /// The value where the argument is missing; nil where it may not be.
    let fallback: JSONValue?
    /// The type as the API's description shows it; nil where the service method has no such argument.
    let described: DataType?

    /// An argument that must be given.
    static func required(_ name: String, _ type: DataType) -> Parameter {
        Parameter(name: name, type: type, fallback: nil, described: type)
    }

    /// An argument with a default.
    static func optional(_ name: String, _ type: DataType, _ fallback: JSONValue = .null) -> Parameter {
        Parameter(name: name, type: type, fallback: fallback, described: type)
    }

    /// An argument that must be given and that the handler checks itself.
    static func raw(_ name: String, as type: DataType) -> Parameter {
        Parameter(name: name, type: .any, fallback: nil, described: type)
    }

    /// A parameter of the path that is no argument of the service method, though the handler wants it.
    static func beside(_ name: String, _ type: DataType) -> Parameter {
        Parameter(name: name, type: type, fallback: .null, described: nil)
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
                out.append(raises && byte.isLowercase ? byte & 0xDF : byte)
                raises = false
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// `attributeSet` to `attribute_set`.
    static func snake(_ name: String) -> String {
        var out: [UInt8] = []
        for byte in name.utf8 {
            if byte.isUppercase, !out.isEmpty { out.append(UInt8(ascii: "_")) }
            out.append(byte.lowercased)
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
