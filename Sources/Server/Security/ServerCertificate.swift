import Glibc
import NIOCore
import NIOSSL

/// The certificate and the private key with which a server proves to fronts who it is, and encrypts what is said.
///
/// TLS 1.2 and 1.3, nothing older. Fronts show no certificates of their own: they have tokens.
public struct ServerCertificate: Sendable {
  /// What TLS needs of it.
  let context: NIOSSLContext
  /// When it is valid, in seconds since 1 January 1970.
  public let validity: ClosedRange<Int>

  /// What is wrong, for whoever starts a server.
  public enum Fault: Error, Hashable, Sendable {
    /// Something is wrong with the certificate.
    case certificate(String)
    /// Something is wrong with the key.
    case key(String)
  }

  /// A certificate that is valid now, and its key.
  ///
  /// - Parameters:
  ///   - certificates: in PEM: the server's own, then those between it and the root.
  ///   - key: its private key, in PEM, not encrypted.
  ///   - time: now, in seconds since 1 January 1970.
  public init(certificates: [UInt8], key: [UInt8], at time: Int) throws(Fault) {
    guard let chain = try? NIOSSLCertificate.fromPEMBytes(certificates), let own = chain.first else {
      throw .certificate("There is no certificate in it. It has to be PEM: it begins with -----BEGIN CERTIFICATE-----.")
    }
    guard let privateKey = try? NIOSSLPrivateKey(bytes: key, format: .pem) else {
      throw .key(
        "There is no private key in it that can be used. It has to be PEM, and not encrypted: it begins with "
          + "-----BEGIN PRIVATE KEY-----.")
    }
    let (from, to) = (Int(own.notValidBefore), Int(own.notValidAfter))
    guard from <= to, time <= to else { throw .certificate("The certificate has run out. Get a new one.") }
    guard time >= from else {
      throw .certificate("The certificate isn't valid yet. Check it, and this machine's clock.")
    }
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(privateKey))
    configuration.minimumTLSVersion = .tlsv12
    guard let context = try? NIOSSLContext(configuration: configuration) else {
      throw .key("The private key doesn't belong to the certificate. Take the one that it was made with.")
    }
    self.context = context
    validity = from...to
  }
}

extension Channel {
  /// Encrypts everything that goes over the channel. On its event loop.
  func addEncryption(_ certificate: ServerCertificate, _ house: House, from place: Place) throws {
    try pipeline.syncOperations.addHandlers([
      NIOSSLServerHandler(context: certificate.context), EncryptionWatch(house, from: place),
    ])
  }
}

/// Ends connections that can't be encrypted: another protocol, too old a version, a front that doesn't trust the certificate.
private final class EncryptionWatch: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let house: House
  private let place: Place

  init(_ house: House, from place: Place) {
    self.house = house
    self.place = place
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch error {
    // Many fronts just go, without the words that end an encrypted connection.
    case NIOSSLError.uncleanShutdown: break
    case is NIOSSLError, is BoringSSLError: house.refused(.tls, from: place)
    default: break
    }
    context.close(promise: nil)
  }
}
