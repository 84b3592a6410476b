/// Everything one can do. The table in `KeyMap` says with which keys, where, and in which words.
public enum Action: String, CaseIterable, Sendable {
    case send, nextPane, previousPane, palette, help, quit, cancel, redraw, theme, mouse
    case chat, compare, levels, how, people, library, privacy, card, audit, inventory, savedAnswers
    case up, down, pageUp, pageDown, first, last, back
    case simpler, deeper, shorter, asSteps, copyAnswer, openSource, rateUp, rateDown, keepAnswer
    case search, nextMatch, previousMatch, firstFollowUp, secondFollowUp, thirdFollowUp
    case open, correct, editSummary, pin, doubt, forget, undo
    case blindTest, chooseA, chooseB, chooseSame, leaveBlind
    case suppose, supposeGoal, supposeExpertise, keepTried
    case switchCause, addColumn, removeColumn, nextColumn, previousColumn, level0, level1, level2, level3
    case choosePerson, newPerson, fromPersona, clonePerson, savePersona, editPerson, forgetPerson, importDocuments,
        readDocument
    case firstReason, secondReason, thirdReason, fourthReason, noReason
    case take, leave, yes, neverAgain, remember, thisSession, refuse, savePage, savePageAsHTML
}
