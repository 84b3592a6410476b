public import Engine

/// What comes back from work that was asked for.
public enum Message: Sendable {
    case people([PersonSummary], EngineCounts)
    case model(SelfModel, summary: String, histories: [String: [Double]])
    case answered(Answer, question: String)
    case traced(AnswerTrace)
    case evidence(BeliefEvidence)
    case compared(Comparison)
    case edited(EditReport)
    case blindPair(BlindPair)
    case chosen(Trial.Arm?, TrialResult)
    case adopted([EditReport], person: String)
    /// What an edit would change, and the edit.
    case editing(EditPreview, then: Effect)
    case forgetting(ForgetPreview, ForgetTarget, person: String)
    /// With the words that went, so that they go from the screen too.
    case forgot(ForgetReceipt, ForgottenWords, person: String, isGone: Bool)
    /// Whose words went without being asked for here; an empty id is somebody who is gone.
    case forgottenElsewhere(Set<String>)
    case privacy([LevelDescription], [Consent])
    case lowering(ForgetPreview, PrivacyLevel, person: String)
    case privacySet(PrivacyChange, ForgottenWords)
    /// Something is above her level; the effect is what goes on after she was asked.
    case withheld(Withholding, then: Effect)
    case decided
    /// What her answer to the question why means.
    case explained(WhyOutcome)
    case card(Card)
    case inventory(Inventory)
    case audit([AuditEntry], AuditReport, of: Person?)
    case keptAnswer(SavedAnswer)
    case savedAnswers([SavedPage], of: Person)
    case related(RelationalAnswer)
    case saved(path: String)
    case fileExists(path: String, replace: Effect)
    case source(SourcePage)
    case documents([DocumentSummary])
    case rated(ObservationReport)
    case imported(IngestReport)
    case importing(IngestProgress)
    case failed(String)
}
