package rim.app.data;

import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import rim.engine.difference.EditionContent;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.ReportTable;
import rim.schemas.table.ScoreTable;

/// Reads what an edition says, so that it can be compared with another.
public final class EditionContents {

    /// Reads an edition that is open.
    public static EditionContent of(EditionDatabase database) throws SQLException {
        return new EditionContent(
                database.edition().manifest(),
                database.documents().methodology(),
                database.list(
                        "SELECT indicator, region, year, value FROM indicators",
                        List.of(),
                        EditionContents::value),
                new TreeSet<>(
                        database.list(
                                "SELECT DISTINCT node FROM scores",
                                List.of(),
                                cells -> cells.text(ScoreTable.NODE))),
                database.list(
                        "SELECT region, year, score, rank, performance_group, likely_group"
                                + " FROM scores LEFT JOIN likely_groups USING (node, region, year)"
                                + " WHERE node = ?",
                        List.of(database.documents().root()),
                        EditionContents::score),
                database.list(
                        "SELECT file, sha256 FROM reports",
                        List.of(),
                        cells ->
                                new EditionContent.ReportFile(
                                        cells.text(ReportTable.FILE),
                                        cells.text(ReportTable.SHA256))));
    }

    private static EditionContent.Value value(Cells cells) throws SQLException {
        return new EditionContent.Value(
                cells.text(IndicatorTable.INDICATOR),
                cells.text(IndicatorTable.REGION),
                cells.integer(IndicatorTable.YEAR),
                cells.numberOrNull(IndicatorTable.VALUE));
    }

    private static EditionContent.Score score(Cells cells) throws SQLException {
        return new EditionContent.Score(
                cells.text(ScoreTable.REGION),
                cells.integer(ScoreTable.YEAR),
                cells.numberOrNull(ScoreTable.SCORE),
                cells.integerOrNull(ScoreTable.RANK),
                cells.textOrNull(ScoreTable.PERFORMANCE_GROUP),
                cells.textOrNull(LikelyGroup.COLUMN));
    }

    private EditionContents() {}
}
