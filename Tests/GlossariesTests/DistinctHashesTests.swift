import Testing

@testable import Glossaries

@Suite struct DistinctHashesTests {
    @Test func eachHashOnceInItsOrder() {
        var distinct = DistinctHashes(capacity: 2)
        var expected: [UInt64] = []
        for number in 0..<500 {
            let hash = UInt64(number * number % 211)
            if !expected.contains(hash) { expected.append(hash) }
            distinct.insert(hash)
        }
        #expect(distinct.all == expected)
    }
}
