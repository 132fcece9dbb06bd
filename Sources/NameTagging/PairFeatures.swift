/// The features of words side by side. They are looked up word by word while decoding, so there are few of them.
public enum PairFeatures {
    /// How many there are for each word.
    public static let count = 5

    /// What is needed of each word.
    public struct Part: Sendable, Equatable {
        /// The number of its base.
        public var base: UInt32
        /// Its fine class; 0 for none.
        public var fine: UInt16
        /// Its coarse class; 0 for none.
        public var coarse: UInt16

        /// Makes a part.
        public init(base: UInt32, fine: UInt16, coarse: UInt16) {
            self.base = base
            self.fine = fine
            self.coarse = coarse
        }
    }

    /// Lists the features of `word` between its neighbours, always in the same order.
    @inline(__always)
    public static func forEach(_ before: Part, _ word: Part, _ after: Part, _ body: (UInt32) -> Void) {
        body(FeatureHash.key(.basePair, before.base, word.base))
        body(FeatureHash.key(.fineClusterPair, UInt32(before.fine), UInt32(word.fine)))
        body(FeatureHash.key(.coarseClusterPair, UInt32(word.coarse), UInt32(after.coarse)))
        body(FeatureHash.key(.clusterTriple, UInt32(before.coarse), UInt32(word.coarse), UInt32(after.coarse)))
        body(FeatureHash.key(.baseClusterPair, before.base, UInt32(word.coarse)))
    }
}
