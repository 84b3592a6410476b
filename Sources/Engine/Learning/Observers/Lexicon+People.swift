/// Nouns for other people and bodies: a clause about one of them says nothing about the writer.
///
/// Source: own selection along WordNet's noun.person and noun.group lexicographer files.
extension Lexicon {
    static let people = set(
        """
        boss manager director supervisor lead leader head chief ceo cto cfo cio ciso coo vp president chair chairman founder
        cofounder owner colleague colleagues coworker coworkers teammate teammates mentor intern developer developers dev devs
        engineer engineers architect admin admins administrator analyst designer tester auditor auditors regulator
        regulators examiner examiners inspector lawyer lawyers counsel accountant consultant consultants contractor contractors
        vendor vendors supplier suppliers client clients customer customers user users partner partners investor investors
        competitor competitors friend friends buddy mate wife husband spouse girlfriend boyfriend fiance fiancee mother father
        mom mum mommy dad daddy parents parent brother brothers sister sisters sibling siblings son sons daughter daughters kid
        kids child children baby uncle aunt cousin cousins grandmother grandfather grandma grandpa niece nephew family roommate
        roommates flatmate neighbor neighbour neighbors neighbours teacher professor doctor nurse coach boyfriend reviewer
        reviewers pm stakeholder stakeholders board management leadership salesperson sales marketing finance legal
        procurement hr it support employees employee staff student students guy guys man woman men women person people
        secretary assistant officer dpo committee parents-in-law landlord tenant ex rep trainer
        cat cats dog dogs pet puppy kitten
        """)
    /// "Our team" is the writer's side, not somebody else.
    static let ownGroups = set(
        "team company organisation organization org firm business department startup group shop house squad office bank agency"
    )
    static let bodies = set(
        """
        auditor auditors regulator regulators law policy contract regulation audit compliance legal management board boss
        customer customers client cto ciso security gdpr hipaa dora iso company rules rule insurer bank government
        director examiner examiners committee dpo licence license standard works-council lawyers
        """)
    /// In front of "company": another one than hers.
    static let foreignGroups = set(
        "parent sister former previous partner rival holding mother last client's customer's competing neighbouring neighboring"
    )
}
