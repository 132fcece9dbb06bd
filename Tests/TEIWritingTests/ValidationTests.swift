import Foundation
import Testing
import TextModel

@testable import TEIWriting

@Suite struct ValidationTests {
    @Test(arguments: TEISchema.allCases)
    func `a schema in the program is the one in the documentation`(schema: TEISchema) throws {
        let file = Fixture.root.appending(path: "Documentation/tei/schema/pipeline-\(schema.rawValue).rng")
        #expect("\(schema.text)" == String(decoding: try Data(contentsOf: file), as: UTF8.self))
    }

    @Test func `the fixtures of the specification are valid, and pass the checks`() throws {
        let validator = try TEIValidator(.plain)
        for example in DivisionTests.fixtures.map(\.name) + ["normalised", "terms-and-undecided"] {
            let bytes = try Fixture.bytes("divisions/\(example).xml")
            #expect(validator.validate(bytes) == nil, "\(example)")
            #expect(TEIChecker.problems(in: bytes) == [], "\(example)")
            let source = try Fixture.bytes("divisions/\(example).txt")
            let decoded = Array(String(decoding: source, as: UTF8.self).utf8)
            #expect(TEIAccount.imbalance(of: bytes, source: decoded) == nil, "\(example)")
        }
        #expect(try TEIValidator(.tokens).validate(Fixture.bytes("sample-coverage.xml")) == nil)
        #expect(try TEIValidator(.corpus).validate(Fixture.bytes("sample-corpus.xml")) == nil)
    }

    struct Fault: CustomTestStringConvertible {
        let from: String
        let to: String
        let finding: String
        var testDescription: String { "\(from) → \(to)" }
    }

    static let faults = [
        Fault(from: "<body>", to: "<body><p>x</p>", finding: "p"),
        Fault(from: "subtype=\"tokens\"", to: "subtype=\"plain\"", finding: "TEI failed"),
        Fault(from: "</body>", to: "</bodi>", finding: "body"),
        Fault(from: ".p2.s1.t2\"", to: ".p2.s1.t1\"", finding: "already defined"),
        Fault(from: "pos=\"PUNCT\"", to: "pos=\"MARK\"", finding: "div has extra content"),
    ]

    @Test(arguments: faults)
    func `a fault is found, with a place`(fault: Fault) throws {
        let good = try Fixture.text("sample.xml")
        let bad = good.replacing(fault.from, with: fault.to, maxReplacements: 1)
        #expect(good != bad)
        let finding = try #require(TEIValidator(.tokens).validate(Array(bad.utf8)))
        #expect(finding.message.contains(fault.finding), "\(finding)")
        #expect(finding.line != nil || finding.path != nil, "\(finding)")
    }

    static let checks = [
        Fault(from: "ref=\"#df44bfd87f2e18c2b.loc1\"", to: "ref=\"#df44bfd87f2e18c2b.loc9\"", finding: "loc9"),
        Fault(from: "ana=\"ne:ROLE\"", to: "ana=\"ne:RULE\"", finding: "ne.RULE"),
        Fault(from: " join=\"right\"", to: "", finding: "@join"),
        Fault(from: "datingMethod=\"#df44bfd87f2e18c2b.cal.hijri\" ", to: "", finding: "datingMethod"),
        Fault(from: "from=\"2025-06-01\"", to: "from=\"2025-06-05\"", finding: "after"),
        Fault(from: "source=\"src:278-372\"", to: "source=\"src:270-372\"", finding: "src:270-372"),
        Fault(from: "gi=\"w\" occurs=\"98\"", to: "gi=\"w\" occurs=\"97\"", finding: "tagUsage"),
        Fault(from: "quantity=\"98\"", to: "quantity=\"99\"", finding: "words"),
        Fault(from: "ident=\"rm\"", to: "ident=\"rx\"", finding: "rm:share"),
        Fault(from: "xml:id=\"df44bfd87f2e18c2b.org2\"", to: "xml:id=\"df44bfd87f2e18c2b.org3\"", finding: "org2"),
    ]

    @Test(arguments: checks)
    func `what no grammar can say is checked`(fault: Fault) throws {
        let good = try Fixture.text("sample.xml")
        #expect(TEIChecker.problems(in: Array(good.utf8)) == [])
        let bad = good.replacing(fault.from, with: fault.to, maxReplacements: 1)
        let problems = TEIChecker.problems(in: Array(bad.utf8))
        #expect(problems.contains { $0.contains(fault.finding) }, "\(problems)")
    }

    static let accounts = [
        Fault(from: "خبيراً</w>", to: "خبيرا</w>", finding: "370"),
        Fault(from: "فيسبوك | واتساب</seg>", to: "فيسبوك | واتس</seg>", finding: "removed"),
        Fault(from: "src:470-471", to: "src:471-472", finding: "470"),
        Fault(from: "لمياه في المنطقة</seg>", to: "لمياه في المنطقة!</seg>", finding: "left over"),
    ]

    @Test(arguments: accounts)
    func `an account that does not balance is found`(fault: Fault) throws {
        let good = try Fixture.text("sample.xml")
        let source = try Fixture.bytes("sample-source.txt")
        #expect(TEIAccount.imbalance(of: Array(good.utf8), source: source) == nil)
        let bad = good.replacing(fault.from, with: fault.to, maxReplacements: 1)
        #expect(bad != good)
        let finding = try #require(TEIAccount.imbalance(of: Array(bad.utf8), source: source))
        #expect(finding.contains(fault.finding), "\(finding)")
    }

    @Test func `what is not XML is refused`() throws {
        let validator = try TEIValidator(.plain)
        #expect(validator.validate([]) != nil)
        #expect(validator.validate(Array("نص".utf8)) != nil)
        #expect(validator.validate([0xFF, 0xFE, 0x00]) != nil)
        // A validator goes on after a bad file.
        #expect(validator.validate(try Fixture.bytes("sample-plain.xml")) == nil)
    }

    @Test func `validators work side by side`() async throws {
        let good = try Fixture.bytes("sample.xml")
        let bad = Array(String(decoding: good, as: UTF8.self).replacing("<body>", with: "<body><p/>").utf8)
        try await withThrowingTaskGroup(of: (Int, Int).self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let validator = try TEIValidator(.tokens)
                    var counts = (0, 0)
                    for _ in 0..<25 {
                        if validator.validate(good) == nil { counts.0 += 1 }
                        if validator.validate(bad)?.message.isEmpty == false { counts.1 += 1 }
                    }
                    return counts
                }
            }
            for try await counts in group { #expect(counts == (25, 25)) }
        }
    }
}
