import Support

enum RandomJSON {
    static func value(depth: Int, _ chance: inout Chance) -> JSON {
        switch chance.below(depth > 0 ? 7 : 5) {
        case 0: return .null
        case 1: return .bool(chance.flip())
        case 2: return .number(Double(chance.below(2_000_000) - 1_000_000))
        case 3: return .number(Double(chance.below(1 << 40)) / 4096 * (chance.flip() ? 1e-12 : -1e12))
        case 4: return .string(chance.text())
        case 5: return .array((0..<chance.below(4)).map { _ in value(depth: depth - 1, &chance) })
        default:
            let members = (0..<chance.below(4)).map {
                JSONObject.Member(key: "\($0)" + chance.text(), value: value(depth: depth - 1, &chance))
            }
            return .object(JSONObject(members))
        }
    }

    /// With one to three bytes changed, taken out or put in.
    static func mutilated(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<1 + chance.below(3) where !bytes.isEmpty {
            let index = chance.below(bytes.count)
            switch chance.below(4) {
            case 0: bytes[index] = UInt8(chance.below(256))
            case 1: bytes.remove(at: index)
            case 2: bytes.insert(chance.pick(Array(#"{}[],:"\0e-"#.utf8)), at: index)
            default: bytes.removeSubrange(index...)
            }
        }
        return bytes
    }
}
