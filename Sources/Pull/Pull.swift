import Simulator

/// Reads a shop into a layer of fixtures: the bodies that one would post to have it again.
///
/// Each page is kept when it is read. A pull that ends early is taken up where it ended by the next one into the same folder;
/// nothing that is read is asked for twice.
public struct Pull {
    private let task: PullTask
    private let platform: any PullPlatform

    /// A pull into a folder.
    ///
    /// - Parameter platform: `magento` or `woocommerce`; nil for any other.
    public init?(_ platform: String, _ client: PullClient, into folder: LayerFolder, _ options: PullOptions) {
        switch platform {
        case "magento": self.platform = MagentoPull()
        case "woocommerce": self.platform = WooCommercePull()
        default: return nil
        }
        task = PullTask(client, folder, options)
    }

    /// Reads what is not read yet.
    ///
    /// - Throws: ``PullProblem``, or what writing files throws.
    public func run(_ progress: (PullProgress) -> Void) throws -> PullReport {
        var report = PullReport()
        let steps = platform.steps(task.options)
        for (place, step) in steps.enumerated() {
            do {
                let count = try read(step) { done, total in
                    progress(
                        PullProgress(
                            step: step.name, number: place + 1, steps: steps.count, done: done, total: total))
                }
                report.files.append((step.file, count))
            } catch let problem as PullProblem where problem.isAbsence && place > 0 {
                report.left.append((step.name, "\(problem)"))
            }
        }
        try task.folder.finish()
        report.madePictures = task.madePictures
        return report
    }

    private func read(_ step: PullStep, _ progress: (Int, Int?) -> Void) throws -> Int {
        let folder = task.folder
        if let count = folder.finished(step.name) { return count }
        var state = try folder.started(step.name)
        while !state.isDone {
            let page = try step.read(task, state.pages + 1)
            state = try folder.keep(page, of: step.name, state)
            progress(state.read, page.total)
        }
        return try folder.join(step, state)
    }
}
