import Glibc

/// Standard output and standard error.
enum Console {
    /// Writes a line to standard output.
    static func out(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

    /// Writes a line to standard error.
    static func error(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

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
