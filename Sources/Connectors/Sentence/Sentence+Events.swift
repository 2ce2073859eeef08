import Support

extension Sentence {
    /// What the format of events says of a line that is no event. It says it in English alone; here its sentences are told
    /// apart, so that pages can say them in any language. What is none of them stays as it is.
    init(_ rejection: EventRejection) {
        self = Self.told(rejection.reason, Self.format) ?? .elsewhere(rejection.reason)
    }

    private static func told(_ english: String, _ keys: [Key]) -> Sentence? {
        for key in keys {
            guard let found = blanks(of: key.english, in: english) else { continue }
            let values = found.mapValues { Value.text($0) }
            return Sentence(key, values.merging(nested(found)) { $1 })
        }
        // Of something deep inside, its path comes first.
        guard let path = english.firstRange(of: ": "), !english[..<path.lowerBound].contains(" "),
            let what = told(String(english[path.upperBound...]), keys)
        else { return nil }
        return Sentence(.ofKey, ["key": String(english[..<path.lowerBound])], what: what)
    }

    /// What is expected and what was found instead, and what is no JSON, are sentences of their own.
    private static func nested(_ found: [String: String]) -> [String: Value] {
        let named = found.filter { ["what", "found"].contains($0.key) }
        return named.compactMapValues { text in told(text, parts).map(Value.sentence) }
    }

    /// What stands in the blanks of a template, where a text is made after it.
    private static func blanks(of template: String, in text: String) -> [String: String]? {
        var (found, template, rest) = ([String: String](), template[...], text[...])
        while let open = template.firstIndex(of: "{"), let close = template[open...].firstIndex(of: "}") {
            guard rest.hasPrefix(template[..<open]) else { return nil }
            rest = rest.dropFirst(template.distance(from: template.startIndex, to: open))
            let name = String(template[template.index(after: open)..<close])
            template = template[template.index(after: close)...]
            let literal = template.prefix { $0 != "{" }
            let isLast = literal.endIndex == template.endIndex
            guard !isLast || rest.hasSuffix(literal) else { return nil }
            let last = isLast ? rest.index(rest.endIndex, offsetBy: -literal.count) : nil
            guard let end = last ?? rest.firstRange(of: literal)?.lowerBound else { return nil }
            found[name] = String(rest[..<end])
            rest = rest[end...]
        }
        return rest == template ? found : nil
    }

    private static let format: [Key] = [
        .eventNoJSON, .eventNoObject, .eventLongID, .eventNoZone, .eventNoInstant, .eventNoMoment, .eventNoType,
        .eventMissing, .eventWrong, .eventEmptyID, .eventZeroID, .eventIntoItself, .eventNoScale, .eventOffScale,
        .eventTwice, .eventNoDate, .eventNoHours, .eventWeekOverlaps, .eventDayOverlaps, .eventIDTaken,
        .listNotClosed, .listGoesOn, .elementTooLong, .noneOf, .noZone,
    ]

    private static let parts: [Key] = [
        .jsonMore, .jsonEnds, .jsonNoValue, .jsonNoKey, .jsonNoColon, .jsonObjectOpen, .jsonListOpen, .jsonDeep,
        .jsonOpenString, .jsonNoText, .jsonControl, .jsonEscape, .jsonNumber, .aString, .anID, .aNumber,
        .aWholeNumber, .aFlag, .aList, .anObject, .nothing, .oneOf, .aZone, .weeklyHours, .aValue, .seconds,
        .startAndEnd, .stringOrWhole,
    ]
}
