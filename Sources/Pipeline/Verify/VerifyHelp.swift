/// What to do about what `warraq verify` finds.
enum VerifyHelp {
    /// About a table that is not as it was written.
    static let restoreTable =
        "restore the table from a copy, or run again; to edit tables, work on a copy outside the output folder"
    /// About a TEI file, a text or the corpus file that is not as it was written.
    static let restoreFile =
        "restore the file from a copy, or run again; to edit files, work on a copy outside the output folder"
    /// About a source that is not the one that was run.
    static let restoreSource =
        "put back the file that was run, or run again over the one that is there; --sources names another folder"
    /// About the two files of a run that tell of it.
    static let restoreManifest = "restore the file from a copy, or run again"
    /// About what no change of a file explains.
    static let report = "this is an error of the program: please report it with the source and this message"
}
