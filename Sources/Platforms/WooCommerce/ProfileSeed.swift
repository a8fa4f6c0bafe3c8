import PHP
import Simulator

/// Brings fixtures of one version in step with the version that a shop imitates, as the real system's update does with a
/// database.
struct ProfileSeed {
    let profile: Profile
    let database: Database

    func settle() throws {
        guard let stored = try OptionRecord.value("woocommerce_version", in: database), stored != profile.version else {
            return
        }
        for name in ["woocommerce_version", "woocommerce_db_version"] {
            try OptionRecord.set(name, profile.version, in: database)
        }
        if profile.lowersCouponCodes { try lowerCodes() }
        if profile.hasPointOfSale { try addGroups() }
        try renameTurkey()
    }

    /// Codes that are stored in capitals are read in lower case.
    private func lowerCodes() throws {
        for var coupon in try CouponRecord.all("", in: database) where coupon.code != coupon.code.lowercased() {
            coupon.body["code"] = .string(coupon.code.lowercased())
            try CouponRecord.save(coupon.id, coupon.body, in: database)
        }
        for var item in try OrderItem.all("WHERE kind = 'coupon'", in: database) {
            item.name = item.name.lowercased()
            try item.update(in: database)
        }
    }

    // MARK: Groups of settings

    private static let emails = [
        (id: "email_customer_cancelled_order", label: "Cancelled order", after: "email_cancelled_order"),
        (id: "email_customer_pos_completed_order", label: "POS completed order", after: ""),
        (id: "email_customer_pos_refunded_order", label: "POS refunded order", after: ""),
    ]

    /// The page of settings stands before the advanced one, e-mails where the mailer registers them.
    private func addGroups() throws {
        var groups = try SettingGroupRecord.all("ORDER BY place", in: database)
        let page = SettingGroupRecord(
            id: "point-of-sale", isPage: true,
            definition: [
                "id": "point-of-sale", "label": "Point of Sale", "description": "", "parent_id": "", "sub_groups": [],
            ])
        groups.insert(page, at: groups.firstIndex { $0.id == "advanced" } ?? groups.endIndex)
        for email in Self.emails {
            let place = groups.firstIndex { $0.id == email.after }.map { $0 + 1 } ?? groups.endIndex
            groups.insert(
                SettingGroupRecord(
                    id: email.id,
                    definition: [
                        "id": .string(email.id), "label": .string(email.label), "description": "",
                        "parent_id": "email", "sub_groups": [],
                    ]), at: place)
        }
        if let parent = groups.firstIndex(where: { $0.id == "email" }) {
            let names = groups.filter { $0.definition["parent_id"] == "email" }.map { JSONValue.string($0.id) }
            groups[parent].definition["sub_groups"] = .array(names)
        }
        try SettingGroupRecord.deleteAll("", in: database)
        for (place, var group) in groups.enumerated() {
            group.place = place
            try group.insert(into: database)
        }
        try addSettings()
    }

    /// What receipts of the point of sale say of the shop, and whether there is a point of sale.
    private func addSettings() throws {
        let title = try OptionRecord.value("blogname", in: database) ?? ""
        let email =
            try OptionRecord.value("admin_email", in: database)
            ?? OptionRecord.value("woocommerce_email_from_address", in: database) ?? ""
        let details: [(id: String, label: String, type: String, standard: String)] = [
            ("store_name", "Store name", "text", title), ("store_address", "Physical address", "textarea", ""),
            ("store_phone", "Phone number", "text", ""), ("store_email", "Email", "email", email),
            ("refund_returns_policy", "Refund & Returns Policy", "textarea", ""),
        ]
        for detail in details {
            try add("woocommerce_pos_\(detail.id)", detail.label, detail.type, detail.standard, to: "point-of-sale")
        }
        try add("woocommerce_feature_point_of_sale_enabled", "Point of Sale", "checkbox", "yes", to: "advanced")
    }

    private func add(_ id: String, _ label: String, _ type: String, _ standard: String, to group: String) throws {
        let place = (try database.value("SELECT max(place) FROM setting", as: Int.self) ?? 0) + 1
        try SettingRecord(
            place: place, group: group, id: id,
            definition: [
                "id": .string(id), "label": .string(label), "description": "", "type": .string(type),
                "default": .string(standard), "value": .string(standard),
            ]
        ).insert(into: database)
        try OptionRecord.add(id, standard, in: database)
    }

    // MARK: Names

    /// In the list of countries, and in the settings that offer them.
    private func renameTurkey() throws {
        guard var turkey = try Country.find("TR", in: database), turkey.name != profile.nameOfTurkey else { return }
        let before = turkey.name
        turkey.name = profile.nameOfTurkey
        try turkey.update(in: database)
        for var setting in try SettingRecord.all("", in: database) {
            guard var options = setting.definition["options"]?.object else { continue }
            for (code, label) in options where code == "TR" || code.hasPrefix("TR:") {
                let text = label.phpString
                guard text.hasPrefix(before) else { continue }
                options[code] = .string(turkey.name + text.dropFirst(before.count))
            }
            guard setting.definition["options"] != .object(options) else { continue }
            setting.definition["options"] = .object(options)
            try setting.update(in: database)
        }
    }
}
