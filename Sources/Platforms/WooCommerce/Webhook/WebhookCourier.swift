import Crypto
import PHP
import Simulator

/// Makes deliveries ready, and takes note of what became of them (`WC_Webhook::deliver`).
struct WebhookCourier {
    let visit: Visit

    private var database: Database { visit.database }

    /// The next delivery, pings first; those of webhooks that are gone are done at once, those for addresses that the shop may not call
    /// have failed.
    func next() throws -> OutgoingMessage? {
        while var action = try WebhookAction.first(
            "WHERE state = 'pending' ORDER BY kind <> 'ping', id LIMIT 1", in: database)
        {
            guard var webhook = try WebhookRecord.find(action.webhookID, in: database) else {
                action.failure = "The webhook was deleted."
                try finish(&action)
                continue
            }
            let message = try message(for: action, webhook)
            action.url = webhook.address
            action.headers = JSONObject(message.headers.fields.map { ($0.name, .string($0.value)) })
            action.body = String(decoding: message.body, as: UTF8.self)
            if let refusal = WebhookTarget(webhook.address).refusal(visit.shop) {
                action.failure = refusal
                try settle(&webhook, action, isDelivered: false)
                try finish(&action)
                continue
            }
            action.state = .sending
            try action.update(in: database)
            return message
        }
        return nil
    }

    private func finish(_ action: inout WebhookAction) throws {
        action.state = .complete
        action.finished = visit.now
        try action.update(in: database)
    }

    // MARK: Messages

    /// A ping says who asks, and nothing else: no secret signs it.
    private func message(for action: WebhookAction, _ webhook: WebhookRecord) throws -> OutgoingMessage {
        let agent = "WooCommerce/\(Profile(visit.shop).version) Hookshot (WordPress/\(Profile.wordPress))"
        var headers: Headers = [
            "Host": WebhookTarget(webhook.address).authority, "User-Agent": agent, "Accept": "*/*",
            "Accept-Encoding": "deflate, gzip",
        ]
        if action.kind == .ping {
            let body = Array("webhook_id=\(webhook.id)".utf8)
            for (name, value) in [
                ("Connection", "close"), ("Content-Length", String(body.count)),
                ("Content-Type", "application/x-www-form-urlencoded"),
            ] { headers.add(name, value) }
            return OutgoingMessage(id: action.id, url: webhook.address, headers: headers, body: body, patience: 5)
        }
        let body = try payload(of: action, webhook)
        for (name, value) in try own(webhook, action, body) { headers.add(name, value) }
        headers.add("Connection", "close")
        headers.add("Content-Length", String(body.count))
        return OutgoingMessage(id: action.id, url: webhook.address, headers: headers, body: body, patience: 60)
    }

    private func own(
        _ webhook: WebhookRecord, _ action: WebhookAction, _ body: [UInt8]
    ) throws -> [(String, String)] {
        // Entities in a secret are decoded (captures woocommerce-webhooks, signature).
        let secret = PHP.htmlEntityDecode(webhook.secret)
        let code = HMAC<SHA256>.authenticationCode(for: body, using: SymmetricKey(data: Array(secret.utf8)))
        let keys = SecretKeys(Options(database))
        return [
            ("Content-Type", "application/json"), ("X-WC-Webhook-Source", "\(action.shop)/"),
            ("X-WC-Webhook-Topic", webhook.topic), ("X-WC-Webhook-Resource", webhook.resource),
            ("X-WC-Webhook-Event", webhook.event), ("X-WC-Webhook-Signature", Base64.encode(Array(code))),
            ("X-WC-Webhook-ID", String(webhook.id)),
            // Not unique: of one webhook in one second all are the same.
            ("X-WC-Webhook-Delivery-ID", try keys.hash("\(webhook.id)\(visit.now.seconds)", .auth)),
        ]
    }

