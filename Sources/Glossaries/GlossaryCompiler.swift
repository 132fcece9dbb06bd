public import TextModel

/// A glossary file, read by the caller: this module opens no files.
public struct GlossaryFile: Sendable {
    /// The name messages use.
    public var name: String
    /// Its bytes.
    public var bytes: [UInt8]
    /// The number of the layer it belongs to, from 0; files of one glob share a layer.
    public var layer: Int

    /// Makes a file from its parts.
    public init(name: String, bytes: [UInt8], layer: Int) {
        self.name = name
        self.bytes = bytes
        self.layer = layer
    }
}

/// Reads glossary files, merges their layers and compiles the matcher.
public struct GlossaryCompiler: Sendable {
    /// Makes a compiler.
    public init() {}

    /// Compiles `files`, in the order of their layers.
    ///
    /// Rows with an error are left out and reported; the caller decides whether any error stops the run.
    public func compile(_ files: [GlossaryFile], reporting diagnostics: inout [Diagnostic]) -> CompiledGlossary {
        CompiledGlossary()
    }
}
