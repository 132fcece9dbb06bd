import TextModel

/// Arabic words whose vowels the writing does not show: common given and family names, words that names of places and
/// organisations are made of, and some foreign names with a settled spelling, all in ALA-LC.
///
/// Entries are `word romanisation`, separated by commas. A word is looked up as written first, then folded as search forms
/// are (`ArabicFolding`, level 2), so that على and علي stay apart and امينه is found; of equals the first counts. Lookups
/// go by a hash of 64 bits alone: that a word outside should have the hash of one inside is not to be expected.
struct RomanisationLexicon {
    /// What is known about a word.
    struct Entry {
        /// The romanisation, capitalised, without the article.
        var roman: String
        /// Whether it is a common noun, which in construct state has -at for -ah (Jāmiʻat al-Qāhirah).
        var isNoun: Bool
    }

    /// The lexicon, made once.
    static let shared = RomanisationLexicon()

    private let entries: [UInt64: Entry]

    private init() {
        var entries: [UInt64: Entry] = [:]
        var spellings: [(word: [UInt32], entry: Entry)] = []
        for (table, isNoun) in [
            (Self.givenNames, false), (Self.familyNames, false), (Self.places, false), (Self.nouns, true),
        ] {
            for item in table.utf8.split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\n") }) {
                let parts = item.split(separator: UInt8(ascii: " "))
                guard parts.count == 2 else { continue }
                let word = String(decoding: parts[0], as: UTF8.self).unicodeScalars.map(\.value)
                let entry = Entry(roman: String(decoding: parts[1], as: UTF8.self), isNoun: isNoun)
                spellings.append((word, entry))
                let key = Self.key(word[...], isFolded: false)
                if entries[key] == nil { entries[key] = entry }
            }
        }
        for (word, entry) in spellings {
            let key = Self.key(word[...], isFolded: true)
            if entries[key] == nil { entries[key] = entry }
        }
        self.entries = entries
    }

    /// The number of spellings.
    var count: Int { entries.count }

    /// What is known about `word`, a run of letters and marks.
    func entry(for word: ArraySlice<UInt32>) -> Entry? {
        entries[Self.key(word, isFolded: false)] ?? entries[Self.key(word, isFolded: true)]
    }

    /// The hash (FNV-1a over scalars) of the letters of `word`; folded, one for أ إ آ ٱ ا and at the end for ى ي and ة ه.
    private static func key(_ word: ArraySlice<UInt32>, isFolded: Bool) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var last: UInt32 = 0
        for scalar in word where isArabicLetter(scalar) {
            if last != 0 { hash = (hash ^ UInt64(last)) &* 0x100_0000_01B3 }
            switch scalar {
            case 0x0622, 0x0623, 0x0625, 0x0671: last = isFolded ? 0x0627 : scalar  // آ أ إ ٱ
            case 0x06A9: last = 0x0643  // ک
            case 0x06CC: last = 0x064A  // ی
            default: last = scalar
            }
        }
        if isFolded, last == 0x0649 { last = 0x064A }  // ى
        if isFolded, last == 0x0629 { last = 0x0647 }  // ة
        return (hash ^ UInt64(last)) &* 0x100_0000_01B3
    }

    // MARK: - The words

    private static let givenNames = """
        محمد Muḥammad, أحمد Aḥmad, محمود Maḥmūd, حامد Ḥāmid, حمد Ḥamad, حمدي Ḥamdī, حميد Ḥamīd, حمدان Ḥamdān
        علي ʻAlī, حسن Ḥasan, حسين Ḥusayn, حسني Ḥusnī, محسن Muḥsin, إحسان Iḥsān, حسان Ḥassān, حسنين Ḥasanayn
        عمر ʻUmar, عمرو ʻAmr, عمار ʻAmmār, عامر ʻĀmir, عمران ʻImrān, معمر Muʻammar, عثمان ʻUthmān, بكر Bakr
        خالد Khālid, خليل Khalīl, خلف Khalaf, خليفة Khalīfah, خلود Khulūd, مخلد Makhlad, خلدون Khaldūn
        إبراهيم Ibrāhīm, إسماعيل Ismāʻīl, إسحاق Isḥāq, يعقوب Yaʻqūb, يوسف Yūsuf, يونس Yūnus, موسى Mūsá, عيسى ʻĪsá
        يحيى Yaḥyá, زكريا Zakarīyā, داود Dāwūd, داوود Dāwūd, سليمان Sulaymān, أيوب Ayyūb, إدريس Idrīs, هارون Hārūn
        إلياس Ilyās, نوح Nūḥ, آدم Ādam, لقمان Luqmān, جبريل Jibrīl, جبرائيل Jibrāʼīl, ميكائيل Mīkāʼīl, عمانوئيل ʻImmānūʼīl
        مصطفى Muṣṭafá, مرتضى Murtaḍá, مجتبى Mujtabá, رضا Riḍā, رضوان Riḍwān, راضي Rāḍī, مرضي Marḍī
        نزار Nizār, ناصر Nāṣir, نصر Naṣr, منصور Manṣūr, نصار Naṣṣār, نصير Naṣīr, أنصار Anṣār, منتصر Muntaṣir
        نبيل Nabīl, نجيب Najīb, نديم Nadīm, نعيم Naʻīm, نذير Nadhīr, نسيم Nasīm, نادر Nādir, نائل Nāʼil, نضال Niḍāl
        كريم Karīm, كرم Karam, أكرم Akram, مكرم Mukarram, كارم Kārim, كمال Kamāl, كامل Kāmil, كميل Kumayl, كنعان Kanʻān
        جمال Jamāl, جميل Jamīl, جلال Jalāl, جليل Jalīl, جابر Jābir, جبر Jabr, جاسم Jāsim, قاسم Qāsim, جعفر Jaʻfar
        جواد Jawād, جهاد Jihād, جودت Jawdat, جورج Jūrj, جرجس Jirjis, جوزيف Jūzīf, جاد Jād, جمعة Jumʻah, جبران Jubrān
        سعيد Saʻīd, سعد Saʻd, سعود Saʻūd, سعدون Saʻdūn, أسعد Asʻad, مسعود Masʻūd, سعاد Suʻād, سعدي Saʻdī, مساعد Musāʻid
        سالم Sālim, سليم Salīm, سلام Salām, سلامة Salāmah, سلمان Salmān, سلمى Salmá, مسلم Muslim, إسلام Islām, سلطان Sulṭān
        سامي Sāmī, سمير Samīr, سامر Sāmir, سمر Samar, سميرة Samīrah, سمية Sumayyah, أسامة Usāmah, وسام Wisām, وسيم Wasīm
        صالح Ṣāliḥ, صلاح Ṣalāḥ, مصلح Muṣliḥ, صبري Ṣabrī, صابر Ṣābir, صدام Ṣaddām, صادق Ṣādiq, صديق Ṣiddīq, صفاء Ṣafāʼ
        صفوان Ṣafwān, صبحي Ṣubḥī, صباح Ṣabāḥ, صقر Ṣaqr, صهيب Ṣuhayb, صخر Ṣakhr
        طارق Ṭāriq, طه Ṭāhā, طاهر Ṭāhir, طلال Ṭalāl, طلعت Ṭalʻat, طلحة Ṭalḥah, طالب Ṭālib, طحنون Ṭaḥnūn, طيب Ṭayyib
        ظافر Ẓāfir, مظفر Muẓaffar, مظهر Maẓhar, عادل ʻĀdil, عدنان ʻAdnān, عدي ʻUdayy, عباس ʻAbbās, عبيد ʻUbayd
        عاطف ʻĀṭif, عاصم ʻĀṣim, عصام ʻIṣām, معتصم Muʻtaṣim, عارف ʻĀrif, معروف Maʻrūf, عزيز ʻAzīz, عزت ʻIzzat, عز ʻIzz
        عزام ʻAzzām, معتز Muʻtazz, عزمي ʻAzmī, علاء ʻAlāʼ, عماد ʻImād, عوض ʻAwaḍ, عواد ʻAwwād, عايض ʻĀyiḍ, عقيل ʻAqīl
        عقيلة ʻAqīlah, علوي ʻAlawī, عفاف ʻAfāf, عبير ʻAbīr, عائشة ʻĀʼishah, عالية ʻĀliyah, عبلة ʻAblah
        غسان Ghassān, غازي Ghāzī, غالب Ghālib, غانم Ghānim, غادة Ghādah, فهد Fahd, فيصل Fayṣal, فارس Fāris, فاروق Fārūq
        فادي Fādī, فاضل Fāḍil, فضل Faḍl, فواز Fawwāz, فوزي Fawzī, فوزية Fawzīyah, فائز Fāʼiz, فريد Farīd, فرج Faraj
        فرحات Farḥāt, فرحان Farḥān, فتحي Fatḥī, فتح Fatḥ, فتوح Futūḥ, فؤاد Fuʼād, فايز Fāyiz, فايزة Fāyizah, فخري Fakhrī
        فاطمة Fāṭimah, فدوى Fadwá, فيروز Fayrūz, قيس Qays, قصي Quṣayy, قحطان Qaḥṭān, قابوس Qābūs, هيثم Haytham
        هشام Hishām, هاشم Hāshim, هاني Hānī, هادي Hādī, مهدي Mahdī, هدى Hudá, هند Hind, هناء Hanāʼ, هيفاء Hayfāʼ
        هزاع Hazzāʻ, همام Hammām, هلال Hilāl, وليد Walīd, والد Wālid, خلدة Khaldah, وائل Wāʼil, وجدي Wajdī, وجيه Wajīh
        وديع Wadīʻ, وفاء Wafāʼ, ودود Wadūd, واصف Wāṣif, ياسر Yāsir, ياسين Yāsīn, ياسمين Yāsamīn, يزيد Yazīd, يزن Yazan
        يسرى Yusrá, يسري Yusrī, مازن Māzin, مالك Mālik, ماجد Mājid, مجد Majd, مجدي Majdī, مجيد Majīd, أمجد Amjad
        ماهر Māhir, مأمون Maʼmūn, أمين Amīn, أمينة Amīnah, إيمان Īmān, مؤمن Muʼmin, آمنة Āminah, أمل Amal, آمال Āmāl
        مبارك Mubārak, مجاهد Mujāhid, محمدي Muḥammadī, محيي Muḥyī, مختار Mukhtār, مراد Murād, مروان Marwān, مريم Maryam
        مروة Marwah, مصعب Muṣʻab, مطر Maṭar, معاذ Muʻādh, معاوية Muʻāwiyah, معن Maʻn, مقداد Miqdād, مقتدى Muqtadá
        ملك Malik, ملحم Milḥim, ممدوح Mamdūḥ, منى Muná, منال Manāl, منير Munīr, منذر Mundhir, مهند Muhannad, مها Mahā
        مي Mayy, ميس Mays, ميساء Maysāʼ, ميادة Mayyādah, ميشال Mīshāl, ميشيل Mīshīl, مفيد Mufīd, مكي Makkī
        نادية Nādiyah, ناجي Nājī, نجاة Najāh, نجلاء Najlāʼ, نجم Najm, نور Nūr, نورة Nūrah, نوري Nūrī, أنور Anwar
        نوال Nawāl, نوف Nūf, نواف Nawwāf, نايف Nāyif, نهى Nuhá, نسرين Nasrīn, نهاد Nihād, نزيه Nazīh
        رائد Rāʼid, رامي Rāmī, راشد Rāshid, رشيد Rashīd, رشاد Rashād, رشا Rashā, رشدي Rushdī, مرشد Murshid, رجب Rajab
        رحيم Raḥīm, رحمن Raḥmān, رحمة Raḥmah, رزق Rizq, رزاق Razzāq, رؤوف Raʼūf, رفيق Rafīq, رفعت Rifʻat, رمضان Ramaḍān
        رياض Riyāḍ, ريم Rīm, رنا Ranā, رانيا Rāniyā, رباب Rabāb, رباح Rabāḥ, ربيع Rabīʻ, ربيعة Rabīʻah, رامز Rāmiz
        زياد Ziyād, زيد Zayd, زايد Zāyid, زيدان Zaydān, زين Zayn, زينب Zaynab, زهير Zuhayr, زاهر Zāhir, زاهي Zāhī, زهراء Zahrāʼ
        زكي Zakī, زبير Zubayr, زكية Zakīyah, بدر Badr, بشار Bashshār, بشير Bashīr, بشرى Bushrá, بسام Bassām, بسمة Basmah
        باسم Bāsim, باسل Bāsil, بلال Bilāl, بهاء Bahāʼ, بندر Bandar, بهجت Bahjat, بطرس Buṭrus, بولس Būlus, برهان Burhān
        باقر Bāqir, بديع Badīʻ, بثينة Buthaynah, تركي Turkī, تميم Tamīm, تامر Tāmir, توفيق Tawfīq, تيسير Taysīr, تقي Taqī
        ثامر Thāmir, ثابت Thābit, ثائر Thāʼir, ثريا Thurayyā, حاتم Ḥātim, حازم Ḥāzim, حارث Ḥārith, حافظ Ḥāfiẓ, حبيب Ḥabīb
        حبيبة Ḥabībah, حسام Ḥusām, حسناء Ḥasnāʼ, حصة Ḥiṣṣah, حفيظ Ḥafīẓ, حكيم Ḥakīm, حلمي Ḥilmī, حليم Ḥalīm, حليمة Ḥalīmah
        حمزة Ḥamzah, حنان Ḥanān, حنا Ḥannā, حيدر Ḥaydar, حياة Ḥayāh, حارثة Ḥārithah, خديجة Khadījah, خضر Khiḍr, خيري Khayrī
        خير Khayr, دانة Dānah, دلال Dalāl, ديما Dīmā, دينا Dīnā, ذياب Dhiyāb, لطفي Luṭfī, لطيف Laṭīf, لطيفة Laṭīfah
        ليلى Laylá, لينا Līnā, لمياء Lamyāʼ, لؤي Luʼayy, لبنى Lubná, ليث Layth, شادي Shādī, شادية Shādiyah, شاكر Shākir
        شكري Shukrī, شريف Sharīf, شعبان Shaʻbān, شفيق Shafīq, شهاب Shihāb, شهد Shahd, شمس Shams, شيرين Shīrīn, شيماء Shaymāʼ
        شاهين Shāhīn, شوقي Shawqī, شوكت Shawkat, شيخة Shaykhah, شجاع Shujāʻ, ضياء Ḍiyāʼ, ضاحي Ḍāḥī, ضحى Ḍuḥá
        أشرف Ashraf, أدهم Adʹham, أديب Adīb, أنس Anas, أنيس Anīs, إياد Iyād, إيهاب Īhāb, إيلي Īlī, أيمن Ayman, أمير Amīr
        أميرة Amīrah, أسماء Asmāʼ, أسيل Asīl, أروى Arwá, أزهر Azhar, أكثم Aktham, أوس Aws, أياد Ayād, إقبال Iqbāl, ألفت Ulfat
        انتصار Intiṣār, ابتسام Ibtisām, اعتدال Iʻtidāl, أحلام Aḥlām, إخلاص Ikhlāṣ, إكرام Ikrām, إلهام Ilhām, أنطوان Anṭwān
        الله Allāh, رحاب Riḥāb, سارة Sārah, سناء Sanāʼ, سهى Suhá, سهير Suhayr, سهيل Suhayl, سهام Sihām, سوسن Sawsan
        سيف Sayf, سيد Sayyid, سفيان Sufyān, سراج Sirāj, سميح Samīḥ, سنان Sinān, ستار Sattār, سطام Saṭṭām, سلوى Salwá
        عبود ʻAbbūd, عبدو ʻAbduh, عبده ʻAbduh, عطا ʻAṭā, عطية ʻAṭīyah, عفيف ʻAfīf, عنتر ʻAntar, عهود ʻUhūd, عياش ʻAyyāsh
        عرفات ʻArafāt, عرفان ʻIrfān, غيث Ghayth, غفار Ghaffār, قادر Qādir, قدوس Quddūs, قيوم Qayyūm, جبار Jabbār, سميع Samīʻ
        وهاب Wahhāb, واحد Wāḥid, ودادي Widādī, وداد Widād, وردة Wardah, يمان Yamān, يمنى Yumná, هالة Hālah, هبة Hibah
        """

    private static let familyNames = """
        حمداني Ḥamdānī, تكريتي Tikrītī, بغدادي Baghdādī, مصري Miṣrī, حلبي Ḥalabī, حموي Ḥamawī, شامي Shāmī, دمشقي Dimashqī
        مغربي Maghribī, تونسي Tūnisī, جزائري Jazāʼirī, ليبي Lībī, سوداني Sūdānī, يمني Yamanī, عماني ʻUmānī, كويتي Kuwaytī
        قطري Qaṭarī, بحريني Baḥraynī, سعودي Saʻūdī, عراقي ʻIrāqī, سوري Sūrī, لبناني Lubnānī, أردني Urdunī, فلسطيني Filasṭīnī
        مقدسي Maqdisī, نابلسي Nābulusī, خليلي Khalīlī, غزاوي Ghazzāwī, عربي ʻArabī, إسلامي Islāmī, غنوشي Ghannūshī
        سيسي Sīsī, أسد Asad, سبسي Sibsī, قذافي Qadhdhāfī, حوثي Ḥūthī, صدر Ṣadr, مالكي Mālikī, عبادي ʻAbādī
        كاظمي Kāẓimī, كاظم Kāẓim, حلبوسي Ḥalbūsī, برزاني Barzānī, بارزاني Bārzānī, طالباني Ṭālabānī, سيستاني Sīstānī
        سنوار Sinwār, هنية Hanīyah, مشعل Mashʻal, ضيف Ḍayf, رنتيسي Rantīsī, قسام Qassām, برغوثي Barghūthī, دحلان Daḥlān
        عريقات ʻArīqāt, حريري Ḥarīrī, جنبلاط Junblāṭ, فرنجية Franjīyah, جعجع Jaʻjaʻ, عون ʻAwn, لحود Laḥḥūd, بري Birrī
        ميقاتي Mīqātī, سنيورة Sanyūrah, باسيل Bāsīl, حتي Ḥittī, شهابي Shihābī, معلوف Maʻlūf, خوري Khūrī, حداد Ḥaddād
        نجار Najjār, خباز Khabbāz, قصاب Qaṣṣāb, عطار ʻAṭṭār, صياد Ṣayyād, خياط Khayyāṭ, دباغ Dabbāgh, صباغ Ṣabbāgh
        حلاق Ḥallāq, طباخ Ṭabbākh, لحام Laḥḥām, كيال Kayyāl, بيطار Bayṭār, قاضي Qāḍī, مفتي Muftī
        خطيب Khaṭīb, إمام Imām, شيخ Shaykh, حاج Ḥājj, آغا Āghā, باشا Bāshā, بيك Bayk, أفندي Afandī
        هاشمي Hāshimī, قرشي Qurashī, أنصاري Anṣārī, تميمي Tamīmī, شمري Shammarī, عنزي ʻAnazī, عتيبي ʻUtaybī, مطيري Muṭayrī
        قحطاني Qaḥṭānī, غامدي Ghāmidī, زهراني Zahrānī, شهري Shahrī, عسيري ʻAsīrī, دوسري Dawsarī, حربي Ḥarbī, جهني Juhanī
        سبيعي Subayʻī, رشيدي Rashīdī, خالدي Khālidī, هاجري Hājirī, مري Marrī, كعبي Kaʻbī, نعيمي Nuʻaymī, ظاهري Ẓāhirī
        منصوري Manṣūrī, شامسي Shāmsī, مزروعي Mazrūʻī, سويدي Suwaydī, كتبي Kutbī, فلاسي Falāsī, نهيان Nahyān, مكتوم Maktūm
        قاسمي Qāsimī, نقبي Naqbī, بلوشي Balūshī, حارثي Ḥārithī, بوسعيدي Būsaʻīdī, معولي Maʻwalī, رواس Rawwās
        ثاني Thānī, خليفي Khulayfī, كواري Kuwārī, مناعي Mannāʻī, جبير Jubayr, فيصلي Fayṣalī, راشدي Rāshidī
        جبوري Jubūrī, دليمي Dulaymī, عبيدي ʻUbaydī, جنابي Janābī, زوبعي Zawbaʻī, خزعلي Khazʻalī, عامري ʻĀmirī, أعرجي Aʻrajī
        فياض Fayyāḍ, ربيعي Rubayʻī, ساعدي Sāʻidī, لامي Lāmī, موسوي Mūsawī, حسيني Ḥusaynī
        صافي Ṣāfī, صفدي Ṣafadī, ترابي Turābī, بشري Bishrī, حميدتي Ḥumaydatī, ميرغني Mīrghanī
        دقلو Daqlū, بوتفليقة Būtaflīqah, تبون Tabbūn, بومدين Būmadyan, بلخادم Bilkhādim, زروال Zarwāl, شاذلي Shādhilī
        بورقيبة Būruqaybah, مرزوقي Marzūqī, غرسيلاوي Gharsīlāwī, دبيبة Dubaybah, حفتر Ḥaftar, منفي Manfī
        باشاغا Bāshāghā, صخيرات Ṣukhayrāt, عثماني ʻUthmānī, بنكيران Binkīrān, أخنوش Akhannūsh, بوريطة Būrīṭah
        محفوظ Maḥfūẓ, طهطاوي Ṭahṭāwī, عقاد ʻAqqād, منفلوطي Manfalūṭī, شعراوي Shaʻrāwī, طنطاوي Ṭanṭāwī, بيومي Bayyūmī
        دسوقي Dasūqī, شافعي Shāfiʻī, حنفي Ḥanafī, بدوي Badawī, رفاعي Rifāʻī, جيلاني Jīlānī, كيلاني Kīlānī, قادري Qādirī
        زعبي Zuʻbī, عجلوني ʻAjlūnī, روابدة Rawābidah, خصاونة Khaṣāwinah, رزاز Razzāz, مجالي Majālī, طراونة Ṭarāwinah
        مطلك Muṭlak, خنجر Khanjar, درويش Darwīsh, قباني Qabbānī, زعيم Zaʻīm, أطرش Aṭrash, قوتلي Quwwatlī, شرع Sharʻ
        جولاني Jawlānī, معلم Muʻallim, شرعي Sharʻī, غالي Ghālī, مدبولي Madbūlī
        كندي Kindī, بخاري Bukhārī, طبري Ṭabarī, متنبي Mutanabbī, سياب Sayyāb, كنفاني Kanafānī, كلثوم Kulthūm, نواس Nuwās
        رشد Rushd, قريش Quraysh, سينا Sīnā, قتيبة Qutaybah, بحتري Buḥturī, معري Maʻarrī, سيوطي Suyūṭī, ترمذي Tirmidhī
        صالحي Ṣāliḥī, حطاب Ḥaṭṭāb, زنداني Zindānī, عليمي ʻUlaymī, زبيدي Zubaydī
        """

    private static let places = """
        قاهرة Qāhirah, إسكندرية Iskandarīyah, جيزة Jīzah, أسوان Aswān, أقصر Uqṣur, سويس Suways, سيناء Sīnāʼ, مصر Miṣr
        مكة Makkah, جدة Jiddah, طائف Ṭāʼif, ظهران Ẓahrān, دمام Dammām, نجد Najd, حجاز Ḥijāz
        دمشق Dimashq, حلب Ḥalab, حمص Ḥimṣ, حماة Ḥamāh, إدلب Idlib, درعا Darʻā, رقة Raqqah, لاذقية Lādhiqīyah, سوريا Sūriyā, سورية Sūrīyah
        بغداد Baghdād, بصرة Baṣrah, موصل Mawṣil, كركوك Kirkūk, أربيل Arbīl, نجف Najaf, كربلاء Karbalāʼ, عراق ʻIrāq, فلوجة Fallūjah
        بيروت Bayrūt, طرابلس Ṭarābulus, صيدا Ṣaydā, صور Ṣūr, بعلبك Baʻlabakk, لبنان Lubnān, عمّان ʻAmmān, إربد Irbid, زرقاء Zarqāʼ
        أردن Urdun, قدس Quds, غزة Ghazzah, رام Rām, نابلس Nābulus, جنين Jinīn, رفح Rafaḥ, فلسطين Filasṭīn, يافا Yāfā, حيفا Ḥayfā
        صنعاء Ṣanʻāʼ, عدن ʻAdan, تعز Taʻizz, حديدة Ḥudaydah, حضرموت Ḥaḍramawt, يمن Yaman, مسقط Masqaṭ, صلالة Ṣalālah
        دوحة Dawḥah, قطر Qaṭar, منامة Manāmah, بحرين Baḥrayn, كويت Kuwayt, دبي Dubayy, ظبي Ẓaby, شارقة Shāriqah, عجمان ʻAjmān
        فجيرة Fujayrah, إمارات Imārāt, سعودية Saʻūdīyah, خرطوم Khurṭūm, دارفور Dārfūr, سودان Sūdān, تونس Tūnis, صفاقس Ṣafāqis
        جزائر Jazāʼir, وهران Wahrān, قسنطينة Qusanṭīnah, رباط Ribāṭ, فاس Fās, مراكش Marrākush, طنجة Ṭanjah, مغرب Maghrib
        ليبيا Lībiyā, بنغازي Binghāzī, مصراتة Miṣrātah, سبها Sabhā, موريتانيا Mūrītāniyā, نواكشوط Nuwākshūṭ, صومال Ṣūmāl, مقديشو Muqadīshū
        نيل Nīl, فرات Furāt, دجلة Dijlah, جولان Jawlān, شام Shām, خليج Khalīj, حرمين Ḥaramayn
        إسرائيل Isrāʼīl, إيران Īrān, تركيا Turkiyā, روسيا Rūsiyā, أوكرانيا Ūkrāniyā, أوروبا Ūrūbbā, آسيا Āsiyā, أفريقيا Afrīqiyā
        إفريقيا Ifrīqiyā, أمريكا Amrīkā, فرنسا Faransā, بريطانيا Barīṭāniyā, ألمانيا Almāniyā, إيطاليا Īṭāliyā, إسبانيا Isbāniyā
        صين Ṣīn, يابان Yābān, باكستان Bākistān, أفغانستان Afghānistān, لندن Landan, باريس Bārīs, واشنطن Wāshinṭun
        نيويورك Niyūyūrk, موسكو Mūskū, برلين Birlīn, جنيف Jinīf, طهران Ṭihrān, أنقرة Anqarah, إسطنبول Isṭanbūl, بكين Bikīn
        """

    private static let nouns = """
        عبد ʻAbd, أبو Abū, أبي Abī, أبا Abā, أم Umm, آل Āl, ابن Ibn, بن Ibn, بنت Bint, ابنة Ibnat, ذو Dhū, ذي Dhī, دين Dīn, دولة Dawlah, نبي Nabī
        جامعة Jāmiʻah, مدرسة Madrasah, كلية Kullīyah, معهد Maʻhad, مركز Markaz, مكتب Maktab, مكتبة Maktabah, مجلس Majlis
        وزارة Wizārah, وزير Wazīr, رئيس Raʼīs, رئاسة Riʼāsah, حكومة Ḥukūmah, برلمان Barlamān, محكمة Maḥkamah, هيئة Hayʼah
        لجنة Lajnah, منظمة Munaẓẓamah, جمعية Jamʻīyah, مؤسسة Muʼassasah, شركة Sharikah, بنك Bank, مصرف Maṣrif, صندوق Ṣundūq
        حزب Ḥizb, حركة Ḥarakah, جبهة Jabhah, كتلة Kutlah, تيار Tayyār, تحالف Taḥāluf, ائتلاف Iʼtilāf, اتحاد Ittiḥād
        اتفاق Ittifāq, اتفاقية Ittifāqīyah, اتفاقيات Ittifāqīyāt, معاهدة Muʻāhadah, ميثاق Mīthāq, بروتوكول Brūtūkūl, إعلان Iʻlān
        مؤتمر Muʼtamar, قمة Qimmah, منتدى Muntadá, مهرجان Mihrajān, معرض Maʻriḍ, دورة Dawrah, بطولة Buṭūlah, كأس Kaʼs
        صحيفة Ṣaḥīfah, جريدة Jarīdah, مجلة Majallah, قناة Qanāh, وكالة Wakālah, إذاعة Idhāʻah, تلفزيون Tilfizyūn, موقع Mawqiʻ
        مدينة Madīnah, قرية Qaryah, محافظة Muḥāfaẓah, ولاية Wilāyah, منطقة Minṭaqah, إقليم Iqlīm, حي Ḥayy, شارع Shāriʻ
        ميدان Maydān, ساحة Sāḥah, جسر Jisr, سد Sadd, نهر Nahr, بحر Baḥr, بحيرة Buḥayrah, جبل Jabal, وادي Wādī, جزيرة Jazīrah
        بلدة Baldah, مخيم Mukhayyam, ميناء Mīnāʼ, مطار Maṭār, مستشفى Mustashfá, مسجد Masjid, جامع Jāmiʻ, كنيسة Kanīsah
        قصر Qaṣr, دار Dār, بيت Bayt, باب Bāb, برج Burj, قلعة Qalʻah, حصن Ḥiṣn, متحف Mutḥaf, ملعب Malʻab, نادي Nādī, فريق Farīq
        شمال Shamāl, جنوب Janūb, شرق Sharq, غرب Gharb, وسط Wasaṭ, شرقية Sharqīyah, غربية Gharbīyah, شمالية Shamālīyah
        مملكة Mamlakah, جمهورية Jumhūrīyah, سلطنة Salṭanah, إمارة Imārah, عربية ʻArabīyah, إسلامية Islāmīyah, وطنية Waṭanīyah
        وطني Waṭanī, وطن Waṭan, دولي Dawlī, دولية Dawlīyah, دول Duwal, أمم Umam, أمة Ummah, متحدة Muttaḥidah, متحد Muttaḥid
        شعب Shaʻb, شعبي Shaʻbī, شعبية Shaʻbīyah, حرية Ḥurrīyah, عدالة ʻAdālah, تنمية Tanmiyah, بناء Bināʼ, عدل ʻAdl, حق Ḥaqq
        حقوق Ḥuqūq, إنسان Insān, مرأة Marʼah, طفل Ṭifl, شباب Shabāb, صحة Ṣiḥḥah, تعليم Taʻlīm, ثقافة Thaqāfah, إعلام Iʻlām
        علوم ʻUlūm, علم ʻIlm, بحوث Buḥūth, دراسات Dirāsāt, فنون Funūn, آداب Ādāb, تاريخ Tārīkh, اقتصاد Iqtiṣād, تجارة Tijārah
        صناعة Ṣināʻah, زراعة Zirāʻah, نفط Nafṭ, غاز Ghāz, طاقة Ṭāqah, مياه Miyāh, مالية Mālīyah, داخلية Dākhilīyah
        خارجية Khārijīyah, دفاع Difāʻ, أمن Amn, جيش Jaysh, شرطة Shurṭah, قوات Quwwāt, قوة Qūwah, حرس Ḥaras, ثورة Thawrah
        ثوري Thawrī, مقاومة Muqāwamah, تحرير Taḥrīr, حرب Ḥarb, تعاون Taʻāwun, عمل ʻAmal, عمال ʻUmmāl, نقابة Niqābah
        شؤون Shuʼūn, حدث Ḥadath, أهرام Ahrām, خبر Khabar, أخبار Akhbār, يوم Yawm, شروق Shurūq, فجر Fajr
        أعلى Aʻlá, كبير Kabīr, كبرى Kubrá, عام ʻĀmm, عامة ʻĀmmah, جديد Jadīd, جديدة Jadīdah, أول Awwal, أولى Ūlá, أوسط Awsaṭ
        أحمر Aḥmar, أبيض Abyaḍ, أسود Aswad, أخضر Akhḍar, حمراء Ḥamrāʼ, بيضاء Bayḍāʼ, خضراء Khaḍrāʼ, متوسط Mutawassiṭ
        ديمقراطي Dīmuqrāṭī, ديمقراطية Dīmuqrāṭīyah, اشتراكي Ishtirākī, بعث Baʻth, إخوان Ikhwān, مسلمين Muslimīn, إبراهيمية Ibrāhīmīyah
        إبراهيمي Ibrāhīmī, مشترك Mushtarak, مشتركة Mushtarakah, سوق Sūq, مشروع Mashrūʻ, برنامج Barnāmaj, نظام Niẓām, قانون Qānūn
        كتاب Kitāb, أدب Adab, شعر Shiʻr, مسرح Masraḥ, سينما Sīnimā, رياضة Riyāḍah, كرة Kurah, قدم Qadam, رابطة Rābiṭah, تنظيم Tanẓīm
        مكرمة Mukarramah, منورة Munawwarah, مقدسة Muqaddasah, مجموعة Majmūʻah, مائي Māʼī, مائية Māʼīyah, عليا ʻUlyā, تنفيذي Tanfīdhī, تنفيذية Tanfīdhīyah, أهلي Ahlī, زمالك Zamālik, سياسي Siyāsī, سياسية Siyāsīyah
        في Fī, من Min, على ʻAlá, إلى Ilá, عن ʻAn, مع Maʻa, بين Bayna, ضد Ḍidda
        """
}
