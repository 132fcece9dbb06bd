/// Sentences for the examples; persons and events are invented.
enum ExampleText {
    static let headline = "وزير النقل يفتتح جسر وادي الصفا الجديد"
    static let lead = "افتتح وزير النقل سالم الرواحي جسر وادي الصفا يوم الأحد، وقال إن الجسر يختصر الطريق إلى نصف ساعة."
    static let second = "وأضاف الرواحي أن العمل في الجسر استمر ثلاث سنوات، وأن كلفته بلغت أربعين مليون ريال."
    static let third = "ويربط الجسر الجديد بين المدينة القديمة والميناء، ويتسع لأربعة مسارات في كل اتجاه."
}
