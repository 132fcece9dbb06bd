import Cleaning

/// Adds up where the recurring lines of each outlet stand, document by document in the order of the input.
struct CleanSuggestionCollector {
    /// What one document shows.
    struct Document: Sendable {
        var outlet: String
        var host: String?
        var sightings: [LineSighting]
    }

    private struct Evidence {
        var text: String
        var documents = 0
        var parts: [LineSighting.Part: Int] = [:]
        var leads = 0
        var byRecurring = 0
        var byWording = 0
        var byCredit = 0
        var isSentence: Bool
        var examples: [String] = []
    }

    private static let shownExamples = 3
    /// A sentence of the article that often recurs is background; one of the frame is in most documents.
    private static let sentenceShare = 40

    private var documents: [String: Int] = [:]
    private var hosts: [String: [String]] = [:]
    private var lines: [CorpusSurvey.RepeatedLine: Evidence] = [:]

    /// Adds a document.
    mutating func add(_ document: Document, of name: String) {
        documents[document.outlet, default: 0] += 1
        if let host = document.host, !(hosts[document.outlet] ?? []).contains(host) {
            hosts[document.outlet, default: []].append(host)
        }
        for sighting in document.sightings {
            var evidence =
                lines[sighting.line] ?? Evidence(text: sighting.text, isSentence: sighting.isSentence)
            evidence.documents += 1
            evidence.parts[sighting.part, default: 0] += 1
            if sighting.leadsShortLines { evidence.leads += 1 }
            if sighting.isCredit { evidence.byCredit += 1 }
            if sighting.rule == "recurring-line" {
                evidence.byRecurring += 1
            } else if sighting.rule != nil {
                evidence.byWording += 1
            }
            if evidence.examples.count < Self.shownExamples { evidence.examples.append(name) }
            lines[sighting.line] = evidence
        }
    }

    /// What is worth a rule, by outlet.
    func sites(_ options: CleanSuggestions.Options) -> [CleanSuggestions.Site] {
        var phrases: [String: [CleanSuggestions.Phrase]] = [:]
        for (line, evidence) in lines {
            let total = documents[line.outlet] ?? 0
            guard evidence.documents >= options.minimumDocuments,
                evidence.documents * 100 >= total * (evidence.isSentence ? Self.sentenceShare : options.minimumShare),
                // What the program knows by its wording needs no rule; names and dates are the article's.
                evidence.byWording * 2 < evidence.documents, evidence.byCredit * 2 < evidence.documents
            else { continue }
            phrases[line.outlet, default: []].append(
                CleanSuggestions.Phrase(
                    text: evidence.text, documents: evidence.documents, share: evidence.documents * 100 / max(1, total),
                    parts: evidence.parts, leads: evidence.leads, removed: evidence.byRecurring,
                    examples: evidence.examples))
        }
        return phrases.map { outlet, phrases in
            let sorted = phrases.sorted { left, right in
                left.documents != right.documents
                    ? left.documents > right.documents : left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
            }
            return CleanSuggestions.Site(
                outlet: outlet, hosts: hosts[outlet] ?? (outlet.isEmpty ? [] : [outlet]),
                documents: documents[outlet] ?? 0, phrases: Array(sorted.prefix(options.limit)))
        }.sorted { $0.outlet.utf8.lexicographicallyPrecedes($1.outlet.utf8) }
    }
}
