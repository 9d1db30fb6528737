import Foundation
import FoundationNetworking

/// Why an exchange failed, with a code as Node has them where there is one.
enum FetcherFailure {
  /// - Parameter hasHead: whether the server had begun to answer: whatever comes then, it broke off.
  static func described(_ error: any Error, hasHead: Bool) -> (code: String, message: String) {
    if hasHead, (error as? URLError)?.code != .timedOut { return ("UND_ERR_SOCKET", "other side closed") }
    guard let error = error as? URLError else { return ("", "\(error)") }
    let message = error.localizedDescription
    return switch error.code {
    case .cannotConnectToHost: ("ECONNREFUSED", message)
    case .cannotFindHost, .dnsLookupFailed: ("ENOTFOUND", message)
    case .networkConnectionLost, .badServerResponse: ("UND_ERR_SOCKET", "other side closed")
    case .timedOut: ("UND_ERR_HEADERS_TIMEOUT", "The server took too long")
    case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
      .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
      ("ERR_TLS_CERT_INVALID", message)
    default: ("", message)
    }
  }
}
