extension About {
    static let supportVolume = About(
        summary: "How many tickets came in, by the person who owns them now.",
        terms: [
            Term("Created", "By default a ticket counts on the day it was created."),
            Term(
                "Closed",
                "With the date \"closed\", tickets that are closed now count, on the day of their latest close."),
            Term(
                "Owner",
                """
                The person to whom the ticket is assigned now, with that person's team now. Tickets of nobody are \
                under "Unassigned" and part of every total.
                """),
        ],
        leftOut: excluded,
        use: """
            Set created against closed: where more comes in than goes out, the backlog grows. Group by source or by \
            a property to see what the tickets are about. Since the owner is the one of today, a past month changes \
            when tickets are handed over; group by source for numbers that stay.
            """,
        example: """
            23 tickets were created in March. Today Ana owns 12 of them, Ben 8, and nobody 3: three bars of 12, 8 \
            and 3 ("Unassigned"), in total 23. When one of Ben's is given to Ana tomorrow, the same report says 13, \
            7 and 3.
            """)
}
