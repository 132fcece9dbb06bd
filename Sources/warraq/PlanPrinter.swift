import Pipeline
import SystemPackage

/// Prints what a run would do: each document with the reason, and at the end how many for which reason.
struct PlanPrinter {
    let plan: RunPlan
    let output: FilePath

    /// A longer list is cut: the figures at the end say it all.
    private static let listed = 1_000

    init(_ plan: RunPlan, output: FilePath) {
        self.plan = plan
        self.output = output
    }

    func print() {
        for step in plan.steps.prefix(Self.listed) {
            let reasons = step.reasons.map(\.text).joined(separator: "; ")
            Terminal.print("\(step.document) -> \(output)/tei/\(step.output): \(reasons)")
        }
        if plan.steps.count > Self.listed { Terminal.print("… and \(plan.steps.count - Self.listed) more") }
        let all = plan.documentCount
        Terminal.print(
            plan.steps.isEmpty
                ? "nothing to do: \(all) of \(all) documents are up to date"
                : "to do: \(plan.steps.count) of \(all) documents")
        for (reason, documents) in plan.reasons { Terminal.print("  \(documents) of \(all): \(reason.text)") }
        if plan.rejectedCount > 0 {
            Terminal.print(
                "  \(plan.rejectedCount) of \(all): failed before and left alone; to try again: warraq retry \(output)")
        }
        if plan.goneCount > 0 {
            Terminal.print(
                plan.prunes
                    ? "  results without a source that will be removed: \(plan.goneCount)"
                    : "  results without a source: \(plan.goneCount); to remove them, run with --prune")
        }
    }
}
