import Testing
import TextModel

@Suite struct LendingPoolTests {
    private final class Item {
        var uses = 0
    }

    @Test func anItemThatCameBackIsLentAgain() {
        let pool = LendingPool { Item() }
        for use in 1...3 {
            let uses = pool.withItem { item in
                item.uses += 1
                return item.uses
            }
            #expect(uses == use)
        }
    }

    @Test func anItemIsNotLentTwiceAtOnce() {
        let pool = LendingPool { Item() }
        pool.withItem { first in
            pool.withItem { second in #expect(first !== second) }
        }
    }
}
