import Simulator

/// Sources, stocks, and what is in them.
enum MagentoInventory {
    static let sources = PullStep("sources") { task, number in
        try MagentoPull.page("/rest/V1/inventory/sources", task, number, sort: "source_code") { _, items in
            items.map { ["source": open($0, task).body()] }
        }
    }

    /// Who is there is a person; where it is, is not.
    private static func open(_ source: JSONValue, _ task: PullTask) -> JSONValue {
        task.options.isAsIs ? source : source.body(without: ["contact_name", "email", "phone", "fax"])
    }

    static let stocks = PullStep("stocks") { task, number in
        try MagentoPull.page("/rest/V1/inventory/stocks", task, number, sort: "stock_id") { _, items in
            items.map { ["stock": $0] }
        }
    }

    static let links = PullStep("stock_source_links") { task, number in
        try MagentoPull.page("/rest/V1/inventory/stock-source-links", task, number, sort: "link_id") { $1 }
    }

    static let sourceItems = PullStep("source_items") { task, number in
        try MagentoPull.page("/rest/V1/inventory/source-items", task, number, sort: "source_item_id") { $1 }
    }
}
