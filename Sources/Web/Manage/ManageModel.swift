import Mustache

/// What a template of these pages gets: its own content, and what all of them need around it.
struct ManageModel<Content> {
    var words: Words
    var formToken: String
    var mayEdit: Bool
    var mayAdminister: Bool
    /// Something that was just done, or could not be.
    var notice: ManageNotice?
    var content: Content
}

/// A sentence at the top of a page.
struct ManageNotice {
    /// `good`, `warn`, `error`: a class of the stylesheet.
    var tone: String
    var text: String
    /// What it is about, one by one.
    var points: [String] = [] { didSet { hasPoints = !points.isEmpty } }
    private(set) var hasPoints = false
    /// A form that takes it back; nil: there is nothing to take back.
    var undo: ManageUndo?
    /// Where to go from here; nil: nowhere.
    var wayOn: ManageWay?
    /// Read out at once.
    let isError: Bool

    init(tone: String, text: String, undo: ManageUndo? = nil) {
        self.tone = tone
        self.text = text
        self.undo = undo
        isError = tone == "error"
    }

    static func problem(_ text: String) -> ManageNotice { ManageNotice(tone: "error", text: text) }
    static func done(_ text: String) -> ManageNotice { ManageNotice(tone: "good", text: text) }
}

/// A button that posts one action.
struct ManageUndo {
    var undoAddress: String
    var undoAction: String
}

/// A link to what something was said about.
struct ManageWay {
    var wayAddress: String
    var wayText: String
}

/// One option of a select, a checkbox of a list, a tab.
struct ManageChoice {
    var value: String
    var label: String
    var isChosen: Bool
}
