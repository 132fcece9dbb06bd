import ArgumentParser

/// `warraq-bench fuzz`: millions of damaged inputs for every reader.
struct FuzzBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fuzz",
        abstract: "Gives every reader damaged inputs: none may crash, hang or eat the memory.",
        discussion: """
            Inputs are made from good ones by a generator with a stated sequence, so that --only, --seed and --from bring \
            an input back. A crash ends the process; the last line printed says after which input. Exit status 1 if an \
            input took more than a second or the memory more than 512 MB, 3 if one hung.
            """)

    @Option(help: "How many inputs each reader gets.")
    var inputs = 10_000

    @Option(help: "Where the sequence of inputs begins.")
    var seed: UInt64 = 1

    @Option(help: "The number of the first input.")
    var from: UInt64 = 0

    @Option(help: "The reader to try, by its name; all without it.")
    var only: String?

    @Flag(help: "Write each input to standard output before it is read, as hexadecimal; for --inputs 1.")
    var show = false

    func validate() throws {
        guard inputs > 0 else { throw ValidationError("give a number of inputs greater than 0") }
        if let only, !FuzzTargets.all.contains(where: { $0.name == only }) {
            throw ValidationError(
                "there is no reader \"\(only)\"; the readers are \(FuzzTargets.all.map(\.name).joined(separator: ", "))"
            )
        }
    }

    func run() throws {
        var report = Report(columns: ["reader", "inputs", "bytes", "inputs/s", "slowest", "peak memory"])
        var slowest = 0.0
        for target in FuzzTargets.all where only == nil || only == target.name {
            let figures = feed(target)
            slowest = max(slowest, figures.slowest)
            report.add([
                target.name, String(inputs), String(figures.bytes),
                decimal(Double(inputs) / max(figures.seconds, 1e-9), 0), "\(decimal(figures.slowest * 1000, 1)) ms",
                "\((ProcessFigures.peakBytes ?? 0) >> 20) MB",
            ])
        }
        report.addGoal("no input over 1 s", seen: "\(decimal(slowest * 1000, 1)) ms", holds: slowest <= 1)
        let peak = ProcessFigures.peakBytes ?? 0
        report.addGoal("no memory over 512 MB", seen: "\(peak >> 20) MB", holds: peak <= 512 << 20)
        FuzzLog.write(report.text)
        guard report.holds else { throw ExitCode(1) }
    }

    private func feed(_ target: FuzzTarget) -> (bytes: Int, seconds: Double, slowest: Double) {
        let watchdog = Watchdog(target: target.name, seconds: 10)
        defer { watchdog.stop() }
        var bytes = 0
        var slowest = 0.0
        let start = ProcessFigures.processorSeconds
        for number in from..<from + UInt64(inputs) {
            watchdog.note(number)
            let input = target.mutator.input(number, seed: seed)
            if show { FuzzLog.write(input.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()) }
            bytes += input.count
            // Processor time: a busy machine keeps an input waiting, which is no fault of the reader.
            let before = ProcessFigures.processorSeconds
            target.read(input)
            let seconds = ProcessFigures.processorSeconds - before
            if seconds > slowest { slowest = seconds }
            if seconds > 1 { FuzzLog.write("\(target.name): input \(number) took \(decimal(seconds, 2)) s") }
            if (number + 1).isMultiple(of: 100_000) { FuzzLog.write("\(target.name): \(number + 1) inputs") }
        }
        return (bytes, ProcessFigures.processorSeconds - start, slowest)
    }
}
