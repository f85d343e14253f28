package rim.app.data;

import java.util.List;

/// Views for questions in SQL: the tables with the names of their regions.
final class Views {
    static final List<String> ALL =
            List.of(
                    """
                    CREATE VIEW named_scores AS
                    SELECT s.node, s.region, r.name, r.country, r.level, s.year, s.score, s.relative,
                           s.rank, s.performance_group, s.coverage, s.missing
                    FROM scores s LEFT JOIN regions r ON r.code = s.region
                    """,
                    """
                    CREATE VIEW named_values AS
                    SELECT i.indicator, i.region, r.name, r.country, r.level, i.year, i.value, i.unit,
                           i.flags, i.status, i.missing
                    FROM indicators i LEFT JOIN regions r ON r.code = i.region
                    """,
                    """
                    CREATE VIEW latest_scores AS
                    SELECT * FROM named_scores
                    QUALIFY year = max(year) FILTER (score IS NOT NULL) OVER (PARTITION BY node)
                    """,
                    LikelyGroup.VIEW,
                    CorrectedValues.VIEW);

    private Views() {}
}
