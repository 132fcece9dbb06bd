import Testing

@testable import TEIWriting

/// libxml2 sets up the type libraries of its schemas in global tables; validators made at the same time must not find
/// them half made.
@Suite struct ConcurrentValidationTests {
    @Test func schemasCompileInManyTasksAtOnce() async {
        let failures = await withTaskGroup(of: String?.self) { group in
            for number in 0..<64 {
                group.addTask {
                    do {
                        let schema = TEISchema.allCases[number % TEISchema.allCases.count]
                        let invalidity = try TEIValidator(schema).validate(Array("<TEI/>".utf8))
                        return invalidity == nil ? "an empty file passed" : nil
                    } catch {
                        return "\(error)"
                    }
                }
            }
            var failures: [String] = []
            for await failure in group { if let failure { failures.append(failure) } }
            return failures
        }
        #expect(failures == [])
    }
}
