package rim.pipeline.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;

/// Writes a file like Eurostat's bulk tables, of any size: keys of five dimensions, twenty years,
/// values with one decimal, flags and missing values about as often as in real tables.
final class EurostatShapedFile {
    private static final int YEARS = 20;
    private static final List<String> SEXES = List.of("T", "M", "F");
    private static final List<String> FLAGS = List.of("b", "u", "p", "bu", "e", "d");

    /// @param bytes how large it is, at least
    /// @return how many cells it has
    static long write(Path file, long bytes) throws IOException {
        var regions =
                NutsList.of(NutsVersion.parse(2016)).regions().stream().map(Region::code).toList();
        var random = new SplittableRandom(2026);
        long written = 0;
        long lines = 0;
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(header());
            for (int series = 0; written < bytes; series++) {
                for (int r = 0; r < regions.size() && written < bytes; r++) {
                    var line = line(series, regions.get(r), random);
                    out.write(line);
                    written += line.length;
                    lines++;
                }
            }
        }
        return lines * YEARS;
    }

    private static byte[] header() {
        var header = new StringBuilder("freq,unit,sex,age,geo\\TIME_PERIOD");
        for (int year = 2000; year < 2000 + YEARS; year++) {
            header.append('\t').append(year).append(' ');
        }
        return header.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] line(int series, String region, SplittableRandom random) {
        var line =
                new StringBuilder("A,THS_PER,")
                        .append(SEXES.get(series % 3))
                        .append(",Y")
                        .append(series / 3)
                        .append(',')
                        .append(region);
        int level = random.nextInt(10, 20_000);
        for (int i = 0; i < YEARS; i++) {
            line.append('\t');
            int draw = random.nextInt(100);
            if (draw < 12) {
                line.append(draw < 9 ? ": " : ": u");
                continue;
            }
            level += random.nextInt(-5, 6);
            line.append(level / 10).append('.').append(Math.abs(level % 10)).append(' ');
            if (draw < 25) {
                line.append(FLAGS.get(draw % FLAGS.size()));
            }
        }
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private EurostatShapedFile() {}
}
