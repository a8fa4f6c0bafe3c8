import Simulator

/// A credit memo with its lines and comments.
struct SalesCreditmemo: OrderDocument {
    static let members = RecordMembers<Creditmemo>(CreditmemoTypes.creditmemo)

    var row = Creditmemo()
    var items: [CreditmemoItem] = []
    var comments: [DocumentComment<Creditmemo>] = []

    /// States of credit memos.
    enum State {
        static let open = 1
        static let refunded = 2
        static let canceled = 3
    }
}
