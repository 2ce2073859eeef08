import HTTPTypes
import Hummingbird
import Support

/// Puts a page's model into its template, and that into the frame that all pages share.
struct PageRenderer: Sendable {
    let templates: Templates
    let files: StaticFiles

    /// A page for somebody who is signed in; `dataTo` where its figures go less far than all others. `scripts` are files of
    /// ours.
    func page(
        _ template: String, title: String, _ model: Any, _ context: PageContext, dataTo: Instant? = nil,
        scripts: [String] = [], refreshSeconds: Int? = nil, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        var layout = Layout(
            title: title, content: try templates.html(template, model), context: context,
            dataTo: dataTo ?? context.dataTo, stylesheet: files.address("turnaround.css"),
            icon: files.address("icon.svg"), scripts: (["turnaround.js"] + scripts).map(files.address))
        layout.refreshSeconds = refreshSeconds
        return Response(html: try templates.html("frame", layout), status: status)
    }

    /// A page for somebody who is not signed in.
    func page(
        _ template: String, title: String, _ model: Any, visitor: Visitor, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let layout = Layout(
            title: title, content: try templates.html(template, model), visitor: visitor,
            stylesheet: files.address("turnaround.css"), icon: files.address("icon.svg"),
            scripts: ["turnaround.js"].map(files.address))
        return Response(html: try templates.html("frame", layout), status: status)
    }

    /// A page's template alone, to be put into a page that is there already.
    func fragment(_ template: String, _ model: Any) throws -> Response {
        Response(html: try templates.html(template, model))
    }

    /// What a person sees where something went wrong; `id` finds it in the log, `context` is nil where nobody is signed in.
    func page(for problem: Problem, id: String, _ context: PageContext?, visitor: Visitor) -> Response {
        struct Model {
            var words: Words
            var title: String
            var detail: String
            var id: String
            var isSignedIn: Bool
        }
        let words = visitor.words
        let title = problem.title(words)
        let model = Model(
            words: words, title: title, detail: problem.detail(words), id: id, isSignedIn: context != nil)
        let known = context.flatMap { try? page("problem", title: title, model, $0, status: problem.status) }
        guard
            var response = known
                ?? (try? page("problem", title: title, model, visitor: visitor, status: problem.status))
        else { return Response(Array("\(title) (\(id))\n".utf8), type: "text/plain", status: problem.status) }
        response.headers.append(contentsOf: problem.headers)
        return response
    }
}
