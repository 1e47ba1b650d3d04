import NIOCore
import NIOWebSocket

/// What the frames of a WebSocket may be.
package struct FrameRules: Hashable, Sendable {
  /// The most bytes of a message.
  package var longest: Int
  /// The most frames of a message.
  package var mostFrames: Int
  /// Are binary messages taken, beside text?
  package var takesBinary: Bool

  /// Rules.
  package init(longest: Int, mostFrames: Int = 1_024, takesBinary: Bool = false) {
    self.longest = longest
    self.mostFrames = mostFrames
    self.takesBinary = takesBinary
  }
}

/// A whole message of a WebSocket.
package struct WebMessage: Hashable, Sendable {
  /// The bytes; UTF-8 where it is text.
  package var bytes: [UInt8]
  /// Is it text?
  package var isText: Bool

  /// A message.
  package init(_ bytes: [UInt8], isText: Bool = true) {
    self.bytes = bytes
    self.isText = isText
  }
}

/// Puts the frames of one WebSocket together, as a value without a socket: frames go in, and out comes what they make, or why
/// they can't be. It refuses as soon as that is known, also in the middle of a message, and keeps no more than one message.
struct MessageAssembly {
  /// What comes of a frame.
  enum Outcome: Equatable {
    /// The message goes on.
    case more
    /// A message is whole.
    case message(WebMessage)
    /// The other side wants to hear this again.
    case ping(ByteBuffer)
    /// The other side closes; this is the code to answer it with.
    case close(WebSocketErrorCode)
    /// No such frame may be; the connection ends with this code.
    case refused(WebSocketErrorCode)
  }

  private let rules: FrameRules
  /// The message that has begun, and the frames it has had so far; none of them where there is no message.
  private var begun = WebMessage([])
  private var frames = 0
  private var text = UTF8Check()

  init(_ rules: FrameRules) { self.rules = rules }

  mutating func take(_ frame: WebSocketFrame) -> Outcome {
    // A browser masks whatever it sends, and the other bits belong to extensions, none of which is spoken here.
    guard frame.maskKey != nil, !frame.rsv1, !frame.rsv2, !frame.rsv3 else { return .refused(.protocolError) }
    switch frame.opcode {
    case .text, .binary:
      guard frames == 0 else { return .refused(.protocolError) }
      begun.isText = frame.opcode == .text
      guard begun.isText || rules.takesBinary else { return .refused(.unacceptableData) }
      return add(frame)
    case .continuation: return frames > 0 ? add(frame) : .refused(.protocolError)
    case .ping: return .ping(frame.unmaskedData)
    case .pong: return .more
    case .connectionClose: return close(frame.unmaskedData)
    default: return .refused(.protocolError)
    }
  }

  private mutating func add(_ frame: WebSocketFrame) -> Outcome {
    let data = frame.unmaskedData.readableBytesView
    frames += 1
    guard frames <= rules.mostFrames, begun.bytes.count + data.count <= rules.longest else {
      return .refused(.messageTooLarge)
    }
    guard !begun.isText || text.take(data) && (text.isWhole || !frame.fin) else {
      return .refused(.dataInconsistentWithMessage)
    }
    begun.bytes += data
    guard frame.fin else { return .more }
    defer { (begun, frames) = (WebMessage([]), 0) }
    return .message(begun)
  }

  /// A close is answered with the same code, if that is one which may be sent.
  private func close(_ data: ByteBuffer) -> Outcome {
    var data = data
    var reason = UTF8Check()
    guard data.readableBytes > 0 else { return .close(.normalClosure) }
    guard let code = data.readWebSocketErrorCode(), Self.maySend(UInt16(webSocketErrorCode: code)),
      reason.take(data.readableBytesView), reason.isWhole
    else { return .refused(.protocolError) }
    return .close(code)
  }

  private static func maySend(_ code: UInt16) -> Bool {
    (1_000...1_003).contains(code) || (1_007...1_014).contains(code) || (3_000...4_999).contains(code)
  }
}
