import Simulator

extension CMSBlock: Listed {
    static let type = ObjectType(
        "Magento.Cms.Api.Data.BlockInterface",
        [
            "id?": .int, "identifier": .string, "title?": .string, "content?": .string, "creation_time?": .string,
            "update_time?": .string, "active?": .bool,
        ])

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("identifier", identifier ?? "")
            json.member("title", ifSet: title)
            json.member("content", ifSet: content)
            json.member("creation_time", ifSet: creationTime)
            json.member("update_time", ifSet: updateTime)
            json.member("active", isActive ?? false)
        }
    }

    /// Takes over what was given. When a block was changed last is the database's to say.
    mutating func apply(_ fields: Fields) {
        take(fields, except: ["update_time"])
        fields.take("active") { isActive = $0?.bool }
        updateTime = nil
    }

    /// The block as its table keeps it: what nobody said has the column's default, and texts end where the column does.
    func stored(at now: String) -> CMSBlock {
        var block = self
        block.title = title.map { String($0.prefix(255)) }
        block.identifier = identifier.map { String($0.prefix(255)) }
        block.isActive = isActive ?? true
        block.creationTime = creationTime.map(ComparedDate.text) ?? now
        block.updateTime = now
        return block
    }
}
