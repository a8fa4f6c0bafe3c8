internal import NIOCore
internal import NIOHTTP1
internal import Simulator

/// One connection: collects requests, has each answered at once, writes the answers in order.
///
/// An answer is made synchronously on the event loop, or, where it may wait for other servers, on a thread that may wait
/// while the connection stands still; so pipelined requests are answered in the order they came. While that lasts, and
/// while the client does not read its answers (``isFull``), parsed requests wait in ``held`` and nothing more is read.
final class RequestHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    let service: Service
    private let headGuard: HeadGuard
    let limits: Limits
    var encoder: ReplyEncoder
    private var remoteAddress = ""
    var progress = Progress.idle
    var watch = Watch()
    var held = CircularBuffer<HTTPServerRequestPart>()
    var refusalAfterHeld: RequestRefusal?
    private var wantsRead = false
    var isStopping = false
    private var isDraining = false

    /// Where the connection stands.
    enum Progress {
        /// Between requests, or within a head.
        case idle
        case inBody(RequestHead, [UInt8])
        /// An answer is waited for, or on its way piece by piece.
        case waiting
        /// The last answer is written, and sent or not: what still comes is dropped until the client closes.
        case ending(isSent: Bool)
    }

    init(_ service: Service, headGuard: HeadGuard, limits: Limits) {
        self.service = service
        self.headGuard = headGuard
        self.limits = limits
        encoder = ReplyEncoder(machine: service.machine)
    }

    // MARK: The life of a connection

    func channelActive(context: ChannelHandlerContext) {
        remoteAddress = context.remoteAddress?.ipAddress ?? "127.0.0.1"
        scheduleWatch(context)
        if !service.connections.add(context.channel) { refuse(.tooManyConnections, context) }
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        watch.end()
        service.connections.remove(context.channel)
        context.fireChannelInactive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is StopAnnounced: isStopping = true
        case is StopRequested:
            isStopping = true
            if case .idle = progress, held.isEmpty, !headGuard.isInHead { end(context) }
        case ChannelEvent.inputClosed:
            isStopping = true
            if case .ending = progress { return }
            if held.isEmpty, !isWaiting { end(context) }
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if case .ending = progress { return context.close(promise: nil) }
        headGuard.stop()
        switch error {
        case let refusal as RequestRefusal: refuseInTurn(refusal, context)
        case HTTPParserError.headerOverflow: refuseInTurn(.headTooLarge, context)
        case HTTPParserError.invalidEOFState: if held.isEmpty, !isWaiting { end(context) }
        case let error as HTTPParserError: refuseInTurn(.malformed("\(error)"), context)
        default: context.close(promise: nil)
        }
    }

    /// Requests that came before the mistake and still wait are answered first.
    private func refuseInTurn(_ refusal: RequestRefusal, _ context: ChannelHandlerContext) {
        if held.isEmpty, !isWaiting { refuse(refusal, context) } else { refusalAfterHeld = refusal }
    }

    // MARK: Reading

    func read(context: ChannelHandlerContext) {
        if held.isEmpty { context.read() } else { wantsRead = true }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .ending = progress { return }
        let part = noted(unwrapInboundIn(data))
        if held.isEmpty, !isFull(context) { take(part, context) } else { held.append(part) }
    }

    /// Tells the guard where the parser is; a head gets the method that was sent.
    private func noted(_ part: HTTPServerRequestPart) -> HTTPServerRequestPart {
        switch part {
        case .head(var head):
            guard let method = headGuard.headArrived(head) else { return part }
            head.method = .RAW(value: method)
            return .head(head)
        case .body: break
        case .end: headGuard.messageEnded()
        }
        return part
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        context.flush()
        context.fireChannelReadComplete()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        context.fireChannelWritabilityChanged()
        drain(context)
    }

    /// Takes what waits, as far as answers can be written.
    func drain(_ context: ChannelHandlerContext) {
        guard !isDraining else { return }  // flushing below comes here again
        isDraining = true
        defer { isDraining = false }
        while !held.isEmpty, !isFull(context) {
            take(held.removeFirst(), context)
            context.flush()
        }
        guard held.isEmpty, !isWaiting else { return }
        if let refusal = refusalAfterHeld { return refuse(refusal, context) }
        if isStopping, case .idle = progress { end(context) }
        if wantsRead {
            wantsRead = false
            context.read()
        }
    }

    /// Whether so much is waiting to be sent, or the answer before is not there yet, that the next request must wait too.
    private func isFull(_ context: ChannelHandlerContext) -> Bool { isWaiting || !context.channel.isWritable }

    var isWaiting: Bool { if case .waiting = progress { true } else { false } }

    private func take(_ part: HTTPServerRequestPart, _ context: ChannelHandlerContext) {
        switch part {
        case .head(let head): begin(head, context)
        case .body(let bytes): append(bytes, context)
        case .end: finish(context)
        }
    }

    private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        guard case .idle = progress else { return }
        watch.progressed()
        do throws(RequestRefusal) {
            let head = try RequestHead(head)
            if let length = head.declaredLength, length > limits.body { throw .bodyTooLarge(limit: limits.body) }
            var body: [UInt8] = []
            body.reserveCapacity(min(head.declaredLength ?? 0, 1 << 16))
            progress = .inBody(head, body)
            if head.expectsContinue { sendContinue(context) }
        } catch {
            refuse(error, context)
        }
    }

    private func sendContinue(_ context: ChannelHandlerContext) {
        var buffer = context.channel.allocator.buffer(capacity: 32)
        buffer.writeStaticString("HTTP/1.1 100 Continue\r\n\r\n")
        context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
    }

    private func append(_ bytes: ByteBuffer, _ context: ChannelHandlerContext) {
        guard case .inBody(let head, var body) = progress else { return }
        progress = .idle  // gives up the second reference to the body, so that appending does not copy it
        guard body.count + bytes.readableBytes <= limits.body else {
            return refuse(.bodyTooLarge(limit: limits.body), context)
        }
        body.append(contentsOf: bytes.readableBytesView)
        progress = .inBody(head, body)
    }

    private func finish(_ context: ChannelHandlerContext) {
        guard case .inBody(let head, let body) = progress else { return }
        progress = .idle
        watch.progressed()
        let request = Request(
            method: head.method, target: head.target, headers: head.headers, body: body, scheme: service.scheme,
            remoteAddress: remoteAddress, shopPort: service.shopPort)
        if service.mayWait(request) { return answerElsewhere(request, head, context) }
        give(service.answer(request), to: head, context)
    }

    // MARK: Writing

    func write(_ reply: Reply, _ framing: ReplyEncoder.Framing, _ context: ChannelHandlerContext) {
        var buffer = context.channel.allocator.buffer(capacity: 512 + (framing.omitsBody ? 0 : reply.body.count))
        encoder.write(reply, framing, into: &buffer)
        context.write(wrapOutboundOut(buffer), promise: nil)
    }

    private func refuse(_ refusal: RequestRefusal, _ context: ChannelHandlerContext) {
        write(refusal.reply, .init(closes: true), context)
        end(context)
    }

    /// Sends what is written, then closes this side, and the connection when the client has closed its own.
    ///
    /// Closing at once would reset the connection while the client still sends, and it would not see the answer.
    func end(_ context: ChannelHandlerContext) {
        if case .ending = progress { return }
        progress = .ending(isSent: false)
        headGuard.stop()
        held.removeAll()
        watch.progressed()
        let mode = service.scheme == "https" ? CloseMode.all : .output
        let sent = context.eventLoop.makePromise(of: Void.self)
        context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: sent)
        sent.futureResult.assumeIsolated().whenComplete { [self] _ in
            progress = .ending(isSent: true)
            watch.progressed()
            context.close(mode: mode, promise: nil)
        }
    }

    // MARK: Time

    /// Looks at the connection at every tick; two ticks without progress in the same request are too many.
    private func scheduleWatch(_ context: ChannelHandlerContext) {
        let tick = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(limits.tick)) { [weak self] in
            guard let self, context.channel.isActive else { return }
            check(context)
            scheduleWatch(context)
        }
        watch.next(tick)
    }

    private func check(_ context: ChannelHandlerContext) {
        let isInHead = held.isEmpty && headGuard.isInHead
        let waited = watch.tick(limits.tick, isInHead: isInHead)
        switch progress {
        case .ending(let isSent):
            if waited > (isSent ? limits.linger : limits.idleTime) { context.close(promise: nil) }
        case .inBody: if waited > limits.bodyTime { refuse(.tooSlow, context) }
        case .waiting: break
        case .idle where isInHead: if waited > limits.headTime { refuse(.tooSlow, context) }
        case .idle: if waited > limits.idleTime { held.isEmpty ? end(context) : context.close(promise: nil) }
        }
    }
}
