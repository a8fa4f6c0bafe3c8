import Simulator

/// Downloadable links and samples as REST answers show them.
enum DownloadablePayload {
    static func write(_ link: DownloadableLink, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", link.id)
            if let title = link.title { json.member("title", title) }
            json.member("sort_order", link.sortOrder)
            json.member("is_shareable", link.isShareable)
            json.member("price", link.price)
            if let count = link.numberOfDownloads { json.member("number_of_downloads", count) }
            write(link.target, prefix: "link", to: &json)
            write(link.sample, prefix: "sample", to: &json)
        }
    }

    static func write(_ sample: DownloadableSample, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", sample.id)
            json.member("title", sample.title)
            json.member("sort_order", sample.sortOrder)
            write(sample.sample, prefix: "sample", to: &json)
        }
    }

    private static func write(_ file: DownloadableFile, prefix: String, to json: inout JSONWriter) {
        json.member("\(prefix)_type", file.type)
        if let path = file.file { json.member("\(prefix)_file", path) }
        if let url = file.url { json.member("\(prefix)_url", url) }
    }
}

/// Downloadable links and samples as requests and fixtures give them.
enum DownloadableInput {
    static let contentType = ObjectType(
        "Magento.Downloadable.Api.Data.File.ContentInterface", ["file_data": .string, "name": .string], extensions: [:])

    static let linkType = ObjectType(
        "Magento.Downloadable.Api.Data.LinkInterface",
        [
            "id?": .int, "title?": .string, "sort_order": .int, "is_shareable": .int, "price": .float,
            "number_of_downloads?": .int, "link_type": .string, "link_file?": .string,
            "link_file_content?": .object(contentType), "link_url?": .string, "sample_type": .string,
            "sample_file?": .string, "sample_file_content?": .object(contentType), "sample_url?": .string,
        ], extensions: [:])

    static let sampleType = ObjectType(
        "Magento.Downloadable.Api.Data.SampleInterface",
        [
            "id?": .int, "title": .string, "sort_order": .int, "sample_type": .string, "sample_file?": .string,
            "sample_file_content?": .object(contentType), "sample_url?": .string,
        ], extensions: [:])

    static func link(_ json: JSONValue, of product: Int) -> DownloadableLink {
        DownloadableLink(
            id: json["id"]?.int ?? 0, product: product, title: json["title"]?.string,
            sortOrder: json["sort_order"]?.int ?? 0,
            isShareable: json["is_shareable"]?.int ?? 0, price: json["price"]?.double ?? 0,
            numberOfDownloads: json["number_of_downloads"]?.int, target: file(json, prefix: "link"),
            sample: file(json, prefix: "sample"))
    }

    static func sample(_ json: JSONValue, of product: Int) -> DownloadableSample {
        DownloadableSample(
            id: json["id"]?.int ?? 0, product: product, title: json["title"]?.string,
            sortOrder: json["sort_order"]?.int ?? 0,
            sample: file(json, prefix: "sample"))
    }

    private static func file(_ json: JSONValue, prefix: String) -> DownloadableFile {
        DownloadableFile(
            type: json["\(prefix)_type"]?.string, file: json["\(prefix)_file"]?.string,
            url: json["\(prefix)_url"]?.string)
    }
}
