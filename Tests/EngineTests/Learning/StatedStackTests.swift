import Testing

@testable import Engine

@Suite struct StatedStackTests {
    @Test(arguments: [
        ("We use Python and Django", ["+stack/python=Python", "+stack/django=Django"]),
        ("we deploy on Heroku", ["+stack/heroku=Heroku"]),
        ("Our database is Postgres", ["+stack/postgres=Postgres"]),
        ("We're an AWS house", ["+stack/aws=AWS"]),
        ("We sign in everywhere through Okta.", ["+stack/okta=Okta"]),
        ("Everything we write is TypeScript, strict mode on.", ["+stack/typescript=TypeScript"]),
        ("Practically everything we run is on Azure", ["+stack/azure=Azure"]),
        ("We moved off Okta to Entra ID", ["-stack/okta=Okta", "+stack/entra-id=Entra ID"]),
        ("we've switched from Jenkins to GitLab", ["-stack/jenkins=Jenkins", "+stack/gitlab=GitLab"]),
        ("We don't use TypeScript", ["-stack/typescript=TypeScript"]),
        ("we run kubernetes on aws", ["+stack/kubernetes=kubernetes", "+stack/aws=aws"]),
        ("We got rid of Jenkins last month", ["-stack/jenkins=Jenkins"]),
        ("We used to run Jenkins", ["-stack/jenkins=Jenkins"]),
        (
            "We're a machine builder, everything on Windows Server and Active Directory",
            ["+stack/windows-server=Windows Server", "+stack/active-directory=Active Directory"]
        ),
        ("We use MySQL, not Postgres", ["+stack/mysql=MySQL", "-stack/postgres=Postgres"]),
        (
            "We run Okta and Redis, not Auth0 or Memcached",
            ["+stack/okta=Okta", "+stack/redis=Redis", "-stack/auth0=Auth0", "-stack/memcached=Memcached"]
        ),
        ("we run GCP rather than AWS", ["+stack/gcp=GCP", "-stack/aws=AWS"]),
        ("we use C# and C++", ["+stack/csharp=C#", "+stack/cpp=C++"]),
    ])
    func whatTheyRunOnIsRead(text: String, expected: [String]) {
        #expect(Readings.signals(text, .stack) == expected)
    }

    @Test(arguments: [
        "Should we use Okta?", "We might move to Azure next year.", "If we were using Flask instead, would it differ?",
        "We plan to use Kubernetes.", "When we switch to Postgres, will the queries work?", "Let's say we use Kafka.",
        "My favourite editor is Vim.", "Our customer uses Salesforce.", "My boss prefers Oracle.",
        "How do I list records in Python?", "What would it look like in Go?", "I wish we used Postgres.",
        "He said \"we use Okta for everything\".", "We'd like to try Snowflake.",
    ])
    func wishesAndQuestionsAreNoStack(text: String) {
        #expect(Readings.signals(text, .stack) == [])
    }

    @Test(arguments: [
        ("We deploy on Wednesdays and Saturdays.", []), ("We run the batch on Sundays in January.", []),
        ("We are on Q3 planning, but we run on Heroku.", ["+stack/heroku=Heroku"]),
        ("We only release on Mondays and in November.", []),
        ("On Fridays we deploy with Helm.", ["+stack/helm=Helm"]),
    ])
    func daysAndMonthsAreNoTechnology(text: String, expected: [String]) {
        #expect(Readings.signals(text, .stack) == expected)
    }

    @Test(arguments: [
        "I have never worked with Kafka.", "I've never used Terraform before.", "I never worked with SAP.",
        "I haven't used Jira in my life.", "I have sixteen years of Cobol behind me.",
    ])
    func whatSheKnowsOrHasNotTriedIsNoStack(text: String) {
        #expect(Readings.signals(text, .stack) == [])
        #expect(Readings.signals(text, .expertise).count == 1)
    }

    @Test(arguments: [
        ("We forward alerts to PagerDuty.", ["+stack/pagerduty=PagerDuty"]),
        ("We push metrics into Prometheus.", ["+stack/prometheus=Prometheus"]),
        ("Our traces go to Jaeger.", ["+stack/jaeger=Jaeger"]),
        ("We export everything to Snowflake each night.", ["+stack/snowflake=Snowflake"]),
        ("We ship our metrics to Datadog.", ["+stack/datadog=Datadog"]),
        ("All our logs end up in Splunk.", ["+stack/splunk=Splunk"]),
        ("We back up to S3 every night.", ["+stack/s3=S3"]),
        ("I need the list in CSV so I can load it into Excel.", []), ("We send our invoices to Maria.", []),
        ("We sent the contract to Oracle.", []),
    ])
    func whereTheirDataGoesIsTheirs(text: String, expected: [String]) {
        #expect(Readings.signals(text, .stack) == expected)
    }
}
