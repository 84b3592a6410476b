/// Words that documentation and the people who ask about it use for one another: who asks says "wipe", the page says "delete".
///
/// Groups of everyday English for software, money and work, written for this project. A word may stand in several groups;
/// words of one group count as kindred, never as equal. Terms of a subject are not here: the library's own glossary has them.
enum Synonyms {
    private static let groups = """
        delete remove erase purge wipe drop destroy
        create add make generate new
        change update modify edit alter adjust
        replace rotate swap renew exchange roll substitute
        keep retain store save hold preserve retention
        allow permit let grant authorize
        forbid deny refuse reject disallow prohibit block
        prevent avoid stop
        disable deactivate suspend off
        enable activate on
        begin start launch initiate
        end stop finish terminate cease
        show display list view see visible
        find locate search look
        price cost fee charge pricing pay
        pay payment paid charge
        buy purchase order procure
        quick fast rapid soon immediately
        slow latency delay lag
        limit quota maximum cap ceiling threshold allowance
        max maximum most largest biggest highest upper greatest
        min minimum least smallest lowest
        default standard preset initially
        error failure fault problem exception
        fail break crash
        broken down outage unavailable unreachable offline
        downtime outage interruption
        fix repair solve resolve remedy correct
        test try verify check validate confirm
        user person people member human somebody someone
        employee staff colleague worker
        admin administrator
        company organization organisation firm employer business
        vendor supplier provider
        contract agreement
        law legal regulation regulatory
        breach incident leak compromise exposure leaked
        leave offboard deprovision leaver
        join onboard provision joiner
        password passphrase credential
        send deliver dispatch transmit push emit
        receive accept obtain get
        fetch download retrieve pull
        upload import
        export download extract
        folder directory
        config configuration setting option parameter
        setup install configure set
        url address endpoint link uri
        email mail
        phone telephone mobile smartphone
        call request
        answer reply response respond
        notify alert inform tell notification
        retry repeat again resend attempt
        try attempt
        duplicate twice double repeated
        expire expiry lifetime valid validity expiration ttl
        lifespan span lifetime duration period
        often frequency interval every regularly
        version release edition
        recent latest newest new
        old previous earlier oldest
        encrypt cipher cryptography encryption
        secure safe protect security safety
        backup copy snapshot
        restore recover recovery
        move migrate transfer relocate migration
        region location place country
        team group department
        permission right privilege entitlement
        access reach enter
        login signin logon authenticate authentication sign
        logout signout
        mfa 2fa multifactor totp otp
        computer machine host server
        support help assistance
        documentation docs manual guide
        example sample snippet demo
        code script program
        library sdk package
        app application program
        website site page web
        database db
        environment env
        repository repo
        required mandatory must need necessary obligatory
        plan tier subscription
        discount rebate reduction
        invoice bill billing
        refund repay reimburse
        name title label called
        size wide width length
        number amount count quantity
        percent percentage
        recommend advise suggest advisable
        risk danger hazard
        important critical essential
        work function operate run
        use utilise utilize employ
        wait pause
        cancel abort
        revoke invalidate withdraw
        hide mask conceal redact
        tamper manipulate falsify
        lock ban block
        connect link integrate connection integration
        sync synchronize synchronise synchronization
        choose select pick
        approve confirm approval
        public open
        private confidential secret
        free gratis
        production live prod
        sandbox test staging
        language locale translation
        picture image logo icon
        automatic automatically automate
        manual manually hand
        duration long
        hour time clock
        money credit
        ui gui interface dashboard portal console
        compare difference differ versus
        reset restore
        warn warning caution
        size big large
        currency euro dollar pound
        customer buyer client
        """

    /// Stems of words that may stand for a stem.
    static func of(_ stem: String) -> Set<String> { table[stem] ?? [] }

    private static let table: [String: Set<String>] = {
        var table: [String: Set<String>] = [:]
        for line in groups.split(separator: "\n") {
            let stems = Set(line.split(separator: " ").map { Porter.stem(String($0)) })
            for stem in stems { table[stem, default: []].formUnion(stems.subtracting([stem])) }
        }
        return table
    }()
}
