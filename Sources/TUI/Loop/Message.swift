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
    case forgetting(ForgetPreview, ForgetTarget)
    case forgot(ForgetReceipt)
    case source(SourcePage)
    case documents([DocumentSummary])
    case rated(ObservationReport)
    case imported(IngestReport)
    case importing(IngestProgress)
    case failed(String)
}
