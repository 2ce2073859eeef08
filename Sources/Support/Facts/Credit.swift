/// To whom a fact is credited: the owner and that person's team as it was at that time. Nil owner: unassigned.
public struct Credit: Sendable, Hashable {
    public var owner: String?
    public var team: String?

    public init(owner: String?, team: String?) {
        self.owner = owner
        self.team = team
    }
}
