import GRDB

extension Storage {
    static func openPool(path: String, readonly: Bool) throws -> DatabasePool {
        let pool = try DatabasePool(path: path, configuration: configuration(readonly: readonly))
        if !readonly {
            // After the pool's own set-up, which chooses NORMAL: an acknowledged commit must survive a power cut.
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
                try db.execute(sql: "PRAGMA wal_autocheckpoint = \(Tuning.checkpointPages)")
                try db.execute(sql: "PRAGMA journal_size_limit = \(Tuning.journalBytesKept)")
            }
        }
        return pool
    }

    static func configuration(readonly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 4
        // A commit of another process (a token made on the command line, a batch of an import) is worth waiting for.
        configuration.busyMode = .timeout(30)
        configuration.prepareDatabase { db in
            let kibibytes = db.configuration.readonly ? Tuning.readerCache : Tuning.writerCache
            try db.execute(sql: "PRAGMA cache_size = -\(kibibytes)")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    /// Measured with three million events in batches of 20,000 to 50,000; memory stays under 200 MB.
    private enum Tuning {
        /// KiB of pages that the writer keeps: the recent tickets' pages and the upper levels of every index.
        static let writerCache = 65_536
        static let readerCache = 8_192
        /// Pages (4 KiB) in the write-ahead log before they are copied into the file: several batches share their pages.
        static let checkpointPages = 16_384
        static let journalBytesKept = 67_108_864
    }
}
