internal import NIOConcurrencyHelpers
internal import NIOCore

/// The open connections of a server: for the limit, and to end them when it stops.
final class Connections: Sendable {
    private struct State {
        var channels: [ObjectIdentifier: any Channel] = [:]
        var isStopping = false
        var whenEmpty: EventLoopPromise<Void>?
    }

    private let limit: Int
    private let state = NIOLockedValueBox(State())

    init(limit: Int) { self.limit = limit }

    /// Notes a connection; false where there are too many already or the server stops.
    func add(_ channel: any Channel) -> Bool {
        state.withLockedValue { state in
            state.channels[ObjectIdentifier(channel)] = channel
            return state.channels.count <= limit && !state.isStopping
        }
    }

    func remove(_ channel: any Channel) {
        let promise: EventLoopPromise<Void>? = state.withLockedValue { state in
            state.channels[ObjectIdentifier(channel)] = nil
            return state.channels.isEmpty ? state.whenEmpty : nil
        }
        promise?.succeed()
    }

    /// Asks every connection to end with the request it is in; the promise is kept when none is left.
    func stop(_ done: EventLoopPromise<Void>) {
        let channels = state.withLockedValue { state in
            state.isStopping = true
            state.whenEmpty = done
            return Array(state.channels.values)
        }
        if channels.isEmpty { return done.succeed() }
        let told = channels.map { channel in
            channel.eventLoop.submit { channel.pipeline.fireUserInboundEventTriggered(StopAnnounced()) }
        }
        EventLoopFuture.andAllComplete(told, on: done.futureResult.eventLoop).whenComplete { _ in
            for channel in channels { channel.pipeline.fireUserInboundEventTriggered(StopRequested()) }
        }
    }

    /// Ends what is left, at once.
    func abort() {
        for channel in state.withLockedValue({ Array($0.channels.values) }) { channel.close(promise: nil) }
    }
}

/// Sent through every connection first, so that every answer given since the first connection ended says `close`.
struct StopAnnounced: Sendable {}

/// Sent through every connection when the server stops.
struct StopRequested: Sendable {}
