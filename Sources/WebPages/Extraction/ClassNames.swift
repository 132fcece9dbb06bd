/// What the names of classes and the like say of an element. Content systems of the Arab press use English names.
enum ClassNames {
    /// What one name says.
    enum Hint: Sendable, Equatable {
        case frame(FrameRegion)
        case content
        case headline
        case standfirst
        case kicker
        case byline
        case dateline
        case caption
        /// Says that names of sharing beside it are none (`social-embed`).
        case neutral
    }

    /// The hints of a list of names, such as the value of `class`: of each word of a name, and of two words together
    /// (`read-more`, `readMore`).
    static func hints(of value: ArraySlice<UInt8>) -> [Hint] {
        var result: [Hint] = []
        var previous: UInt64?
        var hash = seed
        var joined = seed
        var isOpen = false
        // `no-share`, `has-sidebar` say how the page is laid out.
        var isState = false
        var last: UInt8 = 0
        func close() {
            guard isOpen else { return }
            if !isState {
                if previous != nil, names.contains(joined), let hint = table[joined] { result.append(hint) }
                if names.contains(hash), let hint = table[hash] { result.append(hint) }
            }
            if states.contains(hash) { isState = true }
            previous = hash
            joined = hash
            hash = seed
            isOpen = false
        }
        for byte in value {
            let isUpper = 0x41...0x5A ~= byte
            let isLetter = 0x61...0x7A ~= byte || isUpper
            if !isLetter || isUpper && 0x61...0x7A ~= last { close() }
            if byte <= 0x20 {
                previous = nil
                isState = false
            }
            if isLetter {
                if !isOpen, previous == nil { joined = seed }
                hash = step(hash, byte | 0x20)
                joined = step(joined, byte | 0x20)
                isOpen = true
            }
            last = byte
        }
        close()
        return result
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    private static let names = HashSet(table.keys)

    private static let states = HashSet(
        ["no", "not", "has", "have", "with", "without", "is", "hide", "show", "enable", "disable"].map {
            $0.utf8.reduce(seed) { step($0, $1) }
        })

    private static let table: [UInt64: Hint] = {
        var table: [UInt64: Hint] = [:]
        for (hint, names) in lists {
            for name in names.split(whereSeparator: \.isWhitespace) {
                table[name.utf8.reduce(seed) { step($0, $1) }] = hint
            }
        }
        return table
    }()

    private static let lists: [(Hint, String)] = [
        (
            .frame(.nav),
            """
            nav navbar navigation menu submenu megamenu mainmenu topmenu breadcrumb breadcrumbs crumb crumbs sitemappath
            topbar offcanvas drawer hamburger skip skiplink skiplinks pagination pager paging ticker newsticker marquee
            newsbar breakingnews siteheader masthead topheader headerbar footer footerlinks sitefooter pagefooter
            toc eztoc tableofcontents langswitcher languages editions dropdown mobilemenu sidenav subnav topnav mainnav burger tabbar
            """
        ),
        (
            .frame(.share),
            """
            share sharing sharebar sharebox sharethis shares sharer addthis addtoany sharedaddy shareaholic social
            socials socialmedia socialshare followus follow follows whatsapp jiathis ssba heateor
            """
        ),
        (
            .frame(.related),
            """
            related relatedposts relatednews relatedarticles relateds relates relate relation relations recommend
            recommended recommendation recommendations suggest suggested suggestion suggestions readalso alsoread seealso
            readmore morenews moreon morefrom morestories morearticles morein mostread mostviewed mostpopular mostwatched
            mostcommented popular popularposts trending trends latest latestnews lastnews recent recentposts topnews topstories
            similar similarposts youmaylike mayalso alsolike nextarticle nextarticles nextpost prevnext nextprev postnavigation
            readnext upnext sidebar sidebars siderail rightrail leftrail newslist otherposts othernews
            outbrain taboola mgid recirc recirculation infinite promos editorpicks editorspicks crosslinks inlinerelated
            yarpp crp jegrelated articlerelated readtoo seemore
            """
        ),
        (
            .frame(.ad),
            """
            ad ads adv advert adverts advertisement advertisements advertising advertise adsense adsbygoogle adslot adunit
            adbox adsbox adcontainer adwrapper dfp gpt googlead googleads sponsored sponsor sponsors promo promoted
            promotion banner banners leaderboard mpu billboard intextbanner
            """
        ),
        (
            .frame(.comments),
            """
            comment comments commentlist commentform commentsbox commentssection commentarea commentsarea addcomment
            disqus respond reply replies fbcomments facebookcomments usercomments readercomments livefyre guestbook
            """
        ),
        (
            .frame(.subscribe),
            """
            newsletter newsletters subscribe subscription subscriptions signup mailinglist mailchimp paywall regwall gate metered piano
            notification notifications pushnotification webpush
            donate donation donations donatebox supportus apppromo appcta appbanner downloadapp
            """
        ),
        (
            .frame(.author),
            "authorbox authorbio aboutauthor authorinfo authorcard authorabout biography bio authordescription authordesc"
        ),
        (
            .frame(.legal),
            "cookie cookies cookiebar consent gdpr ccpa copyright copyrights disclaimer privacy termsofuse"
        ),
        (
            .frame(.tags),
            """
            tags taglist tagcloud tagslinks tagsbox tagslist posttags articletags entrytags tagitems keywords keyword taxonomy
            taxtag hashtags topiclist topicslist labels postlabels
            """
        ),
        (
            .frame(.tools),
            """
            login register search searchform searchbox poll polls vote voting survey rating ratings tools toolbox toolbar
            articletools pagetools printfriendly printbtn printhtml fontsize fontresize textsize resizer modal popup overlay
            lightbox toast viewcount viewscount postviews hits hitcount readcount counter statistics feedback reaction
            reactions emoji likes claps bookmark tts listen audioplayer texttospeech
            """
        ),
        (
            .content,
            """
            article articlebody articlecontent articletext articledetails story storybody storycontent post postbody
            postcontent entry entrycontent hentry content contentbody body text newstext newsbody newscontent newsdetails
            details detail topic maincontent bodytext fulltext paragraph wysiwyg editor itemfulltext singlecontent
            """
        ),
        (
            .headline,
            """
            headline title posttitle entrytitle articletitle newstitle pagetitle maintitle storytitle singletitle
            articleheadline storyheadline lbltitle
            """
        ),
        (
            .standfirst,
            """
            standfirst subtitle subheadline subhead subheading deck dek lede lead intro summary sapo chapo excerpt description
            articlesummary articlelead lbsubtitle lblsubtitle teaser abstract subheader
            """
        ),
        (.kicker, "kicker overline pretitle suptitle supertitle uptitle eyebrow lblpretitle toptitle hat rubric"),
        (
            .byline,
            """
            byline author authors writer reporter authorname postauthor writtenby articleauthor journalist editorname
            lblsource lblwriter creator correspondent
            """
        ),
        (
            .dateline,
            """
            date time datetime timestamp published publishdate pubdate publishtime publishedon postedon postdate postmeta
            entrydate entrymeta articledate newsdate lblnewsdate updated modified submitted meta metadata postinfo
            articleinfo articlemeta newsinfo dateheader
            """
        ),
        (
            .caption,
            """
            caption captions figcaption imgcaption imagecaption wpcaption captiontext trcaption photocaption piccaption
            credit photocredit imagecredit photosource imagesource imginfo imgtitle
            """
        ),
        (.neutral, "embed embeds embedded oembed tweet"),
    ]
}
