package rim.app.face.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import rim.app.data.EditionDatabase;
import rim.app.data.PublishedScores;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.edition.Refusals;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Reply;
import rim.app.serve.http.Site;
import rim.schemas.table.ScoreTable;

/// `/page/preview.png`: the scores of all regions as bars, from the first to the last, one region
/// marked. It has no letters, so that it needs no fonts; what it shows stands in the tags beside.
///
/// @param editions that are asked
public record PreviewPicture(OpenEditions editions) implements Site {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int EDGE = 60;
    private static final Color PAPER = new Color(0x0b2a42);
    private static final Color BAR = new Color(0x8cc2f2);
    private static final Color MARKED = new Color(0xffb000);

    /// @param region its code
    private record Bar(String region, double score) {}

    @Override
    public Optional<Place> at(List<String> path) {
        return path.equals(List.of("page", "preview.png"))
                ? Optional.of(Refusals.place(Keeping.EDITION, this::answer))
                : Optional.empty();
    }

    private Reply answer(Asked asked) throws IOException, SQLException {
        try (var edition = editions.ask(asked.parameter("edition"))) {
            var bars = bars(edition.database());
            return Reply.bytes("image/png", drawn(bars, asked.parameter("region").orElse("")));
        }
    }

    private static List<Bar> bars(EditionDatabase database) throws SQLException {
        var root = database.documents().root();
        int year = new PublishedScores(database).year(root, Optional.empty());
        return database.list(
                "SELECT region, score FROM scores"
                        + " WHERE node = ? AND year = ? AND rank IS NOT NULL AND score IS NOT NULL"
                        + " ORDER BY rank, region",
                List.of(root, year),
                cells -> new Bar(cells.text(ScoreTable.REGION), cells.number(ScoreTable.SCORE)));
    }

    private static byte[] drawn(List<Bar> bars, String region) throws IOException {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        try {
            pen.setColor(PAPER);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            draw(bars, region, pen);
        } finally {
            pen.dispose();
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    /// Bars begin at 0, or at the lowest score where some are below it.
    private static void draw(List<Bar> bars, String region, Graphics2D pen) {
        double most = bars.stream().mapToDouble(Bar::score).max().orElse(1);
        double least = Math.min(0, bars.stream().mapToDouble(Bar::score).min().orElse(0));
        double span = most > least ? most - least : 1;
        double wide = (double) (WIDTH - 2 * EDGE) / Math.max(1, bars.size());
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            boolean isMarked = bar.region().equals(region);
            int high =
                    Math.max(
                            2,
                            (int) Math.round((bar.score() - least) / span * (HEIGHT - 2 * EDGE)));
            int left = (int) Math.round(EDGE + i * wide);
            int right = Math.max(left + 1, (int) Math.round(EDGE + (i + 0.8) * wide));
            pen.setColor(isMarked ? MARKED : BAR);
            pen.fillRect(
                    isMarked ? left - 4 : left,
                    HEIGHT - EDGE - high,
                    isMarked ? right - left + 8 : right - left,
                    high);
        }
    }
}
