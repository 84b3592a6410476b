/// Words of the special categories of personal data.
///
/// Source: own selection along GDPR Article 9(1): health, faith, politics, ethnicity, sexuality, union membership.
extension Lexicon {
    static let sensitiveWords = set(
        """
        cancer diabetes diabetic asthma asthmatic epilepsy epileptic arthritis autism autistic adhd depression depressed anxiety bipolar
        schizophrenia ptsd ocd dementia alzheimer migraine celiac coeliac crohn ibs hiv aids pregnant pregnancy miscarriage abortion
        surgery chemo chemotherapy dialysis insulin disability wheelchair dyslexia dyslexic dyspraxia deaf addiction
        alcoholic rehab therapist psychiatrist psychologist antidepressant medication diagnosis diagnosed illness disease
        chronic disorder autoimmune allergy allergic intolerant intolerance infertility tumor tumour stroke
        hypertension cholesterol phobia trauma traumatic obese obesity fibromyalgia eczema psoriasis sclerosis parkinson lupus
        covid anemia anorexia bulimia insomnia respiratory medical medically menopause
        christian muslim jewish hindu buddhist catholic protestant mormon sikh atheist agnostic islam christianity judaism
        hinduism buddhism mosque synagogue church temple bible quran koran torah prayer pray ramadan lent sabbath shabbat halal
        kosher religion religious evangelical jesus allah pastor priest imam rabbi worship baptist lutheran orthodox
        republican democrat socialist communist conservative-party labour-party marxist trump biden feminist
        abortion election elections voter partisan
        gay lesbian bisexual transgender queer heterosexual homosexual lgbt lgbtq lgbtqia nonbinary asexual pansexual sexuality
        ethnicity ethnic racial caucasian latino latina hispanic roma romani
        unionised unionized steward
        """)
    static let sensitivePhrases = PhraseBook<Bool>(
        """
        trade union, labor union, labour union, union member, union members, works council, union rep, shop steward, i voted, vote for, voted for,
        political party, left wing, right wing, my faith, our faith, my god, my race, african american, asian american,
        native american, i am black, i am white, i am asian, i am jewish, mental health, health issue, health issues, health problem,
        health problems, health condition, health conditions, health reasons, health concerns, my health, panic attacks, panic attack, eating disorder,
        heart condition, blood pressure, my doctor, my therapist, low fodmap, low potassium, low sodium, sexual orientation, coming out, my sexuality,
        hard of hearing, color blind, colour blind, visually impaired, hearing aid, hearing impaired, tough time hearing, sensitive skin, motion sickness,
        i am disabled, my disability, i am blind, i am ill, i am sick, i have been ill, skin sensitivity, pro life, pro choice, the church, conservative party, labour party, green party, the tories, i am gay, on medication
        """)
    static let bodyParts = set(
        "knee knees joint joints back neck shoulder hip heart lung lungs kidney liver stomach skin eye eyes wrist wrists foot feet ankle hand ear hearing vision thyroid bowel spine muscle digestive sleep bladder breathing"
    )
    static let complaints = set(
        "pain pains issue issues problem problems injury injuries condition conditions trouble ache strain disease failure surgery impairment loss sensitivity attack disorder"
    )
}
