import Record

/// The items in hand where a condition is worked out; the loader has a scope of its own, for names.
typealias ItemsInHand = Scope
