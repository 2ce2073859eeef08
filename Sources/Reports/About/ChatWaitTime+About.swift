extension About {
    static let chatWaitTime = About(
        summary: "How long customers in a chat wait for the first reply.",
        terms: [
            .reply,
            Term(
                "Chat session",
                """
                It starts when the chat first started (else with the customer's first message in it) and ends at its \
                last end, unless it was started again afterwards.
                """),
            Term(
                "Wait",
                "From the start to the first reply between start and end. It counts on the day of that reply."),
            Term(
                "Abandoned",
                """
                Ended without a reply; also one that was never ended, once it is 24 hours old. It counts on the day \
                it ended (or started) for the owner then, apart from the waits.
                """),
            Term(
                "Abandoned rate",
                """
                Abandoned sessions divided by abandoned and answered ones, in percent; the same in 24/7 and SLA \
                hours.
                """),
            Term(
                "Waiting",
                """
                Started in the range, not answered, not ended and less than 24 hours old: neither answered nor \
                abandoned.
                """
            ),
            .aroundTheClock,
            .slaHours,
            .replier,
            .statistics,
        ],
        leftOut: "Abandoned and waiting sessions are in no mean; they are counted beside it. \(excludedAndNoSLA)",
        use: """
            Read the wait and the abandoned rate together: when people give up sooner, the mean wait gets shorter. \
            Compare with "Maximum available reps" to see whether there were enough people for the chats.
            """,
        example: """
            One chat starts at 10:00:00 and gets its first reply at 10:01:30: a wait of 90 s. A second one starts at \
            10:05 and ends at 10:09 without a reply: abandoned. A third one starts at 10:30, and you look at 10:32: \
            waiting. Mean 90 s over 1, abandoned 1, abandoned rate 1 ÷ 2 = 50 %, waiting 1.
            """)
}
