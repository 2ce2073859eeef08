import HTTPTypes
import Hummingbird
import Support

/// Puts the content of these pages into their templates.
struct ManageRenderer: Sendable {
    let renderer: PageRenderer

    /// `title` is the document's; `scripts` are files of ours.
    func page(
        _ template: String, title: String, _ content: some Any, _ page: PageContext, notice: ManageNotice? = nil,
        scripts: [String] = [], dataTo: Instant? = nil, refreshSeconds: Int? = nil, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let model = ManageModel(
            words: page.words, formToken: page.formToken,
            mayEdit: page.mayEdit, mayAdminister: page.mayAdminister, notice: notice, content: content)
        return try renderer.page(
            template, title: title, model, page, dataTo: dataTo, scripts: scripts, refreshSeconds: refreshSeconds,
            status: status)
    }

    func confirmation(_ confirmation: Confirmation, _ page: PageContext) throws -> Response {
        try self.page("manage-confirm", title: confirmation.heading, confirmation, page)
    }
}
