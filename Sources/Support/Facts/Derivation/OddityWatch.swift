/// What looks wrong on the way through a timeline, each oddity once, and what was looked up in the directory.
struct OddityWatch {
    private(set) var oddities: [Oddity] = []
    private(set) var mentions: Set<Subject> = []
    /// The same user stands in event after event.
    private var latestUser: String?

    mutating func note(_ kind: Oddity.Kind, _ detail: String = "") {
        let oddity = Oddity(kind: kind, detail: detail)
        if !oddities.contains(oddity) { oddities.append(oddity) }
    }

    mutating func user(_ user: String, in rulebook: Rulebook, unknown: Oddity.Kind) {
        if user == latestUser, rulebook.membership(of: user) != nil { return }
        latestUser = user
        mentions.insert(Subject(kind: .user, id: user))
        if rulebook.membership(of: user) == nil { note(unknown, user) }
    }

    /// A ticket in no pipeline or in no stage is nothing odd.
    mutating func entered(_ stage: String?, of pipeline: String?, at instant: Instant, in rulebook: Rulebook) {
        guard let pipeline else { return }
        mentions.insert(Subject(kind: .pipeline, id: pipeline))
        guard let version = rulebook.directory.pipelines[pipeline]?.value(at: instant) else {
            return note(.unknownPipeline, pipeline)
        }
        if let stage, !version.stages.contains(where: { $0.id == stage }) { note(.unknownStage, stage) }
    }
}
