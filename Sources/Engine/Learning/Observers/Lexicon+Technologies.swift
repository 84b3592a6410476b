/// Names of technologies that people write in small letters too, and capitalised words that are none.
///
/// Source: own selection along the categories of the CNCF landscape and the Stack Overflow developer survey.
extension Lexicon {
    static let technologies = set(
        """
        python django flask fastapi ruby rails php laravel symfony java kotlin scala spring javascript typescript node nodejs
        express react vue angular svelte nextjs deno bun golang rust swift cobol perl elixir erlang haskell clojure fortran
        matlab julia bash powershell postgres postgresql mysql mariadb sqlite oracle mongodb mongo redis memcached cassandra
        dynamodb elasticsearch opensearch kafka rabbitmq nats snowflake bigquery redshift databricks spark airflow dbt hadoop
        aws azure gcp heroku netlify vercel cloudflare digitalocean hetzner ovh linode fargate lambda ec2 s3 rds kubernetes k8s
        docker podman helm terraform ansible puppet chef pulumi nomad consul openshift rancher istio nginx apache traefik
        haproxy envoy caddy linux ubuntu debian redhat rhel centos fedora windows macos ios android jenkins gitlab github
        bitbucket circleci argocd jira confluence notion slack teams discord trello asana okta auth0 keycloak authelia dex
        onelogin ping entra adfs ldap cognito firebase supabase vault datadog grafana prometheus splunk newrelic sentry
        kibana loki jaeger opentelemetry pagerduty salesforce hubspot zendesk intercom shopify magento wordpress drupal
        stripe paypal adyen twilio sendgrid mailchimp sap netsuite dynamics workday servicenow tableau powerbi looker
        excel outlook sharepoint exchange gmail photoshop figma sketch vim neovim emacs vscode intellij xcode eclipse
        pytorch tensorflow numpy pandas jupyter graphql grpc websockets oauth oauth2 saml oidc scim vmware proxmox hyperv citrix
        jquery webpack vite npm yarn pnpm maven gradle cmake bazel celery sidekiq graphene unity unreal godot passport
        """)
    /// Words that are capitalised for other reasons.
    static let notTechnologies = set(
        """
        english german french spanish italian chinese japanese russian arabic europe eu usa us uk
        germany france spain italy america american european british london berlin paris york frankfurt
        ceo cto cfo ciso pm hr it ok faq pdf csv json xml html id ids url urls api apis sdk ui ux sla slas nda ai
        i we he she they my our the a an this that sso mfa tls ssl pin kpi roi vat eta asap fyi btw gdpr hipaa dora soc iso
        """)
    /// Days, months, feasts and quarters, short forms too; "Tuesdays" is one of several.
    static let calendar = set(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
        october november december mon tue tues wed thu thur thurs fri sat jan feb apr jun jul aug sep sept oct nov dec
        weekday weekend christmas easter ramadan diwali advent thanksgiving halloween midsummer q1 q2 q3 q4 am pm utc
        gmt cet cest est pst
        """)

    static func isDate(_ word: String) -> Bool {
        calendar.contains(word) || calendar.contains(NounPhrase.singular(word))
    }

    /// Nouns of technology that make what stands before or after a name of one: "our database is X".
    static let technologyNouns = set(
        """
        stack database db cloud backend frontend framework language provider host hosting platform queue cache idp editor
        ide os system erp crm pipeline ci infrastructure infra server servers runtime warehouse orchestrator vendor tool
        directory monitoring app application service services codebase code site website integration cluster
        """)
    /// Common words that are also names.
    static let ambiguousTechnologies = set(
        "express go swift teams slack notion spark ping consul chef puppet vault dynamics exchange sketch unity unreal looker sentry passport rust spring envoy caddy oracle lambda discord eclipse excel express fargate dex julia ruby nomad vite windows github stripe asana intercom lambda node"
    )
    /// First words of two-word names: "AWS Fargate", "Azure DevOps" stay one name.
    static let familyNames = set("aws azure google microsoft apache amazon oracle ibm windows sql active")
    static let technologyAliases: [String: String] = [
        "postgresql": "postgres", "golang": "go", "k8s": "kubernetes", "node-js": "node", "nodejs": "node",
        "mongo": "mongodb",
        "amazon-web-services": "aws", "google-cloud": "gcp", "google-cloud-platform": "gcp", "microsoft-azure": "azure",
        "js": "javascript",
        "react-js": "react", "reactjs": "react", "vue-js": "vue", "next-js": "nextjs", "ts": "typescript",
        "express-js": "express",
        "entra-id": "entra-id", "entra": "entra-id", "azure-ad": "entra-id",
    ]
}
