import JSON
public import SystemPackage
import TextModel

/// A new project for a user: `warraq init`.
public enum ProjectFolder {
    /// Whether a file or folder is there.
    public static func exists(_ path: String) -> Bool { FileSystem.kind(of: FilePath(path)) != .nothing }

    /// Makes the folder with a configuration, an empty glossary, a place for articles and a README. Files that are
    /// there already are left as they are.
    ///
    /// - Parameter folder: the folder, made if need be.
    /// - Returns: the files made, for people.
    /// - Throws: `PreparedLine.Failure` when a file cannot be written.
    public static func make(at folder: FilePath) throws(PreparedLine.Failure) -> [String] {
        var made: [String] = []
        do {
            for (name, text) in files(project: projectName(folder)) {
                let path = folder.pushing(FilePath(name))
                guard FileSystem.kind(of: path) == .nothing else { continue }
                try FileSystem.makeFolder(path.removingLastComponent())
                try FileSystem.write(Array(text.utf8), to: path)
                made.append(path.string)
            }
        } catch {
            throw PreparedLine.Failure(diagnostics: [
                Diagnostic(.error, "output", error.message, help: "name a folder that you may write to")
            ])
        }
        return made
    }

    /// An XML name made of the folder's name.
    private static func projectName(_ folder: FilePath) -> String {
        let name = FileSystem.absolute(folder).lastComponent?.string ?? "project"
        let letters = name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let trimmed = String(letters).split(separator: "-").joined(separator: "-")
        guard let first = trimmed.first else { return "project" }
        return first.isLetter ? trimmed : "project-\(trimmed)"
    }

    private static func files(project: String) -> [(String, String)] {
        [
            ("pipeline.json", configuration(project)), ("pipeline.schema.json", PipelineConfiguration.schema.pretty),
            ("Glossaries/\(project).tsv", glossary), ("Corpus/README.md", corpusReadme),
            ("Corpus/metadata.csv", "path,title,date,url,outlet,author,licence\r\n"), ("README.md", readme(project)),
        ]
    }

    private static func configuration(_ project: String) -> String {
        """
        {
          "$schema": "pipeline.schema.json",
          "project": { "id": "\(project)", "title": "\(project)", "availability": "restricted" },
          "input": { "path": "Corpus", "include": ["**/*.txt"], "metadata": "Corpus/metadata.csv" },
          "glossaries": ["base", "Glossaries/\(project).tsv"],
          "segment": { "level": "tokens" },
          "output": { "path": "out" }
        }

        """
    }

    private static let glossary = """
        # One row for each name or term; columns are separated by tabs, several values in a cell by |.
        # type: person, place, organization, agreement, event, role or term. Example (take the # and the space away):
        # example-ministry\tوزارة المياه\tوزارة الماء\tMinistry of Water\torganization
        id\tsource\tvariants\ttarget\ttype

        """

    private static let corpusReadme = """
        Put your articles here as .txt files in UTF-8, in folders if you like.

        metadata.csv: one row for each article; `path` is the file's path below this folder, the other columns may stay
        empty. The date is written 2026-01-31.

        """

    private static func readme(_ project: String) -> String {
        """
        # \(project)

        - `Corpus/`: the articles, and what is known about them (`metadata.csv`).
        - `Glossaries/\(project).tsv`: names and terms of this project, with their English.
        - `pipeline.json`: what is read, how, and where the results go.
        - `out/`: the results; made anew by each run.

        Check everything: `warraq check`. Run: `warraq run`. Names that no glossary knows are in `out/unknown.csv` after
        a run: copy those you want into the glossary, give them their English, and run again.

        """
    }
}
