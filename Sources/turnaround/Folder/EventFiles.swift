import Connectors

/// Which reader a file of events needs.
enum EventFiles {
    /// - Parameter mapping: the file that says how a table's rows become events; nil: the file is of events.
    static func open(_ path: String, mapping: String?) throws -> any EventSource {
        guard let mapping else {
            // A list that was cut off is told before anything of it is taken; what comes through a pipe is told at its end.
            if path != "-" { try WholeFile.checkList(path: path) }
            return try EventFileSource(path: path)
        }
        return try TableSource(path: path, mapping: Mapping(file: mapping))
    }
}
