internal import Dispatch

/// Work on several things at once, each independent of the others, on the threads that are free.
enum Concurrently {
    /// The results in the order of the elements; the first error of them, if any.
    static func map<Element, Value, Failure: Error>(
        _ elements: [Element], _ work: (Element) throws(Failure) -> Value
    ) throws(Failure) -> [Value] {
        var results = [Result<Value, Failure>?](repeating: nil, count: elements.count)
        withoutActuallyEscaping(work) { work in
            results.withUnsafeMutableBufferPointer { buffer in
                // Each iteration reads and writes its own place, and nothing is read before all are done.
                nonisolated(unsafe) let (places, things, task) = (buffer, elements, work)
                DispatchQueue.concurrentPerform(iterations: things.count) { index in
                    do throws(Failure) {
                        places[index] = .success(try task(things[index]))
                    } catch {
                        places[index] = .failure(error)
                    }
                }
            }
        }
        var values: [Value] = []
        for result in results { values.append(try result!.get()) }
        return values
    }

    /// Two things at once.
    static func both<First, Second>(_ first: () throws -> First, _ second: () throws -> Second) throws -> (
        First, Second
    ) {
        let done = try map([true, false]) { isFirst in
            isFirst ? Either<First, Second>.first(try first()) : .second(try second())
        }
        guard case .first(let one) = done[0], case .second(let other) = done[1] else { fatalError("in order") }
        return (one, other)
    }

    private enum Either<First, Second> {
        case first(First)
        case second(Second)
    }
}
