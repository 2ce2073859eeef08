/// What the form says from which a table's mapping is chosen: English.
extension ManageEnglish {
    static let mapping: [String: String] = [
        "upload_list": "A JSON list of events", "upload_advanced": "Advanced: the mapping as text",
        "mapping_merged":
            "You changed the text and the lists. What you chose in the lists is written into your text; look at the result before you import.",
        "table_about": "What kind of table it is", "table_rows": "One row is",
        "rows_tickets": "a ticket, as it is now",
        "rows_updates": "an update of a ticket, with all that holds after it",
        "rows_comments": "a comment on a ticket", "rows_choose": "Choose …", "table_format": "How times are written",
        "table_format_hint": "y year, M month, d day, H or h hour, m minute, s second.",
        "format_iso8601": "2024-03-31 16:05 (ISO 8601)", "format_unix": "Seconds since 1970",
        "table_zone": "Time zone of its times", "table_zone_hint": "Used where the times do not say it themselves.",
        "table_separator": "Between columns", "separator_auto": "as the first line has it",
        "separator_comma": "a comma", "separator_semicolon": "a semicolon", "separator_tab": "a tab",
        "table_name": "Name of the export",
        "table_name_hint": "Keep it for later exports of the same table: then only what is new is added.",
        "table_stages": "What the stages mean", "table_authors": "Who writes, by the words of the column",
        "table_word": "In the table", "table_meaning": "Means", "stage_is_open": "open",
        "stage_is_waiting": "waiting for the customer", "stage_is_closed": "closed",
        "author_is_customer": "a customer", "author_is_agent": "an agent", "author_is_bot": "a machine",
        "author_is_system": "the system", "uses_moments": "Which ticket, and when", "uses_comment": "The comment",
        "uses_ticket": "What the ticket says", "uses_properties": "To group and filter by", "use_none": "not used",
        "use_ticket": "Ticket number", "use_at": "When it was written", "use_at_tickets": "Last change",
        "use_at_updates": "When the update was made", "use_created_at": "When the ticket was opened",
        "use_first_reply_at": "First reply", "use_closed_at": "When it was closed",
        "use_message": "Number of the comment", "use_author_id": "Who wrote it",
        "use_author_kind": "Customer or agent", "use_private": "Internal note or not",
        "use_fields_subject": "Subject", "use_fields_stage": "Stage", "use_fields_source": "Source",
        "use_fields_owner": "Owner", "use_users_team": "The owner's team", "use_fields_contact": "Customer",
        "use_contacts_company": "The customer's company", "use_fields_pipeline": "Pipeline",
        "use_properties": "Property: text", "use_properties_number": "Property: number",
        "use_properties_boolean": "Property: yes or no", "wrong_rows": "Say what one row of the table is.",
        "wrong_table": "Give it a name of 1 to 32 characters without a colon.",
        "need_ticket": "No column says which ticket a row is about: choose “Ticket number” for one of them.",
        "need_created":
            "No column says when a ticket was opened: choose “When the ticket was opened” for one of them.",
        "need_at_updates":
            "No column says when an update was made: choose “When the update was made” for one of them.",
        "need_at_comments":
            "No column says when a comment was written: choose “When it was written” for one of them.",
        "need_author": "No column says who wrote a comment: choose “Who wrote it” for one of them.",
        "wrong_use": "“{use}” does not go with this kind of table.",
        "wrong_twice": "“{use}” is chosen for {column} too: only one column can be that.",
        "preview_element": "Element",
    ]
}
