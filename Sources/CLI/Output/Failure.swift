import ArgumentParser
import Engine
import Foundation

/// Exit statuses, and the one sentence on standard error that goes with them.
enum Failure {
    static let nothingFound: Int32 = 2

    static func exit(_ error: any Error) -> Never {
        if let status = status(of: error) {
            FileHandle.standardError.write(Data("selfsame: \(sentence(error))\n".utf8))
            Foundation.exit(status)
        }
        Selfsame.exit(withError: error)
    }

    static func sentence(_ error: any Error) -> String {
        switch error {
        case let error as StoreError: error.description
        case let error as EngineError: error.description
        case let error as DocumentError: error.description
        case let error as InputError: error.description
        case let error as TranscriptError: error.description
        case let error as ModelError: error.description
        case let error as QuestionSetError: error.description
        default: "\(error)"
        }
    }

    /// Nothing for what the argument parser reports by itself.
    static func status(of error: any Error) -> Int32? {
        switch error {
        case let error as StoreError:
            switch error {
            case .busy: 75
            case .cannotWrite, .full: 73
            case .readOnly: 77
            case .damaged: 65
            case .unknownPerson: nothingFound
            case .cannotOpen, .newer, .failed, .noGroup: 1
            }
        case let error as EngineError:
            switch error {
            case .unknownPerson, .unknownBelief, .unknownAnswer, .nothingToUndo, .unknownQuestion: 2
            case .invalidSlug, .invalidKey, .invalidValue, .needsTwoColumns, .noSuchReason: 64
            case .emptyText, .textTooLong, .notText, .personExists, .badLine: 65
            case .noSuchPath, .cannotRead: 66
            case .notPermitted: 77
            }
        case is DocumentError: 65
        case is InputError: 65
        case let error as TranscriptError: if case .unreadable = error { 66 } else { 65 }
        case let error as ModelError:
            switch error {
            case .missing: 66
            case .damaged, .notThisModel: 65
            case .cannotWrite: 73
            case .notReady, .endpoint: 1
            }
        case let error as QuestionSetError:
            switch error {
            case .missing: 66
            case .unreadable, .noQuestions: 65
            }
        default: nil
        }
    }
}
