import Foundation

/// Standard output for what was asked for, standard error for everything said along the way.
enum Console {
    static func print(_ text: String) { write(text + "\n", to: .standardOutput) }

    static func write(_ bytes: some Sequence<UInt8>) { FileHandle.standardOutput.write(Data(bytes)) }

    static func say(_ text: String) { write(text + "\n", to: .standardError) }

    static func write(_ text: String, to stream: FileHandle) { stream.write(Data(text.utf8)) }

    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
    static var saysToTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// The width that a table may take.
    static var columns: Int {
        if let set = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), set > 0 { return set }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
        return Int(size.ws_col)
    }
}
