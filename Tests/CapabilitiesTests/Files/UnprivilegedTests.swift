import TestSupport
import Testing

/// Root may write into everything, and keeps bits that a write takes from others. Whoever is not root runs all tests so.
@Suite(.enabled(if: Nobody.isPossible, "the tests run without root's rights anyway"))
struct UnprivilegedTests {
  @Test("Without root's rights, every operation ends as the system call does")
  func calls() async {
    await #expect(processExitsWith: .success) {
      try Nobody.become()
      for seed in 1...12 as ClosedRange<UInt64> { try FileSystemModelTests().calls(seed: seed) }
    }
  }

  @Test("Without root's rights, what random operations made is on the disk then, and can be put back")
  func applying() async {
    await #expect(processExitsWith: .success) {
      try Nobody.become()
      for seed in 1...16 as ClosedRange<UInt64> { try ApplyingTests().random(seed: seed) }
    }
  }

  @Test(
    "Without root's rights, every operation gives what Node's gives",
    .enabled(if: NodeSteps.program != nil, "there is no Node 24 here"))
  func node() async {
    await #expect(processExitsWith: .success) {
      try Nobody.become()
      for seed in 1...12 as ClosedRange<UInt64> { try FileSystemModelTests().node(seed: seed) }
    }
  }
}
