package rim.app.question.neighbours;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.RecordRows;

/// Prints whether regions are like their neighbours.
final class NeighbourPage {
    private static final List<String> YEARS =
            List.of(
                    "year",
                    "regions",
                    "without_neighbours",
                    "without_outline",
                    "moran",
                    "expectation",
                    "z",
                    "p",
                    "missing");
    private static final List<String> REGIONS =
            List.of("pattern", "region", "name", "score", "neighbours_score", "p_adjusted");

    static void print(Console console, Neighbours found) throws IOException, SQLException {
        console.print(found.node() + "; neighbours are " + rule(found) + ".\n");
        console.print("\nAre neighbours alike? Moran's I\n");
        console.print(Format.TABLE, RecordRows.of(Autocorrelation.class, found.years(), YEARS));
        for (var each : found.years()) {
            if (each.year() == found.year()) {
                console.print("\n" + each.year() + ": " + each.told() + ".\n");
            }
        }
        var sure =
                found.regions().stream()
                        .filter(RegionAmongNeighbours::sure)
                        .sorted(
                                Comparator.comparing(RegionAmongNeighbours::pattern)
                                        .thenComparing(RegionAmongNeighbours::region))
                        .toList();
        if (found.regions().isEmpty()) {
            console.print(
                    "Which regions stand out among their neighbours is not told: "
                            + (found.rule() == NeighbourGraph.Rule.COUNTRY
                                    ? "no region has another of its country, and no outlines say who"
                                            + " touches whom ('--boundaries FILE').\n"
                                    : "too few regions have neighbours.\n"));
        } else if (sure.isEmpty()) {
            console.print("No region and its neighbours stand out from chance.\n");
        } else {
            console.print(
                    "Regions that with their neighbours stand out from chance, of which a tenth may"
                            + " be false:\n");
            console.print(Format.TABLE, RecordRows.of(RegionAmongNeighbours.class, sure, REGIONS));
        }
    }

    private static String rule(Neighbours found) {
        return switch (found.rule()) {
            case TOUCHING -> "regions whose outlines touch (" + found.outlines() + ")";
            case NEAREST -> "the nearest regions by their centres (" + found.outlines() + ")";
            case COUNTRY -> "regions of the same country";
        };
    }

    private NeighbourPage() {}
}
