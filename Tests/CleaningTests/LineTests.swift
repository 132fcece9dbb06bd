import Cleaning
import Testing
import TextModel

@Suite struct LineTests {
    @Test func eachLineIsABlockWithItsBlankLines() throws {
        let document = try clean("\n\n عنوان \n\n\nأول\nثان\n \u{200F} \nثالث\n", boilerplate: false)
        #expect(document.blockTexts == ["عنوان", "أول", "ثان", "ثالث"])
        #expect(document.blocks.map(\.blankLinesBefore) == [0, 2, 0, 1])
        #expect(document.blocks.map(\.source.start) == [3, 12, 16, 24])
    }

    static let wrapped = """
        جسر جديد يربط المدينة بالميناء

        افتتح وزير النقل سالم الرواحي جسر وادي الصفا يوم الأحد بعد عمل استمر
        ثلاث سنوات، وقال إن الجسر يختصر الطريق بين المدينة القديمة والميناء إلى
        نصف ساعة.

        وأضاف الرواحي أن كلفة الجسر بلغت أربعين مليون ريال، وأنه يتسع لأربعة
        مسارات في كل اتجاه ولممر للمشاة على جانبه الشرقي حيث تمتد حديقة
        الوادي.

        أرقام:
        • الطول ألفا متر
        • العرض ثلاثون
        """

    @Test func linesOfHardWrappedParagraphsAreJoined() throws {
        let document = try clean(Self.wrapped, boilerplate: false)
        #expect(document.blocks.count == 6)
        #expect(document.blockTexts[1].hasSuffix("إلى نصف ساعة."))
        #expect(document.blockTexts[3...] == ["أرقام:", "• الطول ألفا متر", "• العرض ثلاثون"])
        #expect(document.blocks.map(\.hasListMarker) == [false, false, false, false, true, true])
    }

    @Test func paragraphsOfOneLineAreNotJoined() throws {
        let text = """
            دخلت القافلة المدينة عند الظهر، وسارت في شارعها الكبير نحو الساحة.
            وقف الناس على الجانبين يلوحون بالأعلام، وألقى العمدة كلمة قصيرة.
            ثم بدأ الحفل في الساحة، واستمر إلى ما بعد منتصف الليل بقليل.

            وفي اليوم التالي غادرت القافلة المدينة إلى الساحل البعيد شرقا.
            ورافقها عدد من سكان المدينة إلى مشارفها، ثم عادوا قبل الغروب.
            وقال العمدة إن المدينة ستستقبل قافلة أخرى في الربيع المقبل.
            """
        #expect(try clean(text, boilerplate: false).blocks.count == 6)
    }

    @Test(arguments: [
        ("• بند", true), ("- بند", true), ("– بند", true), ("1. بند", true), ("١- بند", true), ("12) بند", true),
        ("-5 درجات", false), ("2024 عام", false), ("1.5 مليون", false), ("•", false), ("بند - آخر", false),
        ("\u{200F}• بند", true), ("123. بند", false),
    ])
    func listMarkers(line: String, isMarked: Bool) throws {
        let document = try clean(line + "\nنص", boilerplate: false)
        #expect(document.blocks.first?.hasListMarker == isMarked)
    }
}
