import Support

/// Until when the last status of each user is written out: far enough ahead that it is seldom moved, and the same for whoever
/// derives within the same hundred days.
struct AvailabilityHorizon: Sendable, Hashable {
    let end: Instant

    init(end: Instant) {
        self.end = end
    }

    init(asOf moment: Instant) {
        let step = 100 * Milliseconds.day
        let ahead = moment.milliseconds + 400 * Milliseconds.day
        end = Instant(milliseconds: (ahead / step + 1) * step)
    }
}
