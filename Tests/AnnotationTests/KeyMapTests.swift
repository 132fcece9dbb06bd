import Testing
import TextModel

@testable import Annotation

@Suite struct KeyMapTests {
    @Test func knowsWhatADictionaryKnows() {
        var map = KeyMap<[Int]>()
        var dictionary: [UInt64: [Int]] = [:]
        #expect(map[7] == nil)
        var key: UInt64 = 0
        for number in 0..<400 {
            map[key, default: []].append(number)
            dictionary[key, default: []].append(number)
            if number % 5 == 0 {
                map.set([number], for: key)
                dictionary[key] = [number]
            }
            // Keys come again, 0 among them.
            key = (key &* 0x9E37_79B9_7F4A_7C15 &+ 11) % 97
        }
        for key in UInt64(0)..<120 { #expect(map[key] == dictionary[key]) }
    }

    @Test func filterDeniesNoKeyThatWasEntered() {
        var filter = KeyFilter()
        #expect(filter.isEmpty)
        #expect((UInt64(0)..<1000).allSatisfy { !filter.mayHold($0 &* 31) })
        for key in UInt64(0)..<40 { filter.insert(key &* 31) }
        #expect((UInt64(0)..<40).allSatisfy { filter.mayHold($0 &* 31) })
        #expect((UInt64(1000)..<2000).contains { !filter.mayHold($0 &* 31) })
    }

    @Test func setOfSpansTellsBothBounds() {
        let spans = SpanSet([TextSpan(0, 4), TextSpan(4, 9), TextSpan(70_000, 70_001)])
        #expect(spans.contains(TextSpan(0, 4)) && spans.contains(TextSpan(4, 9)))
        #expect(spans.contains(TextSpan(70_000, 70_001)))
        #expect(!spans.contains(TextSpan(0, 9)) && !spans.contains(TextSpan(4, 4)))
    }
}
