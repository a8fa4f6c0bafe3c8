import Simulator

/// `order/{id}` of the Store API.
enum OrderStoreEndpoints {
    static func get(_ request: RestRequest) throws -> RestResponse {
        RestResponse(.object(try OrderStorePayload(request.scope).value(OrderAccess.find(request))))
    }
}
