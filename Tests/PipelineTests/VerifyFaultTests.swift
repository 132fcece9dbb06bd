import SystemPackage
import TestSupport
import Testing
import TextModel

@testable import Pipeline

/// One thing made wrong, and the place that the proof names.
@Suite struct VerifyFaultTests {
    private static let ship = "out/tei/موانئ/سفينة.xml"

    /// The finding about a file, as `file:line identifier`.
    private func places(_ findings: [Diagnostic], in run: VerifiedRun) -> [String] {
        findings.map { finding in
            let file = (finding.location?.file ?? "").replacing(run.folder.path + "/", with: "")
            return "\(file):\(finding.location?.line.map(String.init) ?? "-") \(finding.identifier)"
        }
    }

    private func line(of text: String, in name: String, _ run: VerifiedRun) -> Int {
        let lines = (TestFiles.text(run.folder.file(name)) ?? "").split(
            separator: "\n", omittingEmptySubsequences: false)
        return (lines.firstIndex { $0.contains(text) } ?? -1) + 1
    }

    @Test func aLetterOfTheTextInTEI() async throws {
        let run = try await VerifiedRun()
        let line = line(of: "متن", in: Self.ship, run)
        run.replace("متن", "متم", in: Self.ship)
        let findings = try await run.verify().findings
        #expect(places(findings, in: run).first == "\(Self.ship):\(line) unbalanced")
        #expect(findings.first?.message.contains("kept text differs at code point 119") == true, "\(findings)")
    }

    @Test func aRemovedPassageLeftOut() async throws {
        let run = try await VerifiedRun()
        let line = line(of: "رافعة جديدة", in: Self.ship, run)
        run.replace("رافعة جديدة", "رافعة", in: Self.ship)
        #expect(places(try await run.verify().findings, in: run).first == "\(Self.ship):\(line) unbalanced")
    }

    @Test func anIdTwicePointersAndMarkup() async throws {
        let edits = [
            (".p1.s1\"", ".p2.s1\"", "not-well-formed"), ("ana=\"ne:LOC\"", "ana=\"ne:LOX\"", "invalid-tei"),
            ("</p>", "</q>", "not-well-formed"),
            ("<tagUsage gi=\"ab\" occurs=\"", "<tagUsage gi=\"ab\" occurs=\"9", "invalid-tei"),
            ("<text ", "<!-- - --><texx ", "not-well-formed"), (" join=\"right\"", "", "invalid-tei"),
        ]
        for (old, new, identifier) in edits {
            let run = try await VerifiedRun()
            guard (TestFiles.text(run.folder.file(Self.ship)) ?? "").contains(old) else { continue }
            run.replace(old, new, in: Self.ship)
            let finding = try #require(try await run.verify().findings.first)
            #expect(finding.identifier == identifier, "\(old): \(finding)")
            #expect(finding.location?.line != nil, "\(old): \(finding)")
        }
    }

    @Test func aDocumentTypeIsRefusedAndNothingIsLoaded() async throws {
        let run = try await VerifiedRun()
        run.replace("<TEI ", "<!DOCTYPE TEI [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<TEI ", in: Self.ship)
        let finding = try #require(try await run.verify().findings.first)
        #expect(finding.identifier == "not-well-formed" && finding.message.contains("document type"))
    }

    @Test func aSourceThatWasEdited() async throws {
        let run = try await VerifiedRun()
        run.replace("القمح", "الشعير", in: "in/موانئ/سفينة.txt")
        let findings = try await run.verify().findings
        #expect(places(findings, in: run) == ["in/موانئ/سفينة.txt:3 changed-source"])
        #expect(findings.first?.message.contains("the source has «شعير") == true, "\(findings)")
    }

    @Test func aSourceInWhichOnlyWhiteSpaceChanged() async throws {
        let run = try await VerifiedRun()
        run.edit("in/موانئ/سفينة.txt") { $0.append(0x0A) }
        let findings = try await run.verify().findings
        #expect(findings.map(\.identifier).contains("changed-source"))
    }

    @Test func aSourceThatIsGone() async throws {
        let run = try await VerifiedRun()
        _ = TestFiles.capture("rm", ["in/a.txt"], in: run.folder, input: "")
        #expect(places(try await run.verify().findings, in: run) == ["in/a.txt:- missing-source"])
    }

    @Test func aTEIFileThatIsGone() async throws {
        let run = try await VerifiedRun()
        _ = TestFiles.capture("rm", [Self.ship], in: run.folder, input: "")
        #expect(places(try await run.verify().findings, in: run) == ["\(Self.ship):- missing-file"])
    }

    @Test(arguments: [
        ("mentions.csv", "place,country-iq", "place,country-ir"), ("mentions.csv", "Iraq", "Iran"),
        ("mentions.csv", ",glossary,", ",rule,"), ("mentions.csv", ",place,", ",person,"),
        ("documents.csv", ",ok,", ",OK,"), ("documents.csv", "UTF-8", "UTF-9"),
        ("removed.csv", ",share,", ",nav,"), ("removed.csv", "\r\n", "\n"),
        ("terms.csv", ",place,", ",plaice,"), ("unknown.csv", ",person,", ",place,"),
        ("failures.csv", "no-text", "no-test"), ("failures.csv", "empty.txt", "empti.txt"),
    ])
    func aCellOfATable(_ table: String, _ old: String, _ new: String) async throws {
        let run = try await VerifiedRun()
        let text = try #require(TestFiles.text(run.folder.file("out/\(table)")))
        try #require(text.contains(old), "\(table) does not hold \(old)")
        run.replace(old, new, in: "out/\(table)")
        let finding = try #require(try await run.verify().findings.first)
        #expect(finding.location?.file.hasSuffix("/out/\(table)") == true, "\(finding)")
        #expect(finding.location?.line != nil, "\(finding)")
    }

    @Test func rowsInAnotherOrder() async throws {
        let run = try await VerifiedRun()
        let text = try #require(TestFiles.text(run.folder.file("out/mentions.csv")))
        var rows = text.split(separator: "\r\n").map { $0 + "\r\n" }
        rows.swapAt(1, 2)
        run.folder.write(rows.joined(), to: "out/mentions.csv")
        #expect(places(try await run.verify().findings, in: run) == ["out/mentions.csv:3 tables-disagree"])
    }

    @Test func theFirstThingOfEachFileIsSaidAndTheRestIsGoneThrough() async throws {
        let run = try await VerifiedRun()
        run.replace("متن", "متم", in: Self.ship)
        run.replace("القمح", "الشعير", in: Self.ship)
        run.replace("</TEI>", "</TEI> ", in: "out/tei/a.xml")
        #expect(Set(places(try await run.verify().findings, in: run).map { $0.split(separator: ":")[0] }).count == 2)
    }
}
