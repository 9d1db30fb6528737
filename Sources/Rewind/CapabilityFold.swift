import Capabilities
import Wire

/// Something that crossed between an app and its capabilities, as a transcript has it.
enum CapabilityExchange {
  case request(CapabilityRequest, observations: [[UInt8]], answer: CapabilityAnswer)
  case event(CapabilityEvent, observations: [[UInt8]])
}

extension RecordedTurn {
  /// What crossed between the app and its capabilities, in order.
  ///
  /// - Throws: where the record can't be one.
  var capabilityExchanges: [CapabilityExchange] {
    get throws(WireError) {
      var exchanges: [CapabilityExchange] = []
      var request: CapabilityRequest?
      var observations: [RecordedObservation] = []
      func observed(_ parts: [[UInt8]]) throws(WireError) -> [[UInt8]] {
        defer { observations = [] }
        return try observations.map { observation throws(WireError) in try observation.observed(parts) }
      }
      for frame in capabilityFrames {
        let payload = frame.dropFirst()
        switch frame.first! {
        case WorkerFrame.requestKind:
          guard request == nil else { throw .malformed("a request within another") }
          request = try CapabilityRequest(payload)
        case HostFrame.observationKind:
          observations.append(try RecordedObservation(payload))
        case HostFrame.responseKind:
          guard let asked = request else { throw .malformed("a response to nothing") }
          let answer = try CapabilityAnswer(payload)
          var parts: [[UInt8]] = []
          if case .parts(let all) = answer { parts = all }
          exchanges.append(.request(asked, observations: try observed(parts), answer: answer))
          request = nil
        default:
          guard case .event(let payload, _) = try HostFrame(frame) else { throw .malformed("no event") }
          let event = try CapabilityEvent(payload)
          exchanges.append(.event(event, observations: try observed(event.parts)))
        }
      }
      guard request == nil, observations.isEmpty else { throw .malformed("a request without a response") }
      return exchanges
    }
  }

  /// What capabilities keep after the turn, where they kept `state` before, and what the app did beside.
  ///
  /// - Throws: ``WireError`` where the record is not one of that.
  func capabilities(after state: CapabilityState) throws -> (CapabilityState, Effects) {
    var state = state
    var effects = Effects()
    if capabilityFrames.isEmpty { return (state, effects) }
    for exchange in try capabilityExchanges {
      switch exchange {
      case .request(let request, let observations, let answer):
        try state.replay(request, observations: observations, answer: answer)
        effects.note(request, answer, in: state)
      case .event(let event, let observations):
        try state.replay(event, observations: observations)
      }
    }
    return (state, effects)
  }
}
