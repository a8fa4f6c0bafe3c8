import Simulator

/// `Batch_Job` of the unified API.
struct BatchJob: Payload {
    var id = ""
    var method = ""
    var status = ""
    var createdTime: UnifiedDate?
    var processedTime: UnifiedDate?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("method", method)
            json.member("status", status)
            json.member("created_time", createdTime)
            json.member("processed_time", processedTime)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Batch_Job_Result` of the unified API.
struct BatchJobResult: Payload {
    var jobID = 0
    var jobName = ""
    var itemsProcessed = 0
    var itemsSucceed = 0
    var items: [BatchJobResultItem] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("job_id", jobID)
            json.member("job_name", jobName)
            json.member("items_processed", itemsProcessed)
            json.member("items_succeed", itemsSucceed)
            json.member("items", items)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Batch_Job_Result_Item` of the unified API.
struct BatchJobResultItem: Payload {
    var id = 0
    var status = ""
    var entityID: String?
    var errors: [String] = []
    var warnings: [String] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("status", status)
            json.member("entity_id", entityID)
            json.member("errors", errors)
            json.member("warnings", warnings)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}
