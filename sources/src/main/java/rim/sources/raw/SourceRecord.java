package rim.sources.raw;

/// A row of a source: a line, a row of a sheet, or an observation where the form has no lines.
///
/// @param row its number in the file, 1 is the first
/// @param text as it stands in the source, or, where that is no text, written so that it can be
///   found
/// @param line what it holds
public record SourceRecord(long row, String text, RawLine line) {}
