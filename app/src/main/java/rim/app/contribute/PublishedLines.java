package rim.app.contribute;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import rim.app.data.EditionDatabase;
import rim.schemas.contribution.ContributionLog;
import rim.schemas.contribution.Event.AskedAgain;
import rim.schemas.contribution.Event.Published;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Edition;
import rim.schemas.table.ContributionTable;

/// Writes into the record of contributions what editions hold of them. An update that died between
/// publishing and writing is made up for by the next.
public final class PublishedLines {

    /// Records every edition that is not on record yet.
    public static void record(DataHome home) throws SQLException {
        var log = ContributionLog.of(home);
        var all = log.read();
        if (all.received().isEmpty()) {
            return;
        }
        for (Edition each : home.editions()) {
            var name = each.name().toString();
            if (!all.editions().contains(name) && hasLines(each)) {
                log.append(published(home.edition(each.name())));
            }
        }
    }

    private static boolean hasLines(Edition edition) {
        return edition.manifest().outputs().stream()
                .anyMatch(o -> o.path().startsWith(ContributionTable.TABLE.name() + "/"));
    }

    private static Published published(Edition edition) throws SQLException {
        var applied = new ArrayList<String>();
        var asked = new ArrayList<AskedAgain>();
        try (var database = EditionDatabase.open(edition)) {
            database.list(
                    "SELECT line, state, found FROM contributions ORDER BY file, row",
                    List.of(),
                    cells -> {
                        var line = cells.text(ContributionTable.LINE);
                        return cells.text(ContributionTable.STATE).equals(ContributionTable.APPLIED)
                                ? applied.add(line)
                                : asked.add(
                                        new AskedAgain(
                                                line, cells.textOrNull(ContributionTable.FOUND)));
                    });
        }
        return new Published(
                edition.manifest().times().ended(),
                System.getProperty("user.name"),
                null,
                edition.name().toString(),
                applied,
                asked);
    }

    private PublishedLines() {}
}
