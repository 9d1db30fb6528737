import Foundation
import FoundationNetworking

/// Why an exchange failed, with a code as Node has them where there is one.
enum FetcherFailure {
  static func described(_ error: any Error) -> (code: String, message: String) {
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
