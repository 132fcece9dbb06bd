import Testing

@testable import Pipeline

@Suite struct FailureLimitTests {
    @Test(arguments: [
        ("20", FailureLimit.count(20)), ("0", .count(0)), ("5%", .share(hundredths: 500)),
        ("0.5%", .share(hundredths: 50)), ("0.05%", .share(hundredths: 5)), ("12.34%", .share(hundredths: 1234)),
        ("100%", .share(hundredths: 10_000)), ("0%", .share(hundredths: 0)),
    ])
    func reads(text: String, limit: FailureLimit) {
        #expect(FailureLimit(text) == limit)
        #expect(FailureLimit(limit.text) == limit)
        #expect(limit.text == text)
    }

    @Test(arguments: [
        "", "%", "-1", "+5", " 5", "5 %", "5%%", "101%", "100.01%", "5.%", "5.123%", ".5%", "1.2.3%", "five", "٥",
        "1e2",
        "99999999999999999999",
    ])
    func refuses(text: String) { #expect(FailureLimit(text) == nil) }

    @Test func aNumberIsExceededByOneMore() {
        let limit = FailureLimit.count(3)
        #expect(!limit.isExceeded(rejected: 3, of: 3))
        #expect(limit.isExceeded(rejected: 4, of: 4))
        #expect(!FailureLimit.count(0).isExceeded(rejected: 0, of: 500))
        #expect(FailureLimit.count(0).isExceeded(rejected: 1, of: 1))
    }

    @Test func aPercentageSaysNothingAboutTheFirstFew() {
        let limit = FailureLimit.share(hundredths: 500)
        #expect(limit.firstDocument == 100)
        #expect(!limit.isExceeded(rejected: 1, of: 1))
        #expect(!limit.isExceeded(rejected: 99, of: 99))
        #expect(!limit.isExceeded(rejected: 5, of: 100))
        #expect(limit.isExceeded(rejected: 6, of: 100))
        #expect(!limit.isExceeded(rejected: 50, of: 1_000))
        #expect(limit.isExceeded(rejected: 51, of: 1_000))
    }

    /// Whatever the percentage, a single failure never stops a run that is to bear failures at all.
    @Test func aSingleFailureNeverExceedsAPercentage() {
        for hundredths in 1...10_000 {
            let limit = FailureLimit.share(hundredths: hundredths)
            #expect(!limit.isExceeded(rejected: 1, of: limit.firstDocument), "\(limit.text)")
        }
        #expect(FailureLimit.share(hundredths: 0).isExceeded(rejected: 1, of: 1))
        #expect(FailureLimit.share(hundredths: 10).firstDocument == 1_000)
    }
}
