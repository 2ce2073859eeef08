// Words that several reports use, so that they mean the same in all of them.

extension About.Term {
    static let reply = About.Term(
        "Reply",
        """
        A public message that a person of your team wrote. Internal notes, bots, system lines and surveys are no \
        replies.
        """)

    static let incomingMessage = About.Term("Incoming message", "A public message that the customer wrote.")

    static let aroundTheClock = About.Term("24/7", "The time that passed, nights and weekends included.")

    static let slaHours = About.Term(
        "SLA hours",
        """
        Only the time in which the schedule of the ticket's SLA rule is open, by the clock in the schedule's own \
        time zone and without closures. The rule is the one that holds when the measured time ends; a rule without a \
        schedule is open around the clock.
        """)

    static let statistics = About.Term(
        "Mean, median, 9 of 10 within",
        """
        Mean: the sum of all durations divided by their number. Median: half of them took no longer. 9 of 10 within: \
        the 90th percentile, nine of ten took no longer. Between two neighbouring values both are interpolated.
        """)

    static let close = About.Term(
        "Close",
        """
        The ticket enters a stage of kind "closed" from one that is not; moving between closed stages is no close. A \
        ticket that is created in a closed stage closes at its creation. It is closed if its stage now is.
        """)

    static let ownerThen = About.Term(
        "Owner",
        """
        The person to whom the ticket was assigned when it happened, with the team of that time. What nobody owned \
        is under "Unassigned". With credit "owner now", everything counts for the ticket's owner today and that \
        person's team today.
        """)

    static let replier = About.Term(
        "Owner",
        """
        Here the person who wrote the reply, with the team of that time, whoever the ticket was assigned to. With \
        credit "owner now", everything counts for the ticket's owner today and that person's team today.
        """)
}

extension About {
    static let excluded = """
        Tickets that were removed (spam, deleted) and tickets that were merged into another one, whatever the date; \
        the answer says how many there are.
        """

    static let excludedAndNoSLA = """
        \(excluded) In SLA hours also what ended while no SLA rule held for the ticket: the answer says how many \
        tickets that concerns.
        """
}
