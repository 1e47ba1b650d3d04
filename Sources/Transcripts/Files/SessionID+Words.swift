extension SessionID {
  /// Plain, friendly words that are said as they are written and not taken for one another. Nothing about bodies,
  /// minds, looks or money: somebody has to read them out on the telephone.
  static let adjectives = [
    "able", "amber", "bold", "brave", "breezy", "bright", "brisk", "calm", "candid", "cheery", "clear", "clever",
    "copper", "cosy", "crisp", "daring", "eager", "early", "fair", "fresh", "friendly", "gentle", "glad", "golden",
    "handy", "happy", "hardy", "honest", "humble", "jolly", "keen", "kind", "lively", "loyal", "lucky", "mellow",
    "merry", "mighty", "modest", "neat", "noble", "patient", "polite", "prompt", "proud", "quick", "ready", "rosy",
    "silver", "snug", "spry", "steady", "sunny", "tidy", "trusty", "upbeat", "vivid", "warm", "willing", "witty",
  ]

  /// Animals that most people know and that nobody is called in anger.
  static let animals = [
    "badger", "beaver", "bison", "camel", "cricket", "curlew", "dolphin", "dormouse", "dragonfly", "eagle", "egret",
    "falcon", "ferret", "finch", "firefly", "gannet", "gecko", "gibbon", "giraffe", "goldfinch", "grouse", "hamster",
    "hedgehog", "heron", "ibex", "jackdaw", "kestrel", "kingfisher", "koala", "lapwing", "lemur", "linnet", "llama",
    "lobster", "magpie", "marten", "meerkat", "moorhen", "newt", "nightingale", "ocelot", "osprey", "otter", "panda",
    "pelican", "penguin", "plover", "puffin", "rabbit", "raven", "robin", "salmon", "skylark", "sparrow", "squirrel",
    "starling", "swallow", "tortoise", "walrus", "wombat",
  ]
}
