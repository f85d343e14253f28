package rim.app.question.diff;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;
import rim.app.data.EditionSides;
import rim.engine.difference.BehindCauses;
import rim.engine.difference.CauseOfChange;
import rim.engine.difference.CausePart;
import rim.engine.difference.EditionDifference;
import rim.engine.difference.EditionSide.Place;
import rim.engine.difference.ScoreCauses;
import rim.schemas.RimException;

/// Why scores of some nodes differ between two editions, as far as it can be told.
///
/// For one thread.
public final class Causes implements EditionDifference.Why {
    /// Where nobody asks why.
    public static final Causes NOT_ASKED = new Causes(Optional.empty(), List.of(), Set.of(), null);

    private final Optional<Found> found;
    private final Set<String> regions;
    private final List<String> nodes;
    private final @Nullable String unexplained;

    private record Found(EditionSides sides, ScoreCauses causes, BehindCauses behind) {}

    private Causes(
            Optional<Found> found,
            List<String> nodes,
            Set<String> regions,
            @Nullable String unexplained) {
        this.found = found;
        this.nodes = List.copyOf(nodes);
        this.regions = Set.copyOf(regions);
        this.unexplained = unexplained;
    }

    /// Finds them. Where an edition's methodology cannot be read or put over its values by this
    /// program, there are none.
    ///
    /// @param nodes codes of the nodes that are told; those of the later edition's index are found
    ///   in any case
    /// @param regions codes of the regions that are told; none for all
    public static Causes between(
            EditionDatabase before, EditionDatabase after, List<String> nodes, Set<String> regions)
            throws SQLException {
        var wanted =
                Stream.concat(Stream.of(after.documents().root()), nodes.stream())
                        .distinct()
                        .toList();
        try {
            var sides = new EditionSides(before, after);
            var causes = ScoreCauses.between(sides.before(wanted), sides.after(wanted), wanted);
            return new Causes(
                    Optional.of(new Found(sides, causes, causes.behind())), nodes, regions, null);
        } catch (RimException e) {
            return new Causes(Optional.empty(), nodes, regions, e.getMessage());
        }
    }

    @Override
    public List<CauseOfChange> of(String node, int year) {
        return found.map(f -> f.causes.of(node, year)).orElse(List.of());
    }

    @Override
    public List<CausePart> told(int year) {
        return nodes.stream()
                .flatMap(node -> of(node, year).stream())
                .filter(this::isTold)
                .flatMap(change -> parts(change).stream())
                .toList();
    }

    /// All that is told, of every year, by node, year and region.
    Stream<CauseOfChange> changes() {
        return found.stream()
                .flatMap(f -> IntStream.range(0, f.causes.places()).mapToObj(f.causes::at))
                .filter(this::isTold);
    }

    private boolean isTold(CauseOfChange change) {
        return change.isOther()
                && nodes.contains(change.node())
                && (regions.isEmpty() || regions.contains(change.unit()));
    }

    /// The parts of a change, with the cells behind the largest.
    List<CausePart> parts(CauseOfChange change) {
        return found.map(f -> CausePart.of(change, f.behind, value -> cells(f.sides, value)))
                .orElse(List.of());
    }

    private static String cells(EditionSides sides, Place value) {
        try {
            return sides.cells(value);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the cells of " + value, e);
        }
    }

    @Override
    public @Nullable String unexplained() {
        return unexplained;
    }
}
