import Glibc

/// Several measurements of one thing.
struct Samples {
  private var values: [Double] = []

  mutating func append(_ value: Double) { values.append(value) }

  /// The middle one; the mean of the two in the middle of an even number.
  ///
  /// - Precondition: there is one.
  var median: Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

/// Measures all of `subjects` in turn, `rounds` times, so that what else the machine does meets all of them.
///
/// - Returns: the median of each by its name.
func interleaved(
  _ subjects: [Subject], rounds: Int, _ body: (Subject) throws -> Double
) rethrows -> [String: Double] {
  var samples: [String: Samples] = [:]
  for _ in 0..<rounds {
    for subject in subjects { samples[subject.name, default: Samples()].append(try body(subject)) }
  }
  return samples.mapValues(\.median)
}

/// The `count`-th root of the product of all.
func geometricMean(_ values: [Double]) -> Double {
  exp(values.reduce(0) { $0 + log($1) } / Double(values.count))
}
