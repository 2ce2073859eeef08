import Foundation
import Reports

/// The way back from a ticket: the report that led here, and the records of it if they did.
struct TicketBack {
    var title: String
    var address: String
    var recordsAddress: String?

    /// Nil: no report of ours led here.
    init?(_ referrer: String?, words: Words) {
        guard let referrer, let place = referrer.range(of: "/reports/") else { return nil }
        let text = referrer[place.lowerBound...]
        let path = text.prefix { $0 != "?" && $0 != "#" }
        let parts = path.split(separator: "/")
        guard parts.count >= 2, let report = ReportLibrary.report(String(parts[1])) else { return nil }
        let query = text.dropFirst(path.count).drop { $0 == "?" }.prefix { $0 != "#" }
        let parameters = (try? QueryString(parsing: String(query)).parameters) ?? []
        title = parameters.first { $0.name == "title" }?.value ?? words.title(report)
        let isRecords = parts.count == 3 && parts[2] == "records"
        address = PageAddress("/reports/\(report.slug)", isRecords ? RecordsState.own(parameters) : parameters).text
        recordsAddress = isRecords ? PageAddress("/reports/\(report.slug)/records", parameters).text : nil
    }
}
