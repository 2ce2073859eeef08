import CDuckDB
import Semantics

/// Reads the values of one vector.
struct ColumnReader {
    private let type: ColumnType
    private let data: UnsafeRawPointer?
    /// A bit per row, set where there is a value; nil: every row has one.
    private let validity: UnsafePointer<UInt64>?

    init(type: ColumnType, vector: duckdb_vector?) {
        self.type = type
        data = UnsafeRawPointer(duckdb_vector_get_data(vector))
        validity = UnsafePointer(duckdb_vector_get_validity(vector))
    }

    func value(_ row: Int) -> SQLValue {
        guard let data, isValid(row) else { return .null }
        return value(row, in: data, as: type)
    }

    private func isValid(_ row: Int) -> Bool {
        guard let validity else { return true }
        return validity[row >> 6] & (1 << UInt64(row & 63)) != 0
    }

    private func value(_ row: Int, in data: UnsafeRawPointer, as type: ColumnType) -> SQLValue {
        func element<Element>(_ type: Element.Type) -> Element {
            data.load(fromByteOffset: row * MemoryLayout<Element>.stride, as: type)
        }
        switch type {
        case .null: return .null
        case .boolean: return .bool(element(UInt8.self) != 0)
        case .int8: return .integer(Int64(element(Int8.self)))
        case .int16: return .integer(Int64(element(Int16.self)))
        case .int32: return .integer(Int64(element(Int32.self)))
        case .int64: return .integer(element(Int64.self))
        case .uint8: return .integer(Int64(element(UInt8.self)))
        case .uint16: return .integer(Int64(element(UInt16.self)))
        case .uint32: return .integer(Int64(element(UInt32.self)))
        case .uint64: return integer(element(UInt64.self))
        case .int128: return integer(element(duckdb_hugeint.self))
        case .float: return .double(Double(element(Float.self)))
        case .double: return .double(element(Double.self))
        case .text:
            let start = data + row * MemoryLayout<duckdb_string_t>.stride
            return .text(text(start.assumingMemoryBound(to: duckdb_string_t.self)))
        case .decimal(let stored, let scale): return scaled(value(row, in: data, as: stored), by: scale)
        }
    }

    private func integer(_ number: UInt64) -> SQLValue {
        Int64(exactly: number).map { .integer($0) } ?? .double(Double(number))
    }

    /// Sums are 128 bits wide; what does not fit 64 loses its last digits.
    private func integer(_ number: duckdb_hugeint) -> SQLValue {
        if number.upper == number.lower.signExtension {
            return .integer(Int64(bitPattern: number.lower))
        }
        return .double(Double(number.upper) * 0x1p64 + Double(number.lower))
    }

    private func scaled(_ unscaled: SQLValue, by scale: Int) -> SQLValue {
        guard scale > 0 else { return unscaled }
        var divisor = 1.0
        for _ in 0..<scale { divisor *= 10 }
        return switch unscaled {
        case .integer(let number): .double(Double(number) / divisor)
        case .double(let number): .double(number / divisor)
        case .null, .text, .bool, .integers, .texts: .null
        }
    }

    /// Up to 12 bytes lie in the element itself, right after the length.
    private func text(_ element: UnsafePointer<duckdb_string_t>) -> String {
        let length = Int(element.pointee.value.inlined.length)
        let bytes: UnsafeRawPointer =
            if length <= 12 {
                UnsafeRawPointer(element) + MemoryLayout<UInt32>.size
            } else {
                UnsafeRawPointer(element.pointee.value.pointer.ptr)
            }
        return String(decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self)
    }
}

extension UInt64 {
    /// The upper half of a 128-bit number whose lower half this is, if 64 bits hold it.
    fileprivate var signExtension: Int64 { self >> 63 == 0 ? 0 : -1 }
}
