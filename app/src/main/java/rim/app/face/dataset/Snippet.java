package rim.app.face.dataset;

import java.util.List;
import java.util.stream.Collectors;

/// How a program reads an edition from the service. `ADDRESS` stands for the service.
enum Snippet {
    DUCKDB(
            "DuckDB",
            """
            SELECT region, year, score, rank
            FROM SCORES
            WHERE rank = 1 ORDER BY year, node;
            """),
    R(
            "R",
            """
            scores <- read.csv("ADDRESS/editions/EDITION/scores.csv")
            head(scores[order(scores$rank), c("node", "region", "year", "score", "rank")])
            """),
    PYTHON(
            "Python (pandas)",
            """
            import pandas
            scores = pandas.read_csv("ADDRESS/editions/EDITION/scores.csv")
            print(scores.sort_values("rank")[["node", "region", "year", "score", "rank"]].head())
            """),
    JAVASCRIPT(
            "JavaScript",
            """
            const answer = await fetch("ADDRESS/api/v1/rank?edition=EDITION&limit=5");
            const {edition, total, rows} = await answer.json();
            """),
    OBSERVABLE(
            "Observable Framework (a data loader, scores.csv.js)",
            """
            const answer = await fetch("ADDRESS/editions/EDITION/scores.csv");
            if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
            process.stdout.write(await answer.text());
            """),
    QGIS(
            "QGIS (Python console; the service needs outlines, 'rim serve --boundaries FILE')",
            """
            layer = QgsVectorLayer("/vsicurl/ADDRESS/api/v1/rank?edition=EDITION&format=geojson", "rank", "ogr")
            QgsProject.instance().addMapLayer(layer)
            """),
    POWER_QUERY(
            "Excel (Power Query)",
            """
            let
                Source = Csv.Document(Web.Contents("ADDRESS/editions/EDITION/scores.csv"), [Delimiter = ",", Encoding = 65001]),
                Headed = Table.PromoteHeaders(Source, [PromoteAllScalars = true])
            in
                Table.TransformColumnTypes(Headed, {{"year", Int64.Type}, {"score", type number}, {"rank", Int64.Type}}, "en-US")
            """);

    private final String title;
    private final String text;

    Snippet(String title, String text) {
        this.title = title;
        this.text = text;
    }

    String title() {
        return title;
    }

    /// @param edition its name with its revision
    /// @param scores paths of the files of scores in the edition
    String of(String edition, List<String> scores) {
        return text.replace("SCORES", files(scores)).replace("EDITION", edition).strip();
    }

    private static String files(List<String> paths) {
        var all =
                paths.stream()
                        .map(path -> "'ADDRESS/editions/EDITION/" + path + "'")
                        .collect(Collectors.joining(", "));
        return paths.size() == 1 ? all : "read_parquet([" + all + "])";
    }
}