    /// The resource as it is now, for the webhook's owner; of what was deleted the id alone.
    private func payload(of action: WebhookAction, _ webhook: WebhookRecord) throws -> [UInt8] {
        if webhook.resource == "action" {
            return JSONWriter.bytes(["action": .string(webhook.event), "arg": action.argumentValue])
        }
        if webhook.event == "deleted" { return JSONWriter.bytes(["id": action.argumentValue]) }
        let path = "/wc/\(webhook.version)/\(webhook.resource)s/\(action.argument)"
        let address = ShopAddress(action.shop)
        let inner = Visit(
            database: database, now: visit.now, random: visit.random, ids: visit.ids, shop: visit.shop,
            address: address, sandbox: visit.sandbox)
        let scope = Scope(Call(Request(method: "GET", target: "/wp-json\(path)")), inner, restPath: path)
        scope.identity.user = try UserRecord.find(id: webhook.userID, in: database)
        scope.needsValues = true
        let request = RequestReader.read(scope, path: path)
        let (response, _) = try Dispatcher.answer(request)
        return try ResponseWriter.reply(response, allowed: nil, request).body
    }

    // MARK: Outcomes

    /// Answers from 200 to 302 are good ones; redirects are not followed. There is no second try.
    func note(_ outcome: OutgoingOutcome, of message: OutgoingMessage) throws {
        guard var action = try WebhookAction.find(message.id, in: database) else { return }
        switch outcome {
        case .answered(let status): action.status = status
        case .failed(let reason): action.failure = reason
        }
        try finish(&action)
        guard var webhook = try WebhookRecord.find(action.webhookID, in: database) else { return }
        let isDelivered = action.status.map { (200...302).contains($0) } ?? false
        try settle(&webhook, action, isDelivered: isDelivered)
    }

    /// Six failures in a row are counted, the seventh switches the webhook off (captures woocommerce-webhooks, failures). A
    /// failed ping is nothing.
    private func settle(_ webhook: inout WebhookRecord, _ action: WebhookAction, isDelivered: Bool) throws {
        if action.kind == .ping {
            guard action.status == 200 else { return }
            webhook.isPending = false
        } else if isDelivered {
            webhook.failures = 0
        } else if webhook.failures > 5 {
            webhook.body["status"] = "disabled"
        } else {
            webhook.failures += 1
        }
        try webhook.save(at: visit.now, in: database)
        if action.kind == .delivery { try WebhookQueue(visit: visit).ping(webhook) }
    }
}

/// Where a webhook goes.
struct WebhookTarget {
    let authority: String

    init(_ url: String) {
        let start = url.firstRange(of: "://")?.upperBound ?? url.startIndex
        authority = String(url[start...].prefix { !"/?#".contains($0) })
    }

    private var host: String {
        let host = authority.split(separator: "@").last.map(String.init) ?? ""
        if host.hasPrefix("["), let end = host.firstIndex(of: "]") {
            return String(host[host.index(after: host.startIndex)..<end])
        }
        return String(host.prefix { $0 != ":" }).lowercased()
    }

    /// Why a shop may not call it; nil where it may: this machine, and hosts that `--set SHOP.webhook-hosts=…` lists, so
    /// that nobody uses the simulator to reach what they cannot reach themselves.
    func refusal(_ shop: ShopSettings) -> String? {
        // WordPress sends nothing to addresses with a name and a password in them.
        guard !authority.contains("@") else { return "A valid URL was not provided." }
        let octets = host.split(separator: ".", omittingEmptySubsequences: false)
        let isNumeric = octets.count == 4 && octets.allSatisfy { UInt8($0) != nil }
        if host == "localhost" || host == "::1" || isNumeric && octets.first == "127" { return nil }
        let allowed = (shop.options["webhook-hosts"] ?? "").split(separator: ",").map { $0.lowercased() }
        if allowed.contains(host) { return nil }
        return "\(host) is not this machine, and --set \(shop.name).webhook-hosts does not list it"
    }
}
