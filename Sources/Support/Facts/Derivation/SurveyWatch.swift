/// The surveys of a ticket (metrics.md, fact 7): per survey and cycle the first sending and the last answer.
struct SurveyWatch {
    private struct Key: Hashable {
        let survey: String
        let cycle: String
    }

    private struct Survey {
        let key: Key
        var sending: (at: Instant, credit: Credit)?
        var response: SurveyResponse?
    }

    private var surveys: [Survey] = []
    private var places: [Key: Int] = [:]

    /// - Parameter credit: to whom a sending at this moment is credited.
    mutating func sent(_ survey: String, cycle: String, at instant: Instant, credit: Credit) {
        let place = place(of: Key(survey: survey, cycle: cycle))
        if surveys[place].sending == nil { surveys[place].sending = (instant, credit) }
    }

    /// - Parameter credit: to whom an answer at this moment is credited if no sending came before it.
    mutating func answered(_ answer: SurveyAnswer, at instant: Instant, credit: Credit) {
        let place = place(of: Key(survey: answer.survey, cycle: answer.cycle))
        surveys[place].response = SurveyResponse(
            survey: answer.survey, cycle: answer.cycle, at: instant, scale: answer.scale, score: answer.score,
            credit: surveys[place].sending?.credit ?? credit)
    }

    var responses: [SurveyResponse] { surveys.compactMap(\.response) }

    var sendings: [SurveySending] {
        surveys.compactMap { survey in
            guard let sending = survey.sending else { return nil }
            return SurveySending(
                survey: survey.key.survey, cycle: survey.key.cycle, at: sending.at,
                isAnswered: survey.response != nil, credit: sending.credit)
        }
    }

    private mutating func place(of key: Key) -> Int {
        if let place = places[key] { return place }
        places[key] = surveys.count
        surveys.append(Survey(key: key))
        return surveys.count - 1
    }
}
