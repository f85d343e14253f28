package rim.app.question.country;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.RecordRows;
import rim.app.question.country.CountryStanding.Closeness;
import rim.app.question.country.CountryStanding.RegionStanding;
import rim.app.question.country.CountryStanding.YearSpread;
import rim.app.question.neighbours.Autocorrelation;

/// Prints a country at a glance.
final class CountryPage {
    private static final List<String> REGIONS =
            List.of(
                    "rank",
                    "rank_best",
                    "rank_worst",
                    "region",
                    "name",
                    "score",
                    "relative",
                    "likely_group",
                    "rank_before",
                    "change",
                    "change_low",
                    "change_high");

    static void print(Console console, CountryStanding country) throws IOException, SQLException {
        console.print(
                country.name()
                        + " ("
                        + country.country()
                        + "), "
                        + country.node()
                        + ", "
                        + country.toYear()
                        + (country.fromYear() < country.toYear()
                                ? "; changes since " + country.fromYear()
                                : "")
                        + "\n\n");
        var columns = new ArrayList<>(REGIONS);
        if (country.regions().stream().anyMatch(each -> each.missing() != null)) {
            columns.add("missing");
        }
        console.print(
                Format.TABLE, RecordRows.of(RegionStanding.class, country.regions(), columns));
        if (!country.years().isEmpty()) {
            console.print(
                    "\nHow far its regions are apart: mean and standard deviation of scores\n");
            console.print(
                    Format.TABLE,
                    RecordRows.of(
                            YearSpread.class,
                            country.years(),
                            List.of("year", "regions", "mean", "spread", "least", "greatest")));
        }
        console.print("\nDid regions come closer, with 90% intervals?\n");
        for (var each : country.convergence()) {
            console.print("  " + told(each, country.country(), country.fromYear()) + "\n");
        }
        console.print(
                "That those behind gain more proves nothing by itself: what varies by chance falls back to"
                        + " the mean.\n");
        console.print("\nAre regions in " + country.toYear() + " like those that they touch?\n");
        for (var each : country.autocorrelation()) {
            console.print("  " + told(each, country.country()) + "\n");
        }
    }

    private static String told(Autocorrelation each, String country) {
        return who(each.of(), country)
                + (each.moran() == null ? "" : " (" + each.regions() + ")")
                + ": "
                + each.told()
                + (each.moran() == null
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " (Moran's I %.3f, by chance %.3f, p %.4f)",
                                each.moran(),
                                number(each.expectation()),
                                number(each.p())))
                + ".";
    }

    private static String who(String of, String country) {
        return of.equals(country) ? country : "All regions";
    }

    /// Nothing is said of what an interval leaves open.
    ///
    /// @param from the earlier year
    static String told(Closeness each, String country, int from) {
        var who = who(each.of(), country);
        if (each.missing() != null) {
            return who + ": not told (" + each.missing() + ")";
        }
        double low = number(each.ratioLow());
        double high = number(each.ratioHigh());
        return String.format(
                Locale.ROOT,
                "%s (%d): the spread is %.2f times that of %d (%.2f to %.2f), %s. For each point ahead a"
                        + " region gained %.3f (%.3f to %.3f), %s.",
                who,
                each.regions(),
                number(each.ratio()),
                from,
                low,
                high,
                high < 1 ? "they came closer" : low > 1 ? "they drew apart" : "neither is sure",
                number(each.slope()),
                number(each.slopeLow()),
                number(each.slopeHigh()),
                number(each.slopeHigh()) < 0
                        ? "those behind gained more"
                        : number(each.slopeLow()) > 0
                                ? "those ahead gained more"
                                : "neither is sure");
    }

    private static double number(@Nullable Double value) {
        return Objects.requireNonNull(value);
    }

    private CountryPage() {}
}
