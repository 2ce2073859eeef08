import Connectors

/// Which reader a file of events needs.
enum EventFiles {
    /// - Parameter mapping: the file that says how a table's rows become events; nil: the file is NDJSON.
    static func open(_ path: String, mapping: String?) throws -> any EventSource {
        guard let mapping else { return try NDJSONSource(path: path) }
        return try TableSource(path: path, mapping: Mapping(file: mapping))
    }
}
