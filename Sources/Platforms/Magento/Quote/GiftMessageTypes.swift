import Simulator

/// Messages to whoever gets a gift.
enum GiftMessageTypes {
    static let message = ObjectType(
        "Magento.GiftMessage.Api.Data.MessageInterface",
        ["gift_message_id?": .int, "customer_id?": .int, "sender": .string, "recipient": .string, "message": .string],
        extensions: ["entity_id?": .string, "entity_type?": .string])
}
