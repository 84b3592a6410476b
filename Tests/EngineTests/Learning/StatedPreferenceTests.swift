import Testing

@testable import Engine

@Suite struct StatedPreferenceTests {
    @Test(arguments: [
        ("I love spicy food.", ["+preference/food/spicy-food=spicy food"]),
        ("I hate spicy food.", ["-preference/food/spicy-food=spicy food"]),
        ("I dislike eating spicy foods.", ["-preference/food/spicy-food=eating spicy foods"]),
        ("I prefer tea over coffee", ["+preference/drink/tea=tea", "-preference/drink/coffee=coffee"]),
        ("I can't stand early meetings", ["-preference/meeting/early-meeting=early meetings"]),
        ("I'm not a fan of horror movies", ["-preference/film/horror-movie=horror movies"]),
        ("My favourite editor is Vim", ["+preference/editor/vim=Vim"]),
        (
            "I never buy first-generation gadgets",
            ["-preference/device/first-generation-gadget=first-generation gadgets"]
        ),
        ("I find open offices distracting", ["-preference/work/open-office=open offices"]),
        ("I tend to avoid long meetings", ["-preference/meeting/long-meeting=long meetings"]),
        ("I've lost interest in gardening", ["-preference/hobby/gardening=gardening"]),
        ("The curry sounds perfect", ["+preference/food/curry=curry"]),
        ("I dislike cars with leather seats", ["-preference/vehicle/car-leather-seat=cars with leather seats"]),
        ("I'm vegetarian", ["+preference/food/vegetarian=vegetarian"]),
        ("I refuse to fly at night", ["-preference/fly/fly=fly at night"]),
    ])
    func aWishHasASlotAndASide(text: String, expected: [String]) {
        #expect(Readings.signals(text, .preference) == expected)
    }

    @Test func likeAndDislikeMeetOnOneKey() {
        #expect(Readings.keys("I love loud music") == Readings.keys("I really can't stand loud music"))
    }

    @Test(arguments: [
        "My wife loves spicy food.", "Do you like jazz?", "Would I like it there?", "He says he hates tea.",
        "If I liked tea I would ask.", "\"I love spicy food and nothing else\" is on the poster.",
        "I'd like to know the price.",
        "What do people like about it?",
    ])
    func othersTastesAreNotHers(text: String) {
        #expect(Readings.signals(text, .preference) == [])
    }

    @Test func aSensitiveReasonIsDroppedAndTheWishKept() {
        let reading = MessageReader.read("I avoid shellfish due to a severe allergy.")
        #expect(reading.signals.map(\.value) == ["shellfish"])
        #expect(reading.whys.isEmpty)
    }

    @Test(arguments: [
        "I hate this page.", "I can't stand that button.", "I've been avoiding those tickets.", "I refuse this dialog.",
        "We avoid these pages.", "I'm sick of this ticket.", "My task is to document the key rotation for the audit.",
    ])
    func aThingAtHandIsNoTaste(text: String) {
        #expect(Readings.signals(text, .preference) == [])
    }

    @Test(arguments: ["I avoid long meetings.", "I dislike dark mode.", "I hate those endless status meetings."])
    func aKindOfThingIs(text: String) {
        #expect(Readings.signals(text, .preference).count == 1)
    }
}
