import Dispatch
import Synchronization
public import TextModel

/// Reads glossary files, merges their layers and compiles the matcher.
public struct GlossaryCompiler: Sendable {
    /// How often a written form occurs in news text; 0 where nothing is known.
    private let countOfForm: @Sendable (String) -> Int

    /// Makes a compiler that knows no word but those of the glossaries.
    public init() { self.init { _ in 0 } }

    /// Makes a compiler that leaves words to themselves which are commoner whole than what a proclitic would leave of
    /// them (كريم is not ك + ريم). `countOfForm` tells how often a written form occurs in news text; it is called only
    /// where a row would match behind a proclitic.
    public init(countOfForm: @escaping @Sendable (String) -> Int) { self.countOfForm = countOfForm }

    /// Compiles `files`, in the order of their layers.
    ///
    /// Rows with an error are left out and reported; the caller decides whether any error stops the run.
    public func compile(_ files: [GlossaryFile], reporting diagnostics: inout [Diagnostic]) -> CompiledGlossary {
        var found: [Diagnostic] = []
        let layers = GlossaryLayers(files, reporting: &found)
        let (rows, conditions) = Self.read(layers)
        let (own, inRows) = conditions.joined(rows)
        diagnostics += Self.inOrder(found + inRows, files)
        return CompiledGlossary(
            concepts: ConceptList(rows.origins), index: rows.index, conditions: own, origins: rows.origins,
            countOfForm: countOfForm)
    }

    /// The rows and their conditions, at once: neither needs anything of the other.
    private static func read(_ layers: GlossaryLayers) -> (CompiledRows, RowConditions) {
        let rows = Mutex(CompiledRows())
        let conditions = Mutex(RowConditions())
        DispatchQueue.concurrentPerform(iterations: 2) { part in
            if part == 0 {
                let made = CompiledRows(layers)
                rows.withLock { $0 = made }
            } else {
                let made = RowConditions(layers)
                conditions.withLock { $0 = made }
            }
        }
        return (rows.withLock { $0 }, conditions.withLock { $0 })
    }

    /// Findings by file as given, line and column, so that the order does not depend on how they were come by.
    static func inOrder(_ found: [Diagnostic], _ files: [GlossaryFile]) -> [Diagnostic] {
        guard found.count > 1 else { return found }
        var places: [String: Int] = [:]
        for (number, file) in files.enumerated() where places[file.name] == nil { places[file.name] = number }
        func key(_ diagnostic: Diagnostic) -> (Int, Int, Int) {
            let place = diagnostic.location
            return (place.flatMap { places[$0.file] } ?? files.count, place?.line ?? 0, place?.column ?? 0)
        }
        return found.enumerated().sorted {
            let (left, right) = (key($0.element), key($1.element))
            return left != right ? left < right : $0.offset < $1.offset
        }.map(\.element)
    }
}
