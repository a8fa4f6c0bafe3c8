import Simulator

extension JSONWriter {
    /// A text member that is left out where there is no value.
    mutating func member(_ name: String, ifSet value: String?) { if let value { member(name, value) } }

    /// An integer member that is left out where there is no value.
    mutating func member(_ name: String, ifSet value: Int?) { if let value { member(name, value) } }

    /// A number member that is left out where there is no value.
    mutating func member(_ name: String, ifSet value: Double?) { if let value { member(name, value) } }

    /// A member that is a list of payloads.
    mutating func member(_ name: String, _ payloads: [some Payload]) {
        member(name) { $0.array(of: payloads) { $0.write($1) } }
    }
}
