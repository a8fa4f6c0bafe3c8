import Simulator

/// `Fuzz TARGET …`: libFuzzer with its own options behind the target's name; without a name, a list of the targets.
@main enum Fuzz {
    static func main() {
        guard CommandLine.arguments.count > 1, let target = targets[CommandLine.arguments[1]] else {
            for name in targets.keys.sorted() { print(name) }
            return
        }
        chosen = target
        var count = CommandLine.argc - 1
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
        _ = runDriver(&count, &arguments) { fuzzOne($0, $1) }
    }

    nonisolated(unsafe) fileprivate static var chosen: Target = { _ in }

    private static let targets = simulatorTargets.merging(phpTargets) { one, _ in one }
        .merging(magentoTargets) { one, _ in one }
        .merging(wooCommerceTargets) { one, _ in one }.merging(shopTargets) { one, _ in one }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The name that libFuzzer's own `main`, which is linked but not run, looks for.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    Fuzz.chosen(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}
