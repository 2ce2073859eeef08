import Mustache
import Reports
import Semantics
import Support

/// A table of a page (template `table`): headers that sort, cells that lead on, bars that repeat the chart.
struct TableModel {
    struct Header {
        var key: String
        var title: String
        var isNumber = false
        /// Nil: it does not sort.
        var sort: String?
        /// As `aria-sort` says it; nil: not sorted by it.
        var order: String?
        var isBar = false
        /// What the column is about where its title alone does not say.
        var explained: String?
    }

    /// Read many times for one page: that is why it answers by itself instead of being mirrored.
    struct Row: MustacheParent {
        var cells: [Cell]
        var isPartial = false
        /// A group as a whole, with its parts in the rows below.
        var isGroup = false
        var isPart = false
        /// Of the group in the row above, whose name need not be read again.
        var isSameGroup = false

        /// Nil: as any other.
        private var kind: String? {
            let kinds = [
                isPartial ? "partial" : nil, isGroup ? "group" : nil, isPart ? "part" : nil,
                isSameGroup ? "same" : nil,
            ]
            let list = kinds.compactMap { $0 }
            return list.isEmpty ? nil : list.joined(separator: " ")
        }

        func child(named name: String) -> Any? {
            switch name {
            case "cells": CellMarkup.html(cells)
            case "kind": kind ?? false
            case "isPartial": isPartial
            default: nil
            }
        }
    }

    struct Cell {
        var text: String
        var isNumber = false
        var address: String?
        /// 0…100: a bar instead of text.
        var bar: String?
        /// Nothing, where the rows above have their bars.
        var isBarPlace = false
        var isHeader = false
        /// `better`, `worse`, or nothing.
        var tone: String?
        var detail: String?
    }

    var caption: String?
    var headers: [Header] = []
    var rows: [Row] = []
    var sums: [Cell] = [] { didSet { sumsHtml = CellMarkup.html(sums) } }
    /// Stored, because templates see nothing else.
    private(set) var sumsHtml = ""
    var hasSums = false
    /// Rows beyond those that are shown.
    var moreText: String?

    /// Rows that a page shows at most; the rest is in the CSV.
    static let limit = 500
}
