import JSON
import Logging
import Pipeline

/// Writes each event as one JSON object on a line of standard error: `time` (ISO 8601, UTC), `level`, `event`, then
/// the event's own members in alphabetical order.
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
        members += all.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value.description)) }
        Terminal.report(JSONText.object(members).compact)
    }
}
