import Support

/// What a form was made from. It goes along with the form, so that what somebody else did meanwhile is not lost in silence.
struct SeenVersion: Sendable, Equatable {
    /// How many versions there were: none ever goes away, so another number is another state.
    var versionCount: String
    /// The event of the version whose values the form shows.
    var baseEvent: String

    init<Value>(_ versions: Versions<Value>, _ base: Versions<Value>.Version) {
        versionCount = String(versions.list.count)
        baseEvent = base.event
    }

    /// Nil: the form says nothing of it, as that of a new object.
    init?(_ form: QueryString) {
        guard let count = form["version"] else { return nil }
        versionCount = count
        baseEvent = form["base"] ?? ""
    }

    /// The newest state, for a form that is sent again over it. Nil: there is nothing of the kind yet.
    static func latest<Value>(_ form: QueryString, _ versions: Versions<Value>?, _ page: PageContext) -> SeenVersion? {
        guard let versions, let seen = SeenVersion(form) else { return nil }
        return seen.successor(in: versions, now: page.now).map { SeenVersion(versions, $0) }
    }

    /// What became of the version that a form shows; nil: there is none at its time any more.
    func successor<Value>(in versions: Versions<Value>, now: Instant) -> Versions<Value>.Version? {
        versions.shown(at: max(now, base(in: versions)?.at ?? now))
    }

    func base<Value>(in versions: Versions<Value>) -> Versions<Value>.Version? {
        versions.list.first { $0.event == baseEvent }
    }
}

extension SeenVersion {
    /// What somebody else changed since, told to who comes with an older form; nil: nobody did.
    func conflict<Value: DirectoryObject>(
        with versions: Versions<Value>, in directory: Directory, now: Instant, _ page: PageContext
    ) -> ManageNotice? {
        guard versionCount != String(versions.list.count) else { return nil }
        var changes: [String] = []
        if let base = base(in: versions), let successor = successor(in: versions, now: now) {
            changes = Trait.changes(
                from: base.value.traits(in: directory, page), to: successor.value.traits(in: directory, page),
                page.words)
        }
        if changes.isEmpty { changes = [page.words["stale_elsewhere"]] }
        return .stale(changes, page.words)
    }
}

extension ManageNotice {
    /// Somebody else was faster: what they changed.
    static func stale(_ changes: [String], _ words: Words) -> ManageNotice {
        var notice = problem(words["stale"])
        notice.points = changes
        return notice
    }
}
