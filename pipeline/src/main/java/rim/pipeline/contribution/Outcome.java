package rim.pipeline.contribution;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import rim.schemas.contribution.Accepted;
import rim.schemas.contribution.Line;
import rim.schemas.contribution.Place;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.observation.MissingReason;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.RegionCodes;
import rim.schemas.table.ContributionTable;
import rim.schemas.table.QuarantineTable;

/// What became of an accepted line in an update.
///
/// @param cells of sources that it speaks of; they say the same
/// @param isApplied whether it is in the edition
/// @param nuts NUTS version of the region, null outside NUTS
record Outcome(
        Accepted accepted, List<FoundCell> cells, boolean isApplied, @Nullable Integer nuts) {
    /// The one flag that is of the series and not of the value that is replaced.
    private static final String BREAK = "b";

    private static final int DAY = 10;

    /// Of a comment or a report, which nothing guards.
    static Outcome ofText(Accepted accepted) {
        return new Outcome(accepted, List.of(), true, null);
    }

    /// Of a corrected value.
    ///
    /// @param dataset null where the update has none of that code any more
    static Outcome of(
            Accepted accepted,
            Place place,
            List<FoundCell> cells,
            @Nullable DatasetDescriptor dataset) {
        if (dataset == null) {
            return new Outcome(accepted, cells, false, null);
        }
        boolean isAsExpected =
                cells.isEmpty()
                        ? accepted.line().isAsExpected(null)
                        : cells.stream().allMatch(c -> accepted.line().isAsExpected(c.said()));
        if (!cells.isEmpty()) {
            return new Outcome(accepted, cells, isAsExpected, cells.getFirst().nuts());
        }
        var codes = RegionCodes.of(dataset.nuts().stream().map(NutsVersion::parse).toList());
        var region = codes.find(place.region());
        return new Outcome(
                accepted,
                cells,
                isAsExpected && region.isPresent(),
                region.filter(r -> r.nuts().isPresent())
                        .map(r -> r.nuts().getAsInt())
                        .orElse(null));
    }

    private Line line() {
        return accepted.line();
    }

    private Place place() {
        return Objects.requireNonNull(line().place(), "only values are of a cell");
    }

    private @Nullable String found() {
        return cells.isEmpty() ? null : cells.getFirst().said();
    }

    /// The row of the cell that was sent, among the observations.
    List<@Nullable Object> observation() {
        var value = Objects.requireNonNull(line().value(), "a correction has a value");
        boolean isMissing = value.equals(Line.NO_VALUE);
        boolean isBreak = !cells.isEmpty() && cells.getFirst().flags().contains(BREAK);
        return Arrays.asList(
                place().dataset(),
                accepted.sent().file(),
                (long) line().row(),
                line().col(),
                place().series(),
                place().region(),
                nuts,
                place().year(),
                isMissing ? null : Double.valueOf(value),
                isMissing ? MissingReason.WITHDRAWN.code() : null,
                isBreak ? BREAK : "",
                cells.isEmpty() ? line().unit() : cells.getFirst().unit());
    }

    /// Its row of the table of contributions.
    List<@Nullable Object> contribution() {
        var place = line().place();
        var text = line();
        return Arrays.asList(
                accepted.name(),
                accepted.sent().region(),
                text.kind().code(),
                isApplied ? ContributionTable.APPLIED : ContributionTable.ASKED_AGAIN,
                accepted.sent().file(),
                (long) text.row(),
                text.col(),
                place == null ? null : place.dataset(),
                place == null ? null : place.series(),
                place == null ? null : place.region(),
                place == null ? null : place.year(),
                text.expected(),
                found(),
                text.value(),
                cells.isEmpty()
                        ? null
                        : cells.stream().map(FoundCell::name).collect(Collectors.joining(" ")),
                text.source(),
                text.comment(),
                text.report(),
                accepted.sent().time(),
                accepted.decision().time(),
                Objects.requireNonNullElse(accepted.decision().reason(), ""));
    }

    /// What is said of the source's cell that it takes the place of.
    String correction() {
        return "corrected to "
                + line().value()
                + " by "
                + accepted.sent().region()
                + ", "
                + accepted.decision().time().substring(0, DAY)
                + ", because "
                + Objects.requireNonNullElse(
                        line().comment(),
                        Objects.requireNonNullElse(accepted.decision().reason(), "?"))
                + " ["
                + accepted.sent().cellOf(line())
                + "]";
    }

    /// Its row of the quarantine, where the source says something else by now.
    Row notApplied() {
        return RowFactory.create(
                place().dataset(),
                accepted.sent().file(),
                (long) line().row(),
                line().col(),
                1L,
                QuarantineTable.SOURCE_CHANGED,
                "the source was to say "
                        + said(line().expected())
                        + " for "
                        + place().series()
                        + " "
                        + place().region()
                        + " "
                        + place().year()
                        + ", and says "
                        + said(found())
                        + ": ask "
                        + accepted.sent().region()
                        + " again",
                String.valueOf(line().value()));
    }

    private static String said(@Nullable String text) {
        return text == null ? "nothing" : text;
    }
}
