package rim.app.question.published;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.data.Cells;
import rim.app.data.Conditions;
import rim.app.data.EditionDatabase;
import rim.schemas.table.PublishedTable;
import rim.schemas.table.ScoreTable;

/// What a publication and the edition both have a score of, each as it is.
///
/// @param region code in the edition
/// @param code as the publication has it
/// @param nuts NUTS version of that code
/// @param match how the one was found for the other
/// @param value the published score
/// @param score the edition's
/// @param group the edition's performance group
record Common(
        String dataset,
        @Nullable Integer baseYear,
        String node,
        int year,
        String region,
        String code,
        @Nullable Integer nuts,
        String match,
        double value,
        double score,
        @Nullable String group) {
    private static final String COMMON =
            "SELECT p.dataset, p.base_year, p.node, p.year, p.region, p.code, p.nuts, p.match,"
                    + " p.value, s.score, s.performance_group FROM published p JOIN scores s"
                    + " ON s.node = p.node AND s.region = p.region AND s.year = p.year";

    /// One region may be published under several codes; the edition's own code counts first.
    private static final String LATEST =
            " QUALIFY row_number() OVER (PARTITION BY p.dataset, p.base_year, p.node, p.region"
                    + " ORDER BY p.year DESC,"
                    + " CASE p.match WHEN 'same' THEN 0 WHEN 'renamed' THEN 1 ELSE 2 END, p.code) = 1"
                    + " ORDER BY p.dataset, p.base_year DESC, p.node, p.region";

    /// Of each publication, node and region the latest that the conditions let pass.
    ///
    /// @param wanted conditions on the published score `p`
    static List<Common> latest(EditionDatabase database, Conditions wanted) throws SQLException {
        var all = wanted.and("s.score IS NOT NULL");
        return database.list(COMMON + all.where() + LATEST, all.values(), Common::read);
    }

    private static Common read(Cells cells) throws SQLException {
        return new Common(
                cells.text(PublishedTable.DATASET),
                cells.integerOrNull(PublishedTable.BASE_YEAR),
                cells.text(PublishedTable.NODE),
                cells.integer(PublishedTable.YEAR),
                cells.text(PublishedTable.REGION),
                cells.text(PublishedTable.CODE),
                cells.integerOrNull(PublishedTable.NUTS),
                cells.text(PublishedTable.MATCH),
                cells.number(PublishedTable.VALUE),
                cells.number(ScoreTable.SCORE),
                cells.textOrNull(ScoreTable.PERFORMANCE_GROUP));
    }
}
