import JSON
import Logging
import Pipeline

/// Writes each event as one JSON object on a line of standard error: `time` (ISO 8601, UTC), `level`, `event`, then
/// the event's own members in alphabetical order, numbers as numbers.
struct JSONLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var members: [(String, JSONText)] = [
            ("time", .string(Timestamp.now)), ("level", .string(event.level.rawValue)),
            ("event", .string(event.message.description)),
        ]
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        members += all.sorted { $0.key < $1.key }.map { ($0.key, Self.json($0.value)) }
        Terminal.report(JSONText.object(members).compact)
    }

    private static func json(_ value: Logger.Metadata.Value) -> JSONText {
        guard case .stringConvertible(let number) = value else { return .string(value.description) }
        return switch number {
        case let number as Int: .integer(number)
        // Swift writes 1e+16 for large numbers, which is JSON as well.
        case let number as Double where number.isFinite: .number(number.description)
        default: .string(number.description)
        }
    }
}
