import Testing
import TextModel

@testable import Pipeline

@Suite struct RunProgressTests {
    private static let start = ContinuousClock.now

    /// A run of 27,090 documents that has done `done` at `rate` documents a second, every tenth one rejected.
    private static func progress(done: Int, rate: Int) -> (RunProgress, ContinuousClock.Instant) {
        var progress = RunProgress()
        _ = progress.take(.started(documents: 27_090), at: start)
        var now = start
        for number in 0..<done {
            now = start + .milliseconds(number * 1_000 / rate)
            let event: RunEvent =
                number % 10 == 9
                ? .rejected(document: "x", DocumentRejection(stage: "read", code: "no-text", message: "", remedy: ""))
                : .written(document: "x", warnings: [])
            _ = progress.take(event, at: now)
        }
        return (progress, now)
    }

    @Test func theRateIsThatOfTheLastSeconds() throws {
        var (progress, now) = Self.progress(done: 5_000, rate: 500)
        #expect(try abs(#require(progress.rate(at: now)) - 500) < 10)
        // Then it slows down to ten a second: after twenty seconds nothing of the start is left in the rate.
        for _ in 0..<200 {
            now += .milliseconds(100)
            _ = progress.take(.written(document: "x", warnings: []), at: now)
        }
        #expect(try abs(#require(progress.rate(at: now)) - 10) < 1)
        #expect(progress.remaining(at: now).map { ($0 - 2_189).magnitude < 120 } == true)
    }

    @Test func nothingIsGuessedAtTheStart() {
        var progress = RunProgress()
        _ = progress.take(.started(documents: nil), at: Self.start)
        #expect(progress.rate(at: Self.start) == nil)
        #expect(progress.remaining(at: Self.start) == nil)
        #expect(progress.line(width: 80, at: Self.start) == "looking for lines that recur: 0")
        _ = progress.take(.written(document: "x", warnings: []), at: Self.start)
        #expect(progress.line(width: 80, at: Self.start) == "1")
    }

    @Test func theSurveyIsToldApart() {
        var progress = RunProgress()
        _ = progress.take(.started(documents: 3_000), at: Self.start)
        _ = progress.take(.surveyed(documents: 1_500, total: 3_000), at: Self.start + .seconds(2))
        let now = Self.start + .seconds(2)
        #expect(progress.phase == .survey)
        #expect(
            progress.line(width: 80, at: now)
                == "50%  looking for lines that recur: 1,500 of 3,000  750/s  0:02 left")
        _ = progress.take(.written(document: "x", warnings: []), at: now)
        #expect(progress.phase == .line && progress.done == 1)
    }

    @Test(arguments: [
        (100, "[###.................]  18%  5,000 of 27,090  500/s  0:45 left  *500 rejected*"),
        (60, "18%  5,000 of 27,090  500/s  0:45 left  *500 rejected*"),
        (50, "5,000 of 27,090  500/s  0:45 left  *500 rejected*"),
        (42, "5,000 of 27,090  0:45 left  *500 rejected*"),
        (32, "5,000 of 27,090  *500 rejected*"),
        (20, "5,000 of 27,090"), (8, "5,000 o"), (1, ""),
    ])
    func whatMattersLeastGoesFirstInANarrowTerminal(width: Int, expected: String) {
        let (progress, now) = Self.progress(done: 5_000, rate: 500)
        let line = progress.line(width: width, at: now) { "*\($0)*" }
        #expect(line == expected)
        #expect(line.filter { $0 != "*" }.count < width)
    }

    @Test(arguments: [
        (0, "0:00"), (59, "0:59"), (60, "1:00"), (754, "12:34"), (3_600, "1:00:00"), (36_099, "10:01:39"),
    ])
    func secondsReadAsAClock(seconds: Int, text: String) { #expect(RunProgress.clock(seconds) == text) }

    @Test func thousandsAreGrouped() {
        #expect(
            [0, 999, 1_000, 27_090, 5_200_000].map(RunProgress.grouped) == ["0", "999", "1,000", "27,090", "5,200,000"])
    }
}
