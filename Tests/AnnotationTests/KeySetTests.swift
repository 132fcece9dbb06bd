import TestSupport
import Testing

@testable import Annotation

@Suite struct KeySetTests {
    @Test(arguments: [0, 1, 3, 4, 5, 40, 700])
    func holdsWhatItWasMadeOf(count: Int) {
        var random = SeededRandom(seed: UInt64(count) + 1)
        let keys = Set((0..<count).map { _ in UInt64.random(in: 1..<1 << 60, using: &random) })
        let set = KeySet(Array(keys) + Array(keys))
        #expect(keys.allSatisfy(set.contains))
        for _ in 0..<500 {
            let other = UInt64.random(in: 0..<1 << 60, using: &random)
            #expect(set.contains(other) == keys.contains(other))
        }
        #expect(!set.contains(0))
    }
}
