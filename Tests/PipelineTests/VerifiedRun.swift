import SystemPackage
import TestSupport
import TextModel

@testable import Pipeline

/// A small run and its proof, for tests.
struct VerifiedRun {
    let folder = TemporaryFolder()

    /// Sources with a bit of everything: frame, controls, carriage returns, invalid bytes, a byte order mark, names that
    /// no glossary knows, and two documents that are rejected.
    static let sources: [(name: String, bytes: [UInt8])] = [
        ("موانئ/سفينة.txt", Array(shipText.utf8)),
        ("a.txt", [0xEF, 0xBB, 0xBF] + Array(windowsLines.utf8)),
        ("b, \"c\".txt", Array(invalid.utf8) + [0xC3] + Array(" في القاهرة.\n".utf8)),
        ("english.txt", Array("No Arabic here.\n".utf8)),
        ("empty.txt", []),
        ("line\nbreak.txt", Array("أعلنت وزارة المياه في الأردن خفض الرسوم 15% من مارس 2026.\n".utf8)),
    ]

    private static let shipText = """
        الرئيسية » اقتصاد
        سفينة الشحن الأولى ترسو في العقبة
        قال وزير النقل فادي البسّام إن السفينة وصلت يوم 3 مارس 2026 وعلى متنها 2.5 مليون طن من القمح.
        اقرأ أيضا: رافعة جديدة في الميناء
        وأضاف\u{200F} البسّام أنّ «الرصيف جاهـــز» لاستقبال سفن من العراق ومصر.
        ورافقه رئيس الوزراء اللبناني ووفد من الأمم المتحدة.

        شارك: فيسبوك تويتر
        جميع الحقوق محفوظة © 2026

        """

    private static let windowsLines =
        "افتتاح جسر في بغداد\r\n\r\nافتتح محافظ بغداد الجسر أمس،\t وبلغت كلفته  40 مليون دولار.\r\n"
        + "=صيغة تبدأ بعلامة يساوي في إسطنبول.\r\n\r\nتعليقات\r\n"

    private static let invalid =
        "وصلت بعثة من تركيا\n" + String(repeating: "وزارت البعثة مدينة الموصل في العراق، ثم عادت. ", count: 12)
        + "ولقيت وفدا"

    /// The run over `sources`, made once; each test gets a copy.
    private static let original = Task { try await VerifiedRun(sources) }

    /// A folder with `in`, the sources, and `out`, what the run made of them.
    init() async throws {
        let original = try await Self.original.value
        _ = TestFiles.capture("cp", ["-R", "\(original.folder.path)/.", "."], in: folder, input: "")
    }

    /// Runs the line over other sources.
    init(_ sources: [(name: String, bytes: [UInt8])], prepared: PreparedLine? = nil) async throws {
        for (name, bytes) in sources { folder.write(bytes, to: "in/\(name)") }
        _ = try await SampleLine.run(prepared ?? Self.line, input: folder.file("in"), output: folder.file("out"))
    }

    private static let line: PreparedLine = {
        do {
            return try SampleLine.prepared { $0.input.metadata = nil }
        } catch {
            fatalError("\(error)")
        }
    }()

    /// Proves the folder.
    func verify(
        sources: String? = nil, jobs: Int = 2
    ) async throws -> (summary: VerificationSummary, findings: [Diagnostic]) {
        try await Self.verify(folder.file("out"), sources: sources.map { folder.file($0) }, jobs: jobs)
    }

    /// Proves any folder.
    static func verify(
        _ output: String, sources: String? = nil, jobs: Int = 2
    ) async throws -> (summary: VerificationSummary, findings: [Diagnostic]) {
        let found = LockedValue<[Diagnostic]>([])
        let verification = try Verification(FilePath(output), sources: sources.map { FilePath($0) }, jobs: jobs)
        let summary = try await verification.run { finding in found.withLock { $0.append(finding) } }
        return (summary, found.withLock { $0 })
    }

    /// Changes a file below the folder of the run.
    func edit(_ name: String, _ change: (inout [UInt8]) -> Void) {
        var bytes = TestFiles.read(folder.file(name)) ?? []
        change(&bytes)
        TestFiles.write(bytes, to: folder.file(name))
    }

    /// Replaces text in a file; the text has to be there.
    func replace(_ old: String, _ new: String, in name: String) {
        let text = TestFiles.text(folder.file(name)) ?? ""
        precondition(text.contains(old), "\(name) does not hold \(old)")
        folder.write(text.replacing(old, with: new, maxReplacements: 1), to: name)
    }
}
