import HTTPTypes
import Hummingbird
import Support

/// Puts a page's model into its template, and that into the frame that all pages share.
struct PageRenderer: Sendable {
    let templates: Templates
    let files: StaticFiles

    /// A page; `context` nil where nobody is signed in, `dataTo` where the page has no figures. `scripts` are files of ours.
    func page(
        _ template: String, title: String, _ model: Any, _ context: PageContext? = nil, dataTo: Instant? = nil,
        scripts: [String] = [], status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let layout = Layout(
            title: title, content: try templates.html(template, model), context: context, dataTo: dataTo,
            stylesheet: files.address("turnaround.css"),
            scripts: (["turnaround.js"] + scripts).map(files.address))
        return Response(html: try templates.html("frame", layout), status: status)
    }

    /// A page's template alone, to be put into a page that is there already.
    func fragment(_ template: String, _ model: Any) throws -> Response {
        Response(html: try templates.html(template, model))
    }

    /// What a person sees where something went wrong; `id` finds it in the log.
    func page(for problem: Problem, id: String) -> Response {
        struct Model {
            var title: String
            var detail: String
            var id: String
        }
        let model = Model(title: problem.title, detail: problem.detail, id: id)
        guard var response = try? page("problem", title: problem.title, model, status: problem.status) else {
            return Response(Array("\(problem.title) (\(id))\n".utf8), type: "text/plain", status: problem.status)
        }
        response.headers.append(contentsOf: problem.headers)
        return response
    }
}
