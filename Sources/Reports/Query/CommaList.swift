/// Values with commas between them; a comma within a value is written `\,` (and a backslash before a comma or backslash `\\`).
public enum CommaList {
    public static func values(_ text: String) -> [String] {
        var values: [String] = []
        var current = ""
        var escaped = false
        for character in text.unicodeScalars {
            if escaped {
                if character != "," && character != "\\" { current.unicodeScalars.append("\\") }
                current.unicodeScalars.append(character)
                escaped = false
            } else if character == "\\" {
                escaped = true
            } else if character == "," {
                values.append(current)
                current = ""
            } else {
                current.unicodeScalars.append(character)
            }
        }
        if escaped { current.unicodeScalars.append("\\") }
        return values + [current]
    }

    public static func text(_ values: [String]) -> String {
        values.map(escaped).joined(separator: ",")
    }

    /// By code points: a comma before a combining mark is a comma all the same.
    private static func escaped(_ value: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            if scalar == "," || scalar == "\\" { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }
}
