@main
struct Warraq {
    static func main() {}
}
