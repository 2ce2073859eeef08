/// The ticket's own fields, beside its properties.
enum OwnField: String, CaseIterable, Sendable {
    case source, pipeline, stage, owner, contact, subject
}
