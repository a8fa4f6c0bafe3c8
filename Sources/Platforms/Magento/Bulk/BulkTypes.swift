import Simulator

/// Queued operations as answers show them.
enum BulkTypes {
    static let operation = ObjectType(
        "Magento.AsynchronousOperations.Api.Data.OperationInterface",
        [
            "extension_attributes?": .extensions(
                of: "Magento.AsynchronousOperations.Api.Data.Operation", ["start_time?": .string]), "id": .int,
            "bulk_uuid": .string, "topic_name": .string, "serialized_data": .string, "result_serialized_data": .string,
            "status": .int, "result_message": .string, "error_code": .int,
        ])

    private static let receiptItem = ObjectType(
        "Magento.AsynchronousOperations.Api.Data.ItemStatusInterface",
        [
            "id": .int, "data_hash": .string, "status": .string, "error_message?": .string, "error_code?": .int,
        ])

    /// What a queued call is answered with.
    static let receipt = ObjectType(
        "Magento.AsynchronousOperations.Api.Data.AsyncResponseInterface",
        ["bulk_uuid": .string, "request_items": .array(.object(receiptItem)), "errors": .bool], extensions: [:])

    static let summary = ObjectType(
        "Magento.AsynchronousOperations.Api.Data.SummaryOperationStatusInterface",
        ["id": .int, "status": .int, "result_message": .string, "error_code": .int])

    static let status = ObjectType(
        "Magento.AsynchronousOperations.Api.Data.BulkOperationsStatusInterface",
        [
            "operations_list": .array(.object(summary)),
            "extension_attributes?": .extensions(of: "Magento.AsynchronousOperations.Api.Data.BulkSummary"),
            "user_type": .int, "bulk_id": .string, "description": .string, "start_time": .string, "user_id": .int,
            "operation_count": .int,
        ])

    static let details = ObjectType(
        "Magento.AsynchronousOperations.Api.Data.DetailedBulkOperationsStatusInterface",
        [
            "operations_list": .array(.object(operation)),
            "extension_attributes?": .extensions(of: "Magento.AsynchronousOperations.Api.Data.BulkSummary"),
            "user_type": .int,
            "bulk_id": .string, "description": .string, "start_time": .string, "user_id": .int, "operation_count": .int,
        ])
}
