import ArabicText
import Segmentation

@testable import NameTraining

/// A small corpus of invented sentences, repeated with other names.
enum TrainingFixture {
    static let corpus: AnnotatedCorpus = {
        var text = ""
        let persons = [["سامر", "الدهان"], ["ليلى", "برهوم"], ["نادر", "القصاب"], ["وجدان", "شقير"]]
        let places = ["صفرون", "دلبون", "كفرعلما", "نهرية"]
        let bodies = [["شركة", "سنابل"], ["نادي", "الفجر"], ["جمعية", "الوئام"]]
        for number in 0..<24 {
            let person = persons[number % persons.count]
            let place = places[number % places.count]
            let body = bodies[number % bodies.count]
            text += "قال\tO\n\(person[0])\tB-PER\n\(person[1])\tI-PER\nإن\tO\n\(body[0])\tB-ORG\n\(body[1])\tI-ORG\n"
            text += "ستفتح\tO\nفرعا\tO\nفي\tO\n\(place)\tB-LOC\n.\tO\n\n"
            text += "وزار\tO\nالوفد\tO\n\(place)\tB-LOC\nأمس\tO\n.\tO\n\n"
        }
        var corpus = AnnotatedCorpus()
        let sentences = (try? ConllReader.read(Array(text.utf8))) ?? []
        corpus.add(sentences, segmenter: Segmenter(wordForms: WordFormCounts())) { _, _ in [] }
        return corpus
    }()
}
