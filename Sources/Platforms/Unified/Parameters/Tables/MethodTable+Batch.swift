/// The methods of `batch`.
extension MethodTable {
    static let batch = """
        batch.job.list+ count:u=10 page_cursor ids created_from:t created_to:t processed_from:t processed_to:t
            response_fields={return_code,return_message,pagination,result} -> {jobs:[Batch_Job]}
        batch.job.result id! -> Batch_Job_Result
        """
}
