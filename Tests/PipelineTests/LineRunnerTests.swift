import SystemPackage
import TestSupport
import Testing
import TextModel

@testable import Pipeline

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

@Suite struct GateTests {
    @Test func letsNoMoreThroughThanItHasPermits() async {
        let gate = Gate(permits: 3)
        let inside = LockedValue((now: 0, most: 0))
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<200 {
                group.addTask {
                    await gate.acquire()
                    inside.withLock {
                        $0.now += 1
                        $0.most = max($0.most, $0.now)
                    }
                    await Task.yield()
                    inside.withLock { $0.now -= 1 }
                    gate.release()
                }
            }
        }
        #expect(inside.withLock { $0.now } == 0)
        #expect(inside.withLock { $0.most } <= 3)
    }
}

@Suite struct LineRunnerTests {
    /// Copies of one article as files.
    private func corpus(_ count: Int, in folder: TemporaryFolder) throws -> InputFiles {
        let text = String(repeating: "وصل الوزير إلى بغداد صباح اليوم لبحث ملف المياه.\n", count: 40)
        for number in 0..<count { folder.write("خبر \(number)\n\n" + text, to: "in/\(number).txt") }
        return try InputListing.list(FilePath(folder.file("in")), include: ["**/*.txt"])
    }

    private func runner(
        jobs: Int, sink: @Sendable @escaping (EmittedDocument) throws(FileFailure) -> Void = { _ in },
        probe: (@Sendable (StageClock.Stage, Bool) -> Void)? = nil
    ) -> LineRunner {
        let line = SampleLine.prepared.line
        return LineRunner(
            line: line,
            emitter: DocumentEmitter(
                writer: line.writer, project: line.project,
                validation: ValidationPolicy(mode: .off, documentCount: 0)),
            metadata: { _ in DocumentMetadata() }, sink: sink, jobs: jobs, batchBytes: 1, probe: probe)
    }

    @Test func documentsLeaveInTheOrderOfTheInput() async throws {
        let folder = TemporaryFolder()
        let files = try corpus(60, in: folder)
        let names = LockedValue<[String]>([])
        await runner(jobs: 4).run(files, control: RunControl()) { batch in
            names.withLock { $0 += batch.items.map(\.input.name) }
        }
        #expect(names.withLock { $0 } == files.map(\.name))
    }

    @Test func differentStagesAreAtWorkAtTheSameTime() async throws {
        let folder = TemporaryFolder()
        let files = try corpus(200, in: folder)
        let compute: Set<StageClock.Stage> = [.clean, .segment, .annotate, .gloss, .emit]
        let seen = LockedValue((active: [StageClock.Stage: Int](), isTogether: false))
        let deadline = ContinuousClock.now + .seconds(30)
        let probe: @Sendable (StageClock.Stage, Bool) -> Void = { stage, begins in
            guard compute.contains(stage) else { return }
            seen.withLock { state in
                state.active[stage, default: 0] += begins ? 1 : -1
                if state.active.count(where: { $0.value > 0 }) > 1 { state.isTogether = true }
            }
            // A stage that is kept at its work must not keep the others from theirs; on a busy machine they may not come
            // to it by themselves in the short time that it takes.
            while begins, stage == .segment, !seen.withLock({ $0.isTogether }), ContinuousClock.now < deadline {
                usleep(1000)
            }
        }
        await runner(jobs: 4, probe: probe).run(files, control: RunControl()) { _ in }
        #expect(seen.withLock { $0.isTogether }, "no two stages that compute were ever at work together")
    }

    @Test func aSlowSinkStopsTheReader() async throws {
        let folder = TemporaryFolder()
        let files = try corpus(120, in: folder)
        let jobs = 2
        let state = LockedValue((read: 0, collected: 0, mostAhead: 0))
        let probe: @Sendable (StageClock.Stage, Bool) -> Void = { stage, begins in
            guard stage == .read, begins else { return }
            state.withLock {
                $0.read += 1
                $0.mostAhead = max($0.mostAhead, $0.read - $0.collected)
            }
        }
        await runner(jobs: jobs, probe: probe).run(files, control: RunControl()) { batch in
            try? await Task.sleep(for: .milliseconds(2))
            state.withLock { $0.collected += 1 }
        }
        let (read, collected, mostAhead) = state.withLock { $0 }
        #expect(read == 120)
        #expect(collected == 120)
        // Without back-pressure all 120 would be read while the sink takes its first few.
        #expect(mostAhead <= 4 * jobs + 8 + 1)
    }

    @Test func aStoppedRunFinishesWhatIsInFlightAndReadsNoMore() async throws {
        let folder = TemporaryFolder()
        let files = try corpus(300, in: folder)
        let control = RunControl()
        let collected = LockedValue(0)
        await runner(jobs: 2).run(files, control: control) { batch in
            let count = collected.withLock {
                $0 += batch.items.count
                return $0
            }
            if count >= 10 { control.stop() }
        }
        let count = collected.withLock { $0 }
        #expect(count >= 10)
        #expect(count < 300)
    }

    @Test func aSinkThatFailsRejectsItsDocumentAlone() async throws {
        let folder = TemporaryFolder()
        let files = try corpus(12, in: folder)
        let outcomes = LockedValue<[String: String]>([:])
        let sink: @Sendable (EmittedDocument) throws(FileFailure) -> Void = { document throws(FileFailure) in
            if document.identity.path == "5.txt" {
                throw FileFailure(action: "write", path: "tei/5.xml", reason: "No space left on device")
            }
        }
        await runner(jobs: 2, sink: sink).run(files, control: RunControl()) { batch in
            for item in batch.items {
                outcomes.withLock { outcomes in
                    if case .failure(let rejection) = item.outcome { outcomes[item.input.name] = rejection.code }
                }
            }
        }
        #expect(outcomes.withLock { $0 } == ["5.txt": "not-written"])
    }
}
