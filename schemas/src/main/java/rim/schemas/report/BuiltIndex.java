package rim.schemas.report;

/// An index that was built and checked.
///
/// @param passages number of passages
/// @param digest SHA-256 over passages and terms, lower-case hexadecimal: the same for the same
///   content, whatever the bytes of its files
public record BuiltIndex(long passages, String digest) {}
