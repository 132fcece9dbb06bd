import ArabicText
import TestSupport
import Testing
import TextModel

@testable import Annotation

/// The project's own set of persons, roles and who is who, with pinned floors.
@Suite("Gold set of persons and roles")
struct PersonGoldTests {
    static let texts = PersonGold.read("persons.gold.txt")
    static let negatives =
        (TestFiles.text(TestFiles.repository + "/Tests/AnnotationTests/Fixtures/persons.negative.txt") ?? "")
        .split(separator: "\n").map(String.init)
    static let wordForms: WordFormCounts = {
        let bytes = TestFiles.read(TestFiles.repository + "/Models/word-forms.tsv") ?? []
        return (try? WordFormCounts(contentsOf: bytes)) ?? WordFormCounts()
    }()

    struct Answer {
        var items: Set<PersonGold.Item> = []
        var persons: [(span: TextSpan, person: Int)] = []
        /// For each role the name that it is said of.
        var roles: [TextSpan: TextSpan?] = [:]
    }

    static func answer(_ text: String) -> Answer {
        let document = Reading.annotate(text, glossary: .offices, wordForms: wordForms)
        let mentions = document.mentions
        var answer = Answer()
        var entries: [String: Int] = [:]
        // As entries are made: a row has one, and so has each search form of what has no row.
        func leader(_ index: Int) -> Int {
            let mention = mentions[mentions[index].antecedent ?? index]
            if let row = mention.readings.first { return -1 - row.concept }
            var form: [UInt8] = []
            ArabicFolding.searchForm(of: document.clean.text[mention.span.range], into: &form)
            return entries[String(decoding: form, as: UTF8.self), default: entries.count + 1]
        }
        func enter(_ index: Int) -> Int {
            let number = leader(index)
            if number == entries.count + 1 {
                var form: [UInt8] = []
                let mention = mentions[mentions[index].antecedent ?? index]
                ArabicFolding.searchForm(of: document.clean.text[mention.span.range], into: &form)
                entries[String(decoding: form, as: UTF8.self)] = number
            }
            return number
        }
        for (index, mention) in mentions.enumerated() where mention.type == .person || mention.type == .role {
            let isRole = mention.type == .role
            answer.items.insert(PersonGold.Item(span: mention.span, isRole: isRole, person: 0))
            if !isRole { answer.persons.append((mention.span, enter(index))) }
            if isRole { answer.roles.updateValue(mention.related.map { mentions[$0].span }, forKey: mention.span) }
        }
        return answer
    }

    @Test("Mentions, links and holders hold their floors")
    func floors() {
        #expect(Self.texts.count >= 60)
        var persons = Tally()
        var roles = Tally()
        var links = Tally()
        var holders = Tally()
        var misses: [String] = []
        for gold in Self.texts {
            let answer = Self.answer(gold.text)
            let wanted = gold.items.map { PersonGold.Item(span: $0.span, isRole: $0.isRole, person: 0) }
            persons.add(answer.items.filter { !$0.isRole }, Set(wanted.filter { !$0.isRole }))
            roles.add(answer.items.filter(\.isRole), Set(wanted.filter(\.isRole)))
            let wantedPersons = gold.items.filter { !$0.isRole }.map { (span: $0.span, person: $0.person) }
            let (found, expected) = (Link.links(answer.persons), Link.links(wantedPersons))
            links.add(found, expected)
            // A role's holder is right if the name it leads to is that person's.
            let personOf = Dictionary(
                wantedPersons.map { ($0.span, $0.person) }, uniquingKeysWith: { first, _ in first })
            let foundHolders = Set(
                answer.roles.compactMap { role, name in
                    name.map { PersonGold.Item(span: role, isRole: true, person: personOf[$0] ?? -1) }
                })
            let wantedHolders = Set(gold.items.filter { $0.isRole && $0.person > 0 })
            holders.add(foundHolders, wantedHolders)
            if answer.items != Set(wanted) || found != expected || foundHolders != wantedHolders {
                misses.append(Self.difference(gold, answer))
            }
        }
        let report = Comment(rawValue: misses.joined(separator: "\n"))
        #expect(persons.f1 >= 0.97, report)
        #expect(roles.f1 >= 0.97, report)
        #expect(links.precision >= 1 && links.recall >= 0.95, report)
        #expect(holders.precision >= 0.98 && holders.recall >= 0.95, report)
    }

    private static func difference(_ gold: PersonGold, _ answer: Answer) -> String {
        let bytes = Array(gold.text.utf8)
        func show(_ span: TextSpan) -> String { String(decoding: bytes[span.range], as: UTF8.self) }
        let found =
            answer.persons.map { "\(show($0.span))=\($0.person)" }
            + answer.roles.sorted { $0.key < $1.key }.map { role, name in
                "{\(show(role))→\(name.map(show) ?? "")}"
            }
        return gold.text + "\n    " + found.joined(separator: " ")
    }

    @Test("Nobody is named here", arguments: negatives)
    func findsNobody(_ text: String) {
        let found = Self.answer(text).persons.map(\.span)
        #expect(found.isEmpty, "\(found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) })")
    }

    @Test("A page of many names takes time in proportion")
    func isLinear() {
        let given = ["محمد", "أحمد", "نزار", "مازن", "طارق", "هشام", "ليلى", "محمود"]
        let letters = ["با", "را", "سو", "مي", "دو", "نا", "كو", "شا", "في", "غا"]
        func text(_ count: Int) -> String {
            (0..<count).map { number in
                let family = "ال" + letters[number % 10] + letters[number / 10 % 10] + letters[number / 100 % 10] + "ني"
                return "قال الرئيس \(given[number % 8]) \(family) إن الأمر سهل. وأضاف \(family) أن الوزير غادر. "
            }.joined()
        }
        let clock = ContinuousClock()
        func time(_ count: Int) -> Duration {
            let text = text(count)
            return (0..<2).map { _ in
                clock.measure { _ = Reading.annotate(text, glossary: SampleGlossary(), wordForms: Self.wordForms) }
            }.min() ?? .zero
        }
        _ = time(20)
        let small = time(100)
        let large = time(1600)
        // Sixteen times the text; a square would take 256 times as long.
        #expect(large < small * 64)
    }

    @Test("The negatives are at least forty")
    func hasNegatives() { #expect(Self.negatives.count >= 40) }
}
