internal import NIOConcurrencyHelpers
internal import Simulator

/// What comes of a request: an answer, or the promise of one.
enum Answer: Sendable {
    /// The answer.
    case ready(Reply)
    /// Comes later, from any thread, without holding one meanwhile.
    case later(LaterReply)
}

/// An answer that is still waited for. Whoever has it first gives it; whatever comes after counts for nothing.
final class LaterReply: Sendable {
    private enum State {
        case open
        case awaited(@Sendable (Reply) -> Void)
        case given(Reply)
        case done
    }

    private let state = NIOLockedValueBox(State.open)

    /// Gives the answer.
    func give(_ reply: Reply) {
        let receiver: (@Sendable (Reply) -> Void)? = state.withLockedValue { state in
            switch state {
            case .open:
                state = .given(reply)
                return nil
            case .awaited(let receiver):
                state = .done
                return receiver
            case .given, .done: return nil
            }
        }
        receiver?(reply)
    }

    /// Says who gets the answer; called once.
    func whenGiven(_ receiver: @escaping @Sendable (Reply) -> Void) {
        let given: Reply? = state.withLockedValue { state in
            if case .given(let reply) = state {
                state = .done
                return reply
            }
            state = .awaited(receiver)
            return nil
        }
        if let given { receiver(given) }
    }
}
