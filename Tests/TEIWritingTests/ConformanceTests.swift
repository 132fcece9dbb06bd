import Foundation
import Testing
import TextModel

@testable import TEIWriting

/// Against the consortium's own schema, which is not in the repository.
@Suite struct ConformanceTests {
    static let schema = ProcessInfo.processInfo.environment["WARRAQ_TEI_ALL"]

    @Test(.enabled(if: schema != nil, "set WARRAQ_TEI_ALL to the path of tei_all.rng to run it"))
    func `what is written is valid against tei_all`() throws {
        let validator = try TEIValidator(schemaAt: #require(Self.schema))
        for level in TEILevel.allCases {
            let bytes = try TEIWriter(level: level).write(Sample.document(), project: TEIProject())
            #expect(validator.validate(bytes) == nil, "sample, \(level)")
            for seed in UInt64(0)..<40 {
                let document = RandomDocument.make(seed: seed)
                let file = try TEIWriter(level: level).write(document, project: RandomDocument.project(seed: seed))
                #expect(validator.validate(file) == nil, "seed \(seed), \(level)")
            }
        }
        for example in DivisionTests.fixtures {
            let file = try TEIWriter(level: .plain).write(
                DocumentBuilder(example.items).build(), project: TEIProject())
            #expect(validator.validate(file) == nil, "\(example.name)")
        }
    }
}
