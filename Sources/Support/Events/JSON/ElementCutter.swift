/// Cuts the elements out of a JSON array whose opening bracket is behind it, without reading more of JSON than
/// brackets, quotes and commas.
public struct ElementCutter: Sendable {
    /// One element's text, or why there is none.
    public enum Piece {
        case text(UnsafeBufferPointer<UInt8>)
        case broken(String)
    }

    private let limit: Int
    /// Of the element that is being read, from 1.
    public private(set) var number = 1
    private var element: [UInt8] = []
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    private var isTooLong = false
    /// Whether the closing bracket has come.
    public private(set) var hasEnded = false
    private var isTold = false

    /// `limit`: bytes of one element; a longer one is told and passed over.
    public init(limit: Int) {
        self.limit = limit
    }

    public mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ take: (Int, Piece) throws -> Void
    ) rethrows {
        for byte in bytes { try read(byte, take) }
    }

    public mutating func finish(_ take: (Int, Piece) throws -> Void) rethrows {
        guard !hasEnded else { return }
        if depth == 0, !isInString, !element.isEmpty || isTooLong { try takeElement(isLast: false, take) }
        try take(number, .broken("the array is cut off: no closing bracket"))
    }

    private mutating func read(_ byte: UInt8, _ take: (Int, Piece) throws -> Void) rethrows {
        if hasEnded {
            guard !isBlank(byte), !isTold else { return }
            isTold = true
            return try take(number, .broken("something follows the array's closing bracket"))
        }
        if isInString {
            append(byte)
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString = false
            }
            return
        }
        switch byte {
        case UInt8(ascii: ",") where depth == 0:
            try takeElement(isLast: false, take)
        case UInt8(ascii: "]") where depth == 0:
            hasEnded = true
            try takeElement(isLast: true, take)
        case UInt8(ascii: "\""):
            isInString = true
            append(byte)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            depth += 1
            append(byte)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth = max(0, depth - 1)
            append(byte)
        default:
            if !(element.isEmpty && isBlank(byte)) { append(byte) }
        }
    }

    private mutating func takeElement(
        isLast: Bool, _ take: (Int, Piece) throws -> Void
    ) rethrows {
        defer {
            element.removeAll(keepingCapacity: true)
            isTooLong = false
            number += 1
        }
        if isTooLong { return try take(number, .broken("the element has more than \(limit) bytes")) }
        // `[]` has no element; `[1,]` lacks one.
        if element.isEmpty && isLast && number == 1 { return }
        try element.withUnsafeBufferPointer { try take(number, .text($0)) }
    }

    private mutating func append(_ byte: UInt8) {
        guard !isTooLong else { return }
        if element.count == limit {
            isTooLong = true
            element.removeAll(keepingCapacity: true)
        } else {
            element.append(byte)
        }
    }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
    }
}
