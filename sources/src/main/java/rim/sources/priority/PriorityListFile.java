package rim.sources.priority;

import java.nio.file.Path;
import rim.schemas.report.PriorityList;

/// A file of a list of priorities.
///
/// @param list what it is
/// @param file where it lies
/// @param path its path inside the sources folder, with forward slashes
public record PriorityListFile(PriorityList list, Path file, String path) {}
