/// Why a parameter does not fit, in Danish: by the English sentence (``ParameterReason/template``), with the same blanks.
enum DanishReasons {
    static let texts: [String: String] = [
        "'{0}' is no period of the range": "'{0}' er ingen periode i datointervallet",
        "the report is not split; leave it out": "rapporten er ikke delt; udelad det",
        "the report is not grouped; leave it out": "rapporten er ikke grupperet; udelad det",
        "there is no such age": "den alder findes ikke",
        "the records have no '{0}' to be sorted by": "posterne har ikke noget '{0}' at sortere efter",
        "'{0}' has no operator; write NAME:OP:VALUES": "'{0}' har ingen operator; skriv NAVN:OP:VÆRDIER",
        "'{0}' names no property": "'{0}' nævner ingen egenskab",
        "'{0}' needs a number": "'{0}' skal have et tal",
        "'{0}' needs two numbers, LOW,HIGH": "'{0}' skal have to tal, LAVT,HØJT",
        "'{0}' takes no values": "'{0}' tager ingen værdier",
        "'{0}' needs at least one value": "'{0}' skal have mindst én værdi",
        "given more than once": "er nævnt mere end én gang",
        "'{0}' is no date; write YYYY-MM-DD": "'{0}' er ingen dato; skriv ÅÅÅÅ-MM-DD",
        "'{0}' is no whole number from {1} to {2}": "'{0}' er intet helt tal fra {1} til {2}",
        "'{0}' is not one of its values": "'{0}' er ingen af de mulige værdier",
        "the records of '{0}' are not told apart by it": "posterne i '{0}' kan ikke skelnes på det",
        "'{0}' has no such list": "'{0}' har ikke sådan en liste",
        "the report '{0}' has no such parameter": "rapporten '{0}' har ikke sådan en parameter",
        "given {0} times; give it once": "er nævnt {0} gange; nævn det én gang",
        "there is no time zone '{0}'; write an IANA name such as Europe/Copenhagen":
            "der er ingen tidszone '{0}'; skriv et IANA-navn som Europe/Copenhagen",
        "give either a range or from and to, not both": "angiv enten en periode eller fra og til, ikke begge dele",
        "missing; a range that has a 'to' needs its first day too":
            "mangler; en periode med en sidste dag skal også have sin første",
        "'{0}' is no range": "'{0}' er ingen periode",
        "the range ends before it begins ({0} to {1})": "perioden slutter, før den begynder ({0} til {1})",
        "the range is longer than 200 years": "perioden er længere end 200 år",
        "'{0}' is not one of its dates": "'{0}' er ingen af dens datoer",
        "the range holds {0} periods of a {1}; at most 400": "datointervallet har {0} perioder ({1}); højst 400",
        "the report cannot be grouped by '{0}'": "rapporten kan ikke grupperes efter '{0}'",
        "groups cannot be split by '{0}'": "grupper kan ikke deles efter '{0}'",
        "there are no groups to split; group by '{0}' instead":
            "der er ingen grupper at dele; grupper efter '{0}' i stedet",
        "the groups are by '{0}' already": "grupperne er allerede efter '{0}'",
        "the list of customers cannot be split; group by something else or look over time":
            "listen over kunder kan ikke deles; grupper efter noget andet eller se over tid",
        "empty; give ids with commas between them, or 'none'": "er tomt; angiv id'er med komma imellem, eller 'none'",
        "this report shows one pipeline; name its id": "denne rapport viser én pipeline; angiv dens id",
        "'{0}' is no instant; write one with its zone, as 2024-04-05T13:37:00Z":
            "'{0}' er intet tidspunkt; skriv et med dets zone, som 2024-04-05T13:37:00Z",
        "there are {0} conditions, and at most {1} can be asked for": "der er {0} betingelser, og højst {1} er tilladt",
        "{0} is more than a year ahead": "{0} er mere end et år frem",
    ]
}
