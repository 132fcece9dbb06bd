import TextModel

/// How far a document is on its way.
enum LineOutcome<Layer: Sendable>: Sendable {
    /// It has reached this layer.
    case success(Layer)
    /// It left the line.
    case failure(DocumentRejection)
    /// It never entered the line: what an earlier run made of it is still right.
    case kept(KeptDocument)
}

/// One document on its way: the layer it has reached, or why it left the line.
struct LineItem<Layer: Sendable>: Sendable {
    /// Where it comes from.
    let input: InputDocument
    /// What names it, once its bytes were read.
    var identity: DocumentIdentity?
    /// The layer it has reached; once rejected it only travels to the end, to be counted there.
    var outcome: LineOutcome<Layer>
    /// What the stages so far have to say about it.
    var diagnostics: [Diagnostic]
    /// What the state is to know of it besides; nil where no state is kept.
    var prospect: DocumentProspect?
    /// Its row of the state, once it is written.
    var row: StateRow?

    /// The item with the next layer, which `stage` makes of this one.
    func advanced<Next>(
        by stage: (Layer, inout [Diagnostic]) throws(DocumentRejection) -> Next
    ) -> LineItem<Next> {
        var diagnostics = diagnostics
        let outcome: LineOutcome<Next>
        switch self.outcome {
        case .kept(let document): outcome = .kept(document)
        case .failure(let rejection): outcome = .failure(rejection)
        case .success(let layer):
            do throws(DocumentRejection) {
                outcome = .success(try stage(layer, &diagnostics))
            } catch {
                outcome = .failure(error)
            }
        }
        return LineItem<Next>(
            input: input, identity: identity, outcome: outcome, diagnostics: diagnostics, prospect: prospect)
    }

    /// The item with the layer that a stage of the line adds.
    func advanced<S: Stage>(by stage: S) -> LineItem<S.Output> where S.Input == Layer {
        advanced { (layer, diagnostics) throws(DocumentRejection) in
            try stage.process(layer, reporting: &diagnostics)
        }
    }
}

/// Documents that travel together, so that handing them from stage to stage costs next to nothing for each.
struct Batch<Layer: Sendable>: Sendable {
    /// Its place in the order of the input, from 0.
    let index: Int
    /// The documents, in the order of the input.
    var items: [LineItem<Layer>]
    /// What was passed over in files that ended here.
    var passedOver: [PassedOverRecords] = []

    /// The batch with each document changed.
    func map<Next>(_ change: (LineItem<Layer>) -> LineItem<Next>) -> Batch<Next> {
        Batch<Next>(index: index, items: items.map(change), passedOver: passedOver)
    }
}
