/// Cells of a table as HTML. A table has thousands of them, and a template would look up a dozen names in each: that was
/// most of what a page took.
enum CellMarkup {
    static func html(_ cells: [TableModel.Cell]) -> String {
        var html = ""
        for cell in cells { add(cell, to: &html) }
        return html
    }

    private static func add(_ cell: TableModel.Cell, to html: inout String) {
        if cell.isHeader {
            html += #"<th scope="row">"#
            link(cell.address, &html) { $0 += #"<bdi class="clip">"# + HTMLText.escaped(cell.text) + "</bdi>" }
            if let detail = cell.detail { html += #"<bdi class="quiet xs">"# + HTMLText.escaped(detail) + "</bdi>" }
            html += "</th>"
        } else if let bar = cell.bar {
            html += #"<td class="barcell"><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" "#
            html += #"aria-hidden="true"><rect width=""# + HTMLText.escaped(bar) + #"" height="8"/></svg></td>"#
        } else {
            html += cell.isNumber ? #"<td class="num">"# : cell.isBarPlace ? #"<td class="barcell">"# : "<td>"
            let text = HTMLText.escaped(cell.text)
            if cell.address != nil {
                link(cell.address, &html) { $0 += text }
            } else if let tone = cell.tone {
                html += #"<span class="change \#(tone)">"# + text + "</span>"
            } else {
                html += "<bdi>" + text + "</bdi>"
            }
            html += "</td>"
        }
    }

    private static func link(_ address: String?, _ html: inout String, _ content: (inout String) -> Void) {
        if let address { html += #"<a class="cell" href=""# + HTMLText.escaped(address) + #"">"# }
        content(&html)
        if address != nil { html += "</a>" }
    }
}
