internal import NIOCore
internal import NIOHTTP1
internal import Simulator

/// A request on its way, and where its answer goes.
struct PendingExchange: Sendable {
    let request: Request
    let authority: String
    let answer: EventLoopPromise<Reply>
}

/// Client side of one connection: one exchange at a time.
final class ExchangeHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundIn = PendingExchange
    typealias OutboundOut = HTTPClientRequestPart

    private var pending: PendingExchange?
    private var reply: Reply?
    private var isKeepAlive = true

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let exchange = unwrapOutboundIn(data)
        pending = exchange
        let request = exchange.request
        var head = HTTPRequestHead(
            version: .http1_1, method: HTTPMethod(rawValue: request.method), uri: request.target)
        for field in request.headers.fields { head.headers.add(name: field.name, value: field.value) }
        if request.headers["host"] == nil { head.headers.add(name: "Host", value: exchange.authority) }
        if !request.body.isEmpty || !["GET", "HEAD", "DELETE", "OPTIONS"].contains(request.method) {
            let length = String(request.body.count)
            if head.headers["content-length"] != [length] {
                head.headers.replaceOrAdd(name: "Content-Length", value: length)
            }
        }
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if !request.body.isEmpty {
            context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: request.body)))), promise: nil)
        }
        context.write(wrapOutboundOut(.end(nil)), promise: promise)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            isKeepAlive = head.isKeepAlive
            reply = Reply(status: Int(head.status.code), headers: Headers(head.headers.map { ($0.name, $0.value) }))
        case .body(let bytes): reply?.body.append(contentsOf: bytes.readableBytesView)
        case .end:
            let (exchange, answer) = (pending, reply)
            (pending, reply) = (nil, nil)
            if !isKeepAlive { context.close(promise: nil) }
            if let answer { exchange?.answer.succeed(answer) }
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        fail(reply == nil ? NoAnswer.Cause.closedBeforeAnswer : .closedWithinAnswer)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        fail(error)
        context.close(promise: nil)
    }

    private func fail(_ error: any Error) {
        pending?.answer.fail(error)
        pending = nil
    }
}
