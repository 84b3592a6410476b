/// Which domain a wish belongs to, by the nouns in it. Wishes in one domain compete for a slot.
///
/// Source: own selection along WordNet's lexicographer files (noun.food, noun.artifact, noun.act, noun.communication, ...).
extension Lexicon {
    static let domains: [String: String] = inverted([
        "food": """
        food meal dish cuisine diet vegan vegetarian meat beef pork chicken fish seafood sushi pizza pasta burger salad soup bread
        rice noodle taco cheese dairy egg nut peanut gluten sugar spice chili vegetable fruit apple banana chocolate
        dessert candy cake cookie snack breakfast lunch dinner brunch steak bacon tofu bean potato fry popcorn keto paleo
        restaurant curry sandwich onion garlic tomato mushroom spinach smoothie honey yogurt ingredient carb carbohydrate
        pancake waffle nacho sauce shrimp lobster italian thai mexican ice-cream eating gum pepper salmon tuna pescatarian
        """,
        "drink":
            "drink coffee tea beer wine juice water soda whiskey cocktail milk alcohol caffeine espresso latte vodka rum lemonade beverage cola",
        "music":
            "music song band concert album jazz rock rap hip-hop opera guitar piano violin singer singing playlist metal drum karaoke orchestra musician genre festival",
        "film":
            "movie film show series documentary cinema anime tv television sitcom comedy thriller netflix horror streaming episode cartoon",
        "book":
            "book novel fiction nonfiction poetry author reading magazine comic biography audiobook literature story mystery ebook memoir",
        "game": "game gaming videogame chess board-game xbox playstation nintendo puzzle rpg multiplayer",
        "sport": """
        sport football soccer basketball baseball tennis golf hockey swimming running jogging hiking climbing skiing cycling surfing
        yoga workout exercise gym fitness cardio marathon boxing volleyball cricket rugby skating biking dancing pilates team-sport swim
        """,
        "travel":
            "hotel hostel resort accommodation lodge airbnb travel trip vacation holiday flight airline cruise beach destination sightseeing tourist airport backpacking camping luggage tour seat lodging",
        "home":
            "city town suburb neighborhood neighbourhood apartment house condo countryside climate urban rural region-to-live weather humidity",
        "vehicle":
            "vehicle car truck suv minivan sedan motorcycle scooter bike transmission diesel hybrid convertible driving gasoline ev moped",
        "learning":
            "learning classroom course textbook tutorial lecture flashcard studying lesson instruction training gamified gamification simulation education teacher tutor workshop mooc self-study",
        "device":
            "phone smartphone laptop tablet computer device gadget screen touchscreen keyboard mouse headphone smartwatch wearable camera battery peripheral desktop tech technology software app",
        "work":
            "job career industry office remote-work coworker overtime commute freelance workplace team-building hybrid-work manager startup corporate",
        "pet": "dog cat pet puppy kitten bird parrot hamster rabbit horse snake lizard",
        "color": "color colour blue red green yellow purple pink orange black white gray grey brown turquoise teal",
        "season": "summer winter spring autumn fall season",
        "clothing": "clothes clothing dress shirt jeans shoe boot hat jacket fashion outfit leather wool",
        "shopping": "shopping store brand online-shopping mall secondhand thrift discount subscription",
        "meeting": "meeting call standup workshop retrospective video-call stand-up",
        "communication": "email e-mail chat phone-call newsletter notification message text",
        "database": "database postgres postgresql mysql mongodb sqlite oracle redis dynamodb sql nosql",
        "cloud": "cloud aws azure gcp heroku on-premise on-prem serverless self-hosted",
        "sso-provider": "okta auth0 keycloak entra onelogin idp sso",
        "programming-language":
            "python javascript typescript java rust golang kotlin ruby php swift scala haskell c++ elixir perl",
        "editor": "vim emacs vscode intellij editor ide neovim",
        "framework": "django flask rails react angular vue svelte spring express laravel framework",
        "operating-system": "linux windows macos ubuntu debian fedora android ios",
        "region": "region eu frankfurt residency europe us-east",
        "cost": "cost price pricing budget fee cheap expensive",
        "theme": "dark-mode light-mode theme dark light font",
        "hobby":
            "gardening knitting painting photography fishing hunting crafting sewing woodworking gambling drawing pottery art museum hobby birdwatching",
        "money": "stock bond fund investment investing crypto bitcoin saving loan mortgage insurance credit",
        "social": "party nightlife crowd crowded socializing nightclub club bar networking event gathering",
    ])
    /// Diets as people name themselves by.
    static let diets = set("vegan vegetarian pescatarian carnivore omnivore flexitarian")
    static let good = set(
        """
        great good best excellent amazing awesome wonderful fantastic helpful useful effective engaging enjoyable relaxing fun
        interesting fascinating inspiring perfect ideal comfortable soothing rewarding motivating lovely delicious exciting
        refreshing satisfying comforting valuable beautiful brilliant superior clearer clear reliable elegant easier underrated solid
        sensible right sound better nice cool cute worthwhile essential important necessary appealing preferable convenient
        """)
    static let bad = set(
        """
        boring tedious annoying ineffective frustrating distracting overwhelming exhausting dull awful terrible horrible bad
        disgusting gross stressful uncomfortable impractical demotivating childish disorienting confusing unpleasant irritating
        useless overrated overpriced ugly noisy bland disturbing unbearable cumbersome clunky intimidating messy worse worst
        fragile repetitive monotonous unreliable slow expensive bloated scary creepy intrusive lame overkill wrong pointless silly
        painful unnecessary dangerous inefficient unappealing off-putting tiring draining disappointing unhealthy wasteful inconvenient
        """)
}
