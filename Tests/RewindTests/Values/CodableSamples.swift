import Foundation
import Rewind

enum Suit: String, Codable { case hearts = "♥" }

enum Shape: Codable, Equatable {
  case circle(radius: Double)
  case polygon([Int], String)
  case none
}

struct Empty: Codable, Equatable {}

struct Few: Codable, Equatable { var a: Int? }

struct Person: Codable, Equatable {
  var name: String
  var age: Int?
  var born: Date?
  var friends: [Person] = []
  var extra: Value?
}

final class Chain: Codable {
  let next: Chain?

  init(next: Chain?) { self.next = next }
}

/// Asks for values also where there are none.
struct Strict: Decodable, Equatable {
  var a: Int?
  var value: Value

  init(a: Int?, value: Value) {
    self.a = a
    self.value = value
  }

  enum Key: CodingKey { case a, value }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    a = try container.decode(Int?.self, forKey: .a)
    value = try container.decode(Value.self, forKey: .value)
  }
}

class Animal: Codable {
  let legs: Int

  init(legs: Int) { self.legs = legs }
}

final class Dog: Animal {
  let name: String

  init(legs: Int, name: String) {
    self.name = name
    super.init(legs: legs)
  }

  private enum Key: CodingKey { case name, old }

  override func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try super.encode(to: container.superEncoder())
    try super.encode(to: container.superEncoder(forKey: .old))
  }

  required init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    name = try container.decode(String.self, forKey: .name)
    try super.init(from: container.superDecoder())
    let old = try Animal(from: container.superDecoder(forKey: .old))
    precondition(old.legs == legs, "both encoders give the same")
  }
}

/// Puts its containers together by hand, and takes them apart the same way.
struct ByHand: Codable, Equatable {
  private enum Key: CodingKey { case a, b, c, d, nothing }

  init() {}

  func encode(to encoder: any Encoder) throws {
    var outer = encoder.container(keyedBy: Key.self)
    var a = outer.nestedContainer(keyedBy: Key.self, forKey: .a)
    var list = a.nestedUnkeyedContainer(forKey: .b)
    try list.encode(1)
    try list.encodeNil()
    var object = list.nestedContainer(keyedBy: Key.self)
    var inner = list.nestedUnkeyedContainer()
    try 4.encode(to: list.superEncoder())
    // Those that were begun before go on.
    try object.encode(2, forKey: .c)
    try inner.encode(3)
    try outer.encode(5, forKey: .d)
    var again = encoder.container(keyedBy: Key.self)
    try again.encode(6, forKey: .d)
    try again.encodeNil(forKey: .nothing)
  }

  init(from decoder: any Decoder) throws {
    let outer = try decoder.container(keyedBy: Key.self)
    var list = try outer.nestedContainer(keyedBy: Key.self, forKey: .a).nestedUnkeyedContainer(forKey: .b)
    var found = [try list.decode(Int.self), try list.decodeNil() ? 0 : 1]
    found.append(try list.nestedContainer(keyedBy: Key.self).decode(Int.self, forKey: .c))
    var inner = try list.nestedUnkeyedContainer()
    found += [try inner.decode(Int.self), try Int(from: list.superDecoder()), try outer.decode(Int.self, forKey: .d)]
    guard found == [1, 0, 2, 3, 4, 6], list.isAtEnd, inner.isAtEnd, try outer.decodeNil(forKey: .nothing) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "\(found)"))
    }
  }
}
