import Glibc

/// Standard input, standard output and standard error.
enum Console {
    /// Writes a line to standard output.
    static func out(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

    /// Writes a line to standard error.
    static func error(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

    /// All of standard input, at most a megabyte and a byte of it.
    static func input() -> String {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= 1 << 20 {
            let count = read(STDIN_FILENO, &piece, piece.count)
            guard count > 0 else { break }
            bytes.append(contentsOf: piece[..<count])
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Replaces the terminal's last line; does nothing where standard error is no terminal.
    static func progress(_ line: String) {
        guard isatty(STDERR_FILENO) != 0 else { return }
        write("\r\u{1B}[K\(line)", to: STDERR_FILENO)
    }

    private static func write(_ text: String, to file: Int32) {
        var bytes = Array(text.utf8)
        while !bytes.isEmpty {
            let count = Glibc.write(file, bytes, bytes.count)
            guard count > 0 else { return }
            bytes.removeFirst(count)
        }
    }
}
