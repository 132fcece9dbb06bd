import ArgumentParser
import GlossaryFormats
import JSON
import Pipeline
import SystemPackage
import TextModel

/// `warraq glossary convert`.
struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert", abstract: "Convert a glossary from one format to another.",
        discussion: """
            Formats: tsv, csv, jsonl, tbx, tbx-basic, skos, omegat, and for upload deepl, google, google-set; \
            wikidata (a query's result) is read only. Without --from and --to, names and contents decide: .tsv, .csv, \
            .jsonl, .tbx, .martif, .rdf, .txt (omegat).

            What the file does not say is reported on standard error.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The glossary to read; - for standard input.")
    var input: String

    @Argument(help: "The file to write; - for standard output.")
    var output: String

    @Option(help: ArgumentHelp("The format to read.", valueName: "format"), transform: Self.format)
    var from: GlossaryFormat?

    @Option(help: ArgumentHelp("The format to write.", valueName: "format"), transform: Self.format)
    var to: GlossaryFormat?

    @Flag(
        help: """
            Write forms with prefixes (وللقاهرة) and endings as well, for tools that look words up as they stand: \
            deepl, google, google-set, omegat.
            """)
    var expandClitics = false

    @Flag(name: .long, help: "Give the report in JSON, on standard output.")
    var json = false

    private static func format(_ name: String) throws -> GlossaryFormat {
        if let format = GlossaryFormat(rawValue: name) { return format }
        let names = GlossaryFormat.allCases.map(\.rawValue)
        let near = NearestName.nearest(to: name, among: names).map { "; did you mean \($0)?" } ?? ""
        throw ValidationError("unknown format \(name)\(near); expected one of \(names.joined(separator: ", "))")
    }

    /// The format that is written; nil if neither option nor name tell.
    private var target: GlossaryFormat? { to ?? GlossaryFormat(fileName: output) }

    func validate() throws {
        let names = GlossaryFormat.allCases.filter(\.isWritten).map(\.rawValue).joined(separator: ", ")
        guard let target else {
            throw ValidationError("the name \(output) does not tell a format; name one with --to: \(names)")
        }
        if !target.isWritten {
            throw ValidationError("\(target.rawValue) is read only; name one of \(names) with --to")
        }
        if expandClitics, !target.isWordingList {
            throw ValidationError("--expand-clitics is for deepl, google, google-set and omegat")
        }
        if json, output == "-" {
            throw ValidationError("--json writes to standard output; name a file for the glossary")
        }
    }

    func run() throws {
        guard let target else { return }
        let source = FilePath(input == "-" ? "/dev/stdin" : input)
        var diagnostics: [Diagnostic] = []
        do {
            let conversion = try GlossaryConversion(
                GlossaryConversion.Request(input: source, from: from, to: target, expandsClitics: expandClitics),
                reporting: &diagnostics)
            if output == "-" {
                Terminal.print(String(decoding: conversion.bytes, as: UTF8.self), terminator: "")
            } else {
                try conversion.write(to: FilePath(output), notOver: source)
            }
            report(diagnostics)
            if json { Terminal.print(conversion.report.json.pretty, terminator: "") }
            if !common.quiet, !json {
                for line in conversion.report.text { Terminal.report(Terminal.isolated(line)) }
            }
        } catch {
            report(diagnostics + error.diagnostics)
            throw ExitCode.nothingRan
        }
        if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.foundErrors }
    }

    private func report(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics where !common.quiet || diagnostic.severity == .error {
            Terminal.report(diagnostic)
        }
    }
}
