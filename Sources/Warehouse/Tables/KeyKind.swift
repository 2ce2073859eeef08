/// The things that facts name by a small number; the raw value is the table that has their ids.
enum KeyKind: String, Sendable, CaseIterable {
    case users, teams, contacts, pipelines, sources, stages, tickets
}
