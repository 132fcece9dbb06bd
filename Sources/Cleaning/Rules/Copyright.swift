internal import TextModel

/// Copyright, terms of use, privacy and cookie notices.
struct Copyright: FrameRule {
    let name = "copyright"
    let reason = RemovalReason.legal
    let summary = "Copyright, terms of use, privacy and cookie notices."
    let opensFoot = true
    let openingLimit = 60

    let phrases: [Phrase] =
        Phrase.list(
            .whole,
            """
            جميع الحقوق محفوظة|جميع الحقوق محفوظه|كل الحقوق محفوظة|الحقوق محفوظة|حقوق النشر محفوظة|\
            سياسة الخصوصية|سياسه الخصوصيه|سياسة الاستخدام|شروط الاستخدام|شروط الخدمة|الشروط والأحكام|\
            الأحكام والشروط|اتفاقية الاستخدام|إخلاء المسؤولية|سياسة ملفات تعريف الارتباط|\
            ملفات تعريف الارتباط|سياسة الكوكيز|إشعار قانوني|بيان الخصوصية|سياسة التحرير|قبول الكل|\
            رفض الكل|إدارة الخيارات|All rights reserved|Copyright|Copyrights|Terms of use|\
            Terms of service|Terms and conditions|Privacy policy|Cookie policy|Cookie settings|\
            Legal notice|Disclaimer|Accept all|Reject all|Manage options|I agree|Got it|\
            Terms of Use Privacy Policy|Do not sell my personal information|GDPR|DMCA|Imprint
            """)
        + Phrase.list(
            .wholeAtEdge,
            """
            حقوق النشر|حقوق الطبع والنشر|حقوق الملكية|إخلاء مسؤولية|ميثاق الشرف|قبول|موافق|أوافق|رفض|\
            سياسة النشر|Terms|Privacy|Cookies|Legal|Accept
            """)
        + Phrase.list(
            .opening,
            """
            جميع الحقوق محفوظة|كل الحقوق محفوظة|الحقوق محفوظة|حقوق النشر محفوظة|حقوق الطبع محفوظة|\
            نستخدم ملفات تعريف الارتباط|يستخدم هذا الموقع ملفات تعريف الارتباط|\
            هذا الموقع يستخدم ملفات تعريف|نحن نستخدم ملفات تعريف|باستخدامك لهذا الموقع|\
            باستمرارك في تصفح|يمنع نقل أو نسخ|يمنع إعادة نشر|لا يجوز نسخ|الموقع غير مسؤول عن|\
            All rights reserved|Copyright|We use cookies|This website uses cookies|\
            This site uses cookies|By continuing to|By using this site|Powered by|Designed by|\
            Developed by|Proudly powered by|Theme by|Reproduction in whole
            """)
        + Phrase.list(
            .openingAtEdge,
            """
            حقوق النشر|حقوق الطبع|المواد المنشورة|المقالات المنشورة لا تعبر|الآراء المنشورة|\
            الآراء الواردة|تصميم وبرمجة|تصميم وتطوير|برمجة وتصميم|تطوير وتصميم
            """)
        + Phrase.list(
            .notice,
            """
            الأخبار المنشورة على الصفحة الرسمية لوكالة|ليست مسؤولة عن محتوى|غير مسؤولة عن محتوى|غير مسؤول عن محتوى|غير مسئول عن محتوى|جميع الحقوق محفوظة|كل الحقوق محفوظة|الحقوق محفوظة لموقع|محفوظة لدى|\
            ملفات تعريف الارتباط لتحسين|لا تعبر بالضرورة عن رأي الموقع|\
            لا تعبر بالضرورة عن رأي الصحيفة|لا يعبر بالضرورة عن رأي الموقع|\
            تعبر عن رأي كاتبها ولا تعبر|all rights reserved|we use cookies to|published by|\
            is not responsible for the content of external
            """)
        + Phrase.list(
            .part,
            """
            حقوق|نشر|لموقع|لصحيفة|ltd|inc|by|and|the|of|c|و|محفوظة|إلى
            """)

    let examples = [
        FrameExample(
            "The footer.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
                .frame("جميع الحقوق محفوظة © مرافئ 2024"),
                .frame("سياسة الخصوصية | شروط الاستخدام"),
                .frame("Copyright 2024 Marafi. All Rights Reserved."),
            ]),
        FrameExample(
            "Rights in the article.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("وأكد الرواحي أن جميع الحقوق محفوظة لأصحاب الأراضي التي يمر بها الجسر."),
                .kept(ExampleText.second),
            ]),
    ]

    func apply(to page: inout Page, as rule: Int) {
        removeByPhrases(in: &page, as: rule)
        // The sign says it by itself under the article; above and inside it is the credit of a picture.
        for index in page.lines.indices where page.isKept(index) && page.lines[index].counts.hasCopyrightSign {
            let line = page.lines[index]
            let hasYear = page.traits(of: index).contains { $0.contains(.number) }
            let isInFoot = page.isInFoot(index) || index == page.lines.count - 1
            if line.wordCount <= 40, isInFoot || hasYear && page.isAtEdge(index) { page.remove(index, by: rule) }
        }
    }
}
