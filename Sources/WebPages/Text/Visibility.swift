/// Which elements a reader does not see.
enum Visibility {
    /// Whether the element and all below it is not shown.
    ///
    /// An element that holds much of the page is shown whatever its attributes say: it is waiting for a script.
    static func isHidden(_ node: PageTree.Node, in tree: PageTree) -> Bool {
        if tree.names[node].isHidden {
            // A shadow tree is shown as the content of the element around it (HTML, section 4.12.3).
            return tree.names[node] != .template || tree.attributeRange("shadowrootmode", of: node) == nil
        }
        guard !tree.attributes(of: node).isEmpty, isMarked(node, in: tree) else { return false }
        return (tree.end(of: node) - node) * 5 < tree.count * 2
    }

    private static func isMarked(_ node: PageTree.Node, in tree: PageTree) -> Bool {
        for attribute in tree.attributes(of: node) {
            let value = tree.bytes[Int(attribute.start)..<Int(attribute.end)]
            switch tree.attributeKinds[Int(attribute.name)] {
            case .hidden: return true
            case .ariaHidden: if value.elementsEqual("true".utf8) { return true }
            case .layout: if value.elementsEqual("nodisplay".utf8) { return true }
            case .style: if hides(style: value) { return true }
            case .class: if hides(classes: value) { return true }
            default: break
            }
        }
        return false
    }

    private static func hides(style: ArraySlice<UInt8>) -> Bool {
        guard style.count >= 12 else { return false }
        var plain: [UInt8] = []
        for byte in style where byte > 0x20 { plain.append(0x41...0x5A ~= byte ? byte | 0x20 : byte) }
        let text = String(decoding: plain, as: UTF8.self)
        return text.contains("display:none") || text.contains("visibility:hidden")
    }

    /// Texts for screen readers alone, and parts that are switched off.
    private static func hides(classes: ArraySlice<UInt8>) -> Bool {
        guard mayHide(classes) else { return false }
        let names = classes.split(whereSeparator: { $0 <= 0x20 }).map { String(decoding: $0, as: UTF8.self) }
        if names.contains(where: { name in spoken.contains { name.hasPrefix($0) } }) { return true }
        guard names.contains(where: off.contains) else { return false }
        // Shown again on larger screens: `d-none d-md-block`, `hidden lg:flex`.
        return !names.contains { $0.contains(":") || $0.hasPrefix("d-") && $0 != "d-none" || $0.hasPrefix("visible") }
    }

    /// Whether a name begins with a letter that one of the names below begins with, and goes on like it.
    private static func mayHide(_ classes: ArraySlice<UInt8>) -> Bool {
        var isStart = true
        for place in classes.indices {
            let byte = classes[place]
            if isStart, place + 3 < classes.endIndex {
                switch (byte, classes[place + 1], classes[place + 2]) {
                case (0x76, 0x69, 0x73), (0x73, 0x72, 0x2D), (0x73, 0x63, 0x72), (0x65, 0x6C, 0x65), (0x6F, 0x66, 0x66),
                    (0x64, 0x2D, 0x6E), (0x68, 0x69, 0x64), (0x69, 0x73, 0x2D):  // vis sr- scr ele off d-n hid is-
                    return true
                default: break
                }
            }
            isStart = byte <= 0x20
        }
        return false
    }

    private static let spoken = [
        "visually-hidden", "visuallyhidden", "sr-only", "screen-reader", "screenreader", "element-hidden",
        "element-invisible", "offscreen",
    ]
    private static let off: Set<String> = ["d-none", "hidden", "is-hidden", "hide"]
}
