/// The vowels that the writing leaves out: first by the patterns of derived words, then by the shape of syllables.
extension RomanisationSkeleton {
    /// Sets vowels of patterns that the letters give away (Wright, *A Grammar of the Arabic Language*, I § 35 ff.).
    mutating func applyPatterns() {
        let consonants = units.map(\.consonant)
        let isUnknown = units.map { $0.vowel == nil }
        guard units.count >= 3 else { return }
        // fuʻūl: Surūr
        if units.count == 3, !endsInTaMarbuta, isUnknown[0], units[1].vowel == "ū", isUnknown[2] { set(0, "u") }
        guard units.count >= 4 else { return }
        // fayʻil: Qayyim
        if units.count == 4, consonants[1] == "y", consonants[2] == "y", isUnknown[2], isUnknown[3] { set(2, "i") }
        // mufāʻil: Mujāhid; tafāʻul: Taʻāwun
        if units.count == 4, isUnknown[0], units[1].vowel == "ā", isUnknown[2] {
            if consonants[0] == "m" { set(0, "u") }
            if consonants[0] == "t", isUnknown[3] { set(2, "u") }
        }
        guard units.count >= 5 else { return }
        if consonants[0] == "", startsWithBareAlef, isUnknown[0] {
            // istifʻāl, iftiʻāl, infiʻāl: the verbal nouns that begin with a joining hamza.
            if consonants[1] == "s", consonants[2] == "t", isUnknown[1], isUnknown[2], units.count >= 6 {
                set(0, "i")
                set(1, "")
                set(2, "i")
            } else if consonants[2] == "t" || consonants[1] == "n", isUnknown[1], isUnknown[2], units[3].vowel == "ā" {
                set(0, "i")
                set(1, "")
                set(2, "i")
            }
        }
        // mustafʻal, mutafaʻʻil
        if consonants[0] == "m", isUnknown[0], isUnknown[1] {
            if consonants[1] == "s", consonants[2] == "t", isUnknown[2] {
                set(0, "u")
                set(1, "")
                set(2, "a")
            } else if consonants[1] == "t" {
                set(0, "u")
                set(1, "a")
            }
        }
    }

    /// Fills what is still unknown, run by run, so that every syllable is CV, CVV or CVC.
    mutating func fillVowels() {
        if let first = units.first, first.consonant.isEmpty, first.vowel == nil { set(0, "a") }
        var index = 0
        while index < units.count {
            guard units[index].vowel == nil else {
                index += 1
                continue
            }
            var end = index
            while end < units.count, units[end].vowel == nil { end += 1 }
            fill(index..<end)
            index = end
        }
    }

    private mutating func fill(_ run: Range<Int>) {
        let isAtEnd = run.upperBound == units.count
        let before = run.lowerBound > 0 ? units[run.lowerBound - 1].vowel ?? "" : nil
        let isAfterVowel = before.map { !$0.isEmpty } ?? false
        let isAfterLong = run.lowerBound > 0 && units[run.lowerBound - 1].isLong
        // A doubled consonant closes the syllable before it, which so needs a vowel.
        let mustEndInVowel = !isAtEnd && units[run.upperBound].vowel == ""
        if mustEndInVowel {
            var wantsVowel = true
            for place in run.reversed() {
                let isOnset = place == run.lowerBound && !isAfterVowel
                set(place, wantsVowel || isOnset ? "a" : "")
                wantsVowel.toggle()
            }
            return
        }
        if isAtEnd {
            fillEnd(run, isAfterVowel: isAfterVowel, isAfterLong: isAfterLong, after: before)
        } else {
            fillMiddle(run, isAfterVowel: isAfterVowel, isAfterLong: isAfterLong, after: before)
        }
    }

    /// Consonants that end the word: faʻl, afʻal, fāʻil, Jaʻfar.
    private mutating func fillEnd(_ run: Range<Int>, isAfterVowel: Bool, isAfterLong: Bool, after vowel: String?) {
        let count = run.count
        var wantsVowel = isAfterVowel ? count.isMultiple(of: 2) : true
        if isAfterLong, count == 2, vowel != "ā" { wantsVowel = false }
        for place in run {
            let isLast = place == run.upperBound - 1
            let isBeforeLast = place == run.upperBound - 2
            let isCluster = !isAfterVowel && count == 3 && isBeforeLast || isAfterLong && vowel != "ā" && count == 2
            guard !isLast, wantsVowel, !isCluster else {
                set(place, "")
                wantsVowel = true
                continue
            }
            set(place, isAfterLong && vowel == "ā" && place == run.lowerBound ? "i" : "a")
            wantsVowel = false
        }
    }

    /// Consonants before one that has its vowel: Nazār, Ḥamdānī, Qāhirah, Bākistān.
    private mutating func fillMiddle(_ run: Range<Int>, isAfterVowel: Bool, isAfterLong: Bool, after vowel: String?) {
        let count = run.count
        if isAfterLong, vowel == "ā", count == 1, isSuffix(run.upperBound) {
            set(run.lowerBound, "i")
            return
        }
        var wantsVowel = isAfterVowel ? count.isMultiple(of: 2) : true
        for place in run {
            set(place, !wantsVowel ? "" : isAfterLong && place == run.lowerBound ? "i" : "a")
            wantsVowel.toggle()
        }
        // Two open consonants behind a short vowel: the second has the vowel (As-ʻa-dī).
        if isAfterVowel, !isAfterLong, count == 2 {
            set(run.lowerBound, "")
            set(run.lowerBound + 1, "a")
        }
    }

    /// Whether the unit begins an ending: -ah, -ī, -īn, -āt.
    private func isSuffix(_ index: Int) -> Bool {
        if index == units.count - 1 { return endsInTaMarbuta || units[index].vowel == "ī" }
        guard index == units.count - 2 else { return false }
        let last = units[index + 1].consonant
        if endsInTaMarbuta { return units[index].vowel == "ī" && last == "y" }
        return units[index].vowel == "ī" && last == "n" || units[index].vowel == "ā" && last == "t"
    }
}
