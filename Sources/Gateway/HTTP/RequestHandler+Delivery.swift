internal import Glibc
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import Simulator

/// Answers that do not simply arrive: those that come later, and those that a fault does something to on their way.
extension RequestHandler {
    /// Has a request answered on another thread, then goes on where the connection stood still.
    func answerElsewhere(_ request: Request, _ head: RequestHead, _ context: ChannelHandlerContext) {
        progress = .waiting
        let answered = service.waiting.runIfActive(eventLoop: context.eventLoop) { [service] in
            service.answer(request)
        }
        answered.assumeIsolated().whenComplete { [self] result in
            guard context.channel.isActive, isWaiting else { return }
            progress = .idle
            watch.progressed()
            guard case .success(let answer) = result else { return context.close(promise: nil) }
            give(answer, to: head, context)
            context.flush()
            drain(context)
        }
    }

    /// An answer that is there, or comes later.
    func give(_ answer: Answer, to head: RequestHead, _ context: ChannelHandlerContext) {
        switch answer {
        case .ready(let reply): deliver(reply, to: head, context)
        case .later(let later): wait(for: later, head, context)
        }
    }

    /// Holds the connection's other requests back until an answer is there.
    func wait(for later: LaterReply, _ head: RequestHead, _ context: ChannelHandlerContext) {
        progress = .waiting
        let loop = context.eventLoop
        let channel = context.channel
        let promise = loop.makePromise(of: Reply.self)
        later.whenGiven { promise.succeed($0) }
        promise.futureResult.assumeIsolated().whenSuccess { [self] reply in
            guard channel.isActive, isWaiting else { return }
            progress = .idle
            deliver(reply, to: head, context)
            context.flush()
            drain(context)
        }
    }

    /// Sends an answer on its way, which ends at once unless a fault says otherwise.
    func deliver(_ reply: Reply, to head: RequestHead, _ context: ChannelHandlerContext) {
        guard let delivery = reply.delivery else { return arrive(reply, head, context) }
        guard delivery.delay > 0 else { return meet(delivery.mishap, reply, head, context) }
        after(milliseconds: delivery.delay, context) { [self] in meet(delivery.mishap, reply, head, context) }
    }

    /// Goes on with a connection after a time, if it is still there.
    private func after(
        milliseconds: Int64, _ context: ChannelHandlerContext, _ proceed: @escaping () -> Void
    ) {
        progress = .waiting
        let channel = context.channel
        context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(milliseconds)) { [self] in
            guard channel.isActive, isWaiting else { return }
            progress = .idle
            proceed()
            context.flush()
            drain(context)
        }
    }

    private func framing(_ head: RequestHead, closes: Bool = false) -> ReplyEncoder.Framing {
        ReplyEncoder.Framing(
            omitsBody: head.method == "HEAD", closes: closes || !head.isKeepAlive || isStopping && held.isEmpty,
            announcesKeepAlive: head.isHTTP10)
    }

    private func arrive(_ reply: Reply, _ head: RequestHead, _ context: ChannelHandlerContext) {
        let framing = framing(head)
        write(reply, framing, context)
        if framing.closes { end(context) }
    }

    private func meet(
        _ mishap: Delivery.Mishap?, _ reply: Reply, _ head: RequestHead, _ context: ChannelHandlerContext
    ) {
        switch mishap {
        case nil: arrive(reply, head, context)
        case .reset: reset(context)
        case .empty: end(context)
        case .silent: progress = .waiting
        case .garbage:
            write("\u{1}lost in transit \u{7}%!", context)
            end(context)
        case .malformedChunk: breakChunk(reply, head, context)
        case .truncated(let bytes): truncate(reply, to: bytes, head, context)
        case .dribbled(let pieces, let over): dribble(reply, pieces, over, head, context)
        case .duplicated:
            write(reply, .init(omitsBody: head.method == "HEAD"), context)
            arrive(reply, head, context)
        }
    }

    /// Closes without lingering, which TCP tells the client as a reset.
    private func reset(_ context: ChannelHandlerContext) {
        let channel = context.channel
        let set = (channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0))
        (set ?? context.eventLoop.makeSucceededVoidFuture()).whenComplete { _ in channel.close(promise: nil) }
        progress = .ending(isSent: true)
    }

    private func breakChunk(_ reply: Reply, _ head: RequestHead, _ context: ChannelHandlerContext) {
        var framing = framing(head, closes: true)
        framing.isChunked = true
        framing.omitsBody = true
        write(reply, framing, context)
        write("this is no chunk\r\n", context)
        end(context)
    }

    private func truncate(_ reply: Reply, to bytes: Int, _ head: RequestHead, _ context: ChannelHandlerContext) {
        var framing = framing(head, closes: true)
        framing.omitsBody = true
        write(reply, framing, context)
        write(reply.body.prefix(bytes), context)
        end(context)
    }

    private func dribble(
        _ reply: Reply, _ pieces: Int, _ over: Int64, _ head: RequestHead, _ context: ChannelHandlerContext
    ) {
        var framing = framing(head)
        framing.omitsBody = true
        write(reply, framing, context)
        context.flush()
        let body = head.method == "HEAD" ? [] : reply.body
        let size = max(1, (body.count + max(1, pieces) - 1) / max(1, pieces))
        drop(body[...], by: size, every: over / Int64(max(1, pieces)), context) { [self] in
            if framing.closes { end(context) }
        }
    }

    private func drop(
        _ rest: ArraySlice<UInt8>, by size: Int, every pause: Int64, _ context: ChannelHandlerContext,
        _ done: @escaping () -> Void
    ) {
        guard !rest.isEmpty else { return done() }
        after(milliseconds: pause, context) { [self] in
            write(rest.prefix(size), context)
            context.flush()
            drop(rest.dropFirst(size), by: size, every: pause, context, done)
        }
    }

    private func write(_ bytes: some Sequence<UInt8>, _ context: ChannelHandlerContext) {
        var buffer = context.channel.allocator.buffer(capacity: 64)
        buffer.writeBytes(bytes)
        context.write(wrapOutboundOut(buffer), promise: nil)
    }

    private func write(_ text: String, _ context: ChannelHandlerContext) { write(text.utf8, context) }
}
