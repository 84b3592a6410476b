/// Job titles.
///
/// Source: own selection along the unit groups of ISCO-08 (International Standard Classification of Occupations).
extension Lexicon {
    /// A title, and the role of the closed list it stands for.
    static let roles = PhraseBook<String>(lists: [
        (
            "ciso",
            "ciso, chief information security officer, chief security officer, cso, head of security, head of information security, head of infosec, director of security, director of information security, vp of security, information security officer, head of it security, head of cyber security, head of cybersecurity"
        ),
        (
            "security engineer",
            "security engineer, security analyst, security architect, appsec engineer, security researcher, penetration tester, pentester, soc analyst, infosec engineer, security specialist, security administrator, cybersecurity engineer, cybersecurity analyst, security lead, security consultant, security developer"
        ),
        (
            "junior developer",
            "junior developer, junior dev, junior software engineer, junior engineer, junior programmer, junior software developer, apprentice developer, trainee developer, graduate developer, graduate engineer, graduate software engineer, entry level developer, entry level engineer, junior frontend developer, junior backend developer, junior web developer, developer intern, software engineering intern, software intern, engineering intern, bootcamp graduate, junior full stack developer, dev intern, associate developer, apprentice software engineer"
        ),
        (
            "developer",
            "developer, dev, programmer, coder, software engineer, software developer, backend engineer, backend developer, back end developer, back end engineer, frontend engineer, frontend developer, front end developer, front end engineer, full stack developer, full stack engineer, fullstack developer, fullstack engineer, web developer, mobile developer, ios developer, android developer, app developer, game developer, embedded engineer, embedded developer, senior developer, senior engineer, staff engineer, principal engineer, senior dev, lead developer, tech lead, technical lead, machine learning engineer, ml engineer, integration engineer, integration developer, python developer, java developer, javascript developer, qa engineer, test engineer, software tester, swe, web programmer, computer programmer, php developer, ruby developer, go developer, rust developer, blockchain developer, engineer"
        ),
        (
            "architect",
            "solution architect, solutions architect, software architect, enterprise architect, cloud architect, system architect, systems architect, technical architect, it architect, infrastructure architect, integration architect, data architect, architect"
        ),
        (
            "devops",
            "devops engineer, devops, sre, site reliability engineer, platform engineer, infrastructure engineer, cloud engineer, release engineer, build engineer, devsecops engineer, production engineer, platform lead, reliability engineer, operations engineer, kubernetes administrator"
        ),
        (
            "data engineer",
            "data engineer, analytics engineer, etl developer, data platform engineer, database engineer, data scientist, data analyst, bi developer, bi analyst"
        ),
        (
            "engineering manager",
            "engineering manager, development manager, software manager, head of engineering, director of engineering, vp of engineering, vp engineering, engineering director, engineering lead, dev manager, head of development, team lead, engineering team lead"
        ),
        (
            "cto",
            "cto, chief technology officer, chief technical officer, technical director, head of technology, technical co founder, technical cofounder, technical founder"
        ),
        (
            "ceo",
            "ceo, chief executive officer, chief executive, managing director, founder, co founder, cofounder, company owner, business owner, owner of the company, president of the company, general manager, solo founder, small business owner, startup founder, entrepreneur"
        ),
        (
            "product manager",
            "product manager, pm, product owner, head of product, product lead, cpo, chief product officer, director of product, vp of product, vp product, technical product manager, senior product manager"
        ),
        (
            "support",
            "support engineer, support agent, support specialist, customer support, customer support agent, support representative, help desk technician, helpdesk technician, help desk agent, helpdesk agent, service desk agent, service desk analyst, support analyst, customer success manager, technical support, technical support engineer, support lead, support manager, customer service representative, customer service agent, support technician"
        ),
        (
            "dpo",
            "dpo, data protection officer, data privacy officer, privacy officer, chief privacy officer, privacy manager, head of privacy, data protection manager, privacy counsel"
        ),
        (
            "compliance",
            "compliance officer, compliance manager, compliance analyst, compliance lead, head of compliance, chief compliance officer, internal auditor, auditor, it auditor, risk manager, risk officer, chief risk officer, grc analyst, grc manager, grc lead, governance manager, risk analyst, quality manager, compliance specialist"
        ),
        (
            "procurement",
            "procurement manager, procurement officer, procurement specialist, procurement lead, head of procurement, buyer, purchasing manager, purchasing officer, category manager, sourcing manager, vendor manager"
        ),
        (
            "it admin",
            "it admin, it administrator, system administrator, systems administrator, sysadmin, sys admin, network administrator, network admin, windows admin, linux admin, it manager, head of it, it lead, it specialist, network engineer, database administrator, dba, workspace admin, workspace administrator, identity administrator, systems engineer, system engineer, it director, director of it, it support, it technician, cio, chief information officer, admin of our workspace"
        ),
        (
            "student",
            "student, phd student, undergraduate, undergrad, graduate student, grad student, master's student, masters student, college student, university student, high school student, computer science student, medical student, law student, pupil, freshman, sophomore, phd candidate, doctoral student, cs student"
        ),
        (
            "consultant",
            "consultant, it consultant, management consultant, freelance consultant, independent consultant, business consultant, technology consultant, implementation consultant, integration consultant"
        ),
        (
            "sales engineer",
            "sales engineer, solutions engineer, solution engineer, presales engineer, pre sales engineer, presales consultant, pre sales consultant, solutions consultant, technical account manager"
        ),
        (
            "teacher",
            "teacher, lecturer, professor, school teacher, kindergarten teacher, math teacher, science teacher, english teacher, instructor, teaching assistant, tutor, assistant professor, substitute teacher, music teacher, art teacher, history teacher, yoga instructor"
        ),
        (
            "other",
            "nurse, doctor, physician, surgeon, dentist, pharmacist, veterinarian, vet, paramedic, therapist, psychologist, lawyer, attorney, paralegal, judge, accountant, bookkeeper, banker, financial analyst, financial advisor, cfo, coo, chief operating officer, chief financial officer, chief marketing officer, cmo, controller, actuary, trader, broker, economist, journalist, writer, author, editor, translator, interpreter, librarian, designer, graphic designer, ux designer, product designer, ui designer, illustrator, photographer, artist, musician, singer, actor, actress, dancer, chef, cook, baker, waiter, waitress, bartender, barista, cashier, clerk, receptionist, secretary, administrative assistant, executive assistant, office manager, project manager, program manager, scrum master, business analyst, operations manager, marketing manager, marketing specialist, hr manager, recruiter, human resources manager, sales manager, salesperson, sales representative, account manager, account executive, real estate agent, insurance agent, electrician, plumber, carpenter, mechanic, welder, machinist, construction worker, painter, farmer, gardener, landscaper, fisherman, truck driver, bus driver, taxi driver, driver, pilot, flight attendant, sailor, soldier, police officer, firefighter, security guard, detective, scientist, biologist, chemist, physicist, researcher, mathematician, statistician, civil engineer, mechanical engineer, electrical engineer, chemical engineer, lab technician, technician, social worker, counselor, hairdresser, stylist, barber, beautician, personal trainer, coach, athlete, stay at home mom, stay at home dad, homemaker, housewife, nanny, babysitter, technical writer, content creator, copywriter, blogger, youtuber, epidemiologist, logistics manager, warehouse manager, store manager, retail manager, postal worker, mailman, janitor, model, comedian, butcher, tailor, seamstress, florist, zookeeper, event planner, travel agent, data entry clerk, archivist, archaeologist, geologist, astronomer, astronaut, dietitian, nutritionist, optometrist, radiologist, midwife, caregiver, undertaker, hr business partner, treasurer, underwriter, loan officer, city planner, urban planner, interior designer, fashion designer, film director, film producer, music producer, dj"
        ),
    ])
    /// "I work in support": a field that stands for a role.
    static let fields = PhraseBook<String>(lists: [
        (
            "support",
            "support, customer support, tech support, technical support, customer service, the help desk, the service desk, helpdesk, customer success"
        ),
        ("procurement", "procurement, purchasing, sourcing"),
        ("compliance", "compliance, internal audit, risk and compliance, grc, risk management"),
        ("devops", "devops, platform engineering, site reliability"),
        ("security engineer", "security, infosec, information security, it security, cybersecurity, appsec"),
        ("dpo", "data protection, privacy"), ("it admin", "it, it operations, system administration"),
        ("developer", "software development, software engineering, web development"),
        ("product manager", "product, product management"), ("data engineer", "data engineering"),
        ("sales engineer", "presales, pre sales"),
        (
            "other",
            "marketing, finance, accounting, sales, hr, human resources, legal, operations, nursing, construction, retail"
        ),
        ("teacher", "teaching"), ("consultant", "consulting"),
    ])
    /// Adjectives that may stand before a title.
    static let seniority = set(
        "senior junior lead principal staff chief head assistant associate deputy new newly former full part time professional certified freelance independent experienced qualified hired appointed busy humble solo sole only acting interim retired working technical veteran small local trainee mid level"
    )
}
