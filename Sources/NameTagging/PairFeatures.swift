/// The features of words side by side. They are looked up place by place while decoding, so there are few of them.
public enum PairFeatures {
    /// How many there are for each place between two words, and for each word between its neighbours.
    public static let count = 5

    /// What is needed of each word.
    public struct Part: Sendable, Equatable {
        /// The number of its base.
        public var base: UInt32
        /// Its fine class; 0 for none.
        public var fine: UInt16
        /// Its coarse class; 0 for none.
        public var coarse: UInt16
        /// What it is used for in plain text; 0 if unknown.
        public var usage: UInt16
        /// What the glossary says of it; 0 for nothing.
        public var hint: UInt8 = 0

        /// Makes a part of a word, of which the glossary says nothing.
        public init(base: UInt32, fine: UInt16, coarse: UInt16, usage: UInt16) {
            self.base = base
            self.fine = fine
            self.coarse = coarse
            self.usage = usage
        }

        /// What lies before and behind a sentence.
        public static var edge: Part { Part(base: WordFeatures.edge, fine: 0, coarse: 0, usage: 0) }
    }

    /// Lists the features of a place between two words, each of which counts for the word before it and for the one
    /// behind it, always in the same order.
    @inline(__always)
    public static func forEach(_ before: Part, _ after: Part, _ body: (UInt32) -> Void) {
        body(FeatureHash.key(.basePair, before.base, after.base))
        body(FeatureHash.key(.fineClusterPair, UInt32(before.fine), UInt32(after.fine)))
        body(FeatureHash.key(.usagePair, UInt32(before.usage), UInt32(after.usage)))
        body(FeatureHash.key(.hintPair, UInt32(before.hint), UInt32(after.hint)))
    }

    /// The feature of a word's neighbours on both sides, which counts for the word alone.
    @inline(__always)
    public static func around(_ before: Part, _ after: Part) -> UInt32 {
        FeatureHash.key(.clusterFrame, UInt32(before.coarse), UInt32(after.coarse))
    }
}
