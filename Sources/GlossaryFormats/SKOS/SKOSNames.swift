/// The names that SKOS files use.
enum SKOSNames {
    static let skos = "http://www.w3.org/2004/02/skos/core#"
    static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    static let terms = "http://purl.org/dc/terms/"
    static let elements = "http://purl.org/dc/elements/1.1/"
}
