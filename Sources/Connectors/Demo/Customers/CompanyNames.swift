/// Companies that do not exist.
enum CompanyNames {
    private static let first = [
        "Alder", "Amber", "Anchor", "Arbor", "Atlas", "Aurora", "Beacon", "Birch", "Blue Harbour", "Bright", "Canyon",
        "Cedar", "Cobalt", "Copper", "Coral", "Crescent", "Delta", "Drift", "Ember", "Falcon", "Fern", "Fjord", "Flint",
        "Garnet", "Granite", "Green Mile", "Halcyon", "Harvest", "Heron", "Indigo", "Iron Gate", "Ivory", "Juniper",
        "Kestrel", "Keystone", "Lagoon", "Lantern", "Laurel", "Linden", "Lotus", "Maple", "Marble", "Meridian",
        "Mosaic",
        "North Quay", "Nova", "Oak & Vine", "Onyx", "Orchid", "Osprey", "Pebble", "Pine Ridge", "Polar", "Prairie",
        "Quartz", "Raven", "Redwood", "Ripple", "Saffron", "Sable", "Sierra", "Silver", "Solstice", "Sparrow", "Stone",
        "Summit", "Swift River", "Tamarind", "Teal", "Tern", "Thistle", "Tidal", "Topaz", "Umber", "Vale", "Verde",
        "Violet", "Walnut", "West Pier", "Willow", "Wren", "Zephyr",
    ]

    private static let second = [
        "Analytics", "Apparel", "Architects", "Bakery", "Bikes", "Books", "Capital", "Clinics", "Coffee", "Consulting",
        "Dental", "Design", "Education", "Energy", "Events", "Farms", "Fitness", "Foods", "Foundation", "Freight",
        "Furniture", "Games", "Health", "Homes", "Hotels", "Insurance", "Interiors", "Labs", "Legal", "Logistics",
        "Media", "Mobility", "Optics", "Outdoors", "Partners", "Pharma", "Press", "Properties", "Records", "Robotics",
        "Schools", "Security", "Ski", "Software", "Solar", "Studios", "Supply", "Systems", "Textiles", "Toys", "Travel",
        "Ventures", "Vets", "Works",
    ]

    /// Different for every number below 4,000 or so; further on a number is added.
    static func name(_ number: Int) -> String {
        let total = first.count * second.count
        let place = number * 1931 % total
        let name = "\(first[place / second.count]) \(second[place % second.count])"
        return number < total ? name : "\(name) \(number / total + 1)"
    }
}
