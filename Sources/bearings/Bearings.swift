@main
struct Bearings {
  static func main() {}
}
