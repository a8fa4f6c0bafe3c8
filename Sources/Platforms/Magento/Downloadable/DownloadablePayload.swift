import Simulator

extension DownloadableLink: Payload {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("title", ifSet: title)
            json.member("sort_order", sortOrder)
            json.member("is_shareable", isShareable)
            json.member("price", price)
            json.member("number_of_downloads", ifSet: numberOfDownloads)
            target.write(as: "link", to: &json)
            sample.write(as: "sample", to: &json)
        }
    }
}

extension DownloadableSample: Payload {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("title", title)
            json.member("sort_order", sortOrder)
            sample.write(as: "sample", to: &json)
        }
    }
}

extension DownloadableFile {
    fileprivate func write(as prefix: String, to json: inout JSONWriter) {
        json.member("\(prefix)_type", type)
        json.member("\(prefix)_file", ifSet: file) { $0.write($1) }
        json.member("\(prefix)_url", ifSet: url) { $0.write($1) }
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
