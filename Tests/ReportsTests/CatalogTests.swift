import Foundation
import Testing

@testable import Reports

struct CatalogTests {
    @Test func `each report says what it is`() {
        for report in ReportLibrary.all {
            let about = report.about
            #expect(about.summary.hasSuffix("."), "\(report.slug)")
            for text in [about.leftOut, about.use, about.example] { #expect(!text.isEmpty, "\(report.slug)") }
            #expect(!about.terms.isEmpty, "\(report.slug)")
            #expect(Set(about.terms.map(\.name)).count == about.terms.count, "\(report.slug)")
            #expect(about.example.contains { $0.isNumber }, "\(report.slug)")
        }
    }

    @Test func `slugs are unique and found`() {
        #expect(Set(ReportLibrary.all.map(\.slug)).count == 18)
        #expect(ReportLibrary.all.allSatisfy { ReportLibrary.report($0.slug)?.title == $0.title })
        #expect(ReportLibrary.report("nothing") == nil)
    }

    @Test func `the catalog lists every report with all of its parameters`() throws {
        let object = try JSONSerialization.jsonObject(with: Data(CatalogJSON.reports)) as? [String: Any]
        let reports = try #require(object?["reports"] as? [[String: Any]])
        #expect(reports.compactMap { $0["slug"] as? String } == ReportLibrary.all.map(\.slug))
        for (entry, report) in zip(reports, ReportLibrary.all) {
            let controls = try #require(entry["controls"] as? [[String: Any]])
            #expect(controls.compactMap { $0["name"] as? String } == report.controls.parameterNames)
            let about = try #require(entry["about"] as? [String: Any])
            #expect(about["summary"] as? String == report.about.summary)
            #expect((about["terms"] as? [[String: String]])?.count == report.about.terms.count)
        }
    }

    @Test func `every parameter is described`() {
        for report in ReportLibrary.all {
            for control in report.controls.descriptions {
                if case .text(let form) = control.values { #expect(!form.isEmpty, "\(report.slug) \(control.name)") }
            }
        }
    }
}
