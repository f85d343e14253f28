package rim.schemas.table;

import java.util.List;

/// One score that somebody else published, as a dataset has it, such as a region's in the official
/// Scoreboard. It is none of the edition's own scores and went into none.
public final class PublishedTable {
    public static final String DATASET = "dataset";
    public static final String BASE_YEAR = "base_year";
    public static final String ITEM = "item";
    public static final String NODE = "node";
    public static final String CODE = "code";
    public static final String NUTS = "nuts";
    public static final String REGION = "region";
    public static final String MATCH = "match";
    public static final String YEAR = "year";
    public static final String VALUE = "value";
    public static final String CELLS = "cells";

    public static final Table TABLE =
            new Table(
                            "published",
                            "One score that somebody else published, as a dataset has it; none of the edition's own.",
                            List.of(
                                    Column.required(
                                            DATASET,
                                            ColumnType.TEXT,
                                            "code of the dataset, which names the publisher"),
                                    Column.optional(
                                            BASE_YEAR,
                                            ColumnType.INTEGER,
                                            "year to which the score is relative, as a percentage of the European Union's; empty when the dataset does not say"),
                                    Column.required(
                                            ITEM,
                                            ColumnType.TEXT,
                                            "the dataset's code of what was scored, such as RII"),
                                    Column.optional(
                                            NODE,
                                            ColumnType.TEXT,
                                            "the node of the edition's methodology that it is; empty when it has none"),
                                    Column.required(
                                            CODE,
                                            ColumnType.TEXT,
                                            "code of the region as the dataset has it"),
                                    Column.optional(
                                            NUTS,
                                            ColumnType.INTEGER,
                                            "NUTS version in which the code was found; empty for aggregates and countries outside NUTS"),
                                    Column.optional(
                                            REGION,
                                            ColumnType.TEXT,
                                            "the edition's region of the same territory; empty when there is none"),
                                    Column.required(
                                            MATCH,
                                            ColumnType.TEXT,
                                            "how the region was found: same, renamed (another code in the edition's NUTS version), only_region (of another level, the only one there), outside_nuts; otherwise why there is none: coarser, finer, not_scored, area_changed, split_or_merged, country_not_in_version"),
                                    Column.required(YEAR, ColumnType.INTEGER, "year of the score"),
                                    Column.required(
                                            VALUE,
                                            ColumnType.DOUBLE,
                                            "the published score, as a percentage of the European Union's where it is relative to it"),
                                    Column.required(
                                            CELLS,
                                            ColumnType.TEXT,
                                            "the source cells that it stands in, as file#row:column separated by a space")),
                            List.of(DATASET, BASE_YEAR, ITEM, YEAR, CODE))
                    .since(2);

    private PublishedTable() {}
}
