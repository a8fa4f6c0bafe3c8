import Foundation
import Testing

@testable import Magento
@testable import Simulator

/// The routes below one first word of the path, e.g. `products`.
struct Area: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let routes: [Driven]

    static let all = Dictionary(grouping: Driven.routes) { $0.route.path.split(separator: "/").dropFirst().first ?? "" }
        .map { Area(testDescription: String($0.key), routes: $0.value) }.sorted {
            $0.testDescription < $1.testDescription
        }
}

/// A route under test.
struct Driven: Sendable {
    let route: Route

    var name: String { "\(route.method.rawValue) \(route.path)" }

    static let routes = Routes.all.filter { $0.level != .absent && $0.enabled }.map(Driven.init)

    var sendsBody: Bool { route.method == .post || route.method == .put }

    var takesCriteria: Bool { route.takes.contains { $0.name == "searchCriteria" } && route.method == .get }

    /// The path with plausible parameters, or with one segment in place of a parameter.
    func target(_ wrong: (place: Int, segment: String)? = nil) -> String {
        var place = -1
        let segments = RouteTree.segments(route.path).map { segment -> String in
            guard segment.hasPrefix(":") else { return String(segment) }
            place += 1
            if let wrong, wrong.place == place { return wrong.segment }
            return SampleArguments.text(String(segment.dropFirst()))
        }
        return "/rest/all/" + segments.joined(separator: "/")
    }

    /// Paths with one wrong parameter, and queries that no route asks for.
    var wrongTargets: [String] {
        let count = route.path.split(separator: ":").count - 1
        let paths = (0..<count).flatMap { place in WrongValues.segments.map { target((place, $0)) } }
        return sample(paths, 14) + sample(WrongValues.queries, 5).map { target() + "?" + $0 }
    }

    /// Criteria for a list.
    var wrongQueries: [String] { WrongCriteria.rare + sample(WrongCriteria.conditions, 60) }

    /// Bodies that are no object of arguments.
    var brokenBodies: [[UInt8]] { sample(WrongValues.bodies, 10) }

    /// Bodies with one thing wrong each, drawn from the declaration and from the recordings.
    var bodies: [JSONValue] {
        let bases = [SampleArguments.body(route)] + (RecordedBodies.byRoute[name] ?? [])
        return bases
            + bases.enumerated().flatMap { place, base -> [JSONValue] in
                let mutations = Mutations(of: base)
                return sample(Array(0..<mutations.count), max(4, 40 / bases.count), seed: place).map { mutations[$0] }
            }
    }

    private static let sendsEverything = ProcessInfo.processInfo.environment["STORESIM_BAD_INPUT"] == "all"

    /// Some of a list, always the same ones for a route; everything where that is asked for.
    func sample<Element>(_ list: [Element], _ count: Int, seed: Int = 0) -> [Element] {
        if Self.sendsEverything || list.count <= count { return list }
        var generator = SeededGenerator(name.utf8.reduce(UInt64(seed)) { $0 &* 31 &+ UInt64($1) })
        return (0..<count).compactMap { _ in list.randomElement(using: &generator) }
    }
}
