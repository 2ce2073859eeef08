/// Sizes of files, in units of 1024.
enum ByteText {
    static func text(_ bytes: Int64, _ format: LocalFormat) -> String {
        let units = ["B", "kB", "MB", "GB", "TB"]
        var value = Double(bytes)
        var unit = 0
        while value >= 1024, unit < units.count - 1 {
            value /= 1024
            unit += 1
        }
        return "\(format.number(value, decimals: unit == 0 ? 0 : 1))\u{A0}\(units[unit])"
    }
}
