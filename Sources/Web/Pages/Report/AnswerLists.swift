import Reports
import Semantics

/// The top-ten lists of an answer as tables.
struct AnswerLists {
    let view: ReportView

    var tables: [TableModel] {
        view.answer.lists.map { list in
            var table = TableModel()
            table.caption = view.words.text("list_" + list.name, ["n": view.local.integer(list.rows.count)])
            let keys = list.rows.first.map { $0.fields.map(\.key).filter { $0 != "group" && $0 != "label" } } ?? []
            let isTickets = view.query.group == .by(.ticket)
            let value = keys.contains(view.shown) ? view.shown : keys.first ?? "count"
            table.headers = [
                .init(key: "label", title: view.words[isTickets ? "group_ticket" : "group_contact"]),
                .init(key: "", title: "", isBar: true),
            ]
            table.headers += keys.map { .init(key: $0, title: view.format.title($0, title($0)), isNumber: true) }
            let most = list.rows.compactMap { $0[value]?.double }.max() ?? 0
            table.rows = list.rows.map { row in
                let group = row["group"]?.text
                let label = row["label"]?.text ?? view.words["label_None"]
                let records = view.records([], measure: isTickets ? list.name : nil)
                    .adding([Parameter(name: "key", value: group ?? "none")])
                    .adding(isTickets ? [] : [Parameter(name: "list", value: list.name)]).text
                var cells = [
                    TableModel.Cell(
                        text: label,
                        address: isTickets
                            ? group.map {
                                PageAddress(
                                    "/tickets/" + PageAddress.encoded($0, readable: ""),
                                    view.request.parameters.filter { $0.name == "as_of" }
                                ).text
                            } : records,
                        isHeader: true, detail: isTickets && group != label ? group : nil),
                    TableModel.Cell(
                        text: "", bar: String(most > 0 ? Int((row[value]?.double ?? 0) / most * 100) : 0)),
                ]
                cells += keys.map { key in
                    TableModel.Cell(
                        text: view.format.text(row[key], key, AnswerFormat.unit(of: key, in: view.answer)),
                        isNumber: true,
                        address: key == value ? records : nil)
                }
                return TableModel.Row(cells: cells)
            }
            return table
        }
    }

    private func title(_ key: String) -> String? { view.answer.columns.first { $0.key == key }?.title }
}
