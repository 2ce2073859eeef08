import Reports
import Semantics

/// The catalog in the reader's language; where a language has no text for something, as the catalog says it.
extension Words {
    func title(_ report: Report) -> String { optional("title_" + report.slug) ?? report.title }

    /// As it stands in the navigation.
    func shortTitle(_ report: Report) -> String { optional("short_" + report.slug) ?? title(report) }

    /// What a report says of itself: where the language has no text for it, in English.
    func about(_ report: Report) -> About {
        let own: About? =
            switch language {
            case .english: nil
            case .danish: DanishAbout.texts[report.slug]
            }
        return own ?? report.about
    }

    /// Those for whom a group has no value: "Unassigned", "No team", "No customer".
    func nobody(_ group: Grouping) -> String { optional("nobody_" + group.text) ?? self["label_None"] }

    /// Why a parameter does not fit; where the language has no sentence for it, in English.
    func reason(_ reason: ParameterReason) -> String {
        switch language {
        case .english: reason.description
        case .danish: reason.filled(DanishReasons.texts[reason.template] ?? reason.template)
        }
    }
}
