package rim.app.benchmark.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import rim.engine.benchmark.Results;
import rim.schemas.dataset.Check;
import rim.schemas.edition.Quality;
import rim.schemas.edition.Quality.Coverage;

/// What is checked of a table on its way to an edition; nothing of it stops.
///
/// @param edition name of the edition
/// @param year that stands for none
record TableQuality(Results results, String edition, int year) {
    private static final int EXAMPLES = 20;

    Quality quality() {
        var checks = List.of(scored(), differing());
        boolean isSound = checks.stream().allMatch(Quality.Result::isPassed);
        return new Quality(
                edition,
                isSound ? Quality.Verdict.SOUND : Quality.Verdict.WARNINGS,
                null,
                checks,
                coverage());
    }

    private Quality.Result scored() {
        var scores = results.scores(0);
        var without = new ArrayList<String>();
        int looked = 0;
        for (int at : results.scoredYears()) {
            for (int unit = 0; unit < results.scoredUnits(); unit++) {
                int cell = results.panel().cell(at, unit);
                looked++;
                if (Double.isNaN(scores[cell])) {
                    without.add(
                            results.panel().units().get(unit).code()
                                    + " "
                                    + shown(at)
                                    + ": "
                                    + results.missing(0, cell));
                }
            }
        }
        return result("scored", "every unit has a score", looked, without);
    }

    private Quality.Result differing() {
        var tree = results.tree();
        var constant =
                IntStream.range(0, tree.indicators())
                        .filter(i -> {
                            var found =
                                    Arrays.stream(results.denominated(i))
                                            .filter(value -> !Double.isNaN(value))
                                            .distinct()
                                            .limit(2)
                                            .count();
                            return found < 2;
                        })
                        .mapToObj(i -> tree.code(tree.nodeOf(i)))
                        .toList();
        return result(
                "differing", "every indicator has two values or more", tree.indicators(), constant);
    }

    private static Quality.Result result(
            String check, String rule, int looked, List<String> failed) {
        return new Quality.Result(
                TableEdition.DATASET,
                check,
                rule,
                Check.Weight.WARN,
                looked,
                failed.size(),
                null,
                failed.stream().limit(EXAMPLES).toList());
    }

    private List<Coverage> coverage() {
        var coverage = new ArrayList<Coverage>();
        var tree = results.tree();
        for (int i = 0; i < tree.indicators(); i++) {
            var column = results.observed(i);
            for (int at : results.scoredYears()) {
                int here = at;
                long there =
                        IntStream.range(0, results.scoredUnits())
                                .filter(unit ->
                                        !Double.isNaN(column[results.panel().cell(here, unit)]))
                                .count();
                coverage.add(
                        new Coverage(
                                tree.code(tree.nodeOf(i)),
                                shown(at),
                                null,
                                there,
                                results.scoredUnits()));
            }
        }
        return coverage;
    }

    private int shown(int at) {
        return results.panel().hasYears() ? results.panel().years()[at] : year;
    }
}
