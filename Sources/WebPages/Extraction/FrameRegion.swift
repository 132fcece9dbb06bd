import TextModel

/// What part of a site's frame an element or a line belongs to: the rules of reading pages.
enum FrameRegion: UInt8, CaseIterable, Sendable {
    case nav, share, related, ad, comments, subscribe, author, legal, tags, tools, links, title, heading, second,
        outside

    /// The name of the rule, as `removed.csv` gives it.
    var rule: String { Self.rules[Int(rawValue)] }

    private static let rules = allCases.map { "html-" + String(describing: $0) }

    /// The reason it gives.
    var reason: RemovalReason {
        switch self {
        case .nav, .outside: .nav
        case .share: .share
        case .related, .heading, .second: .related
        case .ad: .ad
        case .comments: .comments
        case .subscribe: .subscribe
        case .author: .about
        case .legal: .legal
        case .tags, .links: .links
        case .tools: .user
        case .title: .dup
        }
    }

    var verdict: FrameVerdict { FrameVerdict(reason: reason, rule: rule) }
}
