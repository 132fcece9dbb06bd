import TestSupport

/// The program that the tests run.
enum Program {
    /// Beside the tests, or in the folder of the debug build.
    static let path: String = {
        let beside = TestFiles.executableFolder + "/warraq"
        return TestFiles.read(beside) == nil ? TestFiles.repository + "/.build/debug/warraq" : beside
    }()
}
