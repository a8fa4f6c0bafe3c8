import Glibc

/// A blocking socket, to send bytes that no client library would send.
final class RawConnection {
    private let socket: Int32
    private var received: [UInt8] = []
    private let server: AnyObject?

    struct Failure: Error { let what: String }

    /// A connection that keeps its server running.
    convenience init(_ server: TestServer, patience: Int = 10) throws {
        try self.init(port: server.port, keeping: server, patience: patience)
    }

    init(port: Int, keeping server: AnyObject? = nil, patience seconds: Int = 10) throws {
        self.server = server
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var patience = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failure(what: "connect") }
    }

    deinit { close(socket) }

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Says that nothing more will be sent.
    func finishSending() { shutdown(socket, Int32(SHUT_WR)) }

    /// An answer: its head as text, and its body by Content-Length.
    struct Answer {
        let status: Int
        let head: String
        let body: String

        func header(_ name: String) -> String? {
            let line = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ": ") }
            return line.map { String($0.dropFirst(name.utf8.count + 2)) }
        }
    }

    /// The next answer; `bodiless` for one to a HEAD request.
    func answer(bodiless: Bool = false) throws -> Answer {
        let head = try text(through: Array("\r\n\r\n".utf8))
        guard let status = head.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
            throw Failure(what: "no status in \(head)")
        }
        let plain = Answer(status: status, head: head, body: "")
        guard !bodiless, let length = plain.header("content-length").flatMap({ Int($0) }) else { return plain }
        while received.count < length { try receive() }
        let body = String(decoding: received.prefix(length), as: UTF8.self)
        received.removeFirst(length)
        return Answer(status: status, head: head, body: body)
    }

    /// All that comes until the server closes or resets the connection.
    func rest() -> String {
        while (try? receive()) != nil {}
        defer { received = [] }
        return String(decoding: received, as: UTF8.self)
    }

    /// Whether the server has closed its side and everything was read.
    func isClosed() -> Bool {
        while true {
            var byte: UInt8 = 0
            let count = recv(socket, &byte, 1, 0)
            if count <= 0 { return count == 0 || errno == ECONNRESET }
        }
    }

    private func text(through mark: [UInt8]) throws -> String {
        var searched = 0
        while true {
            if let end = find(mark, from: searched) {
                let text = String(decoding: received[..<end], as: UTF8.self)
                received.removeFirst(end)
                return text
            }
            searched = max(0, received.count - mark.count)
            try receive()
        }
    }

    private func find(_ mark: [UInt8], from start: Int) -> Int? {
        guard received.count >= mark.count else { return nil }
        return (start...received.count - mark.count).first { received[$0..<$0 + mark.count].elementsEqual(mark) }
            .map { $0 + mark.count }
    }

    private func receive() throws {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(socket, &buffer, buffer.count, 0)
        guard count > 0 else { throw Failure(what: "closed or too late after \(received.count) bytes") }
        received.append(contentsOf: buffer[..<count])
    }
}
