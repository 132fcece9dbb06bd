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

/// Whatever single byte is changed, taken away or put in, in whatever file: the proof fails and names the file.
@Suite struct VerifyPropertyTests {
    private enum Kind: String, CaseIterable {
        case flip, delete, insert
    }

    /// What is tried on each file; `WARRAQ_VERIFY_TRIALS` asks for more.
    private static let trials = getenv("WARRAQ_VERIFY_TRIALS").flatMap { Int(String(cString: $0)) } ?? 5

    @Test func everyByteOfEveryFileMatters() async throws {
        let run = try await VerifiedRun()
        let files = run.folder.files.filter { !["out/run.json", "out/state.sqlite"].contains($0) }
        #expect(files.count { $0.hasPrefix("in/") } == VerifiedRun.sources.count)
        #expect(files.contains("out/corpus.xml") && files.contains("out/manifest-sha256.txt"))
        #expect(files.contains { $0.hasPrefix("out/quarantine/") })
        var random = SeededRandom(seed: 5)
        var figures: [String: (tried: Int, placed: Int)] = [:]
        for name in files {
            let original = try #require(TestFiles.read(run.folder.file(name)))
            for trial in 0..<Self.trials {
                var kind = Kind.allCases[trial % Kind.allCases.count]
                if original.isEmpty { kind = .insert }
                let (changed, place) = Self.changed(original, kind, using: &random)
                TestFiles.write(changed, to: run.folder.file(name))
                let note = "\(kind) at byte \(place) of \(name)"
                let (summary, findings) = try await run.verify()
                #expect(summary.errors > 0, "nothing found: \(note)")
                let named = findings.filter { finding in
                    finding.severity == .error && finding.location?.file == run.folder.file(name)
                }
                #expect(!named.isEmpty, "the file is not named: \(note): \(findings)")
                let type = name.split(separator: ".").last.map(String.init) ?? ""
                let hasPlace = named.contains { $0.location?.line != nil }
                figures[type, default: (0, 0)].tried += 1
                if hasPlace { figures[type]?.placed += 1 }
            }
            TestFiles.write(original, to: run.folder.file(name))
        }
        #expect(try await run.verify().findings == [])
        for (type, figure) in figures.sorted(by: { $0.key < $1.key }) {
            print("verify: \(figure.tried) changes of .\(type) files found, \(figure.placed) with the line")
        }
    }

    private static func changed(
        _ bytes: [UInt8], _ kind: Kind, using random: inout SeededRandom
    ) -> (bytes: [UInt8], place: Int) {
        var bytes = bytes
        switch kind {
        case .flip:
            let place = Int.random(in: 0..<bytes.count, using: &random)
            bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            return (bytes, place)
        case .delete:
            let place = Int.random(in: 0..<bytes.count, using: &random)
            bytes.remove(at: place)
            return (bytes, place)
        case .insert:
            let place = Int.random(in: 0...bytes.count, using: &random)
            bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
            return (bytes, place)
        }
    }
}
