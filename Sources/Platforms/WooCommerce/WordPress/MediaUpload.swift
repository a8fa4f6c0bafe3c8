import Crypto
import PHP
import Simulator

/// A file that came with a request: as the field `file` of a form, or as the body itself
/// (`upload_from_file`, `upload_from_data`).
struct MediaUpload {
    let name: String
    let content: [UInt8]
    /// The name of a form's file without its ending, which the picture is called by.
    var title: String?
    private let isForm: Bool

    init(_ request: RestRequest) throws {
        let type = request.headers["content-type"] ?? ""
        if RequestReader.contentType(request.headers) == "multipart/form-data" {
            guard let part = Multipart.file("file", in: request.body, type), let file = part.file else {
                throw RestError("rest_upload_no_data", "No data supplied.", status: 400)
            }
            (name, content, isForm) = (file, Array(part.content), true)
            title = file.lastIndex(of: ".").map { String(file[..<$0]) }.flatMap { $0.isEmpty ? nil : $0 }
        } else {
            name = try Self.name(request)
            (content, isForm) = (request.body, false)
        }
        try checkHash(request)
    }

    private static func name(_ request: RestRequest) throws -> String {
        func refused(_ code: String, _ message: String) -> RestError {
            RestError("rest_upload_\(code)", message, status: 400)
        }
        guard !request.body.isEmpty else { throw refused("no_data", "No data supplied.") }
        guard request.headers["content-type"]?.isEmpty == false else {
            throw refused("no_content_type", "No Content-Type supplied.")
        }
        guard let disposition = request.headers["content-disposition"], !disposition.isEmpty else {
            throw refused("no_content_disposition", "No Content-Disposition supplied.")
        }
        guard let name = fileName(disposition), !name.isEmpty else {
            throw refused(
                "invalid_disposition",
                "Invalid Content-Disposition supplied. Content-Disposition needs to be formatted as `attachment; filename=\"image.png\"` or similar."
            )
        }
        return name
    }

    /// `attachment; filename="mug.png"`
    private static func fileName(_ disposition: String) -> String? {
        for part in disposition.split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
            guard pair.count == 2, pair[0] == "filename" else { continue }
            let name = pair[1]
            return name.count > 1 && name.hasPrefix("\"") && name.hasSuffix("\"")
                ? String(name.dropFirst().dropLast()) : name
        }
        return nil
    }

    private func checkHash(_ request: RestRequest) throws {
        guard let wanted = request.headers["content-md5"]?.trimmed, !wanted.isEmpty else { return }
        guard wanted == Hex.encode(Array(Insecure.MD5.hash(data: content))) else {
            throw RestError("rest_upload_hash_mismatch", "Content hash did not match expected.", status: 412)
        }
    }

    /// The refusal of what is no picture.
    var refusal: RestError {
        RestError(
            isForm ? "rest_upload_unknown_error" : "rest_upload_sideload_error",
            "Sorry, you are not allowed to upload this file type.", status: 500)
    }
}
