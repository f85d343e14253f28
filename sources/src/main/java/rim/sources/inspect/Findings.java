package rim.sources.inspect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.PartsOfYear;
import rim.sources.inspect.proof.RoundTrip;
import rim.sources.inspect.reading.Meaning;
import rim.sources.inspect.region.RegionNames;
import rim.sources.inspect.region.RegionTexts;
import rim.sources.inspect.words.Words;
import rim.sources.raw.RawLine;

/// What somebody should know of a file, and what somebody must say.
final class Findings {
    private static final String NOT_A_YEAR = "not_a_year";
    private static final String OF_SPANS =
            "An edition is annual: get the table of single years, or write into the file which one"
                    + " stands for each span";

    private final List<String> remarks = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private boolean isSettled;

    void remark(String remark) {
        remarks.add(remark);
    }

    /// Asks what comes before all other questions, so that no other is asked.
    void askOnly(String question) {
        ask(question);
        isSettled = true;
    }

    void ask(String question) {
        if (!isSettled && !questions.contains(question)) {
            questions.add(question);
        }
    }

    /// The other sheets of a workbook that have tables, too.
    void otherSheets(String name, List<String> others) {
        if (!others.isEmpty()) {
            ask(
                    "The workbook has tables of regions in other sheets, too: "
                            + String.join(", ", others)
                            + ". Is '"
                            + name
                            + "' the one? If others are wanted, name them in 'sheet', 'name' of a"
                            + " descriptor of their own for a copy of the file");
        }
    }

    /// What came out of reading the file with the descriptor.
    ///
    /// @throws RimException when no cell could be read and none is of another period
    void of(Trial.Found found, Optional<RoundTrip> proof, DatasetDescriptor dataset, Path file) {
        var contents = found.contents();
        long periods = contents.refused().getOrDefault(NOT_A_YEAR, 0L);
        boolean isNone = contents.accepted() + contents.missing() == 0;
        if (isNone && periods == 0 && !isSettled) {
            boolean isRegion = contents.refused().containsKey("unknown_region");
            throw new RimException(
                    "No value of a region could be read"
                            + (isRegion
                                    ? "; write codes of NUTS into the file, or a descriptor by hand"
                                            + " whose 'region_codes' say what the file's own stand for"
                                    : "")
                            + " ["
                            + file
                            + "]:",
                    contents.examples());
        }
        proof.ifPresent(p -> p.faults().forEach(this::askOfProof));
        if (!found.unproven().isEmpty()) {
            askOfProof(found.unproven());
        }
        addPeriods(found, periods, isNone);
        addRefusals(contents, contents.refusedCells() - periods);
        addConflicts(found, dataset);
        addSecondHeader(contents);
        var csv = dataset.csv();
        if (csv != null && csv.firstRow() > csv.headerRow() + 1) {
            remark(
                    "the rows between the header, row "
                            + csv.headerRow()
                            + ", and the first row of data, "
                            + csv.firstRow()
                            + ", are passed over");
        }
        addTranslated(dataset.regionCodes());
    }

    /// Regions that were split or merged keep their names only in versions of before: Mazowieckie
    /// is still a voivodeship, but Uusimaa of today is another than the one of 2006.
    private void addTranslated(Map<String, String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        var old =
                codes.entrySet().stream()
                        .filter(e -> RegionNames.isOfBefore(e.getValue()))
                        .map(e -> "'" + e.getKey() + "' for " + e.getValue())
                        .toList();
        remark(
                codes.size()
                        + " names or foreign codes of regions were translated in 'region_codes'"
                        + among(
                                "those that stand for regions of earlier versions of NUTS only",
                                old)
                        + among(
                                "those that regions of several countries or a country have",
                                RegionTexts.mayBeOfAnother(codes)));
    }

    private static String among(String what, List<String> told) {
        return told.isEmpty() ? "" : "; look at " + what + ": " + String.join(", ", told);
    }

    private void askOfProof(String fault) {
        ask(
                "What does it mean: "
                        + fault
                        + "? Say in the descriptor what the column is, or name it in 'ignore'");
    }

    /// Periods that are no years never pass, whatever their share.
    private void addPeriods(Trial.Found found, long periods, boolean isNone) {
        var contents = found.contents();
        var date = found.date();
        if (!date.isEmpty()) {
            remark("years are written as dates, such as " + date + ": their year is taken");
        }
        if (periods == 0) {
            return;
        }
        var example = contents.exampleOf(NOT_A_YEAR);
        var advice = found.areSchoolYears() ? OF_SPANS : adviceOf(example);
        var told =
                String.format(
                        Locale.ROOT,
                        "%.1f%% of the cells are not of a year: %s. ",
                        100 * share(periods, contents),
                        example);
        if (isNone) {
            ask("No cell is of a whole year. " + told + advice);
        } else if (!date.isEmpty()) {
            ask(
                    "Are the dates at the ends of years, such as "
                            + date
                            + ", days as the others are? "
                            + told
                            + advice);
        } else {
            remark(told + advice);
        }
    }

    private static String adviceOf(String example) {
        if (example.contains("a span of years")) {
            return OF_SPANS;
        }
        return example.contains(" a day ")
                ? "An edition is annual: get the annual table, or write the year alone where a day"
                        + " stands for its year"
                : "An edition is annual: get the annual table, or keep the parts of years as series"
                        + " of their own that a feed sums ('sum_over') or averages ('mean_over') over"
                        + " the dimension '"
                        + PartsOfYear.DIMENSION
                        + "', with \"parts_of_year\": \"keep\"";
    }

    /// What is refused is told; only a person decides how much of it may pass.
    private void addRefusals(Contents contents, long refused) {
        if (contents.refused().containsKey(RawLine.Broken.REASON)) {
            ask(
                    "Is this the whole file? An update stops at it: "
                            + contents.exampleOf(RawLine.Broken.REASON));
        } else if (refused > 0) {
            remark(
                    String.format(
                            Locale.ROOT,
                            "%.1f%% of the cells are refused; an update stops above 'refused_limit', 5%%"
                                    + " unless the descriptor says otherwise: mend the file, or decide how"
                                    + " much may be refused",
                            100 * share(refused, contents)));
        }
    }

    private void addConflicts(Trial.Found found, DatasetDescriptor dataset) {
        if (found.conflicts() == 0) {
            return;
        }
        var told =
                found.conflicts()
                        + " cells have the region, year and dimensions of another and another value: "
                        + found.conflict();
        var ignored =
                dataset.csv() != null
                        ? dataset.csv().columns().ignore()
                        : dataset.sheet() != null
                                ? dataset.sheet().columns().ignore()
                                : List.<String>of();
        if (ignored.isEmpty() && dataset.csv() != null) {
            remark(told + "; an update refuses all of them");
        } else {
            ask(
                    told
                            + ". Does a column tell them apart that is left out"
                            + (ignored.isEmpty() ? "" : " (" + String.join(", ", ignored) + ")")
                            + "? Then take it out of 'ignore', or get the file with that column before"
                            + " the values");
        }
    }

    /// A word for regions among the regions is the header of another table.
    private void addSecondHeader(Contents contents) {
        contents.unknownRegions().stream()
                .filter(r -> Words.of(r).getOrDefault(Meaning.REGION, 0.0) >= 1)
                .findFirst()
                .ifPresent(word ->
                        ask(
                                "Below the table there is another one, whose column of regions is called '"
                                        + word
                                        + "'. Write each table to a file of its own"));
    }

    private static double share(long cells, Contents contents) {
        return (double) cells / Math.max(1, contents.cells());
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }

    List<String> questions() {
        return List.copyOf(questions);
    }
}
