"""Names and subjects that break pages which do not escape, wrap or isolate what they show."""

import json
from datetime import datetime, timedelta, timezone

MARKUP = "<script>document.title='broken'</script><b onmouseover=alert(1)>&amp;\"'`{{words.menu}}"
RIGHT_TO_LEFT = "\u202eשלום עולם مرحبا"
EMOJI = "👩‍👩‍👧‍👦🇩🇰 e\u0301 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤"
LONG = "long" * 2500
SUBJECTS = [MARKUP, RIGHT_TO_LEFT, EMOJI, LONG]


def hostile_events(now: datetime | None = None) -> str:
    """Four tickets of four owners, each answered and closed, within the last days."""
    start = (now or datetime.now(timezone.utc)) - timedelta(days=3)
    events = []

    def add(event: str, minutes: int, of: dict, **fields):
        at = (start + timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M:%SZ")
        events.append({"id": f"hostile-{event}", "at": at, **of, **fields})

    for index, text in enumerate(SUBJECTS):
        owner, ticket = f"hostile-owner-{index}", f"hostile-{index}"
        add(f"owner-{index}", 0, {"user": owner}, type="user", name=text)
        add(f"contact-{index}", 0, {"contact": f"hostile-contact-{index}"}, type="contact", name=text)
        add(f"created-{index}", 10, {"ticket": ticket}, type="ticket.created", created_by="customer", source="email",
            pipeline="support", stage="new", owner=owner, contact=f"hostile-contact-{index}", subject=text,
            properties={"note": text[:200]})
        add(f"reply-{index}", 40, {"ticket": ticket}, type="message", message="m1",
            author={"kind": "agent", "user": owner})
        add(f"closed-{index}", 70, {"ticket": ticket}, type="ticket.changed", set={"stage": "solved"})
    return "\n".join(json.dumps(event, ensure_ascii=False) for event in events) + "\n"
