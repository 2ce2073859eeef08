public import Semantics

/// What a table holds, told without keys, so that two warehouses can be compared however their rows came in.
public struct TableFingerprint: Sendable, Hashable {
    public var rows: Int64
    /// Of the rows in any order. Two warehouses of one engine version agree; it is not for keeping.
    public var digest: Int64
}

extension Warehouse {
    /// By table. Ids of which nothing is known but that they were named are left out: what named them may be gone.
    public func fingerprint() async throws -> [String: TableFingerprint] {
        var fingerprints: [String: TableFingerprint] = [:]
        for table in Warehouse.comparable {
            // Sums of 64-bit hashes are the same in any order; they are cut to what an Int64 holds.
            let sql = """
                SELECT count(*), CAST(coalesce(sum(CAST(hash(r) AS HUGEINT)), 0) % 4611686018427387904 AS BIGINT)
                FROM (\(table.rowsWithIDs)) r
                """
            guard let row = try await run(Statement(sql: sql)).rows.first,
                case .integer(let rows) = row[0], case .integer(let digest) = row[1]
            else { continue }
            fingerprints[table.name] = TableFingerprint(rows: rows, digest: digest)
        }
        return fingerprints
    }

    /// By table: its rows in one order, with ids for keys.
    public func dump() async throws -> [String: ResultTable] {
        var dumps: [String: ResultTable] = [:]
        for table in Warehouse.comparable {
            dumps[table.name] = try await run(Statement(sql: table.rowsWithIDs + " ORDER BY ALL"))
        }
        return dumps
    }

    private static var comparable: [Table] {
        Schema.tables.filter { $0.columns.count > 2 }
    }
}

extension Table {
    fileprivate var rowsWithIDs: String {
        var selected: [String] = []
        var joins = ""
        for column in columns where column.name != "key" {
            if case .key(let kind) = column.content {
                joins += " LEFT JOIN \(kind.rawValue) AS id_\(column.name) ON id_\(column.name).key = t.\(column.name)"
                selected.append("id_\(column.name).id AS \(column.name)")
            } else {
                selected.append("t.\(column.name)")
            }
        }
        return "SELECT \(selected.joined(separator: ", ")) FROM \(name) AS t\(joins)\(described)"
    }

    /// Leaves out rows of the directory that say nothing.
    private var described: String {
        guard KeyKind(rawValue: name) != nil, name != KeyKind.tickets.rawValue else { return "" }
        let known = columns.dropFirst(2).map { "t.\($0.name) IS NOT NULL" }
        return " WHERE " + known.joined(separator: " OR ")
    }
}
