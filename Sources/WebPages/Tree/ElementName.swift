/// The elements of HTML that the reader tells apart. All others, such as those of AMP, are `other`; their names are kept
/// in the tree.
enum ElementName: UInt8, CaseIterable, Sendable {
    /// A run of text, which is no element.
    case text
    case other
    case a, abbr, address, article, aside, audio, b, base, bdi, bdo, blockquote, body, br, button, canvas, caption
    case center, cite, code, col, colgroup, data, datalist, dd, del, details, dfn, dialog, dir, div, dl, dt, em, embed
    case fieldset, figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup
    case hr, html, i, iframe, img, input, ins, label, legend, li, link, main, map, mark, marquee, math, menu, meta
    case meter, nav, nobr, noframes, noscript, object, ol, optgroup, option, output, p, param, picture, pre, progress, q
    case s, samp, script, search, section, select, small, source, span, strike, strong, style, sub, summary, sup, svg
    case table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul, video, wbr

    /// The element with this name in lower case.
    static func named(_ name: String) -> ElementName { byName[name] ?? .other }

    private static let byName: [String: ElementName] = {
        var table: [String: ElementName] = [:]
        for name in allCases where name != .text && name != .other { table[String(describing: name)] = name }
        return table
    }()

    /// Whether the element begins and ends lines (HTML, section 15.3, elements with `display` other than `inline`).
    var isBlock: Bool {
        switch self {
        case .address, .article, .aside, .blockquote, .body, .button, .caption, .center, .dd, .details, .dialog, .dir,
            .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6,
            .header, .hgroup, .hr, .html, .legend, .li, .main, .marquee, .menu, .nav, .ol, .p, .pre, .search, .section,
            .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul, .video, .audio, .iframe, .object:
            true
        default: false
        }
    }

    /// Whether nothing of the element is shown as text of the page. A head is not named: what may stand in it is, and the
    /// parser leaves in it what a browser moves to the body, such as an element that HTML does not know.
    var isHidden: Bool {
        switch self {
        case .script, .style, .template, .noscript, .svg, .select, .datalist, .textarea, .title, .iframe,
            .canvas, .meta, .link, .input, .noframes, .audio, .video, .object, .option, .optgroup, .progress, .meter:
            true
        default: false
        }
    }

    /// The level of a heading, 0 for other elements.
    var headingLevel: Int {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: 0
        }
    }
}
