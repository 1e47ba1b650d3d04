import Glibc
import NIOCore

extension ListeningFault {
  /// What the system has against listening at an address, and what to do.
  init(_ error: any Error, at address: ListeningAddress) {
    switch error {
    case let fault as ListeningFault: self = fault
    case SocketAddressError.unknown(let host, _):
      self.init("Can't listen at \(address): there is no machine called \(host).")
    case let fault as IOError:
      let reason = String(cString: strerror(fault.errnoCode))
      self.init("Can't listen at \(address): \(reason). \(Self.remedy(for: fault.errnoCode))")
    default: self.init("Can't listen at \(address): \(error)")
    }
  }

  private static func remedy(for number: Int32) -> String {
    switch number {
    case EADDRINUSE: "Stop the program that listens there, or take another port."
    case EADDRNOTAVAIL: "Take an address that this machine has."
    case EACCES, EPERM: "Take another one, or change who may use this one."
    case ENOENT, ENOTDIR: "Make the folder first, or take another path."
    default: "Take another one."
    }
  }
}
