extension Sentence {
    /// The raw values are known to the pages' words.
    public enum Key: String, Sendable, CaseIterable {
        case elsewhere
        case ofFile = "of_file"
        case ofKey = "of_key"
        case ofLine = "of_line"

        // What a file is.
        case fileEmpty = "file_empty"
        case notGzip = "not_gzip"
        case noColumns = "no_columns"
        case jsonOverLines = "json_over_lines"
        case markup
        case binary
        case openDocument = "open_document"
        case wordDocument = "word_document"
        case excel
        case archive
        case oldOffice = "old_office"
        case picture
        case pdf
        case parquet
        case sqlite
        case packed
        case utf16

        // Reading it.
        case noFile = "no_file"
        case folder
        case notOpened = "not_opened"
        case notRead = "not_read"
        case gzipDamaged = "gzip_damaged"
        case gzipCutOff = "gzip_cut_off"
        case listCutOff = "list_cut_off"
        case rejectsNotWritten = "rejects_not_written"
        case rejectsNotWritable = "rejects_not_writable"
        case uploadGone = "upload_is_gone"
        case notWritable = "not_writable"

        // Tables.
        case noHeader = "no_header"
        case oneColumn = "one_column"
        case noRows = "no_rows"
        case noNames = "no_names"
        case noTicketColumn = "no_ticket_column"
        case noTimes = "no_times"
        case milliseconds

        // Mappings.
        case noMapping = "no_mapping"
        case mappingEmpty = "mapping_empty"
        case noYAML = "no_yaml"
        case noKeys = "no_keys"
        case keyNoText = "key_no_text"
        case givenTwice = "given_twice"
        case noText = "no_text"
        case noList = "no_list"
        case noneOf = "none_of"
        case noSuchKey = "no_such_key"
        case nearKey = "near_key"
        case keyMissing = "key_missing"
        case timeMissing = "time_missing"
        case kindMissing = "kind_missing"
        case authorMissing = "author_missing"
        case authorIDMissing = "author_id_missing"
        case authorKindMissing = "author_kind_missing"
        case onlyFor = "only_for"
        case tableName = "table_name"
        case separator
        case encoding
        case noZone = "no_zone"
        case noFormat = "no_format"
        case noStage = "no_stage"
        case columnAndValue = "column_and_value"
        case noCell = "no_cell"
        case openBrace = "open_brace"
        case namedAlike = "named_alike"
        case noColumn = "no_column"

        // Rows that are left out.
        case rowFields = "row_fields"
        case rowTooLong = "row_too_long"
        case openQuote = "open_quote"
        case noValue = "no_value"
        case noCreation = "no_creation"
        case wrongAuthor = "wrong_author"
        case wrongPrivacy = "wrong_privacy"
        case notUTF8 = "not_utf8"
        case longID = "long_id"
        case noTime = "no_time"
        case noNumber = "no_number"
        case noFlag = "no_flag"
        case lineTooLong = "line_too_long"
        case elementEmpty = "element_empty"

        // What was taken for granted in a proposal, and what is asked.
        case likeTicket = "like_ticket"
        case likeStage = "like_stage"
        case likeSource = "like_source"
        case likeOwner = "like_owner"
        case likeContact = "like_contact"
        case likeSubject = "like_subject"
        case likeTeam = "like_team"
        case sameNames = "same_names"
        case columnNotUTF8 = "column_not_utf8"
        case windows
        case timesForm = "times_form"
        case zoneAssumed = "zone_assumed"
        case dayOrMonth = "day_or_month"
        case notInOrder = "not_in_order"
        case stageAdded = "stage_added"
        case ownPipeline = "own_pipeline"
        case nothingCloses = "nothing_closes"
        case stageWords = "stage_words"
        case firstWords = "first_words"
        case anybody
        case noRole = "no_role"
        case machine
        case machineName = "machine_name"
        case lastOwns = "last_owns"
        case leftOut = "left_out"

        // What the format of events says of a line.
        case eventNoJSON = "event_no_json"
        case eventNoObject = "event_no_object"
        case eventLongID = "event_long_id"
        case eventNoZone = "event_no_zone"
        case eventNoInstant = "event_no_instant"
        case eventNoMoment = "event_no_moment"
        case eventNoType = "event_no_type"
        case eventMissing = "event_missing"
        case eventWrong = "event_wrong"
        case eventEmptyID = "event_empty_id"
        case eventZeroID = "event_zero_id"
        case eventIntoItself = "event_into_itself"
        case eventNoScale = "event_no_scale"
        case eventOffScale = "event_off_scale"
        case eventTwice = "event_twice"
        case eventNoDate = "event_no_date"
        case eventNoHours = "event_no_hours"
        case eventWeekOverlaps = "event_week_overlaps"
        case eventDayOverlaps = "event_day_overlaps"
        case eventIDTaken = "event_id_taken"
        case listNotClosed = "list_not_closed"
        case listGoesOn = "list_goes_on"
        case elementTooLong = "element_too_long"
        case jsonMore = "json_more"
        case jsonEnds = "json_ends"
        case jsonNoValue = "json_no_value"
        case jsonNoKey = "json_no_key"
        case jsonNoColon = "json_no_colon"
        case jsonObjectOpen = "json_object_open"
        case jsonListOpen = "json_list_open"
        case jsonDeep = "json_deep"
        case jsonOpenString = "json_open_string"
        case jsonNoText = "json_no_text"
        case jsonControl = "json_control"
        case jsonEscape = "json_escape"
        case jsonNumber = "json_number"
        case aString = "a_string"
        case anID = "an_id"
        case aNumber = "a_number"
        case aWholeNumber = "a_whole_number"
        case aFlag = "a_flag"
        case aList = "a_list"
        case anObject = "an_object"
        case nothing
        case oneOf = "one_of"
        case aZone = "a_zone"
        case weeklyHours = "weekly_hours"
        case aValue = "a_value"
        case seconds
        case startAndEnd = "start_and_end"
        case stringOrWhole = "string_or_whole"
    }
}
