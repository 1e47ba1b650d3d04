/// Reads what a person typed or said, in the light of what was asked. Total and deterministic: no network, no model,
/// no clock; the same words in the same context give the same understanding on every machine.
public func read(_ text: String, in context: Context) -> Understanding {
  Understanding(misreading: .nothingFits)
}
