import Reports

/// The home of all reports (template `reports`).
struct HomePageModel {
    struct Question {
        var text: String
        var hint: String
        var address: String
    }

    struct Topic {
        var title: String
        var cards: [ReportCard]
    }

    var words: Words
    var search: String
    var questions: [Question]
    var topics: [Topic]
    /// Numbers are still to come: a script fetches them, without script a link does.
    var isWaiting: Bool
    var isEmpty: Bool
    var hasQuestions: Bool
    /// Of which days the numbers are.
    var period = ""

    /// - Parameter cards: with their numbers, by slug; nil: not asked yet.
    init(search: String, cards: [String: ReportCard]?, words: Words) {
        self.words = words
        self.search = search
        let wanted = Self.folded(search)
        func matches(_ texts: [String]) -> Bool {
            wanted.isEmpty
                || wanted.split(separator: " ").allSatisfy { word in texts.contains { Self.folded($0).contains(word) } }
        }
        questions = QuickAnswer.all.map {
            Question(text: words["ask_" + $0.key], hint: words["ask_\($0.key)_hint"], address: $0.address.text)
        }.filter { matches([$0.text, $0.hint]) }
        topics = Report.Topic.allCases.map { topic in
            let reports = ReportLibrary.all.filter { report in
                report.topic == topic
                    && matches([
                        words.title(report), words.shortTitle(report), words["topic_" + topic.rawValue],
                        words.about(report).summary, report.slug,
                    ])
            }
            return Topic(
                title: words["topic_" + topic.rawValue],
                cards: reports.map { cards?[$0.slug] ?? ReportCard($0, words: words) })
        }.filter { !$0.cards.isEmpty }
        isWaiting = cards == nil
        hasQuestions = !questions.isEmpty
        isEmpty = questions.isEmpty && topics.isEmpty
    }

    private static func folded(_ text: String) -> String { text.lowercased() }
}
