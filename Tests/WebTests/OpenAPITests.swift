import Reports
import Support
import Testing
import Web

@Suite struct `The description of the API` {
    @Test func `every operation is described, with what its reports take`() async throws {
        let reply = try await TestSite().get("/api/v1/openapi.json")
        #expect(reply.status == 200)
        let paths = try #require(reply["paths"])
        for report in ReportLibrary.all {
            for suffix in ["", ".csv", "/records", "/records.csv"] {
                let operation = try #require(paths["/api/v1/reports/\(report.slug)\(suffix)"]?["get"])
                let names =
                    operation["parameters"]?.elements.compactMap { parameter in
                        parameter["name"]?.text ?? parameter["$ref"]?.text?.split(separator: "/").last.map(String.init)
                    } ?? []
                let own = suffix.hasPrefix("/records") ? DrillChoice.parameterNames : []
                #expect(Set(names) == Set(report.controls.parameterNames + own))
            }
        }
        let others = [
            ("/api/v1/events", "post"), ("/api/v1/reports", "get"), ("/api/v1/tickets/{id}", "get"),
            ("/api/v1/status", "get"), ("/api/v1/quality", "get"), ("/api/v1/settings", "get"),
            ("/api/v1/settings", "patch"), ("/api/v1/rebuild", "get"), ("/api/v1/rebuild", "post"),
            ("/api/v1/tokens", "get"), ("/api/v1/tokens", "post"), ("/api/v1/tokens/{id}", "delete"),
        ]
        for (path, method) in others {
            #expect(paths[path]?[method]?["responses"]?["401"] != nil, "\(method) \(path)")
        }
    }

    @Test func `every reference leads somewhere, and no operation has the name of another`() async throws {
        let reply = try await TestSite().get("/api/v1/openapi.json")
        let components = try #require(reply["components"])
        let references = reply.text.matches(of: /"\$ref":"#\/components\/(\w+)\/([^"]+)"/)
        #expect(!references.isEmpty)
        for (kind, name) in references.map({ (String($0.1), String($0.2)) }) {
            #expect(components[kind]?[name] != nil, "\(kind) \(name)")
        }
        let ids = reply.text.matches(of: /"operationId":"(\w+)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
    }
}
