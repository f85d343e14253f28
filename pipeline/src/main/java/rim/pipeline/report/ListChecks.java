package rim.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rim.schemas.dataset.Check;
import rim.schemas.edition.Quality.Result;
import rim.sources.priority.ReadPriorities;

/// What the quality account says of lists of priorities.
///
/// @param themeless rows of each file without a theme
/// @param elsewhere rows of each file whose region the edition's NUTS version does not have
record ListChecks(
        List<ReadPriorities> files, Map<String, Long> themeless, Map<String, Long> elsewhere) {

    /// Of each list, by code.
    List<Result> results() {
        var byList = new TreeMap<String, List<ReadPriorities>>();
        files.forEach(file ->
                byList.computeIfAbsent(file.source().list().dataset(), l -> new ArrayList<>())
                        .add(file));
        var results = new ArrayList<Result>();
        byList.forEach((list, of) -> {
            results.add(refused(list, of));
            results.add(themes(list, of));
            results.add(regions(list, of));
        });
        return results;
    }

    /// Refused rows by reason.
    static SortedMap<String, Long> reasons(ReadPriorities file) {
        return file.refused().stream()
                .collect(
                        Collectors.groupingBy(
                                each -> each.reason().code(), TreeMap::new, Collectors.counting()));
    }

    private static Result refused(String list, List<ReadPriorities> files) {
        var examples = new ArrayList<String>();
        files.forEach(file ->
                reasons(file)
                        .forEach((reason, rows) ->
                                examples.add(
                                        reason + ": " + rows + " in " + file.source().path())));
        long refused = files.stream().mapToLong(each -> each.refused().size()).sum();
        return new Result(
                list,
                "refused",
                "every row has a region of NUTS and a description, once",
                Check.Weight.WARN,
                listed(files) + refused,
                refused,
                null,
                examples);
    }

    private Result themes(String list, List<ReadPriorities> files) {
        return counted(
                list,
                "themes",
                "every row names a theme of the vocabulary; those that do not are kept",
                files,
                themeless);
    }

    private Result regions(String list, List<ReadPriorities> files) {
        return counted(
                list,
                "regions",
                "every region is of the edition's NUTS version, or has one there with its territory;"
                        + " others are kept under their own code",
                files,
                elsewhere);
    }

    /// @param failing rows by file
    private static Result counted(
            String list,
            String check,
            String rule,
            List<ReadPriorities> files,
            Map<String, Long> failing) {
        var examples = new ArrayList<String>();
        long without = 0;
        for (ReadPriorities file : files) {
            var path = file.source().path();
            long here = failing.getOrDefault(path, 0L);
            without += here;
            if (here > 0) {
                examples.add(here + " in " + path);
            }
        }
        return new Result(
                list, check, rule, Check.Weight.WARN, listed(files), without, null, examples);
    }

    private static long listed(List<ReadPriorities> files) {
        return files.stream().mapToLong(each -> each.listed().size()).sum();
    }
}
