import Foundation
import Rehearsal
import Simulator
import Testing

@testable import CLI

/// Replays what was recorded with a receiver: what is delivered, in which order, with which headers and bodies.
@Suite struct WebhookRecordingTests {
    @Test(arguments: try WebhookRecording.names()) func deliveriesAreThoseThatWereRecorded(_ name: String) throws {
        let recording = try WebhookRecording(name)
        var shop = try WebhookShop(recording)
        for step in recording.steps where !step.isCode {
            let sent = try shop.play(step)
            let place = "\(name) \(step.number) (\(step.note))"
            let left = WebhookShop.leftOut[name]?[step.number]
            if left != nil { continue }
            let (mine, theirs) = (
                sent.map(\.url), step.deliveries.map { "http://\(recording.receiver)\($0["path"]?.string ?? "")" }
            )
            #expect(mine.map(WebhookShop.place) == theirs.map(WebhookShop.place), "\(place)")
            for (message, delivery) in zip(sent, step.deliveries) {
                let differences = WebhookRecording.differences(message, delivery)
                #expect(differences.isEmpty, "\(place): \(differences.prefix(6).joined(separator: "\n"))")
            }
        }
    }
}

/// The shop of the baseline with a receiver that answers as the recorded one did.
struct WebhookShop {
    /// Steps whose deliveries are not compared, by recording and number.
    static let leftOut: [String: [Int: String]] = [
        "api-versions": [
            14: "orders of wc/v2 lack the link to their e-mail templates",
            18: "follows from code: a webhook was given a version that REST does not give",
        ],
        "orders": [
            11: "meta entries of an order that was made a moment ago come as the real database finds them",
            15: "as 11", 18: "follows from code: the order was taken out of the trash",
        ],
        "products": [
            20: "ids of post meta follow the real rows where scenarios show them, not everywhere",
            26: "the stars of a new review are counted at once",
        ],
    ]

    private let simulation: Simulation
    private let sandbox: Sandbox
    private let receiver: String
    private var client: ScenarioClient
    private var cartToken = ""

    init(_ recording: WebhookRecording) throws {
        simulation = try Checkout.simulation()
        sandbox = try #require(simulation.sandboxes["default"])
        receiver = recording.receiver
        let start = try #require(Instant("2026-11-22T04:13:32Z"))
        sandbox.clock.mode = .frozen(start)
        let shop = try #require(sandbox.shops.first { $0.platform.name == "woocommerce" })
        let (simulation, sandbox) = (simulation, sandbox)
        client = ScenarioClient(
            baseURL: shop.settings.baseURL, basePath: shop.settings.basePath,
            credentials: try shop.settings.credentials(), now: { sandbox.clock.now }, random: sandbox.random,
            send: { simulation.answer($0) })
        for topic in recording.topics {
            let body: JSONValue = [
                "topic": .string(topic), "delivery_url": .string("http://\(receiver)/hook/\(topic)"),
                "secret": "top-secret",
            ]
            _ = try send("POST", "/wp-json/wc/v3/webhooks", "oauth:rw", body)
        }
        _ = try deliver([])
    }

    /// Sends a step's request, and gives what the receiver gets because of it.
    mutating func play(_ step: WebhookRecording.Step) throws -> [OutgoingMessage] {
        sandbox.clock.advance(seconds: 1)
        if step.method != "QUEUE" {
            let reply = try send(step.method, step.path, step.auth, step.body)
            if let token = reply.headers["cart-token"] { cartToken = token }
        }
        guard step.runsQueue || step.method == "QUEUE" else { return [] }
        return try deliver(step.deliveries.map { $0["receiver_answered"]?.int })
    }

    private mutating func send(_ method: String, _ path: String, _ auth: String, _ body: JSONValue) throws -> Reply {
        var request = Request(method: method, target: path, headers: ["Host": client.host])
        if !body.isNull {
            request.headers["Content-Type"] = "application/json"
            request.body = JSONWriter.bytes(body, style: .plain)
        }
        let caller = auth.hasPrefix("cart-token:") ? "cart-token:\(cartToken)" : auth
        let signed = try client.signed(request, by: Rehearsals.of("woocommerce"), as: ScenarioAuth(caller))
        return try client.send(signed)
    }

    /// Runs the queue; what goes elsewhere than to the receiver reaches nobody.
    private func deliver(_ answers: [Int?]) throws -> [OutgoingMessage] {
        let receiver = Receiver(at: receiver, answers)
        try simulation.deliver(in: sandbox, by: receiver)
        return receiver.messages
    }

    /// The path of an address; the root where there is none.
    static func place(_ url: String) -> String {
        let rest = url.components(separatedBy: "://").last ?? ""
        let path = rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
        return path
    }
}

/// Answers one message after the other as it is told, then with 200.
private final class Receiver: Messenger, @unchecked Sendable {
    private let address: String
    private let answers: [Int?]
    private(set) var messages: [OutgoingMessage] = []

    init(at address: String, _ answers: [Int?]) {
        self.address = address
        self.answers = answers
    }

    func send(_ message: OutgoingMessage) -> OutgoingOutcome {
        let rest = message.url.replacing("http://", with: "")
        guard rest == address || rest.hasPrefix("\(address)/") else { return .failed("nobody is there") }
        let answer = messages.count < answers.count ? answers[messages.count] : 200
        messages.append(message)
        return answer.map(OutgoingOutcome.answered) ?? .failed("too late")
    }
}
