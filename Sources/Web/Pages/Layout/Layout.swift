import Ledger
import Support

/// What the frame shows around every page's content (template `frame`).
struct Layout {
    struct Choice {
        var value: String
        var title: String
        var isChosen: Bool
    }

    /// A row of links that is always in sight.
    struct Place {
        var items: [Navigation.Item]
    }

    var title: String
    var words: Words
    var language: String
    var theme: String
    /// HTML, made from the page's own template.
    var content: String
    var stylesheet: String
    var icon: String
    /// Modules of our own, in order.
    var scripts: [String]
    /// Nil where nobody is signed in; everything below is then without effect.
    var personName: String?
    var accountName: String?
    var formToken: String
    var location: String
    var sections: [Navigation.Section] = []
    var places: [Place] = []
    var languages: [Choice] = []
    var themes: [Choice] = []
    var dataTo: String?
    var timeZone: String?
    /// After how many seconds a browser without script asks for the page again; one with script sees to that itself.
    var refreshSeconds: Int?

    /// Where nobody is signed in.
    init(title: String, content: String, visitor: Visitor, stylesheet: String, icon: String, scripts: [String]) {
        self.init(
            title: title, content: content, words: visitor.words, theme: visitor.theme, stylesheet: stylesheet,
            icon: icon, scripts: scripts)
    }

    private init(
        title: String, content: String, words: Words, theme: Theme, stylesheet: String, icon: String, scripts: [String]
    ) {
        self.title = title
        self.words = words
        self.content = content
        self.stylesheet = stylesheet
        self.icon = icon
        self.scripts = scripts
        self.theme = theme.rawValue
        language = words.language.rawValue
        formToken = ""
        location = "/"
    }

    init(
        title: String, content: String, context: PageContext, dataTo: Instant?, stylesheet: String, icon: String,
        scripts: [String]
    ) {
        let words = context.words
        self.init(
            title: title, content: content, words: words, theme: context.theme, stylesheet: stylesheet,
            icon: icon, scripts: scripts)
        formToken = context.formToken
        location = context.location
        personName = context.account.name
        accountName = context.settings.accountName.isEmpty ? nil : context.settings.accountName
        let navigation = Navigation(words: words, path: context.path, administers: context.mayAdminister)
        sections = navigation.sections
        places = navigation.places.map { Place(items: $0) }
        languages = Language.allCases.map {
            Choice(value: $0.rawValue, title: $0.ownName, isChosen: $0 == words.language)
        }
        themes = Theme.allCases.map {
            Choice(value: $0.rawValue, title: words["theme_" + $0.rawValue], isChosen: $0 == context.theme)
        }
        let zone = Zone(context.settings.timeZone) ?? .utc
        self.dataTo = dataTo.map { LocalFormat(words).dateAndTime($0, zone) }
        timeZone = context.settings.timeZone
    }
}

extension Language {
    var ownName: String {
        switch self {
        case .english: "English"
        case .danish: "Dansk"
        }
    }
}

extension PageContext {
    var words: Words { .of(language) }
    var format: LocalFormat { LocalFormat(words) }
    /// Without the query.
    var path: String { String(location.prefix { $0 != "?" }) }
}
