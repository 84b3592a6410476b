/// What kind of organisation somebody works for.
///
/// Source: own selection along the sections of NACE rev. 2 (Statistical classification of economic activities).
extension Lexicon {
    static let industries = PhraseBook<String>(lists: [
        (
            "finance",
            "bank, banks, banking, fintech, investment firm, credit union, hedge fund, asset manager, asset management, brokerage, payments company, payment provider, payment processor, private equity, lender, trading firm, financial services, stock exchange, building society, neobank, venture fund, wealth management, finance company, accounting firm"
        ),
        ("insurance", "insurer, insurance company, insurance, reinsurer, insurance broker, insurtech, underwriters"),
        (
            "healthcare",
            "hospital, hospitals, clinic, clinics, healthcare provider, healthcare company, health care company, healthcare, medical practice, pharmacy, pharma company, pharmaceutical company, care home, nursing home, medtech, medical device company, dental practice, biotech, health tech, healthtech"
        ),
        (
            "education",
            "school, university, college, academy, edtech, kindergarten, school district, education company, training provider, high school"
        ),
        (
            "public sector",
            "ministry, municipality, city council, council, government agency, public authority, public administration, federal agency, state agency, local government, police department, public sector, government department, town hall, tax office, court, embassy, army, navy, air force, military"
        ),
        (
            "manufacturing",
            "manufacturer, machine builder, factory, car maker, automaker, carmaker, manufacturing company, manufacturing, steel mill, chemical company, plant builder, furniture maker, food producer, industrial company, engineering firm, oem, automotive supplier"
        ),
        (
            "energy",
            "utility, utilities company, energy company, power company, oil company, gas company, grid operator, wind farm, solar company, energy provider, energy supplier, nuclear plant, electricity provider, energy startup, oil and gas company"
        ),
        (
            "transport",
            "airline, railway, rail operator, bus company, taxi company, transit agency, ferry operator, airport, transport company, ride hailing company, bus operator"
        ),
        (
            "logistics",
            "logistics company, logistics firm, freight forwarder, shipping company, courier, parcel service, freight company, warehouse operator, haulage company, logistics provider, trucking company, logistics startup, logistics business, delivery company, logistics"
        ),
        (
            "gaming",
            "game studio, games studio, gaming company, game developer studio, video game company, games company, esports company, gaming startup"
        ),
        (
            "software",
            "software company, saas company, saas startup, software house, software firm, tech company, tech startup, software vendor, it company, software startup, software business, saas business, saas provider, saas, app company, cloud provider, isv, software agency, web agency, ai startup, ai company, hosting company, developer tools company, it service provider, msp"
        ),
        (
            "retail",
            "retailer, supermarket chain, online shop, web shop, webshop, e commerce company, ecommerce company, e commerce startup, ecommerce startup, department store, fashion brand, retail chain, retail company, store chain, bookshop, grocery chain, online store, ecommerce business, ecommerce store, e commerce business, d2c brand, grocery store, supermarket"
        ),
        (
            "nonprofit",
            "nonprofit, non profit, charity, ngo, foundation, aid organisation, aid organization, not for profit, non profit organization, nonprofit organization, humanitarian organisation"
        ),
        (
            "other",
            "law firm, hotel chain, hotel, restaurant, restaurant chain, farm, construction company, telecom, telco, marketing agency, advertising agency, media company, newspaper, publisher, broadcaster, travel agency, consultancy, consulting firm, design agency, real estate company, property company"
        ),
    ])
    /// What a company makes, when it is said so: "a company that makes booking software".
    static let products: [String: String] = [
        "software": "software", "app": "software", "apps": "software", "platform": "software", "saas": "software",
        "games": "gaming", "game": "gaming", "machines": "manufacturing", "machinery": "manufacturing",
        "cars": "manufacturing",
        "furniture": "manufacturing", "pumps": "manufacturing", "tools": "manufacturing", "parts": "manufacturing",
        "insurance": "insurance", "loans": "finance", "payments": "finance", "electricity": "energy", "power": "energy",
        "gas": "energy",
        "clothes": "retail", "shoes": "retail", "freight": "logistics", "parcels": "logistics", "goods": "logistics",
    ]
    static let makes = set(
        "makes make builds build sells sell develops develop produces produce manufactures manufacture ships ship offers offer moves delivers deliver provides provide"
    )
    static let organisations = set(
        "company firm business startup organisation organization shop corporation enterprise agency vendor provider house studio maker group scaleup"
    )
    static let headcounts = set(
        "people employees employee staff persons person workers colleagues developers engineers heads headcount ftes fte souls folks"
    )
    static let plans: [String: String] = [
        "free": "free", "team": "team", "teams": "team", "business": "business", "enterprise": "enterprise",
        "pro": "other", "starter": "other",
        "premium": "other", "basic": "other", "standard": "other", "trial": "free", "professional": "other",
        "community": "free",
    ]
    static let planNouns = set("plan tier subscription licence license edition package")
    static let numerals: [String: Int] = [
        "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "dozen": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70,
        "eighty": 80, "ninety": 90,
    ]
}
