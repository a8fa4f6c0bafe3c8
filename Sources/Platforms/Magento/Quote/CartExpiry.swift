import Simulator

/// Takes away carts that nobody touched for a while, as the job `sales_clean_quotes` does every night
/// (Sales\CronJob\CleanExpiredQuotes): those of orders too.
struct CartExpiry {
    let visit: Visit

    private static let job = "sales_clean_quotes"
    private static let secondsOfDay: Int64 = 86_400

    /// Runs if a night has passed since it last ran; a shop that was just made has had no night yet.
    func runDue() throws {
        let today = try StoreDay.today(store: 0, in: visit)
        let last = try CronRun.find(Self.job, in: visit.database)?.day
        guard last != today else { return }
        if last != nil { try run() }
        try CronRun(job: Self.job, day: today).save(in: visit.database)
    }

    private func run() throws {
        for store in try StoreView.inOrder(in: visit.database) {
            let days = try StoreSettings(store: store.id, database: visit.database)
                .whole("checkout/cart/delete_quote_after")
            let lifetime = Int64(min(max(days, 0), 36_500)) * Self.secondsOfDay
            let day = visit.now.advanced(seconds: -lifetime).civil().date
            let expired = try Quote.all(
                "WHERE store_id = ? AND updated_at <= ?", store.id, day + " 00:00:00", in: visit.database)
            for quote in expired { try quote.deleteAll(in: visit.database) }
        }
    }
}

/// When a nightly job last ran.
struct CronRun: Record {
    static let table = Table<CronRun>("cron_schedule")

    var job = ""
    /// `YYYY-MM-DD` by the shop's clock.
    var day = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("job_code", &job, .key)
        column("day", &day)
    }
}

extension Quote {
    /// Takes the cart away with everything that hangs on it.
    func deleteAll(in database: Database) throws {
        try QuoteItem.deleteAll("WHERE quote_id = ?", id, in: database)
        try ShippingRate.deleteAll(
            "WHERE address_id IN (SELECT address_id FROM quote_address WHERE quote_id = ?)", id, in: database)
        try QuoteAddress.deleteAll("WHERE quote_id = ?", id, in: database)
        try QuotePayment.deleteAll("WHERE quote_id = ?", id, in: database)
        try QuoteIDMask.delete(id, in: database)
        try Quote.delete(id, in: database)
    }
}
